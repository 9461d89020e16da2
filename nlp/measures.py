"""The component ``measures``: policy measures a text names, each with type and one name.

What counts is told in ``docs/annotation.md``; where names are found in ``measures_find.py`` and
``measures_works.py``; how the names of one release are brought together in
``measures_bundle.py``.
"""

from __future__ import annotations

from bisect import bisect_right

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Mention
from nlp.doc import context_of, mentions_of
from nlp.measures_bundle import bundle
from nlp.measures_find import find
from nlp.measures_marked import marked
from nlp.measures_merge import merge
from nlp.measures_works import with_town, works


@Language.component("measures")
def read_measures(doc: Doc) -> Doc:
    """Appends a mention of kind ``measure`` for every place that names one."""
    text = doc.text
    mentions = mentions_of(doc)
    bodies = _Spans([m for m in mentions if m.kind in ("organisation", "person")])
    towns = {m.start: m.end for m in mentions if m.kind == "place"}
    places = _Spans([m for m in mentions if m.kind == "place"])
    found = [
        with_town(text, item, towns)
        for item in merge(text, (*find(text), *works(text)), list(marked(doc)))
        if not bodies.covers_more(item.start, item.end) and not places.covers(item.start, item.end)
    ]
    for item in bundle(text, found, context_of(doc).published.year):
        mentions.append(
            Mention(
                kind="measure",
                start=item.start,
                end=item.end,
                surface=text[item.start : item.end],
                entity=item.name,
                value={"type": item.type},
                confidence=item.confidence,
            )
        )
    _drop_parts_of_names(mentions)
    return doc


def _drop_parts_of_names(mentions: list[Mention]) -> None:
    """A year or place inside a measure's name is no mention: ``Doppelhaushalt 2025/2026``."""
    names = _Spans([m for m in mentions if m.kind == "measure"])
    mentions[:] = [
        m
        for m in mentions
        if m.kind not in ("date", "place") or not names.covers_more(m.start, m.end)
    ]


class _Spans:
    """Places of mentions, asked whether a longer one covers a span."""

    def __init__(self, mentions: list[Mention]) -> None:
        spans = sorted((m.start, m.end) for m in mentions)
        self._starts = [start for start, _ in spans]
        self._ends: list[int] = []
        reach = 0
        for _, end in spans:
            reach = max(reach, end)
            self._ends.append(reach)
        self._spans = set(spans)

    def covers(self, start: int, end: int) -> bool:
        """Whether one of the mentions covers the span."""
        return (start, end) in self._spans or self.covers_more(start, end)

    def covers_more(self, start: int, end: int) -> bool:
        """Whether one of the mentions covers the span and more."""
        index = bisect_right(self._starts, start) - 1
        if index < 0 or self._ends[index] < end:
            return False
        return (start, end) not in self._spans
