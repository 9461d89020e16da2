"""``index`` finds links, ``show`` tells them from either end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import answer, run_cli

RELEASES = [
    {
        "id": "old",
        "title": "Land fördert Feuerwehrhäuser",
        "published": "2025-05-02",
        "number": "158/2025",
        "body": "Das Land gibt 45 Millionen Euro.",
    },
    {
        "id": "new",
        "title": "Korrektur zur Pressemitteilung Nr. 158/2025",
        "published": "2025-05-03",
        "body": "Richtig sind 54 Millionen Euro.\u001b[31m",
    },
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("links")
    lines = [json.dumps({**one, "house": "Ministerium der Finanzen"}) for one in RELEASES]
    (place / "releases.jsonl").write_text("\n".join(lines), encoding="utf-8")
    path = place / "archive"
    for step in (["import", place / "releases.jsonl", "--source", "x"], ["index"]):
        done = run_cli("--archive", path, *step)
        assert done.returncode == 0, done.stderr
    assert "Links between releases: 1 came or went." in done.stderr
    return path


def ids(archive: Path) -> dict[str, str]:
    hits = answer(run_cli("--archive", archive, "search", "Euro", "--format", "json"))["hits"]
    return {"new" if "Korrektur" in hit["title"] else "old": hit["id"] for hit in hits}


def test_show_tells_a_link_from_either_end(archive: Path) -> None:
    known = ids(archive)
    new = answer(run_cli("--archive", archive, "show", known["new"], "--format", "json"))
    old = answer(run_cli("--archive", archive, "show", known["old"], "--format", "json"))
    title = RELEASES[1]["title"]
    common = {"kind": "correction", "evidence": title}
    assert new["related"] == [{"relation": "corrects", "id": known["old"], **common}]
    assert old["related"] == [{"relation": "corrected by", "id": known["new"], **common}]
    shown = run_cli("--archive", archive, "show", known["old"]).stdout
    assert f"corrected by {known['new']}: {title}" in " ".join(shown.split())


def test_a_hit_and_an_export_say_that_a_release_was_corrected(archive: Path) -> None:
    known = ids(archive)
    hits = answer(run_cli("--archive", archive, "search", "Euro", "--format", "json"))["hits"]
    expected = {known["old"]: [known["new"]], known["new"]: []}
    assert {hit["id"]: hit["corrected_by"] for hit in hits} == expected
    shown = run_cli("--archive", archive, "search", "Euro").stdout
    assert f"corrected by {known['new']}" in shown
    rows = run_cli("--archive", archive, "export", "Euro").stdout.splitlines()
    assert {row["id"]: row["corrected_by"] for row in map(json.loads, rows)} == expected


def test_an_index_that_is_up_to_date_looks_at_nothing_again(archive: Path) -> None:
    done = run_cli("--archive", archive, "index", "--if-needed")
    assert done.stderr.startswith("The index is up to date")
