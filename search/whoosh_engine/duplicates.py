"""Releases that say nearly the same: joint ones of two houses, corrections, reprints.

Two releases are near-duplicates if they share four fifths of their runs of five words and were
published within a month. The date matters: of the Swiss releases those that share as much were
quarterly ones with another figure, and the opening of a consultation and the decision after it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from search.whoosh_engine.schema import PUBLISHED
from search.whoosh_engine.signatures import alike

if TYPE_CHECKING:
    from search.whoosh_engine.pack import Pack

APART = timedelta(days=31)

Near = Callable[[int], list[int]]


def collapse(order: Callable[[int], list[int]], wanted: int, near: Near) -> dict[int, list[int]]:
    """The first ``wanted`` documents that are no near-duplicate of one before, each with its own.

    ``order`` gives the first n documents in order. The walk always begins at the first one, so
    that a document stands on the same page however it is asked for.
    """
    number = wanted
    while True:
        ranked = order(number)
        shown: dict[int, list[int]] = {}
        hidden: set[int] = set()
        for document in ranked:
            if len(shown) == wanted:
                return shown
            if document not in hidden:
                shown[document] = [other for other in near(document) if other not in hidden]
                hidden.update(shown[document])
        if len(shown) == wanted or len(ranked) < number:
            return shown
        number *= 2


class NearDuplicates:
    """Finds near-duplicates of a document in a set. Documents are numbered through all packs;
    ``mask`` says which are in the set."""

    def __init__(self, packs: Sequence[Pack], mask: NDArray[np.bool_]) -> None:
        ends = list(accumulate(pack.size for pack in packs))
        self._bases = [0, *ends][: len(ends)]
        parts = zip(packs, self._bases, ends, strict=True)
        self._parts = [_Part(pack, mask[base:end]) for pack, base, end in parts]

    def __call__(self, document: int) -> list[int]:
        """The others that say nearly what this one does, ascending."""
        number = bisect_right(self._bases, document) - 1
        own = self._parts[number]
        place = document - self._bases[number]
        signature, day = own.signatures[place], own.day(place)
        return [
            base + other
            for base, part in zip(self._bases, self._parts, strict=True)
            for other in part.near(signature, day)
            if base + other != document
        ]


class _Part:
    """One pack."""

    def __init__(self, pack: Pack, mask: NDArray[np.bool_]) -> None:
        self._mask = mask
        self._published = pack.column(PUBLISHED)
        self.signatures = pack.signatures

    @cached_property
    def _ordinals(self) -> NDArray[np.uint32]:
        numbers = np.arange(self._published.size, dtype=np.uint32)
        ordinals = np.zeros(len(self._mask), np.uint32)
        ordinals[self._published.documents] = self._published.of_each(numbers)
        return ordinals

    def day(self, document: int) -> date:
        value = self._published.value(int(self._ordinals[document]))
        return date.fromisoformat(value[:10])

    def near(self, signature: NDArray[np.uint8], day: date) -> list[int]:
        candidates = self._around(day)
        candidates = candidates[self._mask[candidates]]
        found: list[int] = candidates[alike(signature, self.signatures[candidates])].tolist()
        return sorted(found)

    def _around(self, day: date) -> NDArray[np.uint32]:
        """The documents published within a month of a day; the column sorts them by time."""
        first = _moved(day, -APART)
        last = _moved(day, APART + timedelta(days=1))
        place = self._published.place
        return self._published.having(place(str(first)), place(str(last)))


def _moved(day: date, by: timedelta) -> date:
    """The day so much later, within what a date can be."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta() else date.min
