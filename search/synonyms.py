"""Words of the domain that mean the same (``synonyms.csv``): what a question also looks for.

One table serves the search, the marks in passages and ``--explain``.
"""

from __future__ import annotations

from functools import cache

from search.analysis import Analyzer, stem
from search.folding import fold
from search.rows import rows
from search.vocabulary import Word

DATA = "synonyms.csv"
BOTH_WAYS = "="


def of(word: str | Word) -> tuple[str, ...]:
    """What may stand for a word, in any of its inflections: words and phrases as the data writes
    them. () for most words."""
    if isinstance(word, str):
        words = Analyzer().words(word)
        return of(words[0]) if len(words) == 1 else ()
    return tuple(dict.fromkeys(other for term in word.whole for other in of_term(term)))


def of_term(term: str) -> tuple[str, ...]:
    """The same for a term of the index, such as a part of a compound."""
    return _beginning(fold(term)[:1]).get(term, ())


def texts() -> set[str]:
    """All that a word may be replaced by."""
    return {text for _, *group in rows(DATA) for text in group}


@cache
def _beginning(initial: str) -> dict[str, tuple[str, ...]]:
    """The terms with a folded first letter, each with what may stand for it. A question has few
    words, and the stems of all members would take it as long as finding the releases."""
    found: dict[str, tuple[str, ...]] = {}
    for way, *group in rows(DATA):
        for member in group if way == BOTH_WAYS else group[:1]:
            # A phrase is found, but not looked up.
            if " " not in member and fold(member[0])[:1] == initial:
                term = stem(fold(member).replace("-", ""))
                others = (other for other in group if other != member)
                found[term] = (*found.get(term, ()), *others)
    return found
