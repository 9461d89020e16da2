"""Markdown and text files: head, text, list, imprint."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import sample
from corpus.release import Block, Draft, Link
from ingest.errors import Unreadable
from ingest.formats import prose
from ingest.formats.record import Defaults

SEED = Path(__file__).resolve().parents[2].parent / "shared/seed/aussenwirtschaftskonzept-2024.md"
DAY = date(2024, 4, 9)


def markdown(text: str, **defaults: date) -> Draft:
    return prose.markdown(text.encode(), Defaults(**{"published": DAY, **defaults}))


def plain(text: str) -> Draft:
    return prose.text(text.encode(), Defaults(published=DAY))


@pytest.mark.parametrize("release", sample.load(), ids=lambda release: release.name)
def test_a_sample_release_is_read_as_it_is_meant(release: sample.SampleRelease) -> None:
    path = sample.RELEASES / f"{release.name}.md"
    draft = prose.markdown(path.read_bytes(), Defaults(source="sample"))
    for name in ("title", "subtitle", "overline", "house", "kind", "place", "contact", "body"):
        assert getattr(draft, name) == getattr(release, name), name
    assert (draft.published, draft.published_at) == (release.published, release.published_at)


@pytest.mark.shared
@pytest.mark.skipif(not SEED.is_file(), reason="the seed release lies beside the project only")
def test_the_seed_release() -> None:
    draft = prose.markdown(SEED.read_bytes(), Defaults(published=DAY))
    assert draft.house == "Staatskanzlei und Ministerium für Kultur"
    assert draft.title.startswith("Außenwirtschaftskonzept 2024/Minister Sven Schulze: „")
    assert draft.subtitle is None
    assert [block.kind for block in draft.body] == ["paragraph"] * 5 + ["item"] * 7 + [
        "paragraph"
    ] * 2
    assert draft.body[12].text == "Die gesamte Außenwirtschaftsstrategie ist hier abrufbar."
    assert draft.links == (Link("www.sachsen-anhalt.de", "http://www.sachsen-anhalt.de"),)
    assert draft.contact is not None
    assert draft.contact.startswith("Staatskanzlei des Landes Sachsen-Anhalt Pressestelle\nHegel")
    assert draft.contact.endswith("Mail: staatskanzlei@stk.sachsen-anhalt.de")
    assert "Impressum" not in draft.text


def test_house_title_and_subtitle_are_headings_one_over_the_other() -> None:
    draft = markdown("## Ministerium der Finanzen\n\n# Haushalt steht\n\n## Mehr Geld\n\nText.")
    assert draft.house == "Ministerium der Finanzen"
    assert (draft.title, draft.subtitle) == ("Haushalt steht", "Mehr Geld")
    assert draft.body == (Block("paragraph", "Text."),)


def test_a_line_over_the_title_is_the_overline() -> None:
    draft = markdown("Aus dem Kabinett\n\n# Haushalt steht\n\nText.")
    assert (draft.overline, draft.title) == ("Aus dem Kabinett", "Haushalt steht")


def test_the_text_is_freed_from_its_marks() -> None:
    draft = markdown(
        "Titel\n=====\n\n*Alle* **Bürger*innen** und Lehrer_innen lesen `das` "
        '[Gesetz](https://recht.example/g "Text") &amp; mehr\\*,\nauch <https://a.example/b>.'
        "![Bild](b.png)\n\n> Ein Zitat.\n\n---\n\nEnde."
    )
    assert draft.body == (
        Block(
            "paragraph",
            "Alle Bürger*innen und Lehrer_innen lesen das Gesetz & mehr*, auch https://a.example/b.",
        ),
        Block("paragraph", "Ein Zitat."),
        Block("paragraph", "Ende."),
    )
    assert draft.links == (Link("Gesetz", "https://recht.example/g"),)


def test_lists_are_items_whatever_their_bullet() -> None:
    draft = markdown("# T\n\nDazu:\n- eins\n  weiter\n* zwei\n\n• drei\n\n1. vier\n2. fünf")
    assert [(block.kind, block.text) for block in draft.body] == [
        ("paragraph", "Dazu:"),
        ("item", "eins weiter"),
        ("item", "zwei"),
        ("item", "drei"),
        ("item", "vier"),
        ("item", "fünf"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "9. April 2024 ist der Stichtag.",
        "1. FC Magdeburg erhält Förderung.",
        "Der Minister\n– so heißt es –\nkommt.",
        "Das Treffen am\n9. April fiel aus.",
    ],
)
def test_numbers_and_dashes_of_sentences_are_not_taken_for_lists(text: str) -> None:
    assert markdown(f"# T\n\n{text}").body == (Block("paragraph", text.replace("\n", " ")),)


def test_dates_below_each_other_keep_their_days() -> None:
    draft = markdown("# T\n\n9. April: Halle\n10. April: Magdeburg")
    assert draft.body == (Block("paragraph", "9. April: Halle 10. April: Magdeburg"),)


HEAD = "Magdeburg, den 12.05.2023"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"+++\npublished = 2022-01-02\n+++\n{HEAD}\n\n# Titel\n\nText.", date(2022, 1, 2)),
        (
            f'---\npublished: "2022-01-02"\ntags:\n  - a\n---\n{HEAD}\n\n# Titel\n\nText.',
            date(2022, 1, 2),
        ),
        (f"{HEAD}\n\n# Titel\n\nText.", date(2023, 5, 12)),
        (f"# Titel\n\n{HEAD}\n\nText.", date(2023, 5, 12)),
        ("# Titel\n\n12. Mai 2023\n\nText.", date(2023, 5, 12)),
        ("# Titel\n\n12.05.2023, Halle (Saale) – 158/2023\n\nText.", date(2023, 5, 12)),
        ("# Titel\n\nBeschluss vom 9. April 2020.", DAY),
    ],
)
def test_front_matter_counts_before_the_dateline_before_what_the_user_says(
    text: str, day: date
) -> None:
    draft = markdown(text)
    assert draft.published == day
    assert draft.title == "Titel"
    assert len(draft.body) == 1


def test_a_date_in_the_text_alone_is_none_of_publication() -> None:
    with pytest.raises(Unreadable, match="--published DATE"):
        prose.markdown(b"# Titel\n\nBeschluss vom 9. April 2024.", Defaults())


def test_rules_round_a_text_are_no_front_matter() -> None:
    draft = markdown("---\n\nTitel\n\nThema: Haushalt\n\n---\n\nText.")
    assert draft.title == "Titel"
    assert [block.text for block in draft.body] == ["Thema: Haushalt", "Text."]


def test_front_matter_that_is_no_toml_is_refused() -> None:
    with pytest.raises(Unreadable, match="no TOML"):
        markdown("+++\ntitle = Ohne Anführung\n+++\nText.")


def test_the_title_of_the_front_matter_stands_in_the_text_no_second_time() -> None:
    draft = markdown('+++\ntitle = "Titel"\n+++\n# Titel\n\nText.')
    assert draft.body == (Block("paragraph", "Text."),)


def test_a_text_file_begins_with_its_title() -> None:
    draft = plain(
        "Haushalt steht\n\nDas Kabinett tagte.\n\nImpressum:\nStaatskanzlei\nHegelstraße 42"
    )
    assert draft.title == "Haushalt steht"
    assert draft.body == (Block("paragraph", "Das Kabinett tagte."),)
    assert draft.contact is not None
    assert "Hegelstraße 42" in draft.contact
    assert draft.house == "Staatskanzlei"


def test_label_place_and_date_may_stand_before_it() -> None:
    draft = plain(
        "Staatskanzlei - Pressemitteilung Nr.: 295/05\nMagdeburg, den 28. Juni 2005\n"
        "Haushalt steht\nDas Kabinett tagte.\n"
    )
    assert (draft.house, draft.number, draft.place) == ("Staatskanzlei", "295/2005", "Magdeburg")
    assert (draft.published, draft.title) == (date(2005, 6, 28), "Haushalt steht")
    assert draft.body == (Block("paragraph", "Das Kabinett tagte."),)


def test_wrapped_rows_are_joined_and_short_ones_are_not() -> None:
    row = "Das Kabinett hat heute in Magdeburg über den Haushalt beraten,"
    draft = plain(f"Titel\n\n{row}\n{row}\nsagte er.\n\nEins\nZwei\n- drei\n- vier")
    assert [block.text for block in draft.body] == [
        f"{row} {row} sagte er.",
        "Eins",
        "Zwei",
        "drei",
        "vier",
    ]


def test_windows_1252_is_read_and_damaged_utf8_is_refused() -> None:
    text = "Für Köthen\n\nDie Straße ist „schön“."
    assert prose.text(text.encode("cp1252"), Defaults(DAY)).title == "Für Köthen"
    broken = text.encode().replace("ß".encode(), b"\xc3")
    with pytest.raises(Unreadable, match=r"row 3, byte 0xc3.*neither UTF-8 nor Windows-1252"):
        prose.text(broken, Defaults(DAY))


def test_title_and_text_are_needed() -> None:
    for text, words in (("", "no title"), ("# Titel", "no text"), ("\n\n", "no title")):
        with pytest.raises(Unreadable, match=words):
            markdown(text)


@given(st.text(alphabet=st.sampled_from('#-*_[]()`\\>=+:. \n1a"!<&;ä\x1b')))
def test_any_markdown_is_taken_or_refused(text: str) -> None:
    for read in (prose.markdown, prose.text):
        try:
            draft = read(text.encode(), Defaults(DAY))
        except Unreadable:
            continue
        assert all(block.text == " ".join(block.text.split()) for block in draft.body)


WORDS = st.lists(st.sampled_from(["Land", "Straße", "fördert", "Köthen"]), min_size=1).map(" ".join)
BLOCKS = st.lists(
    st.builds(Block, st.sampled_from(["paragraph", "heading", "item"]), WORDS), min_size=1
)


@given(BLOCKS)
def test_markdown_written_from_blocks_gives_the_blocks(body: list[Block]) -> None:
    marks = {"paragraph": "", "heading": "### ", "item": "- "}
    text = "\n\n".join(marks[block.kind] + block.text for block in body)
    draft = markdown(f'+++\ntitle = "Der Titel"\n+++\n{text}')
    assert draft.body == tuple(body)


@pytest.mark.parametrize(
    "piece", ["[", "[a](", "*a", "# ", "`", "- ", "\\", "<br ", "1. a\n", " #"]
)
def test_hostile_repetition_takes_no_longer_than_other_text(piece: str) -> None:
    draft = markdown(f"# T\n\n{piece * (400_000 // len(piece))} Ende")
    assert draft.title == "T"
