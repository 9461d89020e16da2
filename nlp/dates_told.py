"""Readers of what points from a date told before: ``am Vortag``, ``im selben Jahr``, ``am
Wochenende darauf``, ``im gleichen Zeitraum des Vorjahres``."""

from __future__ import annotations

from datetime import date

from nlp import dates_calendar as calendar
from nlp.dates_grammar import Hit, Rule, Timex
from nlp.dates_periods import SEASON_MIDDLE, is_plural

_STRETCHES = ("zeitraum", "zeitraums", "zeitraumes", "monat", "quartal", "halbjahr")


def read_told_day(hit: Hit) -> list[Timex]:
    """``am Vortag``: from the day told before."""
    step = int(hit.get("step"))
    told = hit.scene.day_before(hit.match.start(), same_sentence=True)
    day = calendar.shifted_day(told, step)
    return hit.timex("DATE", day.isoformat() if day else None)


def _same_day(hit: Hit, step: int) -> list[Timex]:
    told = hit.scene.day_before(hit.match.start(), same_sentence=False)
    day = calendar.shifted_day(told, step)
    return hit.timex("DATE", day.isoformat() if day else None, kept=False)


def read_told_unit(hit: Hit) -> list[Timex]:
    """``am selben Tag``; ``im selben Jahr``, ``im folgenden Monat`` only where a date is near."""
    step = int(hit.get("step"))
    if hit.get("unit") == "D":
        return [] if is_plural(hit.word("unit")) else _same_day(hit, step)
    told = hit.scene.told_near(hit.match.start())
    unit = str(hit.get("unit"))
    if told is None or unit not in ("Y", "M") or (unit == "M" and told.month is None):
        return []
    if is_plural(hit.word("unit")):
        return []
    anchor = date(told.year, told.month or 1, 1)
    return hit.timex("DATE", calendar.shifted_unit(anchor, unit, step))


def read_day_after(hit: Hit) -> list[Timex]:
    """``am Wochenende darauf``, ``am Montag danach``: the next one after the day told before."""
    if hit.scene.last_day is None or hit.word("later") not in ("darauf", "danach"):
        return []
    told = hit.scene.last_day[1]
    number = 6 if hit.has("weekend") else hit.get("weekday")
    if not isinstance(number, int):
        return []
    day = calendar.shifted_day(told, (number - told.isoweekday()) % 7 or 7)
    if day is None:
        return []
    value = f"{calendar.week_value(day)}-WE" if hit.has("weekend") else day.isoformat()
    return hit.timex("DATE", value, first="day")


def read_season_after(hit: Hit) -> list[Timex]:
    """``im Sommer darauf``, ``im Jahr zuvor``: from the date told before."""
    told = hit.scene.told_near(hit.match.start())
    later = hit.word("later") == "darauf"
    if told is None or hit.word("later") not in ("darauf", "zuvor"):
        return []
    step = 1 if later else -1
    if not hit.has("season"):
        return hit.timex("DATE", f"{told.year + step:04d}", first="unit")
    season, month = str(hit.get("season")), told.month or (12 if later else 1)
    middle = SEASON_MIDDLE[season]
    year = told.year + (step if (middle <= month if later else middle >= month) else 0)
    return hit.timex("DATE", f"{year:04d}-{season}", first="season")


def read_same_time(hit: Hit) -> list[Timex]:
    """``mehr als im Vorjahreszeitraum``: the same months, a year before."""
    scene, step = hit.scene, int(hit.get("time"))
    period = scene.period_before(hit.at("time")) or f"{scene.published.year:04d}"
    return _moved(hit, period, step)


def read_same_stretch(hit: Hit) -> list[Timex]:
    """``im gleichen Zeitraum des Vorjahres``, ``im Vergleichszeitraum 2010``: the months told
    last, in that year."""
    period = hit.scene.period_before(hit.match.start())
    compares = hit.has("same") or hit.word("noun").startswith("vergleichs")
    if period is None or not compares or not hit.word("noun").endswith(_STRETCHES):
        return []
    year = hit.get("year")
    step = int(hit.get("before")) if year is None else int(year) - int(period[:4])
    return _moved(hit, period, step)


def _moved(hit: Hit, period: str, years: int) -> list[Timex]:
    ends = [f"{int(end[:4]) + years:04d}{end[4:]}" for end in period.split("/")]
    return hit.timex("DATE", "/".join(ends))


TOLD_RULES = [
    Rule("(?P<step>TOLDDAY)", read_told_day),
    Rule(
        "(?P<same>ANA)? (?P<noun>CAP|UNIT|QUARTER|HALFYEAR)"
        " (?: ART (?P<before>YEARREL) | (?: ART? YEARS )? (?P<year>YEAR) )",
        read_same_stretch,
    ),
    Rule("(?P<step>ANA) (?P<unit>UNITS)", read_told_unit),
    Rule(
        "(?:AM|DEN|ART)? (?P<day> (?P<weekend>WEEKEND) | (?P<weekday>WEEKDAY) ) (?P<later>LATER)",
        read_day_after,
    ),
    Rule("IM (?: (?P<season>SEASON) | (?P<unit>YEARS) ) (?P<later>LATER)", read_season_after),
    Rule("(?P<time>SAMETIME)", read_same_time),
]
