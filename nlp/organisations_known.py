"""Bodies known by name: houses, and the list of organisations."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from nlp.cabinets import HOME, KNOWLEDGE
from nlp.gazetteer import Gazetteer, Words
from nlp.houses import colloquial_house, house_named, houses
from nlp.resolve import Home, government_of_owner

_COLLOQUIAL = ("ministerium", "ministeriums", "ressort", "ressorts")
_SECTIONS = (
    "sachsen-anhalt", "universities", "federal", "europe", "business", "society", "parties",
)  # fmt: skip


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
def aliases() -> dict[str, str]:
    """Every known name and abbreviation with the canonical name it stands for."""
    return {
        alias: name
        for section in _SECTIONS
        for name, others in _knowledge()[section].items()
        for alias in (name, *others)
    }


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
    found = []
    for hit in _gazetteer().all(words):
        name = _name_of_the_day(hit.item, words, hit.first, home)
        if name is not None:
            found.append(Body(words.starts[hit.first], hit.end, name))
    for index, form in enumerate(words.forms):
        if form[0].isupper() and form.endswith(
            ("ministerium", "ministeriums", "ressort", "ressorts")
        ):
            body = _colloquial(words, index, home)
            if body is not None:
                found.append(body)
    return found


def _owner(words: Words, index: int) -> str | None:
    return government_of_owner(words.forms[index - 1]) if index else None


def _name_of_the_day(known: _Known, words: Words, first: int, home: Home) -> str | None:
    owner = _owner(words, first)
    common = known.alias in _knowledge()["common"]["words"]
    if known.section == "house":
        federal = known.alias.startswith(("Bundes", "BM", "Auswärtiges", "AA", "BK"))
        government = "bund" if federal else owner or home.government
        house = house_named(known.alias, home.day, government)
        if house is not None:
            return house.name
        return known.alias if known.alias[0].isupper() and not known.alias.isupper() else None
    if known.section == "sachsen-anhalt" and common and (owner or home.government) != HOME:
        return known.alias
    return known.name


def _colloquial(words: Words, index: int, home: Home) -> Body | None:
    """``Wirtschaftsministerium``, ``Innenressort``, ``Wirtschafts- und Umweltministerium``."""
    form = words.forms[index]
    if form in ("Ministerium", "Ministeriums", "Ressort", "Ressorts", "Fachministerium"):
        return None
    first = index
    while first >= max(2, index - 8) and words.forms[first - 1] in ("und", "sowie"):
        if not words.gap(first - 2).startswith("-"):
            break
        first -= 2
        while first > index - 8 and first and words.gap(first - 1) == "-, ":
            first -= 1
    owner = _owner(words, first)
    government = owner or home.government
    start, end = words.starts[first], words.ends[index]
    surface = " ".join(words.text[start:end].split())
    if government is not None:
        house = colloquial_house(surface, home.day, government)
        if house is not None:
            return Body(start, end, house.name)
    if form.startswith(("Ministerium", "Ressort")) or "ressort" in form.lower():
        return None
    base = surface.removesuffix("s")
    if owner is not None and owner != home.government:
        base = f"{base} {_titled(owner)}"
    return Body(start, end, base, 0.8)


def _titled(government: str) -> str:
    return "-".join(part.capitalize() for part in government.split("-"))
