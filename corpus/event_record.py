"""Keeps what a look at a calendar has seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus.event_history import is_missed, pairs
from corpus.events import JOB, Appointment, Event, Look, live
from corpus.schema import event as table
from corpus.schema import run

_SAID = tuple(field.name for field in fields(Appointment))


@dataclass(frozen=True, slots=True)
class Found:
    """What became of the appointments of a look; ``vanished`` went before they began, of ``alive``
    ones that the calendar had announced."""

    new: int = 0
    changed: int = 0
    same: int = 0
    vanished: int = 0
    alive: int = 0


def record(
    connection: Connection, look: Look, seen: Sequence[tuple[Appointment, int | None]]
) -> Found:
    """Keep what a look has seen, with the snapshots that say so. The same look again changes
    nothing. To be called in one transaction with those snapshots."""
    known = {_said(event): event for event in live(connection, look)}
    current = dict(seen)  # rows that say the same count once
    for one, event in known.items():
        if one in current:
            _see_again(connection, event, look)
    new = [one for one in current if one not in known]
    for one in new:
        values = {**asdict(one), "source": look.source, "url": look.url, "first_seen": look.at}
        values |= {"last_seen": look.at, "snapshot_id": current[one]}
        connection.execute(sa.insert(table).values(values))
    same = len(current) - len(new)
    if look.first is None or look.last is None:
        return Found(len(new), same=same)
    _remember(connection, look)
    lost = [event for one, event in known.items() if one not in current]
    changed = pairs(lost, new, look.at)
    missed = [event for event in lost if event not in changed and is_missed(event, look)]
    coming = same + len(changed) + len(missed)
    return Found(len(new) - len(changed), len(changed), same, len(missed), coming)


def _said(event: Event) -> Appointment:
    return Appointment(*(getattr(event, name) for name in _SAID))


def _see_again(connection: Connection, event: Event, look: Look) -> None:
    """A clock that ran ahead for a night doesn't take back what it has seen."""
    last_seen = max(event.last_seen, look.at)
    chosen = sa.update(table).where(table.c.id == event.id)
    connection.execute(chosen.values(last_seen=last_seen))


def _remember(connection: Connection, look: Look) -> None:
    """A look is a run of its own; its message says which days of which calendar were seen."""
    message = f"{look.first}/{look.last} {look.url}"
    times = {"started_at": look.at, "finished_at": look.at}
    values = {"job": JOB, "source": look.source, "status": "done", "message": message, **times}
    connection.execute(sa.insert(run).values(counts={}, **values))
