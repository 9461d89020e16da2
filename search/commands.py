"""The commands that search: search, count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from corpus.output import emit_csv, emit_json, emit_jsonl, format_option
from corpus.settings import Settings
from corpus.terminal import console, message
from search.options import narrowing, open_searcher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.asking import Answer, Join
    from search.engine import Request, Searcher

MOST = 1000  # hits a page


@click.command("search")
@click.argument("query", default="")
@narrowing
@click.option(
    "--facet", "facets", multiple=True, metavar="F", help="Count field F's values. May be repeated."
)
@click.option(
    "--sort",
    type=click.Choice(("relevance", "date", "-date")),
    default="relevance",
    show_default=True,
    help="date: the oldest first; -date: the newest first.",
)
@click.option(
    "--all", "every", is_flag=True, help="Show near-duplicates as hits of their own, marked."
)
@click.option("--explain", "explained", is_flag=True, help="Show how the query was understood.")
@click.option("--limit", type=click.IntRange(0, MOST), default=10, show_default=True, help="Hits.")
@click.option("--page", type=click.IntRange(1), default=1, show_default=True, help="Page.")
@click.option(
    "--queries",
    type=click.File(encoding="utf-8"),
    metavar="FILE|-",
    help="Answer one query a line, one JSON object a line out.",
)
@format_option("text", "json", "jsonl", "csv", "kwic")
@click.pass_obj
def search(
    settings: Settings,
    query: str,
    any_word: bool,
    given: tuple[str, ...],
    facets: tuple[str, ...],
    sort: Any,
    every: bool,
    explained: bool,
    limit: int,
    page: int,
    queries: Iterator[str] | None,
    format: str,
) -> None:
    """Find releases. Without QUERY all of them.

    Facet fields: source house person minister organisation place measure measure_type kind year
    quarter month. Near-duplicates are one hit; --format kwic shows each matching word in context.

    \b
    Examples:
      pressearchiv search Außenhandel --facet minister --facet year
      pressearchiv search 'Strategie -Landwirtschaft' --filter house=Staatskanzlei
      pressearchiv search '"neue Strategie" datum:2014..2016-03' --sort -date
      pressearchiv search 'Hochschulgesetz der Länder' --explain
      pressearchiv search 'titel:Lehrer OR Schule*' --filter minister!='Eva Beispiel'
      pressearchiv search --filter year=2019 --filter year=2020 --format csv > found.csv
      pressearchiv search 'Lieferkette*' --sort date --limit 100 --format kwic
      pressearchiv search --queries queries.txt | jq .total
    """
    from search.asking import ask, facet_field, filters, unknown_values
    from search.engine import Request

    request = Request(
        filters=filters(given),
        facets=tuple(dict.fromkeys(facet_field(name) for name in facets)),
        sort=sort,
        limit=limit,
        page=page,
        duplicates="mark" if every else "collapse",
    )
    join: Join = "or" if any_word else "and"
    with open_searcher(settings) as searcher:
        if queries is None:
            answer = ask(query, join, request, searcher, explained=explained)
            for notice in (*answer.notices, *unknown_values(request.filters, searcher)):
                message(notice)
            _emit(answer, format, (request.page - 1) * request.limit + 1)
        else:
            _search_many(searcher, queries, join, request, explained)


def _emit(answer: Answer, format: str, first: int) -> None:
    """The answer goes to stdout, and so does its explanation where it is for people or has a key;
    ``first`` numbers the first hit."""
    from search.asking import HIT_COLUMNS, as_json, hits

    if answer.explanation and format != "json":
        from search.explain import show

        show(console(stderr=format != "text"), answer.explanation)
    if format == "json":
        emit_json(as_json(answer))
    elif format == "jsonl":
        emit_jsonl(hits(answer))
    elif format == "csv":
        emit_csv(hits(answer), HIT_COLUMNS)
    elif format == "kwic":
        from search import kwic

        kwic.show_answer(console(), answer)
    else:
        from search.result_output import show_answer

        show_answer(console(), answer, first)


def _search_many(
    searcher: Searcher, queries: Iterator[str], join: Join, request: Request, explained: bool
) -> None:
    """Answers every line; a bad one is told in its place and in the exit code."""
    from corpus.errors import WrongUsage
    from search.asking import as_json, ask
    from search.errors import QueryError

    bad = 0
    for line in queries:
        query = line.rstrip("\r\n")
        try:
            emit_jsonl([as_json(ask(query, join, request, searcher, explained=explained))])
        except WrongUsage as error:
            bad += 1
            told = error.told if isinstance(error, QueryError) else str(error)
            emit_jsonl([{"query": query, "error": told}])
    if bad:
        raise click.exceptions.Exit(QueryError.exit_code)


@click.command("count")
@click.argument("query", default="")
@narrowing
@format_option("text", "json")
@click.pass_obj
def count(
    settings: Settings, query: str, any_word: bool, given: tuple[str, ...], format: str
) -> None:
    """Count the releases that match.

    \b
    Examples:
      pressearchiv count
      pressearchiv count 'Strategie jahr:2024'
      pressearchiv count Außenhandel --filter house=Staatskanzlei --format json
    """
    from search.asking import filters, understand_today, unknown_values

    chosen = filters(given)
    with open_searcher(settings) as searcher:
        understood = understand_today(query, "or" if any_word else "and")
        number = searcher.count(understood.node, chosen)
        for notice in (*understood.notices, *unknown_values(chosen, searcher)):
            message(notice)
    if format == "json":
        emit_json({"query": query, "count": number})
    else:
        click.echo(number)
