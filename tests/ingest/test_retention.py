"""Snapshots that nothing stands on go when they are old, and the crawl never notices."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from corpus import retention, snapshots, states
from corpus.backup import backup, restore
from corpus.clock import NOW
from corpus.health import check_database
from corpus.schema import event, page, snapshot, version
from corpus.snapshots import Fetched
from corpus.store import Archive
from tests.conftest import ROOT, answer, run_cli
from tests.ingest import serving
from tests.ingest.serving import Reply, detail, detail_path, listing, portal

START = datetime.now(UTC).replace(microsecond=0)
VISITS = 4
YEAR = timedelta(days=400)  # every release is due again
TO_COME = START + 10 * YEAR


def changing(path: str, before: int) -> Reply:
    """A list that grows, one release whose text changes once, and one with a changing margin."""
    if path == serving.LIST:
        return Reply(listing(*map(detail_path, range(1, 3 + before))))
    if path == detail_path(1):
        return Reply(detail(1, "Anders." if before > 1 else "Zuerst."))
    if path == detail_path(2):
        return Reply(detail(2) + f"<footer>{before} Besuche</footer>")
    return portal(3, 4, 5, 6)(path, before)


@pytest.fixture
def server() -> Iterator[serving.Server]:
    with serving.serve(changing) as server:
        yield server


@pytest.fixture
def crawled(archive: Path, server: serving.Server, monkeypatch: pytest.MonkeyPatch) -> Path:
    for number in range(VISITS):
        crawl(archive, server, number, monkeypatch)
    return archive


def crawl(
    archive: Path, server: serving.Server, number: int, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """The visit of a later year; gives what was asked for."""
    before = len(server.asked)
    soon = timedelta(hours=1)  # what is found by a list is due at once, by the real clock
    monkeypatch.setenv(NOW, (START + number * YEAR + soon).isoformat())
    source = serving.source("portal", server.url, expectations={"min_a_month": 0, "max_a_month": 9})
    report = serving.visit(archive, source, clock_ahead=number * YEAR)
    assert report.status == "done", report.problems
    return server.paths()[before:]


def prune(path: Path, before: datetime = TO_COME) -> retention.Pruned:
    with Archive.writer(path) as archive:
        return retention.prune(archive, before)


def held(path: Path) -> dict[int, str]:
    """The snapshots there are: their addresses, without the host, by id."""
    with Archive.reader(path) as archive, archive.connect() as connection:
        rows = connection.execute(sa.select(snapshot.c.id, snapshot.c.url)).all()
    return {row.id: row.url.partition("127.0.0.1")[2].partition("/")[2] for row in rows}


def stood_on(path: Path) -> set[int]:
    with Archive.reader(path) as archive, archive.connect() as connection:
        by = [connection.scalars(sa.select(table.c.snapshot_id)) for table in (version, page)]
        return {one for found in by for one in found if one is not None}


def fill(path: Path, count: int, old: datetime = START - YEAR) -> list[bytes]:
    """Put repeats of a list into the archive that nothing stands on; gives their bytes."""
    chance, bodies = random.Random(1), []
    with Archive.writer(path) as archive, archive.begin() as connection:
        for number in range(count):
            bodies.append(chance.randbytes(9_000))
            url = f"https://portal.example/{number}"
            fetched = Fetched("portal", url, old, 200, {}, bodies[-1])
            snapshots.keep(connection, fetched)
    return bodies


def test_what_versions_and_addresses_stand_on_stays(crawled: Path) -> None:
    before = held(crawled)
    second = detail_path(2).lstrip("/")
    assert [url for url in before.values() if url == second] == [second] * VISITS
    needed = stood_on(crawled)
    pruned = prune(crawled)
    after = held(crawled)
    assert set(after) == needed
    assert pruned.count == len(before) - len(after) > 0
    urls = list(after.values())
    assert urls.count(second) == 2, "that of the version, and the last one"
    assert urls.count(detail_path(1).lstrip("/")) == 2, "those of both versions"
    assert urls.count(serving.LIST.lstrip("/")) == 1


def test_what_an_event_was_seen_in_stays(archive: Path) -> None:
    fill(archive, 2)
    first = min(held(archive))
    seen = {"first_seen": START, "last_seen": START, "snapshot_id": first}
    with Archive.writer(archive) as opened, opened.begin() as connection:
        connection.execute(
            sa.insert(event).values(
                source="kalender",
                day=START.date(),
                person="Eva Beispiel",
                details="Eröffnung",
                url="https://portal.example/0",
                **seen,
            )
        )
    assert prune(archive).count == 1
    assert list(held(archive)) == [first]


def test_what_is_young_stays(crawled: Path) -> None:
    before = held(crawled)
    assert prune(crawled, START - timedelta(days=1)).count == 0
    assert held(crawled) == before


def test_the_next_crawl_asks_for_the_same_as_without(
    crawled: Path, server: serving.Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Path(shutil.copytree(crawled, tmp_path / "whole"))
    prune(crawled)
    asked = crawl(crawled, server, VISITS, monkeypatch)
    server.asked = server.asked[: -len(asked)]
    assert crawl(whole, server, VISITS, monkeypatch) == asked


def test_the_archive_is_sound_its_file_smaller_and_its_backup_too(
    crawled: Path, tmp_path: Path
) -> None:
    fill(crawled, 300)
    size = (crawled / "archive.db").stat().st_size
    pruned = prune(crawled)
    assert pruned.shrunk >= 300 * 9_000 * 0.9
    assert (crawled / "archive.db").stat().st_size < size - 300 * 9_000 * 0.9
    with Archive.reader(crawled) as archive, archive.connect() as connection:
        assert [one for one in check_database(connection, busy=False) if one.mend] == []
    made = backup(crawled, tmp_path / "copy.db")
    assert made.snapshots == len(held(crawled))
    restore(made.path, tmp_path / "new")
    fill(tmp_path / "new", 300)
    assert prune(tmp_path / "new").shrunk > 0, "what was restored can shrink as well"


def test_a_reader_sees_to_its_end_what_it_began_with(
    crawled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("corpus.store.BUSY_SECONDS", 0.2)  # to empty the journal, it would wait
    bodies = fill(crawled, 50)
    with Archive.reader(crawled) as archive, archive.connect() as connection:
        last = connection.scalar(sa.select(sa.func.max(snapshot.c.id)))
        assert last is not None
        assert prune(crawled).count >= 50
        assert snapshots.body(connection, last) == bodies[-1]
    assert last not in held(crawled)


def test_nothing_of_what_went_is_left_in_the_file(crawled: Path) -> None:
    """Or a release taken down later would still stand in pages that nobody uses."""
    grow_only(crawled)
    marks = [body[4_000:4_060] for body in fill(crawled, 20)]
    with Archive.writer(crawled) as archive:
        archive.settle()
    content = (crawled / "archive.db").read_bytes()
    assert any(mark in content for mark in marks), "as incompressible bytes are kept as they are"
    assert prune(crawled).shrunk == 0
    content = (crawled / "archive.db").read_bytes()
    assert not any(mark in content for mark in marks)


def test_a_release_can_be_taken_down_afterwards(crawled: Path) -> None:
    prune(crawled)
    with Archive.writer(crawled) as archive, archive.begin() as connection:
        taken = connection.scalar(
            sa.select(page.c.release_id).where(page.c.url.endswith(detail_path(1)))
        )
        assert taken is not None
        assert states.take_down(connection, taken, "Beschluss") == 2
    assert detail_path(1).lstrip("/") not in held(crawled).values()


def test_an_archive_of_old_shrinks_once_it_is_written_anew(crawled: Path) -> None:
    grow_only(crawled)
    fill(crawled, 300)
    size = (crawled / "archive.db").stat().st_size
    (crawled / "config.toml").write_text("[snapshots]\nkeep_days = 90\n", encoding="utf-8")
    done = run_cli("--archive", crawled, "snapshots", "prune", "--format", "json")
    assert answer(done)["shrunk"] == 0
    assert "--rebuild" in done.stderr
    assert (crawled / "archive.db").stat().st_size == size
    done = run_cli("--archive", crawled, "snapshots", "prune", "--rebuild", "--format", "json")
    assert answer(done)["shrunk"] > 300 * 8_000
    assert done.stderr == ""
    fill(crawled, 300)
    assert prune(crawled).shrunk > 300 * 8_000, "from now on by itself"


def grow_only(path: Path) -> None:
    """Make the database one of those whose files could only grow."""
    with closing(sqlite3.connect(path / "archive.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.execute("VACUUM")


def test_kills_at_any_moment_lose_nothing_that_is_needed(crawled: Path) -> None:
    fill(crawled, 3_000)
    needed, chance = stood_on(crawled), random.Random(2)
    code = (
        "import sys, pathlib; from datetime import datetime\n"
        "from corpus import retention; from corpus.store import Archive\n"
        "with Archive.writer(pathlib.Path(sys.argv[1])) as archive:\n"
        "    print('open', flush=True)\n"
        "    retention.prune(archive, datetime.fromisoformat(sys.argv[2]))\n"
    )
    command = [sys.executable, "-c", code, str(crawled), TO_COME.isoformat()]
    for _ in range(8):
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.4))
            os.kill(process.pid, signal.SIGKILL)
        assert needed <= set(held(crawled))
    prune(crawled)
    assert set(held(crawled)) == needed
    with Archive.reader(crawled) as archive, archive.connect() as connection:
        assert [one for one in check_database(connection, busy=False) if one.mend] == []
        assert connection.exec_driver_sql("PRAGMA freelist_count").scalar() == 0


def test_the_commands_tell_what_there_is_what_would_go_and_what_went(crawled: Path) -> None:
    fill(crawled, 10)
    env = {NOW: START.isoformat()}
    rows = answer(run_cli("--archive", crawled, "snapshots", "--format", "json", env=env))
    [old] = [row for row in rows["snapshots"] if row["role"] == "other"]
    assert (old["source"], old["age"], old["count"], old["needed"]) == ("portal", "365-", 10, 0)
    assert old["bytes"] >= 90_000
    roles = {row["role"] for row in rows["snapshots"]}
    assert roles == {"detail", "list", "other"}
    assert "365-" in run_cli("--archive", crawled, "snapshots", env=env).stdout

    refused = run_cli("--archive", crawled, "snapshots", "prune")
    assert refused.returncode == 2
    assert "keep_days = 90" in refused.stderr
    (crawled / "config.toml").write_text("[snapshots]\nkeep_days = 90\n", encoding="utf-8")
    command = ("--archive", crawled, "snapshots", "prune")
    before = held(crawled)
    dry = answer(run_cli(*command, "--dry-run", "--format", "json", env=env))
    assert (dry["count"], dry["dry_run"], dry["format_version"]) == (10, True, 1)
    assert held(crawled) == before
    told = run_cli(*command, env=env).stdout
    assert told.startswith("Removed 10 snapshots (0,1 MB) of before ")
    assert "the file is" in told
