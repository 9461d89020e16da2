"""Mends the known defects of old pages. Each function holds one defect: its rule and period.

A repair gives back what it was given when it finds nothing to mend; what was mended is named on
the draft (``Draft.repairs``). Typing errors of the houses are theirs and stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from corpus.release import Block
from ingest import characters, fields, wording

BERLIN = ZoneInfo("Europe/Berlin")
NEW_PORTAL = date(2020, 10, 1)
"""Since then presse.sachsen-anhalt.de shows right dates and the imprint of the day's house."""

_WORD = re.compile(
    r"Normal\s+0(?:\s+21)?\s+false\s+false\s+false(?:\s+[A-Z]{1,2}(?:-[A-Z]{2,4})?\b){0,4}"
    r"(?:\s+MicrosoftInternetExplorer4)?"
    r"|/\*\s*Style Definitions\s*\*/[^{}]{0,200}\{[^{}]{0,4000}\}"
    r"|(?:[a-z0-9]{1,4}\\?:\*|\.shape)\s*\{\s*behavior:\s*url\([^)]{0,60}\);?\s*\}"
    r"|(?<!\S)800x600(?!\S)"
)
_HEADER = re.compile(
    r"^(?P<house>\D{4,120}?)\s+-\s+Presse(?:mitteilung|information)\s+Nr\.?\s*:?\s*"
    r"(?P<number>\d{1,5}\s*/\s*\d{2,4})\s*"
)
_DATELINE = re.compile(
    r"^[^\d,]{2,40},\s+den\s+(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.|[A-Z][a-zä]+)\s?\d{4})\s*"
)
ONE_LINE_UNTIL = date(2017, 1, 1)
_LOST: tuple[tuple[str, Callable[[str], str], date], ...] = (
    ("lost characters ¿", lambda text: characters.mended(text, "¿"), NEW_PORTAL),
    ("lost characters ?", lambda text: characters.mended(text, "?"), NEW_PORTAL),
    ("lost capitals", wording.with_capitals, date(2006, 1, 1)),
)
"""Characters lost by the old portal: name, repair of a text, and until when it is looked for."""
_MAX_HEADER_PARTS = 8  # two headers, a dateline, and a title up to four times


@dataclass(frozen=True, slots=True)
class Header:
    """What a release's own first lines say, and its body once they are cut off."""

    body: tuple[Block, ...]
    house: str | None = None
    number: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Mended:
    """Title, subtitle and body after all repairs, what they were, and ``original``, which is what
    the page gave, if any word or block of it has changed."""

    title: str
    subtitle: str | None
    body: tuple[Block, ...]
    header: Header | None
    repairs: tuple[str, ...]
    original: dict[str, Any] | None


def mend(title: str, subtitle: str | None, body: tuple[Block, ...], shown: date) -> Mended:
    """Every repair of the text, in the order in which they uncover each other. ``shown`` is the day
    the page shows, by which the defects of its time are known."""
    given = (title, subtitle, body)
    done: list[str] = []

    def note(name: str, changed: bool) -> None:
        if changed:
            done.append(name)

    plain = without_word_residue(body)
    note("word residue", plain != body)
    single, title = once(plain), wording.once(title)
    note("doubled body", single != plain)
    note("doubled title", title != given[0])
    for name, mended, until in _LOST:
        if shown < until:
            before = (title, subtitle, single)
            title, subtitle = mended(title), mended(subtitle) if subtitle else subtitle
            single = tuple(replace(block, text=mended(block.text)) for block in single)
            note(name, before != (title, subtitle, single))
    cut = header(single, title)
    note("doubled header", cut.body != single)
    parted = wording.paragraphs(cut.body) if shown < ONE_LINE_UNTIL else cut.body
    note("paragraphs", parted != cut.body)
    is_same = (title, subtitle, parted) == given
    return Mended(
        title=title,
        subtitle=subtitle,
        body=parted,
        header=cut if cut.body != single else None,
        repairs=tuple(done),
        original=None if is_same else _original(*given),
    )


def _original(title: str, subtitle: str | None, body: tuple[Block, ...]) -> dict[str, Any]:
    return {"title": title, "subtitle": subtitle, "body": [asdict(block) for block in body]}


def published(shown: date, address: date | None, in_text: date | None) -> tuple[date, str | None]:
    """The true day: that of the text, else of the address, else the one shown.

    Rule: until September 2020 presse.sachsen-anhalt.de shows the day before when the day lies in
    summer time (37 of 37 pages seen); a date written out in the text beats both.
    """
    if in_text is not None:
        return in_text, "date of the text" if in_text != shown else None
    off_by_one = address is not None and address - shown == timedelta(days=1)
    if off_by_one and address is not None and address < NEW_PORTAL and _is_summer(address):
        return address, "summer-time date"
    return shown, None


def _is_summer(day: date) -> bool:
    return bool(datetime.combine(day, time(12), BERLIN).dst())


def without_word_residue(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """Style sheets and settings that Word left in the text, 2012 to 2020."""
    mended = (replace(block, text=" ".join(_WORD.sub(" ", block.text).split())) for block in body)
    return tuple(block for block in mended if block.text)


def header(body: tuple[Block, ...], title: str) -> Header:
    """Cut off the header that stands in the text once more, 2003 to 2012: ``Staatskanzlei -
    Pressemitteilung Nr.: 295/05`` once or twice, place and date, the title again."""
    found = Header(body)
    for _ in range(_MAX_HEADER_PARTS):
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
    # Without a header before it, only a line of its own is a dateline and not a sentence.
    if match is None or published is None or not (found.house or match.end() == len(text)):
        return None
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


def once(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """A body that stands there twice, one after the other, seen since 2022."""
    half, odd = divmod(len(body), 2)
    if half and not odd and body[:half] == body[half:]:
        return body[:half]
    if len(body) == 1:
        text = body[0].text
        middle = len(text) // 2
        if middle > 100 and text[:middle].strip() == text[middle:].strip():
            return (replace(body[0], text=text[:middle].strip()),)
    return body
