"""Two dates that tell one period: ``Frühjahr 2020 bis Ende 2021``, ``zwischen März und Mai 2019``.

The grammar reads the ends; here they are joined, so that every kind of date may stand at either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from nlp.dates_grammar import Timex, compile_pattern
from nlp.dates_lexicon import code, codes
from nlp.dates_scene import Scene

_UNTIL = re.compile(compile_pattern("COMMA? BIS EXPECTED? (?:VOM|AM|DEN|ART|ZU)? | DASH"))
_AND = re.compile(compile_pattern("UND (?:VOM|AM|DEN|ART)?"))
_BETWEEN, _YEAR, _WEEKDAY = code("ZWISCHEN"), code("YEAR"), code("WEEKDAY")
# What an end of a period names; "in der vorigen Woche bis 2024 verlängert" tells two things.
_NAMING = codes(
    "D2 YEAR MONTH MABBR SEASON NUMDATE PARTDATE HOLIDAY QUARTER HALFYEAR DAY WEEKDAY UBOUND DECADE"
)
_ARTICLES = codes("DEN ART AM VOM")
_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def joined(scene: Scene, timexes: Iterable[Timex]) -> Iterator[Timex]:
    """The expressions with neighbours that are the two ends of one period as one."""
    waiting: Timex | None = None
    for timex in timexes:
        if waiting is not None:
            whole = _join(scene, waiting, timex)
            if whole is not None:
                yield whole
                waiting = None
                continue
            yield waiting
        waiting = timex
    if waiting is not None:
        yield waiting


def _join(scene: Scene, one: Timex, other: Timex) -> Timex | None:
    if not _may_be_ends(one, other) or other.first - one.last > 4:
        return None
    between = scene.tokens.symbols[one.last : other.first]
    if not _UNTIL.fullmatch(between):
        before = scene.symbol(one.first - 1)
        if before in _ARTICLES:
            before = scene.symbol(one.first - 2)
        if before != _BETWEEN or not _AND.fullmatch(between):
            return None
    if one.type == "DURATION":
        return replace(one, last=other.last, value=f"{one.value}/{other.value}")
    low, high = _ordered(scene, one, other)
    if low is None or low >= high:
        return None
    return Timex(one.first, other.last, "DATE", f"{low}/{high}")


def _may_be_ends(one: Timex, other: Timex) -> bool:
    values = (one.value, other.value)
    if one.type != other.type or not (one.kept and other.kept) or any("/" in v for v in values):
        return False
    if one.type == "DURATION":
        return one.value[-1] != other.value[-1]
    return one.type == "DATE" and all(value[:4].isdigit() for value in values)


def _ordered(scene: Scene, one: Timex, other: Timex) -> tuple[str | None, str]:
    """The two values; an end that names no year takes that of the other."""
    low, high = one.value, other.value
    symbols = scene.tokens.symbols[one.first : one.last]
    if not _NAMING & set(symbols):
        return None, high
    said = _YEAR in symbols
    if said or not (_DAY.fullmatch(low) and _DAY.fullmatch(high)):
        return low, high
    if _WEEKDAY in symbols:
        return low, high
    year = int(high[:4]) - (low[5:] > high[5:])
    return f"{year:04d}{low[4:]}", high
