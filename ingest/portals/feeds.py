"""Reads RSS and Atom: entries with their links and times, and drafts from full texts."""

from __future__ import annotations

import io
import re
from calendar import timegm
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import feedparser

from corpus.release import Draft
from ingest import fields, imprint
from ingest.errors import Unreadable
from ingest.portals import Entry
from ingest.text import absolute, blocks, clean, decode, lines, links, parse

MAX_ITEMS = 10_000
WHOLE = 500
"""Characters from which an item's text counts as all of it; lists show some 300 of a release."""
_BERLIN = ZoneInfo("Europe/Berlin")
_DECLARATION = re.compile(r"<!\s*(?:ENTITY|DOCTYPE)", re.IGNORECASE)
_ZONED = re.compile(r"(?:[+-]\d\d:?\d\d|\b(?:GMT|UTC?)|\dZ)$")
_UTF8 = {"content-type": "application/xml; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a feed; ``html`` is its text as the feed carries it, often the whole release."""

    entry: Entry
    html: str


def items(body: bytes, content_type: str | None, base: str) -> tuple[Item, ...]:
    """The items in the feed's order. Raises Unreadable for what is no feed, or declares entities:
    no feed needs them, and nested ones are an attack."""
    text = decode(body, content_type)
    if _DECLARATION.search(text):
        raise Unreadable("the feed declares a document type or entities")
    # Sent on as UTF-8, so that the declaration inside can't contradict what was decoded.
    parsed = feedparser.parse(io.BytesIO(text.encode("utf-8", "replace")), response_headers=_UTF8)
    if not parsed.get("version"):
        raise Unreadable("the answer is no feed")
    return tuple(_item(raw, base) for raw in parsed.entries[:MAX_ITEMS])


def _item(raw: Any, base: str) -> Item:
    moment = _moment(raw)
    link = absolute(raw.get("link", ""), base) if raw.get("link") else None
    contents = raw.get("content") or [{"value": raw.get("summary", "")}]
    entry = Entry(
        url=link or "",
        title=clean(parse(raw.get("title", "")).get_text(" ")) or None,
        published=moment.date() if moment else None,
        published_at=moment if moment and moment.time() != time() else None,
    )
    return Item(entry, max((str(content["value"]) for content in contents), key=len))


def _moment(raw: Any) -> datetime | None:
    """When an item says it was published, in German time; midnight stands for no time of day."""
    stated, found = raw.get("published", ""), raw.get("published_parsed")
    if found is None:
        return None
    moment = datetime.fromtimestamp(timegm(found), UTC)
    # feedparser takes a zone it doesn't know (MEZ, CET) for UTC: then the clock was the German one.
    if not _ZONED.search(stated.strip()):
        return moment.replace(tzinfo=_BERLIN)
    return moment.astimezone(_BERLIN)


def is_whole(item: Item) -> bool:
    """Whether an item carries the whole text and not the beginning of it."""
    said = clean(parse(item.html).get_text(" "))
    return len(said) >= WHOLE and not said.endswith(("…", "...", "[…]", "weiterlesen"))


def draft(item: Item, source: str) -> Draft:
    """A release from an item that carries its whole text. Raises Unreadable if title, date or text
    is missing."""
    entry = item.entry
    text, imprints, _ = imprint.cut(lines(parse(item.html)))
    if not entry.title or entry.published is None or not text:
        raise Unreadable(f"the item {entry.title or entry.url!r} lacks title, date or text")
    house = fields.house(imprints[0]) if imprints else None
    return Draft(
        source=source,
        title=entry.title,
        published=entry.published,
        published_at=entry.published_at,
        body=blocks(text),
        house=house,
        kind=fields.kind("", entry.title, None, house),
        contact=imprints[0] if imprints else None,
        links=links(text, entry.url),
        url=entry.url or None,
    )
