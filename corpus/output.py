"""What machines read: JSON, JSON lines and CSV on stdout alone, each with its format version."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TextIO

import click

FORMAT_VERSION = 1

# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def format_option(*formats: str) -> Callable[[Any], Any]:
    """The ``--format`` option of a command; its first format is the default."""
    return click.option(
        "--format",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="text is for people, the others for programs.",
    )


def rss_option(command: Any) -> Any:
    """The ``--rss`` option of commands that tell the news of saved queries."""
    return click.option(
        "--rss",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        help="Write an RSS feed for each saved query into DIR too, as NAME.rss.",
    )(command)


def log_option(command: Any) -> Any:
    """The ``--log`` option of jobs that run unattended."""
    return click.option(
        "--log",
        "log_file",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Append what happens to FILE, one JSON object a line.",
    )(command)


def emit_json(answer: Mapping[str, Any]) -> None:
    """One indented JSON object."""
    sys.stdout.write(json.dumps(_versioned(answer), ensure_ascii=False, indent=2) + "\n")


def emit_jsonl(rows: Iterable[Mapping[str, Any]], out: TextIO | None = None) -> None:
    """One JSON object a line, each flushed, so that a pipe sees it at once."""
    stream = out or sys.stdout
    for row in rows:
        stream.write(json.dumps(_versioned(row), ensure_ascii=False) + "\n")
        stream.flush()


def emit_csv(
    rows: Iterable[Mapping[str, Any]], columns: Sequence[str], out: TextIO | None = None
) -> None:
    """A table with a header line; lists are joined by ``; ``."""
    import csv

    writer = csv.writer(out or sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])


def _versioned(answer: Mapping[str, Any]) -> dict[str, Any]:
    return {"format_version": FORMAT_VERSION, **answer}


def _cell(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        value = "; ".join(str(item) for item in value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
