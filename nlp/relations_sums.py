"""Which sums are told of a measure as a whole, and not of a head, a month or another time."""

from __future__ import annotations

import re

from nlp.relations_refs import Item

# "500 Euro je Kind", "bis zu 500 Euro", "statt 460 Euro": what one gets, or no sum of the measure.
_EACH = re.compile(r"\s(?:je|pro|für jede[nrs]?|im Monat|monatlich|am Tag|mehr|weniger|zu viel)\b")
_LARGE = re.compile(r"\d{4}")
_OTHER = re.compile(
    r"\b(?:statt|bisher|bislang|ursprünglich|damals|noch|höchstens|maximal|mindestens|je|jeweils"
    r"|um|ab|unter|bis|bis zu|Schaden von|Schäden von|Strafe von)\s(?:rund\s|etwa\s)?$"
)
_UP_TO = re.compile(r"\bvon\s(?:rund\s|bisher\s|derzeit\s)*$")
_ALL = frozenset({"ausgestattet", "dotiert", "stehen"})
_MORE = frozenset({"aufgestockt", "stockt", "stockte", "erhöht"})


def large(items: list[Item]) -> list[Item]:
    """The sums that are more than a price or a rate."""
    return [item for item in items if item.kind == "money" and _LARGE.match(item.name)]


def is_rate(text: str, item: Item) -> bool:
    """Whether a sum is for each of many: "9.000 Euro je Betrieb"."""
    return _EACH.match(text, item.end) is not None


def whole_sums(text: str, sums: list[Item], words: frozenset[str]) -> list[Item]:
    """Those of the sums of a clause that are of the measure itself; ``words`` are the clause's."""
    found = [item for item in sums if not (is_rate(text, item) or _other(text, item, words))]
    if len(found) == 2 and _UP_TO.search(text, max(0, found[0].start - 40), found[0].start):
        return found[1:]  # "von 10 auf 15 Mio. Euro"
    return found


def _other(text: str, item: Item, words: frozenset[str]) -> bool:
    before = text[max(0, item.start - 24) : item.start]
    if words & _ALL:
        before = before.replace("bis zu", "")
    if words & _MORE:
        before = before.removesuffix("um ")
    return _OTHER.search(before) is not None
