"""Walks a list page by page from the newest entry down, and knows where to stop.

Two things are remembered of a list. The bookmark: how its first page looked when a walk last came
to its end; a later walk may stop once it has come down to those entries. The mark: the page that a
walk under way has come to; a walk that broke off is taken up there, and comes to its end before the
next one begins. What other lists or feeds have found already stops no walk.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from sqlalchemy import Connection

from corpus import pages
from corpus.pages import Page
from ingest import frontier, window
from ingest.entrances import EntryList
from ingest.errors import Unreadable
from ingest.fetch import Answer
from ingest.portals import Entry, Listing, Reader, enveloped
from ingest.text import decode, parse
from ingest.visit import GONE, NOT_MODIFIED, Visit

Verdict = Literal["on", "end", "pause"]
NO_LAST_PAGE = 10**9


async def walk(visit: Visit, entries: EntryList) -> None:
    """Take up the walk that broke off, if one did, then look for what is new at the top."""
    with visit.archive.connect() as connection:
        broken = frontier.unfinished(connection, visit.source.name, entries)
    if broken > 1 and not await _Walk(visit, entries).run(broken):
        return
    walk = _Walk(visit, entries)
    await walk.run(await walk.first_page())


def listing(
    reader: Reader, entries: EntryList, body: bytes, content_type: str | None, url: str
) -> Listing:
    """A page of a list as its reader reads it. Raises Unreadable."""
    text = decode(body, content_type)
    html = enveloped.html(text, entries.html_in) if entries.html_in else text
    found = reader.listing(parse(html), url)
    if entries.pages_in is None:
        return found
    return replace(found, last_page=enveloped.number(text, entries.pages_in))


@dataclass(frozen=True, slots=True)
class _Bookmark:
    """The entries of a list's first page at an earlier time."""

    urls: frozenset[str]
    oldest: date | None

    @classmethod
    def of(cls, entries: tuple[Entry, ...]) -> _Bookmark:
        days = [entry.published for entry in entries if entry.published is not None]
        return cls(frozenset(entry.url for entry in entries), min(days, default=None))

    def position(self, entries: tuple[Entry, ...]) -> int | None:
        """Where its entries begin on a page; at the top if the page has only older ones, should
        all of them have been withdrawn. None above them."""
        for position, entry in enumerate(entries):
            if entry.url in self.urls:
                return position
        days = [entry.published for entry in entries if entry.published is not None]
        return 0 if days and self.oldest is not None and max(days) < self.oldest else None


class _Walk:
    def __init__(self, visit: Visit, entries: EntryList) -> None:
        self._visit = visit
        self._list = entries
        self._first = frontier.page_url(entries, 1)
        self._last = entries.paging.max_pages if entries.paging else 1
        self._bookmark = self._load_bookmark()
        self._is_bookmark_reached = self._bookmark is None
        self._previous: tuple[str, ...] = ()
        self._marked: str | None = None
        self._stated = 0  # how many pages the list says it has

    def _load_bookmark(self) -> _Bookmark | None:
        kept = self._visit.known(frontier.bookmark_url(self._list))
        if kept is None or kept.snapshot_id is None:
            return None
        listing = self._parse(self._visit.stored(kept), None, self._list.url)
        return _Bookmark.of(listing.entries)

    def _parse(self, body: bytes, content_type: str | None, url: str) -> Listing:
        return listing(self._visit.reader, self._list, body, content_type, url)

    async def first_page(self) -> int:
        """Where to begin: at the top, or where the days wished for do."""
        until = self._visit.wishes.until
        return 1 if until is None else await window.first_page(self._look, until, self._last)

    async def _look(self, number: int) -> Listing | None:
        """A page of the list as it is, nothing kept; without entries if it is not there."""
        url = frontier.page_url(self._list, number)
        answer = await self._visit.get(url, None)
        if answer is None or answer.status in GONE:
            return None if answer is None else Listing(())
        try:
            return self._parse(answer.body, answer.headers.get("content-type"), answer.url)
        except Unreadable:
            return None  # the walk will come by and tell it

    async def run(self, number: int) -> bool:
        """Walk from the page of that number. False if it broke off or paused."""
        verdict: Verdict = "on"
        while verdict == "on":
            url = frontier.page_url(self._list, number)
            answer = await self._visit.get(url, self._may_skip(number))
            if answer is not None and answer.status == NOT_MODIFIED:
                return True
            is_past = answer is not None and await self._is_past_the_end(number, answer)
            listing = Listing(()) if is_past else self._read(url, number, answer)
            if answer is None or listing is None:
                return False
            verdict = self._keep(url, number, listing, answer)
            number += 1
        return verdict == "end"

    async def _is_past_the_end(self, number: int, answer: Answer) -> bool:
        """Some portals say that a page behind the last one is missing. So is the next one then; a
        page that alone is missing is a fault."""
        if answer.status not in GONE or not self._previous or self._stated:
            return False
        beyond = await self._visit.get(frontier.page_url(self._list, number + 1), None)
        return beyond is not None and beyond.status in GONE

    def _may_skip(self, number: int) -> Page | None:
        """The first page as known, if nothing is wanted below it should it be unchanged."""
        wishes = self._visit.wishes
        if number > 1 or wishes.since is not None or wishes.until is not None:
            return None
        known = self._visit.known(self._first)
        is_walked = known is not None and known.due_at is None and self._bookmark is not None
        return known if is_walked else None

    def _read(self, url: str, number: int, answer: Answer | None) -> Listing | None:
        report = self._visit.report
        if answer is None or answer.status in GONE:
            report.fail(f"The list {url} can't be had.")
            return None
        try:
            listing = self._parse(answer.body, answer.headers.get("content-type"), answer.url)
        except Unreadable as error:
            report.unreadable += 1
            report.fail(f"The list {url} can't be read: {error}.")
            return None
        expected = self._visit.source.expectations.min_a_month
        is_expected = expected > 0 and not self._list.may_be_empty
        if not listing.entries and not self._previous and is_expected:
            report.fail(f"The list {url} has no entries, where {expected} a month are expected.")
            return None
        if not listing.entries and number < self._stated:
            report.fail(f"The list {url} has no entries, where {self._stated} pages were stated.")
            return None
        self._stated = listing.last_page or self._stated
        return listing

    def _keep(self, url: str, number: int, listing: Listing, answer: Answer) -> Verdict:
        """Keep what the page gave, in one transaction, and say how to go on."""
        visit = self._visit
        with visit.archive.begin() as connection:
            fresh = visit.discover(connection, visit.wanted(listing.entries), answer)
            verdict = self._judge(number, listing, fresh)
            if verdict == "on" and visit.is_limit_reached(connection):
                verdict = "pause"
            page = visit.keep(connection, url, "list", answer)
            mark = None if verdict == "end" else answer.fetched_at
            pages.save(connection, replace(page, due_at=mark))
            if self._marked is not None:
                frontier.unmark_list(connection, self._marked)
            if verdict == "end":
                self._set_bookmark(connection)
        self._marked = None if verdict == "end" else url
        self._previous = tuple(entry.url for entry in listing.entries)
        return verdict

    def _judge(self, number: int, listing: Listing, fresh: list[str]) -> Verdict:
        entries = listing.entries
        known_from = self._known_from(entries)
        # Some portals answer with their last page whatever is asked for beyond it.
        is_repeated = tuple(entry.url for entry in entries) == self._previous
        if number >= min(self._last, listing.last_page or NO_LAST_PAGE) or is_repeated:
            self._is_bookmark_reached = True
            return "end"
        if not entries:
            return "end"
        since = self._visit.wishes.since
        if since is not None:
            days = [entry.published for entry in entries if entry.published is not None]
            return "end" if days and max(days) < since else "on"
        if known_from is None:
            return "on"
        # Something new below what was known has been put in late; there may be more of it.
        return "on" if any(entry.url in fresh for entry in entries[known_from:]) else "end"

    def _known_from(self, entries: tuple[Entry, ...]) -> int | None:
        """From which entry on the list is known from an earlier walk; None if it is not yet."""
        if self._bookmark is None:
            return None
        if self._is_bookmark_reached:
            return 0
        position = self._bookmark.position(entries)
        self._is_bookmark_reached = position is not None
        return position

    def _set_bookmark(self, connection: Connection) -> None:
        """The list is known from its top to here. Not so if ``--until`` left out its top, or if
        ``--since`` ended the walk above what was known."""
        first = pages.get(connection, self._first)
        if first is None or self._visit.wishes.until or not self._is_bookmark_reached:
            return
        pages.save(connection, replace(first, url=frontier.bookmark_url(self._list), due_at=None))
