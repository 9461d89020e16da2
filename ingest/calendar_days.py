"""The days of a calendar: headings that are a day, and the span of days a page says it shows."""

from __future__ import annotations

import re
from datetime import date, timedelta

from corpus.terminal import MONTHS
from ingest.calendar_cells import WORDS

FAR = timedelta(days=100)
"""A day further away than this is a slip: calendars show a few weeks."""

_WEEKDAYS: list[str] = WORDS["weekdays"]
_ABBREVIATED = "|".join([*_WEEKDAYS, *(f"{name[:2]}\\.?" for name in _WEEKDAYS)])
_DATE = rf"(?P<day>\d{{1,2}})\.\s?(?:(?P<month>\d{{1,2}})\.|(?P<name>{'|'.join(MONTHS)}))"
_LINE = re.compile(
    rf"(?:(?P<weekday>{_ABBREVIATED})(?:,?\s(?:den\s)?|,))?{_DATE}(?:\s?(?P<year>\d{{4}}))?:?"
)
_MONTH = rf"(?:\d{{1,2}}\.|\s?(?:{'|'.join(MONTHS)}))"
_SPAN = re.compile(
    rf"(?P<first>\d{{1,2}}\.{_MONTH}\s?(?:\d{{4}})?)\s?(?:–|-|bis(?: zum)?)\s?"
    rf"(?P<last>\d{{1,2}}\.{_MONTH}\s?\d{{4}})"
)


def is_day(text: str) -> bool:
    """Whether the text is a day and nothing else."""
    return _LINE.fullmatch(text) is not None


def leading(text: str) -> str:
    """The day that a text begins with, as it stands there; empty if it begins otherwise."""
    found = _LINE.match(text)
    return found.group() if found and not text[found.end() :][:1].isalnum() else ""


def has_day(text: str) -> bool:
    """Whether a day stands anywhere in the text."""
    return re.search(_DATE, text) is not None


def has_weekday(text: str) -> bool:
    """Whether a text that is a day begins with its weekday."""
    return text.startswith(tuple(name[:2] for name in _WEEKDAYS))


def day(text: str, today: date) -> date:
    """The day that the text is; without a year the one nearest to today. Raises ValueError in a
    sentence if there is no such day near, or if it falls on another weekday."""
    found = _LINE.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no day")
    month = MONTHS.index(found["name"]) + 1 if found["name"] else int(found["month"])
    years = [int(found["year"])] if found["year"] else [today.year + add for add in (-1, 0, 1)]
    existing = [one for year in years if (one := _date(year, month, int(found["day"])))]
    if not existing:
        raise ValueError(f"the day {text!r} does not exist")
    nearest = min(existing, key=lambda one: abs(one - today))
    if abs(nearest - today) > FAR:
        raise ValueError(f"the day {text!r} is far from {today}, when the page was read")
    if found["weekday"] and not _WEEKDAYS[nearest.weekday()].startswith(found["weekday"][:2]):
        raise ValueError(f"the day {text!r} is a {_WEEKDAYS[nearest.weekday()]}")
    return nearest


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def span(text: str, today: date) -> tuple[date, date] | None:
    """The span of days that a text states; None if there is none that can be."""
    found = _SPAN.search(text)
    if found is None:
        return None
    try:
        first, last = (day(found[name].strip(), today) for name in ("first", "last"))
    except ValueError:
        return None
    return (first, last) if first <= last else None
