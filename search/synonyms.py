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
    return _table().get(term, ())


def texts() -> set[str]:
    """All that a word may be replaced by."""
    return {text for others in _table().values() for text in others}


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for way, *group in rows(DATA):
        for member in group if way == BOTH_WAYS else group[:1]:
            _add(found, member, [other for other in group if other != member])
    return found


def _add(found: dict[str, tuple[str, ...]], member: str, others: list[str]) -> None:
    if " " not in member:  # a phrase is found, but not looked up
        term = stem(fold(member).replace("-", ""))
        found[term] = (*found.get(term, ()), *others)
