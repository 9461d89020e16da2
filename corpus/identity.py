"""Which release a draft is: by its address, by the id its source promises, or by what it says."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from corpus import releases, states
from corpus.release import Draft
from corpus.schema import release, release_url

SAME_WORDS = 0.8
"""Two texts of one key are one release if they share this part of their words; below it they are
two releases that happen to have the same house, date and title (Polizeimeldungen often do)."""


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
        if known is None or _is_same(connection, known, draft):
            return key, known
        ordinal += 1
        key = f"{base}|{ordinal}"


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
    kept, seen = set(_words(releases.as_version(latest).text)), set(_words(draft.text))
    return len(kept & seen) >= SAME_WORDS * max(len(kept), len(seen))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())
