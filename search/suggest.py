"""What may have been meant, when little or nothing was found."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from search.analysis import TOKEN
from search.engine import FACETS, Searcher
from search.folding import fold, umlauts
from search.leaves import wanted
from search.tree import Node, Phrase, Term

FEW = 3  # releases; a word that fewer have is doubtful
CLOSE = 0.75  # of 1: how much alike two words must be
CLOSER = 0.85  # the same, where the word exists but hardly ever
COMMONER = 10  # times as many releases must have what is offered for a word that exists
SHORTEST = 4  # letters of a word that is worth mending
MOST = 5  # words in a query that are worth mending
TRIED = 8  # similar words, the most alike first


def suggestion(query: str, node: Node, searcher: Searcher) -> str | None:
    """The query with words that hardly a release has replaced by common ones that look like them;
    None if there are none, or too many to guess."""
    doubtful = {
        term: count
        for term in dict.fromkeys(_words(node))
        if len(term.text) >= SHORTEST and (count := searcher.count(term)) < FEW
    }
    if not 0 < len(doubtful) <= MOST:
        return None
    words = _Words(searcher)
    better = query
    for term, count in doubtful.items():
        found = words.instead(term, count)
        if found is not None:
            better = re.sub(rf"(?<!\w){re.escape(term.text)}(?!\w)", found, better)
    return better if better != query else None


def near(value: str, values: Iterable[str], limit: int = 3) -> list[str]:
    """The values most like one, the most alike first."""
    from rapidfuzz import fuzz, process

    found = process.extract(
        value, list(values), scorer=fuzz.WRatio, processor=fold, score_cutoff=60, limit=limit
    )
    return [candidate for candidate, *_ in found]


class _Words:
    """The index's own words, by which others are mended."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher

    def instead(self, term: Term, count: int) -> str | None:
        """A word for one that ``count`` releases have."""
        known = self._written if term.field not in FACETS else self._of_values(term.field)
        least = max(1, COMMONER * count)
        tried = _alike(fold(term.text), known, CLOSER if count else CLOSE)
        for others in _by_likeness(tried):
            counts = [
                (self._searcher.count(term._replace(text=known[word])), word) for word in others
            ]
            number, best = max(counts, key=lambda one: (one[0], -others.index(one[1])))
            if number >= least:
                return known[best]
        return None if count or term.field in FACETS else self._rebuilt(term)

    @cached_property
    def _written(self) -> dict[str, str]:
        return spellings(self._searcher.words())

    def _of_values(self, field: str) -> dict[str, str]:
        values = self._searcher.values(field)
        return spellings(word for value in values for word in TOKEN.findall(value))

    def _rebuilt(self, term: Term) -> str | None:
        """A compound of which one part is mended, if a release has its parts together."""
        folded = fold(term.text)
        for word, _ in _alike(folded, set(_mended_parts(folded)), CLOSE):
            written = umlauts(word).capitalize()
            if self._searcher.count(term._replace(text=written)):
                return written
        return None


def _mended_parts(folded: str) -> Iterator[str]:
    """The word with its first or its last part replaced by one like it, where the other is known
    to stand in compounds."""
    from search.compounds import LINKS, splitter

    lexicon = splitter().lexicon
    for at in range(SHORTEST, len(folded) - SHORTEST + 1):
        head = folded[at:]
        for link in LINKS:
            modifier = folded[: at - len(link)]
            if not folded[:at].endswith(link) or len(modifier) < SHORTEST:
                continue
            if head in lexicon.heads:
                for mended, _ in _alike(modifier, lexicon.modifiers, CLOSE):
                    yield mended + link + head
            elif modifier in lexicon.modifiers or modifier + "e" in lexicon.modifiers:  # Schul-
                for mended, _ in _alike(head, lexicon.heads, CLOSE):
                    yield modifier + link + mended


def spellings(words: Iterable[str]) -> dict[str, str]:
    """Words by how they are folded: Energie rather than ENERGIE or energie."""
    known: dict[str, str] = {}
    for word in words:
        folded = fold(word)
        if word.istitle() or folded not in known:
            known[folded] = word
    return known


def _alike(folded: str, known: Collection[str], close: float) -> list[tuple[str, float]]:
    """The words most like one, where letters may be missing, wrong, too many or swapped."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(
        folded, list(known), scorer=OSA.normalized_similarity, score_cutoff=close, limit=TRIED
    )
    return [(word, score) for word, score, _ in found]


def _by_likeness(found: Iterable[tuple[str, float]]) -> Iterable[list[str]]:
    """Words that are alike to the same degree, together, the most alike first."""
    grouped: dict[float, list[str]] = {}
    for word, score in found:
        grouped.setdefault(round(score, 2), []).append(word)
    return grouped.values()


def _words(node: Node) -> Iterator[Term]:
    for leaf in wanted(node):
        match leaf:
            case Term():
                yield leaf
            case Phrase(words, _, field):
                yield from (Term(word, field) for word in words)
