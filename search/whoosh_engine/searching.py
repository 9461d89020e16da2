"""Answers questions over the segments of an open index."""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from search.analysis import Analyzer
from search.engine import Facet, FacetCount, Filter, Hit, Request, Result, chronological
from search.tree import Node
from search.whoosh_engine.duplicates import Near, NearDuplicates, collapse
from search.whoosh_engine.matching import Matches, Segment
from search.whoosh_engine.schema import PUBLISHED
from search.whoosh_engine.translation import translate

if TYPE_CHECKING:
    from whoosh.searching import Searcher

Mask = NDArray[np.bool_]


class WhooshSearcher:
    """Implements :class:`search.engine.Searcher`."""

    def __init__(self, folder: Path, searcher: Searcher, analyzer: Analyzer) -> None:
        self._searcher = searcher
        self.analyzer = analyzer
        self._segments = [
            Segment(folder, leaf) for leaf, _ in searcher.leaf_searchers() if leaf.doc_count_all()
        ]
        self._bases = list(accumulate((s.size for s in self._segments), initial=0))[:-1]

    def search(self, request: Request) -> Result:
        query = translate(request.node, self.analyzer)
        found = [
            _Found(segment, segment.matches(query), request.filters) for segment in self._segments
        ]
        return Result(
            sum(len(part.kept.documents) for part in found),
            tuple(self._hits(found, request)),
            {field: _facet(found, field, request.facet_limit) for field in request.facets},
        )

    def count(self, node: Node, filters: tuple[Filter, ...] = ()) -> int:
        query = translate(node, self.analyzer)
        return sum(
            len(_Found(segment, segment.matches(query), filters).kept.documents)
            for segment in self._segments
        )

    def values(self, field: str) -> list[str]:
        found = {value for segment in self._segments for value in segment.column(field).values()}
        return sorted(found)

    def words(self) -> Iterable[str]:
        return self.analyzer.vocabulary.surfaces()

    def document_count(self) -> int:
        return int(self._searcher.doc_count())

    def _hits(self, found: list[_Found], request: Request) -> Iterable[Hit]:
        first = (request.page - 1) * request.limit
        wanted = first + request.limit
        scores: dict[int, float] = {}

        def order(number: int) -> list[int]:
            ranked = _sorted(found, request, number)
            scores.update((self._number(segment, at), score) for segment, at, score in ranked)
            return [self._number(segment, at) for segment, at, _ in ranked]

        near = self._near(found, request)
        if request.duplicates == "collapse":
            shown = list(collapse(order, wanted, near).items())[first:]
        else:
            shown = [(document, near(document)) for document in order(wanted)[first:]]
        for document, duplicates in shown:
            stored = self._stored(document)
            yield Hit(
                id=stored["id"],
                title=stored["title_text"],
                published=stored["published_text"],
                house=stored.get("house_text"),
                kind=stored["kind_text"],
                number=stored.get("number_text"),
                url=stored.get("url_text"),
                score=round(scores[document], 4),
                text=stored["text"],
                duplicates=tuple(sorted(self._stored(other)["id"] for other in duplicates)),
            )

    def _near(self, found: list[_Found], request: Request) -> Near:
        if request.duplicates == "ignore":
            return lambda document: []
        mask = np.zeros(sum(segment.size for segment in self._segments), dtype=bool)
        for part, base in zip(found, self._bases, strict=True):
            mask[part.kept.documents + base] = True
        return NearDuplicates(self._segments, mask)

    def _number(self, segment: Segment, document: int) -> int:
        return self._bases[self._segments.index(segment)] + document

    def _stored(self, document: int) -> dict[str, Any]:
        segment = bisect_right(self._bases, document) - 1
        reader = self._segments[segment].reader
        stored: dict[str, Any] = reader.stored_fields(document - self._bases[segment])
        return stored


class _Found:
    """What matches in one segment: by the query, and by each filter."""

    def __init__(self, segment: Segment, matches: Matches, filters: tuple[Filter, ...]) -> None:
        self.segment = segment
        self._matches = matches
        self._filters = [(filter_.field, _passing(segment, filter_)) for filter_ in filters]

    @property
    def kept(self) -> Matches:
        """The matches that pass all filters."""
        documents, scores = self._matches.documents, self._matches.scores
        if not self._filters:
            return self._matches
        mask = np.logical_and.reduce([mask[documents] for _, mask in self._filters])
        return Matches(documents[mask], scores[mask])

    def mask(self, field: str) -> Mask:
        """The matches that pass all filters but the field's own."""
        mask = np.zeros(self.segment.size, dtype=bool)
        mask[self._matches.documents] = True
        for filtered, passing in self._filters:
            if filtered != field:
                mask &= passing
        return mask


def _passing(segment: Segment, filter_: Filter) -> Mask:
    column = segment.column(filter_.field)
    wanted = {value.casefold() for value in filter_.values}
    chosen = np.fromiter(
        (value.casefold() in wanted for value in column.values()), dtype=bool, count=column.size
    )
    passing = column.having(chosen, segment.size)
    return ~passing if filter_.exclude else passing


def _facet(found: list[_Found], field: str, limit: int) -> Facet:
    totals: Counter[str] = Counter()
    for part in found:
        column = part.segment.column(field)
        counts = column.counts(part.mask(field))
        for ordinal in np.flatnonzero(counts).tolist():
            totals[column.value(ordinal)] += int(counts[ordinal])
    if chronological(field):
        ordered = sorted(totals.items(), reverse=True)
    else:
        ordered = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    shown = tuple(FacetCount(value, count) for value, count in ordered[:limit])
    return Facet(shown, len(ordered) - len(shown))


def _sorted(found: list[_Found], request: Request, wanted: int) -> list[tuple[Segment, int, float]]:
    """The first ``wanted`` matches of all segments in the order asked for; equal ones the newest
    first, those of one time as they were indexed."""
    parts = [(number, part.kept) for number, part in enumerate(found)]
    segments = np.concatenate([np.full(len(m.documents), n) for n, m in parts] or [np.empty(0)])
    documents = np.concatenate([m.documents for _, m in parts] or [np.empty(0, np.uint32)])
    scores = np.concatenate([m.scores for _, m in parts] or [np.empty(0)])
    candidates = np.arange(len(scores))
    if request.sort == "relevance" and 0 < wanted < len(scores):
        least = np.partition(scores, -wanted)[-wanted]
        candidates = np.flatnonzero(scores >= least)
    times = np.zeros(len(candidates), np.int64)
    for number, part in enumerate(found):
        here = segments[candidates] == number
        times[here] = _times(part.segment, documents[candidates[here]])
    keys = {
        "relevance": (-times, -scores[candidates]),
        "-date": (-scores[candidates], -times),
        "date": (-scores[candidates], times),
    }[request.sort]
    order = candidates[np.lexsort(keys)[:wanted]]
    return [(found[int(segments[i])].segment, int(documents[i]), float(scores[i])) for i in order]


def _times(segment: Segment, documents: NDArray[np.uint32]) -> NDArray[np.int64]:
    """When the documents were published, in minutes."""
    column = segment.column(PUBLISHED)
    ordinals = np.zeros(segment.size, np.uint32)
    ordinals[column.documents] = column.ordinals
    distinct, back = np.unique(ordinals[documents], return_inverse=True)
    values = np.array([column.value(ordinal) for ordinal in distinct], dtype="datetime64[m]")
    return values.astype(np.int64)[back]
