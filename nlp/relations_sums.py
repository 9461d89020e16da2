"""Which sums are told of a measure as a whole, and not of a head, a month or another time."""

from __future__ import annotations

import re

from nlp.relations_refs import Item

# "500 Euro je Kind", "bis zu 500 Euro", "statt 460 Euro": what one gets, or no sum of the measure.
_EACH = re.compile(
    r"\s(?:(?:je|pro)\b(?!\sJahr\b)"
    r"|für jede[nrs]?|im Monat|monatlich|am Tag|mehr|weniger|zu viel)\b"
)
_LARGE = re.compile(r"\d{4}")
_OTHER = re.compile(
    r"\b(?:statt|(?<!wie )bisher|bislang|ursprünglich|damals|noch|höchstens|maximal|mindestens"
    r"|je|jeweils|um|ab|unter|bis|bis zu|Schaden von|Schäden von|Strafe von)\s(?:rund\s|etwa\s)?$"
)
_TOTAL = re.compile(
    r"(?:[Kk]osten|[Vv]olumen|[Ss]umme|[Ii]nvestition(?:en)?)\s(?:von|in\sHöhe\svon)\s"
    r"(?:(?:insgesamt|rund|etwa|knapp)\s){0,2}$"
)
_ALIKE = re.compile(r"\b(?:je|jeweils)\s(?:rund\s)?$")
_UP_TO = re.compile(r"\bvon\s(?:rund\s|bisher\s|derzeit\s)*$")
_YEARS = re.compile(
    r"\b(?:19|20)\d\d\s(?:und|bis)\s(?:19|20)\d\d\b[^.;]{0,40}\b(?:je|jeweils)\s(?:rund\s)?$"
)
_ALL = frozenset({"ausgestattet", "dotiert", "stehen"})
_MORE = frozenset({"aufgestockt", "stockt", "stockte", "erhöht"})


def large(items: list[Item]) -> list[Item]:
    """The sums that are more than a price or a rate."""
    return [item for item in items if item.kind == "money" and _LARGE.match(item.name)]


def is_rate(text: str, item: Item) -> bool:
    """Whether a sum is for each of many: "9.000 Euro je Betrieb"."""
    return _EACH.match(text, item.end) is not None


def whole_sums(
    text: str, sums: list[Item], words: frozenset[str], *, each: bool = False
) -> list[Item]:
    """Those of the sums of a clause that are of the measure itself; ``words`` are the clause's.
    ``each``: several give the sum, so that "je" does not make it a rate."""
    found = [
        item
        for item in sums
        if (each and _ALIKE.search(text, max(0, item.start - 12), item.start))
        or not (is_rate(text, item) or _other(text, item, words))
    ]
    totals = [item for item in found if _TOTAL.search(text, max(0, item.start - 50), item.start)]
    if len(found) > 1 and len(totals) == 1:
        return totals  # "Die Baukosten von 9 Mio. Euro teilen sich …"
    if len(found) == 2 and _UP_TO.search(text, max(0, found[0].start - 40), found[0].start):
        return found[1:]  # "von 10 auf 15 Mio. Euro"
    return found


def _other(text: str, item: Item, words: frozenset[str]) -> bool:
    before = text[max(0, item.start - 24) : item.start]
    if _YEARS.search(text, max(0, item.start - 60), item.start):
        return False  # "2012 und 2013 sind je 6 Mio. Euro eingestellt"
    if words & _ALL:
        before = before.replace("bis zu", "")
    if words & _MORE:
        before = before.removesuffix("um ")
    return _OTHER.search(before) is not None
