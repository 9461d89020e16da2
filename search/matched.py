"""How many parts of a query a short text holds, such as a quote from a release that was found.

Only for ordering what the engine has found already: a word counts in any inflection and at
either end of a compound.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from search.folding import clean, fold
from search.naming import stem
from search.tree import And, Fuzzy, Node, Or, Phrase, Prefix, Term

TEXT_FIELDS = (None, "title", "body")
SHORTEST_PART = 4  # shorter stems (EU, Rat) begin and end too many other words

_WORD = re.compile(r"[\w/-]+")
_Test = Callable[[list[str]], bool]


def counter(node: Node) -> Callable[[str], int]:
    """A function from a text to how many distinct words, phrases and patterns of the query it
    holds; what the query excludes or asks of other fields doesn't count."""
    tests = [_test(leaf) for leaf in dict.fromkeys(_leaves(node))]

    def count(text: str) -> int:
        words = _words(text)
        return sum(test(words) for test in tests)

    return count


def _leaves(node: Node) -> Iterator[Term | Phrase | Prefix | Fuzzy]:
    match node:
        case And(children) | Or(children):
            for child in children:
                yield from _leaves(child)
        case Term() | Phrase() | Prefix() | Fuzzy():
            if node.field in TEXT_FIELDS:
                yield node


def _test(leaf: Term | Phrase | Prefix | Fuzzy) -> _Test:
    match leaf:
        case Term(text):
            return _sequence(_words(text))
        case Phrase(parts, slop):
            words = [word for part in parts for word in _words(part)]
            return _all(words) if slop else _sequence(words)
        case Prefix(text):
            beginning = fold(clean(text))
            return lambda words: any(word.startswith(beginning) for word in words)
        case Fuzzy(text, _, distance):
            return _alike(fold(clean(text)), distance)


def _sequence(wanted: list[str]) -> _Test:
    """All of the words, one behind the other."""
    stems = [stem(word) for word in wanted]

    def test(words: list[str]) -> bool:
        return bool(stems) and any(
            all(map(_is_word, stems, words[at : at + len(stems)]))
            for at in range(len(words) - len(stems) + 1)
        )

    return test


def _all(wanted: list[str]) -> _Test:
    tests = [_sequence([word]) for word in wanted]
    return lambda words: all(test(words) for test in tests)


def _alike(wanted: str, distance: int) -> _Test:
    from rapidfuzz.distance import Levenshtein

    return lambda words: any(
        Levenshtein.distance(wanted, word, score_cutoff=distance) <= distance for word in words
    )


def _is_word(wanted: str, word: str) -> bool:
    """Whether a word has this stem, or is a compound that begins or ends with it."""
    found = stem(word)
    if len(wanted) < SHORTEST_PART:
        return found == wanted
    return found.startswith(wanted) or found.endswith(wanted)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(clean(text)))
