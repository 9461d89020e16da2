"""Collects a source: calendars first, as they forget, then feeds, lists, every page that is due.

What a page gave is kept in one transaction, so that a kill loses no more than the page in flight.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection

from corpus import clock, pages, records, releases, runs, states
from corpus.identity import identify
from corpus.pages import Page
from corpus.release import Draft
from ingest import calendars, discovery, embargo, frontier, windows
from ingest.errors import Unreadable
from ingest.fetch import Answer
from ingest.portals import feeds
from ingest.report import Report
from ingest.text import decode, parse
from ingest.visit import GONE, NOT_MODIFIED, OutOfTime, StopVisit, Visit
from ingest.walk import walk

A_DAY = timedelta(days=1)
FEED_ONLY = "text of the feed"


async def collect(visit: Visit) -> Report:
    """The whole visit, with its entry among the archive's runs."""
    started = time.monotonic()
    with visit.archive.begin() as connection:
        run = runs.start(connection, "crawl", visit.source.name)
    try:
        await _collect(visit)
    except OutOfTime:
        visit.report.out_of_time = True
        visit.report.warn("its time was over; the next crawl takes up the rest")
    except StopVisit as stop:
        visit.report.fail(f"{visit.source.name}: {stop}.")
    report = visit.report
    report.seconds = round(time.monotonic() - started, 2)
    with visit.archive.begin() as connection:
        message = report.problems[0] if report.problems else None
        runs.finish(connection, run, report.status, report.counts(), message)
    return report


async def _collect(visit: Visit) -> None:
    for calendar in visit.source.calendars:
        await calendars.look(visit, calendar)
    for url in visit.source.feeds:
        is_ended = visit.source.may_be_silent(url)
        await _feed(visit, url, visit.report.note if is_ended else visit.report.fail)
    for feed_page in visit.source.feed_pages:
        await discovery.look(visit, feed_page)
    with visit.archive.connect() as connection:
        found = discovery.feeds(visit, connection)
    for url in found:
        await _feed(visit, url, visit.report.warn)
    for declared in visit.source.lists:
        for entries in windows.due(visit, declared):
            await walk(visit, entries)
    with visit.archive.connect() as connection:
        due = pages.due(connection, visit.source.name, clock.now())
    # Addresses alone are held: of a whole portal tens of thousands are due at once.
    for url in due[: visit.wishes.limit]:
        if (page := visit.known(url)) is not None:
            await _detail(visit, page)


async def _feed(visit: Visit, url: str, fail: Callable[[str], None]) -> None:
    known = visit.known(url)
    answer = await visit.get(url, known)
    if answer is None or answer.status in GONE:
        fail(f"The feed {url} can't be had.")
        return
    is_unchanged = answer.status == NOT_MODIFIED
    body = visit.stored(known) if is_unchanged else answer.body
    try:
        found = feeds.items(body, answer.headers.get("content-type"), answer.url)
    except Unreadable as error:
        visit.report.unreadable += 1
        fail(f"The feed {url} can't be read: {error}.")
        return
    entries = [item.entry for item in found]
    visit.hints |= {visit.reader.canonical(item.entry.url): item for item in found}
    with visit.archive.begin() as connection:
        visit.discover(connection, visit.wanted(entries), answer)
        if not is_unchanged:
            pages.save(connection, visit.keep(connection, url, "feed", answer))


async def _detail(visit: Visit, page: Page) -> None:
    answer = await visit.get(page.url, page)
    if answer is None or answer.status in GONE:
        _put_off(visit, page, answer)
        return
    is_unchanged = answer.status == NOT_MODIFIED
    body = visit.stored(page) if is_unchanged else answer.body
    draft = _draft(visit, page, answer, body)
    with visit.archive.begin() as connection:
        # An unchanged page is recorded again from what was kept: it was seen today.
        kept = page if is_unchanged else visit.keep(connection, page.url, "detail", answer)
        kept = replace(
            kept,
            status=answer.status,
            fetched_at=answer.fetched_at,
            gone_at=None,
            release_id=page.release_id,
        )
        if draft is None:
            failures = page.failures + 1
            due_at = frontier.next_try(failures, answer.fetched_at)
            pages.save(connection, replace(kept, failures=failures, due_at=due_at))
            return
        recorded = records.record(
            connection,
            draft,
            code=visit.source.code,
            seen_at=answer.fetched_at,
            snapshot_id=kept.snapshot_id,
        )
        due_at = frontier.next_check(draft.published, answer.fetched_at)
        done = replace(kept, failures=0, due_at=due_at, release_id=recorded.release_id)
        pages.save(connection, done)
        if recorded.outcome == "taken_down":
            states.forget_page(connection, page.url)
    visit.report.count(recorded.outcome)


def _put_off(visit: Visit, page: Page, answer: Answer | None) -> None:
    """A page that gave nothing is tried again later, a missing one not before a day has passed."""
    now = clock.now()
    failures = page.failures + 1
    put_off = replace(page, failures=failures, due_at=frontier.next_try(failures, now))
    with visit.archive.begin() as connection:
        if answer is not None:
            put_off = _missing(visit, connection, put_off, answer)
        is_dead = failures >= frontier.EAGER_FAILURES or (
            put_off.gone_at is not None and now - put_off.gone_at >= A_DAY
        )
        if put_off.release_id is None and is_dead and page.url in visit.hints:
            _take_from_feed(visit, connection, page.url)
        pages.save(connection, put_off)


def _take_from_feed(visit: Visit, connection: Connection, url: str) -> None:
    """Keep a release whose page was never to be had with the text that its feed carries; once the
    page is there, what it says takes its place. The page's failure has been told."""
    item = visit.hints[url]
    try:
        draft = feeds.draft(item, visit.source.name)
    except Unreadable:
        return
    until = embargo.ends_at(draft)
    draft = replace(draft, url=url, repairs=(FEED_ONLY,), embargo_until=until)
    if feeds.is_whole(item) and not _has_page(connection, draft):
        now, code = clock.now(), visit.source.code
        recorded = records.record(connection, draft, code=code, seen_at=now)
        visit.report.count(recorded.outcome)
        visit.report.note(f"{url}: kept as its feed says, as the page can't be had")


def _has_page(connection: Connection, draft: Draft) -> bool:
    """Whether the archive has the release from a page at another address, which says it better
    than the feed does; or is not to have it."""
    _, known = identify(connection, draft)
    if known is None or known.state == "taken_down":
        return known is not None
    return FEED_ONLY not in releases.latest_version(connection, known.version_id).repairs


def _missing(visit: Visit, connection: Connection, page: Page, answer: Answer) -> Page:
    """Count a page that is not there. Missing on two days, its release counts as withdrawn, unless
    another address still shows it: a portal under repair answers 404 for some hours."""
    now = answer.fetched_at
    visit.report.gone += 1
    visit.report.note(f"{page.url}: the page is gone (status {answer.status})")
    gone_at = page.gone_at or now
    due_at = max(page.due_at or now, now + A_DAY)
    if page.release_id is not None and now - gone_at >= A_DAY:
        told = f"{page.url} was missing on {gone_at:%Y-%m-%d} and on {now:%Y-%m-%d}"
        is_shown = pages.is_shown_elsewhere(connection, page)
        if not is_shown and states.withdraw(connection, page.release_id, told):
            visit.report.withdrawn += 1
    return replace(page, status=answer.status, fetched_at=now, gone_at=gone_at, due_at=due_at)


def _draft(visit: Visit, page: Page, answer: Answer, body: bytes) -> Draft | None:
    """What the page says, with the time of day from the feed; None after counting that it can't
    be read, for nothing but a whole release is kept as one."""
    url = visit.reader.canonical(answer.url)
    try:
        tree = parse(decode(body, answer.headers.get("content-type")))
        draft = visit.reader.release(tree, url, visit.source.name)
    except Unreadable as error:
        visit.report.misread(f"{page.url}: {error}")
        return None
    draft = replace(draft, embargo_until=embargo.ends_at(draft))
    hint = visit.hints[page.url].entry if page.url in visit.hints else None
    if hint is not None and hint.published_at is not None and hint.published == draft.published:
        return replace(draft, published_at=hint.published_at)
    return draft
