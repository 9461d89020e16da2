"""Do words stand close enough to each other? On the places of all documents at once.

A place is a document's number in the upper half of 64 bits and a position in the lower one; places
of different documents are never near.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]  # ascending

_BITS = 32


def places(documents: NDArray[np.uint32], positions: NDArray[np.uint32]) -> Places:
    """One place for each document with its position."""
    return (documents.astype(np.int64) << _BITS) | positions


def documents(found: Places) -> NDArray[np.uint32]:
    """The documents in which the places are, ascending."""
    numbers = found >> _BITS
    return numbers[_firsts(numbers)].astype(np.uint32)


def in_order(words: Sequence[Places], slop: int) -> Places:
    """Where the last word stands after all others, each within ``slop`` positions of the one
    before."""
    ends = words[0]
    for of_word in words[1:]:
        before = np.searchsorted(ends, of_word) - 1
        ends = of_word[(before >= 0) & (of_word - ends[before] <= slop)] if len(ends) else ends
    return ends


def together(words: Sequence[Places], slop: int) -> Places:
    """Where the words begin to stand in any order, each within ``slop`` positions of the stretch
    that the ones before it span. At the same place they do."""
    starts = ends = words[0]
    for of_word in words[1:]:
        low = np.searchsorted(of_word, starts - slop)
        number = np.searchsorted(of_word, ends + slop, side="right") - low
        span = np.repeat(np.arange(len(starts)), number)
        nth = np.arange(len(span)) - np.repeat(np.cumsum(number) - number, number)
        at = of_word[low[span] + nth]
        starts, ends = np.minimum(starts[span], at), np.maximum(ends[span], at)
        order = np.lexsort((ends, starts))
        starts, ends = starts[order], ends[order]
        kept = _firsts(starts) | _firsts(ends)
        starts, ends = starts[kept], ends[kept]
    return starts[_firsts(starts)]


def _firsts(numbers: Places) -> NDArray[np.bool_]:
    """Which of the numbers differ from the one before."""
    firsts = np.ones(len(numbers), dtype=bool)
    np.not_equal(numbers[1:], numbers[:-1], out=firsts[1:])
    return firsts
