"""Cuts the passage of a text that answers a query best, and marks the words that match."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from search import synonyms
from search.analysis import Analyzer, Token
from search.folding import clean, fold
from search.tree import And, Fuzzy, Node, Not, Or, Phrase, Prefix, Term
from search.vocabulary import Word

WIDTH = 240  # characters of a passage, about
LONGEST = 50_000  # characters of a text that are looked at


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage without line breaks, whole words only; ``marks`` are the places that match."""

    text: str
    marks: tuple[tuple[int, int], ...]


class Marker:
    """Knows the words that a query looks for."""

    def __init__(self, node: Node, analyzer: Analyzer) -> None:
        self._analyzer = analyzer
        self._terms: set[str] = set()
        self._exact: set[str] = set()
        self._prefixes: list[str] = []
        self._fuzzy: list[tuple[str, int]] = []
        for wanted in _positive(node):
            self._take(wanted)

    def _take(self, wanted: Term | Phrase | Prefix | Fuzzy) -> None:
        match wanted:
            case Term(text):
                for word in self._analyzer.words(text):
                    self._terms.update(word.whole, word.parts)
                    self._terms.update(*(other.whole for other in self._meant(word)))
                    if not word.whole:
                        self._exact.update(word.exact)
            case Phrase(words):
                for word in self._analyzer.words(" ".join(words)):
                    self._exact.update(word.exact)
            case Prefix(text):
                self._prefixes.append(fold(text))
            case Fuzzy(text, _, distance):
                self._fuzzy.append((fold(text), distance))

    def _meant(self, word: Word) -> Iterator[Word]:
        """The words of what means the same as a word, or as a part of it."""
        for term in (*word.whole, *word.parts):
            for text in synonyms.of_term(term):
                yield from self._analyzer.words(text)

    def matches(self, word: Word) -> bool:
        return (
            not self._terms.isdisjoint(word.whole)
            or not self._terms.isdisjoint(word.parts)
            or not self._terms.isdisjoint(word.inner)
            or not self._exact.isdisjoint(word.exact)
            or any(word.joined.startswith(prefix) for prefix in self._prefixes)
            or any(_near(word.joined, text, distance) for text, distance in self._fuzzy)
        )

    def marks(self, text: str) -> list[tuple[int, int]]:
        """The words of a cleaned text that match."""
        return [(t.start, t.end) for t in self._analyzer.tokens(text) if self.matches(t.word)]

    def snippet(self, text: str, width: int = WIDTH) -> Snippet:
        """The passage with the most different matching words, then the most, then the first."""
        text = " ".join(clean(text[:LONGEST]).split())
        tokens = list(self._analyzer.tokens(text))
        found = [token for token in tokens if self.matches(token.word)]
        start = _best_start(found, width)
        first, last = _whole_words(tokens, text, start, width)
        passage = text[first:last]
        before, after = "… " if first else "", " …" if last < len(text) else ""
        shift = len(before) - first
        marks = tuple(
            (token.start + shift, token.end + shift)
            for token in found
            if first <= token.start and token.end <= last
        )
        return Snippet(before + passage + after, marks)


def _positive(node: Node) -> Iterator[Term | Phrase | Prefix | Fuzzy]:
    match node:
        case And(children) | Or(children):
            for child in children:
                yield from _positive(child)
        case Term() | Phrase() | Prefix() | Fuzzy():
            yield node
        case Not():
            return


def _near(word: str, text: str, distance: int) -> bool:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(word, text, score_cutoff=distance) <= distance


def _best_start(found: list[Token], width: int) -> int:
    """Where the best passage begins, with a little of what stands before its first match."""
    best, best_value, end = 0, (0, 0), 0
    for index, token in enumerate(found):
        end = max(end, index)
        while end < len(found) and found[end].end <= token.start + width:
            end += 1
        inside = found[index:end]
        value = (len({match.word.whole or match.word.exact for match in inside}), len(inside))
        if value > best_value:
            best, best_value = token.start, value
    return max(0, best - width // 6)


def _whole_words(tokens: list[Token], text: str, start: int, width: int) -> tuple[int, int]:
    """A stretch of about ``width`` characters that begins and ends with whole words; only what
    is longer than that itself is cut."""
    first = next((token.start for token in tokens if token.start >= start > 0), 0)
    last = first
    for token in tokens:
        if token.end > first + width:
            return first, last if last > first else first + width
        if token.start >= first:
            last = token.end
    return first, len(text.rstrip())
