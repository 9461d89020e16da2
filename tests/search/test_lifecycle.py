"""The index follows the archive, and a kill at any point leaves a whole one serving."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from corpus import records
from corpus.errors import ArchiveMissing
from corpus.release import Block, Draft
from corpus.store import Archive
from search.engine import Request
from search.errors import IndexMissing, IndexUnusable
from search.lifecycle import Built, State, bring_up_to_date, open_index, state
from search.sentinel import altered_file, read_sentinel
from search.tree import Everything, Term
from search.whoosh_engine import WhooshEngine

SEEN = datetime(2026, 1, 1, tzinfo=UTC)
ENGINE = WhooshEngine(jobs=1)


def add(archive: Archive, *texts: str) -> None:
    """Releases with these titles; one of the same title is changed."""
    with archive.begin() as connection:
        for text in texts:
            title, _, body = text.partition(":")
            draft = Draft(
                source="x",
                title=title,
                published=date(2020, 5, 17),
                body=(Block("paragraph", body or title),),
                external_id=title,
            )
            records.record(connection, draft, code="x", seen_at=SEEN)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.writer(tmp_path / "archive") as opened:
        add(opened, "Wald", "Wiese")
        yield opened


def now(archive: Archive) -> State:
    with archive.connect() as connection:
        return state(connection, archive.index_path, ENGINE)


def count(archive: Path, word: str) -> int:
    with open_index(archive, ENGINE) as searcher:
        return searcher.count(Term(word))


def test_from_missing_to_fresh_to_stale_and_back(archive: Archive) -> None:
    assert now(archive).status == "missing"
    assert bring_up_to_date(archive, ENGINE) == Built(full=True, documents=2, total=2)
    assert now(archive) == State("fresh", "it holds 2 releases", documents=2)

    add(archive, "See")
    assert (now(archive).status, now(archive).full) == ("stale", False)
    assert count(archive.path, "See") == 0
    assert bring_up_to_date(archive, ENGINE) == Built(full=False, documents=1, total=3)
    assert now(archive).status == "fresh"
    assert count(archive.path, "See") == 1


def test_a_new_wording_replaces_the_old_one(archive: Archive) -> None:
    bring_up_to_date(archive, ENGINE)
    add(archive, "Wald: Feld")
    bring_up_to_date(archive, ENGINE)
    with open_index(archive.path, ENGINE) as searcher:
        assert searcher.count(Everything()) == 2
        assert searcher.count(Term("Feld")) == 1


@pytest.mark.parametrize("changed", ["archive", "schema", "analyzer", "pipeline"])
def test_what_an_update_could_not_mend_is_built_anew(archive: Archive, changed: str) -> None:
    bring_up_to_date(archive, ENGINE)
    path = archive.index_path / "current.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {changed: "other"}))
    assert (now(archive).status, now(archive).full) == ("stale", True)
    assert bring_up_to_date(archive, ENGINE).full
    assert now(archive).status == "fresh"


@pytest.mark.parametrize("changed", ["schema", "analyzer"])
def test_an_index_of_another_version_is_not_searched(archive: Archive, changed: str) -> None:
    bring_up_to_date(archive, ENGINE)
    path = archive.index_path / "current.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {changed: "other"}))
    with pytest.raises(IndexUnusable, match="'pressearchiv index' renews it"):
        count(archive.path, "Wald")


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"format": 99}'])
def test_a_broken_sentinel_is_no_index(archive: Archive, content: str) -> None:
    bring_up_to_date(archive, ENGINE)
    (archive.index_path / "current.json").write_text(content)
    assert now(archive).status == "missing"
    with pytest.raises(IndexMissing):
        count(archive.path, "Wald")
    assert bring_up_to_date(archive, ENGINE).full


def test_no_archive_and_no_index_are_told_apart(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing, match="pressearchiv import"):
        count(tmp_path / "nowhere", "Wald")
    with pytest.raises(IndexMissing, match="'pressearchiv index' makes it"):
        count(archive.path, "Wald")


@pytest.mark.parametrize("damage", ["cut", "gone"])
def test_a_damaged_index_is_told_whatever_file_it_is(archive: Archive, damage: str) -> None:
    bring_up_to_date(archive, ENGINE)
    for path in sorted((archive.index_path / "1").iterdir()):
        content = path.read_bytes()
        if damage == "gone":
            path.unlink()
        elif content:
            path.write_bytes(content[:-1])
        else:
            continue
        with pytest.raises(IndexUnusable, match="'pressearchiv index --full'"):
            count(archive.path, "Wald")
        path.write_bytes(content)
    assert count(archive.path, "Wald") == 1


def flip(path: Path) -> None:
    """Change one bit in the middle of a file, in place: other names of it see that as well."""
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 1]))


def test_one_changed_bit_is_found_in_whatever_file_it_is(archive: Archive) -> None:
    bring_up_to_date(archive, ENGINE)
    assert altered_file(archive.index_path) is None
    for path in sorted((archive.index_path / "1").iterdir()):
        if path.stat().st_size:
            flip(path)
            assert altered_file(archive.index_path) == path.name
            flip(path)
    assert altered_file(archive.index_path) is None


def test_damage_stays_known_through_updates_until_the_index_is_built_anew(
    archive: Archive,
) -> None:
    bring_up_to_date(archive, ENGINE)
    old = {path.name for path in (archive.index_path / "1").iterdir()}
    add(archive, "Feld")
    assert not bring_up_to_date(archive, ENGINE).full
    shared = [path for path in (archive.index_path / "2").iterdir() if path.name in old]
    hurt = max(shared, key=lambda path: path.stat().st_size)
    assert altered_file(archive.index_path) is None
    flip(hurt)
    add(archive, "Acker")
    bring_up_to_date(archive, ENGINE)
    assert altered_file(archive.index_path) == hurt.name
    assert bring_up_to_date(archive, ENGINE, full=True).full
    assert altered_file(archive.index_path) is None


def test_an_index_of_before_there_were_sums_is_checked_by_sizes(archive: Archive) -> None:
    bring_up_to_date(archive, ENGINE)
    kept = json.loads((archive.index_path / "current.json").read_text())
    del kept["sums"]
    (archive.index_path / "current.json").write_text(json.dumps(kept))
    assert now(archive).status == "fresh"
    assert altered_file(archive.index_path) is None
    largest = max((archive.index_path / "1").iterdir(), key=lambda path: path.stat().st_size)
    largest.write_bytes(largest.read_bytes()[:-1])
    assert altered_file(archive.index_path) == largest.name
    assert bring_up_to_date(archive, ENGINE, full=True).full
    largest.unlink()
    bring_up_to_date(archive, ENGINE, full=True)
    assert altered_file(archive.index_path) is None


def test_the_old_index_serves_until_the_new_one_is_complete(archive: Archive) -> None:
    bring_up_to_date(archive, ENGINE)
    add(archive, "See")
    seen = []
    bring_up_to_date(
        archive, ENGINE, full=True, advance=lambda _: seen.append(count(archive.path, "Wald"))
    )
    assert seen == [1, 1, 1]
    assert count(archive.path, "See") == 1


@pytest.mark.parametrize("full", [True, False])
def test_a_reader_keeps_its_index_until_the_second_renewal(archive: Archive, full: bool) -> None:
    bring_up_to_date(archive, ENGINE)
    with open_index(archive.path, ENGINE) as searcher:
        add(archive, "Wald II")
        bring_up_to_date(archive, ENGINE, full=full)
        assert searcher.count(Term("Wald")) == 1
    with (
        pytest.raises(IndexUnusable, match="run the command again"),
        open_index(archive.path, ENGINE) as searcher,
    ):
        bring_up_to_date(archive, ENGINE, full=True)
        bring_up_to_date(archive, ENGINE, full=True)
        searcher.search(Request(Term("Wald")))
    assert count(archive.path, "Wald") == 2


def test_no_more_than_the_generation_before_is_kept(archive: Archive) -> None:
    for number in range(4):
        add(archive, f"See {number}")
        bring_up_to_date(archive, ENGINE)
    kept = {entry.name for entry in archive.index_path.iterdir()}
    assert kept == {"current.json", "vocabulary.tsv", "3", "4"}


BUILD = """
import sys
from pathlib import Path
from corpus.store import Archive
from search.lifecycle import bring_up_to_date
from search.whoosh_engine import WhooshEngine

def main():
    path, full, jobs = Path(sys.argv[1]), sys.argv[2] == "full", int(sys.argv[3])
    with Archive.writer(path) as archive:
        engine, tell = WhooshEngine(jobs), lambda _: print(flush=True)
        bring_up_to_date(archive, engine, full=full, advance=tell)
        print("done", flush=True)

if __name__ == "__main__":
    main()
"""


@pytest.mark.parametrize("how", ["full", "update"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_kill_9_at_any_point_leaves_a_whole_index(tmp_path: Path, how: str, jobs: int) -> None:
    path, script = tmp_path / "archive", tmp_path / "build.py"
    script.write_text(BUILD)
    with Archive.writer(path) as archive:
        add(archive, *(f"Wald {number}" for number in range(700)))
        bring_up_to_date(archive, ENGINE)
        add(archive, *(f"Wald {number}" for number in range(700, 1400)))
    chance = random.Random(f"{how} {jobs}")
    for kill_after in (0, 1, 350, 700, 700, 700):
        process = subprocess.Popen(
            [sys.executable, script, path, how, str(jobs)],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).resolve().parents[2],
            env={**os.environ, "PYTHONPATH": "."},
        )
        assert process.stdout is not None
        for _ in range(kill_after):
            process.stdout.readline()
        time.sleep(chance.random())
        process.send_signal(signal.SIGKILL)
        finished = b"done" in process.stdout.read()
        process.wait()
        assert count(path, "Wald") == (1400 if finished else 700)
        if finished:
            break
    with Archive.writer(path) as archive:
        bring_up_to_date(archive, ENGINE)
        assert now(archive).status == "fresh"
    assert count(path, "Wald") == 1400
    sentinel = read_sentinel(path / "index")
    assert sentinel is not None
    assert sentinel.documents == 1400
    kept = {entry.name for entry in (path / "index").iterdir() if entry.is_dir()}
    assert len(kept) <= 2
    assert set(sentinel.files) == {
        entry.name for entry in (path / "index" / str(sentinel.generation)).iterdir()
    }
