"""Opening an archive: readers, the one writer, and what can be wrong with the files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from corpus import schema
from corpus.errors import ArchiveBusy, ArchiveCorrupt, ArchiveMissing, ArchiveNewer
from corpus.store import DATABASE, Archive


def test_a_writer_makes_the_archive_with_all_tables(tmp_path: Path) -> None:
    with Archive.writer(tmp_path / "new" / "archive") as archive, archive.connect() as connection:
        tables = set(sa.inspect(connection).get_table_names())
    assert set(schema.metadata.tables) <= tables


def test_the_migrations_make_what_the_code_describes(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with Archive.writer(tmp_path) as archive, archive.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, schema.metadata) == []


def test_wal_and_foreign_keys_are_on(tmp_path: Path) -> None:
    with Archive.writer(tmp_path) as archive, archive.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_reader_needs_an_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing, match="There is no archive"):
        Archive.reader(tmp_path)


def test_a_reader_writes_nothing(tmp_path: Path) -> None:
    Archive.writer(tmp_path).close()
    with (
        Archive.reader(tmp_path) as archive,
        archive.connect() as connection,
        pytest.raises(sa.exc.OperationalError, match="readonly"),
    ):
        connection.execute(sa.insert(schema.meta).values(key="x", value="y"))


def test_a_second_writer_is_told_the_archive_is_busy(tmp_path: Path) -> None:
    with Archive.writer(tmp_path):
        code = (
            "import pathlib; from corpus.store import Archive\n"
            f"Archive.writer(pathlib.Path({str(tmp_path)!r}))"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False
        )
    assert "ArchiveBusy" in done.stderr
    assert ArchiveBusy.exit_code == 4


def test_the_lock_of_a_killed_writer_is_free(tmp_path: Path) -> None:
    code = (
        "import os, pathlib; from corpus.store import Archive\n"
        f"archive = Archive.writer(pathlib.Path({str(tmp_path)!r})); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code], check=False)
    Archive.writer(tmp_path).close()


def test_readers_work_while_a_writer_writes(tmp_path: Path) -> None:
    with Archive.writer(tmp_path) as writer, writer.begin() as writing:
        writing.execute(sa.insert(schema.meta).values(key="x", value="y"))
        with Archive.reader(tmp_path) as reader, reader.connect() as reading:
            keys = set(reading.scalars(sa.select(schema.meta.c.key)))
    assert "x" not in keys
    assert "archive_id" in keys


@pytest.mark.parametrize(
    "content", [b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4000]
)
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / DATABASE).write_bytes(content)
    with pytest.raises(ArchiveCorrupt):
        Archive.reader(tmp_path)
    with pytest.raises(ArchiveCorrupt):
        Archive.writer(tmp_path)
    assert (tmp_path / DATABASE).read_bytes() == content


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{tmp_path / DATABASE}")
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE guests (name TEXT)")
    with pytest.raises(ArchiveCorrupt, match="not an archive"):
        Archive.writer(tmp_path)


def test_an_archive_of_a_newer_schema_is_refused(tmp_path: Path) -> None:
    with Archive.writer(tmp_path) as archive, archive.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    for opened in (Archive.reader, Archive.writer):
        with pytest.raises(ArchiveNewer, match="newer version"):
            opened(tmp_path)


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with Archive.writer(tmp_path) as archive:
        with pytest.raises(KeyError), archive.begin() as connection:
            connection.execute(sa.insert(schema.meta).values(key="x", value="y"))
            raise KeyError
        with archive.connect() as connection:
            assert connection.scalar(sa.select(schema.meta.c.value).filter_by(key="x")) is None


def test_an_archive_of_the_first_schema_is_brought_up_to_date_with_what_it_holds(
    tmp_path: Path,
) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    engine = sa.create_engine(f"sqlite:///{tmp_path / DATABASE}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for key, value in (("archive_id", "a1"), ("change", "0")):
            connection.execute(sa.insert(schema.meta).values(key=key, value=value))
        connection.exec_driver_sql(
            "INSERT INTO page (url, source, role, failures) VALUES ('https://a', 's', 'detail', 0)"
        )
    engine.dispose()
    with pytest.raises(ArchiveCorrupt, match="schema 0001"):
        Archive.reader(tmp_path)
    with Archive.writer(tmp_path) as archive, archive.connect() as connection:
        kept = connection.execute(sa.select(schema.page)).one()
        assert (kept.url, kept.gone_at) == ("https://a", None)
        archive_id = connection.scalar(sa.select(schema.meta.c.value).filter_by(key="archive_id"))
        assert archive_id == "a1"
