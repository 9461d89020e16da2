"""What the crawler remembers of an address: validators, when it is due again, what it gave."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Literal

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from corpus.schema import page as table

_LONGEST_PAUSE = timedelta(days=32)  # a page that was never had is tried again within a month
PageRole = Literal["list", "feed", "detail", "calendar"]


@dataclass(frozen=True, slots=True)
class Page:
    """One address. ``status`` is that of the last answer; ``due_at`` None means not by itself;
    ``gone_at`` is when it was first found missing, None once it is there again."""

    url: str
    source: str
    role: PageRole
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    fetched_at: datetime | None = None
    due_at: datetime | None = None
    failures: int = 0
    gone_at: datetime | None = None
    snapshot_id: int | None = None
    release_id: str | None = None


def get(connection: Connection, url: str) -> Page | None:
    row = connection.execute(sa.select(table).where(table.c.url == url)).one_or_none()
    return None if row is None else Page(**row._mapping)


def save(connection: Connection, page: Page) -> None:
    """Keep what is now known of the address, instead of what was."""
    values = asdict(page)
    connection.execute(
        insert(table).values(values).on_conflict_do_update(index_elements=["url"], set_=values)
    )


def due(connection: Connection, source: str, now: datetime) -> list[str]:
    """Detail pages of the source that should be looked at again, their addresses, the longest
    overdue first.

    So should those seen or put off by a clock that ran ahead, or it would put them off for good.
    """
    seen_ahead = table.c.fetched_at > now + timedelta(days=1)
    put_off_ahead = table.c.fetched_at.is_(None) & (table.c.due_at > now + _LONGEST_PAUSE)
    is_due = (table.c.due_at <= now) | (table.c.due_at.is_not(None) & (seen_ahead | put_off_ahead))
    rows = connection.scalars(
        sa.select(table.c.url)
        .where(table.c.source == source, table.c.role == "detail", is_due)
        .order_by(table.c.due_at, table.c.url)
    )
    return list(rows)


def of_role(connection: Connection, source: str, role: PageRole) -> list[str]:
    """The addresses of one kind that are known of a source, sorted."""
    chosen = sa.select(table.c.url).where(table.c.source == source, table.c.role == role)
    return list(connection.scalars(chosen.order_by(table.c.url)))


def is_shown_elsewhere(connection: Connection, page: Page) -> bool:
    """Whether another address of the page's release was still there when it was last asked for."""
    other = connection.scalar(
        sa.select(table.c.url)
        .where(
            table.c.release_id == page.release_id,
            table.c.url != page.url,
            table.c.role == "detail",
            table.c.gone_at.is_(None),
        )
        .limit(1)
    )
    return other is not None
