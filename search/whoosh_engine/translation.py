"""From the engine-neutral query tree to Whoosh's queries."""

# mypy: allow-untyped-calls
# (Whoosh is typed in parts only.)

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from search.analysis import Analyzer
from search.tree import And, DateRange, Everything, Fuzzy, Node, Not, Or, Phrase, Prefix, Term
from search.vocabulary import Word
from search.whoosh_engine import queries as wq
from search.whoosh_engine.schema import (
    ANALYSED,
    EXACT_FIELDS,
    PUBLISHED,
    TEXT_FIELDS,
    words_of,
)

PARTS_WINDOW = (
    4  # positions within which a compound's parts stand for it: Gesetz über die Hochschulen
)
PARTS_WEIGHT = 0.4  # of a match by parts, in matches of the whole compound

# Which words a text field of the language means.
_STEMMED = {None: ("title", "lead", "body"), "title": ("title",), "body": ("lead", "body")}
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
            case Term(text, field):
                return self._term(text, field)
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

    def _term(self, text: str, field: str | None) -> wq.Query | None:
        words = self.analyzer.words(text)
        if field is not None and field not in _STEMMED:
            return self._value(words, field)
        found = [query for word in words if (query := self._word(word, field)) is not None]
        return _and(found) if found else None

    def _word(self, word: Word, field: str | None) -> wq.Query | None:
        if not word.whole:
            return self._as_written(word, field) if self.stop else None
        return _or([_found_by(word, name, TEXT_FIELDS[name]) for name in _STEMMED[field]])

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
                found.append(_found_by(word, name, 1.0))
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


def _found_by(word: Word, field: str, boost: float) -> wq.Query:
    """A word by its stem or, if it is a compound, by its parts close together. Where the word
    itself stands its parts do too; they count where it doesn't."""
    whole = _or([wq.Term(field, term, boost=boost) for term in word.whole])
    if len(word.parts) < 2:
        return whole
    parts = [wq.Term(field, term, boost=boost * PARTS_WEIGHT) for term in word.parts]
    near = wq.SpanNear2(parts, slop=PARTS_WINDOW, ordered=False, mindist=0)
    return wq.Or([whole, wq.AndNot(near, whole)])


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
