"""What a measure rests on and who carries it, where a sentence names only the other end:
"Grundlage ist die Richtlinie …", "Bearbeitet werden die Anträge von der Investitionsbank"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.release import RelationType
from nlp.relations_cases import case, nominative
from nlp.relations_clauses import Clause
from nlp.relations_lexicon import BACK, DECIDERS, GROUNDS
from nlp.relations_pairs import Pair
from nlp.relations_refs import Item
from nlp.relations_topics import Topics

_RESTS = re.compile(
    rf"\b(?:(?:[Rr]echtliche|[Ff]achliche|[Ff]inanzielle)\s)?(?:{'|'.join(GROUNDS['rests'])})"
    r"(?:\s(?:dafür|hierfür|dazu|der\sFörderung|des\sVorhabens|des\sProjekts|der\sZusammenarbeit))?"
    r"\s(?:ist|sind|bildet|bilden|war|bleibt)\s"
)
_CARRIER = re.compile(rf"\b(?:{'|'.join(GROUNDS['carriers'])})\s(?:ist|sind|bleibt|war)\s")
_CARRIED = re.compile(
    rf"\b(?:{'|'.join(GROUNDS['carried'])})\s(?:wird|werden|wurde|wurden)\s(?P<what>es|sie|er|die\sAnträge|das\s[A-ZÄÖÜ]\w+|die\s[A-ZÄÖÜ]\w+|der\s[A-ZÄÖÜ]\w+)\s"
    r"(?:gemeinsam\s)?(?:von|vom|durch)\s"
)
_CHARGED = re.compile(
    rf"\b(?:Mit\s(?:der|seiner|ihrer)\s(?:{'|'.join(GROUNDS['tasks'])})\s(?:ist|sind|wurden?|wird)"
    rf"|(?:Zuständig|Verantwortlich)\sfür\sdie\s(?:{'|'.join(GROUNDS['tasks'])})\s(?:ist|sind)"
    rf"|[Dd]ie\s(?:{'|'.join(GROUNDS['tasks'])})"
    r"\s(?:obliegt|übernimmt|übernehmen|liegt\sbei))\s"
)
_BUILT_BY = re.compile(r"\b(?:Gebaut|Errichtet)\s(?:wird|wurde|werden)\s(?:vom|von\sder|von)\s")
_RUN_BY = re.compile(r"\bGetragen\s(?:von|vom)\s(?:(?:der|dem|den)\s)?")
_APPLIED = re.compile(r"\b(?:Die\s)?(?:Anträge|Förderanträge)\sbearbeitet\s")
_VOTED = re.compile(r"\bstimm(?:te|ten|t|en)\s(?:[^,;]{0,40}\s)?(?P<how>zu|dagegen)\W*$")
_REPORTED = re.compile(
    r"\büber\sdie\s(?:Wirkung(?:en)?|Ergebnisse|Erfahrungen|Umsetzung)\s"
    r"(?:de[rs]\s(?P<of>[^,.;]{3,80})\s)?(?:zu\s)?berichten\b"
)
_LATER = "künftig"
_NEAR = 60  # characters


def grounds(text: str, clause: Clause, items: list[Item], topics: Topics) -> Iterator[Pair]:
    """The relations of the measure the talk is of that a clause states."""
    inside = [item for item in items if clause.has(item.start, item.end)]
    rests = _RESTS.search(text, clause.start, clause.end)
    if rests is not None:
        yield from _resting(text, clause, rests.end(), inside, topics)
    yield from _reported(text, clause, inside, topics)
    yield from _voted(text, clause, inside, topics)
    for pattern in (_CARRIER, _CARRIED, _CHARGED, _BUILT_BY, _RUN_BY, _APPLIED):
        carried = pattern.search(text, clause.start, clause.end)
        if carried is None:
            continue
        body = next(
            (i for i in inside if i.kind == "organisation" and i.start >= carried.end()), None
        )
        about = topics.at(carried.start()) or topics.about(carried.start())
        if pattern is _CARRIED:
            about = _meant(carried, inside, about)
        if pattern is _BUILT_BY and about is not None and about.sort != "project":
            return
        if body is None or about is None or body.start - carried.end() >= _NEAR:
            return
        if pattern is _CARRIER and _LATER in text[carried.end() : body.start].split():
            return  # "Träger ist künftig die Stiftung": of what is built, not of the works
        if pattern is not _APPLIED or nominative(text, body):
            yield Pair("implements", body, about, clause.start, clause.end)
        return


def _reported(text: str, clause: Clause, inside: list[Item], topics: Topics) -> Iterator[Pair]:
    """ "Das Ministerium muss dem Landtag bis 2015 über die Wirkungen berichten"."""
    told = _REPORTED.search(text, clause.start, clause.end)
    if told is None:
        return
    of = [i for i in inside if i.kind == "measure" and told.start() < i.start < told.end()]
    about = next(iter(of), None) or topics.about(told.start())
    body = next((i for i in inside if i.kind == "organisation" and case(text, i) == ""), None)
    if about is None or body is None or not nominative(text, body):
        return
    yield Pair("evaluates", body, about, clause.start, clause.end)
    for date in (i for i in inside if i.kind == "date" and case(text, i) in ("bis", "im", "nach")):
        yield Pair("evaluates", about, date, clause.start, clause.end)


def _voted(text: str, clause: Clause, inside: list[Item], topics: Topics) -> Iterator[Pair]:
    """ "Der Bundesrat stimmte später zu", "Die Fraktion stimmte dagegen": of what the talk is."""
    told = _VOTED.search(text, clause.start, clause.end)
    if told is None or any(i.kind == "measure" for i in inside):
        return
    about = topics.about(clause.start)
    for body in (i for i in inside if i.kind == "organisation" and case(text, i) == ""):
        against = told["how"] == "dagegen"
        if about is not None and nominative(text, body) and (against or body.name in DECIDERS):
            kind: RelationType = "rejects" if against else "adopts"
            yield Pair(kind, body, about, clause.start, clause.end)


def _meant(carried: re.Match[str], inside: list[Item], about: Item | None) -> Item | None:
    """The measure that is carried: what stands there for it, else what the talk is of, if the noun
    may mean it; "das Gebiet", "die Technik" are only part of it."""
    low, high = carried.span("what")
    told = next((i for i in inside if i.kind == "measure" and low <= i.start < high), None)
    noun = carried["what"].split()[-1]
    if told is not None or " " not in carried["what"] or noun in ("Anträge", "Vorhaben"):
        return told or about
    return about if about is not None and about.sort in BACK.get(noun, ()) else None


def _resting(
    text: str, clause: Clause, after: int, inside: list[Item], topics: Topics
) -> Iterator[Pair]:
    """What the measure the talk is of rests on; grants carry nothing out."""
    about = topics.about(clause.start) or topics.at(clause.start)
    if about is None or about.sort == "fund":
        return
    on = next((i for i in inside if i.kind == "measure" and i.start >= after), None)
    if on is None or on.start - after >= _NEAR or case(text, on) != "":
        return
    if about.sort == "project" and on.sort != "strategy":
        return
    if on.named and on.name != about.name:
        yield Pair("implements", about, on, clause.start, clause.end)
