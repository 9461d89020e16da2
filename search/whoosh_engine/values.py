"""The values of a facet field over all packs of an open index, and counting them.

Documents are numbered through all packs. Whatever can be done for all values at once is done
by numpy; only the few values that are shown are ever decoded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from search.engine import Facet, FacetCount, chronological
from search.whoosh_engine.columns import Column, value_hash

Mask = NDArray[np.bool_]

_UNKNOWN = np.iinfo(np.int64).min


class Values:
    """Joins the columns of the packs: the same value has the same number in all of them.

    ``bases`` are the numbers of the packs' first documents, ``size`` that of all documents.
    """

    def __init__(self, columns: Sequence[Column], bases: Sequence[int], size: int) -> None:
        self._columns = columns
        self._bounds = list(pairwise([*bases, size]))
        self._size = size
        self._starts = np.cumsum([0, *(column.size for column in columns)])
        hashes = [np.empty(0, np.uint64), *(column.hashes for column in columns)]
        self._some, numbers = _numbered(np.concatenate(hashes))
        self._distinct = len(self._some)
        self._numbers = [numbers[start:end] for start, end in pairwise(self._starts)]

    def all(self) -> list[str]:
        """Every value once, sorted."""
        return sorted({value for column in self._columns for value in column.values()})

    def having(self, values: Iterable[str]) -> Mask:
        """The documents that have one of the values, in any case."""
        wanted = np.array([value_hash(value.casefold().encode()) for value in values], np.uint64)
        found = np.zeros(self._size, dtype=bool)
        for column, _, base, _ in self._joined():
            for value in np.flatnonzero(np.isin(column.caseless, wanted)).tolist():
                found[base + column.having(value, value + 1)] = True
        return found

    def facet(self, field: str, mask: Mask, limit: int) -> Facet:
        """The values of the documents in the mask, counted."""
        counts = np.zeros(self._distinct, np.intp)
        for column, numbers, base, end in self._joined():
            counts[numbers] += column.counts(mask[base:end])
        number = int(np.count_nonzero(counts))
        if chronological(field):
            ordered = sorted(self._named(counts, 1, number).items(), reverse=True)
        else:
            least = int(np.partition(counts, -limit)[-limit]) if limit < number else 1
            named = self._named(counts, max(least, 1), limit)
            ordered = sorted(named.items(), key=lambda item: (-item[1], item[0]))
        shown = tuple(FacetCount(value, count) for value, count in ordered[:limit])
        return Facet(shown, number - len(shown))

    def _named(self, counts: NDArray[np.intp], least: int, limit: int) -> dict[str, int]:
        """The values with more than ``least`` documents; of those with just so many the first
        ``limit`` of each pack, among which are the first of all."""
        found = {}
        for column, numbers in zip(self._columns, self._numbers, strict=True):
            of_pack = counts[numbers]
            more, just = np.flatnonzero(of_pack > least), np.flatnonzero(of_pack == least)
            for ordinal in (*more.tolist(), *just[:limit].tolist()):
                found[column.value(ordinal)] = int(of_pack[ordinal])
        return found

    def minutes(self, documents: NDArray[np.uint32]) -> NDArray[np.int64]:
        """The times of documents in minutes, in the field that says when they were published."""
        numbers = self._of_document[documents]
        is_missing = np.zeros(self._distinct, dtype=bool)
        is_missing[numbers] = True
        missing = np.flatnonzero(is_missing & (self._minutes == _UNKNOWN))
        values = np.array(
            [self._value(number) for number in missing.tolist()], dtype="datetime64[m]"
        )
        self._minutes[missing] = values.astype(np.int64)
        return self._minutes[numbers]

    @cached_property
    def _minutes(self) -> NDArray[np.int64]:
        """By number of the value; filled in where it is asked for."""
        return np.full(self._distinct, _UNKNOWN)

    @cached_property
    def _of_document(self) -> NDArray[np.intp]:
        """By document the number of its value, the first of all where it has none."""
        found = np.zeros(self._size, np.intp)
        for column, numbers, base, _ in self._joined():
            found[base + column.documents] = column.of_each(numbers)
        return found

    def _joined(self) -> Iterator[tuple[Column, NDArray[np.intp], int, int]]:
        """Each column with the numbers of its values, and where its pack's documents begin and
        end."""
        for column, numbers, (base, end) in zip(
            self._columns, self._numbers, self._bounds, strict=True
        ):
            yield column, numbers, base, end

    def _value(self, number: int) -> str:
        at = int(self._some[number])
        pack = int(np.searchsorted(self._starts, at, side="right")) - 1
        return self._columns[pack].value(at - int(self._starts[pack]))


def _numbered(hashes: NDArray[np.uint64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where each distinct one stands, at some place, and the number of each in that order; faster
    than ``np.unique``, which wants the first place."""
    order = hashes.argsort()
    ascending = hashes[order]
    is_new = np.ones(len(order), dtype=bool)
    np.not_equal(ascending[1:], ascending[:-1], out=is_new[1:])
    numbers = np.empty(len(order), np.intp)
    numbers[order] = np.cumsum(is_new) - 1
    return order[is_new], numbers
