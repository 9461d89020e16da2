"""The counts of one visit to a source: their names, and how they are said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.terminal import german_number

RELEASES = ("new", "changed", "same", "withdrawn")
PAGES = ("gone", "unreadable", "failed", "forbidden")
EVENTS = ("new_events", "changed_events", "vanished_events")
OUTCOMES = (*RELEASES, *PAGES, *EVENTS)


_GERMAN = {
    "new": "neu",
    "changed": "geändert",
    "same": "unverändert",
    "withdrawn": "zurückgezogen",
    "gone": "verschwunden",
    "unreadable": "unlesbar",
    "failed": "gescheitert",
    "forbidden": "verboten",
    "new_events": "Termine neu",
    "changed_events": "Termine geändert",
    "vanished_events": "Termine verschwunden",
}


def in_words(source: Mapping[str, Any]) -> str:
    """News always, the odd ones where there are any; then the pages and how fast they came.
    Besides the outcomes, ``source`` has ``fetched``, in pages, and ``seconds``."""
    counts = _counts(source, {name: name.replace("_", " ") for name in OUTCOMES})
    return f"{counts}; {german_number(source['fetched'])} pages, {_pace(source):.1f} s each"


def in_german(source: Mapping[str, Any]) -> str:
    """The same for readers of a mail."""
    pace = f"{_pace(source):.1f}".replace(".", ",")
    return f"{_counts(source, _GERMAN)}; {german_number(source['fetched'])} Seiten, je {pace} s"


def _counts(source: Mapping[str, Any], names: Mapping[str, str]) -> str:
    shown = (name for name in OUTCOMES if source[name] or name in ("new", "changed"))
    return ", ".join(f"{german_number(source[name])} {names[name]}" for name in shown)


def _pace(source: Mapping[str, Any]) -> float:
    """Seconds a page."""
    return float(source["seconds"] / source["fetched"]) if source["fetched"] else 0.0
