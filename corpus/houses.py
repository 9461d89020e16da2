"""The houses: what a ministry was called on a day, by name and abbreviation."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class House:
    """A house under one of its names. ``line`` stays when the name changes."""

    government: str
    line: str
    name: str
    since: date | None
    until: date | None
    abbreviations: tuple[str, ...]
    topics: tuple[str, ...]
    aliases: tuple[str, ...]
    predecessors: tuple[str, ...]

    def stands_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


def _house(row: dict[str, Any]) -> House:
    return House(
        government=row["government"],
        line=row["line"],
        name=row["name"],
        since=row.get("since"),
        until=row.get("until"),
        abbreviations=tuple(row.get("abbreviations", ())),
        topics=tuple(row.get("topics", ())),
        aliases=tuple(row.get("aliases", ())),
        predecessors=tuple(row.get("predecessors", ())),
    )


@cache
def houses() -> tuple[House, ...]:
    with Path(__file__).with_name("houses.toml").open("rb") as file:
        return tuple(_house(row) for row in tomllib.load(file)["house"])


@cache
def _by_name() -> dict[str, list[House]]:
    found: dict[str, list[House]] = defaultdict(list)
    for house in houses():
        for name in (house.name, *house.abbreviations, *house.aliases):
            found[name].append(house)
    return found


def house_named(name: str, day: date, government: str | None = None) -> House | None:
    """The house of that name, abbreviation or other name. One that stands on the day goes first;
    else the name alone decides, if it belongs to one house."""
    known = [
        house
        for house in _by_name().get(name, ())
        if government is None or house.government == government
    ]
    standing = [house for house in known if house.stands_on(day)]
    for choice in (standing, [house for house in known if house.name == name], known):
        if len({house.name for house in choice}) == 1:
            return choice[0]
    return None
