"""Looks through releases day by day for those that say nearly the same as others of the month
before. Only the texts of that month are held, however large the archive is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import Any

import numpy as np
import sqlalchemy as sa
from sqlalchemy import Connection

from corpus import alike, likeness
from corpus.alike import APART, LIKE, Pair, Text
from corpus.links import LinkKind, ReleaseLink
from corpus.schema import release, version

_WEEK = timedelta(days=7)  # what is read at once
_LEAST = likeness.least_equal(LIKE - 0.1)  # a signature tells a share only about

Kinds = tuple[LinkKind, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    changed: Set[str]
    asked: Set[str]
    is_whole: bool


@dataclass
class Found:
    """``own`` are the links that releases begin, by release, with the kinds that were sought;
    ``joint`` are pairs of which one had changed."""

    own: dict[str, tuple[Kinds, list[ReleaseLink]]] = field(default_factory=dict)
    joint: list[ReleaseLink] = field(default_factory=list)


def look(connection: Connection, changed: Set[str], asked: Set[str]) -> Iterator[Found]:
    """What releases are to those of the month before, a stretch of days at a time: those ``asked``
    for, and those of the month after that are like any other, as a change may have left them with
    another one to mean."""
    for first, last in stretches(_days(connection, asked)):
        held: list[Text] = []
        found = Found()
        for day, texts in groupby(_texts(connection, first, last), lambda text: text.published):
            held = [text for text in held if (day - text.published).days <= APART]
            known = len(held)
            held += texts
            is_whole = day >= _moved(first, APART)  # all of the month before is held
            _compare(held, known, _Wanted(changed, asked, is_whole), found)
        yield found


def stretches(days: Sequence[date]) -> Iterator[tuple[date, date]]:
    """Stretches of days that hold a month on either side of each; ``days`` ascend."""
    start: date | None = None
    end = date.min
    for day in days:
        first, last = _moved(day, -APART), _moved(day, APART)
        if start is not None and first > end:
            yield start, end
            start = None
        start, end = start or first, last
    if start is not None:
        yield start, end


def _compare(held: list[Text], known: int, wanted: _Wanted, found: Found) -> None:
    """Compare the texts of the last day, those from ``known`` on, with all that are held."""
    signatures = np.frombuffer(b"".join(text.signature for text in held), np.uint8)
    signatures = signatures.reshape(len(held), likeness.SIZE)
    for place in range(known, len(held)):
        text = held[place]
        equal = np.count_nonzero(signatures == signatures[place], axis=1)
        near = set(np.flatnonzero(equal >= _LEAST).tolist())
        if text.corrects is not None:
            near |= {at for at, it in enumerate(held) if alike.could_correct(text, it)}
        near.discard(place)
        is_own = wanted.is_whole and (bool(near) or text.id in wanted.asked)
        pairs = [
            (at, Pair(held[at], likeness.shared(text.runs, held[at].runs)))
            for at in sorted(near)
            if is_own or at < place
        ]
        for at, pair in pairs:
            if at < place and not wanted.changed.isdisjoint((text.id, pair.other.id)):
                link = alike.joint(text, pair.other, pair.share)
                found.joint += [link] if link else []
        if is_own:
            found.own[text.id] = _own(text, [pair for _, pair in pairs])


def _own(text: Text, pairs: Sequence[Pair]) -> tuple[Kinds, list[ReleaseLink]]:
    states_it = text.is_correction and text.corrects is None  # then its words decide
    sought: Kinds = ("reprint",) if states_it else ("reprint", "correction")
    links = (alike.reprint(text, pairs), alike.correction(text, pairs))
    return sought, [link for link in links if link]


def _texts(connection: Connection, first: date, last: date) -> Iterator[Text]:
    """The texts published from the first day to the last, in order."""
    while first <= last:
        end = min(_moved(first, _WEEK.days - 1), last)
        for row in connection.execute(rows().where(release.c.published.between(first, end))).all():
            yield alike.of(row)
        if end >= last:
            return
        first = _moved(end, 1)


def rows() -> sa.Select[Any]:
    """Releases joined with their latest version, by day; those that were taken down have none, and
    of those under embargo nothing is told."""
    of_release = ("id", "source", "house", "number", "kind", "published", "published_at")
    of_version = ("title", "overline", "subtitle", "body")
    columns = *(release.c[name] for name in of_release), *(version.c[name] for name in of_version)
    return (
        sa.select(*columns)
        .join(version, version.c.id == release.c.version_id)
        .where(release.c.state != "embargoed")
        .order_by(release.c.published, release.c.id)
    )


def _days(connection: Connection, release_ids: Set[str]) -> list[date]:
    days: set[date] = set()
    ids = sorted(release_ids)
    for at in range(0, len(ids), 500):
        chosen = release.c.id.in_(ids[at : at + 500])
        days.update(connection.scalars(sa.select(release.c.published).where(chosen)))
    return sorted(days)


def _moved(day: date, by: int) -> date:
    """The day so many days later, within what a date can be."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return date.max if by > 0 else date.min
