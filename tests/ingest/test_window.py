"""A window of days in a long list is found without walking down to it."""

from __future__ import annotations

import asyncio
import math
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.portals import Entry, Listing
from ingest.source import Source
from ingest.window import first_page
from tests.ingest.serving import LIST, Killed, Reply, Routes, Server, serve, source, visit

NEWEST = date(2024, 12, 31)
PAGES = 400  # of two days each


def page(number: int) -> Listing:
    days = (NEWEST - timedelta(days=2 * number - 2), NEWEST - timedelta(days=2 * number - 1))
    return Listing(tuple(Entry(f"/{day}", None, day) for day in days))


def found(until: date, pages: dict[int, Listing | None], most: int) -> tuple[int, int]:
    """The page that is found, and how many were looked at."""
    looked = 0

    async def look(number: int) -> Listing | None:
        nonlocal looked
        looked += 1
        return pages.get(number, Listing(()))

    return asyncio.run(first_page(look, until, most)), looked


@given(st.integers(1, 300), st.integers(0, 700), st.booleans(), st.sets(st.integers(1, 300)))
def test_it_begins_above_the_days_wished_for_and_near_them(
    length: int, back: int, is_stated: bool, undated: set[int]
) -> None:
    until = NEWEST - timedelta(days=back)
    last = length if is_stated else None
    pages: dict[int, Listing | None] = {
        number: Listing(
            (Entry("/x", None, None),) if number in undated else page(number).entries, last
        )
        for number in range(1, length + 1)
    }
    number, looked = found(until, pages, 1000)
    begin = min(back // 2 + 1, length)
    assert number <= begin
    if not undated:
        assert number >= begin - 1
    assert looked <= 2 * math.log2(1000) + 3


def test_a_page_that_cannot_be_had_ends_the_search_above_it() -> None:
    pages: dict[int, Listing | None] = {number: page(number) for number in range(1, 101)}
    number, _ = found(NEWEST - timedelta(days=90), {**pages, 64: None}, 100)
    assert number == 32


def day_at(number: int) -> date:
    return NEWEST - timedelta(days=number)


def path_of(day: date) -> str:
    return f"/not-rated/{day:%Y/%m/%d}/tag/"


def long_list(shift: int = 0) -> Routes:
    """A list with ten releases a page, one for each day; ``shift`` new ones come with each of its
    answers."""
    asked = 0

    def routes(path: str, before: int) -> Reply:
        nonlocal asked
        if path.startswith("/not-rated/"):
            day = date(*map(int, path.split("/")[2:5]))
            return Reply(
                f"<main><p>Pressemitteilung: 1/{day:%Y}</p><p>Magdeburg, den {day:%d.%m.%Y}</p>"
                f"<h3>Vom {day}</h3><p>Text vom {day}.</p></main>"
            )
        if not path.startswith(LIST):
            return Reply(status=404)
        number = int(path.partition("page=")[2] or 1)
        start = (number - 1) * 10 - shift * asked
        asked += 1
        days = [day_at(at) for at in range(start, start + 10) if at < PAGES * 10]
        links = "".join(f'<h2><a href="{path_of(day)}">Vom {day}</a></h2>' for day in days)
        return Reply(f"<div class='tx-rssdisplay-newslist'>{links}</div>")

    return routes


def declared(server: Server) -> Source:
    paging = {"parameter": "page", "max_pages": 3000}
    return source("test", server.url, lists=[{"url": server.url + LIST, "paging": paging}])


WINDOW = {"since": day_at(2500), "until": day_at(2471)}  # three pages of thirty days


def asked(server: Server) -> tuple[list[str], list[str]]:
    paths = server.paths()
    return [p for p in paths if p.startswith(LIST)], [p for p in paths if p.startswith("/not-")]


@pytest.mark.parametrize("shift", [0, 1])
def test_a_window_costs_few_pages_more_than_it_has(archive: Path, shift: int) -> None:
    with serve(long_list(shift)) as server:
        report = visit(archive, declared(server), **WINDOW)
        lists, details = asked(server)
    assert (report.status, report.new) == ("done", 30)
    assert sorted(details) == sorted(path_of(day_at(at)) for at in range(2471, 2501))
    assert len(lists) <= 2 * math.log2(PAGES) + 3 + 6 + 3 * shift


def test_a_window_that_was_killed_is_taken_up(archive: Path) -> None:
    with serve(long_list()) as server:
        for kill_after in (5, 17, 19, 21, 25, 31, 40):
            with pytest.raises(Killed):
                visit(archive, declared(server), kill_after=kill_after, **WINDOW)
        visit(archive, declared(server), **WINDOW)
        _, details = asked(server)
    assert sorted(details) == sorted(path_of(day_at(at)) for at in range(2471, 2501))
