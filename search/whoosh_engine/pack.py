"""A pack of an open index: the postings, lengths and columns of some segments as arrays."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.likeness import SIZE
from search.whoosh_engine import catalogue
from search.whoosh_engine.arrays import Arrays
from search.whoosh_engine.catalogue import PackEntry
from search.whoosh_engine.columns import Column, read
from search.whoosh_engine.nearness import Places
from search.whoosh_engine.schema import SIGNATURE
from search.whoosh_engine.stored import Stored
from search.whoosh_engine.terms import Documents, Terms, Weights

MOST_KEPT = 2_000  # postings of words, of which a query has a few dozen at most

Mask = NDArray[np.bool_]


class Pack:
    """Documents are numbered through its segments. ``size`` counts the deleted ones too,
    ``size_kept`` those of them that Whoosh still has."""

    def __init__(self, folder: Path, entry: PackEntry) -> None:
        """Raises FileNotFoundError or ValueError."""
        self.size = entry.size
        self.size_kept = sum(one.size for one in entry.members if one.deleted is not None)
        self._folder = folder
        self._members = entry.members
        self._starts = list(accumulate((member.size for member in entry.members), initial=0))
        self._arrays = Arrays(catalogue.path(folder, entry.name))
        self._columns: dict[str, Column] = {}
        self._lengths: dict[str, NDArray[np.float64]] = {}
        self._terms: dict[str, Terms] = {}
        self._postings: dict[tuple[str, bytes], tuple[Documents, Weights]] = {}
        self._stored: dict[int, Stored] = {}

    @cached_property
    def live(self) -> Mask:
        """Which documents are not deleted."""
        mask = np.ones(self.size, dtype=bool)
        for member, start in zip(self._members, self._starts, strict=False):
            gone = range(member.size) if member.deleted is None else member.deleted
            mask[[start + document for document in gone]] = False
        return mask

    @cached_property
    def _kept(self) -> Mask | None:
        """Which documents Whoosh still has, deleted or not; None for all."""
        if self.size_kept == self.size:
            return None
        has = [member.deleted is not None for member in self._members]
        return np.repeat(has, [member.size for member in self._members])

    def column(self, name: str) -> Column:
        if name not in self._columns:
            self._columns[name] = read(self._arrays, name)
        return self._columns[name]

    @cached_property
    def signatures(self) -> NDArray[np.uint8]:
        """The signature of each document, one a row."""
        return self._arrays[SIGNATURE].reshape(self.size, SIZE)

    def lengths(self, name: str) -> NDArray[np.float64]:
        """How long a field is in each document, in Whoosh's rounding."""
        if name not in self._lengths:
            self._lengths[name] = self._arrays[f"{name}/lengths"].astype(np.float64)
        return self._lengths[name]

    def terms(self, name: str) -> Terms:
        """The words of a field."""
        if name not in self._terms:
            self._terms[name] = Terms(self._arrays, name)
        return self._terms[name]

    def postings(self, name: str, term: bytes) -> tuple[Documents, Weights]:
        """The documents that have a term, ascending, and its weight in each. Deleted documents are
        among them."""
        kept = self._postings
        if (name, term) not in kept:
            if len(kept) >= MOST_KEPT:
                kept.clear()
            kept[name, term] = self._read(name, term)
        return kept[name, term]

    def _read(self, name: str, term: bytes) -> tuple[Documents, Weights]:
        terms = self.terms(name)
        found = terms.run(term)
        documents, weights = terms.documents[found], terms.weights[found]
        if self._kept is None:
            return documents, weights
        kept = self._kept[documents]
        return documents[kept], weights[kept]

    def where(self, name: str, term: bytes, wanted: Documents) -> Places:
        """The places of a term in documents that all have it."""
        terms = self.terms(name)
        mask = np.zeros(self.size, dtype=bool)
        mask[wanted] = True
        return terms.where(terms.run(term), mask)

    def stored(self, document: int) -> dict[str, Any]:
        """The stored fields of a document."""
        number = bisect_right(self._starts, document) - 1
        member = self._members[number]
        if number not in self._stored:
            self._stored[number] = Stored(self._folder, member.segment, member.size)
        return self._stored[number][document - self._starts[number]]
