"""Which version of every live release is the latest."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from corpus import changes, records
from corpus.release import Block, Draft
from corpus.releases import latest_sequences
from corpus.store import Archive

SEEN = datetime(2026, 1, 1, tzinfo=UTC)


def keep(archive: Archive, key: str, text: str) -> str:
    draft = Draft(
        source="x",
        title="Meldung",
        published=date(2020, 5, 17),
        body=(Block("paragraph", text),),
        external_id=key,
    )
    with archive.begin() as connection:
        return records.record(connection, draft, code="x", seen_at=SEEN).release_id


def test_the_latest_version_of_every_release(tmp_path: Path) -> None:
    with Archive.writer(tmp_path / "archive") as archive:
        first, second = keep(archive, "1", "Wald"), keep(archive, "2", "See")
        assert keep(archive, "1", "Wald und Wiese") == first
        with archive.connect() as connection:
            assert latest_sequences(connection) == {first: 2, second: 1}


def test_only_those_that_have_not_changed_since(tmp_path: Path) -> None:
    with Archive.writer(tmp_path / "archive") as archive:
        first = keep(archive, "1", "Wald")
        with archive.connect() as connection:
            known = changes.last(connection)
        second = keep(archive, "2", "See")
        with archive.connect() as connection:
            assert latest_sequences(connection, known) == {first: 1}
            assert latest_sequences(connection, changes.last(connection)) == {first: 1, second: 1}
        keep(archive, "1", "Wald und Wiese")
        with archive.connect() as connection:
            assert latest_sequences(connection, known) == {}
