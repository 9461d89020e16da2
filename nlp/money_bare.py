"""Sums that name no currency: ``davon 25 Millionen vom Bund``, ``108 Millionen für Gründer``.

Millions are money where no things are counted behind them, and a sum with its currency stands
near, the same sum elsewhere in the text, or words behind them that tell money by themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from corpus.terminal import MONTHS
from nlp.money_patterns import (
    BARE,
    BARE_TRIGGER,
    DATA,
    MILLIONS,
    OTHER_PAYER,
    PART,
    SHARED,
    alternatives,
)
from nlp.money_sums import Sum, read_sums, value

# So far from a sum that names its currency.
_NEAR = 250

# So far before a sum another may share its scale.
_SHARED_REACH = 60
_SCALED = re.compile(alternatives(DATA["scales"]))
_AFTER = frozenset(DATA["bare"]["after"])
_NOUNS = frozenset(DATA["bare"]["nouns"])
_GIVEN = frozenset(DATA["bare"]["given"])
_WORDS = re.compile(r"\s{1,2}([^\W\d_]+)(?:\s{1,2}([^\W\d_]+))?")
_ADJECTIVE = re.compile(r"[a-zäöüß]{2,}(?:e[nrsm]?)|mehr|weniger")
# Something else that was counted: "1,9 Millionen Festmeter".
_COUNTED = re.compile(
    rf"\d (?P<scaled>(?:{MILLIONS}) )?(?:[a-zäöüß]+e[nr]? )?(?P<noun>[A-ZÄÖÜ][a-zäöüß]{{2,}})"
)
_MONEY_WORDS = {
    *DATA["currencies"], *DATA["scales"], *MONTHS,
    "Prozent", "Jahre", "Jahren", "Monate", "Monaten",
}  # fmt: skip
_SENTENCE_END = re.compile(r"(?<!Mio)(?<!Mrd)(?<!Tsd)(?<!\d)[.!?]\s+[A-ZÄÖÜ„]")


def without_currency(text: str, known: list[Sum]) -> list[Sum]:
    """Sums in millions that take their currency from another: one near, or one of the same
    amount; euros where their words alone tell money."""
    found: list[Sum] = []
    amounts = {item.amount for item in known}
    starts = [item.start for item in known]
    for trigger in BARE_TRIGGER.finditer(text):
        at = bisect_right(starts, trigger.start())
        beside = known[max(0, at - 1) : at + 1]
        floor = beside[0].end if at else 0
        if trigger.start() < floor:
            continue
        matches = BARE.finditer(text, max(floor, trigger.start() - 40), trigger.end() + 1)
        match = next((match for match in matches if match.start("scale") == trigger.start()), None)
        if match is None or not _counts_nothing(text, match.end()):
            continue
        sums = read_sums(match, beside[0].currency if beside else "EUR")
        alone = _surely_money(text, match.end()) or any(item.amount in amounts for item in sums)
        alone = alone or (bool(known) and text.endswith("für ", 0, match.start()))
        if _near(text, match, beside) or (alone and not _counted(text, match.start())):
            found += [replace(item, confidence=0.8) for item in sums]
    return found


def _near(text: str, match: re.Match[str], neighbours: list[Sum]) -> bool:
    return any(
        _told_before(text, other.end, match.start())
        if other.end <= match.start()
        else _told_after(text, match.end(), other.start)
        for other in neighbours
    )


def parts(text: str, known: list[Sum]) -> list[Sum]:
    """What is said of a sum's parts without a unit: "1,2 Mio. Euro, davon 275.000 vom Bund"."""
    found = []
    bounds = [*(item.start for item in known[1:]), len(text)]
    for item, bound in zip(known, bounds, strict=False):
        match = PART.search(text, item.end, min(item.end + _NEAR, bound))
        other = OTHER_PAYER.match(text, item.end, bound)
        if other is not None and (amount := value(other["low"])):
            found.append(Sum(*other.span("low"), amount, None, item.currency, confidence=0.8))
            continue
        if match is None or "\n" in text[item.end : match.start()]:
            continue
        amount = value(match["low"])
        if amount and amount < item.amount:
            found.append(Sum(*match.span("low"), amount, None, item.currency, confidence=0.8))
    return found


def shared(text: str, known: list[Sum]) -> list[Sum]:
    """What shares the scale of a sum behind it: "das Land mit 40 und der Bund mit 60 Millionen
    Euro"."""
    found = []
    for item in known:
        scale = _SCALED.search(text, item.start, item.end)
        match = SHARED.search(text, max(0, item.start - _SHARED_REACH), item.start)
        if scale is None or match is None or item.amount_max is not None:
            continue
        amount = (value(match["low"]) or 0) * DATA["scales"][scale[0]]
        if amount:
            found.append(Sum(*match.span("low"), amount, None, item.currency, confidence=0.8))
    return found


def _counts_nothing(text: str, end: int) -> bool:
    """Whether the figure that ends at ``end`` counts no things: "25 Millionen Menschen"."""
    found = _WORDS.match(text, end, end + 60)
    if found is None:
        return True
    first, second = found[1], found[2] or ""
    if first[0].isupper():
        return first in _NOUNS or "\n" in found[0].rstrip(first)
    if not second[:1].isupper():
        return True
    if first in _AFTER and first not in ("mehr", "weniger"):
        return True
    return second in _NOUNS or _ADJECTIVE.fullmatch(first) is None


def _surely_money(text: str, end: int) -> bool:
    """Whether the words behind tell money by themselves: "108 Millionen für Gründer"."""
    found = _WORDS.match(text, end, end + 60)
    if found is not None and (found[1], found[2]) == ("zur", "Verfügung"):
        return True
    return found is not None and (found[1] in _GIVEN or found[1] in _NOUNS or found[2] in _NOUNS)


def _counted(text: str, start: int) -> bool:
    """Whether the sentence before the figure at ``start`` counts something else in millions."""
    floor = max(0, start - _NEAR, text.rfind("\n", max(0, start - _NEAR), start))
    return any(
        match["scaled"] and match["noun"] not in _MONEY_WORDS
        for match in _COUNTED.finditer(text, floor, start)
    )


def _told_before(text: str, sum_end: int, start: int) -> bool:
    """Whether a sum that ends at ``sum_end`` still rules the figure at ``start``."""
    if start - sum_end > _NEAR:
        return False
    between = _COUNTED.finditer(text, sum_end, start)
    return all(match["noun"] in _MONEY_WORDS for match in between)


def _told_after(text: str, end: int, sum_start: int) -> bool:
    """Whether a sum that begins at ``sum_start`` rules the figure that ends at ``end``: only in
    the same sentence."""
    if sum_start - end > _NEAR:
        return False
    if _SENTENCE_END.search(text, end, sum_start):
        return False
    between = _COUNTED.finditer(text, end, sum_start)
    return all(match["noun"] in _MONEY_WORDS for match in between)
