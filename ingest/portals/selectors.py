"""Reads portals whose pages are told apart by CSS selectors, as their declarations give them.

A layout is one era of a portal's pages. They are tried in their order; a page that none fits, or
that gives a field twice where one is meant, is told as unreadable and nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag

from corpus.release import Draft, Link
from ingest import fields
from ingest.errors import Unreadable
from ingest.portals import Entry, Listing
from ingest.text import absolute, blocks, clean, lines, links

if TYPE_CHECKING:
    from ingest.source import Layout, ListLayout, ReleaseLayout

MAX_TITLE = 1000


class Selectors:
    """The reader of a source with layouts. ``dropped`` are parameters that addresses carry and
    that say nothing, such as ``nn`` of the Government Site Builder."""

    def __init__(self, layouts: Sequence[Layout], dropped: Sequence[str]) -> None:
        self._layouts = layouts
        self._dropped = frozenset(dropped)

    def canonical(self, url: str) -> str:
        parts = urlsplit(url)
        kept = [
            (name, value)
            for name, value in parse_qsl(parts.query, keep_blank_values=True)
            if name not in self._dropped
        ]
        return parts._replace(query=urlencode(kept)).geturl()

    def listing(self, tree: BeautifulSoup, url: str) -> Listing:
        """The entries of the first layout that finds any; no entry at all is no error here, as a
        source's expectations say whether that can be."""
        for layout in self._layouts:
            if layout.list is not None and (items := tree.select(layout.list.item)):
                return Listing(tuple(self._entry(item, layout.list, url) for item in items))
        return Listing(())

    def _entry(self, item: Tag, layout: ListLayout, url: str) -> Entry:
        anchor = _one(item, layout.link, "link", first=True)
        target = absolute(str(anchor.get("href") or ""), url)
        if target is None:
            raise Unreadable(f"an entry's link leads nowhere: {anchor.get('href')!r}")
        head = item.select_one(layout.title) if layout.title else anchor
        shown = item.select_one(layout.date) if layout.date else None
        title = clean((head or anchor).get_text(" ")) or None
        return Entry(self.canonical(target), title, _day(shown) if shown else None)

    def release(self, tree: BeautifulSoup, url: str, source: str) -> Draft:
        troubles = []
        for layout in self._layouts:
            try:
                return self._release(tree, layout.release, url, source)
            except Unreadable as error:
                troubles.append(f"{layout.name}: {error}")
        raise Unreadable("no layout fits (" + "; ".join(troubles) + ")")

    def _release(self, tree: BeautifulSoup, layout: ReleaseLayout, url: str, source: str) -> Draft:
        scope = _one(tree, layout.scope, "scope")
        title = clean(_one(scope, layout.title, "title").get_text(" "))
        if not title or len(title) > MAX_TITLE:
            raise Unreadable(f"the title has {len(title)} characters")
        published = _day(_one(scope, layout.date, "date", first=True))
        if published is None:
            raise Unreadable("the date is none")
        found = [line for part in scope.select(layout.text) for line in lines(part)]
        if not found:
            raise Unreadable(f"there is no text at {layout.text!r}")
        house = _text(scope, layout.house)
        number = _text(scope, layout.number)
        subtitle = _text(scope, layout.subtitle)
        return Draft(
            source=source,
            title=title,
            subtitle=subtitle,
            published=published,
            body=blocks(found),
            house=house,
            number=fields.number(number, published) if number else None,
            kind=fields.kind("", title, None, house),
            contact=_text(scope, layout.contact),
            attachments=_attachments(scope, layout.attachments, url),
            links=links(found, url),
            url=self.canonical(url),
        )


def _one(scope: Tag, selector: str, what: str, *, first: bool = False) -> Tag:
    """The one element a selector finds, or with ``first`` the first of several."""
    found = scope.select(selector)
    if not found or (len(found) > 1 and not first):
        raise Unreadable(f"{len(found)} elements at {selector!r} where one {what} is meant")
    return found[0]


def _text(scope: Tag, selector: str | None) -> str | None:
    found = scope.select_one(selector) if selector else None
    return (clean(found.get_text(" ")) or None) if found else None


def _day(shown: Tag) -> date | None:
    """The day an element states: in its ``datetime``, else in words or figures."""
    stated = str(shown.get("datetime") or shown.get("content") or "")
    try:
        return date.fromisoformat(stated[:10])
    except ValueError:
        return fields.day(clean(shown.get_text(" ")))


def _attachments(scope: Tag, selector: str | None, url: str) -> tuple[Link, ...]:
    if selector is None:
        return ()
    found = ((anchor, absolute(str(anchor.get("href")), url)) for anchor in scope.select(selector))
    return tuple(Link(clean(anchor.get_text(" ")) or to, to) for anchor, to in found if to)
