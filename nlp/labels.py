"""What the models mark, and how labels of words become spans and back.

A word's tag is 0 for none, 2n + 1 where the n-th label begins, 2n + 2 where it goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

# Persons by their bare names, bodies, places, and policy measures.
OWN: Final = ("PER", "ORG", "LOC", "MEASURE")
TAGS: Final = 2 * len(OWN) + 1
_NEVER: Final = -1e9


def _steps(tags: int) -> NDArray[np.float32]:
    """(before, after): 0 where a tag may stand behind another, else never; only what has begun
    goes on."""
    steps = np.zeros((tags, tags), np.float32)
    for tag in range(2, tags, 2):
        steps[:, tag] = _NEVER
        steps[[tag - 1, tag], tag] = 0
    return steps


_STEPS: Final = _steps(TAGS)
_FIRST: Final = _STEPS[0]


def best_tags(shares: NDArray[np.floating[Any]]) -> list[int]:
    """The likeliest tags of words in a row, of those that spell names (Viterbi); ``shares`` is
    (words, tags), how likely each tag is."""
    if len(shares) == 0:
        return []
    odds = np.log(shares + 1e-9)
    score = odds[0] + _FIRST
    came_from = []
    every = np.arange(TAGS)
    for row in odds[1:]:
        ways = score[:, None] + _STEPS
        best = ways.argmax(axis=0)
        came_from.append(best)
        score = ways[best, every] + row
    tags = [int(score.argmax())]
    for best in reversed(came_from):
        tags.append(int(best[tags[-1]]))
    return tags[::-1]


def tag_numbers(doc: Doc, labels: Sequence[str]) -> list[int]:
    """The tag of each word by the document's entities; other labels count as none."""
    tags = [0] * len(doc)
    for entity in doc.ents:
        if entity.label_ in labels:
            begin = 2 * labels.index(entity.label_) + 1
            tags[entity.start] = begin
            tags[entity.start + 1 : entity.end] = [begin + 1] * (len(entity) - 1)
    return tags


def spans(tags: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """The first word, the end and the label's number of each name. What goes on where nothing
    has begun begins."""
    start = label = -1
    for index, tag in enumerate(tags):
        number, goes_on = (tag - 1) // 2, tag > 0 and tag % 2 == 0
        if label >= 0 and not (goes_on and number == label):
            yield start, index, label
            label = -1
        if tag > 0 and label < 0:
            start, label = index, number
    if label >= 0:
        yield start, len(tags), label
