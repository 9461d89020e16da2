"""Relations said by nouns and by participles before nouns.

"Novelle des …", "Inkrafttreten der …", "Evaluation des … durch …", "das vom Landtag beschlossene
Gesetz", "die bis 2026 verlängerte Richtlinie".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.release import RelationType
from nlp.relations_cases import case, nominative
from nlp.relations_clauses import Clause
from nlp.relations_lexicon import CHANGES, GROUNDS, PARTICIPLE, Verb
from nlp.relations_pairs import ACTORS, Pair
from nlp.relations_refs import Item
from nlp.relations_verbs import said

_CHANGE = re.compile(
    rf"\b(?:{'|'.join(CHANGES)})\s(?:de[rs]|vom)"
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
_NOT = re.compile(r"\b(?:soll\w*|wird|werden)\b")
_ATTRIBUTE = re.compile(
    r"(?P<participle>[a-zäöüß]+?)e[nrsm]?\s(?:[a-zäöü]\w+\s)?"
    r"(?:(?:\w*[Pp]rogramm|Projekt|Konzept|Initiative|Vorhaben)\s)?[„“\"»]?$"
)
_BROKEN = re.compile(r"[,;:.()]|\s(?:hat|ist|wird|wurde)\s")
_IN_FORCE = re.compile(r"\bInkrafttreten\s(?:de[rs]\s)?(?:[a-zäöü]\w+\s)?$")
_ON = re.compile(r"\s(?:(?:ist|wird)\s)?(?:am|zum|im|ab|für)\s$")
_REVIEW = re.compile(
    r"\b(?:Evaluation|Evaluierung|\w*[Bb]ewertung|Überprüfung|Auswertung|Begleitforschung"
    r"|Prüfung|Untersuchung|Begutachtung|\w*[Bb]ilanz)\s"
    r"(?:de[rs]|von|zu[rm])\s(?:[a-zäöü]\w+\s)?[„“\"»]?$"
)
_GOING_ON = re.compile(
    r"\b(?:Fortsetzung|Verlängerung|Fortführung|Weiterführung|Fortschreibung)\s(?:de[rs]|von)\s"
    r"(?:[a-zäöü][\wäöüß-]*\s){0,2}[„“\"»]?$"
)
_DECISION = re.compile(
    r"\b(?:Verabschiedung|Beschluss|Unterzeichnung|Ratifizierung|Billigung|Annahme)\s(?:de[rs]|von)\s"
    r"(?:[a-zäöü][\wäöüß-]*\s){0,2}[„“\"»]?$"
)
_PASSED = re.compile(r"[“\"«]?\s(?:\([^()]{1,20}\)\s)?(?:durch|im)\s(?:(?:den|die|das)\s)?")
_FOLLOWS = re.compile(
    r"\b(?:ist|als)\s(?:ein\s|eine\s|der\s|die\s|das\s)?(?:[a-zäöü]\w+\s)?"
    r"(?:Nachfolgeprogramm|Nachfolger|Nachfolgerin|Fortsetzung|Fortführung|Fortschreibung"
    r"|Weiterentwicklung|Neuauflage)\s(?:de[rs]|von|vom)\s(?:[a-zäöü]\w+\s){0,2}[„“\"»]?$"
)
_BUILDER = re.compile(
    rf"\b(?:{'|'.join(GROUNDS['carriers'])})\s(?:de[rs]|für\sd(?:en|ie|as))\s"
    r"(?:[a-zäöü]\w+\s){0,2}(?:[A-ZÄÖÜ]\w+\s(?=[„“\"»]))?[„“\"»]?$"
)
_CARRYING = re.compile(
    r"\b(?:Umsetzung|Durchführung|Abwicklung|Koordinierung)\s(?:de[rs]|von)\s"
    r"(?:[a-zäöü]\w+\s){0,2}[„“\"»]?$"
)
_CHARGED_WITH = re.compile(r"(?:\s[a-zäöüß]+){0,3}\s(?:beauftragt|betraut)\b")
_IS = re.compile(r"[“\"«]?\s(?:ist|sind|war)\s(?:(?:der|die|das)\s)?")
_ENDING = re.compile(r"\bbis\s(?:zum\s(?:Jahr\s)?|Ende\s)?$")
_AGREED = re.compile(rf"{_DONE.pattern}|\b(?:vereinbart|besiegelt|unterschrieben)\b")
_CHARGED = re.compile(
    r"\b(?:beauftragt|angekündigt|übernimmt|erstellt|besorgt|ziehen|zieht|zog|vorlegen)\b"
)
_WHEN = ("", "am", "zum", "im", "ab", "bis", "für", "in")


def nominal(text: str, clause: Clause, items: list[Item]) -> Iterator[Pair]:
    """The relations that nouns of a clause state; none if the clause negates or supposes."""
    if said(text, clause) is None:
        return
    inside = [item for item in items if clause.has(item.start, item.end)]
    for item in inside:
        if item.kind != "measure":
            continue
        before = text[max(clause.start, item.start - 70) : item.start]
        change = _CHANGE.search(before)
        if change and not _BEHIND.search(before[: change.start()]):
            yield from _changed(text, clause, inside, item)
        yield from _of_measure(text, before, item, inside)
        if _REVIEW.search(before):
            yield from _reviewed(text, clause, inside, item)
        if _GOING_ON.search(before) and _AGREED.search(text[clause.start : clause.end]):
            yield from _prolonged(text, inside, item)
        yield from _attributes(text, item, inside)
        yield from _beginning(text, item, inside)


def _of_measure(text: str, before: str, item: Item, inside: list[Item]) -> Iterator[Pair]:
    """ "Verabschiedung des Gesetzes durch den Landtag", "Bauherr der Brücke ist der Bund", "B ist
    die Fortsetzung von A"."""
    behind = next((i for i in inside if i.start >= item.end and i.kind in ACTORS), None)
    if behind is not None:
        between = text[item.end : behind.start]
        if _DECISION.search(before) and _PASSED.fullmatch(between):
            yield Pair("adopts", behind, item, item.start, behind.end)
        if _BUILDER.search(before) and _IS.fullmatch(between):
            yield Pair("implements", behind, item, item.start, behind.end)
    if _CARRYING.search(before):
        for body in (i for i in inside if i.kind == "organisation" and i.start >= item.end):
            charged = _CHARGED_WITH.match(text, body.end)
            if charged and nominative(text, body) and case(text, body) == "":
                yield Pair("implements", body, item, item.start, charged.end())
    if _FOLLOWS.search(before):
        new = [i for i in inside if i.kind == "measure" and i.end <= item.start]
        new = [i for i in new if case(text, i) == "" and i.name != item.name]
        if new:
            yield Pair("continues", new[0], item, new[0].start, item.end)


def _changed(text: str, clause: Clause, inside: list[Item], item: Item) -> Iterator[Pair]:
    """Somebody has adopted a change of the measure: that amends it."""
    words = text[clause.start : clause.end]
    if _DONE.search(words) is None or _NOT.search(words):
        return
    for actor in inside:
        if actor.kind in ACTORS and case(text, actor) == "" and nominative(text, actor):
            yield Pair("amends", actor, item, actor.start, item.end)
            return


def _prolonged(text: str, inside: list[Item], item: Item) -> Iterator[Pair]:
    """ "hat der Fortsetzung des Paktes bis Ende 2026 zugestimmt"."""
    for other in inside:
        if other.kind in ACTORS and case(text, other) == "" and nominative(text, other):
            yield Pair("continues", other, item, other.start, item.end)
        day = other.kind == "date" and other.name[:1].isdigit()
        if day and 0 < other.start - item.end < 30 and _ENDING.search(text, item.end, other.start):
            yield Pair("continues", item, other, item.start, other.end)


def _reviewed(text: str, clause: Clause, inside: list[Item], item: Item) -> Iterator[Pair]:
    """ "Evaluation des Programms durch das Institut", "… ist für 2026 vorgesehen"."""
    charged = _CHARGED.search(text, clause.start, clause.end)
    for other in inside:
        if (
            other.kind == "organisation"
            and case(text, other) in ("", "durch")
            and (charged or case(text, other) == "durch")
        ):
            yield Pair("evaluates", other, item, other.start, item.end)
        dated = other.kind == "date" and other.start > item.end and other.name[:1].isdigit()
        if dated and case(text, other) in _WHEN:
            yield Pair("evaluates", item, other, item.start, other.end)


def _attributes(text: str, item: Item, inside: list[Item]) -> Iterator[Pair]:
    """ "das am 1. Mai in Kraft getretene Gesetz", "der vom Landtag beschlossene Haushalt"."""
    low = max(0, item.start - 110)
    match = _ATTRIBUTE.search(text, low, item.start)
    verbs = PARTICIPLE.get(match["participle"], []) if match else []
    if not match or not verbs:
        return
    for other in reversed([i for i in inside if low <= i.start and i.end <= match.start()]):
        between = text[other.end : match.start()]
        if _BROKEN.search(between):
            return
        for verb in verbs:
            if verb.phrase and verb.particle not in between:
                continue
            pair = _attribute(text, verb, item, other)
            if pair is not None:
                yield pair


def _attribute(text: str, verb: Verb, item: Item, other: Item) -> Pair | None:
    stands = case(text, other)
    kind: RelationType = verb.type
    if (
        other.kind in ACTORS
        and "actor>measure" in verb.frames
        and stands in ("von", "vom", "durch")
    ):
        return Pair(kind, other, item, other.start, item.end, brief=True)
    lasting = other.name[:1] == "P" and stands in verb.durations
    day = other.name[:1].isdigit() and (not verb.dates or stands in verb.dates)
    dated = other.kind == "date" and (day or lasting)
    if dated and "measure>date" in verb.frames:
        return Pair(kind, item, other, other.start, item.end, brief=True)
    if other.kind == "measure" and "measure>measure" in verb.frames and stands in verb.means:
        return Pair(kind, other, item, other.start, item.end, brief=True)
    return None


def _beginning(text: str, item: Item, inside: list[Item]) -> Iterator[Pair]:
    """ "Inkrafttreten der Richtlinie am 1. Juli 2022"."""
    if not _IN_FORCE.search(text, max(0, item.start - 40), item.start):
        return
    for date in inside:
        near = date.kind == "date" and 0 < date.start - item.end < 12 and date.name[:1].isdigit()
        if near and _ON.match(text[item.end : date.start]):
            yield Pair("enters_into_force", item, date, item.start, date.end, brief=True)
