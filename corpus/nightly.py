"""What the nightly job does besides crawling, reading and indexing: the date's own changes, and
a report that is put out however the night ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from corpus import clock, embargoes, recalls
from corpus.errors import PressearchivError, WrongUsage
from corpus.files import write_whole
from corpus.log import Log
from corpus.night import Night, as_metrics, as_text
from corpus.night_mail import as_html
from corpus.output import emit_json
from corpus.room import little_left, room
from corpus.store import Archive


def settle(night: Night, archive: Archive) -> None:
    """What the night's date alone changes: embargoes end, recalls are looked for."""
    with archive.begin() as connection:
        ended = embargoes.end_due(connection, clock.now())
        night.embargoes = {"ended": ended, "under_way": embargoes.under_way(connection)}
        recalls.settle(connection)
        night.recalls = recalls.to_act_on(connection, clock.now())


@contextmanager
def told_if_broken(
    night: Night, archive: Path, log: Log, format: str, metrics: Path | None
) -> Iterator[None]:
    """Put out the report of what was done if an error of ours breaks off the block."""
    try:
        yield
    except PressearchivError as error:
        night.problems.append(f"The night was broken off: {error}")
        finish(night, archive, log, format, metrics)
        raise


def finish(night: Night, archive: Path, log: Log, format: str, metrics: Path | None) -> None:
    """Put out the whole report, and log what went wrong besides the sources."""
    night.room = room(archive)
    night.seconds = log.seconds
    for problem in night.problems:
        log.write("problem", level="error", message=problem)
    if warning := little_left(night.room):
        log.write("warning", level="warning", message=warning)
    put_out(night, format, metrics)


def put_out(night: Night, format: str, metrics: Path | None) -> None:
    """Print the report, all of it before this returns, and write the metrics in one step."""
    if format == "json":
        emit_json(night.as_dict())
    else:
        click.echo(as_html(night) if format == "html" else as_text(night))
    sys.stdout.flush()
    if metrics is not None:
        try:
            write_whole(metrics, as_metrics(night, clock.now()).encode())
        except (FileNotFoundError, PermissionError, NotADirectoryError) as error:
            raise WrongUsage(f"{metrics} can't be written: {error.strerror}.") from error
