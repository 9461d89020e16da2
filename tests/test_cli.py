"""The command line as its users have it: contracts of DESIGN, from real processes."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, answer, run_cli

SAMPLES = 68


def search(archive: Path, *arguments: str) -> dict[str, object]:
    found = answer(run_cli("--archive", archive, "search", *arguments, "--format", "json"))
    assert isinstance(found, dict)
    return found


def test_search_answers_with_the_promised_keys(sample_archive: Path) -> None:
    found = search(sample_archive, "Strategie", "--facet", "year", "--facet", "minister")
    assert list(found) == [
        "format_version",
        "query",
        "total",
        "hits",
        "facets",
        "suggestion",
    ]
    assert found["format_version"] == 1
    hits = found["hits"]
    assert isinstance(hits, list)
    assert list(hits[0]) == [
        "id",
        "title",
        "published",
        "house",
        "kind",
        "number",
        "url",
        "score",
        "snippet",
        "duplicates",
        "corrected_by",
    ]
    facets = found["facets"]
    assert isinstance(facets, dict)
    assert all(set(entry) == {"value", "count"} for entry in facets["year"])


def test_facet_counts_are_exact(sample_archive: Path) -> None:
    """Each value's count is the number of releases a filter on it finds."""
    for facet in ("minister", "house", "measure", "kind", "year"):
        counted = search(sample_archive, "Land", "--facet", facet)["facets"][facet]  # type: ignore[index]
        assert counted
        for entry in counted[:3]:
            filtered = search(sample_archive, "Land", "--filter", f"{facet}={entry['value']}")
            assert filtered["total"] == entry["count"], (facet, entry)


def test_filters_combine_or_inside_and_between_and_exclude(sample_archive: Path) -> None:
    def total(*filters: str) -> int:
        options = [part for one in filters for part in ("--filter", one)]
        return int(str(search(sample_archive, "", *options)["total"]))

    both = total("year=2023", "year=2024")
    assert both == total("year=2023") + total("year=2024")
    assert total("year=2023", "kind=release") <= total("year=2023")
    assert total("year!=2023") == SAMPLES - total("year=2023")


def test_sorting_by_date_both_ways(sample_archive: Path) -> None:
    dates = [
        [hit["published"] for hit in search(sample_archive, "", "--sort", sort)["hits"]]  # type: ignore[attr-defined]
        for sort in ("date", "-date")
    ]
    assert dates[0] == sorted(dates[0])
    assert dates[1] == sorted(dates[1], reverse=True)


def test_pages_follow_each_other(sample_archive: Path) -> None:
    def ids(*options: str) -> list[str]:
        return [hit["id"] for hit in search(sample_archive, "Land", *options)["hits"]]  # type: ignore[attr-defined]

    whole = ids("--limit", "20")
    assert ids("--limit", "10") + ids("--limit", "10", "--page", "2") == whole


def test_no_hit_is_no_error(sample_archive: Path) -> None:
    done = run_cli("--archive", sample_archive, "search", "Zwerchfellkatarrh", "--format", "json")
    assert answer(done)["total"] == 0


def test_many_queries_in_one_process(sample_archive: Path) -> None:
    done = run_cli(
        "--archive", sample_archive, "search", "--queries", "-", stdin="Kita\n(Kita\nPolizei\n"
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2
    assert [row["query"] for row in rows] == ["Kita", "(Kita", "Polizei"]
    assert "error" in rows[1]
    assert rows[2]["total"] > 0


def test_any_lets_ranking_decide(sample_archive: Path) -> None:
    words = "Bodycam Krankenhausplan Breitbandrichtlinie"
    assert search(sample_archive, words)["total"] == 0
    assert int(str(search(sample_archive, words, "--any")["total"])) > 5


def test_csv_is_a_table(sample_archive: Path) -> None:
    done = run_cli("--archive", sample_archive, "search", "Kita", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert rows
    assert {"id", "title", "published", "house"} <= set(rows[0])


def test_text_fits_the_window(sample_archive: Path) -> None:
    for columns in ("60", "140"):
        done = run_cli(
            "--archive", sample_archive, "search", "Strategie", "--facet", "measure",
            env={"COLUMNS": columns},
        )  # fmt: skip
        assert max(map(len, done.stdout.splitlines())) <= int(columns)


def test_show_gives_every_mention_at_its_place(sample_archive: Path) -> None:
    hit = search(sample_archive, "Außenwirtschaftsstrategie")["hits"][0]  # type: ignore[index]
    shown = answer(run_cli("--archive", sample_archive, "show", hit["id"], "--format", "json"))
    assert shown["mentions"]
    for mention in shown["mentions"]:
        assert shown["text"][mention["start"] : mention["end"]] == mention["text"]


def test_the_demo_shows_the_whole_way(tmp_path: Path) -> None:
    done = run_cli("demo", env={"HOME": str(tmp_path), "TMPDIR": str(tmp_path)})
    assert done.returncode == 0, done.stderr
    for words in (
        f"Crawled {SAMPLES} releases",
        "minister",
        "People {P}: ",
        "Dates {D}: ",
        "Measures {M}: ",
        "Successor: Außenwirtschaftsstrategie",
        "export PRESSEARCHIV_ARCHIVE=",
    ):
        assert words in done.stdout


def test_the_demos_own_suggestions_work(sample_archive: Path) -> None:
    import shlex
    import tomllib

    tour = tomllib.loads((ROOT / "corpus" / "sample" / "demo.toml").read_text(encoding="utf-8"))
    for line in tour["next"]:
        done = run_cli("--archive", sample_archive, *shlex.split(line.partition(" |")[0]))
        assert done.returncode == 0, done.stderr
        assert done.stdout.strip()


def test_a_sound_archive_has_nothing_to_mend(sample_archive: Path) -> None:
    checks = answer(run_cli("--archive", sample_archive, "doctor", "--format", "json"))["checks"]
    assert [check["check"] for check in checks if check["mend"]] == []


def test_the_doctor_names_what_is_stale_and_how_to_mend_it(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text(
        '{"title": "Neu", "published": "2024-04-09", "body": "Text."}\n', encoding="utf-8"
    )
    run_cli("--archive", tmp_path / "a", "import", tmp_path / "r.jsonl")
    done = run_cli("--archive", tmp_path / "a", "doctor")
    assert done.returncode == 1
    assert "pressearchiv annotate" in done.stdout
    assert "pressearchiv index" in done.stdout
    assert run_cli("--archive", tmp_path / "a", "annotate").returncode == 0
    assert run_cli("--archive", tmp_path / "a", "index", "--if-needed").returncode == 0
    assert run_cli("--archive", tmp_path / "a", "doctor").returncode == 0


def test_the_doctor_finds_a_changed_byte_of_the_index(sample_archive: Path, tmp_path: Path) -> None:
    archive = Path(shutil.copytree(sample_archive, tmp_path / "archive"))
    serving = json.loads((archive / "index" / "current.json").read_text())["generation"]
    files = (archive / "index" / str(serving)).iterdir()
    hurt = max(files, key=lambda path: path.stat().st_size)
    content = bytearray(hurt.read_bytes())
    content[len(content) // 2] ^= 1
    hurt.write_bytes(content)
    done = run_cli("--archive", archive, "doctor")
    assert done.returncode == 1
    assert f"index files: {hurt.name} is not as it was written" in done.stdout
    assert run_cli("--archive", archive, "index", "--full").returncode == 0
    assert run_cli("--archive", archive, "doctor").returncode == 0


def test_what_was_taken_down_is_gone_from_archive_and_index(
    sample_archive: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "archive"
    shutil.copytree(sample_archive, archive)
    found = answer(run_cli("--archive", archive, "search", "Lieferketten", "--format", "json"))
    hit = found["hits"][0]
    done = run_cli("--archive", archive, "takedown", hit["id"], "--reason", "Gerichtsbeschluss")
    assert done.returncode == 0, done.stderr
    assert "pressearchiv index" in done.stderr
    assert f"Indexed {SAMPLES - 1} releases;" in run_cli("--archive", archive, "index").stderr
    count = answer(run_cli("--archive", archive, "count", "Lieferketten", "--format", "json"))
    assert count["count"] == found["total"] - 1
    shown = run_cli("--archive", archive, "show", hit["id"])
    assert (shown.returncode, shown.stdout) == (1, "")
    assert "taken down: Gerichtsbeschluss" in shown.stderr
    serving = json.loads((archive / "index" / "current.json").read_text())["generation"]
    kept = [archive / "archive.db", *(archive / "index" / str(serving)).iterdir()]
    for path in kept:
        assert hit["title"].encode() not in path.read_bytes(), path


def test_shell_completion_knows_the_commands() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import cli; cli.main()"],
        env={
            "_PRESSEARCHIV_COMPLETE": "bash_complete",
            "COMP_WORDS": "pressearchiv se",
            "COMP_CWORD": "1",
        },
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert "search" in done.stdout


@pytest.mark.shared
def test_the_seed_release_is_found_with_its_facets(seed: Path, tmp_path: Path) -> None:
    place = ("--archive", tmp_path)
    assert run_cli(*place, "import", seed, "--published", "2024-04-09").returncode == 0
    assert run_cli(*place, "annotate").returncode == 0
    assert run_cli(*place, "index").returncode == 0
    found = search(tmp_path, "Außenhandel", "--facet", "minister", "--facet", "measure")
    assert found["total"] == 1
    hit = found["hits"][0]  # type: ignore[index]
    assert hit["published"] == "2024-04-09"
    assert hit["house"] == "Staatskanzlei und Ministerium für Kultur"
    facets = found["facets"]
    assert facets["minister"] == [{"value": "Sven Schulze", "count": 1}]  # type: ignore[index]
    measures = {entry["value"] for entry in facets["measure"]}  # type: ignore[index]
    assert {"Außenwirtschaftskonzept", "Außenwirtschaftsstrategie"} <= measures


@pytest.mark.shared
def test_the_seed_release_is_read_as_promised(seed: Path) -> None:
    read = answer(run_cli("extract", seed, "--published", "2024-04-09", "--format", "json"))
    [schulze] = [person for person in read["people"] if person["name"] == "Sven Schulze"]
    assert schulze["role"] == "minister"
    surfaces = {mention["text"] for mention in schulze["mentions"]}
    assert {
        "Minister Sven Schulze",
        "Wirtschaftsminister Sven Schulze",
        "Minister Schulze",
    } == surfaces
    assert len(read["people"]) == 1
    dates = {(date["text"], date["value"]) for date in read["dates"]}
    assert {("heute", "2024-04-09"), ("9. April 2024", "2024-04-09"), ("2014", "2014")} <= dates
    types = {measure["name"]: measure["type"] for measure in read["measures"]}
    assert types["Außenwirtschaftskonzept"] in ("strategy", "plan")
    assert types["Außenwirtschaftsstrategie"] in ("strategy", "plan")
    names = {organisation["name"] for organisation in read["organisations"]}
    assert {"Landesregierung", "Staatskanzlei und Ministerium für Kultur"} <= names
    for part in ("Investitions- und Marketinggesellschaft", "Außenhandelskammer", "Germany Trade"):
        assert any(part in name for name in names), (part, names)
    assert [quote["speaker"] for quote in read["quotes"]] == ["Sven Schulze"] * 2
    replaced = [
        (relation["from"], relation["to"])
        for relation in read["relations"]
        if relation["type"] == "replaces"
    ]
    assert replaced == [("Außenwirtschaftsstrategie", "Außenwirtschaftskonzept")]
