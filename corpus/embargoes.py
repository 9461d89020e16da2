"""Releases under embargo: kept and read, but in no search, figure or export until it ends."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus import changes
from corpus.release import State
from corpus.schema import release


def state(until: datetime | None, now: datetime) -> State:
    """What a release is whose embargo, if any, lasts until then."""
    return "embargoed" if until is not None and until > now else "live"


def end_due(connection: Connection, now: datetime) -> int:
    """Make live whatever is under embargo no longer, so that the index takes it; gives how many."""
    due = connection.scalars(
        sa.select(release.c.id)
        .where(release.c.state == "embargoed", release.c.embargo_until <= now)
        .order_by(release.c.embargo_until, release.c.id)
    ).all()
    for release_id in due:
        connection.execute(
            sa.update(release).where(release.c.id == release_id).values(state="live")
        )
        changes.mark(connection, release_id)
    return len(due)


def under_way(connection: Connection) -> int:
    """How many releases wait for the end of their embargo."""
    waiting = sa.select(sa.func.count()).where(release.c.state == "embargoed")
    return int(connection.scalar(waiting) or 0)
