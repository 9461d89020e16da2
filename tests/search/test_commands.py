"""index, search, count as processes: formats, exit codes, messages."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import answer, run_cli
from tests.search.stories import Told, build

SCHULZE = ("person", "Minister Adler", "Kurt Adler", {"office": "Minister", "role": "minister"})
RELEASES = (
    Told(
        "2014-03-01",
        "Außenwirtschaftskonzept vorgelegt",
        "Minister Adler hat das Außenwirtschaftskonzept vorgelegt. Der Wald wächst.",
        (
            SCHULZE,
            ("measure", "Außenwirtschaftskonzept", "Außenwirtschaftskonzept", {"type": "plan"}),
        ),
        house="Ministerium für Wirtschaft",
        number="7/2014",
    ),
    Told("2019-06-20", "Der Haushalt steht", "Der Wald und die Förderung.", house="Staatskanzlei"),
    Told(
        "2024-04-09",
        "Neue Strategie\x1b[31m",
        "=Die neue Außenwirtschaftsstrategie ersetzt das Konzept.",
    ),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three releases, read and indexed. Only for reading: it is shared."""
    path = tmp_path_factory.mktemp("commands") / "archive"
    build(path, *RELEASES)
    done = run_cli("--archive", path, "index")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert "Indexed 3 releases; the index holds 3." in done.stderr
    return path


def search(archive: Path, *arguments: str) -> Any:
    return answer(run_cli("--archive", archive, "search", *arguments, "--format", "json"))


def titles(found: Any) -> list[str]:
    return [hit["title"][:9] for hit in found["hits"]]


def test_the_json_of_a_search_is_the_contract(archive: Path) -> None:
    found = search(archive, "Wald", "--facet", "minister", "--facet", "year", "--limit", "1")
    assert list(found) == ["format_version", "query", "total", "hits", "facets", "suggestion"]
    assert (found["format_version"], found["query"], found["total"]) == (1, "Wald", 2)
    [hit] = found["hits"]
    assert list(hit) == [
        "id", "title", "published", "house", "kind", "number", "url", "score", "snippet",
        "duplicates", "corrected_by",
    ]  # fmt: skip
    assert found["facets"] == {
        "minister": [{"value": "Kurt Adler", "count": 1}],
        "year": [{"value": "2019", "count": 1}, {"value": "2014", "count": 1}],
    }
    assert found["suggestion"] is None


def test_a_hit_carries_what_can_be_cited(archive: Path) -> None:
    [hit] = search(archive, "Konzeptes", "--filter", "year=2014")["hits"]
    assert hit["published"] == "2014-03-01"
    assert hit["house"] == "Ministerium für Wirtschaft"
    assert (hit["kind"], hit["number"]) == ("release", "7/2014")
    assert hit["url"] == "https://presse.example/2014-03-01"
    assert hit["snippet"].startswith("Minister Adler hat das Außenwirtschaftskonzept")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), ["Neue Stra", "Der Haush", "Außenwirt"]),
        (("--sort", "date"), ["Außenwirt", "Der Haush", "Neue Stra"]),
        (("--sort", "-date", "--limit", "1", "--page", "2"), ["Der Haush"]),
        (("Strategie",), ["Neue Stra"]),
        (("Wald Strategie",), []),
        (("Wald Strategie", "--any", "--sort", "date"), ["Außenwirt", "Der Haush", "Neue Stra"]),
        (("Wald -Förderung",), ["Außenwirt"]),
        (("datum:2014..2019", "--sort", "date"), ["Außenwirt", "Der Haush"]),
        (("minister:adler",), ["Außenwirt"]),
        (("--filter", "minister=KURT ADLER"), ["Außenwirt"]),
        (("--filter", "minister!=Kurt Adler"), ["Neue Stra", "Der Haush"]),
        (("--filter", "year=2014", "--filter", "year=2019"), ["Der Haush", "Außenwirt"]),
        (("--filter", "year=2014", "--filter", "haus=Staatskanzlei"), []),
        (("--filter", "measure_type=plan"), ["Außenwirt"]),
    ],
)
def test_which_releases_are_found(
    archive: Path, arguments: tuple[str, ...], expected: list[str]
) -> None:
    assert titles(search(archive, *arguments)) == expected


def test_when_nothing_is_found_a_way_is_suggested(archive: Path) -> None:
    found = search(archive, "Stratgie")
    assert (found["total"], found["suggestion"]) == (0, "Strategie")


def test_jsonl_is_one_hit_a_line(archive: Path) -> None:
    done = run_cli("--archive", archive, "search", "Wald", "--format", "jsonl")
    hits = [json.loads(line) for line in done.stdout.splitlines()]
    assert [hit["format_version"] for hit in hits] == [1, 1]
    assert {hit["published"] for hit in hits} == {"2014-03-01", "2019-06-20"}


def test_csv_has_a_header_and_no_formulas(archive: Path) -> None:
    done = run_cli("--archive", archive, "search", "Strategie", "--format", "csv")
    [row] = csv.DictReader(io.StringIO(done.stdout))
    assert row["published"] == "2024-04-09"
    assert row["snippet"].startswith("'=Die neue")


def test_text_is_for_people_and_harmless(archive: Path) -> None:
    done = run_cli("--archive", archive, "search", "Strategie", "--facet", "house")
    assert done.returncode == 0
    assert done.stdout.startswith("1 release\n")
    assert "1. Neue Strategie␛[31m" in done.stdout
    assert "\x1b" not in done.stdout
    assert "9. April 2024 · Ministerium der Finanzen · st-20240409-" in done.stdout
    assert "house" in done.stdout
    assert all(len(line) <= 100 for line in done.stdout.splitlines())


def test_near_duplicates_are_one_hit_and_all_shows_them(tmp_path: Path) -> None:
    text = "Das Land fördert den Umbau von Wäldern in den Jahren bis 2030 mit zehn Millionen Euro."
    houses = ("Staatskanzlei", "Ministerium der Finanzen")
    build(
        tmp_path,
        *(
            Told(f"2024-04-{day:02}", f"Wald {day}", text, house=house)
            for day, house in enumerate(houses, 9)
        ),
    )
    run_cli("--archive", tmp_path, "index")
    found = search(tmp_path, "Wald")
    [hit] = found["hits"]
    assert found["total"] == 2
    hits = search(tmp_path, "Wald", "--all")["hits"]
    assert [one["duplicates"] for one in hits] == [[hits[1]["id"]], [hits[0]["id"]]]
    assert {hit["id"], *hit["duplicates"]} == {one["id"] for one in hits}
    done = run_cli("--archive", tmp_path, "search", "Wald")
    assert done.stdout.startswith("2 releases, 1 to 1\n")
    assert f"nearly the same: {hit['duplicates'][0]}" in done.stdout
    rows = run_cli("--archive", tmp_path, "search", "Wald", "--format", "csv").stdout
    assert [row["duplicates"] for row in csv.DictReader(io.StringIO(rows))] == hit["duplicates"]


def test_text_tells_which_hits_of_how_many(archive: Path) -> None:
    done = run_cli("--archive", archive, "search", "--limit", "1", "--page", "2")
    assert done.stdout.startswith("3 releases, 2 to 2\n")
    assert "\n2. Der Haushalt steht\n" in done.stdout


def test_many_queries_are_answered_in_order_by_one_process(archive: Path, tmp_path: Path) -> None:
    queries = ["Wald", "jahr:2014", "kind:release nix:da", '"offen', "", "Strategie"]
    file = tmp_path / "queries.txt"
    file.write_text("\n".join(queries) + "\n", encoding="utf-8")
    for place, stdin in ((str(file), None), ("-", file.read_bytes())):
        done = run_cli(
            "--archive", archive, "search", "--queries", place, "--facet", "year", stdin=stdin
        )
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        assert [one["query"] for one in answers] == queries
        assert [one.get("total") for one in answers] == [2, 1, None, None, 3, 1]
        assert answers[2]["format_version"] == 1
        assert "'nix'" in answers[2]["error"]
        assert answers[1]["facets"]["year"] == [{"value": "2014", "count": 1}]
        assert done.returncode == 2


def test_good_queries_alone_end_well(archive: Path) -> None:
    done = run_cli("--archive", archive, "search", "--queries", "-", stdin="Wald\n")
    assert done.returncode == 0


def test_count(archive: Path) -> None:
    assert run_cli("--archive", archive, "count").stdout == "3\n"
    assert run_cli("--archive", archive, "count", "Wald", "--filter", "year=2014").stdout == "1\n"
    found = answer(run_cli("--archive", archive, "count", "Wald OR Strategie", "--format", "json"))
    assert found == {"format_version": 1, "query": "Wald OR Strategie", "count": 3}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("search", "(Wald"), "never closed"),
        (("search", "nix:da"), "There is no field 'nix'"),
        (("count", "datum:gerstern"), "is no date"),
        (("search", "--facet", "hause"), "did you mean 'house'?"),
        (("search", "--filter", "house"), "house=Staatskanzlei"),
        (("search", "--filter", "hause=x"), "did you mean 'house'?"),
        (("search", "--sort", "size"), "--sort"),
        (("search", "--page", "0"), "--page"),
        (("search", "--queries", "/nowhere/queries.txt"), "/nowhere/queries.txt"),
        (("search", "(" * 10_000), "4000 are allowed"),
        (("search", "(" * 100), "nested"),
    ],
)
def test_wrong_usage_is_told_with_a_way_out(
    archive: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = run_cli("--archive", archive, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_filter_value_nobody_has_is_told_with_near_ones(archive: Path) -> None:
    for command in ("search", "count"):
        done = run_cli("--archive", archive, command, "--filter", "house=Staatskanzlai")
        assert done.returncode == 0
        assert "No release has house 'Staatskanzlai'. Near it: Staatskanzlei" in done.stderr


def test_no_index_and_no_archive(tmp_path: Path) -> None:
    done = run_cli("--archive", tmp_path / "nowhere", "search", "Wald")
    assert (done.returncode, done.stdout) == (1, "")
    assert "There is no archive in" in done.stderr
    path = tmp_path / "archive"
    build(path, RELEASES[0])
    done = run_cli("--archive", path, "search", "Wald")
    assert done.returncode == 1
    assert "'pressearchiv index' makes it" in done.stderr


def test_searching_needs_no_database(archive: Path, tmp_path: Path) -> None:
    import shutil

    copy = tmp_path / "archive"
    shutil.copytree(archive, copy)
    (copy / "archive.db").unlink()
    assert run_cli("--archive", copy, "count").stdout == "3\n"


def test_index_if_needed_does_only_what_is_needed(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    build(path, *RELEASES[:2])
    assert "Indexed 2 releases; the index holds 2." in run_cli("--archive", path, "index").stderr
    done = run_cli("--archive", path, "index", "--if-needed")
    assert "The index is up to date: it holds 2 releases." in done.stderr
    build(path, RELEASES[2])
    done = run_cli("--archive", path, "index", "--if-needed")
    assert "Indexed 1 release that changed; the index holds 3." in done.stderr
    done = run_cli("--archive", path, "index", "--full")
    assert "Indexed 3 releases; the index holds 3." in done.stderr
    with sqlite3.connect(path / "archive.db") as connection:
        runs = connection.execute("SELECT job, status FROM run").fetchall()
    assert runs == [("index", "done")] * 3


def test_a_busy_archive_is_told(tmp_path: Path) -> None:
    from corpus.store import Archive

    path = tmp_path / "archive"
    build(path, RELEASES[0])
    with Archive.writer(path):
        done = run_cli("--archive", path, "index")
    assert done.returncode == 4
    assert "being written by another process" in done.stderr


@pytest.mark.parametrize("command", ["index", "search", "count"])
def test_help_has_examples(command: str) -> None:
    done = run_cli(command, "--help")
    assert done.returncode == 0
    assert f"pressearchiv {command}" in done.stdout
    assert "Examples:" in done.stdout


def test_a_search_loads_nothing_heavy(archive: Path) -> None:
    import subprocess
    import sys

    code = (
        "import atexit, sys\nsys.argv = ['cli', '--archive', sys.argv[1], 'search', 'Wald', "
        "'--facet', 'house']\n"
        "heavy = {'sqlalchemy', 'spacy', 'scrapy', 'pydantic', 'HanTa', 'simplemma', 'lxml', "
        "'whoosh'}\n"
        "atexit.register(lambda: print(heavy & set(sys.modules), file=sys.stderr))\n"
        "import cli; cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(archive)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert done.stderr == "set()\n"
