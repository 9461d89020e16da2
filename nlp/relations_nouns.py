"""Relations said by nouns: the amending law in its own name, "Novelle des …", "Evaluation des …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.relations_clauses import Clause
from nlp.relations_refs import Item
from nlp.relations_roles import Pair, case

_AMENDMENT = re.compile(r"\bzur\s(?:\w+\s)?Änderung\s(?:de[rs]|von)?\s?$")
_CHANGE = re.compile(
    r"\b(?:Änderung|Novelle|Novellierung|Neufassung|Überarbeitung)\s(?:de[rs]|vom)\s(?:[a-zäöü][\wäöüß-]*\s){0,2}$"
)
_DONE = re.compile(
    r"\b(?:beschlossen|beschloss|beschließt|verabschiedet|verabschiedete|unterzeichnet|unterzeichnete|gebilligt|billigte|zugestimmt|angenommen)\b"
)
_NOT = re.compile(r"\b(?:nicht|kein\w*|könnte\w*|würde\w*|soll\w*|wenn|falls)\b")


def nominal(text: str, clause: Clause, items: list[Item]) -> Iterator[Pair]:
    """The relations that nouns of a clause state."""
    inside = [item for item in items if clause.has(item.start, item.end)]
    found = [item for item in inside if item.kind == "measure"]
    for item in found:
        outer = next((o for o in found if o.start < item.start and item.end <= o.end), None)
        if outer is not None and outer.name != item.name:
            if _AMENDMENT.search(text[outer.start : item.start]):
                yield Pair("amends", outer, item, outer.start, outer.end)
        elif outer is None and _CHANGE.search(text[max(0, item.start - 70) : item.start]):
            yield from _changed(text, clause, inside, item)


def _changed(text: str, clause: Clause, inside: list[Item], item: Item) -> Iterator[Pair]:
    """Somebody has adopted a change of the measure: that amends it."""
    words = text[clause.start : clause.end]
    done = _DONE.search(words)
    if done is None or _NOT.search(words):
        return
    for actor in inside:
        if actor.kind in ("person", "organisation") and case(text, actor) == "":
            yield Pair("amends", actor, item, actor.start, item.end)
            return
