"""Facet columns: for every segment and facet field, which document has which value.

Written from the postings of the segment, as those of its words are, also where it is merged.
One file a field, read by mmap: the hashes of the values as they stand and without case, a header
of three numbers, the documents, the ordinal of the value each has, the offsets of the values, the
values as UTF-8. Values are sorted by their bytes.
"""

from __future__ import annotations

import mmap
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from search.whoosh_engine.inverting import Posting

Numbers = NDArray[np.uint32]
Hashes = NDArray[np.uint64]
_HEADER = 4  # numbers of four bytes: pairs, values, bytes of text, and one unused, for alignment


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


def column_path(folder: Path, segment: str, field: str) -> Path:
    # Named like Whoosh's own files of the segment, so that Whoosh deletes it with them.
    return folder / f"{segment}.{field}.fct"


def write(postings: Mapping[bytes, Sequence[Posting]], path: Path) -> None:
    """Write the column of a field from its postings in the segment, by value."""
    values = sorted(postings)
    documents = [
        np.array([document for document, *_ in postings[value]], np.uint32) for value in values
    ]
    ordinals = np.repeat(
        np.arange(len(values), dtype=np.uint32), [len(numbers) for numbers in documents]
    )
    offsets = np.zeros(len(values) + 1, dtype=np.uint32)
    offsets[1:] = np.cumsum([len(value) for value in values])
    text = b"".join(values)
    header = np.array([len(ordinals), len(values), len(text), 0], dtype=np.uint32)
    hashes = np.array([value_hash(value) for value in values], np.uint64)
    caseless = np.array(
        [value_hash(value.decode().casefold().encode()) for value in values], np.uint64
    )
    pairs = np.concatenate([np.empty(0, np.uint32), *documents])
    arrays = (header, hashes, caseless, pairs, ordinals, offsets)
    path.write_bytes(b"".join((*(array.tobytes() for array in arrays), text)))


def value_hash(value: bytes) -> int:
    """64 bits that stand for a value; two of a few million values share one once in a million
    archives."""
    import hashlib

    return int.from_bytes(hashlib.blake2b(value, digest_size=8).digest(), "little")


def read(path: Path) -> Column:
    """Open a column by mmap."""
    with path.open("rb") as file:
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    header = np.frombuffer(content, np.uint32, _HEADER)
    pairs, size, length, _ = (int(number) for number in header)
    at = header.nbytes

    def array(number: int, kind: type[np.uint32] | type[np.uint64]) -> NDArray[Any]:
        nonlocal at
        found = np.frombuffer(content, kind, number, at)
        at += found.nbytes
        return found

    hashes, caseless = array(size, np.uint64), array(size, np.uint64)
    documents, ordinals = array(pairs, np.uint32), array(pairs, np.uint32)
    offsets = array(size + 1, np.uint32)
    text = memoryview(content)[at : at + length]  # a slice of the map itself would copy it
    return Column(documents, ordinals, hashes, caseless, offsets, text)
