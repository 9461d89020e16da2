"""From a document to postings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from whoosh.formats import Positions

from search.analysis import Analyzer
from search.engine import each_value
from search.vocabulary import Word
from search.whoosh_engine.schema import (
    ANALYSED,
    LEAD_GAP,
    NAMED,
    PART_WEIGHT,
    PUBLISHED,
    VALUE_GAP,
    words_of,
)

if TYPE_CHECKING:
    from corpus.release import Document

_encode = Positions().encode


@dataclass(slots=True)
class Field:
    """The terms of one field of one document: their weights and positions; and its length."""

    weights: dict[str, float]
    positions: dict[str, list[int]]
    length: int = 0

    @classmethod
    def empty(cls) -> Field:
        return cls({}, {})

    def add(self, term: str, position: int, weight: float = 1.0) -> None:
        if term in self.positions:
            places = self.positions[term]
            if places[-1] != position:
                places.append(position)
            self.weights[term] += weight
        else:
            self.positions[term] = [position]
            self.weights[term] = weight

    def postings(self) -> Iterator[tuple[str, float, bytes]]:
        """Term, weight and encoded positions."""
        weights = self.weights
        for term, places in self.positions.items():
            value = _single(places[0]) if len(places) == 1 else _encode(places)
            yield term, weights[term], value


@lru_cache(maxsize=4096)
def _single(position: int) -> bytes:
    """Most words stand once in a text."""
    encoded: bytes = _encode([position])
    return encoded


def text_fields(document: Document, analyzer: Analyzer) -> dict[str, Field]:
    """The fields that hold words."""
    lead = " \n".join(filter(None, (document.overline, document.subtitle)))
    title_words = analyzer.words(document.title)
    lead_words = analyzer.words(lead)
    body_words = analyzer.words(document.body)
    fields = {
        "title": _stems(title_words),
        "lead": _stems([*lead_words, *analyzer.words(document.number or "")]),
        "body": _stems(body_words),
        "title_exact": _exact((title_words,), 0),
        "body_exact": _exact((lead_words, body_words), LEAD_GAP),
    }
    named: dict[str, list[list[Word]]] = {}
    for field, value in (*each_value(document), ("number", document.number or "")):
        if field in NAMED and value:
            named.setdefault(field, []).append(analyzer.words(value))
    for field, values in named.items():
        fields[words_of(field)] = _exact(values, VALUE_GAP, stems=field in ANALYSED)
    return fields


def _stems(words: list[Word]) -> Field:
    field = Field.empty()
    add = field.add
    for position, word in enumerate(words):
        for term in word.whole:
            add(term, position)
        for term in word.parts:
            add(term, position, PART_WEIGHT)
        for term in word.inner:
            add(term, position, PART_WEIGHT)
    field.length = len(words)
    return field


def _exact(texts: Iterable[list[Word]], gap: int, *, stems: bool = False) -> Field:
    """Words as written, in sequence; with ``stems`` also what they are found by, in their place."""
    field = Field.empty()
    add = field.add
    position = 0
    for words in texts:
        for word in words:
            for term in _at_start(word, stems=stems):
                add(term, position)
            for offset, piece in enumerate(word.exact):
                add(piece, position + offset)
            position += len(word.exact)
            field.length += 1
        position += gap
    return field


def _at_start(word: Word, *, stems: bool) -> set[str]:
    found = {word.joined} if len(word.exact) > 1 else set()
    if stems:
        found.update(word.whole, word.parts, word.inner)
    return found - {word.exact[0]}


def values(document: Document) -> Iterator[tuple[str, str]]:
    """The fields that hold values whole."""
    yield "id", document.id
    yield PUBLISHED, published(document)[:16]
    yield from each_value(document)


def published(document: Document) -> str:
    """The ISO date of a document, or its date and time where that is known."""
    if document.published_at is None:
        return document.published.isoformat()
    return document.published_at.isoformat(timespec="minutes")


def stored(document: Document) -> dict[str, Any]:
    """What a hit shows without the database."""
    text = "\n\n".join(filter(None, (document.subtitle, document.body)))
    return {
        "id": document.id,
        "title_text": document.title,
        "published_text": published(document),
        "house_text": document.house,
        "kind_text": document.kind,
        "number_text": document.number,
        "url_text": document.url,
        "text": text,
    }
