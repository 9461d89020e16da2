"""Signatures of texts in the index, by which near-duplicates are found (``corpus.likeness``)."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from corpus import likeness
from corpus.likeness import MOST, SIZE
from search.vocabulary import Word

FEWEST = 12  # words of a text that can be told from a formula; shorter ones have no signature
SHARED = 0.8  # of all runs: from here on two texts say the same

NONE = bytes(SIZE)

_LEAST = likeness.least_equal(SHARED)


def sign(words: Sequence[Word]) -> bytes:
    """The signature of a text, NONE if it is too short for one."""
    if len(words) < FEWEST:
        return NONE
    number = min(len(words), MOST)
    hashes = map(_hash, map(itemgetter(0), words[:number]))  # of the exact words
    return likeness.sign(likeness.runs(hashes, number))


@lru_cache(maxsize=100_000)
def _hash(exact: tuple[str, ...]) -> int:
    return zlib.crc32("-".join(exact).encode())


def alike(signature: NDArray[np.uint8], others: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which of the others, one a row, belong to texts that say the same."""
    if not signature.any():
        return np.zeros(len(others), dtype=bool)
    equal: NDArray[np.bool_] = np.count_nonzero(others == signature, axis=1) >= _LEAST
    return equal
