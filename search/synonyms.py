"""Words of the domain that mean the same (``synonyms.toml``): what a question also looks for.

One table serves the search, the marks in passages and ``--explain``.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from search.analysis import Analyzer, stem
from search.folding import fold
from search.vocabulary import Word

DATA = Path(__file__).with_name("synonyms.toml")


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
    content = tomllib.loads(DATA.read_text(encoding="utf-8"))
    found: dict[str, tuple[str, ...]] = {}
    for group in content["groups"]:
        for member in group:
            _add(found, member, [other for other in group if other != member])
    for short, long_forms in content["abbreviations"].items():
        _add(found, short, long_forms)
    return found


def _add(found: dict[str, tuple[str, ...]], member: str, others: list[str]) -> None:
    if " " not in member:  # a phrase is found, but not looked up
        term = stem(fold(member).replace("-", ""))
        found[term] = (*found.get(term, ()), *others)
