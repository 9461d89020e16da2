"""Readers of months: ``April 2024``, ``Ende Mai``, ``September/Oktober 2017``."""

from __future__ import annotations

from nlp import dates_calendar as calendar
from nlp.dates_grammar import Hit, Rule, Timex
from nlp.dates_lexicon import codes
from nlp.dates_parts import YEAR_AFTER, year_phrase
from nlp.dates_scene import Scene

_LEADS = codes("IM BIS AB SEIT VOM VON BOUND UND NACH VOR REL THIS ART DEN ZWISCHEN OPEN IN")
_CAP, _GLUE = codes("CAP"), codes("GLUE")
# Mai and August are names of people, too.
_NAMES = {5, 8}


def read_month(hit: Hit) -> list[Timex]:
    scene = hit.scene
    at, month = hit.at("month"), int(hit.get("month"))
    year = year_phrase(hit)
    if year is None:
        if not hit.has("bound") and not _stands_as_month(scene, hit.match.start(), hit.match.end()):
            return []
        year = scene.year_of(at, month)
    else:
        scene.tell(at, year, month)
    return hit.timex("DATE", calendar.month_value(year, month))


def _stands_as_month(scene: Scene, start: int, end: int) -> bool:
    """Whether a bare month is one, and neither a name (August Bebel) nor part of a compound."""
    around = {scene.symbol(start - 1), scene.symbol(end)}
    if around & _GLUE:
        return False
    if scene.symbol(start - 1) in _LEADS:
        return True
    return not around & _CAP and scene.tokens.values[start] not in _NAMES


def read_relative_month(hit: Hit) -> list[Timex]:
    """``letzten Dezember``, ``im kommenden Mai``."""
    anchor, month, step = hit.scene.published, int(hit.get("month")), int(hit.get("step"))
    year = anchor.year
    if step < 0:
        year += step + (month < anchor.month)
    elif step > 0:
        year += step - (month > anchor.month)
    return hit.timex("DATE", calendar.month_value(year, month))


def read_month_range(hit: Hit) -> list[Timex]:
    scene = hit.scene
    first, last = int(hit.get("first")), int(hit.get("month"))
    year = year_phrase(hit)
    at = hit.match.start()  # "von März bis Mai": the "bis" tells no direction
    if year is None:
        year = scene.year_of(at, last)
    else:
        scene.tell(at, year, last)
    first_year = hit.get("first_year")
    if first_year is None:
        first_year = year - (first > last)
    start, end = calendar.month_value(first_year, first), calendar.month_value(year, last)
    return hit.timex("DATE", f"{start}/{end}") if start < end else hit.skip()


def read_month_pair(hit: Hit) -> list[Timex]:
    """``Mai und Juni 2019``: two months of one year."""
    year = year_phrase(hit)
    if year is None:
        return []
    first, last = hit.at("first"), hit.at("month")
    hit.scene.tell(last, year, int(hit.get("month")))
    return [
        Timex(first, first + 1, "DATE", calendar.month_value(year, int(hit.get("first")))),
        Timex(last, hit.match.end(), "DATE", calendar.month_value(year, int(hit.get("month")))),
    ]


def read_part_of_month(hit: Hit) -> list[Timex]:
    """``zweite Juliwoche`` (of the weeks that have their Thursday in it), ``erste Maihälfte``."""
    number, half = int(hit.get("number") or 0), hit.has("half")
    month = int(hit.get("half" if half else "week"))
    year = year_phrase(hit)
    if year is None:
        year = hit.scene.year_of(hit.match.start(), month)
    if half:
        return hit.timex("DATE", calendar.month_value(year, month))
    return hit.timex("DATE", calendar.week_of_month(year, month, number))


MONTH_RULES = [
    Rule(
        "(?P<number>D2|ORDW|REL) DOT? (?: (?P<week>MONTHWEEK) | (?P<half>MONTHHALF) )"
        f" {YEAR_AFTER}?",
        read_part_of_month,
    ),
    Rule(
        "(?P<first>MONTH) (?P<first_year>YEAR)? (?:TO|SLASH) (?P<month>MONTH|MABBR DOT)"
        f" {YEAR_AFTER}?",
        read_month_range,
    ),
    Rule(f"(?P<first>MONTH) UND (?P<month>MONTH) {YEAR_AFTER}", read_month_pair),
    Rule("BOUND? (?P<step>REL|THIS) (?P<month>MONTH)", read_relative_month),
    Rule(f"(?P<bound>BOUND)? (?P<month>MONTH) {YEAR_AFTER}?", read_month),
    Rule(f"(?P<bound>BOUND)? (?P<month>MABBR) DOT? {YEAR_AFTER}", read_month),
]
