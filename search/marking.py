"""Finds in a text the words, phrases and patterns that a query looks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from search import synonyms
from search.analysis import Analyzer, Token, words_in
from search.folding import fold
from search.leaves import Leaf, passes_stop_words, wanted
from search.tree import Fuzzy, Node, Phrase, Prefix, Term
from search.vocabulary import Word

PARTS_WINDOW = 4  # words within which a compound's parts stand for it, as in the engines
NOT_SAID = ("kind", "source", "measure_type")  # fields whose values no text says

_Test = Callable[[Word], bool]


class Found(NamedTuple):
    """A place that answers a part of the query: the numbers of the words that match, ascending,
    and the number of the part."""

    words: tuple[int, ...]
    part: int


class _Asked(NamedTuple):
    """A word in which a query may find something, and the parts of the query that it answers."""

    word: Word
    answers: tuple[int, ...]


class Marker:
    """Knows what a query looks for."""

    def __init__(self, node: Node, analyzer: Analyzer) -> None:
        self.analyzer = analyzer
        self._stop_words = not passes_stop_words(node, analyzer)
        self._tests: list[tuple[int, _Test]] = []
        self._phrases: list[tuple[int, list[str], int]] = []
        self._parts: list[tuple[int, tuple[str, ...]]] = []
        self._inside: set[str] = set()  # one of them is in each word that is asked for
        for part, leaf in enumerate(dict.fromkeys(wanted(node))):
            if leaf.field not in NOT_SAID:
                self._take(part, leaf)
        self._asked: dict[str, _Asked | None] = {}
        self._may_hold = re.compile("|".join(map(re.escape, self._inside)))

    def _take(self, part: int, leaf: Leaf) -> None:
        match leaf:
            case Term(text):
                for word in self.analyzer.words(text):
                    self._take_word(part, word, loose=leaf.loose)
            case Phrase(words, slop):
                found = self.analyzer.words(" ".join(words))
                pieces = [piece for word in found for piece in word.exact]
                if pieces:
                    self._inside.update(pieces)
                    self._phrases.append((part, pieces, slop))
            case Prefix(text):
                beginning = fold(text)
                self._inside.add(beginning.replace("-", " "))  # as the vocabulary writes it
                self._tests.append((part, _begins(beginning)))
            case Fuzzy(text, _, distance):
                self._inside.add("")
                self._tests.append((part, _near(fold(text), distance)))

    def _take_word(self, part: int, word: Word, *, loose: bool) -> None:
        if word.whole:
            terms = (*word.whole, *word.parts) if loose else word.whole
            self._inside.update(terms)
            self._tests.append((part, _found_by(frozenset(terms))))
        elif self._stop_words:
            self._inside.update(word.exact)
            self._tests.append((part, _written(frozenset(word.exact))))
        if len(word.parts) > 1:
            self._take_terms(part, word.parts)
            self._take_parts_otherwise(part, word)
        for text in synonyms.of(word):
            self._take_terms(part, self._terms(text))

    def _take_parts_otherwise(self, part: int, word: Word) -> None:
        """A compound is also meant where one of its parts is called otherwise."""
        for own in word.parts:
            others = [other for other in word.parts if other != own]
            for text in synonyms.of_term(own):
                if len(terms := self._terms(text)) == 1:
                    self._take_terms(part, [*terms, *others])

    def _take_terms(self, part: int, terms: Sequence[str]) -> None:
        self._inside.update(terms)
        if len(terms) > 1:
            self._parts.append((part, tuple(terms)))
        elif terms:
            self._tests.append((part, _found_by(frozenset(terms))))

    def _terms(self, text: str) -> list[str]:
        return [word.whole[0] for word in self.analyzer.words(text) if word.whole]

    def find(self, tokens: Sequence[Token]) -> list[Found]:
        """The places in a text of these words, in order."""
        surfaces = [token.group() for token in tokens]
        for surface in set(surfaces).difference(self._asked):
            self._asked[surface] = self._look(surface)
        asked = {
            number: it for number, it in enumerate(map(self._asked.__getitem__, surfaces)) if it
        }
        found = {Found((number,), part) for number, it in asked.items() for part in it.answers}
        for part, phrase, slop in self._phrases:
            for number, it in asked.items():
                if phrase[0] in it.word.exact:
                    phrases = self._phrases_from(surfaces, number, phrase, slop)
                    found.update(Found(words, part) for words in phrases)
        alone = {(one.part, number) for one in found for number in one.words}
        for part, terms in self._parts:
            found.update(
                Found(words, part)
                for words in _together(asked, terms)
                if not any((part, number) in alone for number in words)
            )
        return sorted(found)

    def _look(self, surface: str) -> _Asked | None:
        """What there is to a word of a text, None for the many of which the query asks nothing:
        that shows in the vocabulary's line, before it is taken apart."""
        line = self.analyzer.vocabulary.line(surface)
        if not self._inside or (line and not self._may_hold.search(line, len(surface))):
            return None
        word = self.analyzer.word(surface)
        return _Asked(word, self._answers(word))

    def _answers(self, word: Word) -> tuple[int, ...]:
        return tuple(part for part, test in self._tests if test(word))

    def _phrases_from(
        self, surfaces: Sequence[str], number: int, phrase: list[str], slop: int
    ) -> Iterator[tuple[int, ...]]:
        """The words of each phrase that begins in a word, with at most ``slop`` pieces between two
        of its own."""
        end = min(len(surfaces), number + (len(phrase) - 1) * (slop + 1) + 1)
        pieces = [
            (piece, at)
            for at in range(number, end)
            for piece in self.analyzer.word(surfaces[at]).exact
        ]
        for start, (piece, word) in enumerate(pieces):
            if word == number and piece == phrase[0]:
                places = _places(pieces, start, phrase, slop)
                if places:
                    yield tuple(dict.fromkeys(pieces[place][1] for place in places))

    def fits(self, folded: str) -> bool:
        """Whether a folded word alone is what the query looks for."""
        return bool(self._answers(Word((folded,))))

    def marks(self, text: str) -> list[tuple[int, int]]:
        """The words of a cleaned text that match, from where to where."""
        tokens = words_in(text)
        numbers = {number for found in self.find(tokens) for number in found.words}
        return [tokens[number].span() for number in sorted(numbers)]


def _found_by(terms: frozenset[str]) -> _Test:
    return lambda word: (
        not (
            terms.isdisjoint(word.whole)
            and terms.isdisjoint(word.parts)
            and terms.isdisjoint(word.inner)
        )
    )


def _written(pieces: frozenset[str]) -> _Test:
    return lambda word: not pieces.isdisjoint(word.exact)


def _begins(beginning: str) -> _Test:
    return lambda word: any(form.startswith(beginning) for form in (word.joined, *word.exact))


def _near(text: str, distance: int) -> _Test:
    from rapidfuzz.distance import Levenshtein

    def test(word: Word) -> bool:
        return any(
            Levenshtein.distance(form, text, score_cutoff=distance) <= distance
            for form in (word.joined, *word.exact)
        )

    return test


def _places(
    pieces: list[tuple[str, int]], start: int, phrase: list[str], slop: int
) -> list[int] | None:
    """Where the pieces of a phrase that begins at ``start`` are, None if it isn't there."""
    places = [start]
    for expected in phrase[1:]:
        following = range(places[-1] + 1, min(places[-1] + slop + 2, len(pieces)))
        at = next((n for n in following if pieces[n][0] == expected), None)
        if at is None:
            return None
        places.append(at)
    return places


def _together(asked: Mapping[int, _Asked], terms: tuple[str, ...]) -> Iterator[tuple[int, ...]]:
    """The nearest words that have a compound's parts between them; a word that has all of them
    needs no other."""
    having = [
        (number, here)
        for number, it in asked.items()
        if 0 < len(here := _parts_in(it.word, terms)) < len(terms)
    ]
    for place, (number, here) in enumerate(having):
        missing, words = set(terms) - here, [number]
        for other, there in having[place + 1 :]:
            if not missing or other - words[-1] > PARTS_WINDOW:
                break
            if missing & there:
                missing -= there
                words.append(other)
        if not missing:
            yield tuple(words)


def _parts_in(word: Word, terms: tuple[str, ...]) -> set[str]:
    return {term for term in terms if term in word.whole + word.parts + word.inner}
