"""Capitals, titles and paragraphs that old pages lost or doubled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.release import Block
from ingest.repair import paragraphs, wording

FILLER = "Das Land fördert den Ausbau der Schulen in allen Kreisen mit neuen Mitteln. " * 9


@pytest.mark.parametrize(
    ("lost", "whole"),
    [
        ("über 300 Betriebe kamen.", "Über 300 Betriebe kamen."),
        ("Das ist gut. über alles wird beraten.", "Das ist gut. Über alles wird beraten."),
        ("ökolandbau wächst", "Ökolandbau wächst"),
        (
            "Das war das Ziel.“ ähnlich sieht es der Rat.",
            "Das war das Ziel.“ Ähnlich sieht es der Rat.",
        ),
        ("Er sprach über die Lage.", "Er sprach über die Lage."),
        ("Das sind ca. über 300, bzw. öffentliche.", "Das sind ca. über 300, bzw. öffentliche."),
        ("Am 3. über den Fluss, z. B. über Wehre.", "Am 3. über den Fluss, z. B. über Wehre."),
        ("Das Programm „Land“ übertrifft alles.", "Das Programm „Land“ übertrifft alles."),
    ],
)
def test_capital_umlauts_at_the_beginning_of_sentences(lost: str, whole: str) -> None:
    assert wording.with_capitals(lost) == whole


def test_items_of_lists_begin_small() -> None:
    texts = ["Gefördert wird:", "ökologischer Landbau,", "übriger Landbau.", "über 300 kamen."]
    body = (*(Block("paragraph", text) for text in texts), Block("item", "über 90"))
    assert wording.all_with_capitals(body) == [*texts[:3], "Über 300 kamen.", "über 90"]


@pytest.mark.parametrize("times", [2, 3, 4])
def test_a_title_said_again_and_again(times: int) -> None:
    assert wording.once("Land fördert Schulen" * times) == "Land fördert Schulen"
    assert wording.once(" ".join(["Land fördert Schulen"] * times)) == "Land fördert Schulen"


@pytest.mark.parametrize("title", ["Land fördert Schulen", "Nach und nach", "bla bla", ""])
def test_a_title_said_once_stays(title: str) -> None:
    assert wording.once(title) == title


def test_paragraphs_run_together_are_parted_where_the_space_is_missing() -> None:
    text = FILLER + "So geht es weiter.Die Ministerin dankte allen. Hintergrund: Seit Mai gilt das."
    parted = paragraphs.parted((Block("paragraph", text),))
    assert [block.text[:12] for block in parted] == ["Das Land för", "Die Minister", "Hintergrund:"]
    assert "".join(block.text for block in parted).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        FILLER + "Siehe www.sachsen.Example dort, oder mail.Post@land.example schreiben.",
        FILLER + "Am 3.Mai in Gotha, im Raum Nr.Drei, bei St.Anna und im 2.Stock.",
        FILLER + "Das gilt z.B.Auch hier, und Dr.Muster kam.",
        "Kurz.Und gut.",
    ],
)
def test_addresses_abbreviations_and_short_texts_are_not_parted(text: str) -> None:
    body = (Block("paragraph", text),)
    assert paragraphs.parted(body) == body


@given(st.text(max_size=2000))
def test_no_text_breaks_them_and_nothing_but_space_is_lost(text: str) -> None:
    wording.with_capitals(text)
    wording.once(text)
    parted = paragraphs.parted((Block("paragraph", text),))
    assert "".join("".join(block.text.split()) for block in parted) == "".join(text.split())


@pytest.mark.parametrize(
    ("glued", "whole"),
    [
        ("Deiche sowieOrtsumfahrungen", "Deiche sowie Ortsumfahrungen"),
        ("Minister imUnwettergebiet", "Minister im Unwettergebiet"),
        ("Lage vom 3. JanuarPolizei warnt", "Lage vom 3. Januar Polizei warnt"),
        ("Geld fürKitas unddie Schulen", "Geld für Kitas und die Schulen"),
        ("Platz für jedermann undankbar", "Platz für jedermann undankbar"),
        ("Aufruf zumSchülerwettbewerb", "Aufruf zum Schülerwettbewerb"),
        ("Messe inForm und imPuls in Halle", "Messe inForm und imPuls in Halle"),
        ("Tagung undanschliessendem Empfang", "Tagung undanschliessendem Empfang"),
        ("Neue Wege für WhatsApp", "Neue Wege für WhatsApp"),
    ],
)
def test_a_title_is_parted_only_where_that_is_sure(glued: str, whole: str) -> None:
    assert wording.parted(glued) == whole


def test_sentences_of_all_kinds_end_a_paragraph() -> None:
    ends = [
        "im Jahr 2015.",
        "mit 5 Mio. EUR.",
        "lehnt er ab.",
        "nach Plan (2. Teil).",
        "„So sei es.“",
    ]
    parted = paragraphs.parted((Block("paragraph", "".join(f"{FILLER}{end}" for end in ends)),))
    assert [block.text.removeprefix(FILLER) for block in parted] == ends


def test_a_label_without_a_colon() -> None:
    parted = paragraphs.parted((Block("paragraph", FILLER + "Das gilt.HintergrundDas Amt hilft."),))
    assert [block.text for block in parted][1:] == ["Hintergrund", "Das Amt hilft."]


def test_lists_run_together() -> None:
    text = (
        FILLER
        + "Gefördert werden: - neue Turnhallen, - die Mensa in Halle. Anträge nimmt das Amt an."
    )
    parted = paragraphs.parted((Block("paragraph", text),))
    assert [(block.kind, block.text[-17:]) for block in parted] == [
        ("paragraph", "Gefördert werden:"),
        ("item", "neue Turnhallen,"),
        ("item", "ie Mensa in Halle."[-17:]),
        ("paragraph", "nimmt das Amt an."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        FILLER + "Der Minister sagte: Das ist gut - und richtig - für das Land.",
        FILLER + "Das Motto: - nichts weiter.",
    ],
)
def test_dashes_make_no_list(text: str) -> None:
    body = (Block("paragraph", text),)
    assert paragraphs.parted(body) == body
