"""The share of equal bytes tells what texts share."""

from __future__ import annotations

import random

import numpy as np
import pytest

from corpus.likeness import SIZE
from search.analysis import Analyzer
from search.whoosh_engine.signatures import FEWEST, NONE, alike, sign

ANALYZER = Analyzer()


def shared(one: str, other: str) -> float:
    a, b = (np.frombuffer(sign(ANALYZER.words(text)), np.uint8) for text in (one, other))
    return np.count_nonzero(a == b) / SIZE


def words(seed: int, number: int) -> list[str]:
    chance = random.Random(seed)
    return [f"w{chance.randrange(10_000)}" for _ in range(number)]


def test_the_same_words_have_the_same_signature_however_they_are_written() -> None:
    one = "Die Straße wird 2024 für 3 Millionen Euro erneuert, so das Ministerium in Köthen."
    other = one.upper().replace("Ö", "OE").replace(",", "\n\n")
    assert shared(one, other) == 1
    assert sign(ANALYZER.words(one)) != NONE


@pytest.mark.parametrize(("kept", "expected"), [(290, 0.935), (260, 0.764), (150, 1 / 3)])
def test_texts_share_about_as_many_bytes_as_runs(kept: int, expected: float) -> None:
    measured = []
    for seed in range(20):
        one = words(seed, 300)
        other = one[:kept] + words(seed + 100, 300 - kept)
        measured.append(shared(" ".join(one), " ".join(other)))
    assert np.mean(measured) == pytest.approx(expected, abs=0.04)


def test_other_texts_share_nothing() -> None:
    assert shared(" ".join(words(1, 300)), " ".join(words(2, 300))) < 0.05


def test_short_texts_are_like_none() -> None:
    assert sign(ANALYZER.words("Wort " * (FEWEST - 1))) == NONE
    none = np.frombuffer(NONE, np.uint8)
    assert not alike(none, np.stack([none, none])).any()


def test_a_text_of_a_megabyte_has_one_too() -> None:
    many = " ".join(words(3, 150_000))
    assert shared(many, many) == 1
