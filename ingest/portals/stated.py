"""When a page states that its release was published, read from the elements meant for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bs4.element import Tag

from ingest import fields
from ingest.errors import Unreadable
from ingest.text import clean

MAX_SAID = 120
"""Characters of an element that states a date; in a longer one a date is part of the text."""

_BERLIN = ZoneInfo("Europe/Berlin")
_CLOCK = re.compile(r"\b(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)\s*Uhr\b")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Stated:
    """The day, the moment if a time of day is shown, and the elements that say so."""

    day: date
    moment: datetime | None
    tags: tuple[Tag, ...]


def stated(tags: Iterable[Tag]) -> Stated | None:
    """What the elements state together; those without a date are passed over. None if none has
    one. Raises Unreadable if they state different days."""
    found = [(tag, day) for tag in tags if (day := _day(tag)) is not None]
    days = {day for _, day in found}
    if len(days) > 1:
        raise Unreadable(f"{len(days)} days are stated where one is meant")
    if not found:
        return None
    [day] = days
    clocks = [clock for tag, _ in found if (clock := _CLOCK.search(clean(tag.get_text(" "))))]
    moment = None
    if clocks:
        hour, minute = int(clocks[0]["hour"]), int(clocks[0]["minute"])
        moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=_BERLIN)
    return Stated(day, moment, tuple(tag for tag, _ in found))


def _day(tag: Tag) -> date | None:
    """In its ``datetime`` or ``content``, else in words or figures. The time in an attribute
    counts for the day alone: systems fill it with noon or midnight where they know none."""
    attribute = str(tag.get("datetime") or tag.get("content") or "").strip()
    if _ISO_DAY.match(attribute):
        try:
            moment = datetime.fromisoformat(attribute)
        except ValueError:
            return _iso_day(attribute[:10])
        return (moment.astimezone(_BERLIN) if moment.tzinfo else moment).date()
    said = attribute or clean(tag.get_text(" "))
    return fields.day(said) if len(said) <= MAX_SAID else None


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
