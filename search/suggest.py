"""What may have been meant, when nothing was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from search.engine import Searcher
from search.folding import fold
from search.leaves import wanted
from search.tree import Node, Phrase, Term

CLOSE = 75.0  # of 100: how much alike two words must be
MOST = 5  # unknown words in a query that is worth mending
TRIED = 5  # similar words, the most alike first


def suggestion(query: str, node: Node, searcher: Searcher) -> str | None:
    """The query with unknown words replaced by known ones that look like them; None if there are
    none, or too many to guess."""
    unknown = [
        word
        for word in dict.fromkeys(_words(node))
        if len(word) > 3 and not searcher.count(Term(word))
    ]
    if not 0 < len(unknown) <= MOST:
        return None
    known: dict[str, str] = {}
    for word in searcher.words():
        if word.istitle() or fold(word) not in known:  # Energie rather than ENERGIE or energie
            known[fold(word)] = word
    better = query
    for word in unknown:
        found = _known(word, known, searcher)
        if found is not None:
            better = better.replace(word, found)
    return better if better != query else None


def near(value: str, values: Iterable[str], limit: int = 3) -> list[str]:
    """The values most like one, the most alike first."""
    from rapidfuzz import fuzz, process

    found = process.extract(
        value, list(values), scorer=fuzz.WRatio, processor=fold, score_cutoff=60, limit=limit
    )
    return [candidate for candidate, *_ in found]


def _known(word: str, known: dict[str, str], searcher: Searcher) -> str | None:
    from rapidfuzz import fuzz, process

    found = process.extract(
        fold(word), known.keys(), scorer=fuzz.ratio, score_cutoff=CLOSE, limit=TRIED
    )
    for candidate, *_ in found:
        if searcher.count(Term(known[candidate])):
            return known[candidate]
    return None


def _words(node: Node) -> Iterator[str]:
    for leaf in wanted(node):
        match leaf:
            case Term(text, None):
                yield text
            case Phrase(words, _, None):
                yield from words
