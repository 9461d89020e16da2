"""Executes a Whoosh query over one segment with arrays.

Gives the same documents and scores as Whoosh's own matchers (a differential test says so), for a
fraction of the time. It knows the kinds of queries that ``translation`` makes.
"""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from whoosh.scoring import BM25F

from corpus.terminal import german_number
from search.errors import TooManyWords
from search.whoosh_engine import queries as wq
from search.whoosh_engine.nearness import Places, documents, in_order, together
from search.whoosh_engine.postings import Documents, document_numbers
from search.whoosh_engine.schema import PUBLISHED
from search.whoosh_engine.segment import Segment

WEIGHTING = BM25F(B=0.2, K1=2.0)
MOST_WORDS = 20_000  # of a segment that one query stands for, a third of a second's work

Mask = NDArray[np.bool_]


class Matches(NamedTuple):
    """Documents of a segment, ascending, each with its score."""

    documents: Documents
    scores: NDArray[np.float64]

    @classmethod
    def alike(cls, documents: Documents, score: float) -> Matches:
        return cls(documents, np.full(len(documents), score))

    def times(self, factor: float) -> Matches:
        return Matches(self.documents, self.scores * factor)

    def among(self, mask: Mask) -> Matches:
        """Those that stand in a mask over the segment."""
        kept = mask[self.documents]
        return Matches(self.documents[kept], self.scores[kept])


def matches(segment: Segment, query: wq.Query) -> Matches:
    """The live documents of a segment that match."""
    found = _Execution(segment).of(query, None)
    return found if segment.live.all() else found.among(segment.live)


class _Execution:
    """``within`` is a mask of the documents that can be in the result at all, None for any: where
    words must stand close only those are looked into. Of other documents it may say anything."""

    def __init__(self, segment: Segment) -> None:
        self.segment = segment
        self._expanded = 0  # words that stand behind beginnings and similar words so far
        self.size = segment.size

    def of(self, query: wq.Query, within: Mask | None) -> Matches:  # noqa: PLR0911, C901 (a kind each)
        match query:
            case wq.Term():
                return self._term(query)
            case wq.And():
                within = self._narrowed(query, within)
                return self._all([self.of(part, within) for part in query.subqueries])
            case wq.Or():
                return self._any([self.of(part, within) for part in query.subqueries])
            case wq.Not():
                mask = np.ones(self.size, dtype=bool)
                mask[self.of(query.query, within).documents] = False
                return Matches.alike(_numbers(mask), 1.0)
            case wq.Every():
                return Matches.alike(np.arange(self.size, dtype=np.uint32), query.boost)
            case wq.ConstantScoreQuery():
                return Matches.alike(self._documents(query.child), query.score)
            case _ if query is wq.NullQuery:
                return Matches.alike(np.empty(0, np.uint32), 0.0)
            case wq.Phrase():
                found = self._close(_words(query), in_order, query.slop, within)
                return Matches(found.documents, found.scores * query.boost)
            case wq.SpanNear2():
                return self._close(_words(query), together, query.slop, within)
            case wq.AndNot():
                others = np.ones(self.size, dtype=bool)
                others[self.of(query.b, within).documents] = False
                within = others if within is None else within & others
                return self.of(query.a, within).among(others)
            case _:
                raise NotImplementedError(f"no way to match {query!r}")

    def _narrowed(self, query: wq.And, within: Mask | None) -> Mask | None:
        """The documents that have all words the query asks for, wherever they stand."""
        masks = [self._possible(part) for part in query.subqueries]
        return _every(masks if within is None else [*masks, within])

    def _possible(self, query: wq.Query) -> Mask:
        """No fewer documents than match; just those that match for words joined by OR and AND."""
        match query:
            case wq.Term():
                mask = np.zeros(self.size, dtype=bool)
                mask[self.segment.postings(query.fieldname, _encoded(query))[0]] = True
                return mask
            case wq.Or():
                return _any([self._possible(part) for part in query.subqueries])
            case wq.And():
                return _every([self._possible(part) for part in query.subqueries])
            case wq.Phrase() | wq.SpanNear2():
                return _every([self._possible(word) for word in _words(query)])
            case wq.AndNot():
                return self._possible(query.a)
            case _:
                return np.ones(self.size, dtype=bool)

    def _term(self, query: wq.Term) -> Matches:
        name = query.fieldname
        documents, weights = self.segment.postings(name, _encoded(query))
        if not len(documents):
            return Matches.alike(documents, 0.0)
        whole = self.segment.searcher.get_parent()
        lengths = self.segment.lengths(name)[documents] / (whole.avg_field_length(name) or 1)
        tf = weights.astype(np.float64)
        b, k1 = WEIGHTING.B, WEIGHTING.K1
        idf = whole.idf(name, query.text)
        scores = idf * ((tf * (k1 + 1)) / (tf + k1 * ((1 - b) + b * lengths)))
        return Matches(documents, scores * query.boost)

    def _documents(self, query: wq.Query) -> Documents:
        """The documents alone, where scores don't matter."""
        if isinstance(query, wq.TermRange) and query.fieldname == PUBLISHED:
            return self._published(query)
        if not isinstance(query, wq.Prefix | wq.FuzzyTerm):
            return self.of(query, None).documents
        mask = np.zeros(self.size, dtype=bool)
        field = str(query.field())
        for term in query._btexts(self.segment.reader):
            self._expanded += 1
            if self._expanded > MOST_WORDS:
                raise TooManyWords(
                    f"More than {german_number(MOST_WORDS)} words begin with {query.text!r}; write "
                    "more of its letters."
                )
            # Prefixes give bytes, fuzzy words text.
            encoded = term if isinstance(term, bytes) else term.encode()
            mask[document_numbers(self.segment.reader, field, encoded)] = True
        return _numbers(mask)

    def _published(self, query: wq.TermRange) -> Documents:
        column = self.segment.column(PUBLISHED)
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
        self,
        terms: list[wq.Term],
        close: Callable[[Sequence[Places], int], Places],
        slop: int,
        within: Mask | None,
    ) -> Matches:
        """The documents in which the terms, all of one field, stand close to each other."""
        often = Counter(terms)
        scored = [(self._term(term), number) for term, number in often.items()]
        found = self._all([Matches(m.documents, m.scores * number) for m, number in scored])
        if within is not None:
            found = found.among(within)
        if not len(found.documents):
            return found
        places = {
            term: self.segment.where(term.fieldname, _encoded(term), found.documents)
            for term in often
        }
        near = np.zeros(self.size, dtype=bool)
        near[documents(close([places[term] for term in terms], slop))] = True
        return found.among(near)


def _every(masks: list[Mask]) -> Mask:
    found: Mask = np.logical_and.reduce(masks)
    return found


def _any(masks: list[Mask]) -> Mask:
    found: Mask = np.logical_or.reduce(masks)
    return found


def _words(query: wq.Phrase | wq.SpanNear2) -> list[wq.Term]:
    if isinstance(query, wq.SpanNear2):
        return list(query.qs)
    return [wq.Term(query.fieldname, word) for word in query.words]


def _encoded(term: wq.Term) -> bytes:
    return term.text if isinstance(term.text, bytes) else term.text.encode()


def _numbers(mask: NDArray[np.bool_]) -> NDArray[np.uint32]:
    return np.flatnonzero(mask).astype(np.uint32)
