"""What a measure may be called again: "das KI-Labor" for "KI-Labor für die Medizin"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.measures_lexicon import LAND_ADJECTIVES, PLACES, compound
from nlp.measures_years import without_year

_ORDERS = frozenset(("Gesetz", "Verordnung", "Richtlinie"))
_PLACE = re.compile(
    rf"\s(?:(?:in|im Land|des Landes|für das Land)\s)?(?:{'|'.join(map(re.escape, PLACES))})$"
)
# "Landesjagdgesetz", "Thüringer Jagdgesetz", "Sächsisches Jagdgesetz"
_OF_THE_LAND = re.compile(
    rf"^(?:Landes(?=[a-zäöü])|(?:{'|'.join(LAND_ADJECTIVES)})(?:er|es|e)?\s(?=\w*gesetz))", re.I
)
# A number behind a name ("Kita-Invest II") makes another measure of it.
_BEHIND = re.compile(
    r"\s(?=(?:für|zur|zum|gegen|in|im|am|an|bei|von|zwischen)\s|[„A-ZÄÖÜ](?![IVX]*\b))"
)
_PAIR = re.compile(r"(?P<first>[A-ZÄÖÜ]\w+)- und (?P<second>[A-ZÄÖÜ]\w+)")


def called_again(name: str) -> Iterator[str]:
    """Shorter names that mean the same where the release has no other measure so called."""
    yield without_year(name)
    for pattern in (_PLACE, _OF_THE_LAND):
        yield pattern.sub("", name, count=1)
    for match in _BEHIND.finditer(name):
        yield name[: match.start()]
    yield from parts_of_pair(name)


def parts_of_pair(name: str) -> Iterator[str]:
    """ "Theaterverträge" for "Theater- und Orchesterverträge 2019 bis 2023"."""
    pair = _PAIR.match(name)
    parts = compound(pair["second"]) if pair else None
    if pair and parts:
        yield pair["first"] + pair["second"][len(parts.modifier) :]
        yield pair["second"]


def ends_of_compound(name: str, head: str | None) -> list[str]:
    """The compounds by which a name may be called again: what stands before its proper name, or
    the end of its only word. What is told of laws is seldom one and the same."""
    word, space, rest = name.partition(" ")
    if head is None or not word.lower().endswith(head.lower()) or len(word) <= len(head) + 2:
        return []
    if space:
        return [word] if rest[0].isupper() else []
    if head in _ORDERS or word.startswith(("Bundes", "Landes")):
        return []
    return [word[at:].capitalize() for at in range(3, len(word) - len(head) - 3)]
