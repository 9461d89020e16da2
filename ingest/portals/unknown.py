"""Reads portals whose layout nobody has declared yet: what drafts of new sources name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag

from corpus.release import Draft
from ingest.portals import Entry, Listing
from ingest.text import absolute, clean
from ingest.unknown import read, words, written

_LEAST_TITLE = 15  # characters; links of menus are shorter
_LEAST_ENTRIES = 2
_CLEARLY = 1.5  # times the characters of titles
_Groups = dict[tuple[str, ...], dict[str, Entry]]
_MAX_BESIDE = 8  # links to one release: its picture, title, "more"
_FILES = (".pdf", ".doc", ".docx", ".jpg", ".jpeg", ".png", ".zip", ".xml", ".mp3", ".mp4", ".ics")


def canonical(url: str) -> str:
    """Nothing is known of the portal's addresses: each is its own."""
    return url


def release(tree: BeautifulSoup, url: str, source: str) -> Draft:
    """The release of a page. Raises Unreadable."""
    return read(tree, url, source)


def listing(tree: BeautifulSoup, url: str) -> Listing:
    """The entries of the largest group of links that are alike and as long as titles; none if there
    is no such group, as beyond the last page of a list. Alike are links into one folder, or,
    where that gives clearly more, such at one place of the page to folders of one form, as houses
    or days may be folders."""
    folders: _Groups = defaultdict(dict)
    places: _Groups = defaultdict(dict)
    for tag in tree.find_all("a", href=True):
        target = absolute(str(tag["href"]), url)
        if target and _is_inside(target, url) and not _is_menu(tag):
            entry, shape = Entry(target, _title(tag), _published(tag)), _shape(target)
            form = tuple("0" if "0" in folder else "a" for folder in shape)
            for group in (folders[shape], places[(*_place(tag), *form)]):
                known = group.get(target)
                if known is None or len(entry.title or "") > len(known.title or ""):
                    group[target] = entry
    best = max(folders.values(), key=_weight, default={})
    wider = max(places.values(), key=_weight, default={})
    if _weight(wider) >= _CLEARLY * _weight(best):
        best = wider
    return Listing(tuple(_titled(best.values())) if _weight(best) else ())


def _place(tag: Tag) -> tuple[str, ...]:
    """Where a link stands: it and what is around it, by names and classes."""
    around = (tag, *list(tag.parents)[:3])
    return tuple(f"{each.name} {' '.join(each.get('class') or ())}" for each in around)


def _titled(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if len(entry.title or "") >= _LEAST_TITLE]


def _weight(group: dict[str, Entry]) -> int:
    """The characters of the titles, of dated entries twice; 0 for what is no list."""
    entries = _titled(group.values())
    if len(entries) < _LEAST_ENTRIES:
        return 0
    return sum(min(len(each.title or ""), 100) * (2 if each.published else 1) for each in entries)


def _is_inside(target: str, url: str) -> bool:
    parts = urlsplit(target)
    is_page = not parts.path.casefold().endswith(_FILES)
    return is_page and parts.hostname == urlsplit(url).hostname and target != url


def _is_menu(tag: Tag) -> bool:
    names = ("nav", "footer", "header")
    return any(
        each.name in names
        or {"nav", "navigation", "menu", "breadcrumb", "footer"} & words.parts(each)
        for each in tag.parents
    )


def _shape(target: str) -> tuple[str, ...]:
    """What addresses of one kind have in common: their folders, figures aside, and parameters."""
    parts = urlsplit(target)
    folders = [re.sub(r"\d+", "0", folder) for folder in parts.path.split("/")[:-1]]
    if parts.path.endswith("/"):
        folders = folders[:-1]
    names = sorted(pair.split("=", 1)[0] for pair in parts.query.split("&"))
    return (*folders, "?", *names)


def _title(tag: Tag) -> str | None:
    heading = tag.find(["h1", "h2", "h3", "h4", "h5", "strong"])
    said = heading if heading and len(clean(heading.get_text(" "))) >= _LEAST_TITLE else tag
    return clean(said.get_text(" "))[:400] or None


def _published(tag: Tag) -> date | None:
    """The one day that stands about a link and about no other."""
    for around in (tag, *list(tag.parents)[:4]):
        # A few links tell: what is asked for each link of a long list must not grow with the list.
        beside = around.find_all("a", href=True, limit=_MAX_BESIDE)
        if any(each["href"] != tag["href"] for each in beside) and around is not tag:
            return None
        stated = [str(each["datetime"]) for each in around.find_all("time", datetime=True)]
        days = written.dated(" ".join([*stated, clean(around.get_text(" "))[:600]]))[0]
        if days:
            return days[0]
    return None
