"""Our own marked releases as training texts: persons by bare names, bodies, places, measures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import nlp
from corpus.release import Mention
from nlp.gold import Gold, read
from nlp.training.convert import Labelled, Span

GOLD = Path(nlp.__file__).parent / "training" / "gold"
_LABELS = {"person": "PER", "organisation": "ORG", "place": "LOC", "measure": "MEASURE"}


def texts(split: str) -> Iterator[Labelled]:
    """The releases of ``train`` or ``dev``, whole."""
    for path in sorted((GOLD / split).glob("*.txt")):
        yield labelled(read(path))


def labelled(gold: Gold) -> Labelled:
    spans = [_span(mention) for mention in gold.reading.mentions if mention.kind in _LABELS]
    return Labelled(gold.text, tuple(sorted(spans)))


def _span(mention: Mention) -> Span:
    start = mention.start
    if mention.kind == "person":
        start += _name_start(mention.surface, mention.entity or "")
    return start, mention.end, _LABELS[mention.kind]


def _name_start(surface: str, name: str) -> int:
    """Where the name begins behind titles and office: the words at the end of the surface that
    the canonical name has too, genitive or not; 0 if it has none of them."""
    words = surface.split(" ")
    known = set(name.split())
    first = len(words)
    while first and _known(words[first - 1], known):
        first -= 1
    if first == len(words):
        return 0
    return sum(len(word) + 1 for word in words[:first])


def _known(word: str, known: set[str]) -> bool:
    return bool({word, word.removesuffix("s"), word.rstrip("'’")} & known)
