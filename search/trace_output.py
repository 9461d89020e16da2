"""A trace for machines (JSON, rows of a table) and for people (a timeline)."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from rich import box
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from corpus.terminal import german_date, german_number
from search.citation import as_row
from search.plain import one_line, shorten
from search.stages import Stage, rules
from search.trace import Kin, Minister, Name, Station, Trace

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

EVIDENCE = 400  # characters of a sentence shown; longer ones are rather whole paragraphs

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
)


def as_dict(trace: Trace) -> dict[str, Any]:
    """The trace as ``trace --format json`` gives it; the shape is part of the format version."""
    published = [station.release.published.isoformat() for station in trace.stations]
    return {
        "asked": trace.asked,
        "measure": trace.measure,
        "types": list(trace.types),
        "names": [asdict(name) for name in trace.names],
        "first": published[0] if published else None,
        "last": published[-1] if published else None,
        "total": len(trace.stations),
        "predecessors": [_kin(kin) for kin in trace.predecessors],
        "successors": [_kin(kin) for kin in trace.successors],
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
            }
            yield {**whole, **told, **(asdict(stage.sum) if stage.sum else {})}


def _station(station: Station) -> dict[str, Any]:
    return {
        **as_row(station.release),
        "names": list(station.names),
        "ministers": [asdict(minister) for minister in station.ministers],
        "stages": [
            {
                "stage": stage.stage,
                "name": stage.name,
                "other": {"kind": stage.other_kind, "name": stage.other},
                "sum": asdict(stage.sum) if stage.sum else None,
                "evidence": {"text": stage.evidence, "start": stage.start, "end": stage.end},
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


def show(console: Console, trace: Trace) -> None:
    """Print the measure's life as a timeline that fits the window."""
    for line in _head(trace):
        console.print(line)
    console.print()
    table = Table(box=box.MINIMAL, show_header=False, show_edge=False, pad_edge=False)
    table.add_column(no_wrap=True, justify="right")
    table.add_column(ratio=1)
    for station in trace.stations:
        day = german_date(station.release.published)
        table.add_row(
            Text(day, style="bold" if station.stages else "dim"),
            _told(station, with_names=len(trace.names) > 1),
        )
    console.print(table)


def _head(trace: Trace) -> Iterator[Text]:
    first, last = trace.stations[0].release.published, trace.stations[-1].release.published
    total = len(trace.stations)
    yield Text.assemble(
        (one_line(trace.measure or ""), "bold"),
        (f"  {', '.join(kind.replace('_', ' ') for kind in trace.types)}", "dim"),
    )
    days = german_date(first) + (f" to {german_date(last)}" if last != first else "")
    yield Text(f"{german_number(total)} release{'s' if total > 1 else ''}, {days}")
    if len(trace.names) > 1:
        yield Text.assemble(("Taken together: ", "bold"), counted(trace.names))
    for label, kin in (("Predecessor", trace.predecessors), ("Successor", trace.successors)):
        for one in kin:
            yield Text.assemble(
                (f"{label}: ", "bold"),
                f"{one_line(one.name)} ({one.release.id})\n  ",
                (command(one.name), "cyan"),
            )
    if trace.similar:
        yield Text.assemble(("Similar, not taken in: ", "dim"), (counted(trace.similar), "dim"))


def _told(station: Station, *, with_names: bool) -> Group:
    """What one release says: title, where it stands, ministers, stages with their evidence;
    ``with_names`` says which name a stage is about."""
    release = station.release
    lines: list[RenderableType] = [
        Text(one_line(release.title), style="bold" if station.stages else "")
    ]
    place = [part for part in (release.house, release.number, release.id) if part]
    lines.append(Text(" · ".join(map(one_line, place)), style="dim"))
    if station.ministers:
        lines.append(Text("Cabinet: " + ", ".join(map(_minister, station.ministers)), style="cyan"))
    by_evidence: dict[str, list[Stage]] = {}
    for stage in station.stages:
        by_evidence.setdefault(stage.evidence, []).append(stage)
    for evidence, stages in by_evidence.items():
        told = (
            f"{one_line(stage.name)}: {_happened(stage)}" if with_names else _happened(stage)
            for stage in stages
        )
        happened = "; ".join(dict.fromkeys(told))
        lines.append(Text(f"▸ {happened}", style="bold green"))
        words = Text(shorten(evidence, EVIDENCE), style="italic")
        lines.append(Padding(words, (0, 0, 0, 2), expand=False))
    return Group(*lines)


def _happened(stage: Stage) -> str:
    """``adopted by Kabinett``, ``replaces X``, ``funded with 6,5 Millionen Euro``."""
    label = stage.stage.replace("_", " ")
    if stage.other_kind == "money":
        return f"{label} with {one_line(stage.sum.text if stage.sum else stage.other)}"
    if stage.other_kind == "date":
        return f"{label} ({_day(one_line(stage.other))})"
    acts = {rule["acts"] for rule in rules().values()}
    return f"{label} {'' if stage.stage in acts else 'by '}{one_line(stage.other)}"


def _day(value: str) -> str:
    """A whole day in German, other dates (``2014-05``, ``2014-Q2``) as they are."""
    try:
        return german_date(date.fromisoformat(value))
    except ValueError:
        return value


def _minister(minister: Minister) -> str:
    office = f" ({one_line(minister.office)})" if minister.office else ""
    return one_line(minister.name) + office


def counted(names: Sequence[Name]) -> str:
    """``Schulbauprogramm (12), Schulbauprogramm 2030 (4)``, the number of releases in brackets."""
    return ", ".join(f"{one_line(one.name)} ({german_number(one.releases)})" for one in names)


def command(name: str) -> str:
    """What to type to trace a measure."""
    return f"pressearchiv trace {shlex.quote(one_line(name))}"
