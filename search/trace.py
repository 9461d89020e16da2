"""The life of a measure: every release that names it, and what they say happened to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row

from search import trace_rows
from search.citation import Citation, citations
from search.grouping import Corrections, Group, group
from search.ministers import Head, Minister, head, named
from search.naming import key
from search.stages import Passage, Stage, names_sum, passage, rules, stages
from search.trace_rows import Found

_NONE = Corrections()


@dataclass(frozen=True, slots=True)
class Name:
    """A canonical name, and how many releases mention it."""

    name: str
    releases: int


@dataclass(frozen=True, slots=True)
class Station:
    """One release on the way; without stages it only mentions the measure. The first and the last
    one have the sentence that ``mentioned`` it first. ``head`` is who stood at the head of the
    house that day, where the release itself names no member of the cabinet."""

    release: Citation
    names: tuple[str, ...]
    ministers: tuple[Minister, ...]
    stages: tuple[Stage, ...]
    mentioned: Passage | None = None
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class Kin:
    """A measure before or after this one: ``relation`` is ``replaces`` or ``continues``, and
    ``release`` is the first one that says so."""

    name: str
    relation: str
    release: Citation
    evidence: str


@dataclass(frozen=True, slots=True)
class Trace:
    """``names`` are the names taken together and ``measure`` the one that fits what was asked for
    best, then the commonest; None if there is none. People have joined those ``by_hand`` and kept
    ``apart`` others that the rules would take in."""

    asked: str
    measure: str | None
    types: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    stations: tuple[Station, ...] = ()
    predecessors: tuple[Kin, ...] = ()
    successors: tuple[Kin, ...] = ()
    similar: tuple[Name, ...] = ()
    by_hand: frozenset[str] = frozenset()
    apart: tuple[Name, ...] = ()


def trace(connection: Connection, asked: str, corrections: Corrections = _NONE) -> Trace:
    """The measure that ``asked`` means, by the latest versions of live releases."""
    taken = group(
        asked,
        trace_rows.known(connection),
        corrections,
        lambda: trace_rows.wordings(connection),
    )
    counts = trace_rows.counts(connection, [*taken.names, *taken.apart, *taken.similar])
    similar, apart = (
        tuple(Name(name, counts.get(name, 0)) for name in names)
        for names in (taken.similar, taken.apart)
    )
    if not any(name in counts for name in taken.names):
        return Trace(asked, None, similar=tuple(one for one in similar if one.releases))
    names = _ordered(asked, taken, counts)
    found = trace_rows.gather(connection, names)
    cited = citations(connection, (one.release_id for one in found.values()))
    order = sorted(found, key=lambda at: (cited[found[at].release_id].published, at))
    return Trace(
        asked,
        names[0],
        _types(found, order),
        tuple(Name(name, counts.get(name, 0)) for name in names),
        _stations(connection, found, order, cited, names),
        _kin(found, order, cited, names, before=True),
        _kin(found, order, cited, names, before=False),
        tuple(one for one in similar if one.releases),
        taken.by_hand,
        apart,
    )


def _ordered(asked: str, taken: Group, counts: dict[str, int]) -> list[str]:
    wanted = key(asked)
    return sorted(
        taken.names,
        key=lambda name: (key(name) != wanted, name in taken.by_hand, -counts.get(name, 0), name),
    )


def _types(found: dict[int, Found], order: Sequence[int]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(kind for at in order for kinds in found[at].types.values() for kind in kinds)
    )


def _stations(
    connection: Connection,
    found: dict[int, Found],
    order: Sequence[int],
    cited: dict[str, Citation],
    names: Sequence[str],
) -> tuple[Station, ...]:
    ministers, sums = named(connection, order), _sums(connection, found)
    ends = {order[0], order[-1]}
    telling = [at for at in order if found[at].relations or at in ends]
    texts = trace_rows.texts(connection, telling)
    types: dict[str, set[str]] = {}
    for one in found.values():
        for name, kinds in one.types.items():
            types.setdefault(name, set()).update(kinds)
    stations = []
    told: set[tuple[str, str, str, str]] = set()
    for at in order:
        one, text = found[at], texts.get(at, "")
        first = min(one.names.values(), default=None)
        found_here = stages(one.relations, names, types, text, sums.get(at, []))
        here = tuple(replace(stage, again=_what(stage) in told) for stage in found_here)
        told.update(map(_what, here))
        stations.append(
            Station(
                cited[one.release_id],
                tuple(one.names),
                ministers.get(at, ()),
                here,
                passage(text, *first) if at in ends and first else None,
                head(connection, cited[one.release_id])
                if at in texts and at not in ministers
                else None,
            )
        )
    return tuple(stations)


def _what(stage: Stage) -> tuple[str, str, str, str]:
    """What makes two stages the same."""
    return stage.name, stage.stage, stage.other_kind, stage.other


def _sums(connection: Connection, found: dict[int, Found]) -> dict[int, list[Row[Any]]]:
    """The sums of money in each version where a relation names one."""
    paying = [at for at, one in found.items() if any(map(names_sum, one.relations))]
    sums: dict[int, list[Row[Any]]] = {}
    for row in trace_rows.mentions(connection, paying, "money"):
        sums.setdefault(row.version_id, []).append(row)
    return sums


def _kin(
    found: dict[int, Found],
    order: Sequence[int],
    cited: dict[str, Citation],
    names: Sequence[str],
    *,
    before: bool,
) -> tuple[Kin, ...]:
    """Measures that this one replaces or continues (``before``), or that do so with this one."""
    kin: dict[tuple[str, str | None], Kin] = {}
    for at in order:
        for row in found[at].relations:
            between_measures = row.source_kind == row.target_kind == "measure"
            if not between_measures or not rules()[row.type].get("before"):
                continue
            mine, other = (
                (row.source_name, row.target_name) if before else (row.target_name, row.source_name)
            )
            if mine in names and other not in names:
                this = key(other)
                cite = cited[found[at].release_id]
                kin.setdefault((this.stem, this.year), Kin(other, row.type, cite, row.evidence))
    return tuple(kin.values())
