"""Which of the archive's names mean the measure that somebody typed.

Names meet in one key: without case, umlaut and hyphen spelling, with the endings of inflection
and a year at the end taken off (``Krankenhausplans 2015`` and ``Krankenhausplan``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from search.folding import clean, fold

if TYPE_CHECKING:
    from Stemmer import Stemmer

SIMILAR = 8
LONGEST = 200  # characters of what was typed that are compared with the names
SUFFIX = 60  # characters at a name's end in which its year is looked for
SIMILAR_SCORE = 78.0
"""From this ``fuzz.WRatio`` on two names look alike: a slip or two in a word are forgiven."""

_YEARS = r"(?:19|20)\d\d(?:\s*(?:[/–-]|bis|und)\s*(?:19|20)?\d\d)?"
_YEAR_SUFFIX = re.compile(
    r"(?:[\s(,]+(?:von|vom|aus|aus dem|fuer das|fuer die|der|des))?(?:\s+jahr(?:e[sn]?)?)?"
    rf"[\s(,]+(?P<years>{_YEARS})\+?\)?$"
)
_BETWEEN_YEARS = re.compile(r"\s*(?:[/–-]|bis|und)\s*")
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Key:
    """What the spellings of one name share. ``year`` is the one at its end (``2014``,
    ``2021-2027``), None without."""

    stem: str
    year: str | None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The names taken for the one that was typed, and others that look like it."""

    names: tuple[str, ...]
    similar: tuple[str, ...]


def key(name: str) -> Key:
    """The key of a name; its ``stem`` is empty if the name has no letter or digit."""
    folded = " ".join(fold(clean(name)).split())
    match = _YEAR_SUFFIX.search(folded, max(0, len(folded) - SUFFIX))
    year = _BETWEEN_YEARS.sub("-", match["years"]) if match else None
    words = folded[: match.start() if match else None].split()
    joined = "".join(map(stem, words))
    return Key(joined, year) if joined else Key(_NO_WORD.sub("", folded), None)


def choose(asked: str, wordings: Mapping[str, Iterable[str]]) -> Chosen:
    """The names that ``asked`` means. ``wordings`` gives for each canonical name the surfaces it
    was mentioned by, so that an abbreviation leads to what it stands for.

    Without a year all names that differ in their year alone are taken; with one those of that
    year, else those without any. A surface that stands for several measures chooses none: they
    are given as similar.
    """
    wanted = key(asked)
    if not wanted.stem:
        return Chosen((), ())
    keys = {name: key(name) for name in wordings}
    names = _of_year(wanted, {name: it for name, it in keys.items() if it.stem == wanted.stem})
    meant: list[str] = []
    if not names:
        meant = [
            name
            for name, surfaces in wordings.items()
            if any(key(surface) == wanted for surface in surfaces)
        ]
        if len({keys[name].stem for name in meant}) == 1:
            names, meant = meant, []
    others = [name for name in keys if name not in names]
    return Chosen(tuple(names), tuple(dict.fromkeys([*meant, *near(asked, others)]))[:SIMILAR])


def near(asked: str, names: Iterable[str]) -> list[str]:
    """Names that look like ``asked``: first those that hold it as it stands, then by likeness."""
    from rapidfuzz import fuzz, process

    wanted = fold(clean(asked[:LONGEST]).strip())
    if not wanted:
        return []
    folded = {name: fold(clean(name)) for name in names}
    holding = sorted((name for name in folded if wanted in folded[name]), key=len)
    # The score takes a name of three letters for alike if they stand anywhere in the other.
    whole = {name: it for name, it in folded.items() if 2 * len(it) >= len(wanted)}
    alike: list[Any] = process.extract(
        wanted, whole, scorer=fuzz.WRatio, score_cutoff=SIMILAR_SCORE, limit=SIMILAR
    )
    return list(dict.fromkeys([*holding, *(match[2] for match in alike)]))[:SIMILAR]


def _of_year(wanted: Key, keys: Mapping[str, Key]) -> list[str]:
    if wanted.year is None:
        return list(keys)
    same = [name for name, found in keys.items() if found.year == wanted.year]
    return same or [name for name, found in keys.items() if found.year is None]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A folded word without hyphens, quotation marks and the endings of inflection."""
    return str(_stemmer().stemWord(_NO_WORD.sub("", word)))


@cache
def _stemmer() -> Stemmer:
    import Stemmer

    return Stemmer.Stemmer("german")
