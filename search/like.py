"""Looking inside a facet: which values have the words that somebody typed, as far as he knew."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from search.errors import UnknownValue
from search.folding import clean, fold

_PATTERN = re.compile(r"(?:[^\W_]|\*)+")
_WORD = re.compile(r"[^\W_]+")


def matcher(pattern: str) -> Callable[[str], bool]:
    """Whether a value has all words of the pattern, in any order; a ``*`` stands for any letters.

    Case doesn't matter, and ``ü`` is found as ``ü``, ``ue`` and ``u``. Raises UnknownValue for a
    pattern without a letter or digit.
    """
    words = _PATTERN.findall(fold(clean(pattern)))
    if not any(word.strip("*") for word in words):
        raise UnknownValue(f"{pattern!r} has no word to look for; write --like 'willi*'.")
    tests = [
        re.compile(".*".join(map(re.escape, word.split("*")))).fullmatch
        for word in words
        if word.strip("*")
    ]

    def fits(value: str) -> bool:
        known = _WORD.findall(" ".join(_spellings(value)))
        return all(any(test(word) for word in known) for test in tests)

    return fits


def _spellings(value: str) -> set[str]:
    cleaned = clean(value)
    folded = fold(cleaned)
    if cleaned.isascii():
        return {folded}
    plain = unicodedata.normalize("NFKD", cleaned.casefold())
    return {folded, "".join(letter for letter in plain if not unicodedata.combining(letter))}
