"""One segment of an open index: its postings, lengths and columns as arrays, read once."""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import SegmentReader, TermNotFound
from whoosh.util.numeric import byte_to_length

from corpus.likeness import SIZE
from search.whoosh_engine import frequent
from search.whoosh_engine.columns import Column, column_path, read
from search.whoosh_engine.frequent import Frequent
from search.whoosh_engine.nearness import Places, places
from search.whoosh_engine.postings import Documents, Weights, positions, postings
from search.whoosh_engine.schema import SIGNATURE

if TYPE_CHECKING:
    from whoosh.searching import Searcher

MOST_KEPT = 2_000  # postings of words, of which a query has a few dozen at most

_LENGTHS = np.array([byte_to_length(byte) for byte in range(256)], np.float64)


@dataclass(slots=True)
class _Cache:
    columns: dict[str, Column] = field(default_factory=dict)
    lengths: dict[str, NDArray[np.float64]] = field(default_factory=dict)
    postings: dict[tuple[str, bytes], tuple[Documents, Weights]] = field(default_factory=dict)


class Segment:
    """``searcher`` is Whoosh's for this segment alone."""

    def __init__(self, folder: Path, searcher: Searcher) -> None:
        self.searcher = searcher
        reader = searcher.reader()
        assert isinstance(reader, SegmentReader)
        self.reader = reader
        self.size: int = self.reader.doc_count_all()
        self._folder = folder
        self._name = reader._segment.segment_id()
        self._cache = _Cache()

    @cached_property
    def live(self) -> NDArray[np.bool_]:
        """Which documents are not deleted."""
        mask = np.ones(self.size, dtype=bool)
        mask[list(self.reader._perdoc.deleted_docs())] = False
        return mask

    def column(self, name: str) -> Column:
        if name not in self._cache.columns:
            self._cache.columns[name] = read(column_path(self._folder, self._name, name))
        return self._cache.columns[name]

    @cached_property
    def signatures(self) -> NDArray[np.uint8]:
        """The signature of each document, one a row."""
        path = self._folder / f"{self._name}.{SIGNATURE}.col"
        return np.memmap(path, np.uint8, "r", shape=(self.size, SIZE))

    def lengths(self, name: str) -> NDArray[np.float64]:
        """How long a field is in each document, in Whoosh's rounding."""
        if name not in self._cache.lengths:
            lengths = np.zeros(self.size, np.uint8)
            stored, start, size = self.reader._perdoc._get_column_file(f"_{name}_len")
            lengths[:size] = np.frombuffer(bytes(stored.get(start, size)), np.uint8)
            stored.close()
            self._cache.lengths[name] = _LENGTHS[lengths]
        return self._cache.lengths[name]

    def postings(self, name: str, term: bytes) -> tuple[Documents, Weights]:
        """The documents that have a term, ascending, and its weight in each. Deleted documents are
        among them."""
        kept = self._cache.postings
        if (name, term) not in kept:
            if len(kept) >= MOST_KEPT:
                kept.clear()
            kept[name, term] = self._frequent.postings(name, term) or self._rare(name, term)
        return kept[name, term]

    def where(self, name: str, term: bytes, wanted: Documents) -> Places:
        """The places of a term in documents that all have it."""
        mask = np.zeros(self.size, dtype=bool)
        mask[wanted] = True
        found = self._frequent.where(name, term, mask)
        if found is not None:
            return found
        number, at = positions(self.reader, name, term, wanted)
        return places(np.repeat(wanted, number), at)

    def _rare(self, name: str, term: bytes) -> tuple[Documents, Weights]:
        try:
            return postings(self.reader, name, term)
        except TermNotFound:
            return np.empty(0, np.uint32), np.empty(0, np.float32)

    @cached_property
    def _frequent(self) -> Frequent:
        return frequent.read(frequent.path(self._folder, self._name))
