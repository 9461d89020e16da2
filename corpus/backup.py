"""A whole copy of the archive's database, taken while others read and write, checked, and back."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import ArchiveBusy, ArchiveMissing, BackupDamaged, BackupRefused
from corpus.files import whole, write_whole
from corpus.store import DATABASE, Archive

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds: ``size`` in bytes, and the SHA-256 of the file. One of a schema that had
    no events has none."""

    path: Path
    releases: int
    versions: int
    snapshots: int
    events: int
    size: int
    sha256: str


def sum_path(path: Path) -> Path:
    """Where the checksum stands, in the form that ``sha256sum -c`` reads."""
    return path.with_name(path.name + ".sha256")


def backup(archive: Path, path: Path) -> Backup:
    """Copy the database to ``path``, as it is at one moment. The copy is checked before it stands
    there; until then an older backup does. Raises ArchiveMissing, BackupRefused, BackupDamaged."""
    Archive.reader(archive).close()  # tells what is wrong with it, if anything is
    with _beside(path) as temporary:
        with closing(sqlite3.connect(temporary)) as copy:
            with closing(_open(archive / DATABASE)) as source:
                # In one step: in several, each write of another process begins it anew, and
                # beside a steady writer it never ends. Nobody waits for it: readers block none.
                source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        found = _checked(temporary, path)
        # A kill in between leaves a backup without a sum, not one that its sum calls damaged.
        sum_path(path).unlink(missing_ok=True)
    write_whole(sum_path(path), f"{found.sha256}  {path.name}\n".encode("ascii"))
    return found


def restore(path: Path, archive: Path) -> Backup:
    """Make an archive of a backup where none is. Raises BackupRefused, BackupDamaged."""
    if (archive / DATABASE).exists():
        raise BackupRefused(
            f"There is an archive in {archive} already; restore into another place with --archive, "
            "or move that one away."
        )
    _refuse_leftover(archive)
    if not path.is_file():
        raise ArchiveMissing(f"There is no backup {path}.")
    said = sum_path(path)
    if said.is_file() and said.read_text(encoding="ascii").split()[:1] != [_sha256(path)]:
        raise BackupDamaged(f"{path} is not what was backed up: its SHA-256 is not that of {said}.")
    try:
        archive.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveMissing(f"The archive {archive} can't be made: {error.strerror}.") from error
    with _beside(archive / DATABASE) as temporary:
        shutil.copyfile(path, temporary)
        return _checked(temporary, path)


def _refuse_leftover(archive: Path) -> None:
    """SQLite would play the write-ahead log of a lost database into the restored one."""
    log = archive / f"{DATABASE}-wal"
    if log.exists():
        raise BackupRefused(
            f"{log} holds the last writes of a database that is not there any more; move it to "
            "that one, or away, and restore again."
        )


def _open(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True, timeout=60)


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A file to write that appears at the path in one step, and why it can't, if so."""
    try:
        with whole(path) as temporary:
            yield temporary
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise ArchiveBusy("The archive is being written without pause; try again.") from error
        raise BackupRefused(f"{path} can't be written: {error}.") from error
    except (PermissionError, FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise BackupRefused(f"{path} can't be written: {error.strerror}.") from error


def _checked(database: Path, told: Path) -> Backup:
    """What the file holds. Raises BackupDamaged if it is no sound archive."""
    try:
        with closing(_open(database)) as connection:
            answer = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            counted = ["release", "version", "snapshot", *({"event"} & tables)]
            releases, versions, snapshots, *events = (
                int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608
                for table in counted
            )
    except sqlite3.DatabaseError as error:
        raise BackupDamaged(f"{told} is no sound archive: {error}.") from error
    if answer != ["ok"]:
        raise BackupDamaged(f"{told} is no sound archive: {answer[0]}.")
    size = database.stat().st_size
    return Backup(told, releases, versions, snapshots, sum(events), size, _sha256(database))


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
