"""What rules and model together hold for bodies."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from nlp.gazetteer import Words
from nlp.organisations_acting import payer_name, pays_there
from nlp.organisations_kinds import listed
from nlp.organisations_known import Body, known_names
from nlp.organisations_names import canonical
from nlp.organisations_seen import Seen, counts_alone, larger_measures, seen_bodies
from nlp.places_known import place_at, states
from nlp.resolve import Home, state_name

_OF_THE_LAND = re.compile(r" (?:(?:des Landes|von) )?Sachsen-Anhalt")
_OTHER = re.compile(r"\s(?:de[sr]|beim|im|und|sowie)\s|\s?[(,/]")
_HOUSE = re.compile(r"[a-zäöü](?:ministerium|ministeriums)$")
_ADJECTIVE = re.compile(r"[a-zäöüß-]+ische[nrs]? ")
_NOUN = re.compile(r" [A-ZÄÖÜ][a-zäöüß]+")
_OF_HOUSE = re.compile(r"\s(?:für|de[rs]|von|und|in)\s|\s?[-–,(]")
_WORD_BEFORE = re.compile(r"(\w+)\s$")
_LAST_WORD = 30


def agreed(chosen: list[Body], doc: Doc, home: Home) -> list[Body]:
    """The bodies that count of those the rules have chosen and those the model has seen.

    Where the model sees more of a name than a rule, the model is right; where it sees less, the
    rule. What only a rule has found stays unless the model reads the name of a measure there.
    """
    text = doc.text
    found: list[Body] = []
    rest = iter(_outside(chosen, larger_measures(doc)))
    other = next(rest, None)
    for one in seen_bodies(doc):
        while other is not None and other.end <= one.start:
            found.append(other)
            other = next(rest, None)
        inside = []
        while other is not None and other.start < one.end:
            inside.append(other)
            other = next(rest, None)
        found += _merged(one, inside, text, home)
    found += [other, *rest] if other is not None else []
    return found


def _outside(chosen: list[Body], spans: list[tuple[int, int]]) -> list[Body]:
    """The bodies that none of the spans covers; both stand from left to right."""
    apart = []
    at = 0
    for body in chosen:
        while at < len(spans) and spans[at][1] <= body.start:
            at += 1
        if at == len(spans) or not (spans[at][0] <= body.start and body.end <= spans[at][1]):
            apart.append(body)
    return apart


def _merged(seen: Seen, inside: list[Body], text: str, home: Home) -> list[Body]:
    """What counts of a body that the model has seen and those of the rules that overlap it."""
    if not inside:
        payer = payer_name(text[seen.start : seen.end], state_name(home.government))
        counts = pays_there(text, seen.start) if payer else counts_alone(seen, text)
        return [_named(seen, text, home)] if counts else []
    first, last = inside[0], inside[-1]
    covered = seen.start <= first.start and last.end <= seen.end
    longer = covered and (seen.start, seen.end) != (first.start, first.end)
    lead = text[seen.start : first.start]
    if not longer or len(inside) > 1 or _is_part(lead) or _is_owner(lead):
        return inside
    if seen.start == first.start and _other_begins(
        text[first.start : first.end], text[first.end : seen.end], first
    ):
        return inside
    return [_named(seen, text, home)]


def _is_owner(lead: str) -> bool:
    """``saarländische`` or ``Niedersachsens`` before ``Landesregierung``."""
    return bool(_ADJECTIVE.fullmatch(lead)) or lead.strip().removesuffix("s") in states()


def _is_part(lead: str) -> bool:
    """``Regionalbereich Mitte der``: no body, but part of the one behind it."""
    return lead.lower().startswith(tuple(listed("parts")))


def _other_begins(lead: str, tail: str, body: Body) -> bool:
    """``Finanzausschuss des Landtags``: what follows is a body of its own."""
    if _OF_THE_LAND.fullmatch(tail):
        return False
    if _HOUSE.search(lead) and not _OF_HOUSE.match(tail):
        return True  # "lädt das Sozialministerium Unternehmer ein"
    if body.name in known_names() and _NOUN.fullmatch(tail) and not place_at(Words(tail), 0):
        return True  # "Bundesinstitut für Risikobewertung Proben"
    if tail.startswith(" für ") and body.name in known_names():
        return True
    return _OTHER.match(tail) is not None


def _named(seen: Seen, text: str, home: Home) -> Body:
    before = _WORD_BEFORE.search(text, max(0, seen.start - _LAST_WORD), seen.start)
    surface = text[seen.start : seen.end]
    name = canonical(surface, before[1].lower() if before else "", home)
    return Body(seen.start, seen.end, name, round(seen.confidence, 2))
