"""Which person or organisation of the archive a typed name means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus.schema import mention, release
from search.folding import clean, fold
from search.naming import choose, near
from search.quotes import is_speaker

EntityKind = Literal["person", "organisation"]


@dataclass(frozen=True, slots=True)
class Meant:
    """``names`` are those taken for the one that was typed. ``candidates`` are others: if none
    was taken and it is ``ambiguous``, each of them fits; otherwise they only look like it."""

    names: tuple[str, ...]
    candidates: tuple[str, ...]
    ambiguous: bool = False


def meant(connection: Connection, kind: EntityKind, asked: str) -> Meant:
    """The names of the archive that ``asked`` means. Case, umlauts and titles don't count.

    A house is an organisation also if no text names it.
    """
    named = sa.select(mention.c.entity).where(mention.c.kind == kind, mention.c.entity.is_not(None))
    if kind == "person":
        return _person(asked, list(connection.scalars(named.distinct())))
    houses = sa.select(release.c.house).where(release.c.house.is_not(None))
    known = list(connection.scalars(named.union(houses)))
    return _organisation(connection, asked, known)


def live_counts(
    connection: Connection, kind: EntityKind, names: Sequence[str]
) -> list[tuple[str, int]]:
    """How many live releases name each of them, or are issued by a house of this name; the
    commonest first, without those of none."""
    named = (
        sa.select(mention.c.entity.label("name"), release.c.id)
        .join(release, release.c.version_id == mention.c.version_id)
        .where(mention.c.kind == kind, mention.c.entity.in_(names), release.c.state == "live")
    )
    issued = sa.select(release.c.house, release.c.id).where(*issuing(kind, names))
    pairs = named.union(issued).subquery()
    counted = sa.func.count()
    rows = connection.execute(
        sa.select(pairs.c.name, counted)
        .group_by(pairs.c.name)
        .order_by(counted.desc(), pairs.c.name)
    )
    return [(row[0], row[1]) for row in rows]


def issuing(kind: EntityKind, names: Sequence[str]) -> tuple[sa.ColumnElement[bool], ...]:
    """What holds of the live releases that a house of one of these names issued."""
    houses = names if kind == "organisation" else ()
    return release.c.house.in_(houses), release.c.state == "live"


def _person(asked: str, known: Sequence[str]) -> Meant:
    """By the full name; else by the surname, or with some of the first names, if it is one's
    alone."""
    fitting = [name for name in known if is_speaker(asked, name)]
    exact = [name for name in fitting if is_speaker(name, asked)]
    taken = exact or (fitting if len(fitting) == 1 else [])
    if taken:
        return Meant(tuple(taken), tuple(name for name in fitting if name not in taken))
    if fitting:
        return Meant((), tuple(fitting), ambiguous=True)
    surname = asked.split()[-1:]
    namesakes = [name for name in known if surname and is_speaker(surname[0], name)]
    return Meant((), tuple(namesakes or near(asked, known)))


def _organisation(connection: Connection, asked: str, known: Sequence[str]) -> Meant:
    """By the name in any inflection, else by what it is called in the texts (an abbreviation);
    else by some of its words, if they are one's alone."""
    found = choose(asked, dict.fromkeys(known, ()))
    if not found.names:
        found = choose(asked, _surfaces(connection))
    if found.names:
        return Meant(found.names, ())
    words = set(fold(clean(asked)).split())
    holding = [name for name in known if words and words <= set(fold(clean(name)).split())]
    if len(holding) == 1:
        return Meant(tuple(holding), ())
    return Meant((), tuple(holding) or found.similar, ambiguous=bool(holding))


def _surfaces(connection: Connection) -> dict[str, set[str]]:
    wordings: dict[str, set[str]] = {}
    for name, surface in connection.execute(
        sa.select(mention.c.entity, mention.c.surface)
        .where(mention.c.kind == "organisation", mention.c.entity.is_not(None))
        .distinct()
    ):
        wordings.setdefault(name, set()).add(surface)
    return wordings
