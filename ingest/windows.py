"""Lists that are searched by date: each month is a list of its own.

A month's list has its own bookmark and its own mark of how far a walk has come, so that a backfill
goes month by month and what is late in one month moves no page of another.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from corpus import clock
from ingest import frontier
from ingest.entrances import EntryList
from ingest.visit import Visit

A_DAY = timedelta(days=1)


def due(visit: Visit, entries: EntryList) -> Iterator[EntryList]:
    """The lists to be walked now, newest first, one by one: what one walk found counts for the
    next. Those are the days wished for; else this month, the one before, and each that was not
    walked to its end after it was over."""
    if entries.months_since is None:
        yield entries
        return
    last = clock.now().date()
    for age, (first, end) in enumerate(_months(entries.months_since, last)):
        window = _window(entries, first, end, is_newest=age == 0)
        if _is_wished(visit, first, end) and (age < 2 or not _is_done(visit, window, end)):
            with visit.archive.connect() as connection:
                if visit.is_limit_reached(connection):
                    return
            yield window


def latest(entries: EntryList, today: date) -> list[EntryList]:
    """The list itself; of one searched by months, those of this month and of the one before."""
    if entries.months_since is None:
        return [entries]
    months = islice(_months(entries.months_since, today), 2)
    return [_window(entries, *month, is_newest=age == 0) for age, month in enumerate(months)]


def _months(since: date, today: date) -> Iterator[tuple[date, date]]:
    """First and last days of the months, from the one of today down."""
    first = today.replace(day=1)
    while first >= since.replace(day=1):
        yield first, (first + 31 * A_DAY).replace(day=1) - A_DAY
        first = (first - A_DAY).replace(day=1)


def _window(entries: EntryList, first: date, last: date, *, is_newest: bool) -> EntryList:
    url = entries.url.replace("{from}", f"{first:%d.%m.%Y}").replace("{to}", f"{last:%d.%m.%Y}")
    return entries.model_copy(
        update={"url": url, "months_since": None, "may_be_empty": entries.may_be_empty or is_newest}
    )


def _is_wished(visit: Visit, first: date, last: date) -> bool:
    since, until = visit.wishes.since, visit.wishes.until
    return (since is None or last >= since) and (until is None or first <= until)


def _is_done(visit: Visit, window: EntryList, last: date) -> bool:
    """Whether it was walked to its end once its last day was over; not asked of days wished for."""
    if visit.wishes.since is not None:
        return False
    kept = visit.known(frontier.bookmark_url(window))
    return kept is not None and kept.fetched_at is not None and kept.fetched_at.date() > last
