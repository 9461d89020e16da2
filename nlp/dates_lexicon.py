"""The vocabulary of dates: which symbol of the grammar a word stands for, and its value.

The words lie in ``knowledge/dates.toml``; number words come from ``nlp.numerals``.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from nlp.numerals import CARDINALS, ORDINALS

#: Symbols of the grammar; each stands for one kind of token.
SYMBOLS = (
    # words
    "LOWER CAP MONTH MABBR WEEKDAY WDABBR SEASON DAYPART UNIT YEARS REL ANA THIS DAY YEARREL YEARADJ "
    "BOUND UBOUND SPAN HOLIDAY SET EVERY PER NOW NOWADV JETZT PAST FUTURE CURRENT SOME ONE WORD "
    "ORDW HALF BOTH QUARTER HALFYEAR KW WEEKEND UHR ALT ADJDUR ROMAN ER ART DEN AM IM VOM IN AN "
    "ZU VON BIS SEIT AB VOR NACH ZWISCHEN UND APPROX TAKT QLETTER PARA SOFORT ZEIT MOMENT UNTER "
    # figures
    "D2 N2 YEAR NUM NUMDATE PARTDATE CLOCK DECADE "
    # marks
    "DOT COMMA DASH GLUE SLASH OPEN CLOSE COLON MARK STOP BREAK"
).split()

_CODES = {name: chr(0x100 + n) for n, name in enumerate(SYMBOLS)}


def code(name: str) -> str:
    """The one character that stands for a symbol in a token string."""
    return _CODES[name]


Entry = tuple[str, Any]

_FUNCTION_WORDS: dict[str, str] = {
    "ART": "der die das dem des einer eines eine einem einen ein dessen deren",
    "DEN": "den",
    "AM": "am",
    "IM": "im",
    "VOM": "vom zum",
    "IN": "in",
    "AN": "an",
    "ZU": "zu zur",
    "VON": "von für",
    "BIS": "bis",
    "SEIT": "seit",
    "AB": "ab",
    "VOR": "vor",
    "NACH": "nach",
    "ZWISCHEN": "zwischen",
    "UND": "und oder sowie bzw u",
    "UHR": "uhr",
    "ALT": "alt alter alte alten",
    "EVERY": "jede jeder jeden jedem jedes alle je",
    "PER": "pro",
    "QLETTER": "q",
    "HALF": "halb halbe halben halber halbes",
    "BOTH": "beide beiden",
    "QUARTER": "quartal quartals vierteljahr vierteljahres",
    "HALFYEAR": "halbjahr halbjahres halbjahrs jahreshälfte",
    "KW": "kw kalenderwoche",
    "WEEKEND": "wochenende wochenendes wochenenden wochenend",
    "SOFORT": "sofort",
    "ZEIT": "zeit",
    "MOMENT": "moment augenblick",
    "UNTER": "unter",
    "ROMAN": "i ii iii iv",
    "ER": "er",
    "APPROX": "rund etwa circa ca zirka knapp fast gut über ungefähr mindestens höchstens genau",
    "TAKT": "mal einmal zweimal dreimal",
    "PARA": "nr nummer abs absatz art artikel ziffer satz telefon tel fax drucksache drs eg eu ewg seite",
}


def _inflect(stems: dict[str, Any], endings: list[str]) -> dict[str, Any]:
    return {stem + ending: value for stem, value in stems.items() for ending in endings}


def _lexicon(data: dict[str, Any]) -> dict[str, Entry]:
    endings: list[str] = data["adjective_endings"]
    words: dict[str, Entry] = {}

    def add(symbol: str, values: dict[str, Any]) -> None:
        words.update({word: (symbol, value) for word, value in values.items()})

    add("WORD", dict(CARDINALS))
    add("ORDW", dict(ORDINALS))
    for symbol, listed in _FUNCTION_WORDS.items():
        add(symbol, dict.fromkeys(listed.split()))
    ones = ["ein", "eine", "einer", "eines", "einem", "einen"]
    add("ONE", dict.fromkeys(ones, 1))
    words.update({f"eineinhalb{end}": ("WORD", 1.5) for end in ("e", "en")})
    add("MABBR", data["month_abbreviations"])
    add("MONTH", data["months"])
    add("WDABBR", data["weekday_abbreviations"])
    add("WEEKDAY", data["weekdays"])
    for day, number in data["weekdays"].items():
        for part, letters in data["day_parts"].items():
            words[day + part] = ("WEEKDAY", (number, letters))
    add("SEASON", data["seasons"])
    add("DAYPART", data["day_parts"])
    add("UNIT", data["units"])
    add("YEARS", {word: unit for word, unit in data["units"].items() if unit == "Y"})
    add("ADJDUR", _inflect(data["duration_stems"], ["", *endings]))
    add("REL", _inflect(data["relative_stems"], endings))
    add("ANA", _inflect(data["anaphoric_stems"], endings))
    add("THIS", data["demonstratives"])
    add("DAY", data["days"])
    add("YEARREL", data["years"])
    add("YEARADJ", _inflect(data["year_stems"], endings))
    add("BOUND", data["bounds"])
    add("UBOUND", data["unit_bounds"])
    add("SPAN", dict.fromkeys(data["year_spans"]["words"]))
    add("HOLIDAY", data["holidays"])
    add("SET", dict.fromkeys(data["sets"]["words"]))
    add("NOW", dict.fromkeys(data["present"]["words"]))
    add("JETZT", dict.fromkeys(data["present"]["loose"]))
    add("NOWADV", dict.fromkeys(data["present"]["adverbs"]))
    add("PAST", dict.fromkeys(data["vague"]["past"]))
    add("FUTURE", dict.fromkeys(data["vague"]["future"]))
    add("CURRENT", dict.fromkeys(data["vague"]["present"]))
    add("SOME", dict.fromkeys(data["vague"]["counts"]))
    return words


def lexicon() -> dict[str, Entry]:
    """Every word of the date grammar, lower case, with its symbol and value."""
    with (Path(__file__).parent / "knowledge" / "dates.toml").open("rb") as file:
        return _lexicon(tomllib.load(file))
