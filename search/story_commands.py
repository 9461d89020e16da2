"""The commands that tell stories: trace, quotes."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus.output import emit_csv, emit_json, emit_jsonl, format_option
from corpus.settings import Settings
from corpus.terminal import console, message
from search.plain import shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from datetime import date

    from search.quotes import Quotes
    from search.trace import Trace


TEXT_LIMIT = 20
UNREAD = "Nothing was read out of the releases yet; 'pressearchiv annotate' does that."


@click.command("trace")
@click.argument("measure", metavar="MEASURE")
@click.option(
    "--merge",
    multiple=True,
    metavar="NAME",
    help="From now on NAME is this measure too; undoes --split. May be given several times.",
)
@click.option(
    "--split",
    multiple=True,
    metavar="NAME",
    help="From now on NAME is another measure; undoes --merge. May be given several times.",
)
@click.option(
    "--svg",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Draw the timeline into FILE too.",
)
@format_option("text", "json", "csv")
@click.pass_obj
def trace(
    settings: Settings,
    measure: str,
    merge: tuple[str, ...],
    split: tuple[str, ...],
    svg: Path | None,
    format: str,
) -> None:
    """Tell the life of a measure: every release that names it, what they say happened to it, the
    cabinet's members they name, sums, and the measures before and after it.

    Case, umlauts, hyphens and inflection don't matter, and an abbreviation will do where the
    releases explain it. Without a year ("Krankenhausplan") all names that differ only in the year
    at their end are taken together and shown; with one, that year's alone. Where these rules err,
    --merge and --split put it right; measures.toml in the archive's directory keeps it.

    \b
    Examples:
      pressearchiv trace Außenwirtschaftskonzept
      pressearchiv trace 'Krankenhausplan 2026'
      pressearchiv trace Krankenhausplan --merge Klinikplan
      pressearchiv trace Krankenhausplan --svg krankenhausplan.svg
      pressearchiv trace KiFöG --format json | jq '.releases[].stages'
      pressearchiv trace Schulbauprogramm --format csv > schulbau.csv
    """
    from corpus.documents import pipeline
    from corpus.store import Archive
    from search import trace_output as output
    from search.grouping import load
    from search.svg import check_folder
    from search.trace import trace as follow

    if svg is not None:
        check_folder(svg)
    if merge or split:
        from search.correcting import correct

        for told in correct(settings.archive, measure, merge, split):
            message(told)
    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        found = follow(connection, measure, load(settings.archive))
        read = pipeline(connection) is not None
    if format == "json":
        emit_json(output.as_dict(found))
    elif format == "csv":
        emit_csv(output.rows(found), output.COLUMNS)
    elif found.measure is not None:
        from search.trace_text import show

        show(console(), found)
    if svg is not None and found.measure is not None:
        _draw(svg, found)
    if not read:
        message(UNREAD)
    elif found.measure is None:
        _tell_unknown_measure(found)


def _draw(path: Path, found: Trace) -> None:
    from search.svg import write
    from search.trace_svg import svg

    write(path, svg(found).encode())
    message(f"Drawn into {path}.")


def _tell_unknown_measure(found: Trace) -> None:
    from search.trace_text import counted

    hint = f" Similar names: {counted(found.similar)}." if found.similar else ""
    message(f"The archive knows no measure '{shorten(found.asked, 80)}'.{hint}")


@click.command("quotes")
@click.argument("query", default="")
@click.option("--speaker", metavar="NAME", help="Who said it: full name or surname.")
@click.option("--since", metavar="DATE", help="Published on or after: 2014, 2014-03, 9.4.2014.")
@click.option("--until", metavar="DATE", help="Published on or before; years and months in full.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    help="At most so many. Default: 20 as text, all in the other formats.",
)
@format_option("text", "json", "jsonl", "csv")
@click.pass_obj
def quotes(
    settings: Settings,
    query: str,
    speaker: str | None,
    since: str | None,
    until: str | None,
    limit: int | None,
    format: str,
) -> None:
    """Show who said what, with the release to cite.

    With QUERY only quotes from releases that match it: first those that hold its words
    themselves. Otherwise the newest come first.

    \b
    Examples:
      pressearchiv quotes --speaker Schulze
      pressearchiv quotes Lieferketten --since 2022 --until 2024-06
      pressearchiv quotes 'Kita OR Hort' --speaker 'Ute Karsdorf' --format csv
    """
    from corpus.documents import pipeline
    from corpus.store import Archive
    from search import quotes as said
    from search import quotes_output as output

    first, last = _day(since, "--since", 0), _day(until, "--until", 1)
    with (
        _narrowed(settings, query) as (releases, matched),
        Archive.reader(settings.archive) as archive,
        archive.connect() as connection,
    ):
        found = said.find(
            connection,
            speaker=speaker,
            since=first,
            until=last,
            releases=releases,
            matched=matched,
            limit=limit or (TEXT_LIMIT if format == "text" else None),
        )
        read = pipeline(connection) is not None
    shown = output.rows(found.said)
    if format == "json":
        emit_json(
            {
                "query": query,
                "speaker": speaker,
                "since": first.isoformat() if first else None,
                "until": last.isoformat() if last else None,
                "speakers": list(found.speakers),
                "total": found.total,
                "quotes": shown,
            }
        )
    elif format == "jsonl":
        emit_jsonl(shown)
    elif format == "csv":
        emit_csv(shown, output.COLUMNS)
    elif found.said:
        output.show(console(), found)
    if not read:
        message(UNREAD)
    elif speaker is not None:
        _tell_speakers(found, speaker)


def _day(text: str | None, option: str, end: int) -> date | None:
    """The first (``end`` 0) or last (1) day of what an option's value names."""
    from datetime import date

    from corpus.errors import WrongUsage
    from search.query_dates import span

    if text is None:
        return None
    found = None if ".." in text else span(text, date.today())  # noqa: DTZ011 (the user's day)
    if found is None:
        raise WrongUsage(
            f"{option} {text!r} is no date. Write 2014, 2014-03, 2014-03-31, 31.3.2014, "
            "'März 2014' or gestern."
        )
    return found[end]


def _tell_speakers(found: Quotes, asked: str) -> None:
    if not found.speakers:
        hint = f" Similar names: {', '.join(found.similar)}." if found.similar else ""
        message(f"The archive has no quote of '{shorten(asked, 80)}'.{hint}")
    elif len(found.speakers) > 1:
        message(f"'{asked}' is taken as any of: {', '.join(found.speakers)}.")


@contextmanager
def _narrowed(
    settings: Settings, query: str
) -> Iterator[tuple[Collection[str] | None, Callable[[str], int]]]:
    """The ids of the releases a query finds, None for all, and how much of it a text holds."""
    from search.asking import understand_today
    from search.export import found_ids
    from search.lifecycle import open_index
    from search.matched import counter
    from search.tree import Everything
    from search.whoosh_engine import WhooshEngine

    understood = understand_today(query, "and")
    for notice in understood.notices:
        message(notice)
    if understood.node == Everything():
        yield None, lambda text: 0
        return
    with open_index(settings.archive, WhooshEngine()) as searcher:
        ids = found_ids(searcher, understood.node)
        yield ids, counter(understood.node, searcher.analyzer)
