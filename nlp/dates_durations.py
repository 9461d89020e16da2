"""Readers of lengths of time (``drei Jahre``, ``10 bis 15 Jahre``, ``13-wöchige``), and of what
looks like them and is none: ages and sets."""

from __future__ import annotations

import re
from typing import Any

from nlp import dates_calendar as calendar
from nlp.dates_grammar import Hit, Rule, Timex, read_nothing
from nlp.dates_lexicon import code, codes, endings
from nlp.dates_periods import is_plural

_AGE_LEADS = codes("AB UNTER")
_UNTIL = code("BIS")
# From this count on, an adjective of years describes people more often than things.
_AGED = 10
# A range of years from this on is an age: "16 bis 25 Jahre".
_ADULT = 14
# "das Durchschnittsalter stieg auf 35,8 Jahre"
_AGE_NOUN = re.compile(
    r"(?:\b|[a-zäöüß])(?:(?<!Mittel)(?<!Zeit)[Aa]lters?|[Aa]ltersgrenze)\b[^.;]{0,80}$"
)
# "einen Tag nach der Wahl", "einen Tag später"
_DISTANCE = codes("NACH VOR LATER")
_MEASURING = codes("VON SEIT VOR NACH IN APPROX")


def _count(hit: Hit, group: str) -> float | None:
    value: Any = hit.get(group)
    if hit.scene.symbol(hit.at(group)) == code("BOTH"):
        return 2.0
    return None if value is None else float(value)


def read_duration(hit: Hit) -> list[Timex]:
    scene = hit.scene
    unit = str(hit.get("unit"))
    count = _count(hit, "count")
    before = scene.symbol(hit.match.start() - 1)
    if (
        unit == "AGE"
        or count is None
        or count == 0
        or scene.symbol(hit.match.end()) == code("GLUE")
    ):
        return hit.skip()
    if (
        unit == "Y"
        and not hit.has("rel")
        and (before in _AGE_LEADS or (before == _UNTIL and count >= _ADULT))
    ):
        return hit.skip()
    if hit.scene.symbol(hit.at("count")) == code("ONE"):
        if is_plural(hit.word("unit")):
            return []
        after = hit.scene.symbol(hit.match.end())
        named = after == code("ART")  # "von einem Tag der Vernunft"
        if unit == "D" and (named or before not in _MEASURING) and after not in _DISTANCE:
            return hit.timex("DURATION", "P1D", first="count", kept=False)
    if _is_age(hit, count, unit):
        return hit.skip()
    first = "rel" if hit.has("rel") else "count"
    # "in beiden Jahren" points back to years told before.
    told = scene.symbol(hit.at("count")) == code("BOTH") and not hit.has("rel")
    return hit.timex("DURATION", calendar.duration(count, unit), first=first, kept=not told)


def _is_age(hit: Hit, count: float, unit: str) -> bool:
    """``mit 71 Jahren``, ``ein Mindestalter von 16 Jahren``."""
    scene, start = hit.scene, hit.match.start()
    if unit != "Y" or count < _ADULT or hit.has("rel") or start == 0:
        return False
    if scene.tokens.word(start - 1).lower() == "mit":
        return scene.symbol(hit.match.end()) != code("CAP")
    before = scene.tokens.text[
        scene.tokens.starts[scene.sentence(start)[0]] : scene.tokens.starts[start]
    ]
    return _AGE_NOUN.search(before) is not None


def read_span_years(hit: Hit) -> list[Timex]:
    """``zwei Schuljahre``, ``nach einem Schuljahr``"""
    count, one = _count(hit, "count"), hit.scene.symbol(hit.at("count")) == code("ONE")
    if not count or is_plural(hit.word("span")) == one:
        return []
    if one and hit.scene.symbol(hit.match.start() - 1) not in _MEASURING:
        return []
    return hit.timex("DURATION", calendar.duration(count, "Y"), first="count")


def read_two(hit: Hit) -> list[Timex]:
    """``von zehn auf 15 Jahre``, ``zehn statt zwanzig Jahre``: two durations, one unit."""
    scene, unit = hit.scene, str(hit.get("unit"))
    low, high = _count(hit, "low"), _count(hit, "high")
    rises = scene.symbol(hit.at("low") - 1) == code("VON") and hit.word("between") == "auf"
    if not (rises or hit.word("between") == "statt") or unit == "AGE" or not low or not high:
        return []
    at = hit.at("low")
    return [
        Timex(at, at + 1, "DURATION", calendar.duration(low, unit)),
        Timex(hit.at("high"), hit.match.end(), "DURATION", calendar.duration(high, unit)),
    ]


def read_half(hit: Hit) -> list[Timex]:
    """``ein halbes Jahr``, ``halbe Stunde``."""
    unit = str(hit.get("unit"))
    if unit in ("TH", "TM"):
        value = calendar.duration(30, "TM" if unit == "TH" else "TS")
    else:
        value = calendar.duration(0.5, unit)
    return hit.timex("DURATION", value)


def read_range(hit: Hit) -> list[Timex]:
    unit = str(hit.get("unit"))
    low, high = _count(hit, "low"), _count(hit, "high")
    of_people = unit == "Y" and low is not None and low >= _ADULT
    if unit == "AGE" or low is None or high is None or low >= high or of_people:
        return hit.skip()
    value = f"{calendar.duration(low, unit)}/{calendar.duration(high, unit)}"
    return hit.timex("DURATION", value, first="low")


def read_adjective(hit: Hit) -> list[Timex]:
    """``dreijährige Förderung``; not ``Zweijährige``, not ``65-jähriger``."""
    said = hit.get("adjective")
    return _adjective(hit, *said) if isinstance(said, tuple) else []


def read_figure_adjective(hit: Hit) -> list[Timex]:
    """``13-wöchige``, ``2- bis 3-jährige``; not ``der 34-Jährige``."""
    unit = hit.get("adjective")
    return hit.skip() if isinstance(unit, tuple) else _adjective(hit, _count(hit, "count"), unit)


def _adjective(hit: Hit, count: float | None, unit: str) -> list[Timex]:
    at = hit.at("adjective")
    if hit.scene.tokens.word(at)[0].isupper() and hit.scene.sentence(at)[0] != at:
        return hit.skip()
    if count is None:
        return hit.timex("DURATION", calendar.duration(None, unit), kept=False)
    if unit == "Y" and _tells_an_age(hit, count):
        return hit.skip()
    value = calendar.duration(count, unit)
    if "low" in hit.match.re.groupindex:
        low = _count(hit, "low")
        if low is None or low >= count:
            return hit.skip()
        value = f"{calendar.duration(low, unit)}/{value}"
    return hit.timex("DURATION", value)


_THINGS, _PEOPLE = endings("lasting"), endings("aged")


def _tells_an_age(hit: Hit, count: float) -> bool:
    tokens = hit.scene.tokens
    end = hit.match.end()
    noun = tokens.word(end).lower() if end < len(tokens.starts) else ""
    return noun.endswith(_PEOPLE) or (count >= _AGED and not noun.endswith(_THINGS))


def read_vague(hit: Hit) -> list[Timex]:
    return hit.timex("DURATION", calendar.duration(None, str(hit.get("unit"))), kept=False)


def read_set(hit: Hit) -> list[Timex]:
    """``alle zwei Jahre``, ``jeden Tag``, ``pro Jahr``."""
    count = float(hit.get("count") or 1)
    if hit.has("count") and hit.word("every") == "je":  # "für je drei Jahre"
        return hit.timex("DURATION", calendar.duration(count, str(hit.get("unit"))), first="count")
    return hit.timex("SET", calendar.duration(count, str(hit.get("unit"))), kept=False)


def read_rate(hit: Hit) -> list[Timex]:
    """``50 Euro im Monat``."""
    unit = str(hit.get("unit"))
    counted = hit.scene.symbol(hit.match.end()) == code("YEAR")
    if unit not in ("D", "M", "Y") or counted or is_plural(hit.word("unit")):
        return []
    first = "unit" if unit == "D" else None
    return hit.timex("SET", calendar.duration(1, unit), first=first, kept=False)


def read_often(hit: Hit) -> list[Timex]:
    """``sieben Tage in der Woche``; ``zwei Stunden am Tag`` are a length."""
    unit = str(hit.get("unit"))
    if str(hit.get("counted")).startswith("T"):
        return []
    if is_plural(hit.word("unit")) or unit not in ("D", "W", "M", "Y"):
        return []
    if hit.scene.symbol(hit.match.end()) == code("YEAR"):
        return []
    return hit.timex("SET", calendar.duration(1, unit), kept=False)


def read_set_weekday(hit: Hit) -> list[Timex]:
    day = hit.get("weekday")
    number = day[0] if isinstance(day, tuple) else day
    return hit.timex("SET", f"XXXX-WXX-{number}", kept=False)


_ADVERB_UNITS = {"jähr": "P1Y", "monat": "P1M", "wöch": "P1W", "täg": "P1D", "stünd": "PT1H"}
_ADVERB_FACTORS = {"halbjähr": "P6M", "vierteljähr": "P3M", "zweimonat": "P2M", "tags": "P1D"}


def read_set_adverb(hit: Hit) -> list[Timex]:
    word = hit.word("word")
    for part, value in (_ADVERB_FACTORS | _ADVERB_UNITS).items():
        if part in word:
            return hit.timex("SET", value, kept=False)
    return hit.skip()


DURATION_RULES = [
    Rule("ALT (?:VON|ZWISCHEN|AB|BIS|UNTER)? COUNT (?:(?:UND|TO) COUNT)? YEARS?", read_nothing),
    Rule("COUNT (?:(?:UND|TO) COUNT)? YEARS ALT", read_nothing),
    Rule("(?P<count>COUNT) GLUE (?P<adjective>ADJDUR)", read_figure_adjective),
    Rule(
        "(?P<low>COUNT) DASH (?:BIS|UND) (?P<count>COUNT) GLUE (?P<adjective>ADJDUR)",
        read_figure_adjective,
    ),
    Rule("(?P<low>WORD|ONE) DASH (?:BIS|UND) (?P<adjective>ADJDUR)", read_adjective),
    Rule("(?P<adjective>ADJDUR)", read_adjective),
    Rule("(?P<every>EVERY) (?P<count>COUNT|ORDW)? (?P<unit>UNITS)", read_set),
    Rule("(?P<every>PER) (?P<count>COUNT)? (?P<unit>UNITS)", read_set),
    Rule("(?P<every>TAKT) (?:IM|AM|IN ART) (?P<count>COUNT)? (?P<unit>UNITS)", read_set),
    Rule("EVERY ORDW? (?P<weekday>WEEKDAY)", read_set_weekday),
    Rule("(?P<word>SET)", read_set_adverb),
    Rule("CAP (?:ZWISCHEN|VON|AB) COUNT (?:UND|TO) COUNT YEARS", read_nothing),
    Rule("ZWISCHEN (?P<low>COUNT) UND (?P<high>COUNT) (?P<unit>UNITS)", read_range),
    Rule("(?P<low>COUNT) (?:BIS ZU?|DASH|GLUE|UND) (?P<high>COUNT) (?P<unit>UNITS)", read_range),
    Rule("(?P<low>COUNT) (?P<between>AUF|LOWER) (?P<high>COUNT) (?P<unit>UNITS)", read_two),
    Rule("COUNT (?P<counted>UNITS) (?:IN ART|IM|AM|PER) (?P<unit>UNITS)", read_often),
    Rule("ONE? HALF (?P<unit>UNITS)", read_half),
    Rule("(?P<rel>REL|ORDW)? (?P<count>COUNT) (?:REL|GLUE|FULL)? (?P<unit>UNITS)", read_duration),
    Rule("(?P<count>WORD|D2|ONE) (?P<span>SPAN)", read_span_years),
    Rule("REL? SOME (?P<unit>UNITS)", read_vague),
    Rule("(?P<unit>LONG)", read_vague),
    Rule("(?:IM|AM) (?P<unit>UNITS)", read_rate),
]
