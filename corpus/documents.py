"""Releases as the index takes them: one flat document each, with its facet values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from corpus import links, schema
from corpus.changes import archive_id
from corpus.changes import last as last_change
from corpus.readings import pipeline
from corpus.release import Block, Document, compose

CHUNK = 500
CABINET = ("minister_president", "minister")
ENTITIES = ("person", "organisation", "place", "measure")

__all__ = ["archive_id", "count_documents", "documents", "last_change", "of", "pipeline"]


def documents(connection: Connection, since: int = 0) -> Iterator[Document]:
    """Documents with a change number above ``since``, in the order of change.

    With ``since`` also releases that are live no longer, whose documents must leave the index.
    The archive must not change while this runs; a reader's transaction sees to that.
    """
    seen = since
    while True:
        rows = connection.execute(
            _select(since, schema.release, schema.version)
            .where(schema.release.c.change > seen)
            .order_by(schema.release.c.change)
            .limit(CHUNK)
        ).all()
        if not rows:
            return
        values = _values(connection, [row.version_id for row in rows])
        ids = [row.id for row in rows]
        urls, corrections = _urls(connection, ids), links.corrections(connection, ids)
        for row in rows:
            corrected_by = corrections.get(row.id, ())
            yield _document(row, values.get(row.version_id, []), urls.get(row.id), corrected_by)
        seen = rows[-1].change


def of(connection: Connection, release_ids: Sequence[str]) -> Iterator[Document]:
    """Documents of these releases in this order; those that are not live are left out."""
    for at in range(0, len(release_ids), CHUNK):
        chunk = release_ids[at : at + CHUNK]
        rows = connection.execute(
            _select(0, schema.release, schema.version).where(schema.release.c.id.in_(chunk))
        ).all()
        values = _values(connection, [row.version_id for row in rows])
        urls, corrections = _urls(connection, chunk), links.corrections(connection, chunk)
        found = {
            row.id: _document(
                row,
                values.get(row.version_id, []),
                urls.get(row.id),
                corrections.get(row.id, ()),
            )
            for row in rows
        }
        yield from (found[one] for one in chunk if one in found)


def count_documents(connection: Connection, since: int = 0) -> int:
    """How many documents :func:`documents` will give."""
    return int(connection.scalar(_select(since, sa.func.count())) or 0)


def _select(since: int, *what: Any) -> sa.Select[Any]:
    release, version = schema.release, schema.version
    columns = [
        column
        for item in what
        for column in (
            [c for c in item.c if not (item is version and c.name in ("id", "release_id"))]
            if isinstance(item, sa.Table)
            else [item]
        )
    ]
    chosen = (
        sa.select(*columns)
        .select_from(release.join(version, release.c.version_id == version.c.id))
        .where(release.c.change > since)
    )
    return chosen if since else chosen.where(release.c.state == "live")


def _values(
    connection: Connection, version_ids: Sequence[int]
) -> dict[int, list[tuple[str, str, dict[str, Any]]]]:
    """The entities mentioned in each version: kind, canonical name, value."""
    mention = schema.mention
    # The kinds are chosen here: asked for them as well, SQLite goes through all mentions of a
    # kind in the archive instead of those of the versions.
    rows = connection.execute(
        sa.select(mention.c.version_id, mention.c.kind, mention.c.entity, mention.c.value)
        .where(mention.c.version_id.in_(version_ids))
        .order_by(mention.c.version_id, mention.c.start)
    )
    found: dict[int, list[tuple[str, str, dict[str, Any]]]] = {}
    for version_id, kind, entity, value in rows:
        if kind in ENTITIES and entity is not None:
            found.setdefault(version_id, []).append((kind, entity, value))
    return found


def _urls(connection: Connection, release_ids: Sequence[str]) -> dict[str, str]:
    table = schema.release_url
    rows = connection.execute(
        sa.select(table.c.release_id, table.c.url)
        .where(table.c.release_id.in_(release_ids))
        .order_by(table.c.first_seen.desc(), table.c.url.desc())
    )
    return {row.release_id: row.url for row in rows}


def _document(
    row: Row[Any],
    values: list[tuple[str, str, dict[str, Any]]],
    url: str | None,
    corrected_by: tuple[str, ...],
) -> Document:
    return Document(
        id=row.id,
        change=row.change,
        state=row.state,
        source=row.source,
        house=row.house,
        kind=row.kind,
        number=row.number,
        published=row.published,
        published_at=row.published_at,
        place=row.place,
        url=url,
        overline=row.overline,
        title=row.title,
        subtitle=row.subtitle,
        body=compose("", None, tuple(Block(**block) for block in row.body)).strip("\n"),
        persons=_distinct(name for kind, name, _ in values if kind == "person"),
        ministers=_distinct(
            name
            for kind, name, value in values
            if kind == "person" and value.get("role") in CABINET
        ),
        organisations=_distinct(name for kind, name, _ in values if kind == "organisation"),
        places=_distinct(name for kind, name, _ in values if kind == "place"),
        measures=_distinct(name for kind, name, _ in values if kind == "measure"),
        measure_types=_distinct(
            str(value["type"]) for kind, _, value in values if kind == "measure"
        ),
        corrected_by=corrected_by,
    )


def _distinct(names: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
