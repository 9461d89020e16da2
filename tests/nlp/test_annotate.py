"""``annotate``: what the archive holds unread is read, once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from corpus import readings, records
from corpus.release import Block, Draft
from corpus.store import Archive
from nlp.annotate import annotate, count
from nlp.fingerprint import fingerprint
from nlp.models import DEFAULT
from tests.conftest import ROOT, run_cli

SEEN = datetime(2024, 4, 10, tzinfo=UTC)


def fill(path: Path, number: int, sentences: int = 3) -> None:
    with Archive.writer(path) as archive, archive.begin() as connection:
        for count_ in range(number):
            draft = Draft(
                source="sample",
                title=f"Land gibt {count_ + 1} Millionen Euro",
                published=date(2024, 4, 9),
                body=(Block("paragraph", "Das Land hat heute 5 Euro zugesagt. " * sentences),),
                url=f"https://example.org/{count_}",
            )
            records.record(connection, draft, code="sa", seen_at=SEEN)


def left(path: Path) -> int:
    with Archive.reader(path) as archive:
        return count(archive, DEFAULT)


def test_all_is_read_once(tmp_path: Path) -> None:
    fill(tmp_path, 5)
    first = run_cli("--archive", tmp_path, "annotate")
    assert (first.returncode, first.stdout) == (0, "")
    assert "Read 5 releases" in first.stderr
    assert "words a second" in first.stderr
    assert "already" in run_cli("--archive", tmp_path, "annotate").stderr


def test_a_reading_is_kept_with_its_pipeline(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    with Archive.writer(tmp_path) as archive:
        tally = annotate(archive, model=DEFAULT, jobs=1, limit=None, advance=lambda steps: None)
        with archive.connect() as connection:
            assert readings.pipeline(connection) == fingerprint()
            assert readings.count_unread(connection, "another") == 1
    assert (tally.releases, tally.failures) == (1, [])


def test_a_limit_leaves_the_rest(tmp_path: Path) -> None:
    fill(tmp_path, 5)
    assert run_cli("--archive", tmp_path, "annotate", "--limit", "2").returncode == 0
    assert left(tmp_path) == 3


def test_what_the_time_leaves_is_counted(tmp_path: Path) -> None:
    fill(tmp_path, 150, 1)
    tallies = []
    with Archive.writer(tmp_path) as archive:
        for _ in range(2):
            tallies.append(
                annotate(
                    archive,
                    model="fast",
                    jobs=1,
                    limit=None,
                    advance=lambda steps: None,
                    end=time.monotonic(),
                )
            )
    told = [(tally.releases, tally.unread, tally.out_of_time) for tally in tallies]
    assert told == [(100, 50, True), (50, 0, False)]


def test_again_reads_everything_anew(tmp_path: Path) -> None:
    fill(tmp_path, 3)
    run_cli("--archive", tmp_path, "annotate")
    with Archive.writer(tmp_path) as archive:
        with archive.begin() as connection:
            readings.forget_all(connection)
        assert count(archive, DEFAULT) == 3
    assert "Read 3 releases" in run_cli("--archive", tmp_path, "annotate", "--again").stderr
    assert "Read 3 releases" in run_cli("--archive", tmp_path, "annotate", "--again").stderr


def test_two_processes_read_what_one_reads(tmp_path: Path) -> None:
    fill(tmp_path / "one", 12, 200)
    fill(tmp_path / "two", 12, 200)
    found = []
    for name, jobs in (("one", 1), ("two", 2)):
        with Archive.writer(tmp_path / name) as archive:
            steps: list[int] = []
            annotate(archive, model=DEFAULT, jobs=jobs, limit=None, advance=steps.append)
            assert sum(steps) == 12
            with archive.connect() as connection:
                query = 'SELECT version_id, kind, start, "end" FROM mention ORDER BY 1, 3, 2'
                found.append(connection.exec_driver_sql(query).fetchall())
    assert found[0] == found[1]
    assert len(found[0]) > 12


def test_a_missing_archive_is_told_and_not_made(tmp_path: Path) -> None:
    done = run_cli("--archive", tmp_path / "new", "annotate")
    assert (done.returncode, "no archive" in done.stderr) == (1, True)
    assert not (tmp_path / "new").exists()


def test_a_busy_archive_is_told(tmp_path: Path) -> None:
    with Archive.writer(tmp_path):
        assert run_cli("--archive", tmp_path, "annotate").returncode == 4


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_in_the_middle_it_goes_on(tmp_path: Path, jobs: str) -> None:
    fill(tmp_path, 600, 60)
    running = subprocess.Popen(
        [sys.executable, "-m", "cli", "--archive", tmp_path, "annotate", "--jobs", jobs],
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
    )
    while left(tmp_path) == 600:
        assert running.poll() is None
        time.sleep(0.05)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    kept = 600 - left(tmp_path)
    assert kept % 100 == 0
    assert f"Read {600 - kept} releases" in run_cli("--archive", tmp_path, "annotate").stderr
    assert left(tmp_path) == 0


def test_the_archive_names_the_model_and_an_option_another(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    (tmp_path / "config.toml").write_text('[nlp]\nmodel = "fast"\n')
    for options, name in (((), "fast"), (("--model", "accurate"), "accurate")):
        assert run_cli("--archive", tmp_path, "annotate", *options).returncode == 0
        with Archive.reader(tmp_path) as archive, archive.connect() as connection:
            assert readings.pipeline(connection) == fingerprint(name)


def test_a_model_nobody_has_is_wrong_usage(tmp_path: Path) -> None:
    fill(tmp_path, 1)
    done = run_cli("--archive", tmp_path, "annotate", "--model", "de_core_news_lg")
    assert done.returncode == 2
    assert "accurate, fast" in done.stderr
