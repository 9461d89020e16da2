"""Markdown and text files: one release a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.release import Draft
from ingest import fields, imprint
from ingest.formats import front, head, record, rows
from ingest.formats.characters import characters
from ingest.formats.record import Defaults
from ingest.text import Line, blocks, links


def markdown(body: bytes, defaults: Defaults) -> Draft:
    """A Markdown file: front matter, headings for house, title and subtitle, text, imprint."""
    return _read(body, rows.markdown, defaults)


def text(body: bytes, defaults: Defaults) -> Draft:
    """A text file: its first line is the title, but for label, place and date before it."""
    return _read(body, rows.plain, defaults)


def _read(body: bytes, split: Callable[[str], Sequence[Line]], defaults: Defaults) -> Draft:
    """Raises Unreadable. What front matter states counts before what the text says."""
    stated, rest = front.split(characters(body))
    found = head.cut(split(rest), record.line(stated, "title"))
    lines, imprints, _ = imprint.cut(found.rest)
    if imprints:
        found.facts.setdefault("contact", imprints[0])
        found.facts.setdefault("house", fields.house(imprints[0]))
    facts = {**found.facts, **{name: value for name, value in stated.items() if value}}
    return record.draft(facts, blocks(lines), defaults, links(lines, ""))
