"""Appointments that a calendar announces: kept as they were said, each wording for itself.

A calendar shows two weeks and forgets the rest, so what it says of an appointment is kept with the
first and the last time it was seen. One that is said otherwise later is another row beside the
first; ``corpus.event_history`` tells which became of which.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus.schema import event as table
from corpus.schema import run

JOB = "calendar"  # of the looks among the archive's runs
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class Appointment:
    """What a calendar says. ``time`` as stated, ``10:00`` or ``10:00–12:00`` where it is a clock's;
    ``office`` and ``house`` are those of the person; what is not said is None."""

    day: date
    time: str | None
    person: str
    office: str | None
    house: str | None
    details: str
    place: str | None

    @property
    def has_clock(self) -> bool:
        """Whether the time begins with one of a clock."""
        return _CLOCK.match(self.time or "") is not None

    @property
    def start(self) -> datetime:
        """When it begins, without time zone; midnight where no time of day is stated."""
        clock = _CLOCK.match(self.time or "")
        return datetime.fromisoformat(f"{self.day} {clock.group() if clock else '00:00'}")


@dataclass(frozen=True, slots=True)
class Event(Appointment):
    """An appointment as it was said from ``first_seen`` to ``last_seen``; ``url`` is the
    calendar's, the snapshot the one that said it first."""

    id: int
    source: str
    url: str
    first_seen: datetime
    last_seen: datetime
    snapshot_id: int | None


@dataclass(frozen=True, slots=True)
class Look:
    """A calendar as it was read at one time. It shows whole what is announced for the days from
    ``first`` to ``last``; both are None where parts of it could not be read."""

    source: str
    url: str
    at: datetime
    first: date | None = None
    last: date | None = None


def find(
    connection: Connection, since: date | None = None, until: date | None = None
) -> list[Event]:
    """All wordings of the appointments of those days, by day, time and person."""
    asked = sa.select(table)
    if since is not None:
        asked = asked.where(table.c.day >= since)
    if until is not None:
        asked = asked.where(table.c.day <= until)
    order = (table.c.day, table.c.time, table.c.person, table.c.id)
    return [_event(row) for row in connection.execute(asked.order_by(*order))]


def looks(connection: Connection, source: str | None = None) -> list[Look]:
    """The looks that saw a calendar whole, in their order."""
    asked = sa.select(run.c.source, run.c.message, run.c.started_at)
    asked = asked.where(run.c.job == JOB, run.c.status == "done").order_by(run.c.id)
    if source is not None:
        asked = asked.where(run.c.source == source)
    return [_look(*row) for row in connection.execute(asked)]


def _look(source: str, message: str, at: datetime) -> Look:
    days, _, url = message.partition(" ")
    first, _, last = days.partition("/")
    return Look(source, url, at, date.fromisoformat(first), date.fromisoformat(last))


def live(connection: Connection, look: Look) -> list[Event]:
    """What the calendar of the look said when it was last seen whole. What comes back after a
    while is another row: it was not announced in between."""
    asked = sa.select(table).where(table.c.source == look.source, table.c.url == look.url)
    before = [one for one in looks(connection, look.source) if one.url == look.url]
    if before:
        asked = asked.where(table.c.last_seen >= before[-1].at)
    return [_event(row) for row in connection.execute(asked.order_by(table.c.id))]


def _event(row: sa.Row[Any]) -> Event:
    return Event(**row._mapping)
