"""Counted facet values for people: a table with shares, and bars over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.terminal import german_number, safe
from search.engine import chronological
from search.facets import Tallies, Tally

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

WIDEST = 60  # columns of a bar: longer ones are no clearer


def show_tallies(console: Console, found: Tallies) -> None:
    """Values with their shares, long ones on several lines, because they are what one filters by;
    times with bars for their counts and shares."""
    noun = "release" if found.releases == 1 else "releases"
    console.print(f"{german_number(found.releases)} {noun}")
    if found.more and chronological(found.field):
        console.print(f"{german_number(found.more)} earlier", style="dim")
    table = _times(found) if chronological(found.field) else _values(found, console.width)
    console.print(table)
    if found.more and not chronological(found.field):
        console.print(f"and {german_number(found.more)} more", style="dim")
    if not found.rows:
        console.print("none", style="dim")


def percent(row: Tally) -> str:
    """``12,5 %``; what is there is never shown as nothing, and a dash where nothing could be."""
    if not row.total:
        return "–"
    if 0 < row.share < 0.0005:
        return "<0,1 %"
    return german_number(round(100 * row.share, 1)) + " %"


def _table() -> Table:
    from rich.table import Table

    return Table(box=None, pad_edge=False, header_style="bold")


def _values(found: Tallies, width: int) -> Table:
    table = _table()
    room = width - len("  releases  100,0 %")
    table.add_column(found.field, overflow="fold", max_width=max(room, 1))
    table.add_column("releases", justify="right", no_wrap=True)
    table.add_column("share", justify="right", no_wrap=True)
    for row in found.rows:
        table.add_row(safe(row.value), german_number(row.count), percent(row))
    return table


def _times(found: Tallies) -> Table:
    """Where all releases of every time were found, shares would say nothing."""
    from rich.bar import Bar

    table = _table()
    table.add_column(found.field, no_wrap=True)
    table.add_column("releases", justify="right", no_wrap=True)
    table.add_column("", ratio=1, max_width=WIDEST)
    rows = found.rows
    most = max((row.count for row in rows), default=0)
    if not shares_tell(rows):
        for row in rows:
            table.add_row(row.value, german_number(row.count), Bar(most, 0, row.count))
        return table
    table.add_column("share", justify="right", no_wrap=True)
    table.add_column("", ratio=1, max_width=WIDEST)
    largest = max(row.share for row in rows)
    for row in rows:
        table.add_row(
            row.value,
            german_number(row.count),
            Bar(most, 0, row.count),
            percent(row),
            Bar(largest, 0, row.share),
        )
    return table


def shares_tell(rows: tuple[Tally, ...]) -> bool:
    """Is there a time of which not all releases were found?"""
    return any(row.count != row.total for row in rows)
