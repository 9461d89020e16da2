"""What the archive holds of a measure: rows of mentions, relations, sums, by version.

Only the latest versions of live releases count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from corpus.release import Block, compose
from corpus.schema import mention, relation, release, version
from search.citation import CHUNK

# As a list of ids: SQLite finds no index to join the latest versions to their releases by.
_LIVE = sa.select(release.c.version_id).where(release.c.state == "live").scalar_subquery()
_MEASURES = (
    mention.c.kind == "measure",
    mention.c.entity.is_not(None),
    mention.c.version_id.in_(_LIVE),
)


@dataclass(slots=True)
class Found:
    """What one version says of the measure: each name with the types it is given there and the
    place where it stands first, and the relations the names stand in."""

    release_id: str
    names: dict[str, tuple[int, int]] = field(default_factory=dict)
    types: dict[str, dict[str, None]] = field(default_factory=dict)
    relations: list[Row[Any]] = field(default_factory=list)


def known(connection: Connection) -> list[str]:
    """Every measure's name, also those that only a version of the past mentions."""
    return list(
        connection.scalars(
            sa.select(mention.c.entity)
            .where(mention.c.kind == "measure", mention.c.entity.is_not(None))
            .distinct()
        )
    )


def wordings(connection: Connection) -> dict[str, set[str]]:
    """Every measure's name with the surfaces it was mentioned by."""
    found: dict[str, set[str]] = {}
    for name, surface in connection.execute(
        sa.select(mention.c.entity, mention.c.surface).where(*_MEASURES).distinct()
    ):
        found.setdefault(name, set()).add(surface)
    return found


def counts(connection: Connection, names: Sequence[str]) -> dict[str, int]:
    """How many releases mention each of these names; those that none does are left out."""
    counted = connection.execute(
        sa.select(mention.c.entity, sa.func.count(sa.distinct(mention.c.version_id)))
        .where(*_MEASURES, mention.c.entity.in_(names))
        .group_by(mention.c.entity)
    )
    return {row[0]: row[1] for row in counted}


def gather(connection: Connection, names: Sequence[str]) -> dict[int, Found]:
    """By version: the mentions of the names, and the relations they stand in."""
    found: dict[int, Found] = {}
    for row in connection.execute(
        sa.select(version.c.release_id, *mention.c["version_id", "entity", "value", "start", "end"])
        .join(version, version.c.id == mention.c.version_id)
        .where(*_MEASURES, mention.c.entity.in_(names))
        .order_by(mention.c.version_id, mention.c.start)
    ):
        one = found.setdefault(row.version_id, Found(row.release_id))
        one.names.setdefault(row.entity, (row.start, row.end))
        if "type" in row.value:
            one.types.setdefault(row.entity, {})[str(row.value["type"])] = None
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
        found.setdefault(row.version_id, Found(row.release_id)).relations.append(row)
    return found


def mentions(connection: Connection, versions: Sequence[int], kind: str) -> Iterable[Row[Any]]:
    """The mentions of one kind in these versions, in the order of the texts."""
    for at in range(0, len(versions), CHUNK):
        yield from connection.execute(
            sa.select(mention)
            # Joined with nothing, so that SQLite takes the index of versions: by that of kinds it
            # would go through all mentions of the kind in the archive.
            .where(
                mention.c.version_id.in_(versions[at : at + CHUNK]),
                mention.c.kind + "" == kind,
            )
            .order_by(mention.c.version_id, mention.c.start)
        )


def texts(connection: Connection, versions: Sequence[int]) -> dict[int, str]:
    """The texts that the offsets of mentions count in."""
    found: dict[int, str] = {}
    for at in range(0, len(versions), CHUNK):
        for row in connection.execute(
            sa.select(version.c.id, version.c.title, version.c.subtitle, version.c.body).where(
                version.c.id.in_(versions[at : at + CHUNK])
            )
        ):
            blocks = tuple(Block(**block) for block in row.body)
            found[row.id] = compose(row.title, row.subtitle, blocks)
    return found
