"""The night: all steps in one process, one report, an exit code that a timer can go by."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

import pytest

from corpus.night import News, Night, as_metrics, as_text
from corpus.night_mail import as_html
from corpus.sample import load
from corpus.sample.portal import SamplePortal
from corpus.snapshots import Fetched, keep
from corpus.store import DATABASE, LOCK, Archive
from tests.conftest import ROOT, answer, run_cli

SAMPLES = len(load())
METRIC = re.compile(r"pressearchiv_\w+")
SILENT = """
[expectations]
min_a_month = 10
max_a_month = 20
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """No archive yet, and a configuration that leaves the sample alone to be collected, and the
    smaller model to read it."""
    (tmp_path / "config.toml").write_text('[nlp]\nmodel = "fast"\n', encoding="utf-8")
    (tmp_path / "sources").mkdir()
    for path in (ROOT / "ingest" / "sources").glob("*.toml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not line.startswith(("state", "reason"))]
        off = ['state = "disabled"', 'reason = "not in this test"', *kept]
        if path.stem != "sample":
            (tmp_path / "sources" / path.name).write_text("\n".join(off), encoding="utf-8")
    return tmp_path


def test_a_night_takes_all_steps_and_a_second_one_finds_nothing_new(archive: Path) -> None:
    with SamplePortal(load()) as portal:
        env = {"PRESSEARCHIV_SAMPLE": portal.url}
        nights = [
            answer(run_cli("--archive", archive, "nightly", "--format", "json", env=env))
            for _ in range(2)
        ]
    assert nights[0]["sources"][0]["new"] == SAMPLES
    assert nights[0]["read"]["releases"] == nights[0]["index"]["total"] == SAMPLES
    assert nights[1]["sources"][0]["new"] == nights[1]["read"]["releases"] == 0
    assert nights[1]["index"]["total"] == SAMPLES
    assert nights[0]["run"] != nights[1]["run"]


def test_news_for_saved_queries_are_told_once_with_feed_and_metrics(archive: Path) -> None:
    samples = load()
    feeds, metrics = archive / "feeds", archive / "night.prom"
    options = ("--format", "json", "--rss", feeds, "--metrics", metrics)
    with SamplePortal(samples[:-1]) as portal:
        env = {"PRESSEARCHIV_SAMPLE": portal.url}
        run_cli("--archive", archive, "nightly", env=env)
        assert run_cli("--archive", archive, "watch", "add", "alles", "").returncode == 0
        portal.publish(samples[-1])
        nights = [
            answer(run_cli("--archive", archive, "nightly", *options, env=env)) for _ in range(2)
        ]
    assert [news["title"] for news in nights[0]["news"]] == [samples[-1].title]
    assert nights[1]["news"] == []
    assert "<rss" in (feeds / "alles.rss").read_text(encoding="utf-8")
    told = metrics.read_text(encoding="utf-8")
    assert 'pressearchiv_source_up{source="sample"} 1' in told
    assert f"pressearchiv_releases_indexed {SAMPLES}" in told


def test_old_repeats_of_pages_go_at_the_end_of_a_night_if_it_is_configured(archive: Path) -> None:
    old = Fetched("sample", "https://x.example/", datetime(2020, 1, 1, tzinfo=UTC), 200, {}, b"alt")
    with Archive.writer(archive) as opened, opened.begin() as connection:
        keep(connection, old)
    with SamplePortal(load()) as portal:
        nights, asked = [], []
        for said in ("", "[snapshots]\nkeep_days = 90\n", "[snapshots]\nkeep_day = 90\n"):
            (archive / "config.toml").write_text(f'{said}[nlp]\nmodel = "fast"\n')
            env = {"PRESSEARCHIV_SAMPLE": portal.url}
            nights.append(run_cli("--archive", archive, "nightly", env=env))
            asked.append(portal.counts.total())
    assert "Removed" not in nights[0].stderr
    assert "Removed 1 snapshot (0,0 MB) of before " in nights[1].stderr
    assert nights[2].returncode == 2
    assert "keep_day is not known" in nights[2].stderr
    assert asked[2] == asked[1], "which is told before anything is crawled"


def test_a_portal_that_is_down_ends_the_night_with_3(archive: Path) -> None:
    with SamplePortal([]) as portal:
        url = portal.url
    done = run_cli("--archive", archive, "nightly", env={"PRESSEARCHIV_SAMPLE": url})
    assert done.returncode == 3, done.stderr
    assert "sample" in done.stderr
    assert "something needs a look" in done.stdout


def test_a_source_that_has_gone_silent_ends_the_night_with_3(archive: Path) -> None:
    real = (ROOT / "ingest" / "sources" / "sample.toml").read_text(encoding="utf-8")
    declared = real[: real.index("[expectations]")] + SILENT
    (archive / "sources" / "sample.toml").write_text(declared, encoding="utf-8")
    with SamplePortal(load()) as portal:
        env = {"PRESSEARCHIV_SAMPLE": portal.url}
        done = run_cli("--archive", archive, "nightly", "--format", "json", env=env)
    assert done.returncode == 3
    night = json.loads(done.stdout)
    [source] = night["sources"]
    assert (source["status"], source["new"]) == ("failed", SAMPLES)
    assert "newest release" in source["problems"][-1]
    assert night["index"]["total"] == SAMPLES, "what it gave is indexed all the same"


def test_a_second_night_at_the_same_time_is_refused(archive: Path) -> None:
    hold = (
        "import sys, pathlib, corpus.store as store\n"
        "with store.only_one(pathlib.Path(sys.argv[1]), 'nightly'):\n"
        "    print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", hold, str(archive)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with SamplePortal(load()) as portal:
            done = run_cli("--archive", archive, "nightly", env={"PRESSEARCHIV_SAMPLE": portal.url})
            assert not portal.counts
        other.communicate(b"")
    assert done.returncode == 4
    assert "at work" in done.stderr


HOLD = """
import fcntl, os, sys
handle = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT)
print("waits", flush=True)
fcntl.flock(handle, fcntl.LOCK_EX)  # the kernel gives it to who waits, before anybody new
sys.stdin.read()
"""


def slowly(archive: Path) -> None:
    """Declare the sample portal so that its crawl lasts some seconds."""
    real = (ROOT / "ingest" / "sources" / "sample.toml").read_text(encoding="utf-8")
    lines = [line for line in real.splitlines() if not line.startswith(("state", "reason"))]
    declared = "\n".join(lines).replace("delay = 0.0", "delay = 0.2")
    (archive / "sources" / "sample.toml").write_text(declared, encoding="utf-8")


def test_a_night_whose_archive_is_taken_after_the_crawl_reports_it_and_ends_with_4(
    archive: Path,
) -> None:
    slowly(archive)
    file = archive / "night.jsonl"
    options = ("--format", "json", "--log", str(file))
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with SamplePortal(load()[:10]) as portal:
        night = subprocess.Popen(
            [sys.executable, "-m", "cli", "--archive", str(archive), "nightly", *options],
            cwd=ROOT,
            env={**os.environ, "PRESSEARCHIV_SAMPLE": portal.url},
            **pipes,
        )
        while not portal.counts:
            time.sleep(0.01)
        command = [sys.executable, "-c", HOLD, str(archive / LOCK)]
        with subprocess.Popen(command, **pipes) as other:
            out, err = night.communicate(timeout=120)
            other.communicate(b"")
    assert night.returncode == 4, err
    told = json.loads(out)
    assert told["sources"][0]["new"] == 10
    assert (told["read"], told["index"]) == (None, None)
    assert "is being written by another process" in told["problems"][0]
    last = json.loads(file.read_text(encoding="ascii").splitlines()[-1])
    assert (last["event"], last["exit"], last["run"]) == ("run finished", 4, told["run"])


def test_a_night_logs_its_steps_under_the_id_of_its_report(archive: Path) -> None:
    file = archive / "night.jsonl"
    options = ("--format", "json", "--log", file)
    with SamplePortal(load()[:3]) as portal:
        env = {"PRESSEARCHIV_SAMPLE": portal.url, "PRESSEARCHIV_NOW": "2025-06-01T02:30:00+00:00"}
        told = answer(run_cli("--archive", archive, "nightly", *options, env=env))
    lines = [json.loads(line) for line in file.read_text(encoding="ascii").splitlines()]
    assert [line["event"] for line in lines] == [
        "run started",
        "source finished",
        "reading finished",
        "indexed",
        "run finished",
    ]
    assert {line["run"] for line in lines} == {told["run"]}
    assert {line["time"] for line in lines} == {"2025-06-01T02:30:00.000+00:00"}
    assert (lines[1]["source"], lines[1]["new"]) == ("sample", 3)
    assert (lines[2]["releases"], lines[2]["unread"], lines[3]["total"]) == (3, 0, 3)
    assert lines[4]["exit"] == 0


def test_a_killed_night_leaves_whole_lines_that_lack_an_end(archive: Path) -> None:
    slowly(archive)
    file = archive / "night.jsonl"
    with SamplePortal(load()) as portal:
        night = subprocess.Popen(
            [sys.executable, "-m", "cli", "--archive", str(archive), "nightly", "--log", str(file)],
            cwd=ROOT,
            env={**os.environ, "PRESSEARCHIV_SAMPLE": portal.url},
            stdout=subprocess.DEVNULL,
        )
        while not portal.counts:
            time.sleep(0.01)
        night.kill()
        night.wait()
    assert [json.loads(line)["event"] for line in file.read_text().splitlines()] == ["run started"]
    assert file.read_bytes().endswith(b"\n")


def test_a_log_that_cant_be_written_is_told_before_anything_is_crawled(archive: Path) -> None:
    ended = run_cli("--archive", archive, "nightly", "--log", archive / "none" / "night.jsonl")
    assert ended.returncode == 2
    assert "can't be written" in ended.stderr
    assert not (archive / DATABASE).exists()


def test_what_the_time_left_unread_is_told_in_every_format() -> None:
    read = {"releases": 100, "failures": [], "unread": 1250, "out_of_time": True}
    told = replace(NIGHT, read=read)
    assert "Read 100 releases; 1.250 are left unread when the time was over." in as_text(told)
    assert "noch ungelesen: 1.250, da die Zeit um war" in as_html(told)
    assert "pressearchiv_releases_unread 1250" in as_metrics(told, told.began).splitlines()
    assert told.as_dict()["read"] == read


def test_a_crawl_out_of_time_keeps_what_it_has_and_is_no_failure(archive: Path) -> None:
    from ingest.crawl import crawl
    from ingest.source import load as sources

    with SamplePortal(load()) as portal:
        sample = sources(archive)["sample"].at(portal.url)
        slow = sample.model_copy(
            update={"politeness": sample.politeness.model_copy(update={"delay": 0.2})}
        )
        began = time.monotonic()
        [report] = crawl(archive, [slow], seconds=3.0)
        assert time.monotonic() - began < 10
        assert report.status == "done"
        assert "time was over" in report.warnings[0]
        [rest] = crawl(archive, [sample])
    assert report.new + rest.new == SAMPLES


NIGHT = Night(
    run="a1b2",
    began=datetime(2024, 4, 10, 2, 0, tzinfo=UTC),
    seconds=61.5,
    sources=[
        {
            "source": "sachsen-anhalt",
            "status": "failed",
            "fetched": 10,
            "new": 1234,
            "changed": 0,
            "same": 0,
            "withdrawn": 1,
            "gone": 1,
            "unreadable": 0,
            "failed": 0,
            "forbidden": 0,
            "new_events": 3,
            "changed_events": 1,
            "vanished_events": 0,
            "seconds": 21.0,
            "problems": ["https://a.example/<b>: status 500 \x1b[31m"],
            "warnings": ["a flood"],
        }
    ],
    read={"releases": 1235, "failures": [], "unread": 0, "out_of_time": False},
    index={"total": 45001},
    news=[
        News("alles", "st-1", "Ministerin <script>", date(2024, 4, 9).isoformat(), None, False),
        News("alles", "st-2", "Zwei", "2024-04-09", "javascript:alert(1)", True),
        News("alles", "st-3", "Drei", "2024-04-09", 'https://a.example/?q="x"&y', False),
    ],
)


def test_the_report_for_people_says_what_needs_a_look_and_what_is_new() -> None:
    told = as_text(NIGHT)
    assert told.splitlines()[0] == "Night of 10.04.2024: something needs a look (62 s)"
    assert "!! sachsen-anhalt  1.234 new, 0 changed, 1 withdrawn, 1 gone, " in told
    assert "3 new events, 1 changed events; 10 pages, 2.1 s" in told
    assert "- sachsen-anhalt: a flood" in told
    assert "- alles: Zwei (2024-04-09, st-2, changed)" in told
    assert "\x1b" not in told


def test_the_mail_escapes_what_comes_from_the_web() -> None:
    mail = as_html(NIGHT)
    assert "<script" not in mail
    assert "javascript:" not in mail
    assert "\x1b" not in mail
    assert "&lt;b&gt;" in mail
    assert 'href="https://a.example/?q=&quot;x&quot;&amp;y"' in mail


def test_the_metrics_say_how_each_source_is() -> None:
    lines = as_metrics(NIGHT, NIGHT.began).splitlines()
    assert 'pressearchiv_source_up{source="sachsen-anhalt"} 0' in lines
    assert 'pressearchiv_pages{source="sachsen-anhalt",outcome="new"} 1234' in lines
    assert "pressearchiv_night_finished_timestamp_seconds 1712714400" in lines


def test_the_alerts_ask_for_what_the_metrics_give() -> None:
    rules = (ROOT / "docs" / "prometheus-rules.yml").read_text(encoding="utf-8")
    asked = {
        name for line in rules.splitlines() if "expr:" in line for name in METRIC.findall(line)
    }
    told = as_metrics(replace(NIGHT, room={"used": 1, "free": 1}), NIGHT.began)
    assert len(asked) == 6
    assert asked <= set(METRIC.findall(told))


def test_embargoes_that_ended_and_those_under_way_are_told() -> None:
    told = replace(NIGHT, embargoes={"ended": 2, "under_way": 1})
    assert "Embargoes: 2 ended, 1 under way." in as_text(told)
    assert "Sperrfristen: 2 beendet, 1 laufend" in as_html(told)
    assert "pressearchiv_releases_embargoed 1" in as_metrics(told, told.began)
    assert "Embargoes" not in as_text(NIGHT)


def test_a_recalled_photo_is_told_with_the_command_that_erases_it() -> None:
    one = {"recall": "t-2", "release": "t-1", "command": "pressearchiv takedown t-1 --reason 'x y'"}
    lost: dict[str, str | None] = {"recall": "t-3", "release": None, "command": None}
    told = replace(NIGHT, recalls=[one, lost])
    assert "t-2 recalls the photo of t-1: pressearchiv takedown t-1 --reason 'x y'" in as_text(told)
    assert "t-3 recalls a photo, but names no release" in as_text(told)
    assert "pressearchiv takedown t-1" in as_html(told)


def test_a_night_ends_embargoes_and_indexes_what_was_under_one(archive: Path) -> None:
    body = "Sperrfrist: 12. Mai 2025, 18:00 Uhr\n\nDer Hafen wird ausgebaut."
    record = {"source": "x", "title": "Ausbau", "published": "2025-05-12", "body": body}
    (archive / "x.jsonl").write_text(json.dumps(record), encoding="utf-8")
    nights, totals = [], []
    with SamplePortal(load()[:1]) as portal:
        for now in ("2025-05-12T15:59:59+00:00", "2025-05-12T16:00:00+00:00"):
            env = {"PRESSEARCHIV_SAMPLE": portal.url, "PRESSEARCHIV_NOW": now}
            if not nights:
                run_cli("--archive", archive, "import", archive / "x.jsonl", env=env)
            # The portal is silent that day (3): the report is whole all the same.
            done = run_cli("--archive", archive, "nightly", "--format", "json", env=env)
            told = json.loads(done.stdout)
            nights.append(told["embargoes"])
            totals.append(told["index"]["total"])
    assert nights == [{"ended": 0, "under_way": 1}, {"ended": 1, "under_way": 0}]
    assert totals == [1, 2]


def test_the_room_that_is_left_is_told_in_every_format() -> None:
    told = replace(NIGHT, room={"used": 7_000_000, "free": 900_000_000})
    for report in (as_text(told), as_html(told)):
        assert "Only 900 MB are left on the archive's disk: make room soon." in unescape(report)
    assert "The archive takes 7 MB; 900 MB are free on its disk." in as_text(told)
    assert "frei auf seiner Platte: 900 MB" in as_html(told)
    assert "pressearchiv_disk_free_bytes 900000000" in as_metrics(told, told.began).splitlines()
    assert told.as_dict()["room"] == {"used": 7_000_000, "free": 900_000_000}


def test_metrics_that_cant_be_written_are_told_before_anything_is_crawled(archive: Path) -> None:
    ended = run_cli("--archive", archive, "nightly", "--metrics", archive / "none" / "night.prom")
    assert ended.returncode == 2
    assert "can't be written" in ended.stderr
    assert not (archive / DATABASE).exists()
