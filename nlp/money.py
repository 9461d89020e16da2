"""Money: every sum a release names, with its amount (ranges: both bounds) and currency.

A cheap search finds the currencies; the figures beside each are read from a window of bounded
width, so that the time is linear in the text. Names of currencies and scales lie in
``knowledge/money.toml``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Mention
from nlp.doc import mentions_of
from nlp.money_bare import parts, shared, without_currency
from nlp.money_lost import is_euro
from nlp.money_patterns import (
    AFTER,
    CENTS_IN_WORDS,
    COMPOUND,
    DATA,
    FIGURE_END,
    LOST,
    SUM,
    TRIGGER,
    WITHOUT_SIGN,
    WORDS,
)
from nlp.money_sums import Sum, joined, read_sums, value
from nlp.numerals import CARDINALS

# What the text before a currency may end with, beside letters and figures: "Mio.", ",-".
_MAY_END_A_FIGURE = (".", "-", "–", "—")
# A 9-Euro-Ticket is a name; a 50-Millionen-Euro-Programm or a 5.000-Euro-Prämie tells a sum.
_NO_NAME = 1000
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_FIGURE_WORDS = {
    part for words in (WORDS, DATA["scales"]) for word in words for part in word.lower().split()
}
# A sum and its range are looked for in so many characters before its currency.
_WINDOW = 90


def _unit(name: str) -> tuple[str, float]:
    """Currency and factor of a unit as written."""
    if name in DATA["cents"]:
        return DATA["cents"][name], 0.01
    if name in DATA["joined"]:
        return "EUR", DATA["joined"][name]
    return DATA["currencies"][name], 1.0


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The match that ends exactly at ``end``, looked for from ``start``."""
    return next((m for m in pattern.finditer(text, start, end) if m.end() == end), None)


def _ends_a_figure(text: str, start: int, end: int) -> bool:
    """Whether what stands before ``end`` may be the end of a sum; keeps the costly patterns from
    text that holds none."""
    beside = text[max(start, end - 30) : end].rstrip()
    if beside[-1:].isdigit():
        return True
    if beside.endswith(_MAY_END_A_FIGURE):
        return any(map(str.isalnum, beside))
    word = _LAST_WORD.search(beside)
    return word is not None and word[0].lower() in _FIGURE_WORDS


def _at_currency(text: str, floor: int, trigger: re.Match[str]) -> list[Sum]:
    start = max(floor, trigger.start() - _WINDOW)
    match = None
    if _ends_a_figure(text, start, trigger.start()):
        match = _last(SUM, text, start, trigger.end())
    if match is None and text.startswith("-", trigger.end()):
        match = _last(COMPOUND, text, start, trigger.end())
        if match is not None and not match["scale"] and (value(match["low"]) or 0) < _NO_NAME:
            return []
    if match is None:
        match = AFTER.match(text, trigger.start(), trigger.end() + _WINDOW)
        if match is None or _is_norm(match):
            return []
    return _with_cents(text, read_sums(match, *_unit(match["unit"])))


def _with_cents(text: str, sums: list[Sum]) -> list[Sum]:
    """ "neun Euro fünfzig": the cents behind the unit belong to the sum."""
    if not sums or not text[sums[-1].start].isalpha():
        return sums
    last = sums[-1]
    cents = CENTS_IN_WORDS.match(text, last.end)
    if cents is None or not 5 <= CARDINALS[cents["cents"]] < 100 or last.amount_max is not None:
        return sums
    amount = last.amount + CARDINALS[cents["cents"]] / 100
    return [*sums[:-1], replace(last, end=cents.end(), amount=amount)]


def _is_norm(match: re.Match[str]) -> bool:
    """Euro 6 is a standard, EURO 2024 a championship."""
    amount = value(match["low"]) or 0
    named = match["unit"] in ("Euro", "EURO") and match["low"].isdecimal() and not match["scale"]
    return named and (amount < 10 or 1990 <= amount <= 2040)


def _at_lost_sign(text: str, floor: int, trigger: re.Match[str]) -> list[Sum]:
    start = max(floor, trigger.start() - _WINDOW)
    if trigger[0][0] == ",":
        found = WITHOUT_SIGN.finditer(text, start, min(len(text), trigger.end() + 3))
        dashed = next((match for match in found if match.end() >= trigger.end()), None)
        return read_sums(dashed, "EUR") if dashed else []
    if not FIGURE_END.search(text[max(start, trigger.start() - 20) : trigger.start()]):
        return []
    match = _last(LOST, text, start, trigger.end())
    return read_sums(match, "EUR") if match and is_euro(text, match) else []


def find_money(text: str) -> list[Mention]:
    """The sums of a text in their order, without overlaps and without ``rund`` or ``über``.

    ``value`` is ``{"amount": number, "amount_max": number | None, "currency": ISO 4217}``;
    ``amount_max`` is the upper bound of a range.
    """
    found: list[Sum] = []
    floor = 0
    for trigger in TRIGGER.finditer(text):
        if trigger.start() < floor:
            continue
        lost = trigger[0][0] in "¿?,"
        sums = (_at_lost_sign if lost else _at_currency)(text, floor, trigger)
        if sums:
            found += sums
            floor = sums[-1].end
    found = joined(text, found)
    more = [*without_currency(text, found), *parts(text, found), *shared(text, found)]
    found = sorted([*found, *more], key=lambda item: item.start)
    return [item.mention(text) for item in found]


@Language.component("money")
def read_money(doc: Doc) -> Doc:
    """Append the sums of a document to its mentions."""
    mentions_of(doc).extend(find_money(doc.text))
    return doc
