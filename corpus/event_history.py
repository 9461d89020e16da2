"""What became of an announced appointment: told otherwise later, or gone before it began.

Calendars give their entries no numbers, so which row became which is told by person, day and words;
where nothing is alike enough, one appointment vanished and another is new.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from corpus.events import Appointment, Event, Look

BERLIN = ZoneInfo("Europe/Berlin")
SAME_WORDS = 0.8
"""From this share of common words on, two texts speak of one appointment, whatever its day."""
SOME_WORDS = 0.4
"""From this share on they do if person and day are the same."""
_WORD = re.compile(r"\w+")

State = Literal["announced", "changed", "vanished"]


WINDOW = timedelta(days=45)
"""So long after it was last seen an event may come up again told otherwise; calendars show a few
weeks."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An event, what became of it, and the event that says it otherwise now, if one does. One that
    vanished was cancelled or moved: the calendar doesn't say."""

    event: Event
    state: State
    became: Event | None = None


def standings(events: Sequence[Event], looks: Iterable[Look]) -> list[Standing]:
    """What became of each event, in their order."""
    became = _successors(events)
    by_calendar: dict[tuple[str, str], list[Look]] = defaultdict(list)
    for look in looks:
        by_calendar[look.source, look.url].append(look)
    for seen in by_calendar.values():
        seen.sort(key=lambda look: look.at)
    return [
        Standing(event, "changed", became[event.id])
        if event.id in became
        else Standing(event, _state(event, by_calendar[event.source, event.url]))
        for event in events
    ]


def _state(event: Event, looks: Sequence[Look]) -> State:
    later = bisect_right(looks, event.last_seen, key=lambda look: look.at)
    for look in looks[later:]:
        if _local(look.at) >= event.start:
            break
        if is_missed(event, look):
            return "vanished"
    return "announced"


def is_missed(event: Event, look: Look) -> bool:
    """Whether a look that didn't see an event should have: it shows that day, and was before the
    event began. Calendars drop what is over."""
    if look.first is None or look.last is None or not look.first <= event.day <= look.last:
        return False
    return _local(look.at) < event.start


def pairs(lost: Iterable[Event], new: Iterable[Appointment], at: datetime) -> dict[Event, int]:
    """Which of the events that a look has lost became which of its new ones, by their number; one
    became one at most, the most alike first."""
    rated = [
        (likeness(event, one, at), event, number)
        for number, one in enumerate(new)
        for event in lost
    ]
    found: dict[Event, int] = {}
    for rating, event, number in sorted(rated, key=lambda one: -one[0]):
        if rating > 0 and event not in found and number not in found.values():
            found[event] = number
    return found


def _successors(events: Iterable[Event]) -> dict[int, Event]:
    """By the id of each event the one that came up after it was gone and is the most alike."""
    arrivals: dict[tuple[str, str, datetime], list[Event]] = defaultdict(list)
    by_calendar: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        arrivals[event.source, event.url, event.first_seen].append(event)
        by_calendar[event.source, event.url].append(event)
    became: dict[int, Event] = {}
    for seen in by_calendar.values():
        seen.sort(key=lambda event: event.last_seen)
    for (source, url, at), new in sorted(arrivals.items()):
        seen = by_calendar[source, url]
        first = bisect_left(seen, at - WINDOW, key=lambda event: event.last_seen)
        end = bisect_left(seen, at, key=lambda event: event.last_seen)
        days = {event.day for event in new}
        today = _local(at).date()
        lost = [
            event
            for event in seen[first:end]
            if event.id not in became and (event.day >= today or event.day in days)
        ]
        became |= {event.id: new[number] for event, number in pairs(lost, new, at).items()}
    return became


def likeness(old: Event, new: Appointment, at: datetime) -> float:
    """How much a new entry, first seen at that time, is like one that is gone; 0 if it is another
    one. On another day it is the same only if that was said before the first one began: many an
    appointment is held every week."""
    if old.day != new.day and _local(at) >= old.start:
        return 0.0
    shared = _shared(_words(old.details), _words(new.details))
    is_same_person = _words(old.person) == _words(new.person)
    if old.day != new.day:
        return shared / 2 if is_same_person and shared >= SAME_WORDS else 0.0
    if not is_same_person:
        return shared / 2 if shared >= SAME_WORDS else 0.0
    is_same_time = old.time is not None and old.time == new.time
    return shared + is_same_time if is_same_time or shared >= SOME_WORDS else 0.0


@lru_cache(4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _shared(some: frozenset[str], others: frozenset[str]) -> float:
    return len(some & others) / len(some | others) if some | others else 0.0


def _local(at: datetime) -> datetime:
    return at.astimezone(BERLIN).replace(tzinfo=None)
