"""The command compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from corpus.output import emit_csv, emit_json, format_option
from corpus.settings import Settings
from corpus.terminal import console, message

if TYPE_CHECKING:
    from search.comparison import By

TEXT_LIMIT = 5
FACETS = ("house", "minister", "measure")


@click.command("compare")
@click.argument("query_a")
@click.argument("query_b")
@click.option(
    "--by",
    type=click.Choice(("year", "quarter")),
    default="year",
    show_default=True,
    help="How time is divided.",
)
@click.option(
    "--facet",
    "facets",
    multiple=True,
    default=FACETS,
    show_default=True,
    metavar="F",
    help="Compare field F's values. May be repeated.",
)
@click.option(
    "--limit",
    type=click.IntRange(1),
    help="Values for each field and side. Default: 5 as text, all in the other formats.",
)
@format_option("text", "json", "csv")
@click.pass_obj
def compare(
    settings: Settings,
    query_a: str,
    query_b: str,
    by: By,
    facets: tuple[str, ...],
    limit: int | None,
    format: str,
) -> None:
    """Compare what two queries find: how much, how much of it in both, over time, and the facet
    values that tell them apart most.

    Values are ordered by the log-likelihood ratio G² of their counts (docs/compare.md). As text
    only those are shown that chance explains badly (G² from 3.84).

    \b
    Examples:
      pressearchiv compare Kita Krankenhaus
      pressearchiv compare 'Strategie jahr:2014..2018' 'Strategie jahr:2019..' --facet minister
      pressearchiv compare minister:Hallmann minister:Karsdorf --by quarter --format csv
    """
    from search.asking import facet_field, understand_today
    from search.compare_output import COLUMNS, as_dict, rows, show
    from search.comparison import compare as compare_sets
    from search.options import open_searcher
    from search.printer import write

    fields = tuple(dict.fromkeys(facet_field(name) for name in facets))
    a, b = (understand_today(query, "and") for query in (query_a, query_b))
    for notice in (*a.notices, *b.notices):
        message(notice)
    with open_searcher(settings) as searcher:
        most = limit or (TEXT_LIMIT if format == "text" else None)
        found = compare_sets(searcher, a.node, b.node, by, fields, most)
    if format == "json":
        queries = {"query_a": query_a, "query_b": query_b}
        understood = {"understood_a": write(a.node), "understood_b": write(b.node)}
        emit_json({**queries, **understood, "by": by, **as_dict(found)})
    elif format == "csv":
        emit_csv(rows(found), COLUMNS)
    else:
        show(console(), found, (query_a, query_b))
