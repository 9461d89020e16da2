"""The command about snapshots: what is kept of pages, and what need not be any longer."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from corpus.output import emit_csv, emit_json, emit_jsonl, format_option
from corpus.settings import Settings
from corpus.terminal import console, german_number, message, safe

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from corpus.retention import Kept, Pruned

_COLUMNS = ("source", "role", "age", "count", "bytes", "needed")


@click.group("snapshots", invoke_without_command=True)
@format_option("text", "json", "jsonl", "csv")
@click.pass_context
def snapshots(ctx: click.Context, format: str) -> None:
    """Show what is kept of the pages fetched: how many, their bytes, by source, role and age.

    "needed" stay for ever: what a version was read from, and the last answer of each address.

    \b
    Examples:
      pressearchiv snapshots
      pressearchiv snapshots prune --dry-run
      pressearchiv snapshots --format json | jq '[.snapshots[].bytes] | add'
    """
    from corpus import clock, retention
    from corpus.store import Archive

    if ctx.invoked_subcommand:
        return
    settings: Settings = ctx.obj
    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        found = retention.kept(connection, clock.now())
    rows = [asdict(one) for one in found]
    if format == "json":
        emit_json({"snapshots": rows})
    elif format == "jsonl":
        emit_jsonl(rows)
    elif format == "csv":
        emit_csv(rows, _COLUMNS)
    else:
        _print_table(found)


@snapshots.command("prune")
@click.option("--dry-run", is_flag=True, help="Only tell what would go.")
@click.option("--rebuild", is_flag=True, help="Write the file anew too, so that it can shrink.")
@format_option("text", "json")
@click.pass_obj
def prune(settings: Settings, dry_run: bool, rebuild: bool, format: str) -> None:
    """Remove snapshots that nothing stands on and that are older than config.toml says.

    Nothing goes unless the archive's config.toml says how long to keep: [snapshots] and below it
    keep_days = 90. Every night does the same. The file of an archive made before this was there
    can't shrink, its room is used again; --rebuild, once, needs twice its size on the disk.

    \b
    Examples:
      pressearchiv snapshots prune --dry-run
      pressearchiv snapshots prune
    """
    from corpus import retention
    from corpus.store import Archive

    before = _before(settings.archive, must=True)
    assert before is not None
    if dry_run:
        with Archive.reader(settings.archive) as archive, archive.connect() as connection:
            found = retention.prunable(connection, before)
    else:
        with Archive.writer(settings.archive, create=False) as archive:
            found = retention.prune(archive, before)
            shrunk = found.shrunk + (retention.rebuild(archive) if rebuild else 0)
            found = retention.Pruned(found.count, found.bytes, shrunk)
            if not retention.is_shrinkable(archive):
                message("The file can't shrink: 'pressearchiv snapshots prune --rebuild', once.")
    if format == "json":
        emit_json({"before": before.isoformat(), "dry_run": dry_run, **asdict(found)})
    else:
        click.echo(_told(found, before, "Would remove" if dry_run else "Removed"))


def prune_at_night(archive: Path) -> None:
    """What :func:`prune` does, as a step of a night: nothing where nothing is configured."""
    from corpus import retention
    from corpus.store import Archive

    before = _before(archive, must=False)
    if before is not None:
        with Archive.writer(archive, create=False) as opened:
            found = retention.prune(opened, before)
        if found.count:
            message(_told(found, before, "Removed"))


def _before(archive: Path, *, must: bool) -> datetime | None:
    """The time before which snapshots may go; None where the configuration doesn't say, which is
    wrong usage if it ``must``."""
    from datetime import timedelta

    from corpus import clock
    from corpus.config import CONFIG, config
    from corpus.errors import BadConfig

    days = config(archive).keep_days
    if days is None and must:
        raise BadConfig(
            f"Nothing says how long snapshots are kept, so all are. Write into {archive / CONFIG}: "
            "[snapshots] and below it keep_days = 90."
        )
    return None if days is None else clock.now() - timedelta(days=days)


def _told(found: Pruned, before: datetime, done: str) -> str:
    noun = "snapshot" if found.count == 1 else "snapshots"
    size, shrunk = _megabytes(found.bytes), _megabytes(found.shrunk)
    end = f"; the file is {shrunk} smaller" if found.shrunk else ""
    return f"{done} {german_number(found.count)} {noun} ({size}) of before {before:%Y-%m-%d}{end}."


def _megabytes(size: int) -> str:
    return f"{german_number(round(size / 1e6, 1))} MB"


def _print_table(found: Sequence[Kept]) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("Source", "Role", "Age in days"):
        table.add_column(name, no_wrap=True)
    for name in ("Snapshots", "Size", "Needed"):
        table.add_column(name, justify="right", no_wrap=True)
    for one in found:
        figures = (german_number(one.count), _megabytes(one.bytes), german_number(one.needed))
        table.add_row(safe(one.source), safe(one.role), one.age, *figures)
    console().print(table)
