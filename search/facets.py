"""The values of a facet field counted over a result, each with its share.

A value is set against the releases of the result, a time against all releases of that time: the
rise of a word must not be the growth of the archive.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from search.engine import Filter, Request, Searcher, chronological
from search.periods import between
from search.tree import And, DateRange, Everything, Node

ALL = sys.maxsize


@dataclass(frozen=True, slots=True)
class Tally:
    """``count`` releases have the value, of ``total``."""

    value: str
    count: int
    total: int

    @property
    def share(self) -> float:
        """0 to 1; 0 where there is no release at all."""
        return self.count / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Tallies:
    """``more`` values were left off. ``releases`` are those of the result."""

    field: str
    rows: tuple[Tally, ...]
    more: int
    releases: int


def most_frequent(
    searcher: Searcher,
    field: str,
    node: Node,
    filters: tuple[Filter, ...],
    limit: int,
    fits: Callable[[str], bool] | None = None,
) -> Tallies:
    """The ``limit`` most frequent values of a field; with ``fits`` those alone that fit.

    What the filters chose in the field itself narrows neither counts nor shares.
    """
    asked = Request(node, filters, facets=(field,), facet_limit=ALL if fits else limit, limit=0)
    result = searcher.search(asked)
    facet = result.facets[field]
    counts = [item for item in facet.counts if fits is None or fits(item.value)]
    others = tuple(one for one in filters if one.field != field or one.exclude)
    releases = result.total if others == filters else searcher.count(node, others)
    rows = tuple(Tally(item.value, item.count, releases) for item in counts[:limit])
    return Tallies(field, rows, facet.more + len(counts) - len(rows), releases)


def over_time(
    searcher: Searcher,
    unit: str,
    node: Node,
    filters: tuple[Filter, ...],
    limit: int | None = None,
) -> Tallies:
    """Years, quarters or months in their order, from the first to the last with a hit; the latest
    ``limit`` of them.

    ``total`` counts all releases of the period, within the dates that the question asks for.
    """
    times = tuple(one for one in filters if chronological(one.field))
    releases, counts = _counts(searcher, unit, node, filters)
    _, totals = _counts(searcher, unit, _dates(node), times)
    periods = list(between(unit, min(counts), max(counts))) if counts else []
    shown = periods if limit is None else periods[-limit:]
    rows = tuple(Tally(period, counts.get(period, 0), totals.get(period, 0)) for period in shown)
    return Tallies(unit, rows, len(periods) - len(rows), releases)


def _counts(
    searcher: Searcher, unit: str, node: Node, filters: tuple[Filter, ...]
) -> tuple[int, dict[str, int]]:
    result = searcher.search(Request(node, filters, facets=(unit,), facet_limit=ALL, limit=0))
    return result.total, {item.value: item.count for item in result.facets[unit].counts}


def _dates(node: Node) -> Node:
    """The dates that every release of the query must have."""
    match node:
        case DateRange():
            return node
        case And(children):
            dates = tuple(child for child in map(_dates, children) if child != Everything())
            return And(dates) if dates else Everything()
        case _:
            return Everything()
