"""crawl and sources as people and programs call them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from corpus.sample import load
from corpus.sample.portal import SamplePortal
from corpus.settings import Settings
from ingest.commands import crawl, sources
from ingest.errors import ContactMissing, SourcesFailed, UnknownSource
from ingest.source import SAMPLE_URL


def run(command: object, archive: Path, *arguments: str) -> Result:
    settings = Settings(archive)
    return CliRunner().invoke(command, arguments, obj=settings)  # type: ignore[arg-type]


def test_crawl_tells_what_came_in(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with SamplePortal(load()[:3]) as portal:
        monkeypatch.setenv(SAMPLE_URL, portal.url)
        done = run(crawl, archive, "sample", "--limit", "2")
        assert (done.exit_code, done.stderr) == (0, "")
        assert done.stdout.startswith("sample: 2 new, 0 changed; ")
    listed = json.loads(run(sources, archive, "--format", "json").stdout)
    sample = next(row for row in listed["sources"] if row["name"] == "sample")
    assert listed["format_version"] == 1
    assert (sample["state"], sample["last_status"], sample["releases"]) == ("enabled", "done", 2)


def test_a_crawl_logs_what_happens(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = archive.parent / "crawl.jsonl"
    with SamplePortal(load()[:3]) as portal:
        monkeypatch.setenv(SAMPLE_URL, portal.url)
        assert run(crawl, archive, "sample", "--log", str(file)).exit_code == 0
    monkeypatch.setenv(SAMPLE_URL, "http://127.0.0.1:9")  # nobody listens there
    assert isinstance(run(crawl, archive, "sample", "--log", str(file)).exception, SourcesFailed)
    good, bad = [], []
    for line in map(json.loads, file.read_text(encoding="ascii").splitlines()):
        (bad if good and line["run"] != good[0]["run"] else good).append(line)
    assert [line["event"] for line in good] == ["run started", "source finished", "run finished"]
    assert (good[1]["source"], good[1]["new"], good[1]["status"]) == ("sample", 3, "done")
    assert bad[1]["event"] == "problem"
    assert bad[1]["url"].startswith("http://127.0.0.1:9/")
    assert "robots.txt" in bad[1]["message"]
    assert (bad[-2]["event"], bad[-2]["level"]) == ("source finished", "error")
    assert (bad[-1]["exit"], bad[-1]["level"]) == (3, "error")


def test_failed_source_is_named_with_its_reason(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SAMPLE_URL, "http://127.0.0.1:9")  # nobody listens there
    done = run(crawl, archive, "sample")
    assert isinstance(done.exception, SourcesFailed)
    assert done.exception.exit_code == 3
    assert "1 of 1 sources failed: sample" in str(done.exception)
    assert "robots.txt can't be read" in done.stderr
    assert "Traceback" not in done.stderr
    table = run(sources, archive).stdout
    assert "failed" in table


def test_the_table_names_enabled_sources_first_and_each_reason_once(archive: Path) -> None:
    table = run(sources, archive).stdout
    assert table.splitlines()[1].startswith("sachsen-anhalt ")
    assert table.count("nobody has checked it live yet") == 1
    assert "nordrhein-westfalen-mags" in table.splitlines()[20]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [(("atlantis",), UnknownSource), (("sample",), UnknownSource), ((), ContactMissing)],
)
def test_wrong_usage(archive: Path, arguments: tuple[str, ...], error: type[Exception]) -> None:
    assert isinstance(run(crawl, archive, *arguments).exception, error)


@pytest.mark.parametrize(
    "arguments", [("--since", "gestern"), ("--limit", "0"), ("--until", "2024-13-01")]
)
def test_wrong_options(archive: Path, arguments: tuple[str, ...]) -> None:
    assert run(crawl, archive, *arguments).exit_code == 2


def test_sources_without_an_archive(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    done = run(sources, nowhere)
    assert done.exit_code == 0
    assert "sachsen-anhalt" in done.stdout and "disabled" in done.stdout
    rows = list(csv.DictReader(io.StringIO(run(sources, nowhere, "--format", "csv").stdout)))
    assert {row["releases"] for row in rows} == {"0"}
    lines = run(sources, nowhere, "--format", "jsonl").stdout.splitlines()
    assert all(json.loads(line)["format_version"] == 1 for line in lines)
    assert not nowhere.exists()


def test_own_source_with_escapes_in_its_name_is_shown_harmless(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    shipped = Path(__file__).parents[2] / "ingest" / "sources" / "sample.toml"
    text = shipped.read_text(encoding="utf-8").replace("invented releases", "\\u001b[31mrot")
    (folder / "sample.toml").write_text(text, encoding="utf-8")
    assert "\x1b[31m" not in run(sources, tmp_path).stdout
