"""From the engine-neutral query tree to Whoosh's queries."""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from search import synonyms
from search.analysis import Analyzer
from search.tree import And, DateRange, Everything, Fuzzy, Node, Not, Or, Phrase, Prefix, Term
from search.vocabulary import Word
from search.whoosh_engine import queries as wq
from search.whoosh_engine.schema import (
    ANALYSED,
    EXACT_FIELDS,
    PUBLISHED,
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


def translate(node: Node, analyzer: Analyzer) -> wq.Query:
    """The Whoosh query that finds what the tree means.

    Stop words are passed over beside other words; alone they are searched as written.
    """
    found = _Translation(analyzer, stop=False).of(node)
    if found is None:
        found = _Translation(analyzer, stop=True).of(node)
    return found if found is not None else wq.NullQuery


class _Translation:
    """``stop`` says whether stop words are searched for; ``None`` is a node passed over."""

    def __init__(self, analyzer: Analyzer, *, stop: bool) -> None:
        self.analyzer = analyzer
        self.stop = stop

    def of(self, node: Node) -> wq.Query | None:  # noqa: PLR0911 (one line a node)
        match node:
            case Everything():
                return wq.Every()
            case And(children) | Or(children):
                found = [query for child in children if (query := self.of(child)) is not None]
                joined = _and if isinstance(node, And) else _or
                return joined(found) if found else None
            case Not(child):
                negated = self.of(child)
                return None if negated is None else wq.Not(negated)
            case Term(text, field, loose):
                return self._term(text, field, loose=loose)
            case Phrase(words, slop, field):
                return self._phrase(words, slop, field)
            case Prefix(text, field):
                return self._expanded(text, field, wq.Prefix)
            case Fuzzy(text, field, distance):
                return self._expanded(
                    text, field, lambda name, word: wq.FuzzyTerm(name, word, maxdist=distance)
                )
            case DateRange(start, end):
                return _between(start, end)

    def _term(self, text: str, field: str | None, *, loose: bool) -> wq.Query | None:
        words = self.analyzer.words(text)
        if field is not None and field not in _STEMMED:
            return self._value(words, field)
        named = [self._word(word, field, loose=loose) for word in words]
        found = [query for query in named if query is not None]
        return _and(found) if found else None

    def _word(self, word: Word, field: str | None, *, loose: bool) -> wq.Query | None:
        if not word.whole:
            return self._as_written(word, field) if self.stop else None
        return self._meant(word, _STEMMED[field], loose=loose)

    def _meant(self, word: Word, field: str, *, loose: bool = False) -> wq.Query:
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

    def _as_written(self, word: Word, field: str | None) -> wq.Query | None:
        return _or([wq.Term(name, piece) for name in _EXACT[field] for piece in word.exact])

    def _value(self, words: list[Word], field: str) -> wq.Query | None:
        """Words of one value of a facet field."""
        if not words:
            return wq.NullQuery
        name = words_of(field)
        found = []
        for word in words:
            if field in ANALYSED and word.whole:
                found.append(self._meant(word, name))
            else:
                found.append(_sequence(name, word.exact, 0, 1.0))
        return _and(found)

    def _phrase(self, words: tuple[str, ...], slop: int, field: str | None) -> wq.Query | None:
        pieces = [piece for word in self.analyzer.words(" ".join(words)) for piece in word.exact]
        if not pieces:
            return wq.NullQuery
        if field is not None and field not in _EXACT:
            return _sequence(words_of(field), pieces, slop, 1.0)
        return _or([_sequence(name, pieces, slop, EXACT_FIELDS[name]) for name in _EXACT[field]])

    def _expanded(
        self, text: str, field: str | None, expand: Callable[[str, str], wq.Query]
    ) -> wq.Query:
        """A prefix or fuzzy word, in words as written."""
        words = self.analyzer.words(text)
        if not words:
            return wq.NullQuery
        *before, last = [word.joined for word in words]
        names = _EXACT[field] if field is None or field in _EXACT else (words_of(field),)
        found: list[wq.Query] = []
        for name in names:
            query = wq.ConstantScoreQuery(expand(name, last), score=EXACT_FIELDS.get(name, 1.0))
            found.append(_and([*(wq.Term(name, word) for word in before), query]))
        return _or(found)


def _found_by(word: Word, field: str, *, loose: bool = False) -> wq.Query:
    """A word by its stem or, if it is a compound, by its parts close together; loosely by any.
    Where the word itself stands its parts do too; close together they count where it doesn't."""
    whole = _or([_close([term], field, 1.0) for term in word.whole])
    if len(word.parts) < 2:
        return whole
    found = [whole, wq.AndNot(_close(word.parts, field, PARTS_WEIGHT), whole)]
    if loose:
        found.extend(_close([term], field, PART_WEIGHT) for term in word.parts)
    return wq.Or(found)


def _close(words: Sequence[str], field: str, boost: float) -> wq.Query:
    """Words near each other in any order. The body has all words but those ``elsewhere``."""
    if field == "body":
        outside = [wq.Not(wq.Term("elsewhere", word)) for word in words]
        return wq.And([_close(words, "words", boost), *outside])
    terms = [wq.Term(field, word, boost=boost) for word in words]
    if len(terms) == 1:
        return terms[0]
    return wq.SpanNear2(terms, slop=PARTS_WINDOW, ordered=False, mindist=0)


def _sequence(field: str, pieces: tuple[str, ...] | list[str], slop: int, boost: float) -> wq.Query:
    if len(pieces) == 1:
        return wq.Term(field, pieces[0], boost=boost)
    return wq.Phrase(field, list(pieces), slop=slop + 1, boost=boost)


def _or(found: list[wq.Query]) -> wq.Query:
    return wq.Or(found) if len(found) > 1 else found[0]


def _and(found: list[wq.Query]) -> wq.Query:
    return wq.And(found) if len(found) > 1 else found[0]


def _between(start: date | None, end: date | None) -> wq.Query:
    """Published on one of the days. The field holds days and minutes as text, which sort by
    time; the day after is the first that is too late."""
    return wq.ConstantScoreQuery(
        wq.TermRange(
            PUBLISHED,
            start.isoformat() if start else None,
            (end + timedelta(days=1)).isoformat() if end and end < date.max else None,
            endexcl=True,
        )
    )
