"""Readers of years, decades and centuries (``2019``, ``2014-2020``, ``1990er Jahre``), and of the
figures that look like years and are none."""

from __future__ import annotations

import re
from datetime import date

from nlp.dates_calendar import MAX_YEAR
from nlp.dates_grammar import Hit, Rule, Timex, read_nothing
from nlp.dates_lexicon import TABLES, codes, endings
from nlp.dates_scene import Scene
from nlp.dates_tense import is_participle
from nlp.lost_marks import lost_mark_open

# Behind these a noun may follow the year: "seit 2015 Mittel", but "2015 Betriebe".
_LEADS = codes("YEARS SEIT BOUND MONTH SEASON SPAN IM QUARTER HALFYEAR")
# Behind these only a year of our times: "bis 2025 Mittel", but "bis 2000 Plätze".
_WEAK_LEADS = codes("BIS AB VOR NACH")
_OURS = range(2001, 2061)
# Without any lead: figures that may well be a year.
_LIKELY = range(1101, 2101)
# Round figures before this are more often counts.
_EXACT = 1801
_OPEN, _YEAR = codes("OPEN"), codes("YEAR")
_OTHER_LEADS = codes("BIS AB VON VOM VOR NACH UND ZWISCHEN OPEN")
_COUNTED = frozenset(TABLES["counted"]["words"])
_NOT_BEFORE = codes("APPROX PARA SLASH NUM N2 GLUE")
_NOT_AFTER = codes("UNIT YEARS UHR SLASH ADJDUR GLUE")
_NUM = codes("NUM")
# "Gesundheit2020", "EN:2015"
_TOUCHING = codes("CAP LOWER COLON DOT CLOCK QLETTER ROMAN")
# "um 1420"
_EARLY, _GROWING = range(1000, 1951), frozenset(TABLES["growing"]["words"])
_CAP, _GLUE, _SLASH, _MARK = codes("CAP"), codes("GLUE"), codes("SLASH"), codes("MARK")
_LOWER, _YEARS_AROUND = codes("LOWER"), 12
_SCHOOL_BEGINS, _HALF = 8, 6  # months
_SCHOOL_YEARS = ("schuljahr", "kitajahr", "kindergartenjahr")
_IN, _YEARS, _UNIT = codes("IM IN"), codes("YEARS"), codes("UNIT")
_CLOSING = set('"“”«»')
_HARMLESS = _CLOSING | set("„‹›'’‚‘*…[]")
_NAMED = endings("name_endings")
# What a name may hold between its kind and its year: "Masterplan Tourismus Sachsen-Anhalt 2027".
_IN_NAMES = codes("CAP GLUE ROMAN")
_NAME_REACH = 6
_BUDGETS = endings("budgets")
# "im Doppelhaushalt 2012/2013", but "das Gesetz 2014 beschlossen".
_VERBS_BEHIND = re.compile(r"[a-zäöüß]+ieren")


def stands_as_year(scene: Scene, at: int) -> bool:
    """Whether the four figures at token ``at`` name a year, and not a number of things, a file
    number, a section or part of a name."""
    before, after = scene.symbol(at - 1), scene.symbol(at + 1)
    if _counts_or_numbers(scene, at, before, after) or _ends_a_quoted_name(scene, at, at + 1):
        return False
    if before in _LEADS:
        return True
    year = scene.tokens.values[at]
    if after in _CAP:
        told = before in _WEAK_LEADS and (year in _OURS or (1900 < year < 2000 and year % 10))
        return bool(told or _is_bare_year(scene, at)) and not _is_unit(scene, at + 1)
    if after in _NUM and year not in _OURS:
        return False
    if before in _OTHER_LEADS:
        return True
    rounded = year % 100 == 0 or (year < _EXACT and year % 10 == 0)
    return year in _LIKELY and not rounded and not _in_a_name(scene, at, at + 1)


def _is_bare_year(scene: Scene, at: int) -> bool:
    """``Die Anhänger hätten 2018 Verwarngelder … eingebracht``: a year of ours behind a verb, in a
    text that writes its counts with a point (``1.100``)."""
    near = abs(scene.tokens.values[at] - scene.published.year) <= _YEARS_AROUND
    return near and scene.symbol(at - 1) in _LOWER and scene.counts_are_pointed


def _is_unit(scene: Scene, at: int) -> bool:
    return scene.tokens.word(at) in _COUNTED


def _counts_or_numbers(scene: Scene, at: int, before: str, after: str) -> bool:
    """Whether what stands beside makes the figures a count or a reference number."""
    tokens = scene.tokens
    if tokens.touches(at) and before in _TOUCHING:
        return True
    if before in _NOT_BEFORE and not (before in _GLUE and scene.symbol(at - 2) in _CAP):
        return not _beyond(scene, at)
    if after in _MARK:
        return tokens.word(at + 1) not in _HARMLESS
    # "Resolution 2087 (2013)"
    if after in _OPEN and scene.symbol(at + 2) in _YEAR and before not in _LEADS:
        return before in _CAP or tokens.values[at] > MAX_YEAR
    # "1700 im vergangenen Jahr"
    return after in _NOT_AFTER or (
        before not in _LEADS | _WEAK_LEADS
        and after in _IN
        and any(symbol in _YEARS for symbol in tokens.symbols[at + 2 : at + 4])
    )


def _beyond(scene: Scene, at: int) -> bool:
    """``über 2025 hinaus``"""
    tokens = scene.tokens
    after = tokens.word(at + 1) if at + 1 < len(tokens.starts) else ""
    return after == "hinaus" and tokens.word(at - 1).lower() == "über"


def _ends_a_quoted_name(scene: Scene, first: int, last: int) -> bool:
    """Whether figures close a name in quotation marks: „Polizei 2021“, ?Luther 2017?."""
    tokens = scene.tokens
    if scene.symbol(first - 1) not in _CAP or last >= len(tokens.starts):
        return False
    mark = tokens.word(last)
    if mark in "?¿":
        return tokens.touches(last) and lost_mark_open(tokens.text, tokens.starts[first])
    return scene.symbol(last) in _MARK and mark in _CLOSING


def _in_a_name(scene: Scene, first: int, last: int) -> bool:
    """Whether the figures from token ``first`` to ``last`` belong to the name before them:
    ``Agenda 2030``, ``Masterplan Tourismus 2027``, ``Doppelhaushalt 2012/2013``."""
    if scene.symbol(first - 1) not in _CAP:
        return False
    tokens = scene.tokens
    before = tokens.word(first - 1)
    if before.lower().endswith(_BUDGETS):
        return True
    named = len(before) > 2 and before.isupper()
    at = first - 1
    while not named and at >= max(0, first - _NAME_REACH) and scene.symbol(at) in _IN_NAMES:
        named = tokens.word(at).lower().endswith(_NAMED)
        at -= 1
    return named and not _told_by_a_verb(scene, first, last)


def _told_by_a_verb(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb follows that a year up to publication dates: ``das Konzept 2014 beschlossen``;
    a later one is a goal in a name."""
    if last >= len(scene.tokens.starts) or int(scene.tokens.values[first]) > scene.published.year:
        return False
    word = scene.tokens.word(last)
    return is_participle(word) or _VERBS_BEHIND.fullmatch(word) is not None


def read_year(hit: Hit) -> list[Timex]:
    first = hit.at("year")
    if not stands_as_year(hit.scene, first):
        return []
    year = int(hit.get("year"))
    hit.scene.tell(first, year)
    return hit.timex("DATE", f"{year:04d}")


def read_about(hit: Hit) -> list[Timex]:
    """``entstand um 1420``; not ``um 1420 gestiegen``."""
    scene, end = hit.scene, hit.match.end()
    year, after = (
        int(hit.get("year")),
        scene.tokens.word(end) if end < len(scene.tokens.starts) else "",
    )
    grows = {*scene.words(end - 1)[0], after} & _GROWING
    if year not in _EARLY or grows or scene.symbol(end) in _CAP | _NOT_AFTER | _NUM:
        return []
    scene.tell(hit.at("year"), year)
    return hit.timex("DATE", f"{year:04d}", first="year")


def read_years(hit: Hit) -> list[Timex]:
    """``2014-2020``, ``2014 bis 2020``, ``2016/17``: a period of years."""
    scene = hit.scene
    start = hit.match.start()
    first, last = int(hit.get("from")), int(hit.get("to"))
    slashed = scene.symbol(hit.at("from") + 1) in _SLASH
    if last < 100:
        if not slashed and last <= first % 100:
            return []
        last += first - first % 100
        last += 100 if last < first else 0
    if scene.symbol(start - 1) in _NOT_BEFORE or not first < last <= first + 200:
        return []
    far = slashed and last - first > 10
    named = _in_a_name(scene, start, hit.match.end())
    numbered = scene.symbol(hit.match.end()) in _SLASH | _UNIT
    quoted = _ends_a_quoted_name(scene, start, hit.match.end())
    if numbered or quoted or (not hit.has("span") and (far or named)):
        return hit.skip()
    scene.tell(hit.at("to"), last)
    return hit.timex("DATE", f"{first:04d}/{last:04d}")


def read_early_year(hit: Hit) -> list[Timex]:
    """``aus dem Jahr 965``"""
    year, after = hit.get("year"), hit.scene.symbol(hit.match.end())
    if year is None or not 100 <= year < 1000 or year != int(year) or after in _CAP | _UNIT:
        return []
    return hit.timex("DATE", f"{int(year):04d}", first="year")


def read_school_year(hit: Hit) -> list[Timex]:
    """``im kommenden Schuljahr``: from August to July."""
    if not hit.word("span").startswith(_SCHOOL_YEARS) or hit.word("span").endswith(("e", "en")):
        return []
    anchor = hit.scene.published
    year = anchor.year - (anchor.month < _SCHOOL_BEGINS) + int(hit.get("rel"))
    return hit.timex("DATE", f"{year:04d}/{year + 1:04d}")


def read_new_year(hit: Hit) -> list[Timex]:
    """``im neuen Schuljahr``, ``im neuen Jahr``: the one that begins next, or has just begun."""
    anchor, word = hit.scene.published, hit.word("span") or hit.word("unit")
    if hit.has("unit"):
        year = anchor.year + (anchor.month > _HALF)
        return hit.timex("DATE", f"{year:04d}")
    if not word.startswith(_SCHOOL_YEARS) or word.endswith(("e", "en")):
        return []
    return hit.timex("DATE", f"{anchor.year:04d}/{anchor.year + 1:04d}")


def read_years_between(hit: Hit) -> list[Timex]:
    """``zwischen 2014 und 2020 Mittel``: two years of ours, so a noun may follow."""
    first, last = int(hit.get("from")), int(hit.get("to"))
    end = hit.match.end()
    if not (_LIKELY.start <= first < last and last in _LIKELY) or _counted_at(hit.scene, end):
        return []
    return [
        Timex(hit.at("from"), hit.at("from") + 1, "DATE", f"{first:04d}"),
        Timex(hit.at("to"), end, "DATE", f"{last:04d}"),
    ]


def _counted_at(scene: Scene, at: int) -> bool:
    """Whether a unit or a counted thing stands at token ``at``."""
    return scene.symbol(at) in _NOT_AFTER or (at < len(scene.tokens.starts) and _is_unit(scene, at))


def read_decade(hit: Hit) -> list[Timex]:
    figures = hit.get("decade")[:-2]
    names_people = hit.word("decade").endswith("ziger") and not hit.has("years")
    if figures[-1] != "0" or names_people:
        return []
    if len(figures) == 2:
        figures = ("20" if int(figures) <= 10 else "19") + figures
    return hit.timex("DATE", figures[:3])


def read_century(hit: Hit) -> list[Timex]:
    if hit.get("unit") != "CE":
        return []
    return hit.timex("DATE", f"{int(hit.get('number')) - 1:02d}")


def read_year_word(hit: Hit) -> list[Timex]:
    """``heuer``, ``im Vorjahr``, ``diesjährige``."""
    scene, at = hit.scene, hit.at("word")
    year = scene.published.year
    told = scene.told
    word = hit.word("word")
    if not word.startswith(("heu", "dies", "letzt", "nächst")):
        first, _ = scene.sentence(at)
        period = scene.period_before(at) if _is_compared(scene, at) else None
        if period is not None and int(period[:4]) == year - 1:
            year -= 1  # "Im vergangenen Jahr waren es 411. Das sind mehr als im Vorjahr."
        elif told is not None and first <= told.at and told.year < year:
            year = told.year
    return hit.timex("DATE", f"{year + int(hit.get('word')):04d}")


def _is_compared(scene: Scene, at: int) -> bool:
    """``mehr als im Vorjahr``, ``gegenüber dem Vorjahr``"""
    before = {scene.tokens.word(n).lower() for n in range(max(0, at - 3), at)}
    return not {"als", "gegenüber", "vergleich", "wie"}.isdisjoint(before)


def read_same_time(hit: Hit) -> list[Timex]:
    """``mehr als im Vorjahreszeitraum``: the month, quarter or half-year told last, a year before."""
    scene, step = hit.scene, int(hit.get("time"))
    period = scene.period_before(hit.at("time")) or f"{scene.published.year:04d}"
    return hit.timex(
        "DATE", "/".join(f"{int(end[:4]) + step:04d}{end[4:]}" for end in period.split("/"))
    )


def read_turn_of_the_year(hit: Hit) -> list[Timex]:
    """``zum Jahreswechsel``: the nearest last day of a year."""
    scene, at = hit.scene, hit.at("span")
    if hit.word("span") != "jahreswechsel":
        return []
    year = scene.published.year
    day = scene.nearest(at, [date(year - 1, 12, 31), date(year, 12, 31)])
    return hit.timex("DATE", day.isoformat())


YEAR_RULES = [
    # 158/2015, 2014/24/EU, 6/2356: numbers of files and directives
    Rule("(?: PARA DOT? )? (?:NUM|N2|D2) SLASH YEAR", read_nothing),
    Rule("YEAR SLASH (?:D2|N2|NUM) SLASH", read_nothing),
    Rule("(?: PARA DOT? | CLOSE ) YEAR SLASH NUM", read_nothing),
    Rule(
        "(?: BOUND (?:ART|DEN) (?=SPAN) )? (?: (?P<span>SPAN) )? (?P<from>YEAR) (?: TO | SLASH )"
        " (?P<to>YEAR|D2|N2)",
        read_years,
    ),
    Rule("(?: BOUND (?:ART|DEN)? )? (?P<rel>REL|THIS) (?P<span>SPAN)", read_school_year),
    Rule(
        "(?: BOUND (?:ART|DEN)? )? (?: NEW (?P<span>SPAN) | (?<=IM|VOM) NEW (?P<unit>YEARS) )",
        read_new_year,
    ),
    Rule("(?P<span>SPAN)", read_turn_of_the_year),
    Rule("ZWISCHEN (?P<from>YEAR) UND (?P<to>YEAR)", read_years_between),
    Rule("UM (?P<year>YEAR)", read_about),
    Rule("(?:BOUND (?: (?:ART|DEN|IM)? YEARS )? )? (?P<year>YEAR)", read_year),
    Rule("YEARS (?P<year>NUM)", read_early_year),
    Rule("(?:BOUND (?:ART|DEN)?)? (?P<decade>DECADE) GLUE? (?P<years>YEARS)?", read_decade),
    Rule("(?:BOUND (?:ART|DEN)? )? (?P<number>D2|ORDW) DOT? (?P<unit>UNIT)", read_century),
    Rule("(?:BOUND ART?)? (?P<word>YEARREL|YEARADJ)", read_year_word),
    Rule("(?P<time>SAMETIME)", read_same_time),
]
