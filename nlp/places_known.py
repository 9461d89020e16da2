"""The places the archive knows by name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from nlp.cabinets import KNOWLEDGE
from nlp.gazetteer import Found, Gazetteer, Words

_BRACKET = re.compile(r"\s*(?:\([^)]*\)|/.*)$")


@cache
def place_words() -> dict[str, Any]:
    with (KNOWLEDGE / "places.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def states() -> frozenset[str]:
    """The names of the 16 Länder."""
    return frozenset(place_words()["states"]["names"])


def _names() -> Iterator[tuple[str, str]]:
    """Every name with the canonical one it stands for."""
    known = place_words()
    groups = [*known["municipalities"].values()]
    for kind in ("districts", "states", "cities", "cities_abroad", "countries", "regions"):
        groups.append(known[kind]["names"])
    other = {alias: name for name, names in known["aliases"].items() for alias in names}
    for alias, name in other.items():
        yield alias, name
    for name in known["districts"]["names"]:
        if name.startswith("Landkreis "):
            yield f"Kreis {name.removeprefix('Landkreis ')}", name
    for group in groups:
        for name in group:
            yield name, other.get(name, name)
            short = _BRACKET.sub("", name)
            if short != name:
                yield short, name


@cache
def _gazetteer() -> Gazetteer[str]:
    return Gazetteer(_names())


def name_on(name: str, day: date) -> str:
    """The name a town bore on a day: ``Dessau`` is ``Dessau-Roßlau`` since 2007."""
    change = place_words()["renamed"].get(name)
    return change["name"] if change and day >= change["since"] else name


def place_at(words: Words, index: int) -> Found[str] | None:
    """The place whose name begins at a word."""
    if index >= len(words) or words.forms[index] in (
        "Landkreise",
        "Landkreisen",
        "Kreise",
        "Kreisen",
    ):
        return None
    return _gazetteer().at(words, index)
