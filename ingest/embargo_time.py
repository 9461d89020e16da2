"""Reads the time that an embargo note states, part by part, until something else stands there."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from corpus.terminal import MONTHS

WINDOW = 120
"""Characters after a cue in which its time must stand."""


@cache
def words() -> dict[str, Any]:
    """The words of ``embargo.toml``."""
    return tomllib.loads((Path(__file__).parent / "embargo.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Stated:
    """A time as stated: ``length`` characters of the text say it. ``hour`` may be 24."""

    day: date
    hour: int | None
    minute: int
    is_occasion: bool
    has_colon: bool
    has_year: bool
    length: int


def _any(names: list[str]) -> str:
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace("\\ ", r"\s{1,3}") for name in ordered)


_SHORT: dict[str, str] = words()["short"]
_NAMES = words()["words"]
_WEEKDAYS: list[str] = _NAMES["weekdays"]
_MONTHS = [name.lower() for name in MONTHS]


def _spelled(names: list[str]) -> str:
    return _any([*names, *(short for short, name in _SHORT.items() if name in names)])


_PART = re.compile(
    rf"""[\s,;:()|*+"–—-]{{0,6}}(?:
      (?P<iso>\d{{4}}-\d\d-\d\d)(?![\w])
    | (?P<numeric>\d\d?\.\s?\d\d?\.(?:\s?(?:\d{{4}}|\d\d))?)(?![\w:])
    | (?P<named>\d\d?\.?\s{{0,2}}(?:{_spelled(_MONTHS)})\.?(?:\s{{0,2}}\d{{4}})?)(?!\w)
    | (?P<time>\d\d?(?:\s?[:.]\s?\d\d)?\s{{0,2}}(?:uhr|h)|\d\d?:\d\d)(?!\w)
    | (?P<weekday>{_spelled(_WEEKDAYS)})(?!\w)\.?
    | (?P<today>{_any(_NAMES["today"])})(?!\w)
    | (?P<tomorrow>{_any(_NAMES["tomorrow"])})(?!\w)
    | (?P<occasion>{_any(_NAMES["occasions"])})(?!\w)
    | (?P<filler>{_any(_NAMES["fillers"])})(?!\w)\.?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_HALF_A_YEAR = timedelta(days=183)


def read(text: str, published: date) -> Stated | None:
    """The time at the beginning of ``text``, None if none stands there or it can't be. What is
    not said is taken from the day of publication."""
    parts: dict[str, str] = {}
    end, length = 0, 0
    while found := _PART.match(text, end):
        kind = found.lastgroup or ""
        if kind in parts and kind != "filler":
            break
        parts[kind] = found[kind]
        end = found.end()
        if kind != "filler":
            length = end
    if not length:
        return None
    day = _day(parts, published)
    clock = _clock(parts.get("time"))
    if day is None or clock is None:
        return None
    colon = text.lstrip().startswith(":")
    has_year = "iso" in parts or re.search(r"\d{4}$|\.\s?\d\d$", _date(parts)) is not None
    return Stated(day, *clock, "occasion" in parts, colon, has_year, length)


def _date(parts: dict[str, str]) -> str:
    return parts.get("iso") or parts.get("numeric") or parts.get("named") or ""


def _clock(said: str | None) -> tuple[int | None, int] | None:
    """Hour and minute, no hour if none is said, None if there is no such time."""
    if said is None:
        return None, 0
    numbers = [int(number) for number in re.findall(r"\d+", said)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    is_time = (hour < 24 and minute < 60) or (hour, minute) == (24, 0)
    return (hour, minute) if is_time else None


def _day(parts: dict[str, str], published: date) -> date | None:
    try:
        if "iso" in parts:
            return date.fromisoformat(parts["iso"])
        if said := _date(parts):
            return _written(said, published)
        if "tomorrow" in parts:
            return published + timedelta(days=1)
        if "weekday" in parts and "today" not in parts:
            name = parts["weekday"].lower()
            wanted = _WEEKDAYS.index(_SHORT.get(name, name))
            return published + timedelta(days=(wanted - published.weekday()) % 7)
    except (ValueError, OverflowError):
        return None
    return published


def _written(said: str, published: date) -> date:
    """``12. Mai 2025``, ``12.5.25`` or, of the year nearest to publication, ``12.05.``"""
    numbers = [int(number) for number in re.findall(r"\d+", said)]
    name = re.search(r"[^\W\d_]+", said)
    if name is not None:
        word = name[0].lower()
        numbers.insert(1, _MONTHS.index(_SHORT.get(word, word)) + 1)
    if len(numbers) == 3:
        year = numbers[2] + 2000 if numbers[2] < 100 else numbers[2]
        return date(year, numbers[1], numbers[0])
    day = date(published.year, numbers[1], numbers[0])
    if published - day > _HALF_A_YEAR:
        return day.replace(year=day.year + 1)
    if day - published > _HALF_A_YEAR:
        return day.replace(year=day.year - 1)
    return day
