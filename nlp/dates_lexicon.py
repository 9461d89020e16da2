"""The vocabulary of dates: which symbol of the grammar a word stands for, and its value.

The words lie in ``knowledge/dates.toml``; number words come from ``nlp.numerals``.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from nlp.numerals import CARDINALS, ORDINALS

Entry = tuple[str, Any]

_OF_WORDS = """
    LOWER CAP MONTH MABBR WEEKDAY WDABBR SEASON DAYPART UNIT YEARS REL ANA THIS DAY YEARREL YEARADJ
    BOUND UBOUND SPAN HOLIDAY SET EVERY PER NOW NOWADV JETZT PAST FUTURE CURRENT SOME ONE WORD ORDW
    HALF BOTH QUARTER HALFYEAR KW WEEKEND UHR ALT ADJDUR ROMAN ART DEN AM IM VOM IN ZU VON BIS
    SEIT AB VOR NACH ZWISCHEN UND APPROX TAKT QLETTER PARA LONG TOLDDAY KURZEM SOFORT ZEIT
    MOMENT UNTER AUF LATER MONTHWEEK MONTHHALF EXPECTED FULL SAMETIME UM ADVENT NEW HALFOF CHRISTMAS
"""
_OF_FIGURES = "D2 N2 YEAR NUM NUMDATE PARTDATE CLOCK DECADE"
_OF_MARKS = "DOT COMMA DASH GLUE SLASH OPEN CLOSE COLON MARK STOP BREAK"

#: Symbols of the grammar; each stands for one kind of token.
SYMBOLS = tuple(f"{_OF_WORDS} {_OF_FIGURES} {_OF_MARKS}".split())

_CODES = {name: chr(0x100 + n) for n, name in enumerate(SYMBOLS)}

with (Path(__file__).parent / "knowledge" / "dates.toml").open("rb") as _file:
    #: The data file as it stands.
    TABLES: dict[str, Any] = tomllib.load(_file)


def code(name: str) -> str:
    """The one character that stands for a symbol in a token string."""
    return _CODES[name]


def codes(names: str) -> frozenset[str]:
    """The characters of several symbols, named with spaces between."""
    return frozenset(_CODES[name] for name in names.split())


def endings(table: str) -> tuple[str, ...]:
    """A table's list of word endings, as ``str.endswith`` takes them."""
    return tuple(TABLES[table]["endings"])


def _inflect(stems: dict[str, Any], endings: list[str]) -> dict[str, Any]:
    return {stem + ending: value for stem, value in stems.items() for ending in endings}


def lexicon() -> dict[str, Entry]:
    """Every word of the date grammar, lower case, with its symbol and value."""
    data = TABLES
    inflections: list[str] = data["adjective_endings"]
    words: dict[str, Entry] = {}

    def add(symbol: str, values: dict[str, Any]) -> None:
        words.update({word: (symbol, value) for word, value in values.items()})

    add("WORD", dict(CARDINALS))
    add("ORDW", dict(ORDINALS))
    for symbol, listed in data["function_words"].items():
        add(symbol, dict.fromkeys(listed.split()))
    ones = ["ein", "eine", "einer", "eines", "einem", "einen"]
    add("ONE", dict.fromkeys(ones, 1))
    words.update({f"eineinhalb{end}": ("WORD", 1.5) for end in ("e", "en")})
    add("MABBR", data["month_abbreviations"])
    add("MONTH", data["months"])
    for symbol, part in (("MONTHWEEK", "woche"), ("MONTHHALF", "hälfte")):
        add(symbol, {month + part: number for month, number in data["months"].items()})
    add("WDABBR", data["weekday_abbreviations"])
    add("WEEKDAY", data["weekdays"])
    for day, number in data["weekdays"].items():
        for part, letters in data["day_parts"].items():
            words[day + part] = ("WEEKDAY", (number, letters))
    add("SEASON", data["seasons"])
    add("DAYPART", data["day_parts"])
    add("UNIT", data["units"])
    add("YEARS", {word: unit for word, unit in data["units"].items() if unit == "Y"})
    add("ADJDUR", _inflect(data["duration_stems"], ["", *inflections]))
    add("REL", _inflect(data["relative_stems"], inflections))
    add("ANA", _inflect(data["anaphoric_stems"], inflections))
    add("THIS", data["demonstratives"])
    add("DAY", data["days"])
    add("YEARREL", data["years"])
    add("YEARADJ", _inflect(data["year_stems"], inflections))
    add("BOUND", data["bounds"])
    add("UBOUND", data["unit_bounds"])
    add("SPAN", dict.fromkeys(data["year_spans"]["words"]))
    add("HOLIDAY", data["holidays"])
    add("SET", dict.fromkeys(data["sets"]["words"]))
    add("NOW", dict.fromkeys(data["present"]["words"]))
    add("JETZT", dict.fromkeys(data["vague"]["present"]))
    add("NOWADV", dict.fromkeys(data["present"]["adverbs"]))
    add("PAST", dict.fromkeys(data["vague"]["past"]))
    add("FUTURE", dict.fromkeys(data["vague"]["future"]))
    add("CURRENT", _inflect(data["day_stems"], inflections))
    add("LONG", data["long"])
    add("TOLDDAY", data["told_days"])
    add("SAMETIME", data["same_times"])
    add("FULL", dict.fromkeys(data["full"]["words"]))
    add("DECADE", data["decades"])
    add("SOME", dict.fromkeys(data["vague"]["counts"]))
    return words
