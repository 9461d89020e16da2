"""Measures that somebody refuses without a verb of refusing: "Ein Fonds ist vom Tisch, so Muster",
"Von einer Abgabe hält die Ministerin nichts"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.relations_cases import case
from nlp.relations_lexicon import REFUSALS
from nlp.relations_pairs import ACTORS, Pair
from nlp.relations_refs import Item

_SAID = tuple(
    re.compile(r"\b" + r"\b[^.!?]{0,160}?\b".join(map(re.escape, words)) + r"\b")
    for words in REFUSALS["words"]
)
_HOLDS = re.compile(r"\b(?:hält|halten|hielt|hielten)\b[^.!?]{1,80}?\b(?:nichts|wenig)\b")
_GOVERNING = ("minister_president", "minister", "state_secretary")
_SPEAKING = ("", "von", "laut", "vom")
_DENIED = re.compile(rf"\b(?:{'|'.join(map(re.escape, REFUSALS['denied']))})\b")
_ASKED = re.compile(
    rf"\b(?:{'|'.join(REFUSALS['asked'])})\s(?:de[rs]\s[^.,;]{{2,50}}\s)?(?:nach|zu|zur|zum)\s(?:[a-zäöü]\w*\s){{0,3}}[„\"»?¿]?$"
)
# "wie ihn der Verband fordert": who stands there wants the measure.
_WANTED = re.compile(
    r",\s(?:wie|den|die|das|ein|auch\swenn|für|obwohl|über)\b[^,.!?]{3,120}(?:,|$|[.!?])|\b(?:von|der|des)\s[^,.!?]{3,60}\s"
    r"(?:geforderte|gewünschte|verlangte|vorgeschlagene)[nrsm]?\b"
)


def refused(
    text: str, start: int, end: int, items: list[Item], after: list[Item]
) -> Iterator[Pair]:
    """The refusals a sentence states; ``after`` are the items of the sentence that follows."""
    measures = [item for item in items if item.kind == "measure"]
    if not measures:
        return
    holds = _HOLDS.search(text, start, end)
    if holds is not None:
        of = [i for i in measures if case(text, i) in ("von", "vom")]
        yield from _by(text, holds, of[:1], items, [])
        return
    told = next((found for said in _SAID if (found := said.search(text, start, end))), None)
    if told is not None:
        plain = [
            i
            for i in measures
            if i.named and case(text, i) in ("", "nach") and i.start < told.end()
        ]
        yield from _by(text, told, plain[:1], items, after)
        return
    for item in measures:
        asked = _ASKED.search(text, max(start, item.start - 60), item.start)
        denied = _DENIED.search(text, start, end)
        if asked and denied:
            yield from _by(text, denied, [item], items, [])


def _by(
    text: str, told: re.Match[str], measures: list[Item], items: list[Item], after: list[Item]
) -> Iterator[Pair]:
    """Who refuses: the first that is not told as wanting the measure."""
    for measure in measures:
        near = [i for i in items if i.kind in ACTORS and not _wants(text, i, told)]
        people = [i for i in after if i.kind == "person" and i.sort in _GOVERNING]
        who = next((i for i in near if case(text, i) in _SPEAKING), None)
        who = who or next(iter(people), None)
        if who is not None:
            start, end = min(measure.start, told.start()), max(told.end(), who.end, measure.end)
            yield Pair("rejects", who, measure, start, end, brief=True)


def _wants(text: str, item: Item, told: re.Match[str]) -> bool:
    low = max(0, min(told.start(), item.start) - 200)
    return any(
        found.start() < item.start < found.end()
        for found in _WANTED.finditer(text, low, max(told.end(), item.end + 60))
    )
