"""watch as a process: saved queries, their news, feeds, and what survives what."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import feedparser
import filelock
import pytest

from corpus.store import Archive
from tests.conftest import ROOT, answer, run_cli
from tests.search.stories import Told, build

OLD = Told("2019-06-20", "Der Wald wächst", "Der Wald und die Förderung.", number="7/2019")
NEW = Told("2024-04-09", "Mehr <Wald> & Wiese\x1b", 'Neuer Wald: "gut" <b>so</b> & schön.')
FOUND_LATE = Told("2014-03-01", "Alter Wald", "Der Wald von früher.")
OTHER = Told("2024-05-01", "Haushalt", "Der Haushalt steht.")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """One release with a forest and one without; a watch ``wald`` that knows it."""
    path = tmp_path / "archive"
    keep(path, OLD, OTHER)
    done = watch(path, "add", "wald", "Wald")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("1 release matches now;")
    return path


def keep(archive: Path, *told: Told) -> None:
    """Take the releases in, read them, index them."""
    build(archive, *told)
    assert run_cli("--archive", archive, "index").returncode == 0


def watch(archive: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return run_cli("--archive", archive, "watch", *arguments)


def news(archive: Path, *arguments: str | Path) -> dict[str, list[str]]:
    found = answer(watch(archive, "run", *arguments, "--format", "json"))
    return {one["name"]: [hit["published"] for hit in one["new"]] for one in found["watches"]}


def test_what_was_there_before_is_no_news(archive: Path) -> None:
    assert news(archive) == {"wald": []}


def test_what_came_after_is_told_once_whatever_its_date(archive: Path) -> None:
    keep(archive, NEW, FOUND_LATE)
    assert news(archive) == {"wald": ["2024-04-09", "2014-03-01"]}
    assert news(archive) == {"wald": []}


def test_the_json_of_a_run(archive: Path) -> None:
    keep(archive, NEW)
    found = answer(watch(archive, "run", "--format", "json"))
    assert list(found) == ["format_version", "watches", "errors"]
    [one] = found["watches"]
    assert {key: value for key, value in one.items() if key != "new"} == {
        "name": "wald",
        "query": "Wald",
        "any": False,
        "filters": [],
        "total": 2,
    }
    [hit] = one["new"]
    assert list(hit) == [
        "id", "title", "published", "house", "kind", "number", "url",
        "version", "changed", "snippet",
    ]  # fmt: skip
    assert (hit["version"], hit["changed"]) == (1, False)
    assert hit["url"] == "https://presse.example/2024-04-09"


def test_a_new_reading_and_a_new_index_make_no_news(archive: Path) -> None:
    keep(archive, OLD)
    assert news(archive) == {"wald": []}
    shutil.rmtree(archive / "index")
    keep(archive, OLD, OTHER)
    assert news(archive) == {"wald": []}


def test_a_changed_text_is_told_as_changed(archive: Path) -> None:
    keep(archive, Told("2019-06-20", "Der Wald wächst", "Der Wald. Korrigiert."))
    found = answer(watch(archive, "run", "--format", "json"))
    [hit] = found["watches"][0]["new"]
    assert (hit["published"], hit["version"], hit["changed"]) == ("2019-06-20", 2, True)
    assert news(archive) == {"wald": []}


def test_a_text_that_now_has_the_word_is_told(archive: Path) -> None:
    keep(archive, Told("2024-05-01", "Haushalt", "Der Haushalt für den Wald."))
    found = answer(watch(archive, "run", "--format", "json"))
    [hit] = found["watches"][0]["new"]
    assert (hit["version"], hit["changed"]) == (2, False)


def test_what_is_not_indexed_yet_waits(archive: Path) -> None:
    build(archive, NEW, Told("2019-06-20", "Der Wald wächst", "Der Wald. Korrigiert."))
    done = watch(archive, "run", "--format", "json")
    assert "'pressearchiv index'" in done.stderr
    assert answer(done)["watches"][0]["new"] == []
    assert run_cli("--archive", archive, "index").returncode == 0
    assert news(archive) == {"wald": ["2024-04-09", "2019-06-20"]}


def test_what_could_not_be_put_out_is_told_again(archive: Path) -> None:
    keep(archive, NEW)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cli", "--archive", str(archive), "watch", "run"],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            check=False,
        )
    assert done.returncode == 1
    assert news(archive) == {"wald": ["2024-04-09"]}


def test_filters_and_any_are_kept(archive: Path) -> None:
    watch(archive, "add", "beides", "Wald Haushalt", "--any")
    watch(archive, "add", "finanzen", "--filter", "house=Ministerium der Finanzen")
    watch(archive, "add", "kanzlei", "Wald", "--filter", "house=Staatskanzlei")
    keep(archive, NEW, Told("2024-06-01", "Haushalt", "Haushalt", house="Staatskanzlei"))
    assert news(archive) == {
        "beides": ["2024-06-01", "2024-04-09"],
        "finanzen": ["2024-04-09"],
        "kanzlei": [],
        "wald": ["2024-04-09"],
    }


def test_only_those_named_are_run(archive: Path) -> None:
    watch(archive, "add", "alles")
    keep(archive, NEW)
    assert news(archive, "alles") == {"alles": ["2024-04-09"]}
    assert news(archive) == {"alles": [], "wald": ["2024-04-09"]}


def test_text_is_for_people_and_harmless(archive: Path) -> None:
    watch(archive, "add", "haushalt", "Haushalt")
    keep(archive, NEW)
    done = watch(archive, "run")
    assert [line.rstrip() for line in done.stdout.splitlines()] == [
        "haushalt: nothing new, 1 in all",
        "wald: 1 new, 2 in all",
        "",
        "   Mehr <Wald> & Wiese␛",
        "   9. April 2024 · Ministerium der Finanzen",
        '   Neuer Wald: "gut" <b>so</b> & schön.',
        "   https://presse.example/2024-04-09",
        "",
    ]


def test_a_feed_that_readers_accept(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "feeds"
    watch(archive, "run", "--rss", folder)
    first = feedparser.parse((folder / "wald.rss").read_bytes())
    assert not first.bozo
    assert (first.version, first.feed.title) == ("rss20", "wald")
    assert [entry.title for entry in first.entries] == ["Der Wald wächst"]

    keep(archive, NEW)
    watch(archive, "run", "--rss", folder)
    content = (folder / "wald.rss").read_bytes()
    second = feedparser.parse(content)
    assert not second.bozo
    newest, older = second.entries
    assert older.id == first.entries[0].id
    assert older.published == first.entries[0].published
    assert newest.id.startswith("st-20240409-")
    assert newest.id.endswith("-v1")
    assert newest.guidislink is False
    assert newest.link == "https://presse.example/2024-04-09"
    assert newest.title_detail.value == "Mehr <Wald> & Wiese␛"
    assert "9. April 2024 · Ministerium der Finanzen" in newest.summary
    assert "&lt;b&gt;so&lt;/b&gt; &amp; schön" in newest.summary

    watch(archive, "run", "--rss", folder)
    assert (folder / "wald.rss").read_bytes() == content


def test_a_changed_release_has_a_guid_of_its_own(archive: Path, tmp_path: Path) -> None:
    watch(archive, "run", "--rss", tmp_path)
    [before] = feedparser.parse((tmp_path / "wald.rss").read_bytes()).entries
    keep(archive, Told("2019-06-20", "Der Wald wächst", "Der Wald. Korrigiert."))
    watch(archive, "run", "--rss", tmp_path)
    [after] = feedparser.parse((tmp_path / "wald.rss").read_bytes()).entries
    assert (before.id[-3:], after.id[-3:]) == ("-v1", "-v2")


def saved(archive: Path, name: str) -> Any:
    return json.loads((archive / "watches" / f"{name}.json").read_text(encoding="utf-8"))


def test_a_query_nobody_understands_any_more_is_told_and_the_others_are_run(archive: Path) -> None:
    watch(archive, "add", "alles")
    content = {**saved(archive, "alles"), "query": "(Wald"}
    (archive / "watches" / "alles.json").write_text(json.dumps(content), encoding="utf-8")
    keep(archive, NEW)
    done = watch(archive, "run", "--format", "json")
    assert done.returncode == 2
    assert "alles: This bracket is never closed." in done.stderr
    found = json.loads(done.stdout)
    assert [one["name"] for one in found["watches"]] == ["wald"]
    assert found["errors"] == [{"name": "alles", "error": "This bracket is never closed."}]
    assert saved(archive, "alles") == content


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": 9}', '{"format": 1, "known": 3}'])
def test_a_damaged_file_is_told_and_the_others_are_run(archive: Path, content: str) -> None:
    (archive / "watches" / "kaputt.json").write_text(content, encoding="utf-8")
    keep(archive, NEW)
    done = watch(archive, "run", "--format", "json")
    assert done.returncode == 1
    assert "'pressearchiv watch remove kaputt'" in done.stderr
    assert "Traceback" not in done.stderr
    assert [one["name"] for one in json.loads(done.stdout)["watches"]] == ["wald"]
    assert watch(archive, "remove", "kaputt").returncode == 0
    assert news(archive) == {"wald": []}


def test_list_and_remove(archive: Path) -> None:
    watch(archive, "add", "übersicht", "Wald OR Wiese", "--filter", "kind=release")
    found = answer(watch(archive, "list", "--format", "json"))
    assert [one["name"] for one in found["watches"]] == ["wald", "übersicht"]
    assert {k: v for k, v in found["watches"][1].items() if k != "added"} == {
        "name": "übersicht",
        "query": "Wald OR Wiese",
        "any": False,
        "filters": ["kind=release"],
        "ran": None,
        "known": 1,
    }
    for columns in ("60", "160"):
        done = run_cli("--archive", archive, "watch", "list", env={"COLUMNS": columns})
        assert max(map(len, done.stdout.splitlines())) <= int(columns)
        assert "never" in done.stdout
    assert watch(archive, "remove", "wald").stderr == "Removed wald.\n"
    assert news(archive) == {"übersicht": []}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "wald", "Wiese"), "already"),
        (("add", "a/b", "Wald"), "can't be named"),
        (("add", "..", "Wald"), "can't be named"),
        (("add", "neu", "(Wald"), "never closed"),
        (("add", "neu", "--filter", "hause=x"), "did you mean 'house'?"),
        (("remove", "walt"), "did you mean 'wald'?"),
        (("remove", "../archive"), "There is no watch"),
        (("run", "walt"), "did you mean 'wald'?"),
    ],
)
def test_wrong_usage_is_told_with_a_way_out(
    archive: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = watch(archive, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert news(archive) == {"wald": []}


def test_a_folder_for_feeds_that_cannot_be_made_loses_nothing(archive: Path) -> None:
    keep(archive, NEW)
    done = watch(archive, "run", "--rss", archive / "archive.db" / "feeds")
    assert done.returncode == 2
    assert "No feed can be written" in done.stderr
    assert news(archive) == {"wald": ["2024-04-09"]}


def test_two_at_once_are_refused_and_a_crawl_is_no_hindrance(archive: Path) -> None:
    with filelock.FileLock(archive / "watches" / "lock"):
        done = watch(archive, "run")
    assert done.returncode == 4
    assert "Another 'watch' is at work" in done.stderr
    with Archive.writer(archive):
        assert news(archive) == {"wald": []}


def test_without_archive_or_watches(tmp_path: Path) -> None:
    done = watch(tmp_path / "nowhere", "run")
    assert done.returncode == 1
    assert "There is no archive in" in done.stderr
    done = watch(tmp_path / "nowhere", "list")
    assert (done.returncode, done.stdout) == (0, "")
    assert "watch add NAME QUERY" in done.stderr


@pytest.mark.parametrize("command", ["add", "list", "remove", "run"])
def test_help_has_examples(command: str) -> None:
    done = run_cli("watch", command, "--help")
    assert "Examples:" in done.stdout
    assert f"pressearchiv watch {command}" in done.stdout
