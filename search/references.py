"""What a bibliography says of a release, taken from the archive database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus.schema import release, release_url, version
from search.citation import CHUNK

_BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True)
class Reference:
    """``url`` is the address under which the release was seen first, ``accessed`` the last day on
    which the archive saw it there; ``online`` is False if it has been withdrawn since."""

    id: str
    kind: str
    house: str | None
    number: str | None
    place: str | None
    title: str
    published: date
    url: str | None
    accessed: date | None
    online: bool


def references(connection: Connection, release_ids: Sequence[str]) -> Iterator[Reference]:
    """The references of these releases, in this order; those without a text are left out."""
    for at in range(0, len(release_ids), CHUNK):
        chunk = release_ids[at : at + CHUNK]
        addresses = _addresses(connection, chunk)
        columns = release.c["id", "kind", "house", "number", "place", "published", "state"]
        rows = connection.execute(
            sa.select(*columns, version.c.title)
            .join(version, version.c.id == release.c.version_id)
            .where(release.c.id.in_(chunk))
        )
        found = {row.id: row for row in rows}
        for row in (found[one] for one in chunk if one in found):
            url, seen = addresses.get(row.id, (None, None))
            yield Reference(
                row.id,
                row.kind,
                row.house,
                row.number,
                row.place,
                row.title,
                row.published,
                url,
                seen.astimezone(_BERLIN).date() if seen else None,
                row.state in ("live", "embargoed"),
            )


def _addresses(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str, datetime]]:
    rows = connection.execute(
        sa.select(*release_url.c["release_id", "url", "last_seen"])
        .where(release_url.c.release_id.in_(ids))
        .order_by(release_url.c.first_seen.desc(), release_url.c.url.desc())
    )
    return {row.release_id: (row.url, row.last_seen) for row in rows}
