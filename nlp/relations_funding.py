"""Who and what pays for a measure: sums, payers, and funds and programmes the money comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.relations_cases import governor
from nlp.relations_clauses import Clause
from nlp.relations_lexicon import PAYING
from nlp.relations_pairs import Pair
from nlp.relations_refs import Item
from nlp.relations_scene import LAWS, Scene
from nlp.relations_topics import Topics
from nlp.relations_verbs import said

_RATE = re.compile(r"(?:Je|Pro)\s(?!zur\b|zu\b|die\b|ein\b)")


def funding(text: str, clause: Clause, items: list[Item], topics: Topics) -> Iterator[Pair]:
    """The payments a clause states; none if it negates or supposes."""
    told = said(text, clause)
    if told is None or not told.present & PAYING:
        return
    if _RATE.match(text, clause.start):
        return  # a rate: "Je Betrieb zahlt das Land 9.000 Euro"
    scene = Scene(text, clause, items, told.present)
    sums, payers = scene.sums(), scene.payers()
    targets = scene.targets()
    sources = scene.sources(targets)
    targets = [item for item in targets if item not in sources]
    if not (sums or payers or sources):
        return
    several = scene.together(targets)
    target = next(iter(several), None) or scene.recipient(targets)
    target = target or scene.target(targets, topics)
    if target is None:
        return
    if target.sort in LAWS and governor(text, target) != "Umsetzung":
        # Only what a law itself costs somebody is paid for it.
        payers, sources = scene.costing(), []
    for source in (*sums, *payers, *sources):
        for one in several or [target]:
            if source.name != one.name:
                yield Pair("funds", source, one, clause.start, clause.end)
