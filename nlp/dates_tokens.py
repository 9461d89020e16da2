"""A text as the date grammar sees it: one symbol a token, with offsets and values beside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from nlp.dates_lexicon import code, endings, lexicon
from nlp.numerals import CARDINALS, figure

_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_]+)
  | (?P<break>\n[ \t\r]*\n)
  | (?P<mark>[^\w\s])
  | (?P<numdate>\d{1,2}\.[ ]?\d{1,2}\.[ ]?(?:\d{4}|\d\d)(?!\w|[.,:]\d)
      | \d{4}-\d\d-\d\d(?!\d|-))
  | (?P<partdate>\d{1,2}\.[ ]?\d{1,2}\.(?![ ]?\d))
  | (?P<clock>\d{1,2}[.:]\d\d(?![.,:]?\d))
  | (?P<decade>\d\d(?:\d\d)?er(?!\w))
  | (?P<num>\d{1,3}(?:[.'’‘\u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?)
    """,
    re.VERBOSE,
)

_MARKS = {
    ".": "DOT", ",": "COMMA", "/": "SLASH", "(": "OPEN", ")": "CLOSE", ":": "COLON",
    "!": "STOP", "?": "STOP", ";": "STOP", "-": "DASH", "–": "DASH", "—": "DASH", "‑": "DASH",
    "−": "DASH",
}  # fmt: skip

_LEXICON = lexicon()
_DURATION_ENDINGS = tuple(word for word, entry in _LEXICON.items() if entry[0] == "ADJDUR")
_CODED = {word: (code(symbol), value) for word, (symbol, value) in _LEXICON.items()}
_MARK_CODES = {mark: code(symbol) for mark, symbol in _MARKS.items()}
_LOWER, _CAP, _ADJDUR, _MARK = code("LOWER"), code("CAP"), code("ADJDUR"), code("MARK")
# "Pflanzsaison 2021/22"
_SPAN, _SPAN_ENDINGS = code("SPAN"), endings("year_spans")
_D2, _N2, _YEAR, _NUM = code("D2"), code("N2"), code("YEAR"), code("NUM")
_OTHER = {
    "break": code("BREAK"),
    "numdate": code("NUMDATE"),
    "partdate": code("PARTDATE"),
    "clock": code("CLOCK"),
    "decade": code("DECADE"),
}
_DASH, _GLUE = code("DASH"), code("GLUE")


@dataclass(frozen=True, slots=True)
class Tokens:
    """``symbols[i]`` is the grammar's symbol of token ``i``, which lies at
    ``text[starts[i]:ends[i]]``; ``values[i]`` is what it stands for."""

    text: str
    symbols: str
    starts: list[int]
    ends: list[int]
    values: list[Any]

    def symbol(self, i: int) -> str:
        """The symbol of token ``i``, "" beyond the text."""
        return self.symbols[i] if 0 <= i < len(self.symbols) else ""

    def word(self, i: int) -> str:
        return self.text[self.starts[i] : self.ends[i]]

    def touches(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it without a space."""
        return i > 0 and self.ends[i - 1] == self.starts[i]


def _word(word: str) -> tuple[str, Any]:
    lower = word.lower()
    entry = _CODED.get(lower)
    if entry is not None:
        return entry
    if len(lower) > 6 and lower.endswith(_DURATION_ENDINGS):
        return _duration_word(lower) or (_LOWER, None)
    if word[0].isupper() and lower.endswith(_SPAN_ENDINGS):
        return _SPAN, None
    return (_CAP if word[0].isupper() else _LOWER, None)


def _duration_word(lower: str) -> tuple[str, Any] | None:
    """``dreijährigen`` as (symbol, (3, "Y")); ``langjährig`` has no count."""
    ending = max((e for e in _DURATION_ENDINGS if lower.endswith(e)), key=len)
    number = lower.removesuffix(ending)
    count = 1.0 if number == "ein" else CARDINALS.get(number)
    if number == "halb":
        count = 0.5
    if count is None and number not in ("lang", "mehr", "viel"):
        return None
    return _ADJDUR, (count, _LEXICON[ending][1])


def _number(text: str) -> tuple[str, Any]:
    if not text.isdecimal():
        return _NUM, figure(text)
    if len(text) > 9:
        return _NUM, None
    number = int(text)
    if len(text) <= 2:
        return (_D2 if 1 <= number <= 31 else _N2), number
    if len(text) == 4 and 1000 <= number <= 2199:
        return _YEAR, number
    return _NUM, number


def tokenise(text: str) -> Tokens:
    """Cut a text into the grammar's tokens. Linear in its length."""
    symbols: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    values: list[Any] = []
    value: Any
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        start, end = match.span()
        surface = match[0]
        if kind == "word":
            symbol, value = _word(surface)
        elif kind == "mark":
            symbol, value = _MARK_CODES.get(surface, _MARK), None
            if symbol == _DASH and _glued(text, start, end):
                symbol = _GLUE
        elif kind == "num":
            symbol, value = _number(surface)
        else:
            symbol, value = _OTHER[kind or ""], surface
        symbols.append(symbol)
        starts.append(start)
        ends.append(end)
        values.append(value)
    return Tokens(text, "".join(symbols), starts, ends, values)


def _glued(text: str, start: int, end: int) -> bool:
    """Whether a hyphen stands inside a word or between figures."""
    return start > 0 and end < len(text) and text[start - 1].isalnum() and text[end].isalnum()
