"""Executes a Whoosh query over one segment with arrays.

Gives the same documents and scores as Whoosh's own matchers (a differential test says so), for a
fraction of the time. It knows the kinds of queries that ``translation`` makes.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import SegmentReader, TermNotFound
from whoosh.scoring import BM25F
from whoosh.util.numeric import byte_to_length

from search.whoosh_engine import queries as wq
from search.whoosh_engine.columns import Column, column_path, read
from search.whoosh_engine.nearness import Places, in_order, together
from search.whoosh_engine.postings import document_numbers, positions, postings
from search.whoosh_engine.schema import PUBLISHED, SIGNATURE
from search.whoosh_engine.signatures import SIZE

if TYPE_CHECKING:
    from whoosh.searching import Searcher

WEIGHTING = BM25F()

_LENGTHS = np.array([byte_to_length(byte) for byte in range(256)], np.float64)


@dataclass(frozen=True, slots=True)
class Matches:
    """Documents of a segment, ascending, each with its score."""

    documents: NDArray[np.uint32]
    scores: NDArray[np.float64]

    @classmethod
    def alike(cls, documents: NDArray[np.uint32], score: float) -> Matches:
        return cls(documents, np.full(len(documents), score))


@dataclass(slots=True)
class _Cache:
    columns: dict[str, Column] = field(default_factory=dict)
    lengths: dict[str, NDArray[np.float64]] = field(default_factory=dict)


class Segment:
    """One segment of an open index. ``searcher`` is Whoosh's for this segment alone."""

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

    def matches(self, query: wq.Query) -> Matches:
        """The live documents that match."""
        found = self._matches(query)
        if self.live.all():
            return found
        kept = self.live[found.documents]
        return Matches(found.documents[kept], found.scores[kept])

    def _matches(self, query: wq.Query) -> Matches:  # noqa: PLR0911 (one line a kind of query)
        match query:
            case wq.Term():
                return self._term(query)
            case wq.And():
                return self._all([self._matches(part) for part in query.subqueries])
            case wq.Or():
                return self._any([self._matches(part) for part in query.subqueries])
            case wq.Not():
                mask = np.ones(self.size, dtype=bool)
                mask[self._matches(query.query).documents] = False
                return Matches.alike(_numbers(mask), 1.0)
            case wq.Every():
                return Matches.alike(np.arange(self.size, dtype=np.uint32), query.boost)
            case wq.ConstantScoreQuery():
                return Matches.alike(self._documents(query.child), query.score)
            case _ if query is wq.NullQuery:
                return Matches.alike(np.empty(0, np.uint32), 0.0)
            case wq.Phrase():
                terms = [wq.Term(query.fieldname, word) for word in query.words]
                found = self._close(terms, in_order, query.slop)
                return Matches(found.documents, found.scores * query.boost)
            case wq.SpanNear2():
                return self._close(query.qs, together, query.slop)
            case _:
                raise NotImplementedError(f"no way to match {query!r}")

    def _term(self, query: wq.Term) -> Matches:
        try:
            documents, weights = postings(self.reader, query.fieldname, _encoded(query))
        except TermNotFound:
            return Matches.alike(np.empty(0, np.uint32), 0.0)
        whole = self.searcher.get_parent()
        lengths = self.lengths(query.fieldname)[documents] / (
            whole.avg_field_length(query.fieldname) or 1
        )
        tf = weights.astype(np.float64)
        b, k1 = WEIGHTING.B, WEIGHTING.K1
        idf = whole.idf(query.fieldname, query.text)
        scores = idf * ((tf * (k1 + 1)) / (tf + k1 * ((1 - b) + b * lengths)))
        return Matches(documents, scores * query.boost)

    def _documents(self, query: wq.Query) -> NDArray[np.uint32]:
        """The documents alone, where scores don't matter."""
        if isinstance(query, wq.TermRange) and query.fieldname == PUBLISHED:
            return self._published(query)
        if not isinstance(query, wq.MultiTerm):
            return self._matches(query).documents
        mask = np.zeros(self.size, dtype=bool)
        field = str(query.field())
        for term in query._btexts(self.reader):
            # Prefixes give bytes, fuzzy words text.
            encoded = term if isinstance(term, bytes) else term.encode()
            mask[document_numbers(self.reader, field, encoded)] = True
        return _numbers(mask)

    def _published(self, query: wq.TermRange) -> NDArray[np.uint32]:
        column = self.column(PUBLISHED)
        wanted = np.zeros(column.size, dtype=bool)
        wanted[column.place(query.start or "") : column.place(query.end or "\uffff")] = True
        return _numbers(column.having(wanted, self.size))

    def _all(self, found: list[Matches]) -> Matches:
        found.sort(key=lambda matches: len(matches.documents))
        documents, scores = found[0].documents, found[0].scores.copy()
        for other in found[1:]:
            # Both are sorted and without doubles, so their common documents stand in line.
            at = np.searchsorted(other.documents, documents)
            at[at == len(other.documents)] = 0
            common = (
                other.documents[at] == documents
                if len(other.documents)
                else np.zeros(len(documents), dtype=bool)
            )
            documents = documents[common]
            scores = scores[common] + other.scores[at[common]]
        return Matches(documents, scores)

    def _any(self, found: list[Matches]) -> Matches:
        scores = np.zeros(self.size)
        mask = np.zeros(self.size, dtype=bool)
        for matches in found:
            scores[matches.documents] += matches.scores
            mask[matches.documents] = True
        documents = _numbers(mask)
        return Matches(documents, scores[documents])

    def _close(
        self, terms: list[wq.Term], close: Callable[[Sequence[Places], int], bool], slop: int
    ) -> Matches:
        """The documents in which the terms, all of one field, stand close to each other."""
        often = Counter(terms)
        scored = [(self._term(term), number) for term, number in often.items()]
        found = self._all([Matches(m.documents, m.scores * number) for m, number in scored])
        if not len(found.documents):
            return found
        field = terms[0].fieldname
        places = {
            term: positions(self.reader, field, _encoded(term), found.documents) for term in often
        }
        kept = np.fromiter(
            (
                close([places[term][number] for term in terms], slop)
                for number in range(len(found.documents))
            ),
            dtype=bool,
            count=len(found.documents),
        )
        return Matches(found.documents[kept], found.scores[kept])


def _encoded(term: wq.Term) -> bytes:
    return term.text if isinstance(term.text, bytes) else term.text.encode()


def _numbers(mask: NDArray[np.bool_]) -> NDArray[np.uint32]:
    return np.flatnonzero(mask).astype(np.uint32)
