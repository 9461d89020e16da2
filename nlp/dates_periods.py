"""Readers of what is longer than a day: weeks, quarters, seasons, years, decades; absolute
(``1. Quartal 2024``, ``2014-2020``) and from the day of publication (``letzte Woche``)."""

from __future__ import annotations

from nlp import dates_calendar as calendar
from nlp.dates_days import YEAR_AFTER, year_phrase
from nlp.dates_grammar import Hit, Rule, Timex
from nlp.dates_lexicon import code
from nlp.dates_scene import Scene

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

# What stands before a year, so that a noun may follow: "seit 2015 Mittel", not "2015 Betriebe".
_YEAR_LEADS = {
    code(name)
    for name in ["YEARS", "SEIT", "BIS", "AB", "BOUND", "VON", "VOM", "VOR", "NACH", "MONTH", "SEASON", "SPAN", "UND", "ZWISCHEN", "OPEN", "IM", "QUARTER", "HALFYEAR"]
}  # fmt: skip
_NO_YEAR_BEFORE = {code(name) for name in ("APPROX", "PARA", "SLASH", "NUM", "N2", "GLUE")}
_CAP, _LOWER, _GLUE, _SLASH = code("CAP"), code("LOWER"), code("GLUE"), code("SLASH")
_NO_YEAR_AFTER = {code(name) for name in ("UNIT", "YEARS", "UHR", "SLASH", "ADJDUR", "MARK", "NUM")}
_HARMLESS_MARKS = set("\"“”„»«›‹'’‚‘*…[]")
_PLURAL = ("jahre", "jahren", "tage", "tagen", "wochen", "monate", "monaten", "jahrzehnte",
           "jahrzehnten", "stunden", "minuten", "sekunden", "quartale", "quartalen")  # fmt: skip


def is_plural(word: str) -> bool:
    return word.endswith(_PLURAL)


def stands_as_year(scene: Scene, first: int, last: int) -> bool:
    """Whether the year figures at tokens ``first`` to ``last`` name a year, and not a number of
    things, a file number, a section or part of a name."""
    before, after = scene.symbol(first - 1), scene.symbol(last)
    tokens = scene.tokens
    if before in _NO_YEAR_BEFORE and (before != _GLUE or tokens.symbols[first - 2] != _CAP):
        return False
    if tokens.touches(first) and before in (code("COLON"), code("DOT"), code("CLOCK")):
        return False
    if after in _NO_YEAR_AFTER and not (
        after == code("MARK") and tokens.word(last) in _HARMLESS_MARKS
    ):
        return False
    if after == _GLUE:
        return False
    if before in _YEAR_LEADS:
        return True
    year = tokens.values[first]
    if after == _CAP:
        return False
    return bool(1800 <= year <= 2099) and not (before == _CAP and _named(tokens.word(first - 1)))


def _named(word: str) -> bool:
    """Whether a year behind this word is part of its name: ``Agenda 2030``."""
    return word.lower().endswith(_NAME_ENDINGS) or (len(word) > 2 and word.isupper())


_NAME_ENDINGS = (
    "plan", "planes", "plans", "programm", "programms", "programmes", "strategie", "agenda", "konzept",
    "konzepts", "konzeptes", "konzeption", "vision", "leitbild", "masterplan", "horizont", "horizon",
    "europa", "natura", "expo", "preis", "preises", "pakt", "fahrplan", "roadmap", "initiative", "gesetz",
    "zielbild", "perspektive", "perspektiven", "aktion", "projekt", "dialog", "fortschritt", "energie",
    "stark", "digital", "industrie", "windows", "landwirtschaft",
)  # fmt: skip


def read_year(hit: Hit) -> list[Timex]:
    first = hit.at("year")
    if not stands_as_year(hit.scene, first, first + 1):
        return []
    year = int(hit.get("year"))
    hit.scene.tell(first, year)
    return hit.timex("DATE", f"{year:04d}")


def read_years(hit: Hit) -> list[Timex]:
    """``2014-2020``, ``2014 bis 2020``, ``2016/17``: a period of years."""
    scene = hit.scene
    at = hit.at("from")
    first, last = int(hit.get("from")), int(hit.get("to"))
    if last < 100:
        last += first - first % 100
        last += 100 if last < first else 0
    lead = scene.symbol(hit.match.start() - 1)
    if lead in _NO_YEAR_BEFORE or not first < last <= first + 200:
        return []
    slashed = scene.tokens.symbols[at + 1] == _SLASH
    if slashed and last - first > 10 and not hit.has("span"):
        return hit.skip()
    if scene.symbol(hit.match.end()) in (_SLASH, code("UNIT")):
        return hit.skip()
    if scene.symbol(hit.match.start() - 1) == _CAP and slashed and not hit.has("span"):
        word = scene.tokens.word(hit.match.start() - 1)
        if _named(word):
            return hit.skip()
    scene.tell(hit.at("to"), last)
    return hit.timex("DATE", f"{first:04d}/{last:04d}")


def read_reference_number(hit: Hit) -> list[Timex]:
    return hit.skip()


def _part_of_year(hit: Hit, letter: str, parts: int) -> list[Timex]:
    number = _ROMAN.get(hit.word("number")) or int(hit.get("number") or 0)
    if number < 0 and hit.word("number").startswith("letzt"):
        if not (hit.has("year") or hit.has("late_year")):
            return []
        number = parts
    if not 1 <= number <= parts:
        return []
    year = year_phrase(hit)
    if year is None:
        year = hit.scene.published.year
    else:
        hit.scene.tell(hit.at("number"), year)
    return hit.timex("DATE", f"{year:04d}-{letter}{number}")


def read_quarter(hit: Hit) -> list[Timex]:
    """``1. Quartal 2024``, ``drittes Quartal``, ``Q1 2024``."""
    return _part_of_year(hit, "Q", 4)


def read_half_year(hit: Hit) -> list[Timex]:
    """``II. Halbjahr 2024``, ``erste Jahreshälfte``."""
    return _part_of_year(hit, "H", 2)


_SEASON_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}


def read_season(hit: Hit) -> list[Timex]:
    """``Sommer 2018``, ``im kommenden Frühjahr``, ``Winter 2017/18`` (named by its beginning)."""
    scene = hit.scene
    year = year_phrase(hit)
    at = hit.at("season")
    season = str(hit.get("season"))
    if year is not None:
        scene.tell(at, year)
    elif hit.has("lead") or hit.has("step") or hit.has("bound"):
        year = _season_year(scene, at, _SEASON_MIDDLE[season], hit.get("step"))
    else:
        return []
    first = next(name for name in ("step", "bound", "season") if hit.has(name))
    return hit.timex("DATE", f"{year:04d}-{season}", first=first)


def _season_year(scene: Scene, at: int, month: int, step: int | None) -> int:
    anchor = scene.published
    if not step:
        return scene.year_of(at, month)
    if step < 0:
        return anchor.year if anchor.month > month else anchor.year - 1
    return anchor.year if anchor.month < month else anchor.year + 1


def read_week_number(hit: Hit) -> list[Timex]:
    year = year_phrase(hit) or hit.scene.published.year
    return hit.timex("DATE", calendar.week_of(year, int(hit.get("number"))))


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


def read_decade(hit: Hit) -> list[Timex]:
    figures = hit.get("decade")[:-2]
    if figures[-1] != "0":
        return []
    if len(figures) == 2:
        figures = ("20" if int(figures) <= 10 else "19") + figures
    return hit.timex("DATE", figures[:3])


def read_century(hit: Hit) -> list[Timex]:
    if hit.get("unit") != "CE":
        return []
    return hit.timex("DATE", f"{int(hit.get('number')) - 1:02d}")


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
    value = calendar.shifted_unit(scene.published, unit, int(hit.get("rel")))
    return hit.timex("DATE", value)


def read_bound_unit(hit: Hit) -> list[Timex]:
    """``Ende des Jahres``, ``Jahresende``: the year, month or week of publication."""
    unit = str(hit.get("unit"))
    if unit not in ("Y", "M", "W") or is_plural(hit.word("unit")):
        return []
    return hit.timex("DATE", calendar.shifted_unit(hit.scene.published, unit, 0))


def read_bound_word(hit: Hit) -> list[Timex]:
    year = year_phrase(hit)
    if year is not None:
        return hit.timex("DATE", f"{year:04d}")
    value = calendar.shifted_unit(hit.scene.published, str(hit.get("unit")), 0)
    return hit.timex("DATE", value)


def read_year_word(hit: Hit) -> list[Timex]:
    """``heuer``, ``im Vorjahr``, ``diesjährige``."""
    scene = hit.scene
    year = scene.published.year
    told = scene.told
    word = hit.word("word")
    if not word.startswith(("heu", "dies", "letzt", "nächst")) and told is not None:
        first, _ = scene.sentence(hit.at("word"))
        if told.at >= first and told.year < year:
            year = told.year
    return hit.timex("DATE", f"{year + int(hit.get('word')):04d}")


_NUMBER = "(?:(?P<number>D2|ORDW|REL|ROMAN) DOT?)"

PERIOD_RULES = [
    # 158/2015, 2014/24/EU, 6/2356: numbers of files and directives
    Rule("(?: PARA DOT? )? (?:NUM|N2|D2) SLASH YEAR", read_reference_number),
    Rule("YEAR SLASH (?:D2|N2|NUM) SLASH", read_reference_number),
    Rule("(?: PARA DOT? | CLOSE ) YEAR SLASH NUM", read_reference_number),
    Rule(f"{_NUMBER} QUARTER {YEAR_AFTER}?", read_quarter),
    Rule(f"QLETTER (?P<number>D2) SLASH? {YEAR_AFTER}", read_quarter),
    Rule(f"{_NUMBER} HALFYEAR {YEAR_AFTER}?", read_half_year),
    Rule(
        "(?P<lead>IM|SEIT|BIS|AB|VOM|ART|DEN|ZU|AM)? (?P<step>REL|THIS)? (?P<bound>BOUND)?"
        f" (?P<season>SEASON) (?: (?:{YEAR_AFTER}) (?: SLASH (?:D2|N2|YEAR) )? )?",
        read_season,
    ),
    Rule(f"(?P<number>D2) DOT KW {YEAR_AFTER}?", read_week_number),
    Rule(f"KW (?P<number>D2|N2) SLASH? {YEAR_AFTER}?", read_week_number),
    Rule("(?P<lead>AM|VOM|DEN|ART|IM)? (?P<rel>REL|THIS)? (?P<weekend>WEEKEND)", read_weekend),
    Rule(
        "(?: (?P<span>SPAN) )? (?P<from>YEAR) (?: TO | SLASH ) (?P<to>YEAR|D2|N2)",
        read_years,
    ),
    Rule("(?:BOUND (?: (?:ART|DEN|IM)? YEARS )? )? (?P<year>YEAR)", read_year),
    Rule("(?:BOUND (?:ART|DEN)?)? (?P<decade>DECADE) GLUE? YEARS?", read_decade),
    Rule("(?:BOUND (?:ART|DEN)? )? (?P<number>D2|ORDW) DOT? (?P<unit>UNIT)", read_century),
    Rule(
        "(?: BOUND (?:ART|DEN)? )? (?P<rel>REL|THIS) (?: (?P<unit>UNITS) | (?P<quarter>QUARTER)"
        " | (?P<half>HALFYEAR) )",
        read_relative,
    ),  # fmt: skip
    Rule("BOUND (?:ART|DEN) (?P<unit>UNITS)", read_bound_unit),
    Rule(f"(?P<unit>UBOUND) {YEAR_AFTER}?", read_bound_word),
    Rule("(?:BOUND ART?)? (?P<word>YEARREL|YEARADJ)", read_year_word),
]
