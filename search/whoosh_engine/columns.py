"""Facet columns: which document has which value.

Of each value there are two hashes, as it stands and without case. Values are sorted by their bytes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from search.whoosh_engine.terms import write_terms

if TYPE_CHECKING:
    from search.whoosh_engine.arrays import Arrays, Writer
    from search.whoosh_engine.inverting import Flat

Numbers = NDArray[np.uint32]
Hashes = NDArray[np.uint64]


class Column(NamedTuple):
    """``documents[i]`` has the value ``values[ordinals[i]]``; each value has its hash, and the hash
    that it shares with its other spellings in case."""

    documents: Numbers
    ordinals: Numbers
    hashes: Hashes
    caseless: Hashes
    offsets: Numbers
    text: memoryview

    @property
    def size(self) -> int:
        """How many distinct values there are."""
        return len(self.offsets) - 1

    def value(self, ordinal: int) -> str:
        return self._raw(ordinal).decode()

    def values(self) -> Iterator[str]:
        return (self.value(ordinal) for ordinal in range(self.size))

    def place(self, value: str) -> int:
        """How many values come before this one."""
        return bisect_left(range(self.size), value.encode(), key=self._raw)

    def _raw(self, ordinal: int) -> bytes:
        return bytes(self.text[self.offsets[ordinal] : self.offsets[ordinal + 1]])

    def having(self, ordinals: NDArray[np.bool_], total: int) -> NDArray[np.bool_]:
        """The documents, of ``total``, that have one of the values in the mask."""
        found = np.zeros(total, dtype=bool)
        found[self.documents[ordinals[self.ordinals]]] = True
        return found


def write(writer: Writer, field: str, flat: Flat) -> None:
    """Write the column of a field from its postings, by value."""
    values = flat.terms
    writer.add(f"{field}/hashes", np.array([value_hash(value) for value in values], np.uint64))
    writer.add(f"{field}/caseless", np.array([_caseless(value) for value in values], np.uint64))
    writer.add(f"{field}/documents", np.array(flat.documents, np.uint32))
    writer.add(f"{field}/ordinals", ordinals(np.array(flat.numbers)))
    write_terms(writer, field, values)


def ordinals(numbers: NDArray[np.uint32]) -> Numbers:
    """The ordinal of each pair, for values that have so many documents each."""
    return np.repeat(np.arange(len(numbers), dtype=np.uint32), numbers)


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
        arrays[f"{field}/documents"],
        arrays[f"{field}/ordinals"],
        arrays[f"{field}/hashes"],
        arrays[f"{field}/caseless"],
        arrays[f"{field}/offsets"],
        arrays.text(f"{field}/text"),
    )
