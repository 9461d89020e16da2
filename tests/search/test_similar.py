"""The command similar: formats and messages."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from tests.conftest import answer, run_cli

STRATEGY = "sample-20240514-5b4c9a"


def test_json_tells_what_both_share(sample_archive: Path) -> None:
    done = run_cli("--archive", sample_archive, "similar", STRATEGY, "--format", "json")
    found = answer(done)
    assert list(found) == ["format_version", "id", "similar"]
    assert found["id"] == STRATEGY
    assert len(found["similar"]) == 10
    first = found["similar"][0]
    assert list(first) == [
        "id", "title", "published", "house", "kind", "number", "url", "score", "shared",
        "duplicate",
    ]  # fmt: skip
    assert "Außenwirtschaftsstrategie" in first["shared"]
    scores = [one["score"] for one in found["similar"]]
    assert scores == sorted(scores, reverse=True)


def test_rows(sample_archive: Path) -> None:
    place = ("--archive", sample_archive, "similar", STRATEGY, "--limit", "3")
    lines = run_cli(*place, "--format", "jsonl").stdout.splitlines()
    rows = list(csv.DictReader(io.StringIO(run_cli(*place, "--format", "csv").stdout)))
    assert [json.loads(line)["id"] for line in lines] == [row["id"] for row in rows]
    assert "; " in rows[0]["shared"]


def test_text_is_for_people(sample_archive: Path) -> None:
    done = run_cli("--archive", sample_archive, "similar", STRATEGY, "--limit", "2")
    assert done.stdout.startswith("\n1. ")
    assert "shares Außenwirtschaftsstrategie" in done.stdout
    assert "\n3. " not in done.stdout


def test_an_unknown_id_is_told(sample_archive: Path) -> None:
    done = run_cli("--archive", sample_archive, "similar", "sample-1")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no release 'sample-1'; 'search' shows ids" in done.stderr
