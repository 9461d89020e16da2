"""The sums of a measure over time. They are never added up: releases tell the same money again,
as a whole, in parts and for other years."""

from __future__ import annotations

from dataclasses import dataclass, replace

from search.citation import Citation
from search.stages import Stage, Sum
from search.trace import Trace


@dataclass(frozen=True, slots=True)
class Paid:
    """A sum, where a release tells it first, and the releases that tell the same ``again``."""

    release: Citation
    stage: Stage
    sum: Sum
    again: tuple[Citation, ...]


def sums(trace: Trace) -> list[Paid]:
    """The sums that relations name, each amount once, in the order of time."""
    found: dict[tuple[str, float, float | None, str], Paid] = {}
    for station in trace.stations:
        for stage in station.stages:
            paid = stage.sum
            if paid is None:
                continue
            amount = (stage.stage, paid.amount, paid.amount_max, paid.currency)
            first = found.setdefault(amount, Paid(station.release, stage, paid, ()))
            if station.release not in (first.release, *first.again):
                found[amount] = replace(first, again=(*first.again, station.release))
    return list(found.values())
