"""How words are cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.tokens import blank

NLP = blank()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bürger:innen Schüler*innen", ["Bürger:innen", "Schüler*innen"]),
        ("Lehrer_innen KollegInnen", ["Lehrer_innen", "KollegInnen"]),
        ("Mitarbeiter/-innen, Minister:in", ["Mitarbeiter/-innen", ",", "Minister:in"]),
        ("Ministerin:Text", ["Ministerin", ":", "Text"]),
        ("2024/Minister Schulze", ["2024", "/", "Minister", "Schulze"]),
        ("2014–2020", ["2014", "–", "2020"]),
        ("Ende 2024.", ["Ende", "2024", "."]),
        ("am 09.04.2024.", ["am", "09.04.2024", "."]),
        ("am 9. April", ["am", "9.", "April"]),
        ("Innen- und GRW-Förderung", ["Innen-", "und", "GRW-Förderung"]),
        ("›er‹", ["›", "er", "‹"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [token.text for token in NLP(text)] == words


@given(st.text())
def test_tokens_hold_the_whole_text(text: str) -> None:
    assert NLP.make_doc(text).text == text


@pytest.mark.parametrize("piece", ["“", ".", "a.", "😀", "„Wort", "(", "x"])
def test_a_long_stretch_without_blanks_comes_to_an_end(piece: str) -> None:
    text = "Ein Wort " + piece * (100_000 // len(piece)) + " und Schluss."
    doc = NLP.make_doc(text)
    assert doc.text == text
    assert [token.text for token in doc[:2]] == ["Ein", "Wort"]
    assert [token.text for token in doc[-3:]] == ["und", "Schluss", "."]
