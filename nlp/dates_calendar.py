"""Calendar arithmetic in TIMEX3 values: ``2024-04-09``, ``2017-W29``, ``2024-Q1``, ``P3Y``."""

from __future__ import annotations

from datetime import date, timedelta

MIN_YEAR, MAX_YEAR = 1000, 2199


def day(year: int, month: int, number: int) -> date | None:
    """The day of that name; None where the calendar has none (31.02.)."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_value(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}"


def week_value(of: date) -> str:
    year, week, _ = of.isocalendar()
    return f"{year:04d}-W{week:02d}"


def first_of_week(year: int, week: int) -> date | None:
    """The Monday of a week; None where the year has no such week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def week_of(year: int, week: int) -> str | None:
    """``2017-W29``; None where the year has no such week."""
    return f"{year:04d}-W{week:02d}" if first_of_week(year, week) else None


def week_of_month(year: int, month: int, number: int) -> str | None:
    """The week whose Thursday is the month's first, second, …; -1 is the last."""
    thursdays = [
        found
        for n in range(1, 32)
        if (found := day(year, month, n)) is not None and found.isoweekday() == 4
    ]
    at = number - 1 if number > 0 else number
    return week_value(thursdays[at]) if number and -1 <= at < len(thursdays) else None


def shifted_day(anchor: date, days: int) -> date | None:
    try:
        return anchor + timedelta(days=days)
    except OverflowError:
        return None


def shifted_month(year: int, month: int, steps: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + steps
    return index // 12, index % 12 + 1


def shifted_unit(anchor: date, unit: str, steps: int) -> str | None:
    """The day, week, month, quarter, half-year, year, decade or century that lies ``steps`` of
    them after the one of ``anchor``."""
    value: str | None = None
    if unit == "D":
        moved = shifted_day(anchor, steps)
        value = moved.isoformat() if moved else None
    elif unit == "W":
        moved = shifted_day(anchor, 7 * steps)
        value = week_value(moved) if moved else None
    elif unit == "M":
        value = month_value(*shifted_month(anchor.year, anchor.month, steps))
    elif unit in ("Q", "H"):
        per_year = 4 if unit == "Q" else 2
        months = 12 // per_year
        index = anchor.year * per_year + (anchor.month - 1) // months + steps
        value = f"{index // per_year:04d}-{unit}{index % per_year + 1}"
    elif unit == "Y":
        value = f"{anchor.year + steps:04d}"
    elif unit == "DE":
        value = f"{anchor.year // 10 + steps:03d}"
    elif unit == "CE":
        value = f"{anchor.year // 100 + steps:02d}"
    return value


def duration(count: float | None, unit: str) -> str:
    """``P3Y``; ``PXD`` where the count is not said. Decades and centuries are given in years,
    broken years in months, broken weeks in days."""
    scale = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "H": (6, "M")}
    factor, letter = scale.get(unit, (1, unit))
    if unit == "Q":
        factor, letter = 3, "M"
    if count is None:
        return f"PT{'X'}{letter[1]}" if letter.startswith("T") else f"PX{letter}"
    amount = count * factor
    if letter == "Y" and amount != int(amount) and amount * 12 == int(amount * 12):
        amount, letter = amount * 12, "M"
    figure = f"{amount:g}" if amount < 1e6 else f"{amount:.0f}"
    return f"PT{figure}{letter[1]}" if letter.startswith("T") else f"P{figure}{letter}"


def easter(year: int) -> date:
    """Easter Sunday (Gregorian; the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, number = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, number + 1)


def holiday(rule: str, year: int) -> date | None:
    """The day of a feast in a year; ``rule`` is ``10-31`` or ``E+49`` (days from Easter), ``W-6``
    and ``WE-1`` are the week and weekend of such a day."""
    if rule[0].isalpha():
        return shifted_day(easter(year), int(rule.lstrip("EW")))
    return day(year, int(rule[:2]), int(rule[3:]))


def advent(number: int, year: int) -> date:
    """The first to fourth Sunday of Advent; the fourth is the last Sunday before Christmas."""
    eve = date(year, 12, 24)
    return eve - timedelta(days=eve.isoweekday() % 7 + 7 * (4 - number))


def holiday_value(rule: str, of: date) -> str:
    """The value of a feast that lies on (or in the week of) a day."""
    if rule.startswith("WE"):
        return f"{week_value(of)}-WE"
    return week_value(of) if rule.startswith("W") else of.isoformat()
