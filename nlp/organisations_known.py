"""Bodies known by name: houses, and the list of organisations."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from corpus.houses import house_named, houses
from nlp.cabinets import HOME, KNOWLEDGE
from nlp.gazetteer import Found, Gazetteer, Words
from nlp.houses import colloquial_house
from nlp.places_known import place_at, states
from nlp.resolve import Home, government_of_owner, parliament_name

_CITY_STATES = frozenset(("berlin", "bremen", "hamburg"))
_GENERIC = frozenset(("Ministerium", "Ministeriums", "Ressort", "Ressorts", "Fachministerium"))
_COLLOQUIAL = ("ministerium", "ministeriums", "ressort", "ressorts")
_SECTIONS = (
    "sachsen-anhalt",
    "universities",
    "federal",
    "europe",
    "business",
    "society",
    "parties",
    "city_states",
    "free_states",
)


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation named in ``text[start:end]``, by its name in base form."""

    start: int
    end: int
    name: str
    confidence: float = 1.0


class _Known(NamedTuple):
    section: str
    name: str
    alias: str


@cache
def _knowledge() -> dict[str, Any]:
    with (KNOWLEDGE / "organisations.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def unsure_abbreviations() -> frozenset[str]:
    """Abbreviations that mean other things as well."""
    return frozenset(_knowledge()["common"]["unsure"])


@cache
def landwide() -> frozenset[str]:
    """Bodies of which every Land has one of its own: ``Landkreistag``, ``Oberlandesgericht``."""
    return frozenset(_knowledge()["common"]["words"])


@cache
def no_body_endings() -> tuple[str, ...]:
    """What the statistical model takes for a body by mistake: funds, programmes, laws."""
    return tuple(_knowledge()["common"]["no_body_endings"])


@cache
def aliases() -> dict[str, str]:
    """Every known name and abbreviation with the canonical name it stands for."""
    return {
        alias: name
        for section in _SECTIONS
        for name, others in _knowledge()[section].items()
        for alias in (name, *others)
    }


@cache
def known_names() -> frozenset[str]:
    """The canonical names of the list."""
    return frozenset(aliases().values())


@cache
def _gazetteer() -> Gazetteer[_Known]:
    names: list[tuple[str, _Known]] = []
    for house in houses():
        for alias in (house.name, *house.abbreviations, *house.aliases):
            names.append((alias, _Known("house", house.name, alias)))
    for section in _SECTIONS:
        for name, others in _knowledge()[section].items():
            names += [(alias, _Known(section, name, alias)) for alias in (name, *others)]
    unsure = unsure_abbreviations()
    return Gazetteer((alias, known) for alias, known in names if alias not in unsure)


def known_bodies(words: Words, home: Home) -> list[Body]:
    """The bodies of the list and the houses by name, abbreviation or colloquial name."""
    found = [_known(hit, words, home) for hit in _gazetteer().all(words)]
    for index, form in enumerate(words.forms):
        if form[0].isupper() and form.endswith(_COLLOQUIAL) and form not in _GENERIC:
            found += _colloquial(words, index, home)
    return [body for body in found if body is not None]


def known_name(called: str, home: Home) -> str | None:
    """The name of the body that is called so, None if none is known."""
    words = Words(called)
    hit = _gazetteer().at(words, 0) if len(words) else None
    if hit is not None and hit.end == len(called):
        body = _known(hit, words, home)
        return None if body is None else body.name
    if called in unsure_abbreviations():
        house = house_named(called, home.day, home.government)
        return house.name if house else aliases().get(called) if home.government == HOME else None
    colloquial = _colloquial(words, len(words) - 1, home) if called.endswith(_COLLOQUIAL) else []
    if len(colloquial) == 1 and colloquial[0].end == len(called) and colloquial[0].start == 0:
        return colloquial[0].name
    return None


def _owner(words: Words, index: int) -> str | None:
    return government_of_owner(words.forms[index - 1]) if index else None


def _known(hit: Found[_Known], words: Words, home: Home) -> Body | None:
    start, known = words.starts[hit.first], hit.item
    owner = _owner(words, hit.first)
    name: str | None = known.name
    end = hit.end
    if known.section == "house":
        name = _house_name(known, owner, home)
    elif known.section == "city_states" and home.government not in _CITY_STATES:
        name = None
    elif known.alias in landwide():
        behind = place_at(words, hit.last + 1) if words.joined(hit.last) else None
        if behind is not None and behind.item in states() and behind.item != "Sachsen-Anhalt":
            name, end = f"{known.alias} {behind.item}", behind.end
        else:
            name = _owned(known, owner, home)
    return None if name is None else Body(start, end, name)


def _owned(known: _Known, owner: str | None, home: Home) -> str:
    """``Landtag``, ``Landesregierung`` by the name they bear in the Land that is meant."""
    government = owner or home.government
    if known.alias in ("Landtag", "Bürgerschaft", "Abgeordnetenhaus") and government:
        parliament = parliament_name(government)
        if parliament is not None:
            return parliament
    if known.alias == "Kabinett" and government == "bund":
        return "Bundeskabinett"
    if owner is not None and owner != home.government:
        return f"{known.alias} {titled(owner)}"
    return known.name if home.government == HOME else known.alias


def _house_name(known: _Known, owner: str | None, home: Home) -> str | None:
    """The name of the day; an abbreviation that no house bears then stands for nothing."""
    federal = known.alias.startswith(("Bundes", "BM", "Auswärtiges", "AA", "BK"))
    house = house_named(known.alias, home.day, "bund" if federal else owner or home.government)
    if house is not None:
        return house.name
    return None if known.alias.isupper() else known.alias


def _colloquial(words: Words, index: int, home: Home) -> list[Body]:
    """``Wirtschaftsministerium``, ``Innenressort``, ``Wirtschafts- und Umweltministerium``; where
    the topics are of two houses (``Innen- und Justizministerium``) both."""
    first = _begin(words, index)
    owner = _owner(words, first)
    government = owner or home.government
    start, end = words.starts[first], words.ends[index]
    surface = " ".join(words.text[start:end].split())
    if government is not None:
        house = colloquial_house(surface, home.day, government)
        if house is not None:
            return [Body(start, end, house.name)]
        if first < index:
            return _two_houses(words, first, index, home, government)
    if "ressort" in surface.lower():
        return []
    base = surface.removesuffix("s")
    if owner is not None and owner != home.government:
        base = f"{base} {titled(owner)}"
    return [Body(start, end, base, 0.8)]


def _begin(words: Words, index: int) -> int:
    first = index
    while first >= max(2, index - 8) and words.forms[first - 1] in ("und", "sowie"):
        if not words.gap(first - 2).startswith("-"):
            break
        first -= 2
        while first > max(0, index - 8) and words.gap(first - 1) == "-, ":
            first -= 1
    return first


def _two_houses(words: Words, first: int, index: int, home: Home, government: str) -> list[Body]:
    """Each topic with its hyphen, the last one with ``ministerium``."""
    found = []
    for at in range(first, index + 1):
        form = words.forms[at]
        if at < index and not words.gap(at).startswith("-"):
            continue
        called = form if at == index else f"{form}ministerium"
        house = colloquial_house(called, home.day, government)
        if house is not None:
            end = words.ends[at] + (at < index)
            found.append(Body(words.starts[at], end, house.name))
    return found


def titled(government: str) -> str:
    """``rheinland-pfalz`` as it is written."""
    return "-".join(part.capitalize() for part in government.split("-"))
