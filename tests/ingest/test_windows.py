"""Lists searched by date: a backfill goes month by month, and closed months rest."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import ValidationError

from corpus.clock import NOW
from ingest.entrances import EntryList
from ingest.source import Source
from tests.ingest.serving import Killed, Reply, Server, serve, source, visit

LAYOUT = {
    "name": "neu",
    "certainty": "made",
    "list": {"item": ".piece"},
    "release": {"date": "time", "text": "p"},
}


def routes(path: str, before: int) -> Reply:
    """A search with two pages of one release for each month but this one."""
    if path.startswith("/pm/"):
        _, _, month, page = path.split("/")
        return Reply(f"<main><h1>Deich {page}</h1><time>03.{month}</time><p>{path}</p></main>")
    asked = parse_qs(urlsplit(path).query)
    month, page = asked["from"][0][3:], int(asked.get("page", ["1"])[0])
    has_any = month != "05.2024" and page <= 2
    items = [{"teaser": f"<a href='/pm/{month}/{page}'>Deich</a>"}] if has_any else []
    return Reply(json.dumps(items), headers={"Content-Type": "application/json"})


def portal(server: Server) -> Source:
    declared = {
        "url": server.url + "/search?from={from}&to={to}",
        "months_since": date(2024, 2, 1),
        "html_in": "teaser",
        "paging": {"parameter": "page", "max_pages": 9},
    }
    return source("land", server.url, reader="selectors", layouts=[LAYOUT], lists=[declared])


def months(server: Server) -> list[str]:
    """The months whose lists were asked for, in their order."""
    asked = [parse_qs(urlsplit(path).query) for path in server.paths() if "/search" in path]
    return list(dict.fromkeys(f"{said['from'][0]}-{said['to'][0]}" for said in asked))


MAY, APRIL = "01.05.2024-31.05.2024", "01.04.2024-30.04.2024"
MARCH, FEBRUARY = "01.03.2024-31.03.2024", "01.02.2024-29.02.2024"


@pytest.fixture(autouse=True)
def _on_the_second_of_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NOW, "2024-05-02T04:00:00Z")


def test_a_backfill_goes_month_by_month_and_closed_months_rest(tmp_path: Path) -> None:
    with serve(routes) as server:
        report = visit(tmp_path, portal(server))
        assert months(server) == [MAY, APRIL, MARCH, FEBRUARY]
        server.asked.clear()
        again = visit(tmp_path, portal(server))
        assert months(server) == [MAY, APRIL]
    assert (report.new, report.problems) == (6, [])
    assert (again.new, again.problems) == (0, [])


def test_a_backfill_is_taken_up_in_the_month_where_it_broke_off(tmp_path: Path) -> None:
    with serve(routes) as server:
        with pytest.raises(Killed):
            visit(tmp_path, portal(server), kill_after=6)  # within March
        server.asked.clear()
        report = visit(tmp_path, portal(server))
        assert months(server) == [MAY, APRIL, MARCH, FEBRUARY]
    assert (report.new, report.problems) == (6, [])


def test_only_the_months_of_the_days_wished_for_are_asked_for(tmp_path: Path) -> None:
    with serve(routes) as server:
        visit(tmp_path, portal(server), since=date(2024, 3, 5), until=date(2024, 3, 9))
        assert months(server) == [MARCH]


def test_a_month_that_should_have_releases_and_has_none_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(NOW, "2024-06-02T04:00:00Z")
    with serve(routes) as server:
        report = visit(tmp_path, portal(server), since=date(2024, 5, 1), until=date(2024, 5, 31))
    assert any("has no entries" in problem for problem in report.problems)


@pytest.mark.parametrize(
    "declared",
    [
        {"url": "https://a.example/?from={from}", "months_since": date(2024, 1, 1)},
        {"url": "https://a.example/?from={from}&to={to}"},
    ],
)
def test_a_search_by_date_has_both_ends_and_a_beginning(declared: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="months_since"):
        EntryList.model_validate(declared)
