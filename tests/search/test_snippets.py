"""Passages: the best one, whole words, marks in their places."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import Analyzer
from search.query import parse
from search.snippets import Marker, Snippet

FILLER = "Es folgt ein Satz ohne jeden Belang. " * 12


def marker(query: str) -> Marker:
    return Marker(parse(query, date(2024, 4, 9)), Analyzer())


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end] for start, end in snippet.marks]


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        ("Strategie", "Die neuen Strategien stehen.", ["Strategien"]),
        ("Strategie", "Die Außenwirtschaftsstrategie steht.", ["Außenwirtschaftsstrategie"]),
        ("Hochschulgesetz", "Das Gesetz über die Hochschulen", ["Gesetz", "Hochschulen"]),
        ('"neue Strategie"', "Die neue Strategie", ["neue", "Strategie"]),
        ("Strat*", "Strategie und Straße", ["Strategie"]),
        ("Stratgie~", "Die Strategie", ["Strategie"]),
        ("Wald OR See", "See und Wald", ["See", "Wald"]),
        ("Wald -See", "See und Wald", ["Wald"]),
        ("minister:Schulze", "Minister Schulze", ["Schulze"]),
        ("der", "Der Wald", ["Der"]),
        ("Bürger", "Alle Bürger:innen", ["Bürger:innen"]),
        ("datum:2014", "Im Jahr 2014", []),
        ("", "Ein Wald", []),
    ],
)
def test_matching_words_are_marked(query: str, text: str, words: list[str]) -> None:
    assert marked(marker(query).snippet(text)) == words


def test_the_passage_with_most_different_matches_is_shown() -> None:
    text = f"Wald und Wald. {FILLER}Im Wald liegt ein See. {FILLER}Ein See."
    snippet = marker("Wald See").snippet(text)
    assert marked(snippet) == ["Wald", "See"]
    assert snippet.text.startswith("… ")
    assert snippet.text.endswith(" …")


def test_without_a_match_the_text_begins_at_its_beginning() -> None:
    snippet = marker("Nirgends").snippet("Erster Satz. " + FILLER)
    assert snippet.text.startswith("Erster Satz.")
    assert snippet.text.endswith(" …")


def test_a_short_text_is_shown_whole_without_breaks() -> None:
    snippet = marker("Wald").snippet("Ein\nWald,\tso groß!")
    assert snippet.text == "Ein Wald, so groß!"


@given(
    text=st.text("Wald See\n.-äß…", max_size=900),
    width=st.integers(20, 300),
)
def test_words_are_never_cut_and_marks_fit(text: str, width: int) -> None:
    found = marker("Wald See")
    snippet = found.snippet(text, width)
    body = snippet.text.removeprefix("… ").removesuffix(" …")
    flat = " ".join(text.split())
    assert " ".join(body.split()) in flat
    for start, end in snippet.marks:
        assert 0 <= start < end <= len(snippet.text)
        assert found.marks(snippet.text[start:end]) == [(0, end - start)]


def test_a_huge_text_is_looked_at_in_part() -> None:
    assert marked(marker("Wald").snippet("See " * 1_000_000 + "Wald")) == []


def test_a_word_without_end_is_cut() -> None:
    snippet = marker("Wald").snippet("x" * 1_000_000)
    assert len(snippet.text) < 300
