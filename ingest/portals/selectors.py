"""Reads portals whose pages are told apart by CSS selectors, as their declarations give them.

A layout is one era of a portal's pages. All are tried; a page that none fits or that several read
differently, or that gives a field twice where one is meant, is told as unreadable and nothing of
it is kept.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag

from corpus.release import Draft, Link
from ingest import fields
from ingest.errors import Unreadable
from ingest.portals import Entry, Listing
from ingest.portals.stated import Stated, stated
from ingest.text import absolute, blocks, clean, lines, links

if TYPE_CHECKING:
    from ingest.layout import Layout, ListLayout, ReleaseLayout

MAX_TITLE = 1000
_CHROME = (
    "aside, nav, footer, form, dialog, [hidden], [class*=cookie i], [class*=share i], "
    "[class*=social i], [class*=teilen i], [class*=related i]"
)
_DASH = re.compile(r" [—–-] ")
_OLDER = re.compile(
    r"\b(?:nicht (?:mehr )?aktuell|veraltet|überholt|ersetzt|ältere|frühere)", re.IGNORECASE
)
_BY = re.compile(r"^(?:Erstellt|Herausgegeben|Veröffentlicht) von:?\s+", re.IGNORECASE)


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
        """The entries of the layout that finds any; no entry at all is no error here, as a
        source's expectations say whether that can be."""
        readings: dict[tuple[Entry, ...], str] = {}
        for layout in self._layouts:
            if layout.list is not None and (items := tree.select(layout.list.item)):
                entries = tuple(self._entry(item, layout.list, url) for item in items)
                readings.setdefault(entries, layout.name)
        if len(readings) > 1:
            raise Unreadable(f"several layouts fit the list: {', '.join(readings.values())}")
        return Listing(next(iter(readings), ()))

    def _entry(self, item: Tag, layout: ListLayout, url: str) -> Entry:
        targets: dict[str, Tag] = {}
        for anchor in item.select(layout.link):
            target = absolute(str(anchor.get("href") or ""), url)
            if target is None:
                raise Unreadable(f"an entry's link leads nowhere: {anchor.get('href')!r}")
            known = targets.setdefault(self.canonical(target), anchor)
            # A picture or "more" may lead to the page beside the title.
            if len(clean(anchor.get_text(" "))) > len(clean(known.get_text(" "))):
                targets[self.canonical(target)] = anchor
        if len(targets) != 1:
            raise Unreadable(f"an entry has {len(targets)} pages at {layout.link!r}, not one")
        [(target, anchor)] = targets.items()
        title = _text(item, layout.title) or clean(anchor.get_text(" ")) or None
        said = item.select_one(layout.date) if layout.date else None
        when = stated([said]) if said else None
        number = _text(item, layout.number)
        return Entry(
            target,
            title,
            when.day if when else None,
            number=fields.number(number, when.day) if number and when else None,
        )

    def release(self, tree: BeautifulSoup, url: str, source: str) -> Draft:
        """The release by the one layout that fits, or by several that read the same."""
        troubles, readings = [], []
        for layout in self._layouts:
            try:
                draft = self._release(tree, layout.release, url, source)
            except Unreadable as error:
                troubles.append(f"{layout.name}: {error}")
                continue
            if layout.until is not None and draft.published > layout.until:
                troubles.append(f"{layout.name}: it ended before {draft.published}")
            else:
                readings.append((layout.name, draft))
        if not readings:
            raise Unreadable("no layout fits (" + "; ".join(troubles) + ")")
        if any(draft != readings[0][1] for _, draft in readings):
            raise Unreadable(f"several layouts fit: {', '.join(name for name, _ in readings)}")
        return readings[0][1]

    def _release(self, tree: BeautifulSoup, layout: ReleaseLayout, url: str, source: str) -> Draft:
        # A copy, as what the other selectors take is cut out of the text.
        scope = copy.copy(_one(tree, layout.scope, "scope"))
        head = _one(scope, layout.title, "title")
        title = clean(head.get_text(" "))
        if not title or len(title) > MAX_TITLE:
            raise Unreadable(f"the title has {len(title)} characters")
        _clear(scope, layout, head)
        when = stated(_dates(scope, layout))
        if when is None:
            raise Unreadable(f"no day is stated at {layout.date!r}")
        house, number = _house(_text(scope, layout.house)), _text(scope, layout.number)
        draft = Draft(
            source=source,
            title=title,
            subtitle=_text(scope, layout.subtitle),
            published=when.day,
            published_at=when.moment,
            body=(),
            house=house,
            number=fields.number(number, when.day) if number else None,
            kind=fields.kind("", title, None, house),
            overline=_version(_text(scope, layout.version)),
            place=_text(scope, layout.place),
            contact=_text(scope, layout.contact),
            attachments=_attachments(scope, layout.attachments, url),
            url=self.canonical(url),
        )
        _cut(scope, layout, head, when)
        found = [line for part in _outermost(scope, layout.text) for line in lines(part)]
        if not found:
            raise Unreadable(f"there is no text at {layout.text!r}")
        return replace(draft, body=blocks(found), links=links(found, url))


def _clear(scope: Tag, layout: ReleaseLayout, head: Tag) -> None:
    """Take out of the page what surrounds a release everywhere, and what the layout drops; a box
    that holds the title is the release itself, whatever its class says."""
    around = {id(head), *(id(parent) for parent in head.parents)}
    found = scope.select(_CHROME) + (scope.select(layout.drop) if layout.drop else [])
    for tag in found:
        if id(tag) not in around:
            tag.extract()


def _dates(scope: Tag, layout: ReleaseLayout) -> list[Tag]:
    """The elements meant for the date. One within a part of the text is what the text speaks of,
    unless there is no other."""
    found = scope.select(layout.date)
    texts = {id(tag) for tag in scope.select(layout.text)}
    outside = [tag for tag in found if not any(id(parent) in texts for parent in tag.parents)]
    return outside or found


def _cut(scope: Tag, layout: ReleaseLayout, head: Tag, when: Stated) -> None:
    """Take out of the page what has been read or is no text."""
    others = (layout.subtitle, layout.house, layout.number, layout.place, layout.version)
    more = (layout.contact, layout.attachments)
    selectors = [selector for selector in (*others, *more) if selector]
    taken = [tag for selector in selectors for tag in scope.select(selector)]
    for tag in (head, *when.tags, *taken):
        tag.extract()


def _outermost(scope: Tag, selector: str) -> list[Tag]:
    """The elements a selector finds, without those within another of them."""
    found = scope.select(selector)
    known = {id(tag) for tag in found}
    return [tag for tag in found if not any(id(parent) in known for parent in tag.parents)]


def _one(scope: Tag, selector: str, what: str) -> Tag:
    found = scope.select(selector)
    if len(found) != 1:
        raise Unreadable(f"{len(found)} elements at {selector!r} where one {what} is meant")
    return found[0]


def _text(scope: Tag, selector: str | None) -> str | None:
    """What the one element at a selector says; None if there is none. Several are an error."""
    found = scope.select(selector) if selector else []
    if len(found) > 1:
        raise Unreadable(f"{len(found)} elements at {selector!r} where at most one is meant")
    said = found[0].get("content") if found and found[0].name == "meta" else None
    return clean(str(said) if said else found[0].get_text(" ")) or None if found else None


def _house(said: str | None) -> str | None:
    """The house of what a page says of it: ``Nr. 1 | 17.07.2017 | SM | Ministerium …`` holds it
    between strokes, ``Erstellt von …`` begins with it."""
    if said is None or "|" not in said:
        return _BY.sub("", said) if said else None
    named = [part.strip() for part in said.split("|") if fields.is_house(part.strip())]
    return named[0] if len(named) == 1 else None


def _version(said: str | None) -> str | None:
    """Which version the page says it is, as ``2. Fassung (aktuell)``. Raises Unreadable if it is
    not the newest one, which must not take the newest one's place."""
    if said is None:
        return None
    mark = _DASH.split(said)[-1]
    if _OLDER.search(mark):
        raise Unreadable(f"the page shows an older version: {mark}")
    return mark


def _attachments(scope: Tag, selector: str | None, url: str) -> tuple[Link, ...]:
    if selector is None:
        return ()
    found = ((anchor, absolute(str(anchor.get("href")), url)) for anchor in scope.select(selector))
    return tuple(Link(clean(anchor.get_text(" ")) or to, to) for anchor, to in found if to)
