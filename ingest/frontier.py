"""What to fetch next, kept in the archive: pages found but not fetched, pages due again, and how
far an unfinished walk through a list has come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus import pages
from corpus.pages import Page
from corpus.schema import page as table
from ingest import posted
from ingest.entrances import EntryList

CHECK_DAYS = (1, 3, 7, 14, 30)
"""Days after publication on which a release is looked at again, then yearly: of 7,140 real releases
2.0 % changed their text, the median after 6 days, nearly all within 32."""
YEAR = timedelta(days=365)
EAGER_FAILURES = 3  # so often a page is tried again in the very next run
MAX_PAUSE = timedelta(days=30)


def next_check(published: date, now: datetime) -> datetime:
    """When a release of that day is due again. Counted from its publication, so that a backfill
    of old releases doesn't ask a portal for each of them five times in a month."""
    start = datetime.combine(published, time(), UTC)
    checks = (start + timedelta(days=days) for days in CHECK_DAYS)
    return next((check for check in checks if check > now), now + YEAR)


def next_try(failures: int, now: datetime) -> datetime:
    """When a page that gave nothing usable is due again: soon at first, then ever later."""
    if failures < EAGER_FAILURES:
        return now
    return now + min(timedelta(days=2 ** min(failures - EAGER_FAILURES, 10)), MAX_PAUSE)


def unknown(connection: Connection, urls: Iterable[str]) -> list[str]:
    return [url for url in dict.fromkeys(urls) if pages.get(connection, url) is None]


def discover(connection: Connection, source: str, urls: Iterable[str], now: datetime) -> None:
    """Remember detail pages to be fetched; they stay due until an answer has been kept."""
    for url in urls:
        pages.save(connection, Page(url, source, "detail", due_at=now))


def page_url(entries: EntryList, number: int) -> str:
    """The address of a list's page; the first is the list's own, unless it is posted for."""
    if entries.post is not None and entries.paging is not None:
        return posted.address(entries.url, entries.post, entries.paging.tail(number))
    if number == 1 or entries.paging is None:
        return entries.url
    if entries.paging.pattern:
        return entries.url + entries.paging.tail(number)
    joint = "&" if "?" in entries.url else "?"
    return entries.url + joint + urlencode({entries.paging.parameter: entries.paging.value(number)})


def bookmark_url(entries: EntryList) -> str:
    """Under which the first page is kept as it was when a walk last came to its end."""
    return page_url(entries, 1) + "#walked"


def unfinished(connection: Connection, source: str, entries: EntryList) -> int:
    """Number of the page at which a walk through this list broke off, 0 if none did."""
    marked = connection.scalars(
        sa.select(table.c.url).where(
            table.c.source == source, table.c.role == "list", table.c.due_at.is_not(None)
        )
    )
    return max((_page_number(entries, url) for url in marked), default=0)


def _page_number(entries: EntryList, url: str) -> int:
    numbers = range(1, entries.paging.max_pages + 1) if entries.paging else (1,)
    return next((number for number in numbers if page_url(entries, number) == url), 0)


def unmark_list(connection: Connection, url: str) -> None:
    """The walk has gone beyond this page."""
    known = pages.get(connection, url)
    if known is not None and known.due_at is not None:
        pages.save(connection, replace(known, due_at=None))
