"""The commands that collect: crawl and sources."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corpus.log import logged
from corpus.output import emit_csv, emit_json, emit_jsonl, format_option, log_option
from corpus.settings import Settings
from corpus.terminal import console, german_number, message, progress, safe
from ingest.check_command import check
from ingest.new_source_command import new

if TYPE_CHECKING:
    from ingest.source import Source

_MAX_WIDTH = 120  # columns of the table of sources
_COLUMNS = ("name", "publisher", "state", "reason", "last_run", "last_status", "releases")


@click.command("crawl")
@click.argument("names", metavar="[SOURCE]...", nargs=-1)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="First day to search lists for.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Last day to search lists for.")
@click.option("--limit", type=click.IntRange(min=1), help="Most pages of releases per source.")
@log_option
@click.pass_obj
def crawl(
    settings: Settings,
    names: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    limit: int | None,
    log_file: Path | None,
) -> None:
    """Collect releases from the sources named, or from all that are enabled.

    The first crawl of a source walks its lists to the end, or back to --since; every later one
    fetches what is new since, and pages that are due to be looked at again. A crawl that was
    stopped, by --limit too, is taken up by the next one.

    \b
    Examples:
      pressearchiv crawl sachsen-anhalt --since 2026-01-01
      pressearchiv crawl --limit 50
      pressearchiv crawl
    """
    from ingest import crawl as crawling
    from ingest import source
    from ingest.report import check as check_reports
    from ingest.report import line

    chosen = source.choose(source.load(settings.archive), names)
    with logged(log_file, "crawl") as log:
        with progress("Pages", None) as advance:
            reports = crawling.crawl(
                settings.archive,
                chosen,
                since=_day(since),
                until=_day(until),
                limit=limit,
                debug=settings.debug,
                told=lambda name: advance(1),
                log=log,
            )
        for report in reports:
            click.echo(safe(line(report)))
            for problem in report.problems:
                message(f"{report.source}: {problem}")
        check_reports(reports)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


@click.group("sources", invoke_without_command=True)
@format_option("text", "json", "jsonl", "csv")
@click.pass_context
def sources(ctx: click.Context, format: str) -> None:
    """List the sources with their state, their last crawl, and how many releases they gave.

    Sources of your own are TOML files in the archive's folder "sources".

    \b
    Examples:
      pressearchiv sources
      pressearchiv sources check
      pressearchiv sources new https://www.example.org/presse
      pressearchiv sources --format json | jq '.sources[] | select(.last_status == "failed")'
    """
    from ingest import source

    if ctx.invoked_subcommand:
        return
    settings: Settings = ctx.obj
    rows = _rows(settings.archive, list(source.load(settings.archive).values()))
    if format == "json":
        emit_json({"sources": rows})
    elif format == "jsonl":
        emit_jsonl(rows)
    elif format == "csv":
        emit_csv(rows, _COLUMNS)
    else:
        _print_table(rows)


sources.add_command(check)
sources.add_command(new)


def _rows(archive: Path, declared: Sequence[Source]) -> list[dict[str, Any]]:
    """The declared sources with what the archive, if there is one, knows of them."""
    from corpus.store import DATABASE, Archive

    known: dict[str, tuple[str | None, str | None, int]] = {}
    if (archive / DATABASE).is_file():
        with Archive.reader(archive) as opened, opened.connect() as connection:
            known = {source.name: _known(connection, source.name) for source in declared}
    return [
        {
            "name": source.name,
            "publisher": source.publisher,
            "state": source.state,
            "reason": source.reason,
            **dict(
                zip(
                    ("last_run", "last_status", "releases"),
                    known.get(source.name, (None, None, 0)),
                    strict=True,
                )
            ),
        }
        for source in declared
    ]


def _known(connection: Any, name: str) -> tuple[str | None, str | None, int]:
    import sqlalchemy as sa

    from corpus import runs
    from corpus.schema import release

    run = runs.latest(connection, "crawl", name)
    count = connection.scalar(
        sa.select(sa.func.count()).select_from(release).where(release.c.source == name)
    )
    if run is None:
        return None, None, int(count)
    return run.started_at.isoformat(timespec="seconds"), run.status, int(count)


def _print_table(rows: Sequence[dict[str, Any]]) -> None:
    from rich.table import Table

    out = console()
    # Of long names the publisher's is cut, never the source's, which commands take.
    table = Table(box=None, pad_edge=False, header_style="bold", width=min(out.width, _MAX_WIDTH))
    table.add_column("Source", no_wrap=True)
    table.add_column("Publisher", no_wrap=True, ratio=1)
    table.add_column("State", no_wrap=True)
    table.add_column("Last crawl", no_wrap=True)
    table.add_column("Releases", justify="right", no_wrap=True)
    reasons: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda row: row["state"] == "disabled"):
        if row["state"] == "disabled":
            reasons.setdefault(row["reason"], []).append(row["name"])
        last = (
            f"{row['last_run'][:16].replace('T', ' ')} {row['last_status']}"
            if row["last_run"]
            else "-"
        )
        table.add_row(
            safe(row["name"]),
            safe(row["publisher"]),
            row["state"],
            last,
            german_number(row["releases"]),
        )
    out.print(table)
    for reason, names in reasons.items():
        out.print(f"\nDisabled: {safe(reason)}:", style="bold", markup=False, highlight=False)
        out.print(safe(", ".join(names)), markup=False, highlight=False)
