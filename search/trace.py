"""The life of a measure: every release that names it, and what they say happened to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from corpus.schema import mention, relation, release, version
from search.citation import CHUNK, Citation, citations
from search.naming import choose, key
from search.stages import Stage, names_sum, rules, stages

CABINET = ("minister_president", "minister")


@dataclass(frozen=True, slots=True)
class Name:
    """A canonical name, and how many releases mention it."""

    name: str
    releases: int


@dataclass(frozen=True, slots=True)
class Minister:
    name: str
    office: str | None


@dataclass(frozen=True, slots=True)
class Station:
    """One release on the way; without stages it only mentions the measure."""

    release: Citation
    names: tuple[str, ...]
    ministers: tuple[Minister, ...]
    stages: tuple[Stage, ...]


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
    best, then the commonest; None if there is none."""

    asked: str
    measure: str | None
    types: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    stations: tuple[Station, ...] = ()
    predecessors: tuple[Kin, ...] = ()
    successors: tuple[Kin, ...] = ()
    similar: tuple[Name, ...] = ()


@dataclass(slots=True)
class _Found:
    """What one version says of the measure, while it is gathered."""

    release_id: str
    names: dict[str, None] = field(default_factory=dict)
    types: dict[str, None] = field(default_factory=dict)
    relations: list[Row[Any]] = field(default_factory=list)


def trace(connection: Connection, asked: str) -> Trace:
    """The measure that ``asked`` means, by the latest versions of live releases."""
    chosen = choose(asked, _wordings(connection))
    counts = _counts(connection, [*chosen.names, *chosen.similar])
    similar = tuple(Name(name, counts[name]) for name in chosen.similar)
    if not chosen.names:
        return Trace(asked, None, similar=similar)
    wanted = key(asked)
    names = sorted(chosen.names, key=lambda name: (key(name) != wanted, -counts[name], name))
    found = _gather(connection, names)
    cited = citations(connection, (one.release_id for one in found.values()))
    order = sorted(found, key=lambda at: (cited[found[at].release_id].published, at))
    ministers, sums = _ministers(connection, order), _sums(connection, found)
    stations = tuple(
        Station(
            cited[found[at].release_id],
            tuple(found[at].names),
            ministers.get(at, ()),
            stages(found[at].relations, names, sums.get(at, [])),
        )
        for at in order
    )
    return Trace(
        asked,
        names[0],
        tuple(dict.fromkeys(kind for at in order for kind in found[at].types)),
        tuple(Name(name, counts[name]) for name in names),
        stations,
        _kin(found, order, cited, names, before=True),
        _kin(found, order, cited, names, before=False),
        similar,
    )


# As a list of ids: SQLite finds no index to join the latest versions to their releases by.
_LIVE = sa.select(release.c.version_id).where(release.c.state == "live").scalar_subquery()
_MEASURES = (
    mention.c.kind == "measure",
    mention.c.entity.is_not(None),
    mention.c.version_id.in_(_LIVE),
)


def _wordings(connection: Connection) -> dict[str, set[str]]:
    """Every measure's name with the surfaces it was mentioned by."""
    wordings: dict[str, set[str]] = {}
    for name, surface in connection.execute(
        sa.select(mention.c.entity, mention.c.surface).where(*_MEASURES).distinct()
    ):
        wordings.setdefault(name, set()).add(surface)
    return wordings


def _counts(connection: Connection, names: Sequence[str]) -> dict[str, int]:
    """How many releases mention each of these names."""
    counted = connection.execute(
        sa.select(mention.c.entity, sa.func.count(sa.distinct(mention.c.version_id)))
        .where(*_MEASURES, mention.c.entity.in_(names))
        .group_by(mention.c.entity)
    )
    return {row[0]: row[1] for row in counted}


def _gather(connection: Connection, names: Sequence[str]) -> dict[int, _Found]:
    """By version: the mentions of the names, and the relations they stand in."""
    found: dict[int, _Found] = {}
    for row in connection.execute(
        sa.select(version.c.release_id, *mention.c["version_id", "entity", "value"])
        .join(version, version.c.id == mention.c.version_id)
        .where(*_MEASURES, mention.c.entity.in_(names))
        .order_by(mention.c.version_id, mention.c.start)
    ):
        one = found.setdefault(row.version_id, _Found(row.release_id))
        one.names[row.entity] = None
        if "type" in row.value:
            one.types[str(row.value["type"])] = None
    for row in connection.execute(
        sa.select(version.c.release_id, relation)
        .join(version, version.c.id == relation.c.version_id)
        .where(
            relation.c.version_id.in_(_LIVE),
            sa.or_(
                sa.and_(relation.c.source_kind == "measure", relation.c.source_name.in_(names)),
                sa.and_(relation.c.target_kind == "measure", relation.c.target_name.in_(names)),
            ),
        )
        .order_by(relation.c.version_id, relation.c.start, relation.c.id)
    ):
        found.setdefault(row.version_id, _Found(row.release_id)).relations.append(row)
    return found


def _ministers(connection: Connection, versions: Sequence[int]) -> dict[int, tuple[Minister, ...]]:
    """The members of the cabinet each version mentions, in the order of the text, once each; the
    first wording of the office counts."""
    found: dict[int, dict[str, Minister]] = {}
    for row in _mentions(connection, versions, "person"):
        if row.entity is None or row.value.get("role") not in CABINET:
            continue
        office = row.value.get("office")
        known = found.setdefault(row.version_id, {}).get(row.entity)
        if known is None or (known.office is None and office):
            found[row.version_id][row.entity] = Minister(row.entity, office)
    return {at: tuple(people.values()) for at, people in found.items()}


def _sums(connection: Connection, found: dict[int, _Found]) -> dict[int, list[Row[Any]]]:
    """The sums of money in each version where a relation names one."""
    paying = [at for at, one in found.items() if any(map(names_sum, one.relations))]
    sums: dict[int, list[Row[Any]]] = {}
    for row in _mentions(connection, paying, "money"):
        sums.setdefault(row.version_id, []).append(row)
    return sums


def _mentions(connection: Connection, versions: Sequence[int], kind: str) -> Iterable[Row[Any]]:
    # The kind is chosen here: asked for it as well, SQLite goes through all mentions of that kind
    # in the archive instead of those of the versions.
    for at in range(0, len(versions), CHUNK):
        rows = connection.execute(
            sa.select(mention)
            .where(mention.c.version_id.in_(versions[at : at + CHUNK]))
            .order_by(mention.c.version_id, mention.c.start)
        )
        yield from (row for row in rows if row.kind == kind)


def _kin(
    found: dict[int, _Found],
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
