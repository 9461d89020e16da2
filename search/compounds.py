"""Splits German compounds by a lexicon and linking elements.

After Koehn and Knight (2003), who choose the split whose parts are frequent words; here parts
are counted apart as modifiers and as heads, and linking elements by the ending they follow. All
words are folded (``search.folding.fold``). ``search/lexicon/build.py`` makes the lexicon.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from search.lexicon import LEXICON

SHORTEST_PART = 3
SHORTEST_WORD = 7
LONGEST_WORD = 60  # longer ones are no words; bounds the work on hostile text
LINKS = ("", "s", "es", "n", "en", "e", "er", "ens", "ns")
DERIVED = ("ungs", "heits", "keits", "schafts", "ions", "taets")
INFLECTION = ("n", "s", "en", "es", "e", "er", "ern", "ens", "nen", "se", "ses", "sen")
SMOOTHING = 0.5  # compounds that every known word is taken to stand in besides those counted
THRESHOLD = -22.5  # log probability below which a split is more likely chance,
DEEP_THRESHOLD = -33.0  # and for one into three


@dataclass(frozen=True, slots=True)
class Split:
    """``modifier`` and ``head`` are base forms; the head begins at ``at``; ``score`` is a log
    probability."""

    modifier: str
    link: str
    head: str
    at: int
    score: float


@dataclass(slots=True)
class Lexicon:
    """What is known of words.

    ``modifiers`` and ``heads``: how many compounds a word begins or ends; ``links``: how often an
    element follows an ending of two letters; ``lemmas``: irregular forms to base forms; ``simple``:
    words that only look like compounds; ``bound``: what stands in no compound as ``modifier``
    (``ver``) or ``head`` (``schaft``); ``overrides``: words split by hand.
    """

    modifiers: dict[str, float] = field(default_factory=dict)
    heads: dict[str, float] = field(default_factory=dict)
    links: dict[tuple[str, str], float] = field(default_factory=dict)
    lemmas: dict[str, str] = field(default_factory=dict)
    simple: set[str] = field(default_factory=set)
    bound: dict[str, set[str]] = field(default_factory=lambda: {"modifier": set(), "head": set()})
    overrides: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def lemma(self, form: str) -> str:
        """The base form of an irregular form, else the form itself."""
        return self.lemmas.get(form, form)


class Splitter:
    """Finds the parts of compounds. Pure: the same word always gives the same parts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._modifiers = sum(lexicon.modifiers.values()) or 1.0
        self._heads = sum(lexicon.heads.values()) or 1.0
        self._by_ending: dict[str, float] = {}
        self._by_link: dict[str, float] = {}
        for (ending, link), count in lexicon.links.items():
            self._by_ending[ending] = self._by_ending.get(ending, 0.0) + count
            self._by_link[link] = self._by_link.get(link, 0.0) + count
        self._all_links = sum(self._by_link.values()) or 1.0
        self.base = lru_cache(maxsize=100_000)(self._base)
        self.split = lru_cache(maxsize=100_000)(self._split)

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a compound as base forms, () for a simple word."""
        split = self.split(word)
        return (split.modifier, split.head) if isinstance(split, Split) else split or ()

    def inside(self, word: str) -> tuple[str, ...]:
        """The parts of a word, and their parts."""
        shorter = (part for part in self.parts(word) if len(part) < len(word))
        return tuple(found for part in shorter for found in (part, *self.inside(part)))

    def whole(self, word: str) -> str:
        """A compound with its head in its base form: ``krankenhaeuser`` gives ``krankenhaus``."""
        split = self.split(word)
        return word[: split.at] + split.head if isinstance(split, Split) else word

    def _split(self, word: str) -> Split | tuple[str, ...] | None:
        """The likeliest split in two, the parts set by hand, or None for a simple word."""
        base = self.base(word)
        for form in (word, base):
            if form in self.lexicon.overrides:
                return self.lexicon.overrides[form] or None
        if not SHORTEST_WORD <= len(word) <= LONGEST_WORD:
            return None
        if word in self.lexicon.simple or base in self.lexicon.simple:
            return None
        return self._best(self.candidates(word), THRESHOLD) or self._best(
            self._deeper(word), DEEP_THRESHOLD
        )

    def _best(self, candidates: Iterator[Split], threshold: float) -> Split | None:
        best = max(candidates, key=lambda split: split.score, default=None)
        return best if best is not None and best.score > threshold else None

    def _base(self, form: str) -> str:
        """The base form of a word that ends compounds, the form itself if none is known."""
        heads = self.lexicon.heads
        lemma = self.lexicon.lemma(form)
        if lemma in heads and lemma[0] == form[0]:  # iss in Kompromiss is no form of essen
            return lemma
        for ending in INFLECTION:
            if form.endswith(ending) and form[: -len(ending)] in heads:
                return form[: -len(ending)]
        return form

    def candidates(self, word: str) -> Iterator[Split]:
        """Every way to read a word as modifier, linking element and head."""
        heads, bound = self.lexicon.heads, self.lexicon.bound
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            head = self.base(word[at:])
            if head not in heads or head in bound["head"] or len(head) < SHORTEST_PART:
                continue
            for modifier, link in self.modifier(word[:at]):
                yield Split(modifier, link, head, at, self.score(modifier, link, head))

    def _deeper(self, word: str) -> Iterator[Split]:
        """Splits whose modifier is no known word but splits itself: ``schulbau`` + ``programm``."""
        heads, bound = self.lexicon.heads, self.lexicon.bound["head"]
        for at in range(2 * SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            head = self.base(word[at:])
            if head not in heads or head in bound or len(head) < SHORTEST_PART:
                continue
            for link in ("", "s"):
                if not word[:at].endswith(link):
                    continue
                modifier = word[: at - len(link)]
                if modifier in self.lexicon.bound["modifier"]:
                    continue
                inner = self._best(self.candidates(modifier), THRESHOLD)
                if inner is not None:
                    yield Split(modifier, link, head, at, inner.score + self._head_score(head))

    def modifier(self, surface: str) -> Iterator[tuple[str, str]]:
        """What can stand in front: base forms with the linking element that follows.

        ``~`` is an inflected form (Bücher-), ``-e`` and ``-n`` are dropped letters (Schul-,
        Förder-).
        """
        known, bound = self.lexicon.modifiers, self.lexicon.bound["modifier"]
        if surface in bound:
            return
        if surface.endswith(DERIVED) and len(surface) > SHORTEST_WORD and surface[:-1] not in known:
            yield surface[:-1], "s"  # new words of this kind are made every day
        for link in LINKS:
            if surface.endswith(link):
                base = surface[: len(surface) - len(link)]
                if len(base) >= SHORTEST_PART and base in known and base not in bound:
                    yield base, link
        yield from self._changed(surface)

    def _changed(self, surface: str) -> Iterator[tuple[str, str]]:
        """Modifiers that are not the base form with something added."""
        known = self.lexicon.modifiers
        lemma = self.lexicon.lemma(surface)
        if lemma != surface and lemma in known and lemma[0] == surface[0]:
            yield lemma, "~"
        if surface + "e" in known:
            yield surface + "e", "-e"
        if surface in known:
            return
        if surface + "en" in known:
            yield surface + "en", "-en"
        if surface.endswith(("er", "el")) and surface + "n" in known:
            yield surface + "n", "-n"

    def score(self, modifier: str, link: str, head: str) -> float:
        ending = modifier[-2:]
        links = self.lexicon.links
        prior = (self._by_link.get(link, 0.0) + 1) / (self._all_links + len(LINKS))
        chance = (links.get((ending, link), 0.0) + 5 * prior) / (
            self._by_ending.get(ending, 0.0) + 5
        )
        return (
            math.log((self.lexicon.modifiers.get(modifier, 0.0) + SMOOTHING) / self._modifiers)
            + math.log(chance)
            + self._head_score(head)
        )

    def _head_score(self, head: str) -> float:
        return math.log((self.lexicon.heads[head] + SMOOTHING) / self._heads)


def read_lexicon(folder: Path = LEXICON) -> Lexicon:
    """The lexicon that ships with the package."""
    lexicon = Lexicon()
    for word, modifier, head in _rows(folder / "units.tsv"):
        lexicon.modifiers[word] = float(modifier)
        lexicon.heads[word] = float(head)
    lexicon.links = {
        (ending, link): float(count) for ending, link, count in _rows(folder / "links.tsv")
    }
    lexicon.lemmas = dict(_rows(folder / "lemmas.tsv"))
    lexicon.simple = {word for (word,) in _rows(folder / "simple.tsv")}
    for morpheme, side in _rows(folder / "bound.tsv"):
        lexicon.bound[side].add(morpheme)
    lexicon.overrides = {
        word: tuple(parts.split("+")) if parts else ()
        for word, parts in _rows(folder / "overrides.tsv")
    }
    return lexicon


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as lines:
        next(lines)  # the header
        for line in lines:
            yield line.rstrip("\n").split("\t")


@lru_cache(maxsize=1)
def splitter() -> Splitter:
    """The splitter over the shipped lexicon, loaded once."""
    return Splitter(read_lexicon())
