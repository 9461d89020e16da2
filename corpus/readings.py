"""Keeping what a pipeline read, and finding what it has not read yet."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Select

from corpus import changes, clock, schema
from corpus.release import Reading
from corpus.releases import as_version


@dataclass(frozen=True, slots=True)
class Unread:
    """A current version to read, with the context its reading needs."""

    version_id: int
    release_id: str
    text: str
    title_end: int
    published: date
    house: str | None
    source: str


def unread(connection: Connection, pipeline: str, limit: int) -> list[Unread]:
    """Up to ``limit`` current versions that ``pipeline`` has not read, oldest first."""
    rows = connection.execute(
        _unread(pipeline, schema.version, schema.release.c["published", "house", "source"])
        .order_by(schema.version.c.id)
        .limit(limit)
    )
    found = []
    for row in rows:
        kept = as_version(row)
        found.append(
            Unread(
                version_id=kept.id,
                release_id=kept.release_id,
                text=kept.text,
                title_end=len(kept.title),
                published=row.published,
                house=row.house,
                source=row.source,
            )
        )
    return found


def count_unread(connection: Connection, pipeline: str) -> int:
    return int(connection.scalar(_unread(pipeline, sa.func.count())) or 0)


def save(connection: Connection, pipeline: str, version_id: int, reading: Reading) -> None:
    """Keep a reading instead of any earlier one of the same version."""
    forget(connection, version_id)
    connection.execute(
        sa.insert(schema.reading).values(
            version_id=version_id, pipeline=pipeline, read_at=clock.now()
        )
    )
    _insert(connection, schema.mention, version_id, [_row(item) for item in reading.mentions])
    _insert(connection, schema.quote, version_id, [_row(item) for item in reading.quotes])
    _insert(
        connection,
        schema.relation,
        version_id,
        [
            {
                "type": item.type,
                "source_kind": item.source.kind,
                "source_name": item.source.name,
                "target_kind": item.target.kind,
                "target_name": item.target.name,
                "start": item.start,
                "end": item.end,
                "evidence": item.evidence,
            }
            for item in reading.relations
        ],
    )
    release_id = connection.scalar(
        sa.select(schema.version.c.release_id).where(schema.version.c.id == version_id)
    )
    changes.mark(connection, str(release_id))


def forget(connection: Connection, version_id: int) -> None:
    """Drop what was read out of a version; it counts as unread then."""
    for table in (schema.mention, schema.quote, schema.relation, schema.reading):
        connection.execute(sa.delete(table).where(table.c.version_id == version_id))


def forget_all(connection: Connection) -> None:
    """Drop every reading, so that all counts as unread."""
    for table in (schema.mention, schema.quote, schema.relation, schema.reading):
        connection.execute(sa.delete(table))


def pipeline(connection: Connection) -> str | None:
    """The pipeline of the newest reading, None if nothing was read yet."""
    found = connection.scalar(
        sa.select(schema.reading.c.pipeline).order_by(schema.reading.c.read_at.desc()).limit(1)
    )
    return None if found is None else str(found)


def _unread(pipeline: str, *columns: Any) -> Select[Any]:
    joined = schema.version.join(
        schema.release, schema.release.c.version_id == schema.version.c.id
    ).outerjoin(
        schema.reading,
        sa.and_(
            schema.reading.c.version_id == schema.version.c.id,
            schema.reading.c.pipeline == pipeline,
        ),
    )
    return (
        sa.select(*columns)
        .select_from(joined)
        .where(schema.reading.c.version_id.is_(None), schema.release.c.state != "taken_down")
    )


def _row(item: Any) -> dict[str, Any]:
    return asdict(item)


def _insert(
    connection: Connection, table: sa.Table, version_id: int, rows: list[dict[str, Any]]
) -> None:
    if rows:
        connection.execute(sa.insert(table), [{**row, "version_id": version_id} for row in rows])
