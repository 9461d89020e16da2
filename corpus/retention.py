"""Which snapshots may go, and how: in small steps, so that readers and kills never matter.

What a version was read from stays for ever, and so does the last answer of every address, by which
a crawl tells what is new, and what an event of a calendar was seen in. All else is a repeat:
yesterday's lists and feeds, and looks at a release that gave no new version.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus.schema import event, page, snapshot, version
from corpus.store import Archive

AGES = (30, 90, 365)  # days between which snapshots are counted
_STEP = 200  # snapshots removed in one transaction
_STEP_PAGES = 2_000  # pages of the file given back in one


@dataclass(frozen=True, slots=True)
class Kept:
    """Snapshots of one source, role and age: how many, their packed bytes, and how many of them
    stay in any case. ``age`` is ``"0-30"`` days, the last one open: ``"365-"``."""

    source: str
    role: str
    age: str
    count: int
    bytes: int
    needed: int


@dataclass(frozen=True, slots=True)
class Pruned:
    """What went: snapshots, their packed bytes, and by how many bytes the file became smaller."""

    count: int
    bytes: int
    shrunk: int = 0


def kept(connection: Connection, now: datetime) -> list[Kept]:
    """What the archive keeps of pages, by source, role of the page, and age."""
    bounds = [(snapshot.c.fetched_at > now - timedelta(days=days), days) for days in AGES]
    role = sa.func.coalesce(page.c.role, "other")
    age = sa.case(*bounds, else_=0)
    needed = sa.func.sum(sa.case((_needed(), 1), else_=0))
    rows = connection.execute(
        sa.select(snapshot.c.source, role, age, sa.func.count(), sa.func.sum(_packed()), needed)
        .select_from(snapshot.outerjoin(page, page.c.url == snapshot.c.url))
        .group_by(snapshot.c.source, role, age)
    )
    names = dict(zip((*AGES, 0), _ages(), strict=True))
    found = [Kept(row[0], row[1], names[row[2]], *row[3:]) for row in rows]
    return sorted(found, key=lambda one: (one.source, one.role, _ages().index(one.age)))


def prunable(connection: Connection, before: datetime) -> Pruned:
    """How much would go of what was fetched before then."""
    told = sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(_packed()), 0))
    count, size = connection.execute(told.where(_may_go(before))).one()
    return Pruned(count, size)


def prune(archive: Archive, before: datetime) -> Pruned:
    """Remove what may go of what was fetched before then, and give its room back. The archive is
    open for writing, so nothing comes to need a snapshot meanwhile."""
    with archive.connect() as connection:
        found = connection.execute(sa.select(snapshot.c.id, _packed()).where(_may_go(before))).all()
    ids = [row[0] for row in found]
    with archive.bare() as cursor:
        # Nothing refers to them. To have it checked for each would read all versions each time.
        cursor.execute("PRAGMA foreign_keys = OFF")
        # Or a release that is taken down later would stand here still, in pages nobody uses.
        cursor.execute("PRAGMA secure_delete = ON")
        for start in range(0, len(ids), _STEP):
            _remove(cursor, ids[start : start + _STEP])
    return Pruned(len(ids), sum(row[1] for row in found), give_back(archive))


def give_back(archive: Archive) -> int:
    """Cut free pages off the file; gives the bytes it is smaller by. 0 for an archive that was
    made when files could only grow, until :func:`rebuild`."""
    with archive.bare() as cursor:
        before = _size(cursor)
        # To its end each time: the pages are freed as rows are fetched.
        while (free := _pragma(cursor, "freelist_count")) and _is_shrinkable(cursor):
            cursor.execute(f"PRAGMA incremental_vacuum({_STEP_PAGES})").fetchall()
            if _pragma(cursor, "freelist_count") >= free:
                break
        shrunk = before - _size(cursor)
    archive.settle()
    return shrunk


def rebuild(archive: Archive) -> int:
    """Write the file anew, once, in one transaction, so that from then on it can shrink; gives the
    bytes it is smaller by. Until it is done it needs about twice its size on the disk."""
    with archive.bare() as cursor:
        before = _size(cursor)
        cursor.execute("VACUUM")
        shrunk = before - _size(cursor)
    archive.settle()
    return shrunk


def is_shrinkable(archive: Archive) -> bool:
    """Whether the file can give room back, as those can that were made or rebuilt lately."""
    with archive.bare() as cursor:
        return _is_shrinkable(cursor)


def _needed() -> sa.ColumnElement[bool]:
    """Something stands on the snapshot."""
    by = [sa.select(table.c.snapshot_id) for table in (version, page, event)]
    return sa.or_(
        *(snapshot.c.id.in_(one.where(one.selected_columns[0].is_not(None))) for one in by)
    )


def _may_go(before: datetime) -> sa.ColumnElement[bool]:
    return sa.and_(snapshot.c.fetched_at < before, sa.not_(_needed()))


def _packed() -> sa.ColumnElement[int]:
    return sa.func.length(snapshot.c.body)


def _ages() -> list[str]:
    starts = (0, *AGES)
    return [f"{start}-{end}" for start, end in zip(starts, (*AGES, ""), strict=True)]


def _remove(cursor: sqlite3.Cursor, ids: Sequence[int]) -> None:
    marks = ",".join("?" * len(ids))
    cursor.execute(f"DELETE FROM snapshot WHERE id IN ({marks})", ids)  # noqa: S608


def _is_shrinkable(cursor: sqlite3.Cursor) -> bool:
    return _pragma(cursor, "auto_vacuum") == 2  # incremental


def _size(cursor: sqlite3.Cursor) -> int:
    return _pragma(cursor, "page_count") * _pragma(cursor, "page_size")


def _pragma(cursor: sqlite3.Cursor, name: str) -> int:
    return int(cursor.execute(f"PRAGMA {name}").fetchone()[0])
