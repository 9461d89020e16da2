"""No text makes a component fail, shift an offset or take quadratic time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.release import Reading
from nlp.dates import find_dates
from nlp.doc import Context
from nlp.excerpt import Excerpt, without_boilerplate
from nlp.markdown import readable
from nlp.money import find_money
from nlp.reader import Reader
from nlp.sentences import starts
from nlp.tokens import blank

DAY = date(2024, 4, 9)

PIECES = {
    "one line": "Der Minister Schulze sagte am Montag viel ",
    "quotes that open": "„",
    "quotes that close": "“",
    "straight quotes": '" ',
    "lost quotes": "?Ab? ¿Ab¿ ",
    "emoji": "😀👩‍👩‍👧",
    "HTML": '<div class="x">&nbsp;</div>',
    "digits": "1234567890",
    "numbers": "1 2.3 4,5 ",
    "points": ". ",
    "punctuation": ".,;:-!?",
    "brackets": "([{",
    "zero width": "a\u200bb",
    "combining signs": "a\u0301\u0302\u0303",
    "a long word": "Donaudampfschifffahrt",
    "capitals": "Haus Land Bund ",
    "line ends": "\n",
    "blanks": " ",
    "hyphens": "Land-",
    "offices": "Minister und Ministerin ",
    "laws": "Gesetz zur Änderung des ",
    "dates": "9. April bis ",
    "years": "zwischen 2014 und ",
    "sums": "von 5 auf 7 Mio. ? ",
    "millions": "5 Millionen davon ",
    "abbreviations": "Dr. ",
    "Markdown": "| *a* | _b_ |\n",
    "addresses": "http://a.de/",
    "genders": "Bürger:innen/-innen*innen ",
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader("fast")


def assert_exact(text: str, reading: Reading) -> None:
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.surface != ""
    for quote in reading.quotes:
        assert text[quote.start : quote.end] == quote.text
    for relation in reading.relations:
        assert text[relation.start : relation.end] == relation.evidence


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_the_pipeline_reads_a_text_of_one_piece(reader: Reader, piece: str) -> None:
    text = (
        piece * (4000 // len(piece)) + "\n\nMinister Schulze gab am 9. April 2024 in Halle 5 Euro."
    )
    assert_exact(text, reader.read(text, Context(DAY), markdown=True))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.one_of(st.sampled_from(sorted(PIECES.values())), st.text(max_size=12)), max_size=40
    ).map("".join)
)
def test_the_pipeline_reads_any_text_with_exact_offsets(reader: Reader, text: str) -> None:
    assert_exact(text, reader.read(text, Context(DAY)))


TOKENISE = blank().make_doc
PARTS: dict[str, Callable[[str], object]] = {
    "dates": lambda text: find_dates(text, DAY),
    "money": find_money,
    "sentences": lambda text: list(starts(text)),
    "excerpt": lambda text: without_boilerplate(readable(text)),
    "boilerplate": lambda text: without_boilerplate(Excerpt(text)),
    "tokens": TOKENISE,
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
@pytest.mark.parametrize("part", PARTS)
def test_four_times_the_text_takes_about_four_times_as_long(part: str, piece: str) -> None:
    """Quadratic time would be sixteen times as long, every time; short times are noise."""

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        began = time.process_time()
        PARTS[part](text)
        return time.process_time() - began

    assert any(seconds(80_000) < max(0.25, 10 * seconds(20_000)) for _ in range(3))
