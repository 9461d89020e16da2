"""Which release a draft is: by its address, by the id its source promises, or by what it says."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from corpus import releases, states
from corpus.release import Draft
from corpus.schema import release, release_url, version

SAME_WORDS = 0.8
"""Two texts of one key are one release if they share this part of their words; below it they are
two releases that happen to have the same house, date and title (Polizeimeldungen often do)."""

REACH = timedelta(days=40)
"""So far apart two ways may date one numbered release: a text may be dated weeks before it was put
online."""


def canonical_key(draft: Draft) -> str:
    """What tells a release from all others, whichever way it was reached.

    An id that the source promises to keep; else house, year and number with the title; else
    house, day and title. Numbers alone won't do: houses give one twice now and then.
    """
    if draft.external_id:
        return f"{draft.source}|id|{draft.external_id}"
    title = " ".join(_words(draft.title))
    if draft.number:
        return f"{draft.source}|{draft.house}|{draft.published.year}|{draft.number}|{title}"
    return f"{draft.source}|{draft.house}|{draft.published}|{title}"


def fingerprint(draft: Draft) -> str:
    """Hash of the normalised text; white space and Unicode composition don't count."""
    text = " ".join(unicodedata.normalize("NFC", draft.text).split())
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def identify(connection: Connection, draft: Draft) -> tuple[str, Row[Any] | None]:
    """The key the draft goes by, and the release it is a sighting of, if any."""
    if draft.url and not draft.external_id:
        by_url = connection.execute(
            sa.select(release)
            .join(release_url, release_url.c.release_id == release.c.id)
            .where(release_url.c.url == draft.url, release.c.source == draft.source)
        ).one_or_none()
        if by_url is not None and not _is_other(connection, by_url, draft):
            return str(by_url.key), by_url
    base = canonical_key(draft)
    key, ordinal = base, 1
    while True:
        either = release.c.key.in_([key, states.hidden(key)])
        known = connection.execute(sa.select(release).where(either)).first()
        if known is None:
            known = None if draft.external_id else _told_otherwise(connection, draft)
            return (str(known.key), known) if known is not None else (key, None)
        if _is_same(connection, known, draft):
            return key, known
        ordinal += 1
        key = f"{base}|{ordinal}"


def _told_otherwise(connection: Connection, draft: Draft) -> Row[Any] | None:
    """The one release that another way told with less: of the same title and words, with no other
    house and no other number, of the same day or, with that number, about it. None if several are:
    what is said every day in the same words is not one release."""
    is_near = release.c.published == draft.published
    if draft.number:
        is_same_number = release.c.number == draft.number
        about = release.c.published.between(draft.published - REACH, draft.published + REACH)
        is_near = (is_near & release.c.number.is_(None)) | (is_same_number & about)
    near = sa.select(release, version.c.title).join(version, version.c.id == release.c.version_id)
    near = near.where(
        release.c.published.between(draft.published - REACH, draft.published + REACH), is_near
    )
    if draft.house:
        near = near.where(release.c.house.is_(None) | (release.c.house == draft.house))
    title = _letters(draft.title)
    found = [
        row
        for row in connection.execute(near)
        # Asked here, as SQLite would go through the whole source instead of some days.
        if row.source == draft.source
        and _letters(row.title) == title
        and not row.key.startswith(f"{draft.source}|id|")
        and _is_same(connection, row, draft)
    ]
    return found[0] if len(found) == 1 else None


def _is_other(connection: Connection, known: Row[Any], draft: Draft) -> bool:
    """Whether an address was given to another release: day, number, title and words all differ."""
    has_fact = known.published == draft.published or known.number == (draft.number or "")
    if has_fact or _is_same(connection, known, draft):
        return False
    latest = releases.latest_version(connection, known.version_id)
    return _words(latest.title) != _words(draft.title)


def _is_same(connection: Connection, known: Row[Any], draft: Draft) -> bool:
    if draft.external_id or known.state == "taken_down":
        return True
    latest = releases.latest_version(connection, known.version_id)
    return share(releases.as_version(latest).text, draft.text) >= SAME_WORDS


def share(one: str, other: str) -> float:
    """How many of the distinct words of two texts both have, of those of the richer one; 1 for two
    without any."""
    words, others = set(_words(one)), set(_words(other))
    most = max(len(words), len(others))
    return len(words & others) / most if most else 1.0


def _letters(text: str) -> str:
    """A title without what lies between its words, as old portals lost line breaks in it."""
    return "".join(_words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())
