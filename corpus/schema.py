"""The tables of the archive database. Alembic (``corpus/migrations``) is what creates them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

SCHEMA = "0003"
"""The Alembic revision this code reads and writes; a test holds it at the head."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC. A naive one is refused: its meaning would be a guess."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive datetime {value!r} can't be kept")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

snapshot = Table(
    "snapshot",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", String, nullable=False),
    Column("url", String, nullable=False),
    Column("fetched_at", UtcDateTime, nullable=False),
    Column("status", Integer, nullable=False),
    Column("headers", JSON, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),  # zlib
    UniqueConstraint("url", "sha256"),
)

release = Table(
    "release",
    metadata,
    Column("id", String, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    Column("source", String, nullable=False),
    Column("house", String),
    Column("number", String),
    Column("kind", String, nullable=False),
    Column("place", String),
    Column("published", Date, nullable=False),
    Column("published_at", UtcDateTime),
    Column("state", String, nullable=False),
    Column("state_reason", String),
    Column("embargo_until", UtcDateTime),
    Column("first_seen", UtcDateTime, nullable=False),
    Column("last_seen", UtcDateTime, nullable=False),
    Column("change", Integer, nullable=False),
    # No foreign key: release and version would need each other before either exists.
    Column("version_id", Integer),
    Index("release_change", "change"),
    Index("release_published", "published"),
    Index("release_source", "source"),
    Index("release_version", "version_id"),
)

release_url = Table(
    "release_url",
    metadata,
    Column("url", String, primary_key=True),
    Column("release_id", ForeignKey("release.id", ondelete="CASCADE"), nullable=False),
    Column("first_seen", UtcDateTime, nullable=False),
    Column("last_seen", UtcDateTime, nullable=False),
    Index("release_url_release", "release_id"),
)

version = Table(
    "version",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("release.id", ondelete="CASCADE"), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("snapshot_id", ForeignKey("snapshot.id", ondelete="SET NULL")),
    Column("overline", Text),
    Column("title", Text, nullable=False),
    Column("subtitle", Text),
    Column("body", JSON, nullable=False),
    Column("contact", Text),
    Column("attachments", JSON, nullable=False),
    Column("links", JSON, nullable=False),
    Column("repairs", JSON, nullable=False),
    # Title, subtitle and body as the page gave them, where they were mended.
    Column("original", JSON(none_as_null=True)),
    Column("fingerprint", String(64), nullable=False),
    UniqueConstraint("release_id", "sequence"),
)

page = Table(
    "page",
    metadata,
    Column("url", String, primary_key=True),
    Column("source", String, nullable=False),
    Column("role", String, nullable=False),
    Column("status", Integer),
    Column("etag", String),
    Column("last_modified", String),
    Column("fetched_at", UtcDateTime),
    Column("due_at", UtcDateTime),
    Column("failures", Integer, nullable=False),
    Column("gone_at", UtcDateTime),  # when it was first missing, as long as it is
    Column("snapshot_id", ForeignKey("snapshot.id", ondelete="SET NULL")),
    Column("release_id", ForeignKey("release.id", ondelete="SET NULL")),
    Index("page_due", "source", "due_at"),
)

release_link = Table(
    "release_link",
    metadata,
    Column("from_id", ForeignKey("release.id", ondelete="CASCADE"), primary_key=True),
    Column("to_id", ForeignKey("release.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("evidence", Text, nullable=False),
    Index("release_link_to", "to_id"),
)

event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("time", String),  # as the calendar states it, "10:00"
    Column("person", String, nullable=False),
    Column("office", String),
    Column("house", String),
    Column("details", Text, nullable=False),
    Column("place", Text),
    Column("url", String, nullable=False),
    Column("first_seen", UtcDateTime, nullable=False),
    Column("last_seen", UtcDateTime, nullable=False),
    Column("snapshot_id", ForeignKey("snapshot.id", ondelete="SET NULL")),
    Index("event_day", "source", "day"),
)

reading = Table(
    "reading",
    metadata,
    Column("version_id", ForeignKey("version.id", ondelete="CASCADE"), primary_key=True),
    Column("pipeline", String, nullable=False),
    Column("read_at", UtcDateTime, nullable=False),
)

mention = Table(
    "mention",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version_id", ForeignKey("version.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("surface", Text, nullable=False),
    Column("entity", Text),
    Column("value", JSON, nullable=False),
    Column("confidence", Float, nullable=False),
    Index("mention_version", "version_id"),
    Index("mention_entity", "kind", "entity"),
)

quote = Table(
    "quote",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version_id", ForeignKey("version.id", ondelete="CASCADE"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("speaker", Text),
    Index("quote_version", "version_id"),
    Index("quote_speaker", "speaker"),
)

relation = Table(
    "relation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version_id", ForeignKey("version.id", ondelete="CASCADE"), nullable=False),
    Column("type", String, nullable=False),
    Column("source_kind", String, nullable=False),
    Column("source_name", Text, nullable=False),
    Column("target_kind", String, nullable=False),
    Column("target_name", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("evidence", Text, nullable=False),
    Index("relation_version", "version_id"),
    Index("relation_source", "source_name"),
    Index("relation_target", "target_name"),
)

run = Table(
    "run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("job", String, nullable=False),
    Column("source", String),
    Column("started_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime),
    Column("status", String, nullable=False),
    Column("counts", JSON, nullable=False),
    Column("message", Text),
    Index("run_job", "job", "source"),
)
