"""Reading releases, their versions and what was read out of them back from the archive."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from corpus import schema
from corpus.errors import UnknownRelease
from corpus.release import Block, End, Link, Mention, Quote, Reading, Relation, Release, Version


def get(connection: Connection, release_id: str) -> Release:
    """The release of this id. Raises UnknownRelease, naming ids that begin alike."""
    row = connection.execute(
        sa.select(schema.release).where(schema.release.c.id == release_id)
    ).one_or_none()
    if row is None:
        raise UnknownRelease(_unknown(connection, release_id))
    urls = connection.scalars(
        sa.select(schema.release_url.c.url)
        .where(schema.release_url.c.release_id == release_id)
        .order_by(schema.release_url.c.first_seen, schema.release_url.c.url)
    )
    facts = {
        name: value
        for name, value in row._mapping.items()
        if name not in ("key", "change", "version_id")
    }
    latest = None
    if row.version_id is not None:
        latest = as_version(latest_version(connection, row.version_id))
    return Release(**facts, urls=tuple(urls), version=latest)


def versions(connection: Connection, release_id: str) -> list[Version]:
    """All versions of a release, the first one first."""
    rows = connection.execute(
        sa.select(schema.version)
        .where(schema.version.c.release_id == release_id)
        .order_by(schema.version.c.sequence)
    )
    return [as_version(row) for row in rows]


def latest_sequences(connection: Connection, until: int | None = None) -> dict[str, int]:
    """By release the number of its latest version, of all live ones; with ``until`` of those that
    have not changed after that change number."""
    query = sa.select(schema.release.c.id, schema.version.c.sequence).where(
        schema.version.c.id == schema.release.c.version_id, schema.release.c.state == "live"
    )
    if until is not None:
        query = query.where(schema.release.c.change <= until)
    return {row.id: row.sequence for row in connection.execute(query)}


def reading(connection: Connection, version_id: int) -> Reading:
    """What was read out of a version, in the order of the text; empty if it was not read yet."""
    return Reading(
        mentions=tuple(
            Mention(**row._mapping)
            for row in _of_version(
                connection, schema.mention, version_id, skip=("id", "version_id")
            )
        ),
        quotes=tuple(
            Quote(**row._mapping)
            for row in _of_version(connection, schema.quote, version_id, skip=("id", "version_id"))
        ),
        relations=tuple(
            Relation(
                type=row.type,
                source=End(row.source_kind, row.source_name),
                target=End(row.target_kind, row.target_name),
                start=row.start,
                end=row.end,
                evidence=row.evidence,
            )
            for row in _of_version(connection, schema.relation, version_id, skip=("id",))
        ),
    )


def latest_version(connection: Connection, version_id: int) -> Row[Any]:
    """The row of a version that must exist."""
    return connection.execute(
        sa.select(schema.version).where(schema.version.c.id == version_id)
    ).one()


def as_version(row: Row[Any]) -> Version:
    return Version(
        id=row.id,
        release_id=row.release_id,
        sequence=row.sequence,
        seen_at=row.seen_at,
        overline=row.overline,
        title=row.title,
        subtitle=row.subtitle,
        body=tuple(Block(**block) for block in row.body),
        contact=row.contact,
        attachments=tuple(Link(**link) for link in row.attachments),
        links=tuple(Link(**link) for link in row.links),
        repairs=tuple(row.repairs),
        original=row.original,
        snapshot_id=row.snapshot_id,
    )


def before_repair(version: Version) -> Version:
    """The version with the wording that the page gave, itself if nothing was mended."""
    given = version.original
    if given is None:
        return version
    return replace(
        version,
        title=given["title"],
        subtitle=given["subtitle"],
        body=tuple(Block(**block) for block in given["body"]),
    )


def _of_version(
    connection: Connection, table: sa.Table, version_id: int, skip: tuple[str, ...]
) -> sa.CursorResult[Any]:
    columns = [column for column in table.c if column.name not in skip]
    return connection.execute(
        sa.select(*columns)
        .where(table.c.version_id == version_id)
        .order_by(table.c.start, table.c.id)
    )


def _unknown(connection: Connection, release_id: str) -> str:
    alike = list(
        connection.scalars(
            sa.select(schema.release.c.id)
            .where(schema.release.c.id.startswith(release_id, autoescape=True))
            .order_by(schema.release.c.id)
            .limit(3)
        )
    )
    hint = f"; did you mean {', '.join(alike)}?" if alike else "; 'search' shows ids."
    return f"No release has the id {release_id!r}{hint}"
