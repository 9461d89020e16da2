"""The archive: a directory with the database, the index beside it, and one writer's lock."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import filelock
import sqlalchemy as sa
from sqlalchemy import Connection, Engine, event

from corpus import schema
from corpus.errors import (
    ArchiveBusy,
    ArchiveCorrupt,
    ArchiveFull,
    ArchiveMissing,
    ArchiveNewer,
    PressearchivError,
)

DATABASE = "archive.db"
LOCK = "lock"
BUSY_SECONDS = 10


class Archive:
    """An open archive. Use :meth:`reader` or :meth:`writer`, and as a context manager.

    ``path`` is the directory. Readers see the last finished transaction while a writer works.
    """

    def __init__(self, path: Path, engine: Engine, lock: filelock.BaseFileLock | None) -> None:
        self.path = path
        self._engine = engine
        self._lock = lock

    @classmethod
    def reader(cls, path: Path) -> Archive:
        """Open for reading. Raises ArchiveMissing, ArchiveCorrupt or ArchiveNewer."""
        _must_exist(path)
        archive = cls(path, _engine(path / DATABASE, read_only=True), None)
        found = archive._schema()
        if found != schema.SCHEMA:
            raise ArchiveCorrupt(
                f"The archive in {path} has schema {found or 'none'}, this program reads "
                f"{schema.SCHEMA}; any writing command updates it, such as 'annotate'."
            )
        return archive

    @classmethod
    def writer(cls, path: Path, *, create: bool = True) -> Archive:
        """Open for writing, migrating it if it is older and, with ``create``, making a new one.

        Raises ArchiveBusy if another process writes, ArchiveMissing without ``create``.
        """
        if not create:
            _must_exist(path)
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArchiveMissing(f"The archive {path} can't be made: {error.strerror}.") from error
        lock = filelock.FileLock(path / LOCK)
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            raise ArchiveBusy(
                f"The archive in {path} is being written by another process; try again when it "
                "has finished."
            ) from None
        archive = cls(path, _engine(path / DATABASE, read_only=False), lock)
        try:
            archive._migrate()
        except BaseException:
            archive.close()
            raise
        return archive

    @property
    def index_path(self) -> Path:
        return self.path / "index"

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """One transaction: all of it is kept at the end, or nothing of it."""
        with _told(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        """A connection for reading; whatever is written on it is dropped."""
        with _told(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def bare(self) -> Iterator[sqlite3.Cursor]:
        """A connection of its own without a transaction, for what SQLite does only outside one."""
        with _told(self.path):
            raw = self._engine.raw_connection()
            try:
                assert isinstance(raw.driver_connection, sqlite3.Connection)
                yield raw.driver_connection.cursor()
            finally:
                raw.invalidate()  # its settings end with it

    def settle(self) -> None:
        """Write the journal into the database and empty it."""
        with self.bare() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _schema(self) -> str | None:
        """The schema the database has, None if it has none yet. Refuses a newer one."""
        with self.connect() as connection:
            tables = sa.inspect(connection).get_table_names()
            if "alembic_version" not in tables:
                if tables:
                    raise ArchiveCorrupt(f"{self.path / DATABASE} is not an archive's database.")
                return None
            found = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
        if found is not None and found > schema.SCHEMA:
            raise ArchiveNewer(
                f"The archive in {self.path} was written by a newer version (schema {found}, this "
                f"program knows {schema.SCHEMA}); update pressearchiv to open it."
            )
        return str(found) if found is not None else None

    def _migrate(self) -> None:
        if self._schema() == schema.SCHEMA:
            return
        from alembic import command
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        with self.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            known = connection.scalar(sa.select(schema.meta.c.value).filter_by(key="archive_id"))
            if known is None:
                connection.execute(
                    sa.insert(schema.meta),
                    [
                        {"key": "archive_id", "value": str(uuid.uuid4())},
                        {"key": "change", "value": "0"},
                    ],
                )


def _must_exist(path: Path) -> None:
    if not (path / DATABASE).is_file():
        raise ArchiveMissing(
            f"There is no archive in {path}. 'pressearchiv import' or 'pressearchiv crawl' "
            "makes one; --archive or PRESSEARCHIV_ARCHIVE names another place."
        )


@contextmanager
def only_one(path: Path, job: str) -> Iterator[None]:
    """Hold the archive's lock of this name for a job that opens the archive several times. Raises
    ArchiveBusy if another process runs it."""
    path.mkdir(parents=True, exist_ok=True)
    lock = filelock.FileLock(path / f"{job}.lock")
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise ArchiveBusy(
            f"Another {job!r} is at work on the archive in {path}; try again when it has finished."
        ) from None
    try:
        yield
    finally:
        lock.release()


def is_busy(path: Path) -> bool:
    """Whether a process is writing into the archive at this moment."""
    lock = filelock.FileLock(path / LOCK)
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        return True
    lock.release()
    return False


def _engine(database: Path, *, read_only: bool) -> Engine:
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(database)), connect_args={"timeout": BUSY_SECONDS}
    )

    @event.listens_for(engine, "connect")
    def configure(dbapi_connection: Any, _record: object) -> None:
        # The driver's own transactions leave DDL outside; SQLAlchemy's documented recipe
        # switches them off and begins explicitly.
        dbapi_connection.isolation_level = None
        cursor = dbapi_connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        if read_only:
            cursor.execute("PRAGMA query_only = ON")
        else:
            # Of a new database only, and before its first write: room that is freed can then be
            # given back. An old one takes it on when it is written anew.
            cursor.execute("PRAGMA auto_vacuum = INCREMENTAL")
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what SQLite says into the archive's own errors."""
    try:
        yield
    except (sa.exc.DatabaseError, sqlite3.DatabaseError) as error:
        told = _explain(str(getattr(error, "orig", error)), path)
        if told is None:
            raise
        raise told from error


def _explain(reason: str, path: Path) -> PressearchivError | None:
    if "disk is full" in reason:
        return ArchiveFull(f"The disk under {path} is full; free some room and run it again.")
    if "locked" in reason:
        return ArchiveBusy(f"The archive in {path} is busy; try again in a moment.")
    if any(word in reason for word in ("malformed", "not a database", "disk I/O error")):
        return ArchiveCorrupt(
            f"The database in {path} can't be read ({reason}); restore it from a backup."
        )
    if "unable to open" in reason or "readonly" in reason:
        return ArchiveMissing(f"The archive in {path} can't be opened: {reason}.")
    return None
