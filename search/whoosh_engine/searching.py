"""Answers questions over the packs of an open index."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.errors import UnknownRelease
from search.analysis import Analyzer
from search.engine import Filter, Hit, Request, Result, Similar, Sort
from search.tree import Node
from search.whoosh_engine import catalogue
from search.whoosh_engine.duplicates import Near, NearDuplicates, collapse
from search.whoosh_engine.matching import Collection, Matches, matches
from search.whoosh_engine.pack import Pack
from search.whoosh_engine.queries import Query
from search.whoosh_engine.schema import PUBLISHED
from search.whoosh_engine.terms import Documents
from search.whoosh_engine.translation import translate
from search.whoosh_engine.values import Mask, Values


class WhooshSearcher:
    """Implements :class:`search.engine.Searcher`."""

    def __init__(self, folder: Path, analyzer: Analyzer) -> None:
        """Raises FileNotFoundError, or ValueError if a file can't be understood."""
        packs, lengths = catalogue.read(folder)
        self.analyzer = analyzer
        self._live = sum(pack.live for pack in packs)
        self._packs = [Pack(folder, pack) for pack in packs]
        self._collection = Collection(self._packs, lengths)
        self._bases = list(accumulate((pack.size for pack in packs), initial=0))[:-1]
        self._size = sum(pack.size for pack in packs)
        self._fields: dict[str, Values] = {}

    def search(self, request: Request) -> Result:
        found = self._found(request.node)
        # What was chosen in a field doesn't narrow its own counts; what was left out does.
        passing = [
            (None if filter_.exclude else filter_.field, self._passing(filter_))
            for filter_ in request.filters
        ]
        kept = _kept(found, [mask for _, mask in passing])
        return Result(
            len(kept.documents),
            tuple(self._hits(kept, request)),
            {
                field: self._values(field).facet(
                    field, self._mask(found, passing, field), request.facet_limit
                )
                for field in request.facets
            },
        )

    def count(self, node: Node, filters: tuple[Filter, ...] = ()) -> int:
        kept = _kept(self._found(node), [self._passing(filter_) for filter_ in filters])
        return len(kept.documents)

    def similar(self, release: str, limit: int) -> tuple[Similar, ...]:
        from search.whoosh_engine.similar import (
            VALUES,
            Trait,
            ranked,
            shared,
            value_traits,
            word_traits,
        )

        document = self._document(release)
        stored = self._stored(document)
        words = word_traits(
            stored["title_text"],
            stored["text"],
            self.analyzer,
            self._collection.having,
            self._size,
        )
        traits = [Trait(label, self._matching(query).times(by)) for label, query, by in words]
        values = {field: self._values_of(document, field) for field in VALUES}
        traits.extend(value_traits(values, self._size))
        among = np.concatenate([pack.live for pack in self._packs])
        among[document] = False
        duplicates = set(NearDuplicates(self._packs, among)(document))
        return tuple(
            Similar(self._hit(other, score, ()), shared(traits, other), other in duplicates)
            for other, score in ranked(traits, among, limit)
        )

    def _document(self, release: str) -> int:
        """The number of the release with an id."""
        for pack, base in zip(self._packs, self._bases, strict=True):
            for document in pack.postings("id", release.encode())[0].tolist():
                if pack.live[document]:
                    return base + int(document)
        raise UnknownRelease(f"The index has no release {release!r}; 'search' shows ids.")

    def _values_of(self, document: int, field: str) -> list[tuple[str, Documents]]:
        """The values of a document, each with all documents that have it."""
        number = bisect_right(self._bases, document) - 1
        column = self._packs[number].column(field)
        of_document = np.flatnonzero(column.documents == document - self._bases[number])
        own = np.searchsorted(column.starts, of_document, side="right") - 1
        values = [column.value(ordinal) for ordinal in own.tolist()]
        having = self._values(field).having
        return [(value, np.flatnonzero(having([value])).astype(np.uint32)) for value in values]

    def values(self, field: str) -> list[str]:
        return self._values(field).all()

    def words(self) -> Iterable[str]:
        return self.analyzer.vocabulary.surfaces()

    def document_count(self) -> int:
        return self._live

    def _found(self, node: Node) -> Matches:
        return self._matching(translate(node, self.analyzer))

    def _matching(self, query: Query) -> Matches:
        """What matches in all packs; documents are numbered through them."""
        parts = [matches(pack, query, self._collection) for pack in self._packs]
        documents = [
            part.documents + np.uint32(base) for part, base in zip(parts, self._bases, strict=True)
        ]
        return Matches(
            np.concatenate([np.empty(0, np.uint32), *documents]),
            np.concatenate([np.empty(0), *(part.scores for part in parts)]),
        )

    def _values(self, field: str) -> Values:
        if field not in self._fields:
            columns = [pack.column(field) for pack in self._packs]
            self._fields[field] = Values(columns, self._bases, self._size)
        return self._fields[field]

    def _passing(self, filter_: Filter) -> Mask:
        passing = self._values(filter_.field).having(filter_.values)
        return ~passing if filter_.exclude else passing

    def _mask(self, found: Matches, passing: list[tuple[str | None, Mask]], field: str) -> Mask:
        """The matches that pass all filters but those that chose in the field."""
        mask = np.zeros(self._size, dtype=bool)
        mask[found.documents] = True
        for filtered, passed in passing:
            if filtered != field:
                mask &= passed
        return mask

    def _hits(self, kept: Matches, request: Request) -> Iterator[Hit]:
        first = (request.page - 1) * request.limit
        wanted = first + request.limit

        def order(number: int) -> list[int]:
            found: list[int] = kept.documents[self._order(kept, request.sort, number)].tolist()
            return found

        near = self._near(kept, request)
        if request.duplicates == "collapse":
            shown = list(collapse(order, wanted, near).items())[first:]
        else:
            shown = [(document, near(document)) for document in order(wanted)[first:]]
        for document, duplicates in shown:
            score = float(kept.scores[np.searchsorted(kept.documents, document)])
            yield self._hit(document, score, duplicates)

    def _hit(self, document: int, score: float, duplicates: Iterable[int]) -> Hit:
        stored = self._stored(document)
        return Hit(
            id=stored["id"],
            title=stored["title_text"],
            published=stored["published_text"],
            house=stored.get("house_text"),
            kind=stored["kind_text"],
            number=stored.get("number_text"),
            url=stored.get("url_text"),
            score=round(score, 4),
            text=stored["text"],
            duplicates=tuple(sorted(self._stored(other)["id"] for other in duplicates)),
            corrected_by=tuple(stored.get("corrected_by") or ()),
        )

    def _near(self, kept: Matches, request: Request) -> Near:
        if request.duplicates == "ignore":
            return lambda document: []
        mask = np.zeros(self._size, dtype=bool)
        mask[kept.documents] = True
        return NearDuplicates(self._packs, mask)

    def _stored(self, document: int) -> dict[str, Any]:
        number = bisect_right(self._bases, document) - 1
        return self._packs[number].stored(document - self._bases[number])

    def _order(self, kept: Matches, sort: Sort, wanted: int) -> list[int]:
        """The places of the first ``wanted`` matches in the order asked for; equal ones the
        newest first, those of one time as they were indexed."""
        scores, minutes = kept.scores, self._values(PUBLISHED).minutes
        keys: tuple[NDArray[Any], NDArray[Any]]
        if sort == "relevance":
            candidates = _leading(scores, wanted)
            times = minutes(kept.documents[candidates])
            if len(candidates) > wanted and scores.min() == scores.max():  # as of all releases
                newest = _leading(times, wanted)
                candidates, times = candidates[newest], times[newest]
            keys = (-times, -scores[candidates])
        else:
            times = minutes(kept.documents) * (-1 if sort == "date" else 1)
            candidates = _leading(times, wanted)
            keys = (-scores[candidates], -times[candidates])
        order: list[int] = candidates[np.lexsort(keys)[:wanted]].tolist()
        return order


def _leading(values: NDArray[Any], wanted: int) -> NDArray[np.intp]:
    """The places of the ``wanted`` highest values, and of those that are as high as the last."""
    if not 0 < wanted < len(values):
        return np.arange(len(values))
    least = np.partition(values, -wanted)[-wanted]
    return np.flatnonzero(values >= least)


def _kept(found: Matches, passing: list[Mask]) -> Matches:
    """The matches that pass all filters."""
    if not passing:
        return found
    mask = np.logical_and.reduce([mask[found.documents] for mask in passing])
    return Matches(found.documents[mask], found.scores[mask])
