"""Which releases an export holds, what a table says of each, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from search.engine import Filter, Request, Searcher
from search.tree import Node

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from corpus.release import Document

PAGE = 5_000  # hits held at once; they carry their texts

COLUMNS = (
    "id",
    "published",
    "published_at",
    "source",
    "house",
    "kind",
    "number",
    "place",
    "overline",
    "title",
    "subtitle",
    "body",
    "url",
    "people",
    "ministers",
    "organisations",
    "places",
    "measures",
    "measure_types",
    "corrected_by",
)


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where an export comes from, so that a paper can cite it and somebody can make it again.

    ``understood`` is the query as it was read, dates like ``gestern`` resolved; ``change`` is the
    number of the archive's latest change, its version; ``pipeline`` read the texts.
    """

    program: str
    exported: datetime
    archive: str
    change: int
    pipeline: str | None
    query: str
    understood: str
    filters: tuple[str, ...]
    format: str
    releases: int

    def as_dict(self) -> dict[str, Any]:
        filters = list(self.filters)
        return {**asdict(self), "exported": self.exported.isoformat(), "filters": filters}


def found_ids(searcher: Searcher, node: Node, filters: tuple[Filter, ...] = ()) -> set[str]:
    """The ids of all releases that match."""
    found: set[str] = set()
    for page in range(1, -(-searcher.count(node, filters) // PAGE) + 1):
        request = Request(node, filters, sort="date", limit=PAGE, page=page)
        found.update(hit.id for hit in searcher.search(request).hits)
    return found


def in_order(connection: Connection, found: set[str]) -> list[str]:
    """Those of the releases that are live, by day and id: the same on every run."""
    import sqlalchemy as sa

    from corpus.schema import release

    ids = connection.scalars(
        sa.select(release.c.id)
        .where(release.c.state == "live")
        .order_by(release.c.published, release.c.id)
    )
    return [one for one in ids if one in found]


def rows(connection: Connection, release_ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    """One row a release by ``COLUMNS``: days and times as such, names as lists."""
    from corpus.documents import of

    return map(_row, of(connection, release_ids))


def plain(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The rows with days and times in ISO form."""
    for row in rows:
        at = row["published_at"]
        yield {
            **row,
            "published": row["published"].isoformat(),
            "published_at": at.isoformat() if at else None,
        }


def _row(document: Document) -> dict[str, Any]:
    row = {name: getattr(document, "persons" if name == "people" else name) for name in COLUMNS}
    return {name: list(it) if isinstance(it, tuple) else it for name, it in row.items()}
