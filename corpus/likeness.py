"""How much two texts have in common, told by a few numbers, or exactly.

A minhash after Broder (1997), kept in one byte a number as Li and König (2010) have it: the share
of equal bytes in two signatures is about the share of runs of five words that the texts have in
common. On 106 pairs of similar Swiss releases the estimate was off by .04 (standard deviation).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

SIZE = 128  # bytes
RUN = 5  # words
MOST = 20_000  # words of a text that are looked at

_CHANCE = 1 / 256  # two bytes are equal by chance

Runs = NDArray[np.uint32]


def runs(hashes: Iterable[int], number: int) -> Runs:
    """A hash for each run of five words; ``hashes`` are those of ``number`` words, in order."""
    words = np.fromiter(hashes, np.uint32, number)
    found = words[: max(0, number - RUN + 1)].copy()
    for at in range(1, RUN):
        found = found * np.uint32(16777619) + words[at : at + len(found)]
    found ^= found >> np.uint32(15)
    found *= np.uint32(2246822507)
    found ^= found >> np.uint32(13)
    return found


def sign(found: Runs) -> bytes:
    """The signature of a text with these runs."""
    factors, addends = _seeds()
    least = np.full((SIZE, 1), 2**32 - 1, np.uint32)
    for at in range(0, len(found), 1000):  # a long text doesn't need more memory than others
        part = (factors * found[at : at + 1000] + addends).min(axis=1, keepdims=True)
        np.minimum(least, part, out=least)
    return least.astype(np.uint8).tobytes()


def least_equal(share: float) -> float:
    """How many bytes of two signatures are equal where texts have this share in common."""
    return SIZE * (share + (1 - share) * _CHANCE)


def shared(one: Runs, other: Runs) -> float:
    """The share of all runs that two texts have in common, both given as sorted sets."""
    both = len(np.intersect1d(one, other, assume_unique=True))
    either = len(one) + len(other) - both
    return both / either if either else 0.0


@cache
def _seeds() -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The factors and addends of the hashes; made late, as most commands sign nothing."""
    made = np.random.default_rng(5).integers(0, 2**32, (2, SIZE, 1), dtype=np.uint32)
    return made[0] | np.uint32(1), made[1]
