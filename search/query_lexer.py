"""Cuts a query into tokens, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from search.errors import QueryError
from search.query_fields import Field, fields, fold, nearest

TokenKind = Literal["open", "close", "and", "or", "not", "field", "phrase", "word", "end"]

OPERATORS: dict[str, TokenKind] = {
    "AND": "and",
    "UND": "and",
    "OR": "or",
    "ODER": "or",
    "NOT": "not",
    "NICHT": "not",
}

# Opening marks with what may close them; the straight one closes every German phrase too.
QUOTES = {'"': '"', "„": '“”"', "“": "”“", "”": "”“", "»": "«", "«": "»"}
EDGES = ".,;:!?…'’‚‘–—/&+"

_MARKS = re.compile(r'[\s()"„“”»«]+')
_FIELD = re.compile(r"(?P<name>[^\W\d][\w]*):")
_WORD = re.compile(r'[^\s()"„“”»«]+')
_PARAGRAPH = re.compile(r"§§?\s*(?P<number>\d+\w*)")
_SLOP = re.compile(r"~(\d*)")
_RANGE = re.compile(r"\d\.\.|\.\.\d")
_GENDER = re.compile(r"(?:innen|in|r|n|s)(?:\W|$)|innen")


class Token(NamedTuple):
    """``text`` of a word or phrase without its marks; ``number`` is the slop of a phrase."""

    kind: TokenKind
    at: int
    text: str = ""
    number: int = 0
    field: Field | None = None


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query, an ``end`` token last. Raises QueryError at unclosed quotation marks
    and unknown fields."""
    at, is_range = 0, False
    while at < len(query):
        if _is_idle(query, at, is_range):
            at += 1
            continue
        token, at = _next(query, at, is_range)
        if token is not None:
            is_range = token.field is not None and token.field.kind == "date"
            yield token
    yield Token("end", len(query))


def _is_idle(query: str, at: int, is_range: bool) -> bool:
    """White space, and marks before a word that say nothing; the dots of a range say something."""
    if query[at] in EDGES:
        return not is_range and not _RANGE.match(query, at)
    return query[at].isspace()


def _next(query: str, at: int, is_range: bool) -> tuple[Token | None, int]:
    character = query[at]
    if character in "()":
        return Token("open" if character == "(" else "close", at), at + 1
    if character in QUOTES:
        return _phrase(query, at)
    if character in "-−" and at + 1 < len(query) and not query[at + 1].isspace():
        return Token("not", at), at + 1
    if match := _FIELD.match(query, at):
        field = _field(query, match)
        if field is not None:
            return Token("field", at, match["name"], field=field), match.end()
    return _word(query, at, is_range)


def _word(query: str, at: int, is_range: bool) -> tuple[Token | None, int]:
    if match := _PARAGRAPH.match(query, at):
        return Token("word", at, "§" + match["number"]), match.end()
    match = _WORD.match(query, at)
    if match is None:
        raise QueryError(query, at, "This character can't be understood.")
    text = match.group()
    if (bare := text.strip(EDGES)) in OPERATORS:
        return Token(OPERATORS[bare], at), match.end()
    word = text if is_range or _RANGE.search(text) else text.strip(EDGES)
    return (Token("word", at, word) if word.strip("-−§") else None), match.end()


def _field(query: str, match: re.Match[str]) -> Field | None:
    """The field that is named, None if the colon belongs to a word (``Bürger:innen``) or a text."""
    known = fields().get(fold(match["name"]))
    if known is not None:
        return known
    rest = query[match.end() : match.end() + 8]
    if not rest or rest[0].isspace() or rest[0] in QUOTES or _GENDER.match(rest):
        return None
    like = nearest(match["name"])
    way_out = f"Did you mean '{like}:'?" if like else "Put words with a colon in quotation marks."
    raise QueryError(query, match.start(), f"There is no field '{match['name']}'. {way_out}")


def _phrase(query: str, at: int) -> tuple[Token, int]:
    closing = QUOTES[query[at]]
    end = at + 1
    while end < len(query) and query[end] not in closing:
        end += 1
    if end == len(query):
        raise QueryError(query, at, "These quotation marks are never closed.")
    text = query[at + 1 : end]
    if not phrase_words(text):
        raise QueryError(query, at, "There is nothing between these quotation marks.")
    slop = _SLOP.match(query, end + 1)
    if slop is None:
        return Token("phrase", at, text), end + 1
    return Token("phrase", at, text, number=_number(query, slop)), slop.end()


def phrase_words(text: str) -> tuple[str, ...]:
    """The words of a phrase, without marks around and between them."""
    return tuple(word for raw in _MARKS.split(text) if (word := raw.strip(EDGES + "-−")))


def _number(query: str, slop: re.Match[str]) -> int:
    if not slop[1]:
        return 1
    number = int(slop[1][:4])
    if number > 50:  # a paragraph of a release holds about as many words
        raise QueryError(query, slop.start(), "Words of a phrase can be at most 50 words apart.")
    return number
