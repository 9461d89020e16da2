"""Facet columns: which document has which value.

Of each value there are two hashes, as it stands and without case. Values are sorted by their bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from search.whoosh_engine.terms import piece, place, starts, write_terms

if TYPE_CHECKING:
    from search.whoosh_engine.arrays import Arrays, Writer
    from search.whoosh_engine.inverting import Flat

Numbers = NDArray[np.uint32]
Hashes = NDArray[np.uint64]


class Column(NamedTuple):
    """The documents of value ``i`` stand from ``starts[i]`` to ``starts[i + 1]`` in ``documents``,
    ascending; each value has its hash, and the hash that it shares with its other spellings in
    case."""

    starts: Numbers
    documents: Numbers
    hashes: Hashes
    caseless: Hashes
    offsets: Numbers
    text: memoryview

    @property
    def size(self) -> int:
        """How many distinct values there are."""
        return len(self.offsets) - 1

    def value(self, ordinal: int) -> str:
        return piece(self.text, self.offsets, ordinal).decode()

    def values(self) -> Iterator[str]:
        return (self.value(ordinal) for ordinal in range(self.size))

    def place(self, value: str) -> int:
        """How many values come before this one."""
        return place(self.text, self.offsets, value.encode())

    def having(self, first: int, end: int) -> Numbers:
        """The documents that have one of the values from ``first`` on and before ``end``."""
        return self.documents[self.starts[first] : self.starts[end]]

    def counts(self, mask: NDArray[np.bool_]) -> NDArray[np.intp]:
        """How many documents of a mask have each value."""
        if mask.all():
            return np.diff(self.starts).astype(np.intp)
        found: NDArray[np.intp] = np.add.reduceat(
            mask[self.documents], self.starts[:-1], dtype=np.intp
        )
        return found

    def of_each(self, values: NDArray[Any]) -> NDArray[Any]:
        """For each pair of a value and a document what ``values`` has for the value."""
        return np.repeat(values, np.diff(self.starts))


def write(writer: Writer, field: str, flat: Flat) -> None:
    """Write the column of a field from its postings, by value."""
    values = flat.terms
    writer.add(f"{field}/hashes", np.array([value_hash(value) for value in values], np.uint64))
    writer.add(f"{field}/caseless", np.array([_caseless(value) for value in values], np.uint64))
    writer.add(f"{field}/starts", starts(flat.numbers))
    writer.add(f"{field}/documents", np.array(flat.documents, np.uint32))
    write_terms(writer, field, values)


def value_hash(value: bytes) -> int:
    """64 bits that stand for a value; two of a few million values share one once in a million
    archives."""
    import hashlib

    return int.from_bytes(hashlib.blake2b(value, digest_size=8).digest(), "little")


def _caseless(value: bytes) -> int:
    return value_hash(value.decode().casefold().encode())


def read(arrays: Arrays, field: str) -> Column:
    """The column of a field."""
    return Column(
        arrays[f"{field}/starts"],
        arrays[f"{field}/documents"],
        arrays[f"{field}/hashes"],
        arrays[f"{field}/caseless"],
        arrays[f"{field}/offsets"],
        arrays.text(f"{field}/text"),
    )
