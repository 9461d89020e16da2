"""Whom a surname and an office mean: by release, house, source and date."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from corpus.houses import houses
from corpus.release import Role
from nlp.cabinets import HOME, KNOWLEDGE, Cabinets, Term, cabinets
from nlp.doc import Context
from nlp.gazetteer import Words
from nlp.houses import house_for_topic
from nlp.people_offices import Head

_ANY_TOPIC = frozenset(("", "staats", "landes", "fach", "ressort", "vize", "amts"))
RANK: tuple[Role, ...] = ("minister_president", "minister", "state_secretary", "other_office")
# So many words are looked at to see which Land a text is about.
_LOOKED_AT = 600


@dataclass(frozen=True, slots=True)
class Home:
    """The government a text belongs to (None if it is another country's), and the tables."""

    government: str | None
    cabinets: Cabinets
    day: date


@cache
def _governments() -> dict[str, Any]:
    with (KNOWLEDGE / "governments.toml").open("rb") as file:
        return tomllib.load(file)


def state_name(government: str | None) -> str:
    """What a Land is called where it acts or pays: ``Freistaat Sachsen``."""
    named = _governments()["government"]
    return str(named.get(government or HOME, named[HOME]).get("state", named[HOME]["state"]))


def parliament_name(government: str) -> str | None:
    """What the parliament of a Land is called, None for other governments."""
    name = _governments()["government"].get(government, {}).get("parliament")
    return None if name is None else str(name)


@cache
def _cues() -> dict[str, str]:
    cues: dict[str, str] = {}
    for government, row in _governments()["government"].items():
        for word in (row["name"], row["name"] + "s", *row.get("also", ())):
            cues[word] = government
    return cues


@lru_cache(maxsize=20_000)
def government_of_owner(word: str) -> str | None:
    """The government a word before an office points to: ``Niedersachsens``, ``bayerische``."""
    known = _cues().get(word)
    if known is not None:
        return known
    lower = word.lower()
    for government, row in _governments()["government"].items():
        if lower.startswith(row["adjective"]):
            return str(government)
    return None


def home_of(context: Context, words: Words) -> Home:
    """Which government's people a text calls by surname alone."""
    tables = cabinets(context.source == "sample")
    named = _governments()["government"]
    source = _governments()["sources"].get(context.source, context.source)
    if source not in named and source != "bund":
        if any(house.name == context.house and house.government == HOME for house in houses()):
            source = HOME
        else:
            source = _land_named_most(words)
    return Home(None if source == "schweiz" else source, tables, context.published)


def _land_named_most(words: Words) -> str:
    cues = _cues()
    counts = Counter(cues[form] for form in words.forms[:_LOOKED_AT] if form in cues)
    if not counts or counts[HOME]:
        return HOME
    return counts.most_common(1)[0][0]


def _fits(term: Term, head: Head, role: Role, day: date) -> bool:
    """Whether an office as worded can be this term's."""
    if term.role != role or (head.feminine and term.gender == "male"):
        return False
    if role != "minister" or head.topic in _ANY_TOPIC:
        return True
    house = house_for_topic(head.topic, day, term.government)
    return house is not None and house.name == term.house


def holder(
    surname: str, head: Head | None, role: Role, home: Home, owner: str | None = None
) -> str | None:
    """The one holder of an office called by surname on that day, None if there is not one only.

    Without an office (``head`` None) only ministers are called by their bare surname.
    """
    government = owner or ("bund" if head is not None and head.federal else home.government)
    if government is None:
        return None
    terms = home.cabinets.called(surname, home.day, government)
    if head is None:
        names = {term.name for term in terms if term.role in ("minister_president", "minister")}
    else:
        names = {term.name for term in terms if _fits(term, head, role, home.day)}
    return names.pop() if len(names) == 1 else None


def role_on_day(name: str, home: Home) -> Role:
    """The highest role a person held on the day of the release: in its own government, in the
    federal one, or as head of another Land."""
    roles = {
        term.role
        for term in home.cabinets.named(name, home.day)
        if term.government in (home.government, "bund") or term.role == "minister_president"
    }
    return next((role for role in RANK if role in roles), "none")
