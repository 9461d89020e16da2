"""Looks at a site that no source declares yet: its rules, feeds, lists, and how it reads.

At most some twenty pages of the one host are asked for, one after another, as robots.txt allows.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup

from corpus.release import Draft
from ingest import probe_paging
from ingest.entrances import EntryList
from ingest.errors import NothingToCollect, Unreadable
from ingest.fetch import Answer, Fetch, FetchFailed
from ingest.portals import Entry, feeds, unknown
from ingest.probe_found import Found, Reading
from ingest.text import absolute, clean, decode, parse

MAX_FEEDS, MAX_LISTS, MAX_PAGES = 5, 3, 5
_COMMON_FEEDS = ("/feed", "/rss.xml", "/feed.xml", "/rss")
_FEED_HREF = re.compile(r"rss|atom|feed|type=9818|type=100\b", re.IGNORECASE)
_LIST_LABEL = re.compile(
    r"presse(?!stelle|kontakt)|medien(?:mitteilung|information)|meldungen|nachrichten|aktuelles|news",
    re.IGNORECASE,
)
_MAX_ROBOTS = 20_000  # characters that are told of
_LOCATION = re.compile(r"<loc>\s*([^<\s]{1,2000})\s*</loc>")


@dataclass(frozen=True, slots=True)
class _Site:
    """The host being looked at, by ``fetch``."""

    url: str
    fetch: Fetch

    def at(self, path: str) -> str:
        return urljoin(self.url, path)

    async def get(self, url: str) -> Answer | None:
        """An answer of status 200 from the host; None if there is none."""
        if urlsplit(url).hostname != urlsplit(self.url).hostname:
            return None
        try:
            answer = await self.fetch(url, None)
        except FetchFailed:
            return None  # what was only guessed or linked may well not be there
        return answer if answer.status == 200 else None

    async def tree(self, url: str) -> BeautifulSoup | None:
        answer = await self.get(url)
        return _parsed(answer) if answer else None


async def probe(url: str, fetch: Fetch) -> Found:
    """What the site of a page offers. Raises NothingToCollect if the page can't be had, or neither
    a feed nor a list is found from it."""
    site = _Site(url, fetch)
    robots, sitemaps = await _robots(site)
    try:
        first = await fetch(url, None)
    except FetchFailed as failure:
        raise NothingToCollect(f"{url} can't be had: {failure.reason}.") from failure
    if first.status != 200:
        raise NothingToCollect(f"{url} can't be had: it answers {first.status}.")
    start = _parsed(first)
    feed_entries = await _feeds(site, start)
    lists = await _lists(site, start)
    if not feed_entries and not lists:
        raise NothingToCollect(
            f"Neither a feed nor a list of releases is found from {url}; give the address of the "
            "page that lists them."
        )
    entries = [entry for _, found in lists for entry in found] or [
        entry for found in feed_entries.values() for entry in found
    ]
    readings, page = await _readings(site, entries)
    stated = [entry.published for found in (*feed_entries.values(), entries) for entry in found]
    return Found(
        url=url,
        publisher=_publisher(start) or urlsplit(url).hostname or "",
        robots=robots,
        feeds=tuple(feed_entries),
        lists=tuple(declared for declared, _ in lists),
        days=tuple(sorted({day for day in stated if day})),
        sitemap=await _sitemap(site, sitemaps),
        readings=tuple(readings),
        page_url=page.url if page else None,
        page=base64.b64encode(page.body if page else b""),
    )


def _parsed(answer: Answer) -> BeautifulSoup:
    try:
        return parse(decode(answer.body, answer.headers.get("content-type")))
    except Unreadable:
        return parse("")  # too big or nested: nothing to go on with


async def _robots(site: _Site) -> tuple[str, list[str]]:
    """What robots.txt says, in a sentence, and the sitemaps it names."""
    answer = await site.get(site.at("/robots.txt"))
    if answer is None:
        return "None was found when the draft was made.", []
    text = decode(answer.body, answer.headers.get("content-type"))[:_MAX_ROBOTS]
    rules = [clean(row) for row in text.splitlines() if re.match(r"\s*\w[\w-]*\s*:", row)]
    said = [row for row in rules if not row.casefold().startswith("sitemap")]
    maps = [row.split(":", 1)[1].strip() for row in rules if row.casefold().startswith("sitemap")]
    shown = "; ".join(said[:12]) + (f"; and {len(said) - 12} rules more" if len(said) > 12 else "")
    return f"Read when the draft was made: {shown or 'no rules'}.", maps


async def _feeds(site: _Site, start: BeautifulSoup) -> dict[str, tuple[Entry, ...]]:
    """The feeds the page names, else those at common addresses, with their entries."""
    named = [
        str(tag["href"])
        for tag in start.find_all("link", href=True)
        if re.search(r"rss|atom", str(tag.get("type", "")))
    ]
    named += [str(tag["href"]) for tag in start.find_all("a", href=_FEED_HREF)]
    urls = [url for href in named if (url := absolute(href, site.url))]
    guessed = [site.at(path) for path in _COMMON_FEEDS]
    found: dict[str, tuple[Entry, ...]] = {}
    for url in list(dict.fromkeys(urls or guessed))[:MAX_FEEDS]:
        answer = await site.get(url)
        if answer is not None and (entries := _entries(answer)):
            found[url] = entries
            if not urls:
                break
    return found


def _entries(answer: Answer) -> tuple[Entry, ...]:
    try:
        items = feeds.items(answer.body, answer.headers.get("content-type"), answer.url)
    except Unreadable:
        return ()  # a page about feeds, say
    return tuple(item.entry for item in items if item.entry.url)


async def _lists(site: _Site, start: BeautifulSoup) -> list[tuple[EntryList, tuple[Entry, ...]]]:
    """The page itself if it lists releases with their days, else the best of those it links."""
    candidates: list[tuple[str, BeautifulSoup]] = [(site.url, start)]
    best = unknown.listing(start, site.url).entries
    if not _dated(best):
        for url in _linked(site, start):
            tree = await site.tree(url)
            if tree is not None:
                candidates.append((url, tree))
    rated = [(unknown.listing(tree, url).entries, url, tree) for url, tree in candidates]
    entries, url, tree = max(rated, key=lambda each: (_dated(each[0]), len(each[0])))
    if not entries:
        return []
    return [(EntryList(url=url, paging=probe_paging.find(tree, url)), entries)]


def _linked(site: _Site, start: BeautifulSoup) -> list[str]:
    """Pages whose link says that they list releases."""
    found = [
        url
        for tag in start.find_all("a", href=True)
        if _LIST_LABEL.search(clean(tag.get_text(" "))[:60])
        and (url := absolute(str(tag["href"]), site.url))
        and urlsplit(url).hostname == urlsplit(site.url).hostname
        and url != site.url
    ]
    return list(dict.fromkeys(found))[:MAX_LISTS]


def _dated(entries: Sequence[Entry]) -> int:
    return sum(entry.published is not None for entry in entries)


async def _readings(site: _Site, entries: Sequence[Entry]) -> tuple[list[Reading], Answer | None]:
    """How the first pages read, and the first that could be."""
    readings: list[Reading] = []
    page: Answer | None = None
    for url in list(dict.fromkeys(entry.url for entry in entries))[:MAX_PAGES]:
        answer = await site.get(url)
        if answer is None:
            readings.append(Reading(url, reason="it can't be had"))
            continue
        try:
            draft = read(answer)
        except Unreadable as error:
            readings.append(Reading(url, reason=str(error)))
            continue
        text = sum(len(block.text) for block in draft.body)
        readings.append(Reading(url, draft.title, draft.published, text))
        page = page or answer
    return readings, page


def read(answer: Answer, source: str = "draft") -> Draft:
    """The release of a page of the site. Raises Unreadable."""
    tree = parse(decode(answer.body, answer.headers.get("content-type")))
    return unknown.release(tree, answer.url, source)


async def _sitemap(site: _Site, named: Sequence[str]) -> str | None:
    """What the first sitemap has, in a sentence; it is for people, as no crawl reads it."""
    url = next(iter(named), site.at("/sitemap.xml"))
    answer = await site.get(url)
    if answer is None:
        return None
    locations = _LOCATION.findall(decode(answer.body, answer.headers.get("content-type")))
    press = [found for found in locations if _LIST_LABEL.search(found)]
    return f"{url} names {len(locations)} pages, {len(press)} of them by names like press."


def _publisher(start: BeautifulSoup) -> str | None:
    """The site's name, as the page says it."""
    tag = start.find("meta", attrs={"property": "og:site_name"}, content=True)
    if tag is not None:
        return clean(str(tag["content"]))[:200] or None
    named = clean(start.title.get_text(" ")) if start.title else ""
    return re.split(r"\s+[|–—:-]+\s+", named)[-1][:200] or None
