"""The whole sentence around a place in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.sentence import around


def sentence(text: str, place: str) -> str:
    start = text.index(place)
    first, last = around(text, start, start + len(place))
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "place", "whole"),
    [
        ("Eins. Das Kabinett stimmt zu. Drei.", "Kabinett stimmt", "Das Kabinett stimmt zu."),
        ("Titel\n\nSie gilt.\n\nEnde.", "gilt", "Sie gilt."),
        ("Titel ohne Punkt\n\nMehr.", "ohne", "Titel ohne Punkt"),
        ("- Erster Punkt\n- zweiter Punkt", "zweiter", "zweiter Punkt"),
        (
            "Vorher. Am 9. April 2024 tritt es in Kraft.",
            "tritt",
            "Am 9. April 2024 tritt es in Kraft.",
        ),
        (
            "Vorher. Das Gesetz Nr. 5 von Dr. Müller gilt.",
            "gilt",
            "Das Gesetz Nr. 5 von Dr. Müller gilt.",
        ),
        (
            "Er, d. h. A. Meier, rief: „Es gilt.“ Dann nicht.",
            "Es gilt",
            "Er, d. h. A. Meier, rief: „Es gilt.“",
        ),
        ("Das gilt bis 2015. Danach nicht.", "gilt", "Das gilt bis 2015."),
        ("Gilt es? Es gilt!", "Es gilt!", "Es gilt!"),
    ],
)
def test_a_sentence_is_found_whole(text: str, place: str, whole: str) -> None:
    assert sentence(text, place) == whole


@given(st.text(alphabet="Ab1.!? \n„“-", max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_it_never_holds_less_than_the_place(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = around(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
