"""Dates as people write them in a query: ``2014``, ``2014..2016-03``, ``März 2019``, ``gestern``.

Whole years, months and weeks count from their first to their last day.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

Span = tuple[date | None, date | None]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januar", "jan", "january"),
            ("februar", "feb", "february"),
            ("märz", "maerz", "mrz", "march"),
            ("april", "apr"),
            ("mai", "may"),
            ("juni", "jun", "june"),
            ("juli", "jul", "july"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "okt", "oct", "october"),
            ("november", "nov"),
            ("dezember", "dez", "dec", "december"),
        ),
        start=1,
    )
    for name in names
}


def span(text: str, today: date) -> Span | None:
    """First and last day of what ``text`` names, None where it names no date.

    A range is written with two dots; an end left out is open. The ends of a reversed range
    come back as written: the caller sees that the first is after the last.
    """
    text = " ".join(text.split())
    if ".." not in text:
        return _one(text, today)
    first, _, last = text.partition("..")
    start: date | None = None
    end: date | None = None
    if first.strip():
        begun = _one(first.strip(), today)
        if begun is None:
            return None
        start = begun[0]
    if last.strip():
        ended = _one(last.strip(), today)
        if ended is None:
            return None
        end = ended[1]
    return None if start is None and end is None else (start, end)


def reversed_span(text: str, today: date) -> tuple[date, date]:
    """The span of a range whose ends were written in the wrong order."""
    first, _, last = text.partition("..")
    early, late = _one(last.strip(), today), _one(first.strip(), today)
    assert early is not None
    assert late is not None
    return early[0], late[1]


def _one(text: str, today: date) -> tuple[date, date] | None:
    for pattern, read in _NUMERIC:
        if match := pattern.fullmatch(text):
            return _real(read, match)
    if match := _NAMED.fullmatch(text):
        month = _MONTHS.get(match["month"].casefold())
        if month is None:
            return None
        if match["day"]:
            return _real(lambda m: _day(int(m["year"]), month, int(m["day"])), match)
        return _real(lambda m: _month(int(m["year"]), month), match)
    return _relative(text.casefold(), today)


def _real(
    read: Callable[[re.Match[str]], tuple[date, date]], match: re.Match[str]
) -> tuple[date, date] | None:
    """None for days that no calendar has, such as 31.02.2024."""
    try:
        return read(match)
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> tuple[date, date]:
    return date(year, month, day), date(year, month, day)


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _quarter(year: int, quarter: int) -> tuple[date, date]:
    return _month(year, 3 * quarter - 2)[0], _month(year, 3 * quarter)[1]


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


_NUMERIC: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[date, date]]], ...] = (
    (re.compile(r"([1-9]\d{3})"), lambda m: _year(int(m[1]))),
    (re.compile(r"([1-9]\d{3})-(\d{1,2})"), lambda m: _month(int(m[1]), int(m[2]))),
    (
        re.compile(r"([1-9]\d{3})-(\d{1,2})-(\d{1,2})"),
        lambda m: _day(int(m[1]), int(m[2]), int(m[3])),
    ),
    (re.compile(r"(\d{1,2})[./]([1-9]\d{3})"), lambda m: _month(int(m[2]), int(m[1]))),
    (
        re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?([1-9]\d{3})"),
        lambda m: _day(int(m[3]), int(m[2]), int(m[1])),
    ),
    (re.compile(r"([1-9]\d{3})-?[Qq]([1-4])"), lambda m: _quarter(int(m[1]), int(m[2]))),
)
_NAMED = re.compile(r"(?:(?P<day>\d{1,2})\. ?)?(?P<month>[^\W\d]+)\.? (?P<year>[1-9]\d{3})")
_LAST = re.compile(
    r"(?P<which>letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?|diese[nrsm]?|last|this) "
    r"(?P<unit>woche|monat|jahr|week|month|year)s?"
)


def _relative(text: str, today: date) -> tuple[date, date] | None:
    days = {"heute": 0, "today": 0, "gestern": 1, "yesterday": 1, "vorgestern": 2}.get(text)
    if days is not None:
        day = today - timedelta(days=days)
        return day, day
    match = _LAST.fullmatch(text)
    if match is None:
        return None
    back = 0 if match["which"].startswith(("diese", "this")) else 1
    unit = match["unit"]
    if unit in ("woche", "week"):
        monday = today - timedelta(days=today.weekday() + 7 * back)
        return monday, monday + timedelta(days=6)
    if unit in ("jahr", "year"):
        return _year(today.year - back)
    last = date(today.year, today.month, 1) - timedelta(days=back)
    return _month(last.year, last.month)
