"""A trace for machines: JSON, rows of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from search.citation import as_row
from search.trace import Kin, Station, Trace
from search.trace_sums import Paid, sums

COLUMNS = (
    "measure",
    "name",
    "published",
    "stage",
    "other_kind",
    "other",
    "amount",
    "amount_max",
    "currency",
    "evidence",
    "ministers",
    "house",
    "number",
    "title",
    "id",
    "url",
    "relation",
    "sentence",
    "again",
)


def as_dict(trace: Trace) -> dict[str, Any]:
    """The trace as ``trace --format json`` gives it; the shape is part of the format version."""
    published = [station.release.published.isoformat() for station in trace.stations]
    return {
        "asked": trace.asked,
        "measure": trace.measure,
        "types": list(trace.types),
        "names": [
            {**asdict(name), "joined": "by hand" if name.name in trace.by_hand else "by rule"}
            for name in trace.names
        ],
        "apart": [asdict(name) for name in trace.apart],
        "first": published[0] if published else None,
        "last": published[-1] if published else None,
        "total": len(trace.stations),
        "first_mention": _mention(trace, 0),
        "last_mention": _mention(trace, -1),
        "predecessors": [_kin(kin) for kin in trace.predecessors],
        "successors": [_kin(kin) for kin in trace.successors],
        "sums": [_paid(paid) for paid in sums(trace)],
        "releases": [_station(station) for station in trace.stations],
        "similar": [asdict(name) for name in trace.similar],
    }


def rows(trace: Trace) -> Iterator[dict[str, Any]]:
    """One row a stage; a release that only mentions the measure has one row without."""
    for station in trace.stations:
        whole = {
            "measure": trace.measure,
            **as_row(station.release),
            "ministers": [minister.name for minister in station.ministers],
        }
        if not station.stages:
            yield whole
        for stage in station.stages:
            told = {
                "name": stage.name,
                "stage": stage.stage,
                "other_kind": stage.other_kind,
                "other": stage.other,
                "evidence": stage.evidence,
                "relation": stage.relation,
                "sentence": stage.sentence.text,
                "again": stage.again,
            }
            yield {**whole, **told, **(asdict(stage.sum) if stage.sum else {})}


def _station(station: Station) -> dict[str, Any]:
    return {
        **as_row(station.release),
        "names": list(station.names),
        "ministers": [asdict(minister) for minister in station.ministers],
        "head": asdict(station.head) if station.head else None,
        "stages": [
            {
                "stage": stage.stage,
                "name": stage.name,
                "other": {"kind": stage.other_kind, "name": stage.other},
                "sum": asdict(stage.sum) if stage.sum else None,
                "evidence": {"text": stage.evidence, "start": stage.start, "end": stage.end},
                "relation": stage.relation,
                "sentence": asdict(stage.sentence),
                "again": stage.again,
            }
            for stage in station.stages
        ],
    }


def _kin(kin: Kin) -> dict[str, Any]:
    return {
        "name": kin.name,
        "relation": kin.relation,
        "release": as_row(kin.release),
        "evidence": kin.evidence,
    }


def _mention(trace: Trace, at: int) -> dict[str, Any] | None:
    if not trace.stations:
        return None
    station = trace.stations[at]
    sentence = asdict(station.mentioned) if station.mentioned else None
    return {**as_row(station.release), "sentence": sentence}


def _paid(paid: Paid) -> dict[str, Any]:
    return {
        "published": paid.release.published.isoformat(),
        **asdict(paid.sum),
        "stage": paid.stage.stage,
        "name": paid.stage.name,
        "sentence": paid.stage.sentence.text,
        "id": paid.release.id,
        "again": [release.id for release in paid.again],
    }
