"""What one needs to cite a release: its day, house, number, title, id and address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus.schema import release, release_url, version

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Citation:
    id: str
    published: date
    house: str | None
    number: str | None
    title: str
    url: str | None


def citations(connection: Connection, release_ids: Iterable[str]) -> dict[str, Citation]:
    """The citation of each release, by its id; ``url`` is where it was seen first."""
    ids = list(dict.fromkeys(release_ids))
    found: dict[str, Citation] = {}
    for at in range(0, len(ids), CHUNK):
        chunk = ids[at : at + CHUNK]
        urls: dict[str, str] = {}
        for url in connection.execute(
            sa.select(release_url.c.release_id, release_url.c.url)
            .where(release_url.c.release_id.in_(chunk))
            .order_by(release_url.c.first_seen, release_url.c.url)
        ):
            urls.setdefault(url.release_id, url.url)
        for row in connection.execute(
            sa.select(*release.c["id", "published", "house", "number"], version.c.title)
            .join(version, version.c.id == release.c.version_id)
            .where(release.c.id.in_(chunk))
        ):
            found[row.id] = Citation(**row._mapping, url=urls.get(row.id))
    return found


def as_row(citation: Citation) -> dict[str, Any]:
    """The citation for machines, its day in ISO form."""
    return {**asdict(citation), "published": citation.published.isoformat()}
