"""What people see: harmless text, messages, progress, German dates."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

# C0 and C1 controls but tab and newline, and the marks that turn the direction of writing.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]


def safe(text: str) -> str:
    """Text from outside made harmless for a terminal: control characters show as ``␛`` and such."""
    return _HARMFUL.sub(lambda match: _picture(match.group()), text)


def _picture(character: str) -> str:
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else "\N{SYMBOL FOR DELETE}" if code == 0x7F else "�"


def message(text: str) -> None:
    """One line to stderr."""
    print(safe(text), file=sys.stderr)  # noqa: T201


def console(*, stderr: bool = False) -> Console:
    """Standard output or error for people: colours only on a terminal, ``NO_COLOR`` honoured."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


@contextmanager
def progress(label: str, total: int | None) -> Iterator[Callable[[int], None]]:
    """A bar on stderr while the body runs, on a terminal only; call what it gives with steps."""
    if not sys.stderr.isatty():
        yield lambda steps: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True)) as bar:
        task = bar.add_task(label, total=total)
        yield lambda steps: bar.advance(task, steps)


_GERMAN = str.maketrans(",.", ".,")


def german_date(day: date | datetime) -> str:
    """``9. April 2024``."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def german_time(at: datetime) -> str:
    """An aware instant by the clocks of Berlin: ``9. April 2024, 18:00 Uhr``."""
    from zoneinfo import ZoneInfo

    there = at.astimezone(ZoneInfo("Europe/Berlin"))
    return f"{german_date(there)}, {there:%H:%M} Uhr"


def german_number(number: float) -> str:
    """``12.345``, ``0,5``."""
    return f"{number:,}".translate(_GERMAN)
