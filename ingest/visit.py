"""What one visit to a source shares: asking, counting, and keeping what was answered."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from sqlalchemy import Connection

from corpus import clock, pages, snapshots
from corpus.pages import Page, PageRole
from corpus.snapshots import Fetched
from corpus.store import Archive
from ingest import frontier
from ingest.fetch import Answer, Fetch, FetchFailed
from ingest.portals import Entry, reader_of
from ingest.portals.feeds import Item
from ingest.report import Report
from ingest.source import Source

MAX_FAILURES_IN_A_ROW = 5
OK, NOT_MODIFIED, GONE = 200, 304, (404, 410)
_ASKED_TO_PAUSE = (429, 503)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What of a source is wanted: days of publication, how many pages of releases at most, and
    until when of :func:`time.monotonic` pages are asked for."""

    since: date | None = None
    until: date | None = None
    limit: int | None = None
    end: float | None = None

    def wants(self, day: date | None) -> bool:
        """An entry without a date is wanted: only its page can tell."""
        if day is None:
            return True
        return (self.since is None or day >= self.since) and (
            self.until is None or day <= self.until
        )


class StopVisit(Exception):
    """The source is not to be asked any more today; the message says why."""


class OutOfTime(Exception):
    """The time given is over. What is left is taken up by the next visit."""


class Visit:
    """A source being collected into an archive. ``fetch`` gets pages, ``told`` hears of each."""

    def __init__(
        self,
        archive: Archive,
        source: Source,
        wishes: Wishes,
        fetch: Fetch,
        told: Callable[[], None],
    ) -> None:
        self.archive = archive
        self.source = source
        self.wishes = wishes
        self.reader = reader_of(source)
        self.report = Report(source.name)
        self.hints: dict[str, Item] = {}  # what feeds say of pages, by address
        self._fetch = fetch
        self._told = told
        self._foreign_hosts: set[str | None] = set()
        self._failures_in_a_row = 0

    async def get(self, url: str, known: Page | None) -> Answer | None:
        """An answer of status 200, 304, 404 or 410; None after counting why there is none. Raises
        OutOfTime."""
        if self.wishes.end is not None and time.monotonic() >= self.wishes.end:
            raise OutOfTime
        try:
            answer = await self._fetch(url, known)
        except FetchFailed as failure:
            self._count_failure(url, failure.reason, forbidden=failure.forbidden)
            return None
        finally:
            self._told()
        if answer.status not in (OK, NOT_MODIFIED, *GONE):
            self._count_failure(url, f"status {answer.status}", status=answer.status)
            return None
        self._failures_in_a_row = 0
        self.report.fetched += answer.status == OK
        return answer

    def _count_failure(
        self, url: str, reason: str, *, forbidden: bool = False, status: int | None = None
    ) -> None:
        self.report.note(f"{url}: {reason}")
        if forbidden:
            self.report.forbidden += 1
            return
        self.report.failed += 1
        self._failures_in_a_row += 1
        if status in _ASKED_TO_PAUSE:
            raise StopVisit(f"the portal asked for a pause (status {status}), so the visit ended")
        if self._failures_in_a_row >= MAX_FAILURES_IN_A_ROW:
            raise StopVisit(f"{self._failures_in_a_row} failures in a row, so the visit ended")

    def known(self, url: str) -> Page | None:
        with self.archive.connect() as connection:
            return pages.get(connection, url)

    def stored(self, page: Page | None) -> bytes:
        """The bytes last kept of a page, empty if there are none any more."""
        if page is None or page.snapshot_id is None:
            return b""
        with self.archive.connect() as connection:
            return snapshots.body(connection, page.snapshot_id)

    def keep(self, connection: Connection, url: str, role: PageRole, answer: Answer) -> Page:
        """Keep the bytes, and give what is to be remembered of the address; not yet saved."""
        fetched = Fetched(
            self.source.name,
            url,
            answer.fetched_at,
            answer.status,
            answer.headers,
            answer.body,
        )
        return Page(
            url=url,
            source=self.source.name,
            role=role,
            status=answer.status,
            etag=answer.headers.get("etag"),
            last_modified=answer.headers.get("last-modified"),
            fetched_at=answer.fetched_at,
            snapshot_id=snapshots.keep(connection, fetched),
        )

    def wanted(self, entries: Iterable[Entry]) -> list[str]:
        """Addresses of the entries that lie on our hosts and in the days wished for."""
        ours = [entry for entry in entries if self._is_ours(entry.url)]
        return [
            self.reader.canonical(entry.url) for entry in ours if self.wishes.wants(entry.published)
        ]

    def _is_ours(self, url: str) -> bool:
        """Whether an address lies on the source's own hosts; another host is told of once."""
        host = urlsplit(url).hostname
        if host in self.source.hosts:
            return True
        if host not in self._foreign_hosts:
            self._foreign_hosts.add(host)
            self.report.note(f"{url}: {host or 'no host'} is no host of the source, so not fetched")
        return False

    def discover(self, connection: Connection, urls: Iterable[str], answer: Answer) -> list[str]:
        """Remember the addresses that were not known, and give them."""
        found = frontier.unknown(connection, urls)
        frontier.discover(connection, self.source.name, found, answer.fetched_at)
        return found

    def is_limit_reached(self, connection: Connection) -> bool:
        """Whether as many pages are due as this visit may fetch."""
        limit = self.wishes.limit
        if limit is None:
            return False
        due = pages.due(connection, self.source.name, clock.now())
        return len(due) >= limit
