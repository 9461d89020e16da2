"""The page of a person or an organisation: what the live releases, in their latest versions, say
of it over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from corpus.schema import mention, release
from search.citation import CHUNK, Citation, citations
from search.entity_names import EntityKind, issuing, live_counts, meant
from search.naming import key
from search.quotes import Quotes
from search.quotes import find as find_quotes

QUOTES = 3
BESIDE = ("person", "organisation", "measure")


@dataclass(frozen=True, slots=True)
class Counted:
    """A name, and how many releases mention it."""

    name: str
    releases: int


@dataclass(frozen=True, slots=True)
class Office:
    """An office as worded, with the first and last day on which a release gives it to somebody;
    that is when it was written about, not when the office was held."""

    office: str | None
    role: str
    first: date
    last: date
    releases: int


@dataclass(frozen=True, slots=True)
class Year:
    """``releases`` of a year that name the entity or are ``issued`` by it, of ``all`` that the
    archive has of it."""

    year: int
    releases: int
    issued: int
    all: int


@dataclass(frozen=True, slots=True)
class Entity:
    """``names`` were taken together, the commonest first. ``beside`` gives by kind of mention who
    and what stands in the same releases. Of ``total`` releases some are ``issued`` by a house of
    this name, and ``named`` name it; they may do both.
    """

    kind: EntityKind
    names: tuple[Counted, ...]
    total: int
    named: int
    issued: int
    first: Citation
    last: Citation
    offices: tuple[Office, ...]
    years: tuple[Year, ...]
    beside: dict[str, tuple[Counted, ...]]
    quotes: Quotes


@dataclass(frozen=True, slots=True)
class Page:
    """What was asked and who it is, None if nobody or no one alone; then ``candidates`` are all
    that fit (``ambiguous``) or that look like it. With an entity they are its namesakes."""

    asked: str
    entity: Entity | None
    candidates: tuple[Counted, ...]
    ambiguous: bool = False


def page(connection: Connection, kind: EntityKind, asked: str, limit: int) -> Page:
    """The page of who or what ``asked`` means; its lists have at most ``limit`` names each."""
    found = meant(connection, kind, asked)
    candidates = tuple(Counted(*one) for one in live_counts(connection, kind, found.candidates))
    names = tuple(Counted(*one) for one in live_counts(connection, kind, found.names))
    if found.ambiguous and len(candidates) == 1:  # the others are in older wordings alone
        names, candidates = candidates, ()
    if not names:
        return Page(asked, None, candidates, found.ambiguous and bool(candidates))
    return Page(asked, _entity(connection, kind, names, limit), candidates)


def _entity(
    connection: Connection, kind: EntityKind, names: tuple[Counted, ...], limit: int
) -> Entity:
    wanted = [one.name for one in names]
    mentions, issued = _mentions(connection, kind, wanted), _issued(connection, kind, wanted)
    found = {row.id: row for row in (*mentions, *issued)}
    order = sorted(found, key=lambda it: (found[it].published, it))
    cited = citations(connection, {order[0], order[-1]})
    versions = [found[it].version_id for it in order]
    return Entity(
        kind,
        names,
        len(order),
        len({row.id for row in mentions}),
        len(issued),
        cited[order[0]],
        cited[order[-1]],
        _offices(mentions),
        _years(connection, list(found.values()), issued),
        _beside(connection, versions, {(kind, name) for name in wanted}, limit),
        find_quotes(connection, speaker=wanted[0], limit=QUOTES),
    )


def _mentions(connection: Connection, kind: EntityKind, names: Sequence[str]) -> list[Row[Any]]:
    columns: list[Any] = [*release.c["id", "published"], *mention.c["version_id", "value"]]
    chosen = (
        sa.select(*columns)
        .join(release, release.c.version_id == mention.c.version_id)
        .where(mention.c.kind == kind, mention.c.entity.in_(names), release.c.state == "live")
        .order_by(release.c.published, release.c.id, mention.c.start)
    )
    return list(connection.execute(chosen))


def _offices(mentions: Sequence[Row[Any]]) -> tuple[Office, ...]:
    """The offices the texts give, in the order of time, each in its commonest wording. A role
    without words for it (a minister called by the name alone) is told only if no release has
    words for it."""
    days: dict[tuple[str, str], dict[str, date]] = {}
    wordings: dict[tuple[str, str], Counter[str]] = {}
    for row in mentions:
        role, office = row.value.get("role", "none"), row.value.get("office")
        if office or role != "none":
            held = (role, key(office).stem if office else "")
            days.setdefault(held, {})[row.id] = row.published
            wordings.setdefault(held, Counter())[office or ""] += 1
    worded = {role for role, office in days if office}
    offices = (
        Office(
            wordings[role, office].most_common(1)[0][0] or None,
            role,
            min(seen.values()),
            max(seen.values()),
            len(seen),
        )
        for (role, office), seen in days.items()
        if office or role not in worded
    )
    return tuple(sorted(offices, key=lambda it: (it.first, it.last, it.office or "")))


def _years(
    connection: Connection, found: Sequence[Row[Any]], issued: Sequence[Row[Any]]
) -> tuple[Year, ...]:
    """Every year from the first to the last, also those without."""
    counts = Counter(row.published.year for row in found)
    by_house = Counter(row.published.year for row in issued)
    year = sa.extract("year", release.c.published)
    every: dict[int, int] = {
        row[0]: row[1]
        for row in connection.execute(
            sa.select(year, sa.func.count()).where(release.c.state == "live").group_by(year)
        )
    }
    return tuple(
        Year(number, counts[number], by_house[number], every.get(number, 0))
        for number in range(min(counts), max(counts) + 1)
    )


def _beside(
    connection: Connection, versions: Sequence[int], itself: set[tuple[str, str]], limit: int
) -> dict[str, tuple[Counted, ...]]:
    """Who and what is named in the same releases, by kind, the commonest first."""
    counts: Counter[tuple[str, str]] = Counter()
    for at in range(0, len(versions), CHUNK):
        # The kinds are chosen here: asked for them as well, SQLite goes through all mentions of a
        # kind in the archive instead of those of the versions.
        rows = connection.execute(
            sa.select(*mention.c["version_id", "kind", "entity"])
            .where(mention.c.version_id.in_(versions[at : at + CHUNK]))
            .distinct()
        )
        counts.update((kind, entity) for _, kind, entity in rows if entity and kind in BESIDE)
    for one in itself:
        del counts[one]
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0][1]))
    return {
        kind: tuple(Counted(name, number) for (of, name), number in ordered if of == kind)[:limit]
        for kind in BESIDE
    }


def _issued(connection: Connection, kind: EntityKind, names: Sequence[str]) -> list[Row[Any]]:
    columns = release.c["id", "published", "version_id"]
    return list(connection.execute(sa.select(*columns).where(*issuing(kind, names))))
