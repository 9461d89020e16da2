"""The command that counts: facets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus.errors import WrongUsage
from corpus.output import emit_csv, emit_json, format_option
from corpus.settings import Settings
from corpus.terminal import console, message
from search.options import narrowing, open_searcher

if TYPE_CHECKING:
    from search.engine import Filter, Searcher
    from search.facets import Tallies
    from search.tree import Node

VALUES = 20  # shown, unless --limit says otherwise; of times all


@click.command("facets")
@click.argument("field")
@click.argument("query", default="")
@narrowing
@click.option(
    "--like",
    metavar="WORDS",
    help="Only values with these words; 'willi*' stands for every word that begins so.",
)
@click.option(
    "--limit",
    type=click.IntRange(1),
    help=f"Values.  [default: {VALUES}; of years, quarters and months all]",
)
@click.option(
    "--plot",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Draw years, quarters or months into FILE too: .svg, or .png if matplotlib is there.",
)
@format_option("text", "json", "csv")
@click.pass_obj
def facets(
    settings: Settings,
    field: str,
    query: str,
    any_word: bool,
    given: tuple[str, ...],
    like: str | None,
    limit: int | None,
    plot: Path | None,
    format: str,
) -> None:
    """Count the values of a facet FIELD in the releases that match QUERY, or in all.

    Every value comes with its share of those releases. Years, quarters and months come in their
    order, empty ones included, each with its share of all releases of that time.

    \b
    Examples:
      pressearchiv facets minister
      pressearchiv facets person Außenhandel --like 'willi*'
      pressearchiv facets quarter 'lieferkett* datum:2019..' --plot chart.svg
      pressearchiv facets measure --filter house=Staatskanzlei --limit 50 --format csv
    """
    from search.asking import facet_field, filters, understand_today, unknown_values
    from search.facet_output import show_tallies

    name, chosen = facet_field(field), filters(given)
    _check_plot(plot, name)
    with open_searcher(settings) as searcher:
        understood = understand_today(query, "or" if any_word else "and")
        found = _counted(searcher, name, understood.node, chosen, like, limit)
        for notice in (*understood.notices, *unknown_values(chosen, searcher)):
            message(notice)
    if plot is not None:
        _draw(plot, found, " · ".join((query.strip() or "all releases", *given)))
    rows = [
        {"value": row.value, "count": row.count, "total": row.total, "share": round(row.share, 6)}
        for row in found.rows
    ]
    if format == "json":
        emit_json(
            {
                "query": query,
                "field": name,
                "releases": found.releases,
                "values": rows,
                "more": found.more,
            }
        )
    elif format == "csv":
        emit_csv(rows, ("value", "count", "total", "share"))
    else:
        show_tallies(console(), found)
        if like and not found.rows and "*" not in like:
            message(f"Words are compared whole; --like '{like}*' finds those that begin so.")


def _counted(
    searcher: Searcher,
    field: str,
    node: Node,
    chosen: tuple[Filter, ...],
    like: str | None,
    limit: int | None,
) -> Tallies:
    from search.engine import chronological
    from search.facets import most_frequent, over_time
    from search.like import matcher

    if not chronological(field):
        fits = matcher(like) if like is not None else None
        return most_frequent(searcher, field, node, chosen, limit or VALUES, fits)
    if like is not None:
        raise WrongUsage("--like looks for words; for times write 'datum:2019' into the query.")
    return over_time(searcher, field, node, chosen, limit)


def _check_plot(plot: Path | None, field: str) -> None:
    """Told before anything is counted."""
    from search.chart import check
    from search.engine import chronological

    if plot is None:
        return
    if not chronological(field):
        raise WrongUsage("--plot draws times: 'facets year', 'facets quarter', 'facets month'.")
    check(plot)


def _draw(plot: Path, found: Tallies, title: str) -> None:
    from search.chart import write

    if not found.rows:
        message(f"Nothing was found, so {plot} is not written.")
        return
    write(plot, title, found)
    message(f"Drawn into {plot}.")
