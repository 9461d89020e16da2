"""Finds the links of releases: what each says of others by number, and what it is to those that
say nearly the same.

Only what changed since the last time is looked at, and what depends on it: releases that link to a
changed one or name its number, however much earlier they came, and those near it in time and text.
All is one transaction with the number of the last change, so a killed run leaves nothing half done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from corpus import changes, links, references, window
from corpus.links import LinkKind, ReleaseLink
from corpus.references import Named, number_of
from corpus.schema import meta, release
from corpus.store import Archive

RULES: Final = "1"
"""Of how links are found; where it differs all releases are looked at again."""

_LINKED = "linked"  # among the archive's notes: the rules and the change that was looked at last
_NAMED = "named|"  # a number that some release names: body, year, number, who names it
_CHUNK = 500
_YEARS_HELD = 4

_A_DAY = timedelta(days=1)  # the old portal shows some days wrong by one
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Linked:
    """What a run did: ``releases`` were looked at, ``links`` came or went."""

    releases: int
    links: int


def bring_up_to_date(archive: Archive) -> Linked:
    """Find the links of all that changed since the last time."""
    with archive.begin() as connection:
        since = _since(connection)
        if since == changes.last(connection):
            return Linked(0, 0)
        ids = set(connection.scalars(sa.select(release.c.id).where(release.c.change > since)))
        number = _by_number(connection, ids) + _by_likeness(connection, ids)
        _remember(connection)
    return Linked(len(ids), number)


def count_waiting(connection: Connection) -> int:
    """How many releases changed since links were found the last time."""
    asked = sa.select(sa.func.count()).where(release.c.change > _since(connection))
    return int(connection.scalar(asked) or 0)


def _by_number(connection: Connection, changed: set[str]) -> int:
    """The links that texts state; gives how many came or went."""
    count = 0
    numbers = Numbers(connection)
    ids = _in_order(connection, changed | _dependent(connection, changed))
    for at in range(0, len(ids), _CHUNK):
        chunk = ids[at : at + _CHUNK]
        chosen = window.rows().where(release.c.id.in_(chunk))
        rows = {row.id: row for row in connection.execute(chosen)}
        old = links.beginning_at(connection, chunk)
        for release_id in chunk:
            if release_id in rows:
                known = old.get(release_id, [])
                count += _stated(connection, numbers, rows[release_id], known)
            else:
                links.forget(connection, release_id)  # taken down, or under embargo
    return count


def _stated(
    connection: Connection, numbers: Numbers, row: Any, known: Sequence[ReleaseLink]
) -> int:
    """Keep what one release says of others by number, instead of what it said before."""
    wording = references.wording(row)
    correction = references.correction(wording)
    corrected = correction.corrected if correction is not None else ()
    found = {}
    for named in (*corrected, *references.named(wording)):
        _note(connection, row, named)
        target = numbers.meant(row, named)
        if target is not None and target not in found:
            kind: LinkKind = "correction" if named in corrected else "reference"
            found[target] = ReleaseLink(row.id, target, kind, named.evidence)
    sought = ("reference", "correction") if corrected else ("reference",)
    old = [link for link in known if link.kind in sought]
    return links.replace(connection, old, list(found.values()))


def _by_likeness(connection: Connection, changed: set[str]) -> int:
    """The links between texts that are nearly the same; gives how many came or went."""
    asked = changed | {
        link.from_id for link in links.touching(connection, changed, ("reprint", "correction"))
    }
    count = 0
    joint: set[ReleaseLink] = set()
    for found in window.look(connection, changed, asked):
        joint.update(found.joint)
        known = links.beginning_at(connection, found.own.keys())
        for release_id, (sought, new) in found.own.items():
            old = [link for link in known.get(release_id, ()) if link.kind in sought]
            count += links.replace(connection, old, new)
    old_joint = set(links.touching(connection, changed, ("joint",)))
    return count + links.replace(connection, old_joint, joint)


class Numbers:
    """Which release of a body has a number, looked up a year at a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._of_year = lru_cache(maxsize=_YEARS_HELD)(self._load)

    def meant(self, row: Any, named: Named) -> str | None:
        """The release that the one of ``row`` means, None if the archive has none or several."""
        key = (row.source, row.house, named.number)
        fits = [
            release_id
            for release_id, day in self._of_year(named.year).get(key, ())
            if release_id != row.id
            and day <= row.published + _A_DAY
            and (named.day is None or abs(named.day - day) <= _A_DAY)
        ]
        return fits[0] if len(fits) == 1 else None

    def _load(self, year: int) -> dict[tuple[str, str | None, int], list[tuple[str, date]]]:
        found: dict[tuple[str, str | None, int], list[tuple[str, date]]] = {}
        if not MINYEAR <= year < MAXYEAR:
            return found
        columns = release.c["id", "source", "house", "number", "published"]
        # The last ones of a year are put online in the next.
        days = release.c.published.between(date(year, 1, 1), date(year + 1, 3, 31))
        alive = (
            release.c.number.is_not(None),
            release.c.version_id.is_not(None),
            release.c.state != "embargoed",
        )
        for row in self._connection.execute(sa.select(*columns).where(days, *alive)):
            number = number_of(row.number, row.published)
            if number is not None and number[1] == year:
                key = (row.source, row.house, number[0])
                found.setdefault(key, []).append((row.id, row.published))
        return found


def _dependent(connection: Connection, changed: set[str]) -> set[str]:
    """Releases that link to a changed one, or name the number it has."""
    stated: tuple[LinkKind, ...] = ("reference", "correction")
    found = {link.from_id for link in links.touching(connection, changed, stated)}
    ids = sorted(changed)
    columns = release.c["source", "house", "number", "published"]
    for at in range(0, len(ids), _CHUNK):
        chosen = release.c.id.in_(ids[at : at + _CHUNK]), release.c.number.is_not(None)
        for row in connection.execute(sa.select(*columns).where(*chosen)).all():
            number = number_of(row.number, row.published)
            if number is not None:
                start = _note_of(row, *number)
                noted = meta.c.key.between(start, start + _LAST)
                keys = connection.scalars(sa.select(meta.c.key).where(noted))
                found.update(key.removeprefix(start) for key in keys)
    return found


def _in_order(connection: Connection, release_ids: set[str]) -> list[str]:
    """By day, so that what is named was mostly published in a year that is held already."""
    days: list[tuple[date, str]] = []
    ids = sorted(release_ids)
    for at in range(0, len(ids), _CHUNK):
        chosen = release.c.id.in_(ids[at : at + _CHUNK])
        rows = connection.execute(sa.select(release.c.published, release.c.id).where(chosen))
        days += [(row.published, row.id) for row in rows]
    return [release_id for _, release_id in sorted(days)]


def _note(connection: Connection, row: Any, named: Named) -> None:
    """Remember who names a number: the release that has it may come later, or change."""
    key = _note_of(row, named.number, named.year) + row.id
    connection.execute(insert(meta).values(key=key, value="").on_conflict_do_nothing())


def _note_of(row: Any, number: int, year: int) -> str:
    return f"{_NAMED}{row.source}|{row.house}|{year}|{number}|"


def _since(connection: Connection) -> int:
    noted = connection.scalar(sa.select(meta.c.value).where(meta.c.key == _LINKED))
    rules, _, change = str(noted or "").partition("|")
    return int(change) if rules == RULES else 0


def _remember(connection: Connection) -> None:
    value = f"{RULES}|{changes.last(connection)}"
    connection.execute(
        insert(meta)
        .values(key=_LINKED, value=value)
        .on_conflict_do_update(index_elements=["key"], set_={"value": value})
    )
