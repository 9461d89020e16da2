"""Looks at the state of a portal: a few of its lists and feeds, and the newest release's page.

Nothing is kept, and no more than MOST pages are asked for beside robots.txt, each of them once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, zip_longest
from urllib.parse import urlsplit

from corpus import clock
from ingest import frontier, windows
from ingest.check_found import Checked, Entrance, Level, ReleasePage
from ingest.check_judge import judge
from ingest.entrances import Calendar, EntryList
from ingest.errors import Unreadable
from ingest.fetch import Answer, Fetch, FetchFailed
from ingest.portals import Entry, calendars, feeds, reader_of
from ingest.portals.selectors import Selectors
from ingest.source import Source
from ingest.text import decode, parse
from ingest.walk import listing

MOST = 6
_PAUSE = (429, 503)


@dataclass(slots=True)
class _Way:
    """An entrance and how its answer is read to entries; ``then`` is asked if it gives none."""

    found: Entrance
    read: Callable[[Answer], list[Entry]]
    then: _Way | None = None


@dataclass(slots=True)
class _Look:
    source: Source
    fetch: Fetch
    today: date
    left: int = MOST
    is_paused: bool = False
    entries: list[Entry] = field(default_factory=list)

    async def get(self, found: Entrance | ReleasePage) -> Answer | None:
        """The answer of status 200, or None once it is told why there is none."""
        self.left -= 1
        try:
            answer = await self.fetch(found.url, None)
        except FetchFailed as failure:
            found.trouble = failure.reason
            if isinstance(found, Entrance):
                found.robots_allow = not failure.by_robots
            return None
        found.seconds = answer.seconds
        if isinstance(found, Entrance):
            found.status = answer.status
            asked = found.url.partition("#")[0]
            found.redirect = answer.url if answer.url != asked else None
        if answer.status != 200:
            found.trouble = f"it answers with status {answer.status}"
            self.is_paused = answer.status in _PAUSE
            return None
        return answer


async def check(source: Source, fetch: Fetch) -> Checked:
    """The whole look. What is wrong with the portal is among the findings, never raised."""
    look = _Look(source, fetch, clock.now().date())
    checked = Checked(source.name, source.politeness.delay)
    waiting = list(_ways(source, look.today))
    while waiting and look.left > 1 and not look.is_paused:
        way = waiting.pop(0)
        checked.entrances.append(way.found)
        await _enter(look, way)
        if way.then is not None and way.found.trouble is None and not way.found.entries:
            waiting.insert(0, way.then)
    checked.left_out = len(waiting)
    if not look.is_paused and (newest := _newest(look)) is not None:
        checked.page = await _page(look, newest)
    checked.findings = judge(source, checked, look.today)
    return checked


def _ways(source: Source, today: date) -> Iterator[_Way]:
    """Lists and feeds by turns, then calendars: of a portal with many, some of each."""
    lists = (_list_way(source, entries, today, n) for n, entries in enumerate(source.lists, 1))
    fed = (
        _Way(Entrance(f"feed {n}", url, if_empty="warning"), _feed)
        for n, url in enumerate(source.feeds, 1)
    )
    dated = (_calendar_way(entry, today, n) for n, entry in enumerate(source.calendars, 1))
    turns = chain.from_iterable(zip_longest(lists, fed))
    yield from (way for way in chain(turns, dated) if way is not None)


def _list_way(source: Source, entries: EntryList, today: date, number: int) -> _Way:
    """The list's first page; of one searched by months, that of this month, then of the last."""
    newest, *older = [
        _window_way(source, window, number) for window in windows.latest(entries, today)
    ]
    newest.then = older[0] if older else None
    return newest


def _window_way(source: Source, entries: EntryList, number: int) -> _Way:
    reader = reader_of(source)

    def read(answer: Answer) -> list[Entry]:
        kind = answer.headers.get("content-type")
        return list(listing(reader, entries, answer.body, kind, answer.url).entries)

    may_be = entries.may_be_empty or source.expectations.min_a_month == 0
    level: Level | None = None if may_be else "failed"
    return _Way(Entrance(f"list {number}", frontier.page_url(entries, 1), if_empty=level), read)


def _calendar_way(calendar: Calendar, today: date, number: int) -> _Way:
    def read(answer: Answer) -> list[Entry]:
        tree = parse(decode(answer.body, answer.headers.get("content-type")))
        found = calendars.read(tree, today).found
        return [Entry("") for _ in found]

    level: Level | None = "failed" if calendar.min_events else None
    return _Way(Entrance(f"calendar {number}", calendar.url, if_empty=level), read)


def _feed(answer: Answer) -> list[Entry]:
    found = feeds.items(answer.body, answer.headers.get("content-type"), answer.url)
    return [item.entry for item in found]


async def _enter(look: _Look, way: _Way) -> None:
    answer = await look.get(way.found)
    if answer is None:
        return
    try:
        entries = way.read(answer)
    except Unreadable as error:
        way.found.trouble = f"it can't be read: {error}"
        return
    days = [entry.published for entry in entries if entry.published is not None]
    way.found.entries = len(entries)
    # A day to come is a slip of the portal's.
    way.found.newest = max((day for day in days if day <= look.today), default=None)
    look.entries += entries


def _newest(look: _Look) -> Entry | None:
    """The entry of the newest day on a host of the source; without days the first one."""
    ours = [entry for entry in look.entries if look.source.has(urlsplit(entry.url).hostname)]
    dated = [entry for entry in ours if entry.published and entry.published <= look.today]
    return max(dated or ours[:1], key=lambda entry: entry.published or date.min, default=None)


async def _page(look: _Look, entry: Entry) -> ReleasePage:
    reader = reader_of(look.source)
    page = ReleasePage(reader.canonical(entry.url))
    answer = await look.get(page)
    if answer is None:
        return page
    try:
        tree = parse(decode(answer.body, answer.headers.get("content-type")))
        draft = reader.release(tree, reader.canonical(answer.url), look.source.name)
    except Unreadable as error:
        page.trouble = f"it can't be read: {error}"
        return page
    page.title, page.published = draft.title, draft.published
    page.house, page.number = draft.house, draft.number
    page.characters = sum(len(block.text) for block in draft.body)
    page.layouts = tuple(_fitting(look.source, answer))
    return page


def _fitting(source: Source, answer: Answer) -> Iterator[str]:
    """The names of the layouts that read a page by themselves."""
    for layout in source.layouts:
        tree = parse(decode(answer.body, answer.headers.get("content-type")))
        try:
            Selectors([layout], source.dropped_parameters).release(tree, answer.url, source.name)
        except Unreadable:
            continue
        yield layout.name
