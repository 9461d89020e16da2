"""From a document to postings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from search.analysis import Analyzer
from search.engine import each_value
from search.vocabulary import Word
from search.whoosh_engine.inverting import Where
from search.whoosh_engine.schema import (
    ANALYSED,
    GAP,
    LEAD_WEIGHT,
    MEASURE_WEIGHT,
    NAMED,
    PART_WEIGHT,
    PUBLISHED,
    TITLE_WEIGHT,
    VALUE_GAP,
    words_of,
)
from search.whoosh_engine.signatures import sign

if TYPE_CHECKING:
    from corpus.release import Document


@dataclass(slots=True)
class Field:
    """The terms of one field of one document: where they stand, what they weigh if that is not
    once for every place, and the field's length in words."""

    positions: dict[str, list[int]]
    weights: dict[str, float]
    length: int = 0

    def postings(self) -> list[tuple[bytes, float, Where]]:
        """Term, weight and places."""
        weight, shared = self.weights.get, _SHARED.get
        return [
            (
                term.encode(),
                weight(term) or float(len(places)),
                shared(places[0], places[0]) if len(places) == 1 else tuple(places),
            )
            for term, places in self.positions.items()
        ]


_SHARED = {place: place for place in range(5_000)}
"""Most words stand once in a text; one object for each place will do for all postings."""


def analysed(document: Document, analyzer: Analyzer) -> tuple[dict[str, Field], bytes]:
    """The fields that hold words, and the signature of the text."""
    lead = " \n".join(filter(None, (document.overline, document.subtitle)))
    title_words = analyzer.words(document.title)
    lead_words = analyzer.words(lead)
    body_words = analyzer.words(document.body)
    title = _stems(title_words)
    opening = _stems([*lead_words, *analyzer.words(document.number or "")])
    body = _stems(body_words)
    measures = _together(*((_stems(analyzer.words(name)), 1.0) for name in document.measures))
    weighted = (body, 1.0), (opening, LEAD_WEIGHT), (title, TITLE_WEIGHT)
    words = _together(*weighted, (measures, MEASURE_WEIGHT))
    fields = {
        "words": words,
        "title": title,
        "elsewhere": _without(words, opening, body),
        "title_exact": _exact((title_words,), 0),
        "body_exact": _exact((lead_words, body_words), GAP),
    }
    named: dict[str, list[list[Word]]] = {}
    for field, value in (*each_value(document), ("number", document.number or "")):
        if field in NAMED and value:
            named.setdefault(field, []).append(analyzer.words(value))
    for field, values in named.items():
        fields[words_of(field)] = _exact(values, VALUE_GAP, stems=field in ANALYSED)
    return fields, sign([*lead_words, *body_words])


def _stems(words: list[Word]) -> Field:
    positions: dict[str, list[int]] = {}
    parts: dict[str, int] = {}
    for position, word in enumerate(words):
        for term in word.whole:
            positions.setdefault(term, []).append(position)
        for term in (*word.parts, *word.inner):
            places = positions.setdefault(term, [])
            if not places or places[-1] != position:
                places.append(position)
                parts[term] = parts.get(term, 0) + 1
    weights = {
        term: len(positions[term]) - (1 - PART_WEIGHT) * number for term, number in parts.items()
    }
    return Field(positions, weights, len(words))


def _without(field: Field, *others: Field) -> Field:
    """What a field has and none of the others."""
    terms = set(field.positions)
    for other in others:
        terms.difference_update(other.positions)
    return Field({term: field.positions[term] for term in terms}, {}, len(terms))


def _together(*fields: tuple[Field, float]) -> Field:
    """One field of several, each with what its words count."""
    positions: dict[str, list[int]] = {}
    weights: dict[str, float] = {}
    start = length = 0
    for field, factor in fields:
        own = field.weights
        for term, places in field.positions.items():
            weight = factor * (own.get(term) or float(len(places)))
            shifted = [place + start for place in places] if start else places
            before = positions.get(term)
            positions[term] = shifted if before is None else before + shifted
            weights[term] = weight if before is None else weights[term] + weight
        length += field.length
        start += field.length + GAP
    return Field(positions, weights, length)


def _exact(texts: Iterable[list[Word]], gap: int, *, stems: bool = False) -> Field:
    """Words as written, in sequence; with ``stems`` also what they are found by, in their place."""
    positions: dict[str, list[int]] = {}
    position = length = 0
    for words in texts:
        for word in words:
            if stems or len(word.exact) > 1:
                for term in _at_start(word, stems=stems):
                    positions.setdefault(term, []).append(position)
            for piece in word.exact:
                places = positions.setdefault(piece, [])
                if not places or places[-1] != position:
                    places.append(position)
                position += 1
        length += len(words)
        position += gap
    return Field(positions, {}, length)


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
        "corrected_by": document.corrected_by or None,
        "text": text,
    }
