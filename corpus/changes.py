"""The archive's change counter: whoever indexes asks what changed since the number he knows."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus.schema import meta, release


def mark(connection: Connection, release_id: str) -> None:
    """Say that the release has changed, or what was read out of it."""
    connection.execute(
        sa.update(release).where(release.c.id == release_id).values(change=following(connection))
    )


def following(connection: Connection) -> int:
    """The next change number, taken."""
    number = last(connection) + 1
    connection.execute(sa.update(meta).where(meta.c.key == "change").values(value=str(number)))
    return number


def last(connection: Connection) -> int:
    """The number of the latest change, 0 in an empty archive."""
    return int(connection.scalar(sa.select(meta.c.value).where(meta.c.key == "change")) or 0)


def archive_id(connection: Connection) -> str:
    """The UUID this archive was given when it was made."""
    return str(connection.scalar(sa.select(meta.c.value).where(meta.c.key == "archive_id")))
