"""What each job did, per source, with counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus import clock
from corpus.schema import run as table


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a job. ``status`` stays ``running`` when the process was killed."""

    id: int
    job: str
    source: str | None
    started_at: datetime
    finished_at: datetime | None
    status: Literal["running", "done", "failed"]
    counts: dict[str, int]
    message: str | None


def start(connection: Connection, job: str, source: str | None) -> int:
    added = connection.execute(
        sa.insert(table)
        .values(job=job, source=source, started_at=clock.now(), status="running", counts={})
        .returning(table.c.id)
    )
    return int(added.scalar_one())


def finish(
    connection: Connection,
    run_id: int,
    status: Literal["done", "failed"],
    counts: dict[str, int],
    message: str | None = None,
) -> None:
    connection.execute(
        sa.update(table)
        .where(table.c.id == run_id)
        .values(finished_at=clock.now(), status=status, counts=counts, message=message)
    )


def latest(connection: Connection, job: str, source: str | None) -> Run | None:
    """The newest run of the job for the source, however it ended."""
    row = connection.execute(
        sa.select(table)
        .where(table.c.job == job, table.c.source == source)
        .order_by(table.c.id.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else Run(**row._mapping)
