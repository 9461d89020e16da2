"""Readers of days by their date: ``9. April 2024``, ``09.04.24``, ``9./10. April``."""

from __future__ import annotations

from datetime import date

from nlp import dates_calendar as calendar
from nlp.dates_grammar import Hit, Rule, Timex
from nlp.dates_lexicon import code, codes
from nlp.dates_parts import YEAR_AFTER, month_day, on_weekday, told_weekday, year_phrase

_SEPARATE = codes("UND COMMA")
_LEADS = codes("AM VOM BIS AB SEIT DEN COMMA OPEN UND")


def _pivot(year: int, anchor: date) -> int:
    """The century of a year in two figures: no farther than ten years ahead of publication."""
    return year + (2000 if year <= anchor.year % 100 + 10 else 1900)


def _numeric(text: str, anchor: date) -> date | None:
    """``9.4.2024``, ``09.04.24``, ``2024-04-09`` as a day."""
    if "-" in text:
        year, month, number = (int(part) for part in text.split("-"))
    else:
        number, month, year = (int(part) for part in text.split("."))
        if len(text.split(".")[2].strip()) == 2:
            year = _pivot(year, anchor)
    return calendar.day(year, month, number)


def _partial(text: str) -> tuple[int, int]:
    """``9.4.`` as (month, day)."""
    number, month = (int(part) for part in text.split(".")[:2])
    return month, number


def read_numeric(hit: Hit) -> list[Timex]:
    found = _numeric(hit.get("date"), hit.scene.published)
    if found is None:
        return hit.skip()
    hit.scene.tell_day(hit.at("date"), found)
    hit.scene.tell(hit.at("date"), found.year, found.month, found.day)
    return hit.timex("DATE", found.isoformat())


def read_numeric_range(hit: Hit) -> list[Timex]:
    scene = hit.scene
    last = _numeric(hit.get("to"), scene.published)
    first = None
    if last is not None:
        if hit.has("part"):
            first = calendar.day(last.year, *_partial(hit.get("part")))
        elif hit.has("day"):
            first = calendar.day(last.year, last.month, hit.get("day"))
        else:
            first = _numeric(hit.get("date"), scene.published)
    if first is None or last is None or first > last:
        return hit.skip()
    scene.tell(hit.at("to"), last.year, last.month, last.day)
    return hit.timex("DATE", f"{first.isoformat()}/{last.isoformat()}")


def read_partial(hit: Hit) -> list[Timex]:
    """``9.4.`` only behind a word that leads a date, for it may number a chapter."""
    start = hit.match.start()
    led = hit.scene.symbol(start - 1) in _LEADS or hit.scene.tokens.word(start - 1) == "dem"
    if not hit.has("weekday") and not led:
        return hit.skip()
    month, number = _partial(hit.get("part"))
    if hit.has("to"):
        last_month, last_number = _partial(hit.get("to"))
        last = month_day(hit.scene, start, last_month, last_number, None)
        first = calendar.day(last.year, month, number) if last else None
        if first is None or last is None or first > last:
            return hit.skip()
        return hit.timex("DATE", f"{first.isoformat()}/{last.isoformat()}")
    found = month_day(hit.scene, start, month, number, None)
    return hit.timex("DATE", found.isoformat()) if found else hit.skip()


_STREETS = ("platz", "platzes", "straße", "allee", "park", "ring", "damm", "ufer", "brücke")


def _in_an_address(hit: Hit) -> bool:
    """``Straße des 17. Juni``"""
    before = hit.match.start() - 2
    street = hit.scene.symbol(before + 1) == code("ART") and before >= 0
    return street and hit.scene.tokens.word(before).lower().endswith(_STREETS)


def read_day(hit: Hit) -> list[Timex]:
    year = year_phrase(hit) or _early_year(hit)
    at = hit.at("day")
    number = int(hit.get("day"))
    if not 1 <= number <= 31 or _in_an_address(hit):
        return hit.skip()
    found = month_day(hit.scene, at, int(hit.get("month")), number, year)
    weekday = told_weekday(hit)
    if found and year is None and weekday is not None:
        found = on_weekday(hit.scene, found, weekday)
        hit.scene.tell_day(at, found)
    return hit.timex("DATE", found.isoformat()) if found else hit.skip()


def _early_year(hit: Hit) -> int | None:
    """``7. Mai 973``"""
    year = hit.get("early")
    return int(year) if year is not None and 100 <= year < 1000 else None


def read_bracketed_day(hit: Hit) -> list[Timex]:
    """``Montag (10. Juli)``: two expressions of one day."""
    scene, at = hit.scene, hit.at("weekday")
    weekday = hit.get("weekday")
    if hit.has("date"):
        day = _numeric(hit.get("date"), scene.published)
    else:
        month, number = _partial(hit.get("part")) if hit.has("part") else (0, int(hit.get("day")))
        month = month or int(hit.get("month"))
        day = month_day(scene, hit.match.end() - 1, month, number, year_phrase(hit))
    if day is None or not isinstance(weekday, int):
        return []
    if not hit.has("date") and not year_phrase(hit):
        day = on_weekday(scene, day, weekday)
    scene.tell_day(at, day)
    end = hit.match.end() - 1
    return [
        Timex(hit.match.start(), at + 1, "DATE", day.isoformat()),
        Timex(hit.match.start("open") + 1, end, "DATE", day.isoformat()),
    ]


def read_days(hit: Hit) -> list[Timex]:
    """Several days before one month: ``3. bis 5. Mai`` is one period, ``9. und 10. April`` are
    two days, ``9./10. April`` is one period."""
    scene = hit.scene
    symbols = scene.tokens.symbols
    numbers = [hit.at("first"), *(
        i for i in range(hit.match.start("more"), hit.match.end("more"))
        if symbols[i] == code("D2")
    ), hit.at("day")]  # fmt: skip
    month = int(hit.get("month"))
    year = year_phrase(hit)
    last = month_day(scene, hit.at("day"), month, int(hit.get("day")), year)
    if last is None:
        return hit.skip()
    days = [calendar.day(last.year, month, scene.tokens.values[i]) for i in numbers]
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return hit.skip()
    between = set(symbols[numbers[0] : numbers[-1]])
    if len(known) == 2 and not between & _SEPARATE and known[0] < known[1]:
        return hit.timex("DATE", f"{known[0].isoformat()}/{known[1].isoformat()}")
    ends = [i + 2 for i in numbers[:-1]] + [hit.match.end()]
    return [
        Timex(first, end, "DATE", day.isoformat())
        for first, end, day in zip(numbers, ends, known, strict=True)
    ]


def read_day_range(hit: Hit) -> list[Timex]:
    """``30. April bis 5. Mai 2019``, ``28. Dezember 2018 bis 6. Januar 2019``."""
    scene = hit.scene
    year = year_phrase(hit)
    at = hit.match.start()  # "vom 5. Mai bis 3. Juni": the "bis" tells no direction
    first_month, last_month = int(hit.get("first_month")), int(hit.get("month"))
    last = month_day(scene, at, last_month, int(hit.get("day")), year)
    if last is None:
        return hit.skip()
    first_year = hit.get("first_year")
    if first_year is None:
        first_year = last.year - (first_month > last_month)
    first = calendar.day(first_year, first_month, int(hit.get("first")))
    if first is None or first > last:
        return hit.skip()
    return hit.timex("DATE", f"{first.isoformat()}/{last.isoformat()}")


_WEEKDAY = (
    "(?: (?:REL|THIS|CURRENT)? WEEKDAY (?:COMMA? (?:DEN|ART|AM|VOM)|COMMA)?"
    " | WDABBR (?:DOT COMMA?|COMMA) )"
)
# "in der Nacht vom 12. zum 13. Mai", "vom 12. auf den 13. Mai"
_NIGHT = "(?: VOM | AUF DEN )"
_MONTH = "(?P<month> MONTH | MABBR DOT? )"

DAY_RULES = [
    Rule(
        "(?:REL|THIS|CURRENT)? (?P<weekday>WEEKDAY) (?P<open>OPEN) (?:DEN|ART)?"
        " (?: (?P<date>NUMDATE) | (?P<part>PARTDATE)"
        f" | (?P<day>D2) DOT (?P<month>MONTH) {YEAR_AFTER}? ) CLOSE",
        read_bracketed_day,
    ),
    Rule(
        f"(?: (?P<date>NUMDATE) | (?P<part>PARTDATE) | (?P<day>D2) DOT ) (?:TO|{_NIGHT})"
        f" (?:{_WEEKDAY})? (?P<to>NUMDATE)",
        read_numeric_range,
    ),
    Rule(f"(?:{_WEEKDAY})? (?P<date>NUMDATE)", read_numeric),
    Rule(f"(?P<weekday>{_WEEKDAY})? (?P<part>PARTDATE) (?: TO (?P<to>PARTDATE) )?", read_partial),
    Rule(
        f"(?:{_WEEKDAY})? (?P<first>D2) DOT (?P<first_month>MONTH|MABBR DOT?) (?P<first_year>YEAR)?"
        f" COMMA? TO (?:{_WEEKDAY})? (?P<day>D2) DOT {_MONTH} {YEAR_AFTER}?",
        read_day_range,
    ),
    Rule(
        "(?P<first>D2) DOT (?P<more>(?: (?:COMMA|UND|COMMA UND) (?:AM|DEN|VOM)? D2 DOT ){0,8})"
        f" (?: TO | {_NIGHT} | SLASH | COMMA? UND (?:VOM|AM|DEN|ART)? ) (?:{_WEEKDAY})?"
        f" (?P<day>D2) DOT {_MONTH} {YEAR_AFTER}?",
        read_days,
    ),
    Rule(
        f"(?:{_WEEKDAY})? (?P<day>D2|N2|ORDW) DOT? {_MONTH}"
        f" (?: {YEAR_AFTER} | (?P<early>NUM) (?!CAP|UNIT|YEARS|GLUE) )?",
        read_day,
    ),
]
