"""Saved queries and their news, for people and programs."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from corpus.terminal import german_date, german_number, safe
from search.plain import one_line
from search.watches import Watch
from search.watching import Entry, Found

if TYPE_CHECKING:
    from rich.console import Console


def show_news(console: Console, found: Found) -> None:
    """What is new for one saved query, in a line if nothing is."""
    from rich.padding import Padding
    from rich.text import Text

    number = german_number(len(found.news)) if found.news else "nothing"
    line = Text(safe(found.watch.name), style="bold")
    line.append(f": {number} new, {german_number(found.total)} in all", style="not bold")
    console.print(line)
    for entry in found.news:
        hit = entry.hit
        day = german_date(date.fromisoformat(hit.published[:10]))
        changed = "its text has changed" if entry.changed else None
        about = " · ".join(safe(part) for part in (day, hit.house, hit.number, changed) if part)
        console.print()
        for text, style in (
            (one_line(hit.title), "bold"),
            (about, "dim"),
            (safe(entry.snippet.text), ""),
            (safe(hit.url or hit.id), "dim"),
        ):
            if text:
                console.print(Padding(Text(text, style=style), (0, 0, 0, 3), expand=False))
    if found.news:
        console.print()


def news_json(found: Found) -> dict[str, Any]:
    return {**_saved(found.watch), "total": found.total, "new": list(map(_entry, found.news))}


def _entry(entry: Entry) -> dict[str, Any]:
    hit = entry.hit
    names = ("id", "title", "published", "house", "kind", "number", "url")
    return {
        **{name: getattr(hit, name) for name in names},
        "version": entry.known.version,
        "changed": entry.changed,
        "snippet": entry.snippet.text,
    }


def _saved(watch: Watch) -> dict[str, Any]:
    return {
        "name": watch.name,
        "query": watch.query,
        "any": watch.any_word,
        "filters": list(watch.filters),
    }


def watch_json(watch: Watch) -> dict[str, Any]:
    return {
        **_saved(watch),
        "added": watch.added,
        "ran": watch.ran,
        "known": len(watch.known),
    }


def show_watches(console: Console, watches: list[Watch]) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("name", overflow="fold")
    table.add_column("query", overflow="fold")
    table.add_column("releases", justify="right", no_wrap=True)
    table.add_column("last run", no_wrap=True)
    for watch in watches:
        ran = "never"
        if watch.ran:
            ran = f"{datetime.fromisoformat(watch.ran).astimezone():%d.%m.%Y %H:%M}"
        table.add_row(safe(watch.name), safe(str(watch)), german_number(len(watch.known)), ran)
    console.print(table)
