"""Readers of weeks, quarters, half-years and seasons (``1. Quartal 2024``, ``Sommer 2018``), and of
units counted from the day of publication (``letzte Woche``, ``Ende des Jahres``)."""

from __future__ import annotations

from nlp import dates_calendar as calendar
from nlp.dates_direction import direction, tense_at
from nlp.dates_grammar import Hit, Rule, Timex
from nlp.dates_lexicon import code
from nlp.dates_parts import YEAR_AFTER, month_day, year_phrase
from nlp.dates_scene import Scene

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

_PLURAL = ("jahre", "jahren", "tage", "tagen", "wochen", "monate", "monaten", "jahrzehnte",
           "jahrzehnten", "stunden", "minuten", "sekunden", "quartale", "quartalen")  # fmt: skip


_REL = code("REL")


def is_plural(word: str) -> bool:
    return word.endswith(_PLURAL)


def _part_of_year(hit: Hit, letter: str, parts: int) -> list[Timex]:
    if hit.scene.symbol(hit.at("number")) == _REL and not hit.word("number").startswith("letzt"):
        return []  # "im kommenden Quartal" counts from publication
    number = _ROMAN.get(hit.word("number")) or int(hit.get("number") or 0)
    if number < 0 and hit.word("number").startswith("letzt"):
        if year_phrase(hit) is None:
            return []
        number = parts
    if not 1 <= number <= parts:
        return []
    year = year_phrase(hit)
    if year is None:
        length = 12 // parts
        year = _year_of_part(hit, length * number - length + 1, length * number)
    else:
        hit.scene.tell(hit.at("number"), year)
    return hit.timex("DATE", f"{year:04d}-{letter}{number}")


def _year_of_part(hit: Hit, first: int, last: int) -> int:
    """The year of these months, named without one: ``im vierten Quartal sank`` is over,
    ``soll im ersten Quartal`` is yet to come; else the year of publication."""
    scene, at = hit.scene, hit.match.start()
    anchor, way = scene.published, direction(scene.tokens, at)
    if last < anchor.month and way > 0:
        return anchor.year + 1
    told = scene.told_near(at)
    if first > anchor.month and way <= 0 and (way < 0 or told is not None):
        return anchor.year - 1
    return anchor.year


def read_quarter(hit: Hit) -> list[Timex]:
    """``1. Quartal 2024``, ``drittes Quartal``, ``Q1 2024``."""
    return _part_of_year(hit, "Q", 4)


def read_half_year(hit: Hit) -> list[Timex]:
    """``II. Halbjahr 2024``, ``erste Jahreshälfte``."""
    return _part_of_year(hit, "H", 2)


_WINTER_ENDS = 3
#: The month that stands for a season.
SEASON_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}


def read_season(hit: Hit) -> list[Timex]:
    """``Sommer 2018``, ``im kommenden Frühjahr``, ``Winter 2017/18`` (named by its beginning)."""
    scene = hit.scene
    year = year_phrase(hit)
    at = hit.at("season")
    season = str(hit.get("season"))
    if year is not None:
        scene.tell(at, year)
    elif not (hit.has("step") or hit.has("bound")) and _is_every_year(scene, at):
        return hit.skip()
    elif hit.has("lead") or hit.has("step") or hit.has("bound"):
        year = _season_year(scene, at, SEASON_MIDDLE[season], hit.get("step"))
    else:
        return []
    first = next(name for name in ("step", "bound", "season") if hit.has(name))
    return hit.timex("DATE", f"{year:04d}-{season}", first=first)


def _is_every_year(scene: Scene, at: int) -> bool:
    """``im Sommer heiß und im Winter zugig``"""
    words = set(scene.words(at)[0])
    return {"Sommer", "Winter"} <= words and tense_at(scene.tokens, at) >= 0


def _season_year(scene: Scene, at: int, month: int, step: int | None) -> int:
    anchor = scene.published
    if step is None:
        return scene.year_of(at, month)
    if step == 0:  # "in diesem Winter"
        return anchor.year - (month == SEASON_MIDDLE["WI"] and anchor.month <= _WINTER_ENDS)
    if step < 0:
        return anchor.year if anchor.month > month else anchor.year - 1
    return anchor.year if anchor.month < month else anchor.year + 1


def read_week_number(hit: Hit) -> list[Timex]:
    number, year = int(hit.get("number")), year_phrase(hit)
    if year is None:
        around = range(hit.scene.published.year - 1, hit.scene.published.year + 2)
        weeks = [day for year in around if (day := calendar.first_of_week(year, number))]
        year = hit.scene.nearest(hit.match.start(), weeks).isocalendar().year if weeks else 0
    return hit.timex("DATE", calendar.week_of(year, number))


def read_weekend(hit: Hit) -> list[Timex]:
    scene = hit.scene
    step = hit.get("rel")
    if not hit.has("lead") and step is None:
        return []
    saturday = scene.weekday(hit.at("weekend"), 6, None if step is None else int(step))
    if saturday is None:
        return []
    first = "rel" if hit.has("rel") else "weekend"
    return hit.timex("DATE", f"{calendar.week_value(saturday)}-WE", first=first)


def read_week_of(hit: Hit) -> list[Timex]:
    """``in der Woche vom 18. November``; with a last day it is that period."""
    scene, at = hit.scene, hit.at("day")
    day = month_day(scene, at, int(hit.get("month")), int(hit.get("day")), year_phrase(hit))
    if hit.get("unit") != "W" or is_plural(hit.word("unit")) or day is None:
        return []
    return hit.timex("DATE", calendar.week_value(day))


def read_relative(hit: Hit) -> list[Timex]:
    """``letzte Woche``, ``im kommenden Jahr``, ``Ende dieses Monats``; with a count or a plural
    they are durations."""
    scene = hit.scene
    unit = "Q" if hit.has("quarter") else "H" if hit.has("half") else str(hit.get("unit"))
    word = hit.word("unit")
    if is_plural(word):
        return hit.timex("DURATION", calendar.duration(None, unit), kept=False)
    if unit.startswith("T") or unit in ("AGE", "ML"):
        return []
    step = int(hit.get("rel"))
    if unit == "D" and step == 0:
        return _this_day(hit)
    if unit == "D" and hit.word("rel").startswith("letzt"):  # of a time limit, not yesterday
        return hit.skip()
    value = calendar.shifted_unit(scene.anchor(hit.at("rel")), unit, step)
    return hit.timex("DATE", value)


def _this_day(hit: Hit) -> list[Timex]:
    """``an diesem Tag``: the day told before."""
    if hit.scene.last_day is None:
        return hit.timex("DATE", hit.scene.published.isoformat(), kept=False)
    return hit.timex("DATE", hit.scene.last_day[1].isoformat())


def read_bound_unit(hit: Hit) -> list[Timex]:
    """``Ende des Jahres``, ``Jahresende``: the year, month or week of publication."""
    unit = str(hit.get("unit"))
    if unit not in ("Y", "M", "W") or is_plural(hit.word("unit")):
        return []
    return hit.timex("DATE", calendar.shifted_unit(hit.scene.anchor(hit.match.start()), unit, 0))


def read_bound_word(hit: Hit) -> list[Timex]:
    year = year_phrase(hit)
    if year is not None:
        return hit.timex("DATE", f"{year:04d}")
    anchor = hit.scene.anchor(hit.match.start())
    value = calendar.shifted_unit(anchor, str(hit.get("unit")), 0)
    return hit.timex("DATE", value)


_PARTS = {"M": 12, "Q": 4}


def read_first_parts(hit: Hit) -> list[Timex]:
    """``die ersten drei Quartale 2019``, ``den ersten neun Monaten dieses Jahres``: a period."""
    unit, count, year = str(hit.get("unit")), hit.get("count"), year_phrase(hit)
    if hit.get("first") != 1 or year is None or not 2 <= (count or 0) < _PARTS.get(unit, 0):
        return []
    first, last = (f"Q{n}" if unit == "Q" else f"{int(n):02d}" for n in (1, int(count)))
    return hit.timex("DATE", f"{year:04d}-{first}/{year:04d}-{last}")


def read_shared_unit(hit: Hit) -> list[Timex]:
    """``in diesem und im kommenden Jahr``: two dates, one unit."""
    unit = str(hit.get("unit"))
    if unit not in ("W", "M", "Y") or is_plural(hit.word("unit")):
        return []
    anchor = hit.scene.anchor(hit.match.start())
    first, other = hit.at("first"), hit.at("other")
    dates = ((first, first + 1, hit.get("first")), (other, hit.match.end(), hit.get("other")))
    return [
        Timex(start, end, "DATE", value)
        for start, end, step in dates
        if (value := calendar.shifted_unit(anchor, unit, int(step)))
    ]


_BOUND = "(?: BOUND (?:ART|DEN)? )?"
_NUMBER = "(?:(?P<number>D2|ORDW|REL|ROMAN) DOT?)"

PERIOD_RULES = [
    Rule(f"(?P<first>ORDW) (?P<count>WORD|D2) (?P<unit>UNITS) {YEAR_AFTER}", read_first_parts),
    Rule(
        "(?P<first>REL|THIS) UND (?:IM|IN ART?|ART|DEN)? (?P<other>REL|THIS) (?P<unit>UNITS)",
        read_shared_unit,
    ),
    Rule(f"{_BOUND} {_NUMBER} QUARTER {YEAR_AFTER}?", read_quarter),
    Rule(f"QLETTER (?P<number>D2) SLASH? {YEAR_AFTER}", read_quarter),
    Rule(f"{_BOUND} {_NUMBER} HALFYEAR {YEAR_AFTER}?", read_half_year),
    Rule(
        "(?P<number>D2|ORDW) DOT? HALFOF"
        " (?: ART YEARS (?P<year>YEAR)? | ART? (?P<rel>REL|THIS) YEARS"
        " | ART (?P<yearrel>YEARREL) )",
        read_half_year,
    ),
    Rule(
        "(?P<lead>IM|SEIT|BIS|AB|VOM|VOR|NACH|VON|ART|DEN|ZU|AM)? (?P<step>REL|THIS)?"
        " (?P<bound>BOUND)?"
        f" (?P<season>SEASON) (?: (?:{YEAR_AFTER}) (?: SLASH (?:D2|N2|YEAR) )? )?",
        read_season,
    ),
    Rule(f"(?P<number>D2|N2) DOT KW {YEAR_AFTER}?", read_week_number),
    Rule(f"KW (?P<number>D2|N2) SLASH? {YEAR_AFTER}?", read_week_number),
    Rule("(?P<lead>AM|VOM|DEN|ART|IM)? (?P<rel>REL|THIS)? (?P<weekend>WEEKEND)", read_weekend),
    Rule(
        f"(?P<unit>UNIT) (?:VOM|AB) (?P<day>D2) DOT (?P<month>MONTH) (?: {YEAR_AFTER} )? (?! TO)",
        read_week_of,
    ),
    Rule(
        "(?: BOUND (?:ART|DEN)? )? (?P<rel>REL|THIS) (?: (?P<unit>UNITS) | (?P<quarter>QUARTER)"
        " | (?P<half>HALFYEAR) )",
        read_relative,
    ),
    Rule("BOUND (?:ART|DEN) (?P<unit>UNITS)", read_bound_unit),
    Rule(f"(?P<unit>UBOUND) {YEAR_AFTER}?", read_bound_word),
]
