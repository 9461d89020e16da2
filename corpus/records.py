"""From a draft to a release in the archive: which release it is, and whether its text is new."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy import Connection, Row
from sqlalchemy.dialects.sqlite import insert

from corpus import changes, embargoes, readings, recalls, releases, states
from corpus.identity import fingerprint, identify, share
from corpus.release import Draft
from corpus.schema import page, release, release_url, snapshot, version

SAME_FRAME = 0.97
"""Two pages of one release that share this part of their words say the same: one has a label or a
note more."""

Outcome = Literal["new", "changed", "same", "taken_down"]


@dataclass(frozen=True, slots=True)
class Recorded:
    release_id: str
    outcome: Outcome
    version_id: int | None


def record(
    connection: Connection,
    draft: Draft,
    *,
    code: str,
    seen_at: datetime,
    snapshot_id: int | None = None,
) -> Recorded:
    """Keep the draft: as a new release, a new version of a known one, or one more sighting.

    ``code`` is what ids of the source begin with. A release that was taken down stays so.
    A file, which has no snapshot, may be older than the archive, and another page of the release
    than the one that leads may lag behind: a wording that is kept already is no news then,
    whereas a page that shows an earlier wording again has changed it back. An embargo is moved or
    lifted by a new wording; the same one without its note lifts nothing, as not every way shows it.
    """
    seen = fingerprint(draft)
    buried = states.tombstone(connection, seen)
    if buried is not None:
        return Recorded(buried, "taken_down", None)
    key, known = identify(connection, draft)
    if known is None:
        release_id = _insert(connection, draft, key, code, seen_at)
        version_id = _add_version(connection, release_id, draft, 1, seen_at, snapshot_id)
        _seen_at(connection, release_id, draft.url, seen_at)
        recalls.note(connection, release_id)
        return Recorded(release_id, "new", version_id)
    if known.state == "taken_down":
        return Recorded(known.id, "taken_down", None)
    connection.execute(sa.update(release).where(release.c.id == known.id).values(last_seen=seen_at))
    _seen_at(connection, known.id, draft.url, seen_at)
    latest = releases.latest_version(connection, known.version_id)
    is_aside = _is_aside(connection, latest, snapshot_id)
    same = _same_version(connection, latest, draft, is_aside=is_aside, is_file=snapshot_id is None)
    is_told = same is None or (same == latest.id and draft.embargo_until is not None)
    until = draft.embargo_until if is_told else known.embargo_until
    moved = _update_facts(connection, known, draft, until, seen_at, gaps_only=is_aside)
    if same is not None:
        is_better = not is_aside and same == latest.id and _refresh(connection, latest, draft)
        if is_better or moved:
            changes.mark(connection, known.id)
        return Recorded(known.id, "same", same)
    version_id = _add_version(
        connection, known.id, draft, latest.sequence + 1, seen_at, snapshot_id
    )
    recalls.note(connection, known.id)
    return Recorded(known.id, "changed", version_id)


def _same_version(
    connection: Connection, latest: Row[Any], draft: Draft, *, is_aside: bool, is_file: bool
) -> int | None:
    """The version that says what the draft does, None if its wording is news."""
    if latest.fingerprint == fingerprint(draft):
        return int(latest.id)
    earlier = _earlier(connection, latest.release_id, draft) if is_aside or is_file else None
    if earlier is None and is_aside:
        is_frame = share(releases.as_version(latest).text, draft.text) >= SAME_FRAME
        return int(latest.id) if is_frame else None
    return earlier


def _is_aside(connection: Connection, latest: Row[Any], snapshot_id: int | None) -> bool:
    """Whether a sighting is of another page than the latest version, and that page still there.

    Pages of one release differ in their frames. The one that gave the latest version leads: were
    each to have its say at every visit, they would make versions in turn for ever.
    """
    if snapshot_id is None or latest.snapshot_id in (None, snapshot_id):
        return False
    url = sa.select(snapshot.c.url).where(snapshot.c.id == snapshot_id).scalar_subquery()
    leading = (
        sa.select(page.c.url)
        .join(snapshot, snapshot.c.url == page.c.url)
        .where(snapshot.c.id == latest.snapshot_id, page.c.url != url, page.c.gone_at.is_(None))
    )
    return connection.scalar(leading) is not None


def _insert(connection: Connection, draft: Draft, key: str, code: str, seen_at: datetime) -> str:
    release_id = _new_id(connection, key, f"{code}-{draft.published:%Y%m%d}")
    connection.execute(
        sa.insert(release).values(
            id=release_id,
            key=key,
            source=draft.source,
            **_facts(draft),
            state=embargoes.state(draft.embargo_until, seen_at),
            embargo_until=draft.embargo_until,
            first_seen=seen_at,
            last_seen=seen_at,
            change=0,
        )
    )
    return release_id


def _new_id(connection: Connection, key: str, stem: str) -> str:
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    for length in range(6, len(digest) + 1, 2):
        candidate = f"{stem}-{digest[:length]}"
        if connection.scalar(sa.select(release.c.id).where(release.c.id == candidate)) is None:
            return candidate
    raise AssertionError("two keys with one SHA-256")


def _facts(draft: Draft) -> dict[str, Any]:
    return {
        "house": draft.house,
        "number": draft.number,
        "kind": draft.kind,
        "place": draft.place,
        "published": draft.published,
        "published_at": draft.published_at,
    }


def _update_facts(
    connection: Connection,
    known: Row[Any],
    draft: Draft,
    until: datetime | None,
    now: datetime,
    *,
    gaps_only: bool,
) -> bool:
    """Take over what the draft knows better; a way that doesn't state a fact erases none. With
    ``gaps_only`` those that are known stay, and the time of day comes only with its day. The
    release is live again, unless its embargo lasts until later than ``now``."""
    facts = {name: value for name, value in _facts(draft).items() if value is not None}
    if gaps_only:
        facts = {name: value for name, value in facts.items() if getattr(known, name) is None}
        if known.published != draft.published:
            facts.pop("published_at", None)
    elif draft.published_at is None and known.published != draft.published:
        facts["published_at"] = None
    facts |= {"state": embargoes.state(until, now), "embargo_until": until}
    if known.state == "embargoed" and known.embargo_until == until:
        facts["state"] = "embargoed"  # embargoes.end_due ends and counts it
    if known.state == "withdrawn":
        facts["state_reason"] = None
    moved = {name: value for name, value in facts.items() if getattr(known, name) != value}
    if moved:
        connection.execute(sa.update(release).where(release.c.id == known.id).values(moved))
    return bool(moved)


def _earlier(connection: Connection, release_id: str, draft: Draft) -> int | None:
    """The version of the release that has the draft's words, if there is one."""
    return connection.scalar(
        sa.select(version.c.id).where(
            version.c.release_id == release_id, version.c.fingerprint == fingerprint(draft)
        )
    )


def _seen_at(connection: Connection, release_id: str, url: str | None, seen_at: datetime) -> None:
    if url is None:
        return
    row = {"url": url, "release_id": release_id, "first_seen": seen_at, "last_seen": seen_at}
    connection.execute(
        insert(release_url)
        .values(row)
        .on_conflict_do_update(
            index_elements=["url"], set_={"last_seen": seen_at, "release_id": release_id}
        )
    )


def _add_version(
    connection: Connection,
    release_id: str,
    draft: Draft,
    sequence: int,
    seen_at: datetime,
    snapshot_id: int | None,
) -> int:
    added = connection.execute(
        sa.insert(version)
        .values(
            release_id=release_id,
            sequence=sequence,
            seen_at=seen_at,
            snapshot_id=snapshot_id,
            fingerprint=fingerprint(draft),
            **_wording(draft),
        )
        .returning(version.c.id)
    )
    version_id = int(added.scalar_one())
    connection.execute(
        sa.update(release)
        .where(release.c.id == release_id)
        .values(version_id=version_id, change=changes.following(connection))
    )
    return version_id


def _wording(draft: Draft) -> dict[str, Any]:
    return {
        "overline": draft.overline,
        "title": draft.title,
        "subtitle": draft.subtitle,
        "body": [asdict(block) for block in draft.body],
        "contact": draft.contact,
        "attachments": [asdict(link) for link in draft.attachments],
        "links": [asdict(link) for link in draft.links],
        "repairs": list(draft.repairs),
        "original": draft.original,
    }


def _refresh(connection: Connection, latest: Row[Any], draft: Draft) -> bool:
    """The words are the same, but a better reader may tell headings, contact and links better.

    The version is mended in place. What was read out of it goes if its offsets would not fit.
    """
    mended = {
        name: value for name, value in _wording(draft).items() if getattr(latest, name) != value
    }
    if not mended:
        return False
    connection.execute(sa.update(version).where(version.c.id == latest.id).values(mended))
    if releases.as_version(latest).text != draft.text:
        readings.forget(connection, latest.id)
    return True
