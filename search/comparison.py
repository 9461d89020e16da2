"""Two result sets side by side: how many, how many in both, over time, and by facet values.

How much a value tells the sets apart is measured by the log-likelihood ratio G² of the four counts
of releases (in A or B, with or without the value), as corpus linguists compare the words of two
corpora: Dunning 1993, Rayson and Garside 2000. Unlike a difference of shares it doesn't trust
small counts. A release in both sets counts on both sides.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Literal

from search.engine import Request, Result, Searcher
from search.tree import And, Everything, Node

By = Literal["year", "quarter"]


@dataclass(frozen=True, slots=True)
class Period:
    """A year (``2019``) or quarter (``2019-Q3``); ``all`` releases of the archive are of it."""

    period: str
    a: int
    b: int
    all: int


@dataclass(frozen=True, slots=True)
class Difference:
    """``a`` releases of A and ``b`` of B have the value. ``score`` is G², 0 or more."""

    field: str
    value: str
    a: int
    b: int
    score: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """``both`` releases are in A and in B. ``differences`` have by field the values that tell the
    sets apart, the clearest first."""

    a: int
    b: int
    both: int
    all: int
    periods: tuple[Period, ...]
    differences: Mapping[str, tuple[Difference, ...]]


def compare(
    searcher: Searcher, a: Node, b: Node, by: By, fields: Sequence[str], limit: int | None
) -> Comparison:
    """At most ``limit`` values for each field and side; all with None."""
    in_a, in_b = (_counted(searcher, node, (by, *fields)) for node in (a, b))
    everything = _counted(searcher, Everything(), (by,))
    return Comparison(
        in_a.total,
        in_b.total,
        searcher.count(And((a, b))),
        everything.total,
        _periods(in_a, in_b, everything, by),
        {field: _differences(in_a, in_b, field, limit) for field in fields},
    )


def log_likelihood(a: int, b: int, total_a: int, total_b: int) -> float:
    """G² of ``a`` out of ``total_a`` against ``b`` out of ``total_b``."""
    observed = (a, total_a - a, b, total_b - b)
    having, total = a + b, total_a + total_b
    expected = (
        share * side / total for side in (total_a, total_b) for share in (having, total - having)
    )
    summed = sum(o * log(o / e) for o, e in zip(observed, expected, strict=True) if o)
    return max(0.0, 2 * summed)


def _counted(searcher: Searcher, node: Node, fields: tuple[str, ...]) -> Result:
    facets = tuple(dict.fromkeys(fields))
    return searcher.search(Request(node, facets=facets, facet_limit=sys.maxsize, limit=0))


def _counts(result: Result, field: str) -> dict[str, int]:
    return {item.value: item.count for item in result.facets[field].counts}


def _periods(a: Result, b: Result, everything: Result, by: By) -> tuple[Period, ...]:
    """Every period from the first to the last with a release of A or B."""
    counts = [_counts(result, by) for result in (a, b, everything)]
    named = sorted({*counts[0], *counts[1]})
    return tuple(
        Period(period, *(count.get(period, 0) for count in counts))
        for period in _between(named, by)
    )


def _between(named: Sequence[str], by: By) -> Iterable[str]:
    if not named:
        return []
    years = range(int(named[0][:4]), int(named[-1][:4]) + 1)
    if by == "year":
        return map(str, years)
    quarters = (f"{year}-Q{number}" for year in years for number in range(1, 5))
    return (quarter for quarter in quarters if named[0] <= quarter <= named[-1])


def _differences(a: Result, b: Result, field: str, limit: int | None) -> tuple[Difference, ...]:
    if not a.total or not b.total:
        return ()
    in_a, in_b = _counts(a, field), _counts(b, field)
    sides: dict[bool, list[Difference]] = {True: [], False: []}
    for value in {*in_a, *in_b}:
        has_a, has_b = in_a.get(value, 0), in_b.get(value, 0)
        lead = has_a * b.total - has_b * a.total
        if lead:
            score = log_likelihood(has_a, has_b, a.total, b.total)
            sides[lead > 0].append(Difference(field, value, has_a, has_b, score))
    kept = [one for side in sides.values() for one in sorted(side, key=_order)[:limit]]
    return tuple(sorted(kept, key=_order))


def _order(one: Difference) -> tuple[float, str]:
    return -round(one.score, 9), one.value
