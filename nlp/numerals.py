"""German numbers in words and figures: ``zwei``, ``anderthalb``, ``1.070,5``, ``60'000``."""

from __future__ import annotations

import re

_UNITS = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
_TEENS = [
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]

_GROUPED = re.compile(r"\d{1,3}(?:([.'’‘\u00a0\u202f ])\d{3})(?:\1\d{3})*(?:,\d+)?")
_DECIMAL = re.compile(r"(\d+)(?:[.,](\d+))?")


def _cardinals() -> dict[str, float]:
    words: dict[str, float] = {word: n for n, word in enumerate(_UNITS + _TEENS)}
    for tens, word in enumerate(_TENS, start=2):
        words[word] = tens * 10
        for unit in range(1, 10):
            words[f"{_UNITS[unit]}und{word}"] = tens * 10 + unit
    for unit in range(2, 10):
        words[f"{_UNITS[unit]}hundert"] = unit * 100
        words[f"{_UNITS[unit]}einhalb"] = unit + 0.5
    words |= {f"{word}tausend": n * 1000 for word, n in words.items() if n > 1 and n == int(n)}
    words |= {
        "hundert": 100, "einhundert": 100, "tausend": 1000, "eintausend": 1000, "zwo": 2,
        "hunderttausend": 100_000, "anderthalb": 1.5, "eineinhalb": 1.5,
        "zweier": 2, "dreier": 3, "fuenf": 5, "zwoelf": 12,
    }  # fmt: skip
    return words | {word.replace("ß", "ss"): n for word, n in words.items() if "ß" in word}


def _ordinals() -> dict[str, int]:
    irregular = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    words: dict[str, int] = {}
    for word, value in CARDINALS.items():
        if value != int(value) or not 0 < value < 100:
            continue
        n = int(value)
        stem = irregular.get(n, word + ("t" if n < 20 else "st"))
        for ending in ("e", "en", "er", "es", "em"):
            words[stem + ending] = n
    return words


#: Number words, lower case, and their values; ``ein`` in its bare form only.
CARDINALS = _cardinals()

#: Inflected ordinals, lower case: ``ersten`` is 1.
ORDINALS = _ordinals()


def figure(text: str) -> float | None:
    """The value of a German number in figures; None where it can't be read one way.

    Thousands may be set apart by points, apostrophes or spaces, decimals by a comma (or, with
    one or two places, a point): ``1.070,5`` is 1070.5, ``1.5`` is 1.5, ``2.560`` is 2560.
    """
    if grouped := _GROUPED.fullmatch(text):
        return float(text.replace(grouped[1], "").replace(",", "."))
    if decimal := _DECIMAL.fullmatch(text):
        return float(f"{decimal[1]}.{decimal[2]}") if decimal[2] else float(decimal[1])
    return None
