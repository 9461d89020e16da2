"""Killed at any point, a step loses only what was under way; run again, nothing is doubled."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from corpus import schema
from corpus.sample import load
from corpus.sample.portal import SamplePortal
from corpus.store import Archive
from tests.conftest import ROOT, answer, crawl_command, run_cli

KILLS = 6
RECORDS = 1500


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A JSONL file of the sample's texts, many times over with other numbers."""
    path = tmp_path_factory.mktemp("dump") / "releases.jsonl"
    samples = load()
    with path.open("w", encoding="utf-8") as file:
        for number in range(RECORDS):
            sample = samples[number % len(samples)]
            record = {
                "id": f"r{number}",
                "title": f"{sample.title} ({number})",
                "published": sample.published.isoformat(),
                "house": sample.house,
                "body": "\n\n".join(block.text for block in sample.body[:2]),
            }
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def kill_while_running(command: list[str], seed: int, longest: float) -> int:
    """Start the command and kill it at random points; gives how often it was hit alive.

    ``longest`` is what all of it takes uninterrupted: the first kill hits well before its end.
    """
    chance, hits = random.Random(seed), 0
    for _ in range(KILLS):
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.2, longest / 2))
        hits += process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.wait()
    return hits


def seconds(command: list[str]) -> float:
    began = time.monotonic()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.monotonic() - began


def contents(archive: Path) -> dict[str, object]:
    """What must be the same however often a step was interrupted."""
    with Archive.reader(archive) as opened, opened.connect() as connection:
        releases = {
            (row.id, row.sequence, row.fingerprint)
            for row in connection.execute(
                sa.select(
                    schema.version.c.release_id.label("id"),
                    schema.version.c.sequence,
                    schema.version.c.fingerprint,
                )
            )
        }
        counts = {
            table.name: connection.scalar(sa.select(sa.func.count()).select_from(table))
            for table in (schema.release, schema.reading, schema.mention, schema.quote)
        }
    return {"releases": releases, "counts": counts}


def cli(archive: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "cli", "--archive", str(archive), *arguments]


def sound(archive: Path) -> None:
    done = run_cli("--archive", archive, "doctor", "--format", "json")
    found = {check["check"]: check for check in json.loads(done.stdout)["checks"]}
    for check in ("schema", "integrity", "references", "orphans"):
        assert found[check]["mend"] is None, found[check]


def test_import_killed(dump: Path, tmp_path: Path) -> None:
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    longest = seconds(cli(whole, "import", str(dump)))
    hits = kill_while_running(cli(killed, "import", str(dump)), seed=1, longest=longest)
    assert hits, "no process was killed alive: the test shows nothing"
    assert run_cli("--archive", killed, "import", dump).returncode == 0
    assert contents(killed) == contents(whole)
    sound(killed)


def test_annotate_and_index_killed(dump: Path, tmp_path: Path) -> None:
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    for archive in (whole, killed):
        subprocess.run(cli(archive, "import", str(dump)), cwd=ROOT, check=True, capture_output=True)
    # The fast model: what is written does not depend on which one reads.
    for step, seed in ((("annotate", "--model", "fast"), 2), (("index",), 3)):
        longest = seconds(cli(whole, *step))
        hits = kill_while_running(cli(killed, *step), seed=seed, longest=longest)
        assert hits, f"no {step[0]} was killed alive: the test shows nothing"
        assert run_cli("--archive", killed, *step).returncode == 0
    assert contents(killed) == contents(whole)
    for query in ("", "Strategie", "datum:2024"):
        totals = {
            answer(run_cli("--archive", archive, "count", query, "--format", "json"))["count"]
            for archive in (whole, killed)
        }
        assert len(totals) == 1
    sound(killed)


def test_a_rebuild_killed_leaves_the_old_index_serving(dump: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    for step in (("import", str(dump)), ("index",)):
        subprocess.run(cli(archive, *step), cwd=ROOT, check=True, capture_output=True)
    command = cli(archive, "index", "--full")
    longest = seconds(command)
    assert kill_while_running(command, seed=4, longest=longest)
    found = answer(run_cli("--archive", archive, "count", "", "--format", "json"))
    assert found["count"] == RECORDS


def test_crawl_killed(tmp_path: Path) -> None:
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    with SamplePortal(load()) as portal:
        longest = seconds(crawl_command(whole, portal.url))
        hits = kill_while_running(crawl_command(killed, portal.url), seed=5, longest=longest)
        assert hits, "no crawl was killed alive: the test shows nothing"
        subprocess.run(crawl_command(killed, portal.url), cwd=ROOT, check=True, capture_output=True)
    assert contents(killed) == contents(whole)
    sound(killed)
