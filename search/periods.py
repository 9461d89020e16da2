"""Years, quarters and months as facet fields write them: ``2014``, ``2014-Q3``, ``2014-07``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

# How many there are in a year, and what stands between the year and their number.
_UNITS: Final = {"year": (1, ""), "quarter": (4, "-Q"), "month": (12, "-")}


def between(unit: str, first: str, last: str) -> Iterator[str]:
    """Every period of the unit from the first to the last, both included."""
    for number in range(place(unit, first), place(unit, last) + 1):
        yield _written(unit, number)


def place(unit: str, period: str) -> int:
    """Which of all periods it is: neighbours have neighbouring numbers, those of the first year
    begin at 0."""
    a_year, sign = _UNITS[unit]
    if not sign:
        return int(period)
    year, _, part = period.partition(sign)
    return int(year) * a_year + int(part) - 1


def _written(unit: str, number: int) -> str:
    a_year, sign = _UNITS[unit]
    year, part = divmod(number, a_year)
    if not sign:
        return f"{year:04}"
    return f"{year:04}{sign}{part + 1:0{2 if unit == 'month' else 1}}"
