"""From files and directories to drafts, each refusal with its place."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal, cast

import click

from corpus.release import Draft
from ingest.errors import Unreadable
from ingest.formats.record import YEARS, Defaults

MAX_FILE = 10_000_000
"""Bytes of a file that holds one release, or one feed."""
STDIN = Path("-")

Form = Literal["jsonl", "markdown", "text", "page", "feed"]
FORMS: dict[str, Form] = {
    ".jsonl": "jsonl",
    ".jsonl.gz": "jsonl",
    ".ndjson": "jsonl",
    ".ndjson.gz": "jsonl",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
}

_DAY_IN_NAME = re.compile(r"(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Refusal:
    """What could not be taken. ``row`` is the line of a JSONL file or the item of a feed."""

    file: str
    row: int | None
    reason: str

    def __str__(self) -> str:
        place = self.file if self.row is None else f"{self.file}:{self.row}"
        return f"{place}: {self.reason}"


def read(paths: Iterable[Path], defaults: Defaults) -> Iterator[Draft | Refusal]:
    """All that the files and directories hold, in the order of their names. ``-`` is JSONL from
    standard input."""
    for path in paths:
        if path == STDIN:
            yield from _jsonl(cast(io.BufferedIOBase, sys.stdin.buffer), "standard input", defaults)
        elif path.is_dir():
            yield from _directory(path, defaults)
        else:
            yield from _file(path, defaults)


def _directory(top: Path, defaults: Defaults) -> Iterator[Draft | Refusal]:
    """Files of forms we read, below the directory; links to directories are not followed."""
    unreadable: list[OSError] = []
    is_empty = True
    for folder, inner, names in os.walk(top, onerror=unreadable.append):
        inner.sort()
        yield from (_refusal(Path(str(error.filename)), error) for error in unreadable)
        unreadable.clear()
        for path in (Path(folder, name) for name in sorted(names)):
            if _form(path) is not None and not path.name.startswith("."):
                is_empty = False
                yield from _file(path, defaults)
    yield from (_refusal(Path(str(error.filename)), error) for error in unreadable)
    if is_empty and not unreadable:
        forms = " ".join(FORMS)
        yield Refusal(_name(top), None, f"the directory holds no file of these forms: {forms}")


def _file(path: Path, defaults: Defaults) -> Iterator[Draft | Refusal]:
    form = _form(path)
    try:
        if form is None:
            raise Unreadable(f"its form is told by its ending, one of {' '.join(FORMS)}")
        if not path.is_file():
            raise Unreadable("it is no file; '-' reads JSONL from standard input")
        with path.open("rb") as stream:
            if form == "jsonl":
                yield from _jsonl(stream, _name(path), defaults)
                return
            body = stream.read(MAX_FILE + 1)
        if len(body) > MAX_FILE:
            raise Unreadable(f"it has more than {MAX_FILE} bytes")
        day = defaults.published or day_in_name(path.name)
        yield from _whole(form, body, _name(path), replace(defaults, published=day))
    except Unreadable as error:
        yield Refusal(_name(path), None, str(error))
    except OSError as error:
        yield _refusal(path, error)


def _whole(form: Form, body: bytes, name: str, defaults: Defaults) -> Iterator[Draft | Refusal]:
    """What a file that is read at once holds. Raises Unreadable."""
    if form == "feed":
        from ingest.formats import feed

        for row, found in feed.read(body, defaults):
            yield found if isinstance(found, Draft) else Refusal(name, row, str(found))
    elif form == "page":
        from ingest.formats import page

        yield page.read(body, defaults)
    else:
        from ingest.formats import prose

        yield prose.markdown(body, defaults) if form == "markdown" else prose.text(body, defaults)


def _jsonl(stream: io.BufferedIOBase, name: str, defaults: Defaults) -> Iterator[Draft | Refusal]:
    from ingest.formats import jsonl

    for row, found in jsonl.read(stream, defaults):
        yield found if isinstance(found, Draft) else Refusal(name, row, str(found))


def _form(path: Path) -> Form | None:
    name = path.name.lower()
    return next((form for ending, form in FORMS.items() if name.endswith(ending)), None)


def day_in_name(name: str) -> date | None:
    """The one day that a file's name states: ``2024-04-09-konzept.md``, ``pm_20240409.txt``."""
    days = set()
    for year, month, day in _DAY_IN_NAME.findall(name):
        try:
            days.add(date(int(year), int(month), int(day)))
        except ValueError:
            continue  # a number that only looks like a day
    return days.pop() if len(days) == 1 and next(iter(days)).year in YEARS else None


def _refusal(path: Path, error: OSError) -> Refusal:
    return Refusal(_name(path), None, f"it can't be read: {error.strerror or error}")


def _name(path: Path) -> str:
    return click.format_filename(path)
