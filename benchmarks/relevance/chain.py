"""What each step of the analysis chain finds, by one ranking for all of them.

Run: python -m benchmarks.relevance.chain

Of the first 240 Swiss releases with a title of three words or more and a text of sixty, lead and
body are a passage, whole or its first 150 words, and the title is the question: its longest word,
its two longest words (stop words aside), and all of it. MRR@10, by BM25 with k1 1.2 and b .75. The
step with lemmas is left out where simplemma is not installed.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.util import find_spec

from benchmarks.relevance.texts import collection
from search.analysis import TOKEN, Analyzer, stopwords
from search.folding import clean, fold
from search.whoosh_engine.schema import PART_WEIGHT
from search.whoosh_engine.translation import PARTS_WEIGHT

PASSAGES, TITLE, TEXT = 240, 3, 60
WORDS = (150, None)
ASKED = (1, 2, None)  # the longest words of the question, None for all of it
K1, B = 1.2, 0.75

Weighted = list[tuple[str, float]]
Chain = Callable[[str], Weighted]


def main() -> None:
    texts = [
        (document.title, f"{document.subtitle or ''} {document.body}".split())
        for document in collection("swiss")
        if len(TOKEN.findall(document.title)) >= TITLE and len(document.body.split()) >= TEXT
    ][:PASSAGES]
    for most in WORDS:
        passages = [" ".join(words[:most]) for _, words in texts]
        told = "whole" if most is None else f"of {most} words"
        print(f"{len(passages)} passages, {told}: longest word, two longest words, whole title")
        for name, (indexed, asked) in _chains().items():
            index = _Index(passages, indexed)
            found = (_mrr(index, asked, [title for title, _ in texts], some) for some in ASKED)
            print(f"  {name:18}", *(f"{value:.3f}" for value in found))


def _chains() -> dict[str, tuple[Chain, Chain]]:
    """How passages and how questions are analysed."""
    import Stemmer

    stem = Stemmer.Stemmer("german").stemWord
    chains = {"lower case": _each(str.lower), "Snowball": _each(lambda word: stem(word.lower()))}
    if find_spec("simplemma"):
        import simplemma

        chains["lemma + Snowball"] = _each(
            lambda word: stem(simplemma.lemmatize(word, "de").lower())
        )
    both = {name: (chain, chain) for name, chain in chains.items()}
    words = Analyzer().words

    def passage(text: str) -> Weighted:
        return [
            weighted
            for word in words(text)
            for weighted in (
                *((term, 1.0) for term in word.whole),
                *((term, PART_WEIGHT) for term in dict.fromkeys((*word.parts, *word.inner))),
            )
        ]

    def question(text: str) -> Weighted:
        return [
            weighted
            for word in words(text)
            for weighted in (
                *((term, 1.0) for term in word.whole),
                *((term, PARTS_WEIGHT) for term in word.parts),
            )
        ]

    return {**both, "ours": (passage, question)}


def _each(form: Callable[[str], str]) -> Chain:
    kept = cache(form)
    return lambda text: [(kept(word), 1.0) for word in TOKEN.findall(clean(text))]


class _Index:
    def __init__(self, passages: Sequence[str], chain: Chain) -> None:
        self._postings: defaultdict[str, dict[int, float]] = defaultdict(dict)
        self._lengths = [len(TOKEN.findall(clean(passage))) for passage in passages]
        self._mean = sum(self._lengths) / len(passages)
        for number, passage in enumerate(passages):
            for term, weight in chain(passage):
                having = self._postings[term]
                having[number] = having.get(number, 0.0) + weight

    def best(self, terms: Iterable[tuple[str, float]]) -> list[int]:
        """The ten best passages."""
        scores: Counter[int] = Counter()
        number = len(self._lengths)
        for term, factor in terms:
            having = self._postings.get(term, {})
            idf = math.log(1 + (number - len(having) + 0.5) / (len(having) + 0.5))
            for passage, often in having.items():
                length = 1 - B + B * self._lengths[passage] / self._mean
                scores[passage] += factor * idf * often * (K1 + 1) / (often + K1 * length)
        return sorted(scores, key=lambda passage: (-scores[passage], passage))[:10]


def _mrr(index: _Index, chain: Chain, titles: Sequence[str], some: int | None) -> float:
    """The mean of one by the place of the right passage; the title's own is right."""
    total = 0.0
    for number, title in enumerate(titles):
        words = [word for word in TOKEN.findall(clean(title)) if fold(word) not in stopwords()]
        longest = sorted(words, key=len, reverse=True)
        found = index.best(chain(title if some is None else " ".join(longest[:some])))
        total += 1 / (found.index(number) + 1) if number in found else 0.0
    return total / len(titles)


if __name__ == "__main__":
    main()
