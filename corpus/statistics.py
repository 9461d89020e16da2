"""How much the archive holds, of what, and what was read out of it."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus import schema
from corpus.readings import pipeline


def statistics(connection: Connection) -> dict[str, Any]:
    """Counts by source, year, house and kind of mention; first and last day; sizes in bytes."""
    release = schema.release
    live = release.c.state == "live"
    first, last = connection.execute(
        sa.select(sa.func.min(release.c.published), sa.func.max(release.c.published)).where(live)
    ).one()
    return {
        "releases": _count(connection, release),
        "versions": _count(connection, schema.version),
        "snapshots": _count(connection, schema.snapshot),
        "snapshot_bytes": connection.scalar(sa.select(sa.func.sum(schema.snapshot.c.size))) or 0,
        "events": _count(connection, schema.event),
        "first": None if first is None else first.isoformat(),
        "last": None if last is None else last.isoformat(),
        "pipeline": pipeline(connection),
        "read": _count(connection, schema.reading),
        "by_state": _by(connection, release.c.state),
        "by_source": _by(connection, release.c.source),
        "by_year": _by(connection, sa.func.strftime("%Y", release.c.published)),
        "by_house": _by(connection, release.c.house),
        "by_kind": _by(connection, release.c.kind),
        "mentions": _by(connection, schema.mention.c.kind),
        "quotes": _count(connection, schema.quote),
        "relations": _by(connection, schema.relation.c.type),
    }


def _count(connection: Connection, table: sa.Table) -> int:
    return int(connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0)


def _by(connection: Connection, column: Any) -> dict[str, int]:
    rows = connection.execute(sa.select(column, sa.func.count()).group_by(column).order_by(column))
    return {str(value) if value is not None else "": int(count) for value, count in rows}
