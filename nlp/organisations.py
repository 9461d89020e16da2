"""Organisations: which bodies a release names, each by one name."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Mention
from nlp.doc import context_of, mentions_of
from nlp.gazetteer import Words, words_of
from nlp.houses import house_named
from nlp.organisations_acting import acting_bodies
from nlp.organisations_companies import companies, legal_forms
from nlp.organisations_known import (
    Body,
    aliases,
    known_bodies,
    no_body_endings,
    unsure_abbreviations,
)
from nlp.organisations_patterns import kind_of, patterned_bodies
from nlp.resolve import Home, home_of, state_name

# So many characters a legal form may add to a name.
_LEGAL_FORM = 12
_HEAD = re.compile(r"\s?[-–]\s?Pressemitteilung(?:en)?\s+Nr")
_BRACKET = re.compile(r"\s?\((?:kurz:?\s)?[„\"]?([A-ZÄÖÜ][\w&/-]{1,12})[“\"]?\)")


@Language.component("organisations")
def read_organisations(doc: Doc) -> Doc:
    """Appends the organisations of a release to its mentions."""
    words = words_of(doc)
    home = home_of(context_of(doc), words)
    found = [
        *known_bodies(words, home),
        *patterned_bodies(words),
        *companies(words),
        *acting_bodies(words, state_name(home.government)),
    ]
    found = [body for body in found if not _is_frame(body, words)]
    chosen = _known_by_name(_apart(found, mentions_of(doc)), found)
    chosen = _apart([*chosen, *_abbreviated(chosen, words, home)], mentions_of(doc))
    chosen = _apart([*chosen, *_besides(_entities(doc), chosen)], mentions_of(doc))
    chosen = _one_name_each(chosen)
    text = doc.text
    mentions_of(doc).extend(
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


def _one_name_each(chosen: list[Body]) -> list[Body]:
    """The short name of a body goes with the one longer name that begins with it in the release:
    ``Waldbesitzerverband`` with ``Waldbesitzerverband Sachsen-Anhalt``."""
    names = {body.name for body in chosen}
    longer: dict[str, set[str]] = {}
    for name in names:
        parts = name.split(" ")
        for size in range(1, len(parts)):
            if (short := " ".join(parts[:size])) in names:
                longer.setdefault(short, set()).add(name)
    longest = {
        short: max(found, key=len)
        for short, found in longer.items()
        if all(max(found, key=len).startswith(name) for name in found)
        and not short.startswith(("Ministerium", "Staatskanzlei", "Land", "Bund"))
    }
    return [replace(body, name=longest.get(body.name, body.name)) for body in chosen]


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


def _entities(doc: Doc) -> list[Body]:
    """What only the statistical model has seen, if it looks like a name: an abbreviation, or two
    words of which the last is no bare kind of body."""
    found = []
    for entity in doc.ents:
        forms = [token.text for token in entity if token.text[0].isalnum()]
        if entity.label_ != "ORG" or not forms or not forms[0][0].isupper():
            continue
        if not entity.text[-1].isalnum() or "\n" in entity.text:
            continue
        known = aliases().get(entity.text)
        if known is not None:
            found.append(Body(entity.start_char, entity.end_char, known, 0.8))
        elif _looks_named(forms):
            found.append(Body(entity.start_char, entity.end_char, entity.text, 0.6))
    return found


def _besides(found: list[Body], chosen: list[Body]) -> list[Body]:
    """What overlaps none of the chosen; both stand from left to right."""
    apart = []
    rest = iter(chosen)
    other = next(rest, None)
    for body in found:
        while other is not None and other.end <= body.start:
            other = next(rest, None)
        if other is None or body.end <= other.start:
            apart.append(body)
    return apart


def _looks_named(forms: list[str]) -> bool:
    ends = (forms[0].lower(), forms[-1].lower())
    if any(end.endswith(no_body_endings()) for end in ends) or forms[-1] in unsure_abbreviations():
        return False
    if len(forms) == 1:
        return forms[0].isupper() and len(forms[0]) > 2
    return kind_of(forms[0]) is None


def _abbreviated(bodies: list[Body], words: Words, home: Home) -> list[Body]:
    """A name and its abbreviation in brackets are one body, from there to the end of the text."""
    short: dict[str, str] = {}
    for body in bodies:
        match = _BRACKET.match(words.text, body.end)
        if match and _abbreviates(match[1], body.name):
            short[match[1]] = body.name
    named = {body.name for body in bodies}
    for form in unsure_abbreviations() & set(words.forms):
        house = house_named(form, home.day, home.government)
        name = house.name if house else aliases().get(form)
        if name in named:
            short.setdefault(form, str(name))
    if not short:
        return []
    ends = {body.end for body in bodies}
    return [
        Body(words.starts[index], words.ends[index], short[form])
        for index, form in enumerate(words.forms)
        if form in short and not _is_code(words, index, ends)
    ]


def _is_code(words: Words, index: int, ends: set[int]) -> bool:
    """``Magdeburg (MJ).``: an abbreviation in brackets that stands behind no body."""
    start, text = words.starts[index], words.text
    if not text.startswith(")", words.ends[index]) or not text.startswith("(", start - 1):
        return False
    return start - 1 not in ends and start - 2 not in ends


def _abbreviates(short: str, name: str) -> bool:
    """Whether most letters of an abbreviation stand in a name in this order (``LTV`` for the
    Tourismusverband), and it isn't known for another body."""
    if sum(letter.isupper() for letter in short) < 2:
        return False
    known = aliases().get(short)
    if known is not None and short not in unsure_abbreviations():
        return known == name
    at = met = 0
    lower = name.lower()
    for letter in short.lower():
        place = lower.find(letter, at)
        if place >= 0:
            at, met = place + 1, met + 1
    return 3 * met >= 2 * sum(letter.isalpha() for letter in short)
