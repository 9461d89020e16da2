"""Where the sentences of a text begin and end, by its tokens."""

from __future__ import annotations

from typing import Final

from nlp.dates_lexicon import TABLES, code, codes
from nlp.dates_tokens import Tokens

#: A sentence is looked through no farther than this many tokens to either side.
REACH: Final = 45

_DOT, _STOP, _BREAK, _MARK = code("DOT"), code("STOP"), code("BREAK"), code("MARK")
_CLOSING = set("“”«") | {'"'}
_BULLETS, _HEADING_ENDS = codes("DASH MARK"), codes("CLOSE COLON")
_ABBREVIATIONS = frozenset(TABLES["abbreviations"]["words"])
_COUNTS, _ARTICLES = codes("NUM N2 YEAR"), codes("ART DEN VOM IM AM")
_NO_SENTENCE_END = codes("D2 MABBR WDABBR ROMAN PARA")


def sentence(tokens: Tokens, i: int) -> tuple[int, int]:
    """First and one past the last token of the sentence around token ``i``, cut at reach."""
    first = i
    while first > max(0, i - REACH) and not _ends_sentence(tokens, first - 1):
        first -= 1
    last = i
    limit = min(len(tokens.symbols) - 1, i + REACH)
    while last < limit and not _ends_sentence(tokens, last):
        last += 1
    return first, last + 1


def words(tokens: Tokens, i: int) -> tuple[list[str], int]:
    """The words of the sentence around token ``i``, and the place of that token in it."""
    first, last = sentence(tokens, i)
    return [tokens.word(at) for at in range(first, last)], i - first


def _ends_sentence(tokens: Tokens, i: int) -> bool:
    symbol = tokens.symbols[i]
    if symbol == _BREAK or i + 1 >= len(tokens.symbols) or _ends_line(tokens, i):
        return True
    following = tokens.text[tokens.starts[i + 1]]
    if symbol == _MARK:
        return _closes_speech(tokens, i) and not following.islower()
    if symbol == _DOT:
        return not following.islower() and not _is_short(tokens, i)
    return symbol == _STOP and not _goes_on(tokens, i, following)


def _goes_on(tokens: Tokens, i: int, following: str) -> bool:
    """Whether the sign at token ``i`` is a lost quotation mark or euro sign, with no sentence
    behind it: ``das Konzept ?Luther?, das``."""
    beside = following.isalpha() and tokens.touches(i + 1)
    return tokens.word(i) in "?¿" and (following.islower() or following in ",;)" or beside)


def _is_short(tokens: Tokens, i: int) -> bool:
    """Whether the full stop at token ``i`` belongs to a number, a short form or what it touches."""
    if tokens.touches(i + 1) or tokens.symbol(i - 1) in _NO_SENTENCE_END:
        return True
    if tokens.symbol(i - 1) in _COUNTS and tokens.symbol(i - 2) in _ARTICLES:
        return True  # "den 300. Bescheid"
    word = tokens.word(i - 1) if i else ""
    return 0 < len(word) <= 2 or word in _ABBREVIATIONS


def _ends_line(tokens: Tokens, i: int) -> bool:
    """Whether the line ends with token ``i`` that an item of a list follows or a heading was."""
    listed = tokens.symbol(i + 1) in _BULLETS or tokens.symbol(i) in _HEADING_ENDS
    return listed and "\n" in tokens.text[tokens.ends[i] : tokens.starts[i + 1]]


def _closes_speech(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` is the quotation mark behind the full stop of what is said."""
    return (
        tokens.word(i) in _CLOSING
        and tokens.symbol(i - 1) in (_DOT, _STOP)
        and tokens.touches(i)
        and not tokens.touches(i + 1)
    )
