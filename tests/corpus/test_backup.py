"""A backup is one moment of the archive, whole and checked, whatever happens meanwhile."""

from __future__ import annotations

import random
import threading
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from corpus import records
from corpus.backup import backup, restore, sum_path
from corpus.errors import ArchiveMissing, BackupDamaged, BackupRefused
from corpus.release import Block, Draft
from corpus.schema import release, version
from corpus.snapshots import Fetched, keep
from corpus.store import Archive
from tests.conftest import answer, run_cli

DRAFT = Draft("test", "Titel", date(2024, 4, 9), (Block("paragraph", "Der Text. " * 50),))


def add(archive: Archive, numbers: range) -> None:
    for number in numbers:
        draft = replace(DRAFT, title=f"Titel {number}", external_id=str(number))
        with archive.begin() as connection:
            records.record(connection, draft, code="test", seen_at=datetime.now(UTC))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "archive"
    with Archive.writer(path) as opened:
        add(opened, range(20))
    return path


def test_what_was_backed_up_comes_back(archive: Path, tmp_path: Path) -> None:
    made = backup(archive, tmp_path / "copy.db")
    assert (made.releases, made.versions) == (20, 20)
    assert sum_path(made.path).read_text() == f"{made.sha256}  copy.db\n"
    restored = restore(made.path, tmp_path / "new")
    assert (restored.releases, restored.sha256) == (20, made.sha256)
    with Archive.writer(tmp_path / "new") as opened:
        add(opened, range(20, 25))
        with opened.connect() as connection:
            assert connection.scalar(sa.select(sa.func.count()).select_from(release)) == 25


def test_a_backup_while_another_writes_is_one_moment(archive: Path, tmp_path: Path) -> None:
    stop, began = threading.Event(), threading.Event()

    def write() -> None:
        number = 20
        with Archive.writer(archive) as opened:
            while not stop.is_set():
                add(opened, range(number, number + 1))
                number += 1
                began.set()

    writer = threading.Thread(target=write)
    writer.start()
    began.wait()
    try:
        made = [backup(archive, tmp_path / f"{number}.db") for number in range(5)]
    finally:
        stop.set()
        writer.join()
    assert all(one.releases == one.versions for one in made)
    for one in made:
        restore(one.path, tmp_path / f"of-{one.path.stem}")
        with (
            Archive.reader(tmp_path / f"of-{one.path.stem}") as opened,
            opened.connect() as connection,
        ):
            joined = sa.select(sa.func.count()).select_from(release.join(version))
            assert connection.scalar(joined) == one.releases


def test_a_big_backup_ends_beside_a_writer_that_does_not(archive: Path, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    with Archive.writer(archive) as opened, opened.begin() as connection:
        for number in range(60):
            body = random.Random(number).randbytes(500_000)
            keep(connection, Fetched("test", f"https://a.example/{number}", now, 200, {}, body))
    stop, began = threading.Event(), threading.Event()
    patience = time.monotonic() + 20

    def write() -> None:
        number = 20
        with Archive.writer(archive) as opened:
            while not stop.wait(0.01) and time.monotonic() < patience:
                add(opened, range(number, number + 1))
                number += 1
                began.set()

    writer = threading.Thread(target=write)
    writer.start()
    began.wait()
    try:
        made = backup(archive, tmp_path / "copy.db")
        assert writer.is_alive()
    finally:
        stop.set()
        writer.join()
    assert made.snapshots == 60


def test_the_log_of_a_lost_database_is_not_played_into_the_restored_one(
    archive: Path, tmp_path: Path
) -> None:
    made = backup(archive, tmp_path / "copy.db")
    log = archive / "archive.db-wal"
    log.write_bytes(b"what a killed writer left")
    (archive / "archive.db").unlink()
    with pytest.raises(BackupRefused, match="move it"):
        restore(made.path, archive)
    log.unlink()
    assert restore(made.path, archive).releases == 20


def test_a_damaged_backup_is_not_restored(archive: Path, tmp_path: Path) -> None:
    made = backup(archive, tmp_path / "copy.db")
    content = bytearray(made.path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    made.path.write_bytes(content)
    with pytest.raises(BackupDamaged, match="SHA-256"):
        restore(made.path, tmp_path / "new")
    sum_path(made.path).unlink()
    made.path.write_bytes(content[: len(content) // 3])
    with pytest.raises(BackupDamaged, match="no sound archive"):
        restore(made.path, tmp_path / "new")
    assert not (tmp_path / "new" / "archive.db").exists()


def test_nothing_is_overwritten_and_what_is_missing_is_told(archive: Path, tmp_path: Path) -> None:
    made = backup(archive, tmp_path / "copy.db")
    with pytest.raises(BackupRefused, match="already"):
        restore(made.path, archive)
    with pytest.raises(ArchiveMissing, match="no backup"):
        restore(tmp_path / "none.db", tmp_path / "new")
    with pytest.raises(ArchiveMissing):
        backup(tmp_path / "nowhere", tmp_path / "copy.db")
    with pytest.raises(BackupRefused):
        backup(archive, tmp_path / "no" / "folder" / "copy.db")
    assert made.path.is_file(), "the older backup still stands"


def test_the_commands_tell_what_they_did(archive: Path, tmp_path: Path) -> None:
    path, new = tmp_path / "copy.db", tmp_path / "new"
    made = answer(run_cli("--archive", archive, "backup", path, "--format", "json"))
    assert (made["format_version"], made["releases"]) == (1, 20)
    done = run_cli("--archive", new, "restore", path)
    assert "Restored 20 releases in 20 versions" in done.stdout
    assert "pressearchiv index" in done.stderr
    again = run_cli("--archive", new, "restore", path)
    assert (again.returncode, again.stdout) == (2, "")
    assert "Traceback" not in again.stderr
