"""Recalled photos of wanted persons: which earlier release a recall means, and what is left to do.

A release whose photo was recalled keeps its words, but its attachments and its links to pictures
are shown no more. Whether all of it must go is for a person to decide, by ``takedown``.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus import changes, recall_text
from corpus.recall_text import Named
from corpus.release import Version
from corpus.schema import release, release_link, version

KIND = "recall"
OPEN = "recall of a photo, names no release of this archive"
"""The ``state_reason`` of a recall whose release is not known, or not for sure."""
OPEN_FOR = timedelta(days=30)  # so long a recall without its release is told every night
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|svg)$", re.IGNORECASE)
_SHOWS_PICTURE = re.compile(r"foto|bild|aufnahme|plakat", re.IGNORECASE)


def note(connection: Connection, release_id: str) -> None:
    """Find out whether the release's latest wording is a recall, and link what it recalls."""
    row = connection.execute(
        sa.select(release, version.c.title, version.c.body)
        .join(version, version.c.id == release.c.version_id)
        .where(release.c.id == release_id)
    ).one()
    lines = [block["text"] for block in row.body]
    found = recall_text.find(row.title, lines, row.published)
    connection.execute(
        sa.delete(release_link).where(
            release_link.c.from_id == release_id, release_link.c.kind == KIND
        )
    )
    targets = [] if found is None else _targets(connection, row, found.named)
    for target in targets:
        connection.execute(
            sa.insert(release_link).values(
                from_id=release_id, to_id=target, kind=KIND, evidence=found and found.evidence
            )
        )
        changes.mark(connection, target)
    reason = OPEN if found is not None and not targets else None
    if reason != row.state_reason and row.state_reason in (None, OPEN):
        chosen = sa.update(release).where(release.c.id == release_id)
        connection.execute(chosen.values(state_reason=reason))


def settle(connection: Connection) -> None:
    """Try the open recalls again: the release they mean may have been collected after them."""
    waiting = sa.select(release.c.id).where(
        release.c.state_reason == OPEN, release.c.version_id.is_not(None)
    )
    for release_id in connection.scalars(waiting).all():
        note(connection, release_id)


def by(connection: Connection, release_id: str) -> str | None:
    """The release that recalled the photo of this one, None if none did."""
    return connection.scalar(
        sa.select(release_link.c.from_id)
        .where(release_link.c.to_id == release_id, release_link.c.kind == KIND)
        .order_by(release_link.c.from_id)
        .limit(1)
    )


def without_pictures(version: Version) -> Version:
    """The version without attachments and without links that lead to pictures."""
    links = tuple(
        link
        for link in version.links
        if not _PICTURE.search(_path(link.url)) and not _SHOWS_PICTURE.search(link.label)
    )
    return replace(version, attachments=(), links=links)


def _path(url: str) -> str:
    """The path of an address, all of it where it is none."""
    try:
        return urlsplit(url).path
    except ValueError:
        return url


def to_act_on(connection: Connection, now: datetime) -> list[dict[str, Any]]:
    """Every recall that waits for a person: ``recall`` and ``release`` are ids, ``command`` erases
    the release. Both are None where the recall names none that is known for sure."""
    target = release.alias()
    linked = connection.execute(
        sa.select(release_link)
        .join(target, target.c.id == release_link.c.to_id)
        .where(release_link.c.kind == KIND, target.c.state != "taken_down")
        .order_by(release_link.c.from_id, release_link.c.to_id)
    ).all()
    opened = connection.scalars(
        sa.select(release.c.id)
        .where(release.c.state_reason == OPEN, release.c.first_seen >= now - OPEN_FOR)
        .order_by(release.c.id)
    ).all()
    told: list[dict[str, Any]] = [
        {"recall": row.from_id, "release": row.to_id, "command": _command(row.from_id, row.to_id)}
        for row in linked
    ]
    return told + [{"recall": one, "release": None, "command": None} for one in opened]


def _command(recall_id: str, release_id: str) -> str:
    reason = f"Fahndungsfoto zurückgerufen durch {recall_id}"
    return shlex.join(["pressearchiv", "takedown", release_id, "--reason", reason])


def _targets(connection: Connection, row: Any, named: tuple[Named, ...]) -> list[str]:
    """The named releases of the same house, each of which must be the only one that fits."""
    if row.house is None:
        return []
    found = {_target(connection, row, one) for one in named if not _is_itself(row, one)}
    return sorted(one for one in found if one is not None)


def _is_itself(row: Any, named: Named) -> bool:
    own = _numbered(row.number)
    is_year = named.year in (None, row.published.year) and named.day in (None, row.published)
    return own is not None and own[0] == named.number and is_year


def _target(connection: Connection, row: Any, named: Named) -> str | None:
    others = connection.execute(
        sa.select(release.c.id, release.c.number, release.c.published).where(
            release.c.house == row.house,
            release.c.id != row.id,
            release.c.number.contains(str(named.number)),
            release.c.published <= row.published,
        )
    )
    year = named.year or (named.day or row.published).year
    fitting = [
        other.id
        for other in others
        if (number := _numbered(other.number)) is not None
        and number[0] == named.number
        and (number[1] or other.published.year) == year
        and named.day in (None, other.published)
    ]
    return fitting[0] if len(fitting) == 1 else None


_NUMBER = re.compile(r"\D{0,20}(\d{1,6})(?!\d)(?:\s?/\s?(\d{4}|\d\d)(?!\d))?")


def _numbered(number: str | None) -> tuple[int, int | None] | None:
    """Number and year of ``287/2020``, ``Nr. 287`` or ``055/02``; None if it has no number."""
    match = _NUMBER.match(number or "")
    if match is None:
        return None
    year = match[2]
    full = year if year is None or len(year) == 4 else f"{'19' if year > '90' else '20'}{year}"
    return int(match[1]), None if full is None else int(full)
