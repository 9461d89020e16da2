"""Facet columns: for every segment and facet field, which document has which value.

Derived from the segment's postings after it is written, so that a merge needs no code of its own.
One file a field, read by mmap: a header of three numbers, the documents, the ordinal of the value
each has, the offsets of the values, the values as UTF-8. Values are sorted by their bytes.
"""

from __future__ import annotations

import mmap
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from search.files import write_whole
from search.whoosh_engine.postings import document_numbers

if TYPE_CHECKING:
    from whoosh.reading import SegmentReader

Numbers = NDArray[np.uint32]
_HEADER = 3  # numbers of four bytes: pairs, values, bytes of text


@dataclass(frozen=True, slots=True)
class Column:
    """``documents[i]`` has the value ``values[ordinals[i]]``."""

    documents: Numbers
    ordinals: Numbers
    offsets: Numbers
    text: bytes

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
        return self.text[self.offsets[ordinal] : self.offsets[ordinal + 1]]

    def counts(self, mask: NDArray[np.bool_]) -> NDArray[np.intp]:
        """How many of the documents in the mask have each value."""
        return np.bincount(self.ordinals[mask[self.documents]], minlength=self.size)

    def having(self, ordinals: NDArray[np.bool_], total: int) -> NDArray[np.bool_]:
        """The documents, of ``total``, that have one of the values in the mask."""
        found = np.zeros(total, dtype=bool)
        found[self.documents[ordinals[self.ordinals]]] = True
        return found


def column_path(folder: Path, segment: str, field: str) -> Path:
    # Named like Whoosh's own files of the segment, so that Whoosh deletes it with them.
    return folder / f"{segment}.{field}.fct"


def derive(reader: SegmentReader, field: str, path: Path) -> None:
    """Write the column of a field from a segment's postings."""
    documents: list[Numbers] = []
    values: list[bytes] = []
    for value in reader.lexicon(field):
        documents.append(document_numbers(reader, field, value))
        values.append(value)
    ordinals = np.repeat(
        np.arange(len(values), dtype=np.uint32), [len(numbers) for numbers in documents]
    )
    offsets = np.zeros(len(values) + 1, dtype=np.uint32)
    offsets[1:] = np.cumsum([len(value) for value in values])
    text = b"".join(values)
    header = np.array([len(ordinals), len(values), len(text)], dtype=np.uint32)
    pairs = np.concatenate([np.empty(0, np.uint32), *documents])
    write_whole(
        path, b"".join((*(array.tobytes() for array in (header, pairs, ordinals, offsets)), text))
    )


def read(path: Path) -> Column:
    """Open a column by mmap."""
    with path.open("rb") as file:
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    header = np.frombuffer(content, np.uint32, _HEADER)
    pairs, size, length = (int(number) for number in header)
    start = 4 * _HEADER
    documents = np.frombuffer(content, np.uint32, pairs, start)
    ordinals = np.frombuffer(content, np.uint32, pairs, start + 4 * pairs)
    offsets = np.frombuffer(content, np.uint32, size + 1, start + 8 * pairs)
    text = start + 8 * pairs + 4 * (size + 1)
    return Column(documents, ordinals, offsets, content[text : text + length])
