"""Days as they are written on pages: in figures, with names of months, for machines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

_HERE = ZoneInfo("Europe/Berlin")
YEARS = range(1990, 2100)
_MONTHS = (
    ("jan", "jän"),
    ("feb",),
    ("mär", "mrz", "mar"),
    ("apr",),
    ("mai", "may"),
    ("jun",),
    ("jul",),
    ("aug",),
    ("sep",),
    ("okt", "oct"),
    ("nov",),
    ("dez", "dec"),
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NAME = r"(?P<name>J[aä]n|Feb|M(?:ä|ae|a)r|Mrz|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc])"
_ISO = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-./])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)"
)
_SPELT = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\.?\s*{_NAME}[a-zä]{{0,6}}\.?,?\s*(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_DASHED = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})-{_NAME}-(?P<year>\d{{4}}|\d{{2}})(?!\d)", re.IGNORECASE
)
_MAILED = re.compile(
    rf"\b{_NAME}\s+(?P<day>\d{{1,2}})\s+\d\d:\d\d(?::\d\d)?\s+(?:[A-Z]{{2,5}}\s+)?(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    rf"\b{_NAME}[a-zä]{{0,6}}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?<![\d.])(?P<day>\d{1,2})(?P<mark>[.\-/])\s?(?P<month>\d{1,2})(?P=mark)\s?"
    r"(?P<year>\d{4}|\d{2})(?![\d/])"
)
FORMS = (_ISO, _SPELT, _DASHED, _MAILED, _ENGLISH, _FIGURES)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)")


def _matches(text: str) -> list[tuple[int, int, date]]:
    found = []
    for form in FORMS:
        for match in form.finditer(text):
            day = of_match(match)
            if day is not None:
                found.append((match.start(), match.end(), day))
    return sorted(found)


def dates(text: str) -> list[date]:
    """The dates written in a text, in its order."""
    return [day for _, _, day in _matches(text)]


def dated(text: str) -> tuple[list[date], str]:
    """The dates of a line and what else it says."""
    rest = text
    for form in FORMS:
        rest = form.sub(" ", rest)
    return dates(text), rest


def apart(text: str) -> Iterator[tuple[date, str]]:
    """The dates of a line, each with what stands before it; where only marks do, as in a span of
    time, with what stands before the one before."""
    label, at = "", 0
    for start, end, day in _matches(text):
        said = text[at:start].strip(" \t—–-|,;·()")
        label = said if re.search(r"[^\W\d_]", said) else label
        yield day, label
        at = end


def stamped(text: str) -> list[date]:
    """The dates of a statement for machines: an instant is on the day that it was in Germany."""
    instant = _INSTANT.search(text)
    if instant is None:
        return dates(text)
    try:
        return [datetime.fromisoformat(instant[0]).astimezone(_HERE).date()]
    except (ValueError, OverflowError):
        return dates(text)


def for_people(text: str) -> str:
    """A text without statements for machines, which nobody sees, if it has another day."""
    rest = _INSTANT.sub(" ", text)
    return rest if dates(rest) else text


def of_match(match: re.Match[str]) -> date | None:
    """The day of a match of one of the forms; None if there is no such day."""
    said = match.groupdict()
    year = int(said["year"])
    if len(said["year"]) == 2:
        year += 1900 if year >= 70 else 2000
    name = (said.get("name") or "").casefold().replace("ae", "ä")
    month = _NUMBERS[name] if name else int(said["month"])
    try:
        return date(year, month, int(said["day"])) if year in YEARS else None
    except ValueError:
        return None
