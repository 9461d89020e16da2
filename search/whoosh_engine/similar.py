"""More like this: releases that share a release's rare words, its measures and its persons."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from search.analysis import Analyzer, words_in
from search.whoosh_engine.matching import Matches
from search.whoosh_engine.queries import Term
from search.whoosh_engine.schema import PART_WEIGHT

LONGEST = 50_000  # characters of a text that are looked at
MOST = 30  # words that are looked for, the weightiest ones
COMMON = 0.2  # of all releases: words that more have don't say what one is about
TITLE = 3  # times that a word of the title counts
VALUES = {"measure": 4.0, "person": 2.0}  # facet fields, and what sharing a value is worth
SHARED = 6  # things in common that are named


@dataclass(frozen=True, slots=True)
class Trait:
    """Something of a release that others have too: ``label`` names it, None for a part of a word;
    ``found`` are these others, and the release, with the weight it gives them."""

    label: str | None
    found: Matches


def word_traits(
    title: str, text: str, analyzer: Analyzer, having: Callable[[Term], int], total: int
) -> Iterator[tuple[str | None, Term, float]]:
    """The rare words of a release: label, the query that finds them, and how much they weigh.

    ``having`` tells how many of all ``total`` releases have a term.
    """
    counts: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for source, times in ((title, TITLE), (text[:LONGEST], 1)):
        for token in words_in(source):
            word = analyzer.word(token.group())
            for term in word.whole[:1]:
                counts[term] += times
                labels.setdefault(term, token.group())
            for term in word.parts:
                counts[term] += times
    weights = {}
    for term, count in counts.items():
        number = having(Term("words", term))
        if 1 < number <= max(COMMON * total, 2) and not term.isdigit():
            part = 1 if term in labels else PART_WEIGHT
            weights[term] = part * (1 + math.log(count)) * math.log(total / number)
    best = sorted(weights, key=lambda term: -weights[term])[:MOST]
    for term in best:
        yield labels.get(term), Term("words", term), weights[term] / weights[best[0]]


def value_traits(
    values: Mapping[str, Sequence[tuple[str, NDArray[np.uint32]]]], total: int
) -> Iterator[Trait]:
    """The same for facet fields: each value of a release with the documents that have it."""
    for field, worth in VALUES.items():
        for value, documents in values[field]:
            if len(documents) > 1:
                weight = worth * math.log(1 + total / len(documents))
                yield Trait(value, Matches.alike(documents, weight))


def ranked(
    traits: Sequence[Trait], among: NDArray[np.bool_], limit: int
) -> list[tuple[int, float]]:
    """The documents, of those in the mask, that have most in common, with how much."""
    scores = np.zeros(len(among))
    for trait in traits:
        scores[trait.found.documents] += trait.found.scores
    scores[~among] = 0
    order = np.argsort(-scores, kind="stable")[:limit]
    return [(int(at), float(scores[at])) for at in order if scores[at] > 0]


def shared(traits: Sequence[Trait], document: int) -> tuple[str, ...]:
    """What a document has in common with the release, the weightiest first."""
    weights: dict[str, float] = {}
    for trait in traits:
        at = int(np.searchsorted(trait.found.documents, document))
        if trait.label and document in trait.found.documents[at : at + 1]:
            weights[trait.label] = float(trait.found.scores[at])
    named: list[str] = []
    for label in sorted(weights, key=lambda label: -weights[label]):
        if not any(label in longer for longer in named):  # a surname beside the whole name
            named.append(label)
    return tuple(named[:SHARED])
