"""Relations that the name of a measure states: "Gesetz zur Änderung des Schulgesetzes"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.release import RelationType
from nlp.relations_pairs import Pair
from nlp.relations_refs import Item

_STATED: tuple[tuple[RelationType, re.Pattern[str]], ...] = (
    ("amends", re.compile(r"zur\s(?:\w+\s)?Änderung\s(?:de[rs]|von)\s(?P<other>.+)")),
    (
        "implements",
        re.compile(r"zur\s(?:Umsetzung|Ausführung|Durchführung)\s(?:de[rs]|von)\s(?P<other>.+)"),
    ),
)
# What must stand in the text itself: "der Vertrag" does not say what it changes.
_SAYS = re.compile(
    r"Änderung|änderung|Novell|novell|Umsetzung|Ausführung|Durchführung des|Durchführung der"
)
_ENDING = re.compile(r"(?:e?s|en|n)$")
_SHORTEST = 6
_MOST = 20  # measures that begin with the same word


def by_name(text: str, measures: list[Item]) -> Iterator[Pair]:
    """The relations of measures whose names speak of another measure of the text."""
    by_first: dict[str, list[str]] = {}
    for name in dict.fromkeys(item.name for item in measures):
        by_first.setdefault(_stem(name.split()[0]), []).append(name)
    places: dict[str, Item] = {}
    for item in measures:
        if item.named and not (
            item.name in places
            and _SAYS.search(text, places[item.name].start, places[item.name].end)
        ):
            places[item.name] = item
    for name, item in places.items():
        says = _SAYS.search(text, item.start, item.end) is not None
        for relation, stated in _STATED:
            if relation == "implements" and not says:
                continue
            match = stated.search(name)
            other = _other(match["other"], name, by_first) if match else None
            if other is not None and other in places:
                target = places[other]._replace(start=item.start, end=item.end)
                yield Pair(relation, item, target, item.start, item.end, brief=True)


def _other(told: str, name: str, by_first: dict[str, list[str]]) -> str | None:
    """The measure that "Schulgesetzes" means, or "SOG LSA" at the beginning of what is told."""
    words = told.split()
    for candidate in by_first.get(_stem(words[0]), [])[:_MOST]:
        if candidate == name or len(candidate) < _SHORTEST:
            continue
        stems = [_stem(word) for word in candidate.split()]
        given = [_stem(word) for word in words[: len(stems)]]
        if stems[: len(given)] == given or len(words[0]) > 2 * _SHORTEST:
            return candidate
    return None


def _stem(word: str) -> str:
    return _ENDING.sub("", word.strip('„“"(),').lower())
