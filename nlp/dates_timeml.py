"""The wider reading of TimeML (KRAUTS, HeidelTime): what the archive leaves out belongs to it.

Differences from ``nlp.dates.find_dates``: clock times, sets and vague expressions are kept; a
period counts as its two ends; an article or the word "Jahr" before an expression belongs to it
where KRAUTS' guidelines say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from nlp.dates import read_timexes
from nlp.dates_grammar import Timex
from nlp.dates_lexicon import code, codes
from nlp.dates_scene import Scene


@dataclass(frozen=True, slots=True)
class Expression:
    """A temporal expression at ``text[start:end]`` with its TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


_CONNECTORS = codes("BIS DASH GLUE SLASH UND")
_BEFORE_SECOND = codes("VOM AM DEN ART ZU")
_ARTICLES = codes("ART DEN")
_TAKES_ARTICLE = codes("REL ORDW DECADE TOLDDAY ANA")
_ESTIMATES = codes("APPROX EVERY")
_YEAR, _YEARS, _SLASH = code("YEAR"), code("YEARS"), code("SLASH")


def find_timexes(text: str, published: date) -> list[Expression]:
    """Every TIMEX3 of a text in its order, after the guidelines of KRAUTS."""
    scene, timexes = read_timexes(text, published)
    starts, ends = scene.tokens.starts, scene.tokens.ends
    return [
        Expression(starts[_first(scene, t)], ends[t.last - 1], t.type, _value(scene, t))
        for timex in timexes
        if timex.type != "SKIP"
        for t in _ends(scene, timex)
    ]


def _ends(scene: Scene, timex: Timex) -> list[Timex]:
    """A period or a range as its two ends; a school year stays one."""
    if "/" not in timex.value:
        return [timex]
    symbols = scene.tokens.symbols
    at = next((i for i in range(timex.first, timex.last) if symbols[i] in _CONNECTORS), None)
    if at is None or (symbols[at] == _SLASH and symbols[at + 1] != _YEAR):
        return [timex]
    second = at + 1
    while second < timex.last - 1 and symbols[second] in _BEFORE_SECOND:
        second += 1
    low, high = timex.value.split("/")
    return [
        Timex(timex.first, at, timex.type, low),
        Timex(second, timex.last, timex.type, high),
    ]


def _first(scene: Scene, timex: Timex) -> int:
    """The first token after the guidelines: with "Jahr", an estimate or an article before it."""
    first = timex.first
    before = scene.symbol(first - 1)
    if scene.symbol(first) == _YEAR and before == _YEARS:
        first -= 1
        return first - (scene.tokens.word(first - 1).lower() == "das") if first else first
    if timex.type == "DURATION" and before in _ESTIMATES:
        return first - 1
    if before in _ARTICLES and scene.symbol(first) in _TAKES_ARTICLE:
        return first - 1
    return first


def _value(scene: Scene, timex: Timex) -> str:
    """Coming years without a number are the future, not a duration."""
    if timex.value.startswith("PX") and scene.tokens.values[timex.first] == 1:
        return "FUTURE_REF"
    return timex.value
