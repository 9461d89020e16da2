"""The postings of frequent words as arrays.

Whoosh keeps them in blocks of 128 that must be unpickled whole; reading those of a frequent word
takes most of the time of a query. One file a segment, written with it and read by mmap: a header,
then the arrays of :class:`Frequent` one behind the other. Terms (field, a zero byte, term) are
sorted by their bytes.
"""

from __future__ import annotations

import mmap
from bisect import bisect_left
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from search.whoosh_engine.nearness import Places, places
from search.whoosh_engine.postings import Documents, Positions, Weights, decoded
from search.whoosh_engine.schema import ANALYSED, EXACT_FIELDS, NAMED, TEXT_FIELDS, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from search.whoosh_engine.inverting import Posting

FREQUENT = 64
"""Documents of a segment from which on a term is kept here. Below it a term has one small block,
and reading that costs about what finding it here does."""
PLACED = (*TEXT_FIELDS, *map(words_of, ANALYSED))
"""Fields in which the parts of compounds are looked for together; of these also positions."""
WORDS = (*EXACT_FIELDS, *TEXT_FIELDS, *map(words_of, NAMED))

Starts = NDArray[np.uint32]


class Frequent(NamedTuple):
    """The postings of term ``i`` stand from ``starts[i]`` to ``starts[i + 1]`` in ``documents`` and
    ``weights``, the positions of posting ``k`` from ``places[k]`` to ``places[k + 1]`` in
    ``positions``."""

    starts: Starts
    documents: Documents
    weights: Weights
    places: Starts
    positions: Positions
    offsets: Starts
    terms: bytes

    def postings(self, field: str, term: bytes) -> tuple[Documents, Weights] | None:
        """The documents that have a term, ascending, and its weight in each; None if the term is
        not frequent."""
        found = self._slice(field, term)
        return found and (self.documents[found], self.weights[found])

    def where(self, field: str, term: bytes, wanted: NDArray[np.bool_]) -> Places | None:
        """The places of a term in documents of a mask; None if the term isn't frequent here."""
        found = self._slice(field, term) if field in PLACED else None
        if found is None:
            return None
        bounds = self.places[found.start : found.stop + 1]
        kept = np.repeat(wanted[self.documents[found]], np.diff(bounds))
        documents = np.repeat(self.documents[found], np.diff(bounds))
        return places(documents[kept], self.positions[bounds[0] : bounds[-1]][kept])

    def _slice(self, field: str, term: bytes) -> slice | None:
        wanted = _key(field, term)
        at = bisect_left(range(len(self.offsets) - 1), wanted, key=self._term)
        if at == len(self.offsets) - 1 or self._term(at) != wanted:
            return None
        return slice(int(self.starts[at]), int(self.starts[at + 1]))

    def _term(self, at: int) -> bytes:
        return self.terms[self.offsets[at] : self.offsets[at + 1]]


def path(folder: Path, segment: str) -> Path:
    # Named like Whoosh's own files of the segment, so that Whoosh deletes it with them.
    return folder / f"{segment}.frequent.fct"


def write(fields: Mapping[str, Mapping[bytes, Sequence[Posting]]], path: Path) -> None:
    """Write the frequent words of a segment from its postings, by field and term."""
    terms: list[bytes] = []
    documents: list[Documents] = [np.empty(0, np.uint32)]
    weights: list[Weights] = [np.empty(0, np.float32)]
    numbers: list[NDArray[np.int64]] = [np.zeros(1, np.int64)]
    where: list[Positions] = [np.empty(0, np.uint32)]
    for field, term, postings in _frequent(fields):
        found, heavy, encoded = zip(*postings, strict=True)
        terms.append(_key(field, term))
        documents.append(np.array(found, np.uint32))
        weights.append(np.array(heavy, np.float32))
        number, at = decoded(encoded if field in PLACED else ())
        numbers.append(number if field in PLACED else np.zeros(len(found), np.int64))
        where.append(at)
    arrays = (
        np.cumsum([len(one) for one in documents], dtype=np.uint32),
        np.concatenate(documents),
        np.concatenate(weights),
        np.cumsum(np.concatenate(numbers), dtype=np.uint32),
        np.concatenate(where),
        np.cumsum([0, *map(len, terms)], dtype=np.uint32),
    )
    header = np.array([len(array) for array in arrays], np.uint32)
    path.write_bytes(b"".join((*(one.tobytes() for one in (header, *arrays)), *terms)))


def _frequent(
    fields: Mapping[str, Mapping[bytes, Sequence[Posting]]],
) -> Iterator[tuple[str, bytes, Sequence[Posting]]]:
    for field in sorted(fields.keys() & set(WORDS)):
        terms = fields[field]
        for term in sorted(term for term, found in terms.items() if len(found) >= FREQUENT):
            yield field, term, terms[term]


def read(path: Path) -> Frequent:
    """Open by mmap."""
    with path.open("rb") as file:
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    kinds: tuple[Any, ...] = (np.uint32, np.uint32, np.float32, np.uint32, np.uint32, np.uint32)
    sizes = np.frombuffer(content, np.uint32, len(kinds))
    at, arrays = sizes.nbytes, []
    for kind, size in zip(kinds, sizes.tolist(), strict=True):
        arrays.append(np.frombuffer(content, kind, size, at))
        at += arrays[-1].nbytes
    starts, documents, weights, places_, positions_, offsets = arrays
    return Frequent(starts, documents, weights, places_, positions_, offsets, content[at:])


def _key(field: str, term: bytes) -> bytes:
    return field.encode() + b"\0" + term
