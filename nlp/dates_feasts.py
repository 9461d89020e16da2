"""Readers of feasts: ``Ostern 2024``, ``1. Advent``, ``am Dienstag nach Ostern``."""

from __future__ import annotations

from datetime import date

from nlp import dates_calendar as calendar
from nlp.dates_grammar import Hit, Rule, Timex
from nlp.dates_lexicon import code, codes
from nlp.dates_parts import YEAR_AFTER, year_phrase
from nlp.dates_scene import Scene

# Without a year they may be people.
_ALSO_NAMES = ("nikolaus",)
_NO_FEAST_AFTER = codes("CAP MARK COMMA BREAK DOT GLUE")
_GLUE = code("GLUE")


def read_weekday_of_feast(hit: Hit) -> list[Timex]:
    """``am Dienstag nach Ostern``, ``Sonntag vor Weihnachten``"""
    scene, weekday = hit.scene, hit.get("weekday")
    feast = _feast(hit)
    if feast is None or not isinstance(weekday, int):
        return []
    step = (weekday - feast.isoweekday()) % 7 or 7
    before = scene.symbol(hit.at("beside")) == code("VOR")
    found = calendar.shifted_day(feast, step - 7 if before and step < 7 else -7 if before else step)
    return hit.timex("DATE", found.isoformat() if found else None)


def _feast(hit: Hit) -> date | None:
    rule, year = str(hit.get("holiday")), year_phrase(hit)
    if not rule[0].isdigit() and not rule.startswith("E"):
        return None
    if year is not None:
        return calendar.holiday(rule, year)
    around = range(hit.scene.published.year - 1, hit.scene.published.year + 2)
    days = [found for year in around if (found := calendar.holiday(rule, year))]
    return hit.scene.nearest(hit.match.start(), days)


def read_advent(hit: Hit) -> list[Timex]:
    """``1. Advent``, ``zweiten Advent 2024``"""
    scene, number, year = hit.scene, int(hit.get("number") or 0), year_phrase(hit)
    if not 1 <= number <= 4:
        return []
    if year is not None:
        return hit.timex("DATE", calendar.advent(number, year).isoformat())
    around = range(scene.published.year - 1, scene.published.year + 2)
    day = scene.nearest(hit.match.start(), [calendar.advent(number, year) for year in around])
    return hit.timex("DATE", day.isoformat())


def read_holiday(hit: Hit) -> list[Timex]:
    """``Ostern 2024``; without a year the nearest that fits preposition and tense."""
    scene, at, rule = hit.scene, hit.at("holiday"), str(hit.get("holiday"))
    year = year_phrase(hit)
    if year is not None:
        day = calendar.holiday(rule, year)
        if day is not None:
            scene.tell(at, day.year, day.month, day.day)
    elif hit.word("holiday") in _ALSO_NAMES or not _stands_as_feast(scene, at):
        return hit.skip()
    else:
        around = range(scene.published.year - 1, scene.published.year + 2)
        days = [found for year in around if (found := calendar.holiday(rule, year))]
        day = scene.nearest(at, days)
    return hit.timex("DATE", calendar.holiday_value(rule, day) if day else None)


def _stands_as_feast(scene: Scene, at: int) -> bool:
    """Whether a feast is told as a time, and not as a theme, a name or in a list of feasts."""
    before = scene.symbol(at - 1)
    return before not in _NO_FEAST_AFTER and before != "" and scene.symbol(at + 1) != _GLUE


def read_christmas_day(hit: Hit) -> list[Timex]:
    """``am zweiten Weihnachtstag``, ``1. Weihnachtsfeiertag 2023``"""
    scene, number, year = hit.scene, hit.get("number"), year_phrase(hit)
    if number not in (1, 2):
        return []
    if year is None:
        year = scene.year_of(hit.match.start(), 12, 24 + int(number))
    return hit.timex("DATE", f"{year:04d}-12-{24 + int(number)}")


FEAST_RULES = [
    Rule(f"(?P<number>D2|ORDW) DOT? CHRISTMAS {YEAR_AFTER}?", read_christmas_day),
    Rule(
        f"(?P<weekday>WEEKDAY) (?P<beside>VOR|NACH) (?P<holiday>HOLIDAY) {YEAR_AFTER}?",
        read_weekday_of_feast,
    ),
    Rule(f"(?P<holiday>HOLIDAY) {YEAR_AFTER}?", read_holiday),
    Rule(f"(?P<number>D2|ORDW) DOT? ADVENT {YEAR_AFTER}?", read_advent),
]
