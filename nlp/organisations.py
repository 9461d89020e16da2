"""Organisations: which bodies a release names, each by one name."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Mention
from nlp.doc import Context, context_of, mentions_of
from nlp.gazetteer import Words, words_of
from nlp.organisations_acting import acting_bodies, payer_name, pays_there
from nlp.organisations_companies import companies, legal_forms
from nlp.organisations_known import Body, aliases, known_bodies
from nlp.organisations_names import abbreviated, canonical, initials, one_name_each
from nlp.organisations_patterns import listed, patterned_bodies
from nlp.organisations_seen import Seen, counts_alone, larger_measures, seen_bodies
from nlp.resolve import Home, home_of, state_name

# So many characters a legal form may add to a name.
_LEGAL_FORM = 12
_HEAD = re.compile(r"\s?[-–]\s?(?:[-–]\s?)?Pressemitteilung(?:en)?\s+Nr")
_OF_THE_LAND = re.compile(r" (?:(?:des Landes|von) )?Sachsen-Anhalt")
_OTHER = re.compile(r"\s(?:de[sr]|beim|im|und|sowie)\s|\s?[(,/]")
_WORD_BEFORE = re.compile(r"(\w+)\s$")
_LAST_WORD = 30


@Language.component("organisations")
def read_organisations(doc: Doc) -> Doc:
    """Appends the organisations of a release to its mentions."""
    words, context = words_of(doc), context_of(doc)
    home = home_of(context, words)
    found = [
        *known_bodies(words, home),
        *patterned_bodies(words),
        *companies(words),
        *acting_bodies(words, state_name(home.government)),
    ]
    found = [body for body in found if not _is_frame(body, words)]
    others = mentions_of(doc)
    chosen = _known_by_name(_apart(found, others), found)
    if doc.has_annotation("ENT_IOB"):
        chosen = _apart(_agreed(chosen, doc, home), others)
    chosen = one_name_each(chosen, doc.text)
    chosen = _apart([*chosen, *abbreviated(chosen, words, home)], others)
    chosen = [_issuer(body, context, home) for body in chosen]
    text = doc.text
    others.extend(
        Mention(
            kind="organisation",
            start=body.start,
            end=body.end,
            surface=text[body.start : body.end],
            entity=body.name,
            confidence=body.confidence,
        )
        for body in chosen
    )
    return doc


def _issuer(body: Body, context: Context, home: Home) -> Body:
    """In another Land's release its house by its abbreviation: ``TMIL``."""
    house = context.house
    if house is None or not body.name.isupper() or initials(house) != body.name:
        return body
    return replace(body, name=house)


def _is_frame(body: Body, words: Words) -> bool:
    """The head of old pages (``Kultusministerium - Pressemitteilung Nr.: 055/04``)."""
    return _HEAD.match(words.text, body.end) is not None


def _known_by_name(chosen: list[Body], found: list[Body]) -> list[Body]:
    """A company that is a known body with its legal form goes by the known name."""
    ends = {body.end: body for body in found if body.name in _canonical()}
    named = []
    for body in chosen:
        names: set[str] = set()
        if body.name.endswith(legal_forms()):
            near = range(body.end - _LEGAL_FORM, body.end + 1)
            inside = [ends[end] for end in near if end in ends]
            names = {known.name for known in inside if body.start <= known.start}
        named.append(replace(body, name=names.pop()) if len(names) == 1 else body)
    return named


@cache
def _canonical() -> frozenset[str]:
    return frozenset(aliases().values())


def _apart(bodies: list[Body], mentions: list[Mention]) -> list[Body]:
    """The longest of those that overlap, none inside the mention of a person."""
    people = [mention for mention in mentions if mention.kind == "person"]
    chosen: list[Body] = []
    end = next_person = 0
    for body in sorted(
        set(bodies), key=lambda body: (body.start, -body.end, -body.confidence, body.name)
    ):
        while next_person < len(people) and people[next_person].end <= body.start:
            next_person += 1
        if body.start < end:
            continue
        if next_person < len(people) and body.end > people[next_person].start:
            continue
        chosen.append(body)
        end = body.end
    return chosen


def _agreed(chosen: list[Body], doc: Doc, home: Home) -> list[Body]:
    """What rules and model together hold for bodies.

    Where the model sees more of a name than a rule, the model is right; where it sees less, the
    rule. What only a rule has found stays unless the model reads the name of a measure there.
    """
    text = doc.text
    agreed: list[Body] = []
    rest = iter(_outside(chosen, larger_measures(doc)))
    other = next(rest, None)
    for one in seen_bodies(doc):
        while other is not None and other.end <= one.start:
            agreed.append(other)
            other = next(rest, None)
        inside = []
        while other is not None and other.start < one.end:
            inside.append(other)
            other = next(rest, None)
        agreed += _merged(one, inside, text, home)
    agreed += [other, *rest] if other is not None else []
    return agreed


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
    if not longer or len(inside) > 1 or _is_part(text[seen.start : first.start]):
        return inside
    if seen.start == first.start and _other_begins(text[first.end : seen.end], first):
        return inside
    return [_named(seen, text, home)]


def _is_part(lead: str) -> bool:
    """``Regionalbereich Mitte der``: no body, but part of the one behind it."""
    return lead.lower().startswith(tuple(listed("parts")))


def _other_begins(tail: str, body: Body) -> bool:
    """``Finanzausschuss des Landtags``: what follows is a body of its own."""
    if _OF_THE_LAND.fullmatch(tail):
        return False
    if tail.startswith(" für ") and body.name in _canonical():
        return True
    return _OTHER.match(tail) is not None


def _named(seen: Seen, text: str, home: Home) -> Body:
    before = _WORD_BEFORE.search(text, max(0, seen.start - _LAST_WORD), seen.start)
    surface = text[seen.start : seen.end]
    name = canonical(surface, before[1].lower() if before else "", home)
    return Body(seen.start, seen.end, name, round(seen.confidence, 2))
