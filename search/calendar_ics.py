"""Appointments as iCalendar (RFC 5545), to be subscribed to or opened in a calendar program."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from corpus.event_history import BERLIN
from corpus.events import Event
from corpus.terminal import safe

_MAX_OCTETS = 75
_END = re.compile(r"–((?:[01]\d|2[0-3]):[0-5]\d)$")


def calendar(events: Iterable[Event]) -> str:
    """The whole file; its lines end as the standard asks."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pressearchiv//calendar//DE"]
    lines = [*head, *(line for event in events for line in _event(event)), "END:VCALENDAR"]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(event: Event) -> Iterator[str]:
    who = ", ".join(part for part in (event.person, event.office, event.house) if part)
    title = event.details.split("\n")[0]
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{event.source}.pressearchiv"
    yield f"DTSTAMP:{_utc(event.last_seen)}"
    yield from _times(event)
    yield f"SUMMARY:{_text(f'{event.person}: {title}' if event.person else title)}"
    yield "DESCRIPTION:" + _text("\n".join(part for part in (who, event.details) if part))
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    yield f"URL:{safe(event.url)}"
    yield "END:VEVENT"


def _times(event: Event) -> Iterator[str]:
    """Without a time of day the whole day; without an end none is made up."""
    if not event.has_clock:
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        return
    yield f"DTSTART:{_utc(event.start.replace(tzinfo=BERLIN))}"
    if said := _END.search(event.time or ""):
        end = datetime.fromisoformat(f"{event.day} {said[1]}").replace(tzinfo=BERLIN)
        past_midnight = end.replace(tzinfo=None) <= event.start
        yield f"DTEND:{_utc(end + timedelta(days=past_midnight))}"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """Escaped; commas and semicolons would part values, line ends lines."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return safe(text.replace("\n", "\\n"))


def _folded(line: str) -> str:
    """Lines of at most 75 octets; what is longer goes on behind a space, no letter is cut."""
    found, size = [], 0
    for letter in line:
        octets = len(letter.encode("utf-8", "replace"))
        if size + octets > _MAX_OCTETS:
            found.append("\r\n ")
            size = 1
        found.append(letter)
        size += octets
    return "".join(found)
