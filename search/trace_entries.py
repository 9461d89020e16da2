"""A timeline's entries: what stands out by itself, and runs of mere mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Literal

from corpus.terminal import german_number
from search.stages import Stage
from search.trace import Station, Trace


@dataclass(frozen=True, slots=True)
class Entry:
    """A release that tells something new, the ``first`` or ``last`` mention, or a run of releases
    that only mention the measure or repeat sentences of earlier ones."""

    kind: Literal["stages", "first", "last", "mentions"]
    stations: tuple[Station, ...]


def entries(trace: Trace) -> Iterator[Entry]:
    """All stations in their order."""
    for kind, run in groupby(zip(_kinds(trace), trace.stations, strict=True), itemgetter(0)):
        stations = tuple(station for _, station in run)
        if kind == "mentions":
            yield Entry(kind, stations)
        else:
            yield from (Entry(kind, (station,)) for station in stations)


def _kinds(trace: Trace) -> Iterator[Literal["stages", "first", "last", "mentions"]]:
    told: set[str] = set()
    for at, station in enumerate(trace.stations, start=1):
        sentences = by_sentence(station).keys()
        if sentences - told:
            yield "stages"
        else:
            yield "first" if at == 1 else "last" if at == len(trace.stations) else "mentions"
        told |= sentences


def by_sentence(station: Station) -> dict[str, list[Stage]]:
    """The stages by the sentence that tells them."""
    found: dict[str, list[Stage]] = {}
    for stage in station.stages:
        found.setdefault(stage.sentence.text, []).append(stage)
    return found


def years(stations: Sequence[Station]) -> dict[int, int]:
    """How many of the releases are of each year from the first to the last."""
    counted = Counter(station.release.published.year for station in stations)
    return {year: counted[year] for year in range(min(counted), max(counted) + 1)}


def bundled(stations: Sequence[Station]) -> str:
    """``12 more mentions (2015: 4 · 2016: 8)``."""
    told = f"{german_number(len(stations))} more mention{'s' if len(stations) > 1 else ''}"
    counted = years(stations)
    if len(counted) == 1:
        return f"{told} in {next(iter(counted))}"
    by_year = " · ".join(
        f"{year}: {german_number(number)}" for year, number in counted.items() if number
    )
    return f"{told} ({by_year})"
