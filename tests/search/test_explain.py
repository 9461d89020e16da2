"""What --explain tells, to programs and to people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import answer, run_cli


def explained(archive: Path, query: str, *options: str) -> Any:
    done = run_cli("--archive", archive, "search", query, "--explain", *options, "--format", "json")
    return answer(done)["explain"]


def test_the_whole_as_json(sample_archive: Path) -> None:
    found = explained(sample_archive, "die Hochschulgesetze -Polizei", "--filter", "year=2020")
    assert found["understood"] == "die Hochschulgesetze (NOT Polizei)"
    the, laws, police = found["parts"]
    assert (the["query"], the["passed_over"], the["terms"]) == ("die", True, ["die"])
    assert laws["terms"] == ["hochschulgesetz"]
    assert laws["together"] == ["hochschul", "gesetz"]
    assert (laws["excluded"], laws["passed_over"]) == (False, False)
    assert police["excluded"]
    count = run_cli("--archive", sample_archive, "count", "Polizei").stdout
    assert police["releases"] == int(count)
    assert found["filters"] == [{"field": "year", "values": ["2020"], "exclude": False}]
    assert found["notices"] == ["No release has 'Hochschulgesetze'."]


@pytest.mark.parametrize(
    ("query", "kind", "terms"),
    [
        ('"Neue Strategie"', "phrase", ["neue", "strategie"]),
        ("Straße*", "beginning", ["strasse"]),
        ("Straße~2", "similar", ["strasse"]),
        ("datum:2014", "date", []),
        ("der", "word", ["der"]),
    ],
)
def test_each_kind_of_part(sample_archive: Path, query: str, kind: str, terms: list[str]) -> None:
    [part] = explained(sample_archive, query)["parts"]
    assert (part["kind"], part["terms"], part["passed_over"]) == (kind, terms, False)


def test_what_means_the_same_is_told(sample_archive: Path) -> None:
    [part] = explained(sample_archive, "Kita")["parts"]
    assert "Kindertagesstätte" in part["synonyms"]
    done = run_cli("--archive", sample_archive, "search", "Kita", "--explain")
    assert "also " in done.stdout


def test_patterns_tell_words_they_stand_for(sample_archive: Path) -> None:
    [part] = explained(sample_archive, "Krankenhausp*")["parts"]
    assert "Krankenhausplan" in part["examples"]
    [part] = explained(sample_archive, "Krankenhausplahn~")["parts"]
    assert part["examples"] == ["Krankenhausplan"]
    [part] = explained(sample_archive, "ort:Ha*")["parts"]
    assert part["examples"] == []


def test_notices_are_part_of_it(sample_archive: Path) -> None:
    [notice] = explained(sample_archive, "datum:2016..2014")["notices"]
    assert "runs backwards" in notice
    [hint] = explained(sample_archive, "Krankenhausplan Raumschiffe")["notices"]
    assert hint == "No release has 'Raumschiffe'."


def test_people_see_it_before_the_hits(sample_archive: Path) -> None:
    done = run_cli("--archive", sample_archive, "search", "der Plan -Wald", "--explain")
    told, _, hits = done.stdout.partition("\n\n")
    assert told.startswith("understood as: der Plan (NOT Wald)\n")
    assert "a stop word, passed over" in told
    assert "not Wald" in told
    assert "releases, 1 to 10" in hits


@pytest.mark.parametrize("format", ["jsonl", "csv", "kwic"])
def test_rows_stay_alone_on_stdout(sample_archive: Path, format: str) -> None:
    place = ("--archive", sample_archive, "search", "Plan", "--format", format)
    done = run_cli(*place, "--explain")
    assert done.stdout == run_cli(*place).stdout
    assert "understood as: Plan" in done.stderr


def test_many_queries_are_explained_each(sample_archive: Path) -> None:
    place = ("--archive", sample_archive, "search", "--queries", "-", "--explain")
    done = run_cli(*place, stdin="Plan\nWald\n")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["explain"]["understood"] for line in lines] == ["Plan", "Wald"]
