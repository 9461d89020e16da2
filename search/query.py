"""The query language: from what people type to an engine-neutral tree.

Words are joined by AND. ``"phrase"``, ``"near words"~5``, ``OR``/``ODER``, ``NOT``/``NICHT``/``-``,
brackets, ``wort*``, ``wort~``, ``field:value``, ``datum:2014..2016-03``, ``jahr:2019``.
The language is described with examples in ``docs/query-language.md``.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, NamedTuple

from search.errors import QueryError
from search.query_fields import Field, fold
from search.query_lexer import EDGES, Token, phrase_words, tokens
from search.tree import And, DateRange, Everything, Fuzzy, Node, Not, Or, Phrase, Prefix, Term

MAX_LENGTH = 4_000
MAX_DEPTH = 40
MAX_DISTANCE = 2
MAX_PATTERNS = 20  # each stands for up to some thousand words

_FUZZY = re.compile(r"(?P<word>.+)~(?P<distance>\d*)")


class Understood(NamedTuple):
    """A parsed query, and what a person should know about how it was taken."""

    node: Node
    notices: tuple[str, ...]


def parse(query: str, today: date, join: Literal["and", "or"] = "and") -> Node:
    """The tree of a query. ``join`` says how words without an operator hang together; with "or"
    they are meant loosely.

    Raises QueryError, which shows the place and a way out.
    """
    return understand(query, today, join).node


def understand(query: str, today: date, join: Literal["and", "or"] = "and") -> Understood:
    """Like :func:`parse`, with notices about what was put right."""
    if len(query) > MAX_LENGTH:
        raise QueryError(
            query, MAX_LENGTH, f"The query has {len(query)} characters; {MAX_LENGTH} are allowed."
        )
    parser = _Parser(query, today, join)
    return Understood(parser.whole(), tuple(parser.notices))


class _Parser:
    """Recursive descent; only brackets recurse, and their depth is bounded."""

    def __init__(self, query: str, today: date, join: Literal["and", "or"]) -> None:
        self.query = query
        self.today = today
        self.join = join
        self.tokens = list(tokens(query))
        self.at = 0
        self.depth = 0
        self.patterns = 0
        self.notices: list[str] = []

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def whole(self) -> Node:
        if self.token.kind == "end":
            return Everything()
        node = self.alternatives(None)
        if self.token.kind == "close":
            raise self.wrong(self.token, "This bracket closes what was never opened.")
        return node

    def alternatives(self, field: Field | None) -> Node:
        children = [self.sequence(field)]
        while self.token.kind == "or":
            self.at += 1
            children.append(self.sequence(field))
        return _joined(Or, children)

    def sequence(self, field: Field | None) -> Node:
        """Words up to the next OR, bracket or end; ``UND`` binds tighter than ``--any``'s OR."""
        groups: list[list[Node]] = [[self.negation(field)]]
        while self.token.kind not in ("or", "close", "end"):
            explicit = self.token.kind == "and"
            if explicit:
                self.at += 1
            if explicit or self.join == "and":
                groups[-1].append(self.negation(field))
            else:
                groups.append([self.negation(field)])
        return _joined(Or, [_joined(And, group) for group in groups])

    def negation(self, field: Field | None) -> Node:
        negated = False
        while self.token.kind == "not":
            negated = not negated
            self.at += 1
        node = self.primary(field)
        return Not(node) if negated else node

    def primary(self, field: Field | None) -> Node:
        token = self.token
        self.at += 1
        match token.kind:
            case "open":
                return self.bracket(token, field)
            case "field":
                assert token.field is not None
                return self.value(token)
            case "phrase":
                return self.phrase(token, field)
            case "word":
                return self.word(token, field)
            case "close":
                raise self.wrong(token, "Something is missing before this bracket.")
            case "end":
                raise self.wrong(token, "Something is missing at the end.")
            case _:
                raise self.wrong(token, f"A word is missing before {token.kind.upper()}.")

    def bracket(self, opening: Token, field: Field | None) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.wrong(opening, f"Brackets are nested more than {MAX_DEPTH} deep.")
        node = self.alternatives(field)
        if self.token.kind != "close":
            raise self.wrong(opening, "This bracket is never closed.")
        self.at += 1
        self.depth -= 1
        return node

    def value(self, named: Token) -> Node:
        if self.token.kind not in ("word", "phrase", "open"):
            raise self.wrong(self.token, f"A value is missing after '{named.text}:'.")
        return self.primary(named.field)

    def phrase(self, token: Token, field: Field | None) -> Node:
        if field is not None and field.kind == "date":
            return self.dates(token, token.text)
        words = phrase_words(token.text)
        if field is not None and field.values and len(words) == 1:
            return self.named_value(words[0], field)
        return Phrase(words, token.number, field.name if field else None)

    def word(self, token: Token, field: Field | None) -> Node:
        text, name = token.text, field.name if field else None
        if field is not None and field.kind == "date":
            return self.dates(token, text)
        if "*" in text:
            return self.prefix(token, name)
        if match := _FUZZY.fullmatch(text):
            return self.fuzzy(token, match, name)
        if "~" in text:
            raise self.wrong(token, "A ~ stands behind a word: 'Strategie~'.")
        if field is not None and field.values:
            return self.named_value(text, field)
        return Term(text.strip(EDGES), name, loose=self.join == "or" and name is None)

    def pattern(self, token: Token) -> None:
        """Counts what stands for many words at once."""
        self.patterns += 1
        if self.patterns > MAX_PATTERNS:
            raise self.wrong(token, f"A query has at most {MAX_PATTERNS} words with * or ~.")

    def prefix(self, token: Token, name: str | None) -> Node:
        text = token.text
        if text == "*":
            return Everything()
        self.pattern(token)
        if text.index("*") != len(text) - 1:
            raise self.wrong(token, "A * can only end a word: 'Strategie*'.")
        if len(text) < 3:
            raise self.wrong(token, "At least two letters must stand before the *.")
        return Prefix(text[:-1], name)

    def fuzzy(self, token: Token, match: re.Match[str], name: str | None) -> Node:
        distance = int(match["distance"][:3] or 1)
        if not 1 <= distance <= MAX_DISTANCE:
            raise self.wrong(token, f"Behind ~ stands 1 or {MAX_DISTANCE}: 'Strategie~1'.")
        self.pattern(token)
        return Fuzzy(match["word"], name, distance)

    def named_value(self, text: str, field: Field) -> Node:
        """A value that German names too: ``art:einladung``. Others are taken as they stand."""
        return Term(field.values.get(fold(text), text), field.name)

    def dates(self, token: Token, text: str) -> Node:
        from search.query_dates import reversed_span, span

        found = span(text, self.today)
        if found is None:
            raise self.wrong(
                token,
                f"'{text}' is no date. Write 2014, 2014-03, 2014-03-31, 31.3.2014, 2014..2016-03, "
                '"März 2014", gestern.',
            )
        start, end = found
        if start is not None and end is not None and start > end:
            start, end = reversed_span(text, self.today)
            self.notices.append(f"'{text}' runs backwards; taken as {start} to {end}.")
        return DateRange(start, end)

    def wrong(self, token: Token, told: str) -> QueryError:
        return QueryError(self.query, token.at, told)


def _joined(kind: type[And] | type[Or], children: list[Node]) -> Node:
    """One node for several, without a layer of the same kind inside."""
    flat: list[Node] = []
    for child in children:
        flat.extend(child.children if isinstance(child, kind) else (child,))
    return flat[0] if len(flat) == 1 else kind(tuple(flat))
