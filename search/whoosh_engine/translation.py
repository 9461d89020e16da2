"""From the engine-neutral query tree to the queries of packs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from search import synonyms, tree
from search.analysis import Analyzer
from search.tree import Node
from search.vocabulary import Word
from search.whoosh_engine import queries as q
from search.whoosh_engine.schema import (
    ANALYSED,
    EXACT_FIELDS,
    words_of,
)

# Positions within which a compound's parts stand for it: Gesetz über die Hochschulen.
PARTS_WINDOW = 4
PARTS_WEIGHT = 0.4  # of a match by parts, in matches of the whole compound
PART_WEIGHT = 0.2  # of a part by itself, where a word is meant loosely
SYNONYM_WEIGHT = 0.9  # of what means the same

# Which words a text field of the language means.
_STEMMED = {None: "words", "title": "title", "body": "body"}
_EXACT = {None: ("title_exact", "body_exact"), "title": ("title_exact",), "body": ("body_exact",)}


def translate(node: Node, analyzer: Analyzer) -> q.Query:
    """The query that finds what the tree means.

    Stop words are passed over beside other words; alone they are searched as written.
    """
    found = _Translation(analyzer, stop=False).of(node)
    if found is None:
        found = _Translation(analyzer, stop=True).of(node)
    return found if found is not None else q.Nothing()


class _Translation:
    """``stop`` says whether stop words are searched for; ``None`` is a node passed over."""

    def __init__(self, analyzer: Analyzer, *, stop: bool) -> None:
        self.analyzer = analyzer
        self.stop = stop

    def of(self, node: Node) -> q.Query | None:  # noqa: PLR0911 (one line a node)
        match node:
            case tree.Everything():
                return q.Every()
            case tree.And(children) | tree.Or(children):
                found = [query for child in children if (query := self.of(child)) is not None]
                joined = _and if isinstance(node, tree.And) else _or
                return joined(found) if found else None
            case tree.Not(child):
                negated = self.of(child)
                return None if negated is None else q.Not(negated)
            case tree.Term(text, field, loose):
                return self._term(text, field, loose=loose)
            case tree.Phrase(words, slop, field):
                return self._phrase(words, slop, field)
            case tree.Prefix(text, field):
                return self._expanded(text, field, q.Prefix)
            case tree.Fuzzy(text, field, distance):
                return self._expanded(
                    text, field, lambda name, word, score: q.Fuzzy(name, word, distance, score)
                )
            case tree.DateRange(start, end):
                return _between(start, end)

    def _term(self, text: str, field: str | None, *, loose: bool) -> q.Query | None:
        words = self.analyzer.words(text)
        if field is not None and field not in _STEMMED:
            return self._value(words, field)
        named = [self._word(word, field, loose=loose) for word in words]
        found = [query for query in named if query is not None]
        return _and(found) if found else None

    def _word(self, word: Word, field: str | None, *, loose: bool) -> q.Query | None:
        if not word.whole:
            return self._as_written(word, field) if self.stop else None
        return self._meant(word, _STEMMED[field], loose=loose)

    def _meant(self, word: Word, field: str, *, loose: bool = False) -> q.Query:
        """A word, what means the same, and a compound whose parts may be called otherwise."""
        found = [_found_by(word, field, loose=loose)]
        for text in synonyms.of(word):
            found.append(_close(self._terms(text), field, SYNONYM_WEIGHT))
        for part in word.parts if len(word.parts) > 1 else ():
            others = [other for other in word.parts if other != part]
            for text in synonyms.of_term(part):
                if len(terms := self._terms(text)) == 1:
                    found.append(_close([*terms, *others], field, SYNONYM_WEIGHT * PARTS_WEIGHT))
        return _or(found)

    def _terms(self, text: str) -> list[str]:
        return [word.whole[0] for word in self.analyzer.words(text) if word.whole]

    def _as_written(self, word: Word, field: str | None) -> q.Query | None:
        return _or([q.Term(name, piece) for name in _EXACT[field] for piece in word.exact])

    def _value(self, words: list[Word], field: str) -> q.Query | None:
        """Words of one value of a facet field."""
        if not words:
            return q.Nothing()
        name = words_of(field)
        found = []
        for word in words:
            if field in ANALYSED and word.whole:
                found.append(self._meant(word, name))
            else:
                found.append(_sequence(name, word.exact, 0, 1.0))
        return _and(found)

    def _phrase(self, words: tuple[str, ...], slop: int, field: str | None) -> q.Query | None:
        pieces = [piece for word in self.analyzer.words(" ".join(words)) for piece in word.exact]
        if not pieces:
            return q.Nothing()
        if field is not None and field not in _EXACT:
            return _sequence(words_of(field), pieces, slop, 1.0)
        return _or([_sequence(name, pieces, slop, EXACT_FIELDS[name]) for name in _EXACT[field]])

    def _expanded(
        self, text: str, field: str | None, expand: Callable[[str, str, float], q.Query]
    ) -> q.Query:
        """A prefix or fuzzy word, in words as written."""
        words = self.analyzer.words(text)
        if not words:
            return q.Nothing()
        *before, last = [word.joined for word in words]
        names = _EXACT[field] if field is None or field in _EXACT else (words_of(field),)
        found: list[q.Query] = []
        for name in names:
            query = expand(name, last, EXACT_FIELDS.get(name, 1.0))
            found.append(_and([*(q.Term(name, word) for word in before), query]))
        return _or(found)


def _found_by(word: Word, field: str, *, loose: bool = False) -> q.Query:
    """A word by its stem or, if it is a compound, by its parts close together; loosely by any.
    Where the word itself stands its parts do too; close together they count where it doesn't."""
    whole = _or([_close([term], field, 1.0) for term in word.whole])
    if len(word.parts) < 2:
        return whole
    found = [whole, q.AndNot(_close(word.parts, field, PARTS_WEIGHT), whole)]
    if loose:
        found.extend(_close([term], field, PART_WEIGHT) for term in word.parts)
    return q.Or(tuple(found))


def _close(words: Sequence[str], field: str, boost: float) -> q.Query:
    """Words near each other in any order. The body has all words but those ``elsewhere``."""
    if field == "body":
        outside = (q.Not(q.Term("elsewhere", word)) for word in words)
        return q.And((_close(words, "words", boost), *outside))
    terms = tuple(q.Term(field, word, boost) for word in words)
    return terms[0] if len(terms) == 1 else q.Near(terms, PARTS_WINDOW)


def _sequence(field: str, pieces: tuple[str, ...] | list[str], slop: int, boost: float) -> q.Query:
    if len(pieces) == 1:
        return q.Term(field, pieces[0], boost)
    return q.Phrase(field, tuple(pieces), slop + 1, boost)


def _or(found: list[q.Query]) -> q.Query:
    return q.Or(tuple(found)) if len(found) > 1 else found[0]


def _and(found: list[q.Query]) -> q.Query:
    return q.And(tuple(found)) if len(found) > 1 else found[0]


def _between(start: date | None, end: date | None) -> q.Query:
    """Published on one of the days. The field holds days and minutes as text, which sort by
    time; the day after is the first that is too late."""
    return q.Published(
        start.isoformat() if start else None,
        (end + timedelta(days=1)).isoformat() if end and end < date.max else None,
    )
