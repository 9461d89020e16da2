"""The header that stands in the text once more: house, number, place and date, title."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from corpus.release import Block
from ingest import fields
from ingest.repair.words import WORDS

_HEADER = re.compile(
    r"^(?P<house>\D{4,120}?)\s+[-–¿?]\s+Presse(?:mitteilung|information)\s+Nr\.?\s*:?\s*"
    r"(?P<number>\d{1,5}\s*/\s*\d{2,4})\s*"
)
_DATELINE = re.compile(
    r"^(?P<place>[^\d,]{2,40}),\s+(?P<den>den\s+)?(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[A-Z][a-zä]+)\s?\d{4})\s*"
)
_MAX_PARTS: Final = 8  # two headers, a dateline, and a title up to four times


@dataclass(frozen=True, slots=True)
class Header:
    """What a release's own first lines say, and its body once they are cut off."""

    body: tuple[Block, ...]
    house: str | None = None
    number: str | None = None
    published: date | None = None


def header(body: tuple[Block, ...], title: str) -> Header:
    """Cut off the header that stands in the text once more, 2003 to 2012: ``Staatskanzlei -
    Pressemitteilung Nr.: 295/05`` once or twice, place and date, the title again."""
    found = Header(body)
    for _ in range(_MAX_PARTS):
        if not found.body:
            break
        cut = _cut_header(found) or _cut_dateline(found) or _cut_title(found, title)
        if cut is None:
            break
        found = cut
    return found if found.body else Header(body)


def _cut_header(found: Header) -> Header | None:
    match = _HEADER.match(found.body[0].text)
    if match is None or not fields.is_house(match["house"].strip()):
        return None
    rest = _rest(found.body, match.end())
    return replace(found, body=rest, house=match["house"].strip(), number=match["number"])


def _cut_dateline(found: Header) -> Header | None:
    text = found.body[0].text
    match = _DATELINE.match(text)
    published = fields.day(match["date"]) if match else None
    if match is None or published is None or match["place"] in WORDS["datelines"]["weekdays"]:
        return None
    # Without a header before it, only a line of its own is a dateline and not a sentence.
    if not found.house and not (match["den"] and match.end() == len(text)):
        return None
    if found.published or text[match.end() :].startswith((".", ":", "–", "-")):
        return None  # a dateline of the text itself
    rest = _rest(found.body, match.end())
    return replace(found, body=rest, published=published)


def _cut_title(found: Header, title: str) -> Header | None:
    text = found.body[0].text
    if text != title and not (found.house and text.startswith(title)):
        return None
    return replace(found, body=_rest(found.body, len(title)))


def _rest(body: tuple[Block, ...], end: int) -> tuple[Block, ...]:
    text = body[0].text[end:].strip()
    return (replace(body[0], text=text), *body[1:]) if text else body[1:]
