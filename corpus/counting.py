"""The counts of one visit to a source: their names, and how they are said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.terminal import german_number

RELEASES = ("new", "changed", "same", "withdrawn")
PAGES = ("gone", "unreadable", "failed", "forbidden")
EVENTS = ("new_events", "changed_events", "vanished_events")
OUTCOMES = (*RELEASES, *PAGES, *EVENTS)


def in_words(source: Mapping[str, Any]) -> str:
    """News always, the odd ones where there are any; then the pages and how fast they came.
    Besides the outcomes, ``source`` has ``fetched``, in pages, and ``seconds``."""
    shown = [
        f"{german_number(source[name])} {name.replace('_', ' ')}"
        for name in OUTCOMES
        if source[name] or name in ("new", "changed")
    ]
    pace = source["seconds"] / source["fetched"] if source["fetched"] else 0.0
    return f"{', '.join(shown)}; {german_number(source['fetched'])} pages, {pace:.1f} s each"
