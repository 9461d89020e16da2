"""What a match of the money patterns says: a sum, a range, or two sums."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.release import Mention
from nlp.money_patterns import DASHED, DATA, WORDS, YEAR
from nlp.numerals import figure


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum at ``text[start:end]``; ``amount_max`` is the upper bound of a range."""

    start: int
    end: int
    amount: float
    amount_max: float | None
    currency: str
    confidence: float = 1.0

    def mention(self, text: str) -> Mention:
        amount, most = _whole(self.amount), _whole(self.amount_max)
        shown = f"{amount} {self.currency}" if most is None else f"{amount}-{most} {self.currency}"
        told = {"amount": amount, "amount_max": most, "currency": self.currency}
        surface = text[self.start : self.end]
        return Mention("money", self.start, self.end, surface, shown, told, self.confidence)


def _whole(amount: float | None) -> float | int | None:
    """An amount in cents at the finest, as int where it is whole."""
    if amount is None:
        return None
    rounded = round(amount, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def value(number: str) -> float | None:
    """The value of a number in figures or words; None where it has none."""
    word = WORDS.get(" ".join(number.lower().split()))
    if word is not None:
        return word
    plain = re.sub(rf"{DASHED}$", "", number)
    return figure(re.sub(r"['’‘´`\u00a0\u202f ]", ".", plain))


def read_sums(match: re.Match[str], currency: str, factor: float = 1.0) -> list[Sum]:
    """The sum that a match names; two where it compares them ("von 10 auf 15 Millionen Euro")."""
    groups = match.groupdict()
    scale = DATA["scales"].get(groups.get("scale"), 1.0) * factor
    low = value(match["low"])
    if not low:
        return []
    if groups.get("high"):
        return _two_figures(match, groups, currency, low, scale, factor)
    unit = match.start("unit") if "unit" in groups else len(match.string)
    start = min(match.start("low"), unit)
    return [Sum(start, match.end(), low * scale, None, currency)]


def _two_figures(
    match: re.Match[str],
    groups: dict[str, str | None],
    currency: str,
    low: float,
    scale: float,
    factor: float,
) -> list[Sum]:
    """The range or the two sums of a match with two figures."""
    high = value(match["high"])
    if high is None:
        return []
    high *= scale
    if low_scale := groups.get("low_scale"):
        low *= DATA["scales"][low_scale] * factor
    elif low < 1000:  # else "900.000 bis 1,2 Mio. Euro"
        low *= scale
    second = Sum(match.start("high"), match.end(), high, None, currency)
    if groups.get("two"):
        end = match.end("low_scale" if low_scale else "low")
        first = Sum(match.start("low"), end, low, None, currency)
        return [second] if YEAR.fullmatch(match["low"]) else [first, second]
    if low >= high:
        return [second]
    return [Sum(match.start("low"), match.end(), low, high, currency)]


def joined(text: str, sums: list[Sum]) -> list[Sum]:
    """Neighbours that are the two ends of one range: "5.000 Euro bis 10.000 Euro"."""
    out: list[Sum] = []
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
