"""Labelled texts as windows of pieces with a label for every word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

import nlp.sentences  # noqa: F401  # registers the component
from nlp.labels import OWN, TAGS, tag_numbers
from nlp.tokens import blank
from nlp.training.convert import Labelled
from nlp.windows import LONGEST, Pieces, Window, windows

# What the sets of others name. Only one of them marks laws; elsewhere a law counts as unmarked.
OTHERS: Final = ("PER", "ORG", "LOC", "LAW")
OWN_TAGS: Final = TAGS
OTHER_TAGS: Final = 2 * len(OTHERS) + 1


@dataclass(frozen=True, slots=True)
class Example:
    """A window and the tag of each of its words; ``own`` says whose labels; ``laws`` whether
    laws are marked in it."""

    window: Window
    tags: list[int]
    own: bool
    laws: bool = True


def sentencer() -> Language:
    """Cuts words and sentences as the pipeline does."""
    language = blank()
    language.add_pipe("sentences")
    return language


def marked(language: Language, item: Labelled, *, own: bool) -> Doc:
    """The document with its spans as entities. Of ours, one that ends inside a word ("GRW-Mittel")
    takes all of it; those of others are left out there ("Merkel-Kritik"), and where they begin
    small ("deutscher")."""
    doc = language(item.text)
    taken: set[int] = set()
    found = []
    for start, end, label in sorted(item.spans, key=lambda span: (span[0], -span[1])):
        if not own and item.text[start].islower():
            continue
        mode = "expand" if own else "strict"
        span = doc.char_span(start, end, label, alignment_mode=mode)
        if span is not None and not taken.intersection(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            found.append(span)
    doc.set_ents(found)
    return doc


def examples(
    items: Iterable[Labelled],
    language: Language,
    pieces: Pieces,
    *,
    own: bool,
    laws: bool = True,
    longest: Callable[[], int] = lambda: LONGEST,
) -> Iterator[Example]:
    """The windows of the texts, of each as long as ``longest`` says."""
    labels = OWN if own else OTHERS
    for item in items:
        doc = marked(language, item, own=own)
        tags = tag_numbers(doc, labels)
        for window in windows(doc, pieces, longest()):
            yield Example(window, tags[window.first : window.last], own, laws)
