"""Looks at a source's calendars: every visit, for what they announce is gone in two weeks.

A calendar's pages are read first and kept together, in one transaction with their snapshots: a kill
loses the look, and the next one reads them again. What is no calendar, or announces nothing, takes
nothing away.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sqlalchemy import Connection

from corpus import pages
from corpus.event_history import BERLIN
from corpus.event_record import Found, record
from corpus.events import Look, looks
from corpus.pages import Page
from ingest.entrances import Calendar
from ingest.errors import Unreadable
from ingest.fetch import Answer
from ingest.portals.calendars import CalendarPage, further, read
from ingest.text import decode, parse
from ingest.visit import GONE, NOT_MODIFIED, Visit

MAX_PROBLEMS = 3  # told of one page; the others are counted
STALE = timedelta(days=7)
"""A calendar whose last day is so long past is not kept up any more."""
MASS = 5
"""From so many vanished at once on, and if they are most, it is doubted that they did."""


@dataclass(slots=True)
class _Seen:
    """One page of a calendar: its answer, what is known of it from before, what it says."""

    url: str
    answer: Answer
    known: Page | None
    page: CalendarPage | None


@dataclass(slots=True)
class _Looked:
    """The pages of a calendar; whole if each of them could be had and read. ``fail`` takes what
    went wrong."""

    fail: Callable[[str], None]
    seen: list[_Seen] = field(default_factory=list)
    is_whole: bool = True


async def look(visit: Visit, calendar: Calendar) -> None:
    """Read a calendar with its further pages and keep what it announces."""
    looked, waiting = _Looked(_teller(visit, calendar)), [calendar.url]
    asked: set[str] = set()
    while waiting:
        url = waiting.pop(0)
        if len(asked) == calendar.max_pages:
            visit.report.warn(f"The calendar {calendar.url} has more pages than declared.")
            looked.is_whole = False
            break
        asked.add(url)
        found = await _page(visit, calendar, url, looked)
        waiting += [one for one in found if one not in asked and one not in waiting]
    if looked.seen:
        _keep(visit, calendar, looked)


def _teller(visit: Visit, calendar: Calendar) -> Callable[[str], None]:
    """Where to tell what goes wrong. A calendar that was never read whole may be declared wrongly,
    for which the releases of its source do not fail every night."""
    with visit.archive.connect() as connection:
        known = looks(connection, visit.source.name)
    is_known = any(one.url == calendar.url for one in known)
    return visit.report.fail if is_known else visit.report.warn


async def _page(visit: Visit, calendar: Calendar, url: str, looked: _Looked) -> list[str]:
    """Read one page, and give the addresses of others. What goes wrong is told."""
    known = visit.known(url)
    answer = await visit.get(url, known)
    if answer is None or answer.status in GONE:
        looked.fail(f"The calendar {url} can't be had.")
        looked.is_whole = False
        return []
    body = visit.stored(known) if answer.status == NOT_MODIFIED else answer.body
    seen = _Seen(url, answer, known, None)
    looked.seen.append(seen)
    try:
        tree = parse(decode(body, answer.headers.get("content-type")))
        seen.page = read(tree, answer.fetched_at.astimezone(BERLIN).date())
    except Unreadable as error:
        visit.report.unreadable += 1
        looked.fail(f"The calendar {url} can't be read: {error}.")
        looked.is_whole = False
        return []
    _tell_problems(visit, url, seen.page, looked)
    return further(tree, answer.url, calendar.below) if calendar.below else []


def _tell_problems(visit: Visit, url: str, page: CalendarPage, looked: _Looked) -> None:
    if not page.problems:
        return
    looked.is_whole = False
    shown = "; ".join(page.problems[:MAX_PROBLEMS])
    visit.report.warn(f"{url}: {len(page.problems)} parts can't be read: {shown}")


def _keep(visit: Visit, calendar: Calendar, looked: _Looked) -> None:
    announced = sum(len(seen.page.found) for seen in looked.seen if seen.page)
    if announced < calendar.min_events and looked.is_whole:
        looked.fail(
            f"The calendar {calendar.url} announces {announced} events, where at least "
            f"{calendar.min_events} are expected; what was known stays."
        )
        looked.is_whole = False
    _tell_stale(calendar, looked)
    with visit.archive.begin() as connection:
        ids = [_remember(visit, connection, seen) for seen in looked.seen]
        first, last = _days(looked)
        taken = Look(visit.source.name, calendar.url, looked.seen[0].answer.fetched_at, first, last)
        said = zip(looked.seen, ids, strict=True)
        rows = [(one, kept) for seen, kept in said if seen.page for one in seen.page.found]
        found = record(connection, taken, rows)
    _count(visit, calendar, found)


def _tell_stale(calendar: Calendar, looked: _Looked) -> None:
    today = looked.seen[0].answer.fetched_at.astimezone(BERLIN).date()
    newest = max(
        (day for seen in looked.seen if seen.page for day in seen.page.shown), default=None
    )
    if newest is not None and newest < today - STALE:
        looked.fail(
            f"The calendar {calendar.url} shows no day after {newest:%d.%m.%Y}: is it kept up?"
        )


def _remember(visit: Visit, connection: Connection, seen: _Seen) -> int | None:
    """Keep the bytes, also of a page that can't be read today: they can be read again when the
    calendar has long forgotten them. Such a page is asked for whole the next time."""
    if seen.answer.status == NOT_MODIFIED:
        return seen.known.snapshot_id if seen.known else None
    page = visit.keep(connection, seen.url, "calendar", seen.answer)
    if seen.page is None or not seen.page.found:
        page = replace(page, etag=None, last_modified=None)
    pages.save(connection, page)
    return page.snapshot_id


def _days(looked: _Looked) -> tuple[date | None, date | None]:
    """The days of which the look shows all that is announced. The last one may go on where we
    have not looked, unless the calendar says that it ends there."""
    read_pages = [seen.page for seen in looked.seen if seen.page]
    shown = {day for page in read_pages for day in page.shown}
    spans = {span for page in read_pages for span in page.spans}
    if not looked.is_whole or not shown:
        return None, None
    is_end = any(last <= max(shown) for _, last in spans)
    last = max(shown) if is_end else max(shown) - timedelta(days=1)
    first = min([*shown, *(first for first, _ in spans)])
    return (first, last) if first <= last else (None, None)


def _count(visit: Visit, calendar: Calendar, found: Found) -> None:
    report = visit.report
    report.new_events += found.new
    report.changed_events += found.changed
    report.vanished_events += found.vanished
    if found.vanished >= MASS and found.vanished > found.alive / 2:
        report.warn(
            f"{found.vanished} of {found.alive} events of the calendar {calendar.url} vanished at "
            "once before their day: is it whole?"
        )
