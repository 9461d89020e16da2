"""Each known defect is mended, and what is whole is left alone."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.release import Block
from corpus.sample import load
from ingest import repair
from ingest.repair import opening, paragraphs, residue

QUESTIONS = (Path(__file__).parent / "questions.txt").read_text(encoding="utf-8").splitlines()
ONE, TWO = Block("paragraph", "Eins zwei drei."), Block("item", "vier")


def paragraph(text: str) -> Block:
    return Block("paragraph", text)


@pytest.mark.parametrize(
    ("shown", "address", "in_text", "true", "named"),
    [
        # Summer time, old portal: the page shows the day before.
        (date(2019, 4, 20), date(2019, 4, 21), None, date(2019, 4, 21), "summer-time date"),
        # Winter time: both agree, or differ for a reason of their own.
        (date(2019, 1, 20), date(2019, 1, 20), None, date(2019, 1, 20), None),
        (date(2019, 1, 20), date(2019, 1, 21), None, date(2019, 1, 20), None),
        # The new portal shows what it means.
        (date(2021, 9, 6), date(2021, 9, 7), None, date(2021, 9, 6), None),
        # More than a day is another matter: a page was put online late.
        (date(2019, 4, 18), date(2019, 4, 21), None, date(2019, 4, 18), None),
        (date(2011, 5, 1), date(2011, 5, 2), date(2011, 4, 29), date(2011, 4, 29),
         "date of the text"),
        (date(2005, 7, 15), date(2005, 7, 16), date(2005, 7, 15), date(2005, 7, 15), None),
        (date(2019, 4, 20), None, None, date(2019, 4, 20), None),
        # A date that can't be meant: in the future, or of another year.
        (date(2011, 1, 5), date(2011, 1, 5), date(2011, 3, 5), date(2011, 1, 5), None),
        (date(2011, 1, 5), date(2011, 1, 5), date(2001, 1, 5), date(2011, 1, 5), None),
    ],
)  # fmt: skip
def test_date(
    shown: date, address: date | None, in_text: date | None, true: date, named: str | None
) -> None:
    assert repair.published(shown, address, in_text) == (true, named)


@given(st.dates(date(2001, 1, 1), date(2026, 1, 1)))
def test_date_that_agrees_everywhere_stays(day: date) -> None:
    assert repair.published(day, day, None) == repair.published(day, day, day) == (day, None)


@given(st.dates(date(2001, 5, 1), date(2020, 9, 29)).filter(lambda day: 4 < day.month < 10))
def test_every_summer_day_of_the_old_portal_is_mended(day: date) -> None:
    assert repair.published(day - timedelta(days=1), day, None)[0] == day


WORD = [
    "Normal 0 21 false false false DE X-NONE X-NONE MicrosoftInternetExplorer4",
    '/* Style Definitions */ table.MsoNormalTable {mso-style-name:"x"; mso-x:0;}',
    "v:* {behavior:url(#default#VML);} o:* {behavior:url(#default#VML);}",
    "800x600",
]


@pytest.mark.parametrize("left", WORD)
def test_word_residue(left: str) -> None:
    body = (paragraph(f"Vorn {left} hinten."), paragraph(left))
    assert residue.without(body) == (paragraph("Vorn hinten."),)


def test_picture_sizes_in_the_text_stay() -> None:
    body = (paragraph("Bilder mit 1800x6000 Punkten, Normal 0 Grad."),)
    assert residue.without(body) == body


def test_doubled_body() -> None:
    assert paragraphs.once((ONE, TWO, ONE, TWO)) == (ONE, TWO)
    long = " ".join(f"Der Satz mit der Nummer {number} steht hier." for number in range(5)) + " "
    assert paragraphs.once((paragraph(f"{long}{long}".strip()),)) == (paragraph(long.strip()),)
    for times in (3, 4):
        assert paragraphs.once((ONE, TWO) * times) == (ONE, TWO)
        assert paragraphs.once((paragraph((long * times).strip()),)) == (paragraph(long.strip()),)
    assert paragraphs.once((ONE, TWO, TWO)) == (ONE, TWO, TWO)
    assert paragraphs.once((paragraph("ja ja"),)) == (paragraph("ja ja"),)


@pytest.mark.parametrize("separate", [True, False])
def test_doubled_header(separate: bool) -> None:
    parts = [
        "Staatskanzlei - Pressemitteilung Nr.: 295/05",
        "Staatskanzlei - Pressemitteilung Nr.: 295/05",
        "Magdeburg, den 28. Juni 2005",
        "Titel der Meldung",
        "Der Text beginnt.",
    ]
    body = tuple(map(paragraph, parts)) if separate else (paragraph(" ".join(parts)),)
    cut = opening.header(body, "Titel der Meldung")
    assert cut == repair.Header(
        (paragraph("Der Text beginnt."),), "Staatskanzlei", "295/05", date(2005, 6, 28)
    )


def test_text_that_only_looks_like_a_header_stays() -> None:
    for text in (
        "Magdeburg, den 28. Juni 2005 werden wir nicht vergessen.",
        "Montag, 24. Juni 2013",
        "Montag, den 24. Juni 2013",
        "Der Verein - Pressemitteilung Nr. 3/05 liegt bei.",
        "Titel der Meldung und mehr",
    ):
        body = (paragraph(text), ONE)
        assert opening.header(body, "Titel der Meldung").body == body


def test_body_is_never_mended_away() -> None:
    body = (paragraph("Titel"),)
    assert opening.header(body, "Titel").body == body


@pytest.mark.parametrize("shown", [date(2004, 5, 3), date(2014, 5, 3), date(2024, 5, 3)])
def test_clean_releases_are_not_touched(shown: date) -> None:
    for sample in load():
        mended = repair.mend(sample.title, sample.subtitle, sample.body, shown)
        assert mended.body == sample.body
        assert (mended.title, mended.repairs, mended.original) == (sample.title, (), None)


def test_what_was_mended_is_named_and_the_original_kept() -> None:
    body = (paragraph("Normal 0 21 false false false DE X-NONE X-NONE ?Gut so?, sagte er."),)
    mended = repair.mend("?Kulturland? wächst", None, body, date(2014, 5, 3))
    assert mended.title == "„Kulturland“ wächst"
    assert mended.body == (paragraph("„Gut so“, sagte er."),)
    assert mended.repairs == ("word residue", "lost characters ?")
    assert mended.original == {
        "title": "?Kulturland? wächst",
        "subtitle": None,
        "body": [{"kind": "paragraph", "text": body[0].text}],
    }


def test_the_new_portal_lost_no_characters() -> None:
    body = (paragraph("Er fragt: ?Wie?, und zahlt 5 ? dafür. über alles ¿"),)
    assert repair.mend("Titel", None, body, date(2022, 5, 3)).body == body


DAYS = st.dates(date(1999, 1, 1), date(2026, 1, 1))
BLOCKS = st.builds(Block, st.sampled_from(["paragraph", "heading", "item"]), st.text(max_size=300))
BODIES = st.lists(BLOCKS, max_size=5).map(tuple)


@given(st.text(max_size=100), st.none() | st.text(max_size=100), BODIES, DAYS)
def test_no_page_breaks_it(
    title: str, subtitle: str | None, body: tuple[Block, ...], shown: date
) -> None:
    mended = repair.mend(title, subtitle, body, shown)
    changed = (mended.title, mended.subtitle, mended.body) != (title, subtitle, body)
    assert bool(mended.repairs) == bool(mended.original) == changed


SIGNS = [
    "Wer zahlt das?", "Das Land.", "„Und wann?“, fragte er.", "?", "¿", "Was ?", "?Wort", "Wort?",
    "40 ?", "über alles.", "Satz.Satz folgt.", "sowieOrtsumfahrung", "– so –", "5 €", "ca. 3 %?",
    "Hintergrund: Seit Mai.", "Ziele: - eins, - zwei.", "Frage: Wer? Antwort: Wir.", "(wer?)",
]  # fmt: skip
SENTENCES = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=12, unique=True).map(" ".join)


@given(SENTENCES, st.lists(SENTENCES, min_size=1, max_size=5, unique=True),
       st.dates(date(2020, 10, 1), date(2030, 1, 1)))  # fmt: skip
def test_the_wording_of_modern_pages_is_never_touched(
    title: str, texts: list[str], shown: date
) -> None:
    body = tuple(paragraph(f"{text} Ende {number}.") for number, text in enumerate(texts))
    mended = repair.mend(title, None, body, shown)
    assert (mended.title, mended.body) == (title, body)
    assert (mended.repairs, mended.original, mended.note) == ((), None, None)


@given(st.sampled_from(QUESTIONS), st.sampled_from(QUESTIONS), DAYS)
def test_whole_texts_of_any_year_stay(one: str, other: str, shown: date) -> None:
    body = (paragraph(one), Block("item", other), paragraph(f"{other} {one}"))
    assert repair.mend("Fragen über Fragen: Wer zahlt?", None, body, shown).repairs == ()


PAGES = Path(__file__).parent / "pages"


@pytest.mark.parametrize("page", sorted(PAGES.glob("*[0-9].json")), ids=lambda page: page.stem)
def test_what_was_mended_needs_no_mending(page: Path) -> None:
    read = json.loads(page.read_text(encoding="utf-8"))
    if "body" not in read:
        return  # a list
    body = tuple(Block(kind, text) for kind, text in read["body"])
    mended = repair.mend(
        read["title"], read["subtitle"], body, date.fromisoformat(read["published"])
    )
    assert mended.repairs == ()


@pytest.mark.parametrize(
    "piece",
    ["?a ", "„?", "a.B", "Satz.Satz ", "- ", ": - a ", "Tel:", "12345 A", "Impressum: ", "über. ",
     "Normal 0 false false false ", "v:* {", "X Facebook ", "Staatskanzlei - "],
)  # fmt: skip
def test_a_long_run_of_anything_comes_to_an_end(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    for shown in (date(2004, 5, 3), date(2014, 5, 3), date(2024, 5, 3)):
        repair.mend(text[:1000], None, (paragraph(text), paragraph(text[:400])), shown)
    repair.parted(text)
