"""What becomes of a release besides its wording: withdrawn by its house, or taken down by us."""

from __future__ import annotations

import hashlib
import html
import re
import zlib
from collections.abc import Sequence
from urllib.parse import urlsplit

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus import changes, links, snapshots
from corpus.errors import UnknownRelease
from corpus.schema import meta, page, release, release_url, snapshot, version

_TOMBSTONE = "tombstone|"  # of a text's fingerprint, among the archive's own notes
_TEXT = re.compile(rb">[^<]+<")
_TELLING = re.compile(rb"""\s(?!(?:href|class|id|role)\b)[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*')""")


def withdraw(connection: Connection, release_id: str, reason: str) -> bool:
    """Mark a release as taken back by its house; all of it is kept. False if it was before."""
    done = connection.execute(
        sa.update(release)
        .where(release.c.id == release_id, release.c.state.in_(("live", "embargoed")))
        .values(state="withdrawn", state_reason=reason)
    )
    if done.rowcount:
        changes.mark(connection, release_id)
    return bool(done.rowcount)


def take_down(connection: Connection, release_id: str, reason: str) -> int:
    """Erase a release's texts, readings and snapshots; gives the number of versions erased.

    What stays is the tombstone: id, source, house, day, addresses and the reason, with hashes by
    which the same release is known again under another address. Freed parts of the database file
    are overwritten; call :meth:`Archive.settle` afterwards, so that the journal holds nothing.
    Raises UnknownRelease.
    """
    row = connection.execute(sa.select(release).where(release.c.id == release_id)).one_or_none()
    if row is None:
        raise UnknownRelease(f"No release has the id {release_id!r}; 'search' shows ids.")
    connection.exec_driver_sql("PRAGMA secure_delete = ON")
    versions = connection.execute(
        sa.select(version.c.fingerprint, version.c.title).where(version.c.release_id == release_id)
    ).all()
    urls = set(
        connection.scalars(sa.select(release_url.c.url).where(release_url.c.release_id == row.id))
    ) | set(connection.scalars(sa.select(page.c.url).where(page.c.release_id == row.id)))
    _forget_pages(connection, sorted(urls))
    said = [*urls, *(found.title for found in versions)]
    _forget_in_lists(connection, row.source, said)
    links.forget(connection, release_id)
    connection.execute(sa.delete(version).where(version.c.release_id == release_id))
    for fingerprint in {found.fingerprint for found in versions}:
        known = sa.select(meta.c.key).where(meta.c.key == _TOMBSTONE + fingerprint)
        if connection.scalar(known) is None:
            connection.execute(
                sa.insert(meta).values(key=_TOMBSTONE + fingerprint, value=release_id)
            )
    connection.execute(
        sa.update(release)
        .where(release.c.id == release_id)
        .values(
            key=row.key if row.state == "taken_down" else hidden(row.key),
            number=None,
            place=None,
            published_at=None,
            state="taken_down",
            state_reason=reason,
            embargo_until=None,
            version_id=None,
        )
    )
    changes.mark(connection, release_id)
    return len(versions)


def has_takedown(connection: Connection, since: int) -> bool:
    """Whether a release was taken down after the change of this number."""
    asked = sa.select(release.c.id).where(release.c.state == "taken_down", release.c.change > since)
    return connection.scalar(asked.limit(1)) is not None


def hidden(key: str) -> str:
    """The key of a release that was taken down: known again, but saying nothing."""
    return f"taken_down|{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()}"


def tombstone(connection: Connection, fingerprint: str) -> str | None:
    """The release that was taken down with a text of this fingerprint, None if there is none."""
    return connection.scalar(sa.select(meta.c.value).where(meta.c.key == _TOMBSTONE + fingerprint))


def forget_page(connection: Connection, url: str) -> None:
    """Drop every snapshot of an address, and never ask for it again by itself."""
    _forget_pages(connection, [url])


def _forget_pages(connection: Connection, urls: Sequence[str]) -> None:
    for url in urls:
        connection.execute(sa.delete(snapshot).where(snapshot.c.url == url))
        connection.execute(
            sa.update(page)
            .where(page.c.url == url)
            .values(snapshot_id=None, etag=None, last_modified=None, due_at=None)
        )


def _forget_in_lists(connection: Connection, source: str, said: Sequence[str]) -> None:
    """Of every snapshot of a list or feed that names the release: feeds go; lists keep their links
    alone, as walks go by them."""
    marks = {
        form.encode(name, "ignore")
        for text in said
        for form in (text, html.escape(text), urlsplit(text).path)
        for name in ("utf-8", "latin-1")
    } - {b"", b"/"}
    found = connection.execute(
        sa.select(snapshot.c.id, page.c.role)
        .join(page, page.c.url == snapshot.c.url)
        .where(snapshot.c.source == source, page.c.role.in_(("list", "feed")))
    ).all()
    for snapshot_id, role in found:
        _forget_in(connection, snapshot_id, role, marks)


def _forget_in(connection: Connection, snapshot_id: int, role: str, marks: set[bytes]) -> None:
    chosen = snapshot.c.id == snapshot_id
    body = snapshots.body(connection, snapshot_id)
    if not any(mark in body for mark in marks):
        return
    if role == "feed":
        connection.execute(sa.delete(snapshot).where(chosen))
        return
    links = _TELLING.sub(b"", _TEXT.sub(b"><", body))
    values = {
        "body": zlib.compress(links),
        "size": len(links),
        "sha256": hashlib.sha256(links).hexdigest(),
    }
    connection.execute(sa.update(snapshot).where(chosen).values(values))
