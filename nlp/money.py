"""Money: every sum a release names, with its amount (ranges: both bounds) and currency.

A cheap search finds the currencies; the figures beside each are read from a window of bounded
width, so that the time is linear in the text. Names of currencies and scales lie in
``knowledge/money.toml``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Mention
from nlp.doc import mentions_of
from nlp.money_patterns import (
    AFTER,
    BARE,
    BARE_TRIGGER,
    COMPOUND,
    DASHED,
    DATA,
    LOST,
    SUM,
    TRIGGER,
    WORDS,
)
from nlp.numerals import figure

# What the text before a currency may end with, beside letters and figures: "Mio.", ",-".
_MAY_END_A_FIGURE = (".", "-", "–", "—")
# A sum and its range are looked for in so many characters before its currency.
_WINDOW = 90
# "davon 25 Millionen vom Bund": so far from a sum that names its currency.
_NEAR = 250


@dataclass(frozen=True, slots=True)
class _Sum:
    start: int
    end: int
    amount: float
    amount_max: float | None
    currency: str
    confidence: float = 1.0

    def mention(self, text: str) -> Mention:
        amount, most = _whole(self.amount), _whole(self.amount_max)
        shown = f"{amount} {self.currency}" if most is None else f"{amount}-{most} {self.currency}"
        value = {"amount": amount, "amount_max": most, "currency": self.currency}
        surface = text[self.start : self.end]
        return Mention("money", self.start, self.end, surface, shown, value, self.confidence)


def _whole(amount: float | None) -> float | int | None:
    """An amount in cents at the finest, as int where it is whole."""
    if amount is None:
        return None
    rounded = round(amount, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def _value(number: str) -> float | None:
    word = WORDS.get(" ".join(number.lower().split()))
    if word is not None:
        return word
    plain = re.sub(rf"{DASHED}$", "", number)
    return figure(re.sub(r"['’‘´`\u00a0\u202f ]", ".", plain))


def _sums(match: re.Match[str], currency: str, factor: float = 1.0) -> list[_Sum]:
    """The sum that a match names; two where it tells a rise ("von 10 auf 15 Millionen Euro")."""
    groups = match.groupdict()
    scale = DATA["scales"].get(groups.get("scale"), 1.0) * factor
    low = _value(match["low"])
    if low is None or not low:
        return []
    if not groups.get("high"):
        start = min(
            match.start("low"), match.start("unit") if "unit" in groups else len(match.string)
        )
        return [_Sum(start, match.end(), low * scale, None, currency)]
    high = _value(match["high"])
    if high is None:
        return []
    high *= scale
    if groups.get("low_scale"):
        low *= DATA["scales"][groups["low_scale"]] * factor
    elif low < 1000:  # else "900.000 bis 1,2 Mio. Euro"
        low *= scale
    if groups.get("rise") and " auf" in match[0][len(match["rise"]) :]:
        first = _Sum(match.start("low"), match.end("low"), low, None, currency)
        return [first, _Sum(match.start("high"), match.end(), high, None, currency)]
    if low >= high:
        return [_Sum(match.start("high"), match.end(), high, None, currency)]
    return [_Sum(match.start("low"), match.end(), low, high, currency)]


def _joined(text: str, sums: list[_Sum]) -> list[_Sum]:
    """Neighbours that are the two ends of one range: "5.000 Euro bis 10.000 Euro"."""
    out: list[_Sum] = []
    for item in sums:
        last = out[-1] if out else None
        if last is not None and last.amount_max is None and last.currency == item.currency:
            gap = text[last.end : item.start].strip()
            between = gap == "und" and text[max(0, last.start - 9) : last.start].endswith(
                ("zwischen ", "Zwischen ")
            )
            if (between or gap in ("bis", "-", "–", "bis zu")) and last.amount < item.amount:
                out[-1] = replace(last, end=item.end, amount_max=item.amount)
                continue
        out.append(item)
    return out


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


def _at_currency(text: str, floor: int, trigger: re.Match[str]) -> list[_Sum]:
    start = max(floor, trigger.start() - _WINDOW)
    beside = text[max(start, trigger.start() - 12) : trigger.start()].rstrip()
    ends_a_figure = beside[-1:].isalnum() or beside.endswith(_MAY_END_A_FIGURE)
    match = None
    if ends_a_figure and any(map(str.isalnum, beside)):
        match = _last(SUM, text, start, trigger.end())
    if match is None and text.startswith("-", trigger.end()):
        match = _last(COMPOUND, text, start, trigger.end())
        if match is not None and not match["scale"]:
            return []  # a 9-Euro-Ticket is a name, a 50-Millionen-Euro-Programm tells a sum
    if match is None:
        match = AFTER.match(text, trigger.start(), trigger.end() + _WINDOW)
        if match is None or _is_norm(match):
            return []
    return _sums(match, *_unit(match["unit"]))


def _is_norm(match: re.Match[str]) -> bool:
    """Euro 6 is a standard, EURO 2024 a championship."""
    value = _value(match["low"]) or 0
    named = match["unit"] in ("Euro", "EURO") and match["low"].isdecimal() and not match["scale"]
    return named and (value < 10 or 1990 <= value <= 2040)


def _at_lost_sign(text: str, floor: int, trigger: re.Match[str]) -> list[_Sum]:
    start = max(floor, trigger.start() - _WINDOW)
    end = min(len(text), trigger.end() + 3)
    for match in LOST.finditer(text, start, end):
        if match.end() >= trigger.end():
            return _sums(match, "EUR")
    return []


def _without_currency(text: str, known: list[_Sum]) -> list[_Sum]:
    """Sums in millions near another that names the currency."""
    found: list[_Sum] = []
    at = 0
    for trigger in BARE_TRIGGER.finditer(text):
        while at + 1 < len(known) and known[at + 1].start <= trigger.start():
            at += 1
        near = [
            other for other in known[at : at + 2]
            if other.start - _NEAR < trigger.start() < other.end + _NEAR
        ]  # fmt: skip
        if not near or any(other.start <= trigger.start() < other.end for other in near):
            continue
        start = max(0, trigger.start() - 40)
        for match in BARE.finditer(text, start, trigger.end() + 20):
            if match.start("scale") == trigger.start():
                found += [replace(item, confidence=0.8) for item in _sums(match, near[0].currency)]
    return found


def find_money(text: str) -> list[Mention]:
    """The sums of a text in their order, without overlaps and without ``rund`` or ``über``.

    ``value`` is ``{"amount": number, "amount_max": number | None, "currency": ISO 4217}``;
    ``amount_max`` is the upper bound of a range.
    """
    found: list[_Sum] = []
    floor = 0
    for trigger in TRIGGER.finditer(text):
        if trigger.start() < floor:
            continue
        lost = trigger[0][0] in "¿?,"
        sums = (_at_lost_sign if lost else _at_currency)(text, floor, trigger)
        if sums:
            found += sums
            floor = sums[-1].end
    if found:
        found = _joined(text, found)
        found = sorted([*found, *_without_currency(text, found)], key=lambda item: item.start)
    return [item.mention(text) for item in found]


@Language.component("money")
def read_money(doc: Doc) -> Doc:
    """Append the sums of a document to its mentions."""
    mentions_of(doc).extend(find_money(doc.text))
    return doc
