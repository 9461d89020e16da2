"""What the models mark, and how labels of words become spans and back.

A word's tag is 0 for none, 2n + 1 where the n-th label begins, 2n + 2 where it goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Doc

# Persons by their bare names, bodies, places, and policy measures.
OWN: Final = ("PER", "ORG", "LOC", "MEASURE")


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
