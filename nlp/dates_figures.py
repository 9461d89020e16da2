"""Whether four figures name a year, and not a count, a file number or part of a name."""

from __future__ import annotations

import re

from nlp.dates_calendar import MAX_YEAR
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
LIKELY = range(1101, 2101)
# Round figures before this are more often counts.
_EXACT = 1801
_OPEN, _YEAR = codes("OPEN"), codes("YEAR")
_OTHER_LEADS = codes("BIS AB VON VOM VOR NACH UND ZWISCHEN OPEN")
_COUNTED = frozenset(TABLES["counted"]["words"])
NOT_BEFORE = codes("APPROX PARA SLASH NUM N2 GLUE")
NOT_AFTER = codes("UNIT YEARS UHR SLASH ADJDUR GLUE")
_NUM = codes("NUM")
# "Gesundheit2020", "EN:2015"
_TOUCHING = codes("CAP LOWER COLON DOT CLOCK QLETTER ROMAN")
_CAP, _GLUE, _SLASH, _MARK = codes("CAP"), codes("GLUE"), codes("SLASH"), codes("MARK")
_LOWER, _YEARS_AROUND = codes("LOWER"), 12
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
    if _counts_or_numbers(scene, at, before, after) or ends_a_quoted_name(scene, at, at + 1):
        return False
    if before in _LEADS:
        return True
    year = scene.tokens.values[at]
    if after in _CAP:
        told = before in _WEAK_LEADS and (year in _OURS or (1900 < year < 2000 and year % 10))
        return bool(told or _is_bare_year(scene, at)) and not is_unit(scene, at + 1)
    if after in _NUM and year not in _OURS:
        return False
    if before in _OTHER_LEADS:
        return True
    rounded = year % 100 == 0 or (year < _EXACT and year % 10 == 0)
    return year in LIKELY and not rounded and not in_a_name(scene, at, at + 1)


def _is_bare_year(scene: Scene, at: int) -> bool:
    """``Die Anhänger hätten 2018 Verwarngelder … eingebracht``: a year of ours behind a verb, in a
    text that writes its counts with a point (``1.100``)."""
    near = abs(scene.tokens.values[at] - scene.published.year) <= _YEARS_AROUND
    return near and scene.symbol(at - 1) in _LOWER and scene.counts_are_pointed


def is_unit(scene: Scene, at: int) -> bool:
    return scene.tokens.word(at) in _COUNTED


def _counts_or_numbers(scene: Scene, at: int, before: str, after: str) -> bool:
    """Whether what stands beside makes the figures a count or a reference number."""
    tokens = scene.tokens
    if tokens.touches(at) and before in _TOUCHING:
        return True
    if before in NOT_BEFORE and not (before in _GLUE and scene.symbol(at - 2) in _CAP):
        return not _beyond(scene, at)
    if after in _MARK:
        return tokens.word(at + 1) not in _HARMLESS
    # "Resolution 2087 (2013)"
    if after in _OPEN and scene.symbol(at + 2) in _YEAR and before not in _LEADS:
        return before in _CAP or tokens.values[at] > MAX_YEAR
    # "1700 im vergangenen Jahr"
    return after in NOT_AFTER or (
        before not in _LEADS | _WEAK_LEADS
        and after in _IN
        and any(symbol in _YEARS for symbol in tokens.symbols[at + 2 : at + 4])
    )


def _beyond(scene: Scene, at: int) -> bool:
    """``über 2025 hinaus``"""
    tokens = scene.tokens
    after = tokens.word(at + 1) if at + 1 < len(tokens.starts) else ""
    return after == "hinaus" and tokens.word(at - 1).lower() == "über"


def ends_a_quoted_name(scene: Scene, first: int, last: int) -> bool:
    """Whether figures close a name in quotation marks: „Polizei 2021“, ?Luther 2017?."""
    tokens = scene.tokens
    if scene.symbol(first - 1) not in _CAP or last >= len(tokens.starts):
        return False
    mark = tokens.word(last)
    if mark in "?¿":
        return tokens.touches(last) and lost_mark_open(tokens.text, tokens.starts[first])
    return scene.symbol(last) in _MARK and mark in _CLOSING


def in_a_name(scene: Scene, first: int, last: int) -> bool:
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


def counted_at(scene: Scene, at: int) -> bool:
    """Whether a unit or a counted thing stands at token ``at``."""
    return scene.symbol(at) in NOT_AFTER or (at < len(scene.tokens.starts) and is_unit(scene, at))
