"""Executes a query over one pack.

Gives the same documents and scores as Whoosh's own matchers (a differential test says so), for a
fraction of the time.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from search.whoosh_engine import queries as q
from search.whoosh_engine.nearness import Places, documents, in_order, together
from search.whoosh_engine.pack import Pack
from search.whoosh_engine.schema import PUBLISHED
from search.whoosh_engine.terms import Documents

# Of Whoosh's BM25F: how much the length of a text matters, and how soon repetition stops to.
B, K1 = 0.2, 2.0

Mask = NDArray[np.bool_]


class Matches(NamedTuple):
    """Documents of a pack, ascending, each with its score."""

    documents: Documents
    scores: NDArray[np.float64]

    @classmethod
    def alike(cls, documents: Documents, score: float) -> Matches:
        return cls(documents, np.full(len(documents), score))

    def times(self, factor: float) -> Matches:
        return Matches(self.documents, self.scores * factor)

    def among(self, mask: Mask) -> Matches:
        """Those that stand in a mask over the pack."""
        kept = mask[self.documents]
        return Matches(self.documents[kept], self.scores[kept])


class Collection:
    """What the score of a word takes from all packs together. ``lengths`` are the words of each
    field in all of them."""

    def __init__(self, packs: Sequence[Pack], lengths: dict[str, int]) -> None:
        self._packs = packs
        self._lengths = lengths
        self._idf: dict[tuple[str, str], float] = {}
        self._size = sum(pack.size_kept for pack in packs)

    def idf(self, term: q.Term) -> float:
        """How rare a term is; deleted documents count until Whoosh lets go of them."""
        key = term.field, term.text
        if key not in self._idf:
            self._idf[key] = math.log(self._size / (self.having(term) + 1)) + 1
        return self._idf[key]

    def having(self, term: q.Term) -> int:
        """How many documents have a term."""
        return sum(len(pack.postings(term.field, term.encoded)[0]) for pack in self._packs)

    def average(self, field: str) -> float:
        """The length of a field in the mean of all documents."""
        return self._lengths.get(field, 0) / (self._size or 1) or 1


def matches(pack: Pack, query: q.Query, collection: Collection) -> Matches:
    """The live documents of a pack that match."""
    found = _Execution(pack, collection).of(query, None)
    return found if pack.live.all() else found.among(pack.live)


class _Execution:
    """``within`` is a mask of the documents that can be in the result at all, None for any: where
    words must stand close only those are looked into. Of other documents it may say anything."""

    def __init__(self, pack: Pack, collection: Collection) -> None:
        self.pack = pack
        self.collection = collection
        self.size = pack.size

    def of(self, query: q.Query, within: Mask | None) -> Matches:  # noqa: PLR0911, C901 (a kind each)
        match query:
            case q.Term():
                return self._term(query)
            case q.And(parts):
                within = self._narrowed(parts, within)
                return self._all([self.of(part, within) for part in parts])
            case q.Or(parts):
                return self._any([self.of(part, within) for part in parts])
            case q.Not(part):
                mask = np.ones(self.size, dtype=bool)
                mask[self.of(part, within).documents] = False
                return Matches.alike(_numbers(mask), 1.0)
            case q.AndNot(part, without):
                others = np.ones(self.size, dtype=bool)
                others[self.of(without, within).documents] = False
                within = others if within is None else within & others
                return self.of(part, within).among(others)
            case q.Every():
                return Matches.alike(np.arange(self.size, dtype=np.uint32), 1.0)
            case q.Nothing():
                return Matches.alike(np.empty(0, np.uint32), 0.0)
            case q.Phrase(_, _, slop, boost):
                found = self._close(_words(query), in_order, slop, within)
                return Matches(found.documents, found.scores * boost)
            case q.Near(terms, slop):
                return self._close(terms, together, slop, within)
            case q.Prefix() | q.Fuzzy():
                return Matches.alike(self._expanded(query), query.score)
            case q.Published(start, end):
                return Matches.alike(self._published(start, end), 1.0)

    def _narrowed(self, parts: Sequence[q.Query], within: Mask | None) -> Mask | None:
        """The documents that have all words the parts ask for, wherever they stand."""
        masks = [self._possible(part) for part in parts]
        return _every(masks if within is None else [*masks, within])

    def _possible(self, query: q.Query) -> Mask:
        """No fewer documents than match; just those that match for words joined by OR and AND."""
        match query:
            case q.Term(field):
                mask = np.zeros(self.size, dtype=bool)
                mask[self.pack.postings(field, query.encoded)[0]] = True
                return mask
            case q.Or(parts):
                return _any([self._possible(part) for part in parts])
            case q.And(parts):
                return _every([self._possible(part) for part in parts])
            case q.Phrase() | q.Near():
                return _every([self._possible(word) for word in _words(query)])
            case q.AndNot(part):
                return self._possible(part)
            case _:
                return np.ones(self.size, dtype=bool)

    def _term(self, query: q.Term) -> Matches:
        documents, weights = self.pack.postings(query.field, query.encoded)
        if not len(documents):
            return Matches.alike(documents, 0.0)
        lengths = self.pack.lengths(query.field)[documents] / self.collection.average(query.field)
        tf = weights.astype(np.float64)
        idf = self.collection.idf(query)
        scores = idf * ((tf * (K1 + 1)) / (tf + K1 * ((1 - B) + B * lengths)))
        return Matches(documents, scores * query.boost)

    def _expanded(self, query: q.Prefix | q.Fuzzy) -> Documents:
        """The documents of all terms that a pattern stands for."""
        mask = np.zeros(self.size, dtype=bool)
        terms = self.pack.terms(query.field)
        if isinstance(query, q.Prefix):
            mask[terms.beginning(query.text.encode())] = True
        else:
            for at in terms.within(query.text, query.distance):
                mask[terms.of(at)] = True
        return _numbers(mask)

    def _published(self, start: str | None, end: str | None) -> Documents:
        column = self.pack.column(PUBLISHED)
        mask = np.zeros(self.size, dtype=bool)
        mask[column.having(column.place(start or ""), column.place(end or "\uffff"))] = True
        return _numbers(mask)

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
        terms: Sequence[q.Term],
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
            term: self.pack.where(term.field, term.encoded, found.documents) for term in often
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


def _words(query: q.Phrase | q.Near) -> Sequence[q.Term]:
    if isinstance(query, q.Near):
        return query.terms
    return [q.Term(query.field, word) for word in query.words]


def _numbers(mask: NDArray[np.bool_]) -> NDArray[np.uint32]:
    return np.flatnonzero(mask).astype(np.uint32)
