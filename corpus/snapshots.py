"""Snapshots: the raw bytes as fetched, so that parsing again never needs fetching again."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus.schema import snapshot


@dataclass(frozen=True, slots=True)
class Fetched:
    """One answer of a portal. ``fetched_at`` is aware; ``body`` is decoded from transfer only."""

    source: str
    url: str
    fetched_at: datetime
    status: int
    headers: dict[str, str]
    body: bytes


def keep(connection: Connection, fetched: Fetched) -> int:
    """Keep the answer and give its id; the same bytes of the same address are kept once."""
    sha256 = hashlib.sha256(fetched.body).hexdigest()
    known = connection.scalar(
        sa.select(snapshot.c.id).where(snapshot.c.url == fetched.url, snapshot.c.sha256 == sha256)
    )
    if known is not None:
        return int(known)
    added = connection.execute(
        sa.insert(snapshot)
        .values(
            source=fetched.source,
            url=fetched.url,
            fetched_at=fetched.fetched_at,
            status=fetched.status,
            headers=fetched.headers,
            sha256=sha256,
            size=len(fetched.body),
            body=zlib.compress(fetched.body),
        )
        .returning(snapshot.c.id)
    )
    return int(added.scalar_one())


def body(connection: Connection, snapshot_id: int) -> bytes:
    """The bytes of a snapshot. Raises KeyError if there is none of that id."""
    packed = connection.scalar(sa.select(snapshot.c.body).where(snapshot.c.id == snapshot_id))
    if packed is None:
        raise KeyError(snapshot_id)
    return zlib.decompress(packed)
