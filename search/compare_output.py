"""A comparison for machines (JSON, rows of one table) and for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from corpus.terminal import german_number
from search.comparison import Comparison, Difference, Period
from search.plain import one_line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

WIDE = 100  # columns from which bars are drawn
BAR = 20
LIKELY = 3.84  # G² that chance alone reaches once in 20 times
STYLES = {"A": "cyan", "B": "magenta"}
COLUMNS = ("part", "field", "value", "a", "b", "of_a", "of_b", "share_a", "share_b", "score")


def as_dict(comparison: Comparison) -> dict[str, Any]:
    """The comparison as ``--format json`` gives it; the shape is part of the format version."""
    return {
        "totals": {
            "a": comparison.a,
            "b": comparison.b,
            "both": comparison.both,
            "all": comparison.all,
        },
        "periods": [
            {
                "period": one.period,
                "a": one.a,
                "b": one.b,
                "all": one.all,
                "share_a": _share(one.a, one.all),
                "share_b": _share(one.b, one.all),
            }
            for one in comparison.periods
        ],
        "differences": {
            field: [_difference(comparison, one) for one in differences]
            for field, differences in comparison.differences.items()
        },
    }


def rows(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """One row each for the sets, what is in both, every period and every facet value. ``share``
    is ``a`` out of ``of_a``: of the archive, of the period, or of the set."""
    sets, archive = (comparison.a, comparison.b), (comparison.all, comparison.all)
    yield _row("total", "", "", sets, archive)
    yield _row("both", "", "", (comparison.both, comparison.both), sets)
    for it in comparison.periods:
        yield _row("period", "", it.period, (it.a, it.b), (it.all, it.all))
    for differences in comparison.differences.values():
        for one in differences:
            row = _row("facet", one.field, one.value, (one.a, one.b), sets)
            yield {**row, "score": round(one.score, 4)}


def _row(
    part: str, field: str, value: str, counts: tuple[int, int], of: tuple[int, int]
) -> dict[str, Any]:
    shares = tuple(map(_share, counts, of))
    return dict(zip(COLUMNS, (part, field, value, *counts, *of, *shares), strict=False))


def _difference(comparison: Comparison, one: Difference) -> dict[str, Any]:
    return {
        "value": one.value,
        "a": one.a,
        "b": one.b,
        "share_a": _share(one.a, comparison.a),
        "share_b": _share(one.b, comparison.b),
        "score": round(one.score, 4),
    }


def show(console: Console, comparison: Comparison, queries: tuple[str, str]) -> None:
    """Print the sets, then time, then the facets."""
    for part in _parts(comparison, queries, console.width):
        console.print(part)


def _parts(
    comparison: Comparison, queries: tuple[str, str], width: int
) -> Iterator[RenderableType]:
    yield _totals(comparison, queries)
    if comparison.periods:
        yield Text("\nOver time, and as the share of all releases", style="bold")
        yield _over_time(comparison.periods, width)
    for field, differences in comparison.differences.items():
        telling = [one for one in differences if one.score >= LIKELY]
        head = "what differs most" if telling else "nothing differs beyond chance"
        yield Text(f"\n{field}: {head}", style="bold")
        if telling:
            yield _differing(comparison, telling)


def _totals(comparison: Comparison, queries: tuple[str, str]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for name, query, total in zip("AB", queries, (comparison.a, comparison.b), strict=True):
        shown = Text(one_line(query) or "*")
        table.add_row(Text(name, style=STYLES[name]), german_number(total), shown)
    of_each = " and ".join(
        f"{_percent(comparison.both, total)} of {name}"
        for name, total in (("A", comparison.a), ("B", comparison.b))
    )
    table.add_row("both", german_number(comparison.both), of_each)
    return table


def _over_time(periods: Sequence[Period], width: int) -> Table:
    most = max(max(one.a, one.b) for one in periods)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("", no_wrap=True)
    for name in "AB":
        table.add_column(name, justify="right", no_wrap=True, header_style=STYLES[name])
        table.add_column("", justify="right", no_wrap=True)
        if width >= WIDE:
            table.add_column("", no_wrap=True, min_width=BAR)
    for one in periods:
        row: list[RenderableType] = [one.period]
        for name, count in (("A", one.a), ("B", one.b)):
            row += [german_number(count), _percent(count, one.all)]
            if width >= WIDE:
                row.append(Text("█" * -(-BAR * count // most), style=STYLES[name]))
        table.add_row(*row)
    return table


def _differing(comparison: Comparison, differences: Sequence[Difference]) -> Table:
    """First what is commoner in A, then what is commoner in B."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("", no_wrap=True)
    table.add_column("", overflow="fold")
    for name in "AB":
        table.add_column(name, justify="right", no_wrap=True, header_style=STYLES[name])
        table.add_column("", justify="right", no_wrap=True)
    more_in_a = [one for one in differences if _leads(comparison, one)]
    more_in_b = [one for one in differences if not _leads(comparison, one)]
    for name, side in (("A", more_in_a), ("B", more_in_b)):
        for one in side:
            table.add_row(
                Text(f"+{name}", style=STYLES[name]),
                one_line(one.value),
                german_number(one.a),
                _percent(one.a, comparison.a),
                german_number(one.b),
                _percent(one.b, comparison.b),
            )
    return table


def _leads(comparison: Comparison, one: Difference) -> bool:
    return one.a * comparison.b > one.b * comparison.a


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 6) if whole else None


def _percent(part: int, whole: int) -> str:
    return f"{german_number(round(100 * part / whole, 1))} %" if whole else "–"
