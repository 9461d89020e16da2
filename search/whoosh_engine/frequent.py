"""The postings of frequent words as arrays: documents and weights, without positions.

Whoosh keeps both in blocks of 128 with the positions, which must be unpickled with them; reading
those of a frequent word takes most of the time of a query. Derived from a segment's postings after
it is written. One file a segment, read by mmap: a header of three numbers, where the postings of
each term begin, their documents, their weights, the offsets of the terms, the terms (field, a zero
byte, term), sorted by their bytes.
"""

from __future__ import annotations

import mmap
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from search.whoosh_engine.postings import postings
from search.whoosh_engine.schema import EXACT_FIELDS, NAMED, TEXT_FIELDS, words_of

if TYPE_CHECKING:
    from whoosh.reading import SegmentReader

FREQUENT = 64
"""Documents of a segment from which on a term is kept here. Below it a term has one small block,
and reading that costs about what finding it here does."""
WORDS = (*TEXT_FIELDS, *EXACT_FIELDS, *map(words_of, NAMED))
_HEADER = 3

Documents = NDArray[np.uint32]
Weights = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Frequent:
    """The postings of term ``i`` stand from ``starts[i]`` to ``starts[i + 1]``."""

    starts: NDArray[np.uint32]
    documents: Documents
    weights: Weights
    offsets: NDArray[np.uint32]
    terms: bytes

    def postings(self, field: str, term: bytes) -> tuple[Documents, Weights] | None:
        """The documents that have a term, ascending, and its weight in each; None if the term is
        not frequent."""
        wanted = _key(field, term)
        at = bisect_left(range(len(self.offsets) - 1), wanted, key=self._term)
        if at == len(self.offsets) - 1 or self._term(at) != wanted:
            return None
        start, end = self.starts[at], self.starts[at + 1]
        return self.documents[start:end], self.weights[start:end]

    def _term(self, at: int) -> bytes:
        return self.terms[self.offsets[at] : self.offsets[at + 1]]


def path(folder: Path, segment: str) -> Path:
    # Named like Whoosh's own files of the segment, so that Whoosh deletes it with them.
    return folder / f"{segment}.frequent.fct"


def derive(reader: SegmentReader, path: Path) -> None:
    """Write the frequent words of a segment."""
    terms: list[bytes] = []
    documents: list[Documents] = [np.empty(0, np.uint32)]
    weights: list[Weights] = [np.empty(0, np.float32)]
    for field in sorted(WORDS):
        for term in reader.lexicon(field):
            if reader.doc_frequency(field, term) >= FREQUENT:
                found, heavy = postings(reader, field, term)
                terms.append(_key(field, term))
                documents.append(found)
                weights.append(heavy)
    starts = np.cumsum([len(numbers) for numbers in documents], dtype=np.uint32)
    offsets = np.cumsum([0, *map(len, terms)], dtype=np.uint32)
    header = np.array([len(terms), starts[-1], offsets[-1]], np.uint32)
    arrays = (header, starts, np.concatenate(documents), np.concatenate(weights), offsets)
    path.write_bytes(b"".join((*(array.tobytes() for array in arrays), *terms)))


def read(path: Path) -> Frequent:
    """Open by mmap."""
    with path.open("rb") as file:
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    size, pairs, length = (int(n) for n in np.frombuffer(content, np.uint32, _HEADER))
    at = 4 * _HEADER
    starts = np.frombuffer(content, np.uint32, size + 1, at)
    at += starts.nbytes
    documents = np.frombuffer(content, np.uint32, pairs, at)
    at += documents.nbytes
    weights = np.frombuffer(content, np.float32, pairs, at)
    at += weights.nbytes
    offsets = np.frombuffer(content, np.uint32, size + 1, at)
    at += offsets.nbytes
    return Frequent(starts, documents, weights, offsets, content[at : at + length])


def _key(field: str, term: bytes) -> bytes:
    return field.encode() + b"\0" + term
