"""What the readings of relations share: a relation found, and the noun of a relative clause."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.release import RelationType
from nlp.relations_clauses import Clause
from nlp.relations_refs import Item

ACTORS = ("person", "organisation")
_FAR = re.compile(r"[,;:]|\s[A-ZÄÖÜ]\w+\s[A-ZÄÖÜ]")
_BRACKETS = re.compile(r"\([^()]*\)")


class Pair(NamedTuple):
    """A relation found, with the items at its ends and the reach of its verb. ``brief``: these
    words alone say it, not the whole clause."""

    type: RelationType
    source: Item
    target: Item
    start: int
    end: int
    brief: bool = False


def antecedent(
    text: str, clause: Clause, items: list[Item], kinds: tuple[str, ...] = ("measure",)
) -> Item | None:
    """The measure right before a relative clause; not the one in brackets behind it."""
    if clause.relative is None:
        return None
    before = [i for i in items if i.kind in kinds and i.end <= clause.relative]
    before = [i for i in before if text[i.start - 1 : i.start] != "("] or before
    if not before:
        return None
    nearest = max(before, key=lambda item: (item.end, item.end - item.start))
    between = _BRACKETS.sub("", text[nearest.end : clause.relative])
    return None if len(between) > 40 or _FAR.search(between) else nearest
