"""Sums beside those who give them: "davon 63 Mio. Euro aus dem ELER", "das Land 600.000 Euro und
der Landkreis 300.000 Euro"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from nlp.relations_cases import nominative
from nlp.relations_clauses import Clause
from nlp.relations_lexicon import FUNDING
from nlp.relations_lists import FROM, PART
from nlp.relations_pairs import Pair
from nlp.relations_refs import Item
from nlp.relations_scene import Scene
from nlp.relations_sums import is_rate, large
from nlp.relations_topics import Topics
from nlp.relations_verbs import said

_GIVES = re.compile(
    r"\s(?:rund\s|etwa\s|knapp\s|weitere\s|zusammen\s|die\sübrigen\s|noch\s)*(?P<each>je\s)?"
)
_COMING = re.compile(
    r"(?:\s\([^()]{2,12}\))?\s(?:kommen|kommt|stammen|stammt|fließen|flossen)\s(?:[^,.;]{0,40}\s)?"
)
_AND = re.compile(r"\sund\s(?:(?:der|die|das)\s)?")
_PAID_FROM = re.compile(
    r",\s(?:ko|mit)?(?:finanziert|gefördert|bezahlt|gespeist)\s"
    r"(?:(?:überwiegend|größtenteils|vollständig|zu\s\d+\sProzent)\s)?"
    r"(?:aus|vom|von|durch|über)\s(?:Mitteln\s)?(?:(?:de[rmsn]|das|die)\s)?"
    r"(?:\w*[Pp]rogramm\s|Fonds\s)?[„“\"»?¿]?$"
)
_PAYING = (
    FUNDING["gives"]
    | FUNDING["pays"]
    | FUNDING["comes"]
    | {"davon", "Davon", "hinzu", "Hinzu", "dazu"}
)


def shared(text: str, clause: Clause, items: list[Item], topics: Topics) -> Iterator[Pair]:
    """What each of several gives for the measure a sentence is about."""
    told = said(text, clause)
    if told is not None and told.present & {"zusätzlich", "Zusätzlich"}:
        return  # "Zusätzlich kommen 3 Mio. Euro aus dem Fonds": for more than the one measure
    if told is None or not told.present & (_PAYING | FUNDING["cost"]):
        return
    pairs: list[tuple[Item, Item | None]] = [*_pairs(text, items), *_paid_from(text, items)]
    if not pairs:
        return
    payers = {payer.name for payer, _ in pairs}
    scene = Scene(text, clause, items, told.present)
    targets = [i for i in scene.targets() if i.name not in payers]
    target = scene.target(targets, topics)
    if target is None:
        return
    for payer, amount in pairs:
        for source in (payer, amount):
            if source is not None and source.name != target.name:
                yield Pair("funds", source, target, clause.start, clause.end)


def _paid_from(text: str, items: list[Item]) -> Iterator[tuple[Item, None]]:
    """ "…, finanziert aus dem Sozialfonds"."""
    for item in items:
        if item.kind == "money" or not _may_give(item):
            continue
        if _PAID_FROM.search(text, max(0, item.start - 80), item.start):
            yield item, None


def _pairs(text: str, items: list[Item]) -> Iterator[tuple[Item, Item]]:
    """Those who give and what they give."""
    giving: list[tuple[Item, Item]] = []
    sums = {item.start for item in large(items) if not is_rate(text, item)}
    for number, (first, second) in enumerate(pairwise(items)):
        between = text[first.end : second.start]
        if first.start in sums and _may_give(second) and FROM.fullmatch(between):
            if not PART.match(text, second.end):
                yield second, first
        elif second.start in sums and _may_give(first):
            gives = _GIVES.fullmatch(between)
            if gives and first.kind == "organisation" and nominative(text, first):
                giving.append((first, second))
                before = items[number - 1] if number and gives["each"] else None
                if (
                    before
                    and before.kind == first.kind
                    and _AND.fullmatch(text[before.end : first.start])
                ):
                    giving.append((before, second))
            elif _COMING.fullmatch(between) and first.sort in ("fund", "programme"):
                yield first, second
    if len(giving) > 1:
        yield from giving


def _may_give(item: Item) -> bool:
    return item.kind == "organisation" or item.sort in ("fund", "programme")
