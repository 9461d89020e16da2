"""Search results for people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from corpus.terminal import german_date, german_number, safe
from search.engine import Facet, Hit
from search.marking import Marker
from search.snippets import Snippet

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from search.asking import Answer


def show_answer(console: Console, answer: Answer, first: int) -> None:
    """Hits one below the other, then the facets. ``first`` numbers the first hit."""
    result = answer.result
    noun = "release" if result.total == 1 else "releases"
    last = first + len(result.hits) - 1
    shown = f", {first} to {last}" if 0 < len(result.hits) < result.total else ""
    console.print(f"{german_number(result.total)} {noun}{shown}")
    for number, (hit, snippet) in enumerate(zip(result.hits, answer.snippets, strict=True), first):
        _show_hit(console, number, hit, snippet, answer.marker)
    for field, facet in result.facets.items():
        console.print()
        show_facet(console, field, facet)
    if answer.suggestion:
        console.print()
        console.print(f"Did you mean: {safe(answer.suggestion)}")


def _show_hit(console: Console, number: int, hit: Hit, snippet: Snippet, marker: Marker) -> None:
    from rich.padding import Padding
    from rich.text import Text

    show_heading(console, number, hit, marker)
    if snippet.text:
        # Control characters become one visible character each, so the marks stay in place.
        console.print(Padding(_marked(safe(snippet.text), snippet.marks, ""), (0, 0, 0, 3)))
    if hit.corrected_by:
        correction = safe(", ".join(hit.corrected_by))
        console.print(Padding(Text(f"corrected by {correction}", style="bold red"), (0, 0, 0, 3)))
    if hit.duplicates:
        alike = safe(", ".join(hit.duplicates))
        console.print(Padding(Text(f"nearly the same: {alike}", style="dim"), (0, 0, 0, 3)))


def show_heading(console: Console, number: int, hit: Hit, marker: Marker | None = None) -> None:
    """Title and origin of a hit; ``marker`` marks words of the title."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    console.print()
    title = safe(" ".join(hit.title.split()))
    heading = Table.grid(padding=(0, 1, 0, 0))
    heading.add_row(f"{number}.", _marked(title, marker.marks(title) if marker else [], "bold"))
    console.print(heading)
    origin = (german_date(date.fromisoformat(hit.published[:10])), hit.house, hit.number, hit.id)
    about = Text(" · ".join(safe(part) for part in origin if part), style="dim")
    console.print(Padding(about, (0, 0, 0, 3)))


def _marked(
    text: str, marks: list[tuple[int, int]] | tuple[tuple[int, int], ...], style: str
) -> Text:
    from rich.text import Text

    marked = Text(text, style=style)
    for start, end in marks:
        marked.stylize("bold yellow", start, end)
    return marked


def show_facet(console: Console, field: str, facet: Facet) -> None:
    """Values with their counts, one a line, cut to the window."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, show_header=True, header_style="bold")
    room = console.width - len("  releases")
    table.add_column(field, no_wrap=True, overflow="ellipsis", max_width=max(room, 1))
    table.add_column("releases", justify="right", no_wrap=True, min_width=len("releases"))
    for item in facet.counts:
        table.add_row(safe(item.value), german_number(item.count))
    console.print(table)
    if facet.more:
        console.print(f"and {german_number(facet.more)} more", style="dim")
    if not facet.counts:
        console.print("none", style="dim")
