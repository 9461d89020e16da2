"""The postings of the words of a field, as arrays.

Whoosh keeps them in blocks of 128 that must be unpickled whole, and walks them one by one, 1 to
5 µs each; here all of a word's are one slice. The terms are sorted by their bytes.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from search.whoosh_engine.nearness import Places, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.whoosh_engine.arrays import Arrays, Writer
    from search.whoosh_engine.inverting import Flat

Documents = NDArray[np.uint32]
Weights = NDArray[np.float32]


class Terms:
    """The postings of term ``i`` stand from ``starts[i]`` to ``starts[i + 1]`` in ``documents`` and
    ``weights``, the positions of posting ``k`` from ``places[k]`` to ``places[k + 1]`` in
    ``positions``; the term itself from ``offsets[i]`` to ``offsets[i + 1]`` in ``text``."""

    def __init__(self, arrays: Arrays, field: str) -> None:
        self.starts: NDArray[np.uint32] = arrays[f"{field}/starts"]
        self.documents: Documents = arrays[f"{field}/documents"]
        self.weights: Weights = arrays[f"{field}/weights"]
        self.places: NDArray[np.uint32] = arrays[f"{field}/places"]
        self.positions: NDArray[np.uint32] = arrays[f"{field}/positions"]
        self.offsets: NDArray[np.uint32] = arrays[f"{field}/offsets"]
        self.text = arrays.text(f"{field}/text")

    @property
    def size(self) -> int:
        """How many terms there are."""
        return len(self.starts) - 1

    def run(self, term: bytes) -> slice:
        """Where the postings of a term stand; nowhere, if there is none."""
        at = self._place(term)
        if at == self.size or self.term(at) != term:
            return slice(0, 0)
        return slice(int(self.starts[at]), int(self.starts[at + 1]))

    def where(self, found: slice, wanted: NDArray[np.bool_]) -> Places:
        """The places of a term, by the slice of its postings, in documents of a mask."""
        postings = np.flatnonzero(wanted[self.documents[found]]) + found.start
        first, end = self.places[postings], self.places[postings + 1]
        documents = np.repeat(self.documents[postings], end - first)
        return places(documents, self.positions[spread(first, end - first)])

    def beginning(self, prefix: bytes) -> Documents:
        """The documents of all terms that begin so, in no order and some of them repeatedly."""
        first, last = self._place(prefix), self._place(prefix + b"\xff")
        return self.documents[self.starts[first] : self.starts[last]]

    def within(self, word: str, distance: int) -> list[int]:
        """The terms from which a word differs by no more than so many letters."""
        from rapidfuzz.distance import Levenshtein

        differ = np.abs(self._lengths - len(word)) <= distance
        return [
            at
            for at in np.flatnonzero(differ).tolist()
            if Levenshtein.distance(word, self.term(at).decode(), score_cutoff=distance) <= distance
        ]

    def of(self, at: int) -> Documents:
        """The documents of a term."""
        return self.documents[self.starts[at] : self.starts[at + 1]]

    def term(self, at: int) -> bytes:
        return piece(self.text, self.offsets, at)

    def _place(self, term: bytes) -> int:
        """How many terms come before this one."""
        return place(self.text, self.offsets, term)

    @cached_property
    def _lengths(self) -> NDArray[np.int64]:
        """The letters of each term."""
        begins_letter = (np.frombuffer(self.text, np.uint8) & 0xC0) != 0x80
        letters = np.zeros(len(self.text) + 1, np.int64)
        np.cumsum(begins_letter, out=letters[1:])
        return np.diff(letters[self.offsets])


def piece(text: memoryview, offsets: NDArray[np.uint32], at: int) -> bytes:
    """One of the pieces of a text between offsets."""
    return bytes(text[offsets[at] : offsets[at + 1]])


def place(text: memoryview, offsets: NDArray[np.uint32], wanted: bytes) -> int:
    """How many of the pieces, which are sorted, come before a wanted one."""
    return bisect_left(range(len(offsets) - 1), wanted, key=lambda at: piece(text, offsets, at))


def split(text: bytes, offsets: NDArray[np.uint32]) -> list[bytes]:
    """The pieces of a text between offsets."""
    at = offsets.tolist()
    return [text[start:end] for start, end in pairwise(at)]


def write(writer: Writer, field: str, flat: Flat) -> None:
    """Write the words of a field from its postings."""
    writer.add(f"{field}/starts", starts(flat.numbers))
    writer.add(f"{field}/documents", np.array(flat.documents, np.uint32))
    writer.add(f"{field}/weights", np.array(flat.weights, np.float32))
    writer.add(f"{field}/places", starts(flat.often))
    writer.add(f"{field}/positions", np.array(flat.places, np.uint32))
    write_terms(writer, field, flat.terms)


def write_terms(writer: Writer, name: str, order: Sequence[bytes]) -> None:
    """Write the terms themselves, or other pieces of text."""
    writer.add(f"{name}/offsets", starts([len(term) for term in order]))
    writer.add(f"{name}/text", b"".join(order))


def spread(firsts: NDArray[np.uint32], lengths: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The numbers of several runs, one run after the other, from where each begins on."""
    before = np.cumsum(lengths, dtype=np.int64) - lengths
    found = np.repeat(firsts - before, lengths)
    found += np.arange(len(found))
    return found.astype(np.uint32)


def starts(numbers: Any) -> NDArray[np.uint32]:
    """Where each of several runs, given by how long they are, begins, and the last one ends."""
    found = np.zeros(len(numbers) + 1, np.uint32)
    np.cumsum(numbers, out=found[1:])
    return found
