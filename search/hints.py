"""Why a query found nothing: which of its parts no release has together with the others."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.terminal import german_number
from search.engine import Filter, Searcher
from search.printer import write
from search.tree import And, DateRange, Node, Not, Or

MOST = 12  # parts of a query that are tried


def hints(node: Node, filters: tuple[Filter, ...], searcher: Searcher) -> Iterator[str]:
    """A sentence about each part that leaves nothing, for a query without a hit."""
    if filters and (number := searcher.count(node)):
        yield f"Without the filters {_there_are(number)}."
    elif isinstance(node, And) and len(node.children) <= MOST:
        yield from _culprits(node.children, filters, searcher)


def _culprits(
    parts: tuple[Node, ...], filters: tuple[Filter, ...], searcher: Searcher
) -> Iterator[str]:
    unknown = [part for part in parts if not searcher.count(part, filters)]
    for part in unknown:
        yield f"No release {_told(part)}."
    if unknown:
        return
    asked = [part for part in parts if not isinstance(part, Not)]
    without = {
        part: searcher.count(_all([other for other in parts if other != part]), filters)
        for part in parts
        if asked != [part]
    }
    culprit = max(without, key=lambda part: without[part])
    if without[culprit]:
        told = f"No release that fits the rest of the query {_told(culprit)}"
        yield f"{told}; without that {_there_are(without[culprit])}."
    elif number := searcher.count(Or(tuple(asked)), filters):
        yield f"With --any, where some of these words are enough, {_there_are(number)}."


def _all(parts: list[Node]) -> Node:
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _told(part: Node) -> str:
    """What a release would have to do or be."""
    written = write(part)
    if isinstance(part, Not):
        return f"is without '{write(part.child)}'"
    if isinstance(part, DateRange):
        return f"was published {written.removeprefix('datum:')}"
    return f"has {written}" if '"' in written else f"has '{written}'"


def _there_are(number: int) -> str:
    return f"there are {german_number(number)}" if number != 1 else "there is 1"
