"""How many parts of a query a short text holds, such as a quote from a release that was found.

Only for ordering what the engine has found already. Words meet as in the index, but a compound
of the query is looked for as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from search import synonyms
from search.analysis import Analyzer
from search.folding import fold
from search.leaves import wanted
from search.tree import Fuzzy, Node, Phrase, Prefix, Term
from search.vocabulary import Word

TEXT_FIELDS = (None, "title", "body")

_Test = Callable[[Sequence[Word]], bool]


def counter(node: Node, analyzer: Analyzer) -> Callable[[str], int]:
    """A function from a text to how many distinct words, phrases and patterns of the query it
    holds; what the query excludes or asks of other fields doesn't count."""
    tests = [
        _test(leaf, analyzer) for leaf in dict.fromkeys(wanted(node)) if leaf.field in TEXT_FIELDS
    ]

    def count(text: str) -> int:
        words = analyzer.words(text)
        return sum(test(words) for test in tests)

    return count


def _test(leaf: Term | Phrase | Prefix | Fuzzy, analyzer: Analyzer) -> _Test:
    match leaf:
        case Term(text):
            return _meant(analyzer.words(text), analyzer)
        case Phrase(parts, slop):
            words = analyzer.words(" ".join(parts))
            return _all(words) if slop else _sequence(words)
        case Prefix(text):
            beginning = fold(text)
            return lambda words: any(word.joined.startswith(beginning) for word in words)
        case Fuzzy(text, _, distance):
            return _alike(fold(text), distance)


def _meant(wanted: Sequence[Word], analyzer: Analyzer) -> _Test:
    """The words of a term, or what means the same as its one word."""
    others = synonyms.of(wanted[0]) if len(wanted) == 1 else ()
    tests = [_sequence(wanted), *(_sequence(analyzer.words(other)) for other in others)]
    return lambda words: any(test(words) for test in tests)


def _sequence(wanted: Sequence[Word]) -> _Test:
    """All of the words, one behind the other."""

    def test(words: Sequence[Word]) -> bool:
        return bool(wanted) and any(
            all(map(_is_word, wanted, words[at : at + len(wanted)]))
            for at in range(len(words) - len(wanted) + 1)
        )

    return test


def _all(wanted: Sequence[Word]) -> _Test:
    tests = [_sequence([word]) for word in wanted]
    return lambda words: all(test(words) for test in tests)


def _alike(wanted: str, distance: int) -> _Test:
    from rapidfuzz.distance import Levenshtein

    return lambda words: any(
        Levenshtein.distance(wanted, word.joined, score_cutoff=distance) <= distance
        for word in words
    )


def _is_word(wanted: Word, word: Word) -> bool:
    """Whether it is the same word in any inflection, or a compound with it."""
    if not wanted.whole:  # a stop word
        return wanted.exact == word.exact
    return not set(wanted.whole).isdisjoint((*word.whole, *word.parts, *word.inner))
