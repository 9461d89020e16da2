"""What travels along the pipeline: the context of a release, and what was found so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Span

from corpus.release import Mention, Quote, Relation


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a text before it is read. ``published`` anchors ``heute``; ``source``
    chooses the cabinet tables; ``title_end`` is where the title ends in the text, 0 if unknown."""

    published: date
    house: str | None = None
    source: str | None = None
    title_end: int = 0


def register_extensions() -> None:
    """Declare the attributes the components share. Safe to call twice."""
    if Doc.has_extension("context"):
        return
    Doc.set_extension("context", default=None)
    Doc.set_extension("mentions", default=None)
    Doc.set_extension("quotes", default=None)
    Doc.set_extension("relations", default=None)
    # Models that don't say how sure they are of a name are right about so often.
    Span.set_extension("confidence", default=0.9)


def context_of(doc: Doc) -> Context:
    """The context the reader has put on the document."""
    context = doc._.context
    assert isinstance(context, Context)
    return context


def mentions_of(doc: Doc) -> list[Mention]:
    """The mentions found so far, in one list that components append to."""
    if doc._.mentions is None:
        doc._.mentions = []
    found: list[Mention] = doc._.mentions
    return found


def confidence_of(entity: Span) -> float:
    """How sure the statistical model is of an entity, 0 to 1."""
    return float(entity._.confidence)


def quotes_of(doc: Doc) -> list[Quote]:
    if doc._.quotes is None:
        doc._.quotes = []
    found: list[Quote] = doc._.quotes
    return found


def relations_of(doc: Doc) -> list[Relation]:
    if doc._.relations is None:
        doc._.relations = []
    found: list[Relation] = doc._.relations
    return found


register_extensions()
