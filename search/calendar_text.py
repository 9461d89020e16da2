"""Appointments for people: by day, in German, with what was said of them before."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from corpus.event_history import BERLIN, Standing
from corpus.events import Event
from corpus.terminal import german_date, safe

COLUMNS = (
    "id", "source", "day", "time", "person", "office", "house", "details", "place", "state",
    "became", "url", "first_seen", "last_seen",
)  # fmt: skip
_WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
_FIELDS = {
    "day": "Tag", "time": "Uhrzeit", "person": "Person", "office": "Amt", "house": "Haus",
    "details": "Details", "place": "Ort",
}  # fmt: skip
_LEAST_WIDTH = 40

Earlier = Mapping[int, Sequence[Event]]
"""By the id of an event how it was said before."""


def row(standing: Standing) -> dict[str, Any]:
    """An appointment for machines; ``became`` is the id of the row that says it otherwise."""
    event = standing.event
    values = {name: getattr(event, name, None) for name in COLUMNS}
    values |= {"state": standing.state, "day": event.day.isoformat()}
    values |= {name: getattr(event, name).isoformat() for name in ("first_seen", "last_seen")}
    return {**values, "became": standing.became.id if standing.became else None}


def lines(found: Sequence[Standing], earlier: Earlier, width: int) -> Iterator[tuple[str, str]]:
    """Lines of at most that width, each with its style. What was said otherwise of an appointment
    on the same day stands below what is said now."""
    shown = {standing.event.id for standing in found}
    current = [standing for standing in found if not _is_told_below(standing, shown)]
    for day, standings in groupby(current, key=lambda standing: standing.event.day):
        yield f"{_WEEKDAYS[day.weekday()]}, {german_date(day)}", "bold"
        for standing in standings:
            for text, style in _entry(standing, earlier.get(standing.event.id, ())):
                yield from ((line, style) for line in _wrapped(text, width))
        yield "", ""


def _is_told_below(standing: Standing, shown: set[int]) -> bool:
    became = standing.became
    return became is not None and became.id in shown and became.day == standing.event.day


def _entry(standing: Standing, before: Sequence[Event]) -> Iterator[tuple[str, str]]:
    event = standing.event
    people = ", ".join(part for part in (event.person, event.office) if part)
    house = f" ({event.house})" if event.house else ""
    yield f"{_time(event.time) or 'ohne Uhrzeit'}  {people}{house}".rstrip(), ""
    for line in (*event.details.split("\n"), event.place):
        if line:
            yield f"    {line}", ""
    for old in before:
        yield f"    {_before(old, event)}", "dim"
    seen = german_date(event.last_seen.astimezone(BERLIN))
    if standing.became is not None:
        told = _differences(standing.became, event)
        yield f"    zuletzt am {seen} so angekündigt, dann: {told}", "dim"
    elif standing.state == "vanished":
        yield f"    zuletzt am {seen} angekündigt, danach nicht mehr: abgesagt oder verlegt", "bold"


def _before(old: Event, event: Event) -> str:
    seen = german_date(old.last_seen.astimezone(BERLIN))
    return f"zuvor, zuletzt am {seen}: {_differences(old, event)}"


def _differences(event: Event, other: Event) -> str:
    """What one says otherwise than the other, or that it says the same again."""
    told = []
    for name, label in _FIELDS.items():
        value = getattr(event, name)
        if value != getattr(other, name):
            said = (
                german_date(value) if name == "day" else _time(value) if name == "time" else value
            )
            told.append(f"{label}: {(said or 'nicht angegeben')}".replace("\n", " "))
    return "; ".join(told) or "ebenso, dazwischen nicht"


def _time(time: str | None) -> str | None:
    return f"{time} Uhr" if time and time[:2].isdecimal() and ":" in time else time


def _wrapped(text: str, width: int) -> list[str]:
    text = safe(text)
    indent = " " * (len(text) - len(text.lstrip()))
    room = max(width, _LEAST_WIDTH)
    return textwrap.wrap(text, room, subsequent_indent=indent or "    ") or [""]
