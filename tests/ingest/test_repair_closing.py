"""What stands at the end of a body and isn't its text: imprints and notes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.release import Block
from ingest import repair
from ingest.repair import closing

TEXT = "Der Deich ist fertig. Er kostete 2 Mio. Euro."


def paragraph(text: str) -> Block:
    return Block("paragraph", text)


@pytest.mark.parametrize(
    "imprint",
    [
        "Impressum: Ministerium für Deiche des Landes Sachsen-Anhalt Pressestelle Elbweg 2 39104 "
        "Magdeburg Tel: (0391) 111-2222 Fax: (0391) 111-2223 Mail: presse@deich.example",
        "Impressum:Ministerium für Deiche des Landes Sachsen-AnhaltPressestelleElbweg 239104 "
        "MagdeburgTel: (0391) 111-2222Fax: (0391) 111-2223Mail: presse@deich.example",
    ],
)
def test_the_imprint_of_its_day_is_cut_from_the_text_and_parted(imprint: str) -> None:
    mended = repair.mend("Titel", None, (paragraph(f"{TEXT} {imprint}"),), date(2005, 1, 4))
    assert mended.body == (paragraph(TEXT),)
    assert mended.header is not None
    assert mended.header.house == "Ministerium für Deiche"
    assert mended.contact is not None
    assert mended.contact.split("\n") == [
        "Ministerium für Deiche des Landes Sachsen-Anhalt",
        "Pressestelle",
        "Elbweg 2",
        "39104 Magdeburg",
        "Tel: (0391) 111-2222",
        "Fax: (0391) 111-2223",
        "Mail: presse@deich.example",
    ]
    assert mended.repairs == ("imprint in the text",)


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT} Impressum: Das steht auf der letzten Seite.",
        f"Impressum: Staatskanzlei. {TEXT * 20}",
        "Impressum: Staatskanzlei",
        TEXT,
    ],
)
def test_no_other_end_is_taken_for_an_imprint(text: str) -> None:
    assert closing.imprint((paragraph(text),)).body == (paragraph(text),)


@pytest.mark.parametrize(
    ("glued", "rows"),
    [
        (
            "Staatskanzlei des Landes Sachsen-AnhaltPressestelleDomplatz 2 - 439104 Magdeburg",
            ["Staatskanzlei des Landes Sachsen-Anhalt", "Pressestelle", "Domplatz 2 - 4",
             "39104 Magdeburg"],
        ),
        (
            "Polizeiinspektion ElbePolizeirevier MusterstadtPresse- und Öffentlichkeitsarbeit"
            "39999 Musterstadt, Wache 130\nTel: (0391) 111-22\nFax: (0391) 111-23Mail:\n"
            "presse@wache.example",
            ["Polizeiinspektion Elbe", "Polizeirevier Musterstadt",
             "Presse- und Öffentlichkeitsarbeit", "39999 Musterstadt, Wache 130",
             "Tel: (0391) 111-22", "Fax: (0391) 111-23", "Mail: presse@wache.example"],
        ),
    ],
)  # fmt: skip
def test_glued_imprint(glued: str, rows: list[str]) -> None:
    assert closing.parted(glued).split("\n") == rows
    assert closing.parted("\n".join(rows)) == "\n".join(rows)


@pytest.mark.parametrize(
    "whole",
    [
        "Staatskanzlei\nPressestelle\nHegelweg 1\n39104 Ort\nTel: (0391) 5676666\nMail: a@b.de",
        "Verein für WhatsApp und YouTube, Hegelweg 1, 39104 Magdeburg, Tel. 0391 39104 Post",
        "Telefon: (0391) 567-6666, E-Mail: presse@haus.example, Internet: www.haus.example",
    ],
)
def test_whole_imprints_stay(whole: str) -> None:
    assert closing.parted(whole) == whole


NOTE = "Aktuelle Informationen finden Sie auch unter www.sachsen-anhalt.de, bei {} und {}."


@pytest.mark.parametrize("channels", [("Twitter", "Facebook"), ("X", "Instagram")])
def test_the_closing_note_about_channels_goes_to_the_contact(channels: tuple[str, str]) -> None:
    note = NOTE.format(*channels)
    mended = repair.mend("Titel", None, (paragraph(TEXT), paragraph(note)), date(2023, 4, 4))
    assert (mended.body, mended.note) == ((paragraph(TEXT),), note)
    assert mended.repairs == ("closing note",)
    assert mended.original is not None


@pytest.mark.parametrize(
    "last",
    [
        "Die Kampagne läuft auf Instagram und Facebook; Informationen hat das Ministerium.",
        "Informationen zur Schau gibt es unter schau.sachsen-anhalt.de/kunst, bei X und Facebook.",
        "Das Land ist auf www.sachsen-anhalt.de, X und Instagram zu finden. Das freut uns. "
        "Seit Mai folgen ihm Tausende.",
        "„Wir informieren unter www.sachsen-anhalt.de, bei X und Instagram“, sagte der Minister.",
    ],
)
def test_news_about_channels_stay(last: str) -> None:
    body = (paragraph(TEXT), paragraph(last))
    assert closing.note(body).body == body
    note = (paragraph(NOTE.format("X", "Facebook")),)
    assert closing.note(note).body == note, "a text of nothing else is the text"


@given(st.text(max_size=600), st.text(max_size=600))
def test_no_text_breaks_them(one: str, other: str) -> None:
    closing.parted(f"{one} Tel: {other}")
    closing.imprint((paragraph(f"{one} Impressum: Staatskanzlei {other}"),))
    closing.note((paragraph(one), paragraph(other)))


@given(st.text(alphabet="aB19 -:\n@.", max_size=80))
def test_parting_an_imprint_loses_nothing_but_space_and_commas(text: str) -> None:
    parted = closing.parted(f"Staatskanzlei des Landes Sachsen-AnhaltPressestelle{text}Fax: 1")
    before = f"Staatskanzlei des Landes Sachsen-AnhaltPressestelle{text}Fax: 1"
    assert "".join(parted.split()) == "".join(before.split())
