"""What a crawl logs while it is at work, and of what portals answer nothing but addresses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from corpus.log import Log
from ingest.crawl import crawl
from ingest.report import MAX_PROBLEMS
from tests.ingest.serving import Reply, detail_path, portal, serve, source

ODD = Reply("<html><body><h1>Wartung im Geheimen</h1></body></html>")


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="ascii").splitlines()]


def test_a_page_that_cant_be_read_is_logged_with_its_address(archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "crawl.jsonl"
    with serve(portal(1, 2, 3, d2=ODD, d3=Reply(status=500))) as server:
        crawl(archive, [source("test", server.url)], log=Log(file))
        address = server.url + detail_path(2)
    found = {line["event"]: line for line in lines(file)}
    assert list(found) == ["page unreadable", "problem", "source finished"]
    assert found["page unreadable"]["url"] == address
    assert {line["level"] for line in lines(file)[:-1]} == {"warning"}
    assert {line["source"] for line in lines(file)} == {"test"}
    told = found["source finished"]
    assert (told["new"], told["unreadable"], told["failed"], told["level"]) == (1, 1, 1, "info")
    assert "Geheimen" not in file.read_text(encoding="ascii")


def test_problems_that_are_too_many_for_the_report_are_logged_all(
    archive: Path, tmp_path: Path
) -> None:
    file = tmp_path / "crawl.jsonl"
    numbers = range(1, MAX_PROBLEMS + 10)
    with serve(portal(*numbers, **{f"d{number}": ODD for number in numbers})) as server:
        [report] = crawl(archive, [source("test", server.url)], log=Log(file))
    logged = [line["url"] for line in lines(file) if line["event"] == "page unreadable"]
    assert len(report.problems) == MAX_PROBLEMS
    assert len(set(logged)) == len(numbers)


def test_what_is_told_after_the_crawl_is_logged_too(archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "crawl.jsonl"
    with serve(portal(1)) as server:
        [report] = crawl(archive, [source("test", server.url)], log=Log(file))
    report.fail("it has gone silent")
    last = lines(file)[-1]
    assert (last["event"], last["level"], last["source"]) == ("problem", "error", "test")
