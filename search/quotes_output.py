"""Quotes for machines (rows) and for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rich.padding import Padding
from rich.text import Text

from corpus.terminal import german_date, german_number
from search.citation import as_row
from search.plain import one_line
from search.quotes import Quotes, Said

if TYPE_CHECKING:
    from rich.console import Console

COLUMNS = ("speaker", "text", "published", "house", "number", "title", "id", "url", "start", "end")


def rows(said: Iterable[Said]) -> list[dict[str, Any]]:
    """Each quote with its citation, flat; the shape is part of the format version."""
    return [
        {
            "speaker": one.speaker,
            "text": one.text,
            **as_row(one.release),
            "start": one.start,
            "end": one.end,
        }
        for one in said
    ]


def show(console: Console, quotes: Quotes) -> None:
    """Print each quote with its speaker and where it stands."""
    for one in quotes.said:
        release = one.release
        speaker = one_line(one.speaker) if one.speaker else "speaker unknown"
        console.print(Text.assemble((speaker, "bold cyan"), f", {german_date(release.published)}"))
        console.print(Padding(Text(f"„{one_line(one.text)}“"), (0, 0, 0, 2), expand=False))
        place = [part for part in (release.house, release.number, release.id) if part]
        for line in (release.title, " · ".join(place)):
            told = Text(one_line(line), style="dim")
            console.print(Padding(told, (0, 0, 0, 2), expand=False))
        if release.url:
            console.print(Text(f"  {one_line(release.url)}", style="dim"), soft_wrap=True)
        console.print()
    console.print(f"{german_number(len(quotes.said))} of {german_number(quotes.total)} quotes")
