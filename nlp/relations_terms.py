"""From when and until when a measure holds, told by nouns and by "seit": "Die Laufzeit beträgt fünf
Jahre", "Baubeginn für den Deich ist im Mai", "Seit Mai erlaubt das Gesetz …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.release import RelationType
from nlp.relations_cases import case, nominative
from nlp.relations_clauses import Clause
from nlp.relations_lexicon import TERMS
from nlp.relations_pairs import Pair
from nlp.relations_refs import Item
from nlp.relations_topics import Topics
from nlp.relations_verbs import said

_M = "\0"  # stands for the surface of a measure
_OF = (
    r"(?:\s(?:de[rs]|von|für\sd(?:en|ie|as)|zu[mr]|am)\s(?:[a-zäöü]\w+\s){0,2}"
    rf"[„\"»]?{_M}[“\"«]?)?"
)
_IS = (
    r"(?:\s(?:ist|sind|war|wird|soll|erfolgt|erfolgte|beträgt|endet|reicht|umfasst))?"
    r"(?:\s(?:derzeit|voraussichtlich|spätestens|frühestens|rückwirkend|bereits|schon|zunächst"
    r"|insgesamt|jeweils|rund|etwa))?"
)
_ON = r"(?:\s(?:am|zum|im|ab|für|mit|bis|der|den|dem|Anfang|Mitte|Ende)){0,3}\s$"
_BUILDS = r"Baubeginn|Baustart|Beginn\sder\sBauarbeiten"
_TOLD: tuple[tuple[RelationType, re.Pattern[str], bool], ...] = (
    # The type, how it is told, and whether it is told of building works alone.
    ("enters_into_force", re.compile(rf"\bInkrafttreten{_OF}{_IS}{_ON}"), False),
    ("enters_into_force", re.compile(rf"\b(?:{_BUILDS}){_OF}{_IS}{_ON}"), True),
    ("ends", re.compile(rf"\b(?:Ende\sder\sBauzeit|Bauende){_OF}{_IS}{_ON}"), True),
    ("ends", re.compile(r",\sgültig\sbis\s(?:zum\s|Ende\s)?$"), False),
    (
        "enters_into_force",
        re.compile(rf"\bin\sKraft(?:\streten)?,\s(?:voraussichtlich|spätestens|frühestens){_ON}"),
        False,
    ),
    ("ends", re.compile(rf"\bDie\s(?:Laufzeit|Bauzeit){_OF}{_IS}{_ON}"), False),
    (
        "ends",
        re.compile(rf"\b(?:hat|haben|mit)\seiner?\sLaufzeit(?:\svon)?(?:\s(?:rund|etwa))?{_ON}"),
        False,
    ),
)
_RULES = ("law", "ordinance", "guideline")
_SINCE = re.compile(r"(?:^|\s)[Ss]eit\s(?:(?:dem|Anfang|Mitte|Ende)\s)?$")
_THEN = re.compile(r"\s(?P<verb>[a-zäöüß]+)\s(?:das|die|der)\s(?:[a-zäöü]\w+\s){0,2}[„\"»]?$")
# "Das Programm gibt es seit 2009", "Seit 2009 gibt es das Programm"
_THERE = re.compile(
    r"[“\"«]?\sgibt\ses\s(?:bereits\s|schon\s)?[Ss]eit\s(?:dem\s|Anfang\s|Mitte\s|Ende\s)?"
)
_GIVEN = re.compile(
    r"\sgibt\ses\s(?:bereits\s|schon\s|auch\s)?(?:das|die|den)\s(?:[a-zäöü]\w+\s)?[„\"»]?"
)
_BACK = 120  # characters


def terms(text: str, clause: Clause, items: list[Item], topics: Topics) -> Iterator[Pair]:
    """The days and spans of time that a clause tells of a measure; none if it negates or
    supposes."""
    inside = [item for item in items if clause.has(item.start, item.end)]
    dates = [item for item in inside if item.kind == "date" and item.name[:1] in "P12"]
    if not dates or said(text, clause) is None or "verlängert" in text[clause.start : clause.end]:
        return
    measures = [item for item in inside if item.kind == "measure"]
    for date in dates:
        yield from _by_noun(text, clause, date, measures, topics)
        if _SINCE.search(text[max(clause.start, date.start - 20) : date.start]):
            yield from _since(text, clause, date, measures)


def _by_noun(
    text: str, clause: Clause, date: Item, measures: list[Item], topics: Topics
) -> Iterator[Pair]:
    low = max(clause.start, date.start - _BACK)
    before = text[low : date.start]
    named = [i for i in measures if low <= i.start and i.end <= date.start]
    for item in named:
        before = before.replace(text[item.start : item.end], _M)
    for relation, pattern, built in _TOLD:
        found = pattern.search(before)
        if found is None:
            continue
        plain = [i for i in measures if case(text, i) == "" and nominative(text, i)]
        about = named[-1] if _M in found[0] else next(iter(plain), None) or topics.about(date.start)
        if about is not None and (about.sort == "project" or not built):
            start = min(about.start, date.start) if about.start >= clause.start else clause.start
            yield Pair(relation, about, date, start, date.end)


def _since(text: str, clause: Clause, date: Item, measures: list[Item]) -> Iterator[Pair]:
    """ "Seit Mai erlaubt das Gesetz …", "Das Programm gibt es seit 2009"."""
    for item in measures:
        there = item.named and (
            _THERE.fullmatch(text, item.end, date.start)
            or _GIVEN.fullmatch(text, date.end, item.start)
        )
        then = _THEN.match(text[date.end : item.start]) if item.sort in _RULES else None
        if there or (then and then["verb"] in TERMS["rules"]):
            yield Pair("enters_into_force", item, date, clause.start, clause.end)
            return
