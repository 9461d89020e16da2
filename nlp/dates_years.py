"""Readers of years, decades and centuries (``2019``, ``2014-2020``, ``1990er Jahre``), and of the
figures that look like years and are none."""

from __future__ import annotations

from datetime import date

from nlp.dates_figures import (
    LIKELY,
    NOT_AFTER,
    NOT_BEFORE,
    counted_at,
    ends_a_quoted_name,
    in_a_name,
    stands_as_year,
)
from nlp.dates_grammar import Hit, Rule, Timex, read_nothing
from nlp.dates_lexicon import TABLES, codes
from nlp.dates_scene import Scene

_NUM = codes("NUM")
# "um 1420"
_EARLY, _GROWING = range(1000, 1951), frozenset(TABLES["growing"]["words"])
_CAP, _SLASH, _UNIT = codes("CAP"), codes("SLASH"), codes("UNIT")
_SCHOOL_BEGINS, _SCHOOL_BEGUN, _HALF = 8, 9, 6  # months
_SCHOOL_YEARS = ("schuljahr", "kitajahr", "kindergartenjahr")


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
    year, grows = int(hit.get("year")), _GROWING & set(scene.words(end - 1)[0])
    if year not in _EARLY or grows or scene.symbol(end) in _CAP | NOT_AFTER | _NUM:
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
    if scene.symbol(start - 1) in NOT_BEFORE or not first < last <= first + 200:
        return []
    far = slashed and last - first > 10
    named = in_a_name(scene, start, hit.match.end())
    numbered = scene.symbol(hit.match.end()) in _SLASH | _UNIT
    quoted = ends_a_quoted_name(scene, start, hit.match.end())
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
    over = anchor.month > _SCHOOL_BEGUN and hit.scene.direction(hit.match.start()) > 0
    year = anchor.year + over
    return hit.timex("DATE", f"{year:04d}/{year + 1:04d}")


def read_years_between(hit: Hit) -> list[Timex]:
    """``zwischen 2014 und 2020 Mittel``: two years of ours, so a noun may follow."""
    first, last = int(hit.get("from")), int(hit.get("to"))
    end = hit.match.end()
    if not (LIKELY.start <= first < last and last in LIKELY) or counted_at(hit.scene, end):
        return []
    return [
        Timex(hit.at("from"), hit.at("from") + 1, "DATE", f"{first:04d}"),
        Timex(hit.at("to"), end, "DATE", f"{last:04d}"),
    ]


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
]
