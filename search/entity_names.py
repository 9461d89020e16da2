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
    """The names of the archive that ``asked`` means. Case, umlauts and titles don't count."""
    known = list(
        connection.scalars(
            sa.select(mention.c.entity)
            .where(mention.c.kind == kind, mention.c.entity.is_not(None))
            .distinct()
        )
    )
    if kind == "person":
        return _person(asked, known)
    return _organisation(connection, asked, known)


def live_counts(
    connection: Connection, kind: EntityKind, names: Sequence[str]
) -> list[tuple[str, int]]:
    """How many live releases name each of them, the commonest first; without those none does."""
    counted = sa.func.count(sa.distinct(mention.c.version_id))
    rows = connection.execute(
        sa.select(mention.c.entity, counted)
        .join(release, release.c.version_id == mention.c.version_id)
        .where(mention.c.kind == kind, mention.c.entity.in_(names), release.c.state == "live")
        .group_by(mention.c.entity)
        .order_by(counted.desc(), mention.c.entity)
    )
    return [(row[0], row[1]) for row in rows]


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
        return Meant(found.names, found.similar)
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
