"""Relations said by nouns and by participles before nouns.

The amending law in its own name, "Novelle des …", "Inkrafttreten der …", "das am 1. Januar 2024 in
Kraft getretene Gesetz", "mit einem Volumen von …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.release import RelationType
from nlp.relations_clauses import Clause
from nlp.relations_refs import Item
from nlp.relations_roles import Pair, case

_AMENDMENT = re.compile(r"\bzur\s(?:\w+\s)?Änderung\s(?:de[rs]|von)?\s?$")
_CHANGE = re.compile(
    r"\b(?:Änderung|Novelle|Novellierung|Neufassung|Überarbeitung)\s(?:de[rs]|vom)"
    r"\s(?:[a-zäöü][\wäöüß-]*\s){0,2}$"
)
# "die Botschaft zur Änderung des …", "auf eine Änderung des … zu verzichten"
_BEHIND = re.compile(
    r"\b(?:zur|zu|auf|für|mit|nach|bei|von|vor|über|um|durch|gegen)\s"
    r"(?:(?:einer?|die|der|dieser?)\s)?(?:[a-zäöü]\w+\s)?$"
)
_DONE = re.compile(
    r"\b(?:beschlossen|beschloss|beschließt|verabschiedete?|unterzeichnete?|gebilligt|billigte"
    r"|zugestimmt|angenommen)\b"
)
_NOT = re.compile(r"\b(?:nicht|kein\w*|könnte\w*|würde\w*|soll\w*|wenn|falls|wird|werden)\b")
# Between a date and the measure behind it.
_DATED: tuple[tuple[RelationType, re.Pattern[str]], ...] = (
    ("enters_into_force", re.compile(r"\sin Kraft (?:getretene|gesetzte)[nrs]?\s$")),
    ("ends", re.compile(r"\s(?:ausgelaufene|beendete|aufgehobene|außer Kraft getretene)[nrs]?\s$")),
)
_IN_FORCE = re.compile(r"\bInkrafttreten\s(?:de[rs]\s)?(?:[a-zäöü]\w+\s)?$")
_ON = re.compile(r"\s(?:am|zum|im|ab)\s$")
_VOLUME = re.compile(
    r"\b(?:Volumen|Umfang|Höhe|Gesamtvolumen|Fördervolumen|Ausstattung|Budget)\svon\s"
    r"(?:(?:insgesamt|rund|etwa|knapp|über|gut|mehr als)\s){0,2}$"
)


def nominal(text: str, clause: Clause, items: list[Item]) -> Iterator[Pair]:
    """The relations that nouns of a clause state."""
    inside = [item for item in items if clause.has(item.start, item.end)]
    found = [item for item in inside if item.kind == "measure"]
    for item in found:
        outer = next((o for o in found if o.start < item.start and item.end <= o.end), None)
        if outer is not None:
            if outer.name != item.name and _AMENDMENT.search(text[outer.start : item.start]):
                yield Pair("amends", outer, item, outer.start, outer.end, brief=True)
            continue
        change = _CHANGE.search(text, max(0, item.start - 70), item.start)
        if change and not _BEHIND.search(text[max(0, change.start() - 40) : change.start()]):
            yield from _changed(text, clause, inside, item)
        yield from _dated(text, item, inside)
    yield from _volume(text, found, inside)


def _changed(text: str, clause: Clause, inside: list[Item], item: Item) -> Iterator[Pair]:
    """Somebody has adopted a change of the measure: that amends it."""
    words = text[clause.start : clause.end]
    if _DONE.search(words) is None or _NOT.search(words):
        return
    for actor in inside:
        if actor.kind in ("person", "organisation") and case(text, actor) == "":
            yield Pair("amends", actor, item, actor.start, item.end)
            return


def _dated(text: str, item: Item, inside: list[Item]) -> Iterator[Pair]:
    for date in inside:
        if date.kind != "date" or not date.name[:1].isdigit():
            continue
        if 0 < item.start - date.end < 40:
            between = text[date.end : item.start]
            for relation, words in _DATED:
                if words.match(between):
                    yield Pair(relation, item, date, date.start, item.end, brief=True)
        elif 0 < date.start - item.end < 8 and _starts(text, item, date):
            yield Pair("enters_into_force", item, date, item.start, date.end, brief=True)


def _starts(text: str, item: Item, date: Item) -> bool:
    """Whether it says "Inkrafttreten der Richtlinie am 1. Juli 2022"."""
    before = text[max(0, item.start - 40) : item.start]
    return _ON.match(text[item.end : date.start]) is not None and bool(_IN_FORCE.search(before))


def _volume(text: str, found: list[Item], inside: list[Item]) -> Iterator[Pair]:
    """A measure "mit einem Volumen von 60 Millionen Euro"."""
    if len({item.name for item in found}) != 1:
        return
    for amount in inside:
        near = amount.kind == "money" and 0 <= amount.start - found[0].end < 120
        if near and _VOLUME.search(text[max(0, amount.start - 60) : amount.start]):
            yield Pair("funds", amount, found[0], found[0].start, amount.end)
            return
