"""Passages: the best one, whole words, marks in their places."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import Analyzer
from search.folding import clean
from search.marking import Marker
from search.query import parse
from search.snippets import WIDTH, Snippet, snippet

FILLER = "Es folgt ein Satz ohne jeden Belang. " * 12


def marker(query: str) -> Marker:
    return Marker(parse(query, date(2024, 4, 9)), Analyzer())


def cut(query: str, text: str, width: int = WIDTH) -> Snippet:
    return snippet(marker(query), text, width)


def marked(passage: Snippet) -> list[str]:
    return [passage.text[start:end] for start, end in passage.marks]


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
    assert marked(cut(query, text)) == words


def test_the_passage_with_most_different_matches_is_shown() -> None:
    text = f"Wald und Wald. {FILLER}Im Wald liegt ein See. {FILLER}Ein See."
    passage = cut("Wald See", text)
    assert marked(passage) == ["Wald", "See"]
    assert passage.text.startswith("… ")
    assert passage.text.endswith(" …")


def test_without_a_match_the_text_begins_at_its_beginning() -> None:
    passage = cut("Nirgends", "Erster Satz. " + FILLER)
    assert passage.text.startswith("Erster Satz.")
    assert passage.text.endswith(" …")


def test_a_short_text_is_shown_whole_without_breaks() -> None:
    passage = cut("Wald", "Ein\nWald,\tso groß!")
    assert passage.text == "Ein Wald, so groß!"


@given(
    text=st.text("Wald See\n.-äß…", max_size=900),
    width=st.integers(20, 300),
)
def test_words_are_never_cut_and_marks_fit(text: str, width: int) -> None:
    found = marker("Wald See")
    passage = snippet(found, text, width)
    body = passage.text.removeprefix("… ").removesuffix(" …")
    flat = " ".join(text.split())
    assert " ".join(body.split()) in flat
    for start, end in passage.marks:
        assert 0 <= start < end <= len(passage.text)
        assert found.marks(passage.text[start:end]) == [(0, end - start)]


def test_a_passage_begins_with_the_sentence_of_its_first_match() -> None:
    text = f"{FILLER}Am 9. April sagte Dr. Wald: „Der Wald am See wächst.“ {FILLER}"
    assert cut("See", text).text.startswith("… Am 9. April sagte Dr. Wald: ")


def test_a_passage_begins_with_an_item_of_a_list_and_keeps_the_marks_at_its_end() -> None:
    text = FILLER + "Es gibt dort\n\n- Bäume im Wald,\n- einen See am 1. Ufer. " + FILLER
    assert cut("See", text).text.startswith("… einen See am 1. Ufer.")
    assert cut("Wald", text, 36).text == "… Bäume im Wald, - einen See am 1. …"


def test_a_phrase_is_shown_where_it_stands_as_such() -> None:
    text = (
        f"Neue Wege und neue Strategie-Runden der Strategie. {FILLER}Die neue Strategie. {FILLER}"
    )
    assert marked(cut('"die neue Strategie"', text)) == ["Die", "neue", "Strategie"]


@pytest.mark.parametrize(
    "text",
    [
        "Außenwirtschaftsförderungsrichtlinien " * 40 + "Wald 🌲👩‍👩‍👧 " * 5,
        "- Über Öl\n- Äpfel im Wald\n" * 60,
        "🌲" * 300 + " Wald " + "🌲" * 300,
    ],
)
def test_long_words_lists_umlauts_and_emoji(text: str) -> None:
    passage = cut("Wald", text)
    assert "Wald" in marked(passage)
    words = set(" ".join(clean(text).split()).split(" "))
    inside = passage.text.removeprefix("… ").removesuffix(" …").split(" ")
    assert set(inside) <= words or "🌲🌲" in passage.text


def test_the_only_match_late_in_a_long_text_is_shown() -> None:
    passage = cut("Wald", "See " * 240_000 + "Im Wald. " + FILLER)
    assert marked(passage) == ["Wald"]


def test_a_huge_text_is_looked_at_in_part() -> None:
    assert marked(cut("Wald", "See " * 1_000_000 + "Wald")) == []


def test_a_word_without_end_is_cut() -> None:
    passage = cut("Wald", "x" * 1_000_000)
    assert len(passage.text) < 300
