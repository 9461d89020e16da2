"""Signatures of texts: a few numbers that are alike as far as the texts are.

A minhash after Broder (1997), kept in one byte a number as Li and König (2010) have it: the share
of equal bytes in two signatures is about the share of runs of five words that the texts have in
common. On 106 pairs of similar Swiss releases the estimate was off by .04 (standard deviation).
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from search.vocabulary import Word

SIZE = 128  # bytes
RUN = 5  # words
FEWEST = 12  # words of a text that can be told from a formula; shorter ones have no signature
MOST = 20_000  # words of a text that are looked at
SHARED = 0.8  # of all runs: from here on two texts say the same

NONE = bytes(SIZE)

_CHANCE = 1 / 256  # two bytes are equal by chance
_LEAST = SIZE * (SHARED + (1 - SHARED) * _CHANCE)


def sign(words: Sequence[Word]) -> bytes:
    """The signature of a text, NONE if it is too short for one."""
    if len(words) < FEWEST:
        return NONE
    number = min(len(words), MOST)
    hashes = np.fromiter((_hash(word.exact) for word in words[:number]), np.uint32, number)
    runs = hashes[: number - RUN + 1].copy()
    for at in range(1, RUN):
        runs = runs * np.uint32(16777619) + hashes[at : at + len(runs)]
    runs ^= runs >> np.uint32(15)
    runs *= np.uint32(2246822507)
    runs ^= runs >> np.uint32(13)
    factors, addends = _seeds()
    least = np.full((SIZE, 1), 2**32 - 1, np.uint32)
    for at in range(0, len(runs), 1000):  # a long text doesn't need more memory than others
        part = (factors * runs[at : at + 1000] + addends).min(axis=1, keepdims=True)
        np.minimum(least, part, out=least)
    return least.astype(np.uint8).tobytes()


@cache
def _seeds() -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The factors and addends of the hashes; made late, as most commands sign nothing."""
    made = np.random.default_rng(5).integers(0, 2**32, (2, SIZE, 1), dtype=np.uint32)
    return made[0] | np.uint32(1), made[1]


@lru_cache(maxsize=100_000)
def _hash(exact: tuple[str, ...]) -> int:
    return zlib.crc32("-".join(exact).encode())


def alike(signature: NDArray[np.uint8], others: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which of the others, one a row, belong to texts that say the same."""
    if not signature.any():
        return np.zeros(len(others), dtype=bool)
    equal: NDArray[np.bool_] = np.count_nonzero(others == signature, axis=1) >= _LEAST
    return equal
