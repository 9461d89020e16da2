"""One name for each body of a release: full names, short forms and abbreviations."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache

from corpus.houses import house_named
from nlp.cabinets import HOME
from nlp.gazetteer import Words
from nlp.organisations_acting import payer_name
from nlp.organisations_base import base_form
from nlp.organisations_kinds import bodies, kind_of
from nlp.organisations_known import (
    Body,
    aliases,
    known_name,
    known_names,
    landwide,
    unsure_abbreviations,
)
from nlp.places_known import place_at, states
from nlp.resolve import Home, state_name

_BRACKET = re.compile(
    r"[“\"]?(?:,? \(?kurz:? |\s?\()(?:kurz:?\s|nachfolgend:?\s)?[„\"]?"
    r"(?P<short>\w[\w&+/.-]{1,14}(?: – \w{1,6}| e\. ?V\.)?)[“\"]?(?=[),.;])"
)
_OF_THE_LAND = re.compile(r"(?: des Landes| von| im Land)? Sachsen-Anhalt$")
_OF_DISTRICT = re.compile(r"^(Kreistag) des (?:Landk|K)reises ")
_MUNICIPAL = re.compile(r"(?:[A-Z]\w*s?stadt|Stadt|[A-Z]?\w*[Gg]emeinde|Stadtrat|Stadtverwaltung) ")
_MINISTRY = re.compile(r"(?P<topic>\w{3,}?)s?(?:ministerium|ressort)")
# Names that others only begin with by chance.
_NEVER_SHORT = ("Ministerium", "Staatskanzlei", "Land ", "Bund", "Landesregierung", "Stadt ")


def canonical(surface: str, before: str, home: Home) -> str:
    """The name of a body by its wording in a text; ``before`` is the word in front of it."""
    payer = payer_name(surface, state_name(home.government))
    if payer is not None:
        return payer
    base = base_form(surface, before)
    for called in dict.fromkeys((surface, base, _OF_THE_LAND.sub("", base))):
        name = known_name(called, home) if called else None
        if name is not None:
            return name
    return official(base)


def official(name: str) -> str:
    """``JVA Burg`` is the ``Justizvollzugsanstalt Burg``, ``Stadt Halle`` the ``Stadt Halle
    (Saale)``, the ``Kreistag des Landkreises Harz`` the ``Kreistag Harz``."""
    name = _OF_DISTRICT.sub(r"\1 ", name)
    first, _, rest = name.partition(" ")
    full = bodies()["expansions"].get(first)
    if full and rest:
        return f"{full} {rest}"
    match = _MUNICIPAL.match(name)
    if match is None:
        return name
    words = Words(name[match.end() :])
    place = place_at(words, 0) if len(words) else None
    if place is None or place.end != len(words.text) or place.item.startswith("Lutherstadt"):
        return name
    return name[: match.end()] + place.item


def one_name_each(chosen: list[Body], text: str) -> list[Body]:
    """The short name of a body goes with the one longer name in the release that begins with
    it, or whose first word ends with it: ``Rechnungshof`` with ``Landesrechnungshof …``."""
    said = {body.name: _said(body, text) for body in chosen}
    names = set(said.values())
    longer, known = _longer(names), known_names()
    for name in names - set(longer):
        if (
            " " not in name
            and name not in known
            and kind_of(name)
            and f"{name} Sachsen-Anhalt" in text
        ):
            longer[name] = f"{name} Sachsen-Anhalt"
    return [replace(body, name=_whole(body, said[body.name], longer)) for body in chosen]


def _whole(body: Body, said: str, longer: dict[str, str]) -> str:
    """The longer name, but not that of another Land's body: ``Landkreistag Brandenburg``."""
    name = longer.get(said, body.name)
    return body.name if said != body.name and name.partition(" ")[2] in states() else name


def _said(body: Body, text: str) -> str:
    """``Oberlandesgericht`` where only the list adds ``Naumburg``: the text may mean another."""
    first = body.name.partition(" ")[0]
    return first if first in landwide() and body.name not in text else body.name


def _longer(names: set[str]) -> dict[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        parts = name.split(" ")
        for size in range(1, len(parts)):
            if (short := " ".join(parts[:size])) in names:
                found[short].add(name)
        for at in range(3, len(parts[0]) - 3):
            if (ending := parts[0][at:].lstrip("-").capitalize()) in names and kind_of(ending):
                found[ending].add(name)
    return {
        short: max(full, key=len)
        for short, full in found.items()
        if all(max(full, key=len).startswith(name) for name in full)
        and not f"{short} ".startswith(_NEVER_SHORT)
    }


def abbreviated(
    chosen: list[Body], words: Words, home: Home, house: str | None = None
) -> list[Body]:
    """A name and its abbreviation in brackets are one body, everywhere in the text; so are the
    issuing ``house`` of another Land and its initials."""
    short = dict(_in_brackets(chosen, words.text))
    if house is not None and home.government != HOME and len(initials(house)) > 2:
        short.setdefault(initials(house), house)
    named = {body.name for body in chosen}
    for form in unsure_abbreviations() & set(words.forms):
        bearer = house_named(form, home.day, home.government)
        name = bearer.name if bearer else aliases().get(form)
        if name in named:
            short.setdefault(form, str(name))
    ends = {body.end for body in chosen}
    found = [
        Body(words.starts[index], words.ends[index], short[form])
        for index, form in enumerate(words.forms)
        if form in short and not _is_code(words, index, ends)
    ]
    for form, name in short.items():
        if " " in form or "." in form:
            found += [
                Body(match.start(), match.end(), name)
                for match in re.finditer(rf"(?<!\w){re.escape(form)}", words.text)
            ]
    return found


def _in_brackets(chosen: list[Body], text: str) -> dict[str, str]:
    short: dict[str, str] = {}
    for body in chosen:
        match = _BRACKET.match(text, body.end)
        if match and _abbreviates(match["short"], body.name):
            short.setdefault(match["short"], body.name)
    return short


def _is_code(words: Words, index: int, ends: set[int]) -> bool:
    """``Magdeburg (MJ).``: an abbreviation in brackets that stands behind no body."""
    start, text = words.starts[index], words.text
    if not text.startswith(")", words.ends[index]) or not text.startswith("(", start - 1):
        return False
    return start - 1 not in ends and start - 2 not in ends


def _abbreviates(short: str, name: str) -> bool:
    """Whether most letters of an abbreviation stand in a name in this order (``LTV`` for the
    Tourismusverband), and it isn't known for another body."""
    known = aliases().get(short)
    if known is not None and short not in unsure_abbreviations():
        return known == name
    if not any(letter.isalpha() for letter in short):
        return False
    letters = [letter for letter in short.lower() if letter.isalpha()]
    if short.isalpha() and short.istitle() and len(short) > 5:
        return False  # "(Magdeburg)" is where it is
    at = met = 0
    lower = name.lower()
    for letter in letters:
        place = lower.find(letter, at)
        if place >= 0:
            at, met = place + 1, met + 1
    if sum(letter.isupper() for letter in short) < 2:
        return met == len(letters)
    return 3 * met >= 2 * len(letters)


def house_meant(body: Body, house: str | None, home: Home) -> Body:
    """In another Land's release ``Umweltministerium`` is the issuing house if that one's name
    holds the topic."""
    match = _MINISTRY.fullmatch(body.name)
    if house is None or match is None or home.government == HOME:
        return body
    topic = match["topic"].lower().replace("innen", "inner")
    return replace(body, name=house) if topic in house.lower() else body


@cache
def initials(name: str) -> str:
    """``TMIL`` of ``Thüringer Ministerium für Infrastruktur und Landwirtschaft``."""
    return "".join(form[0] for form in Words(name).forms if form[0].isupper())
