"""Declared layouts: what counts as one, which era a page is of, how lists are paged and packed."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from ingest import frontier
from ingest.entrances import EntryList, Paging
from ingest.errors import Unreadable
from ingest.layout import Layout
from ingest.portals import enveloped
from ingest.portals.selectors import Selectors
from ingest.text import parse
from tests.ingest.serving import Killed, Reply, serve, source, visit

URL = "https://www.land.example/presse/bruecke"
PAGE = (
    "<main><p class='head'>Nr. 7 | 06.05.2024 | MV | Ministerium für Verkehr</p><h1>Die Brücke</h1>"
    "<div class='text'><p>Sie ist frei.</p><p>Seit dem 1. Mai 2024.</p></div></main>"
)
RELEASE = {"date": ".head", "number": ".head", "house": ".head", "text": ".text"}


def layout(name: str = "neu", **said: Any) -> Layout:
    release = said.pop("release", RELEASE)
    return Layout.model_validate({"name": name, "certainty": "made", "release": release, **said})


def reader(*layouts: Layout) -> Selectors:
    return Selectors(layouts or (layout(),), ())


def test_one_head_line_holds_number_day_and_house() -> None:
    draft = reader().release(parse(PAGE), URL, "land")
    assert (draft.number, draft.published) == ("7/2024", date(2024, 5, 6))
    assert draft.house == "Ministerium für Verkehr"
    assert [block.text for block in draft.body] == ["Sie ist frei.", "Seit dem 1. Mai 2024."]


def test_what_other_selectors_take_is_no_text() -> None:
    release = {**RELEASE, "text": "main", "scope": "body", "drop": ".share"}
    page = PAGE.replace("</main>", "<p class='share'>Teilen</p></main>")
    draft = reader(layout(release=release)).release(parse(page), URL, "land")
    assert [block.text for block in draft.body] == ["Sie ist frei.", "Seit dem 1. Mai 2024."]


def test_text_within_text_is_read_once() -> None:
    page = PAGE.replace("<p>Sie", "<div class='text'><p>Sie").replace(
        "frei.</p>", "frei.</p></div>"
    )
    assert len(reader().release(parse(page), URL, "land").body) == 2


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<h1>Die Brücke</h1>", "", "0 elements at 'h1'"),
        ("</main>", "<h1>Noch eine</h1></main>", "2 elements at 'h1'"),
        ("</main>", "</main><main></main>", "2 elements at 'main'"),
        ("06.05.2024", "demnächst", "no day is stated"),
        ("06.05.2024", "32.13.2024", "no day is stated"),
        ("</main>", "<p class='head'>07.05.2024</p></main>", "2 days are stated"),
        ("</main>", "<p class='head'>06.05.2024</p></main>", "2 elements at '.head'"),
        ("class='text'", "class='txt'", "no text at '.text'"),
    ],
)
def test_none_or_two_where_one_is_meant(old: str, new: str, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        reader().release(parse(PAGE.replace(old, new)), URL, "land")


def test_a_day_in_a_sentence_is_not_the_day_of_publication() -> None:
    sentence = "Am 3. März 2020 wurde beschlossen, die Brücke zu bauen. " * 3
    page = f"<main><h1>T</h1><p>{sentence}</p></main>"
    with pytest.raises(Unreadable, match="no day is stated"):
        reader(layout(release={"date": "p", "text": "p"})).release(parse(page), URL, "land")


@pytest.mark.parametrize(
    ("shown", "day", "clock"),
    [
        ("<time datetime='2024-05-06T12:00:00Z'>6. Mai 2024</time>", 6, None),
        ("<time datetime='2024-05-06T22:30:00Z'>7. Mai</time>", 7, None),
        ("<time datetime='2024-05-06'>6. Mai, 9.05 Uhr</time>", 6, (9, 5)),
        ("<time>06.05.2024, 23:59 Uhr</time>", 6, (23, 59)),
        ("<time datetime='06.05.2024'>neu</time>", 6, None),
    ],
)
def test_a_time_of_day_counts_where_it_is_shown(
    shown: str, day: int, clock: tuple[int, int] | None
) -> None:
    page = f"<main><h1>T</h1>{shown}<p>Text.</p></main>"
    draft = reader(layout(release={"date": "time", "text": "p"})).release(parse(page), URL, "land")
    assert draft.published == date(2024, 5, day)
    moment = datetime(2024, 5, day, *clock, tzinfo=ZoneInfo("Europe/Berlin")) if clock else None
    assert draft.published_at == moment


OLD = layout("alt", until=date(2019, 12, 31))


def test_an_era_reads_no_page_from_after_its_end() -> None:
    with pytest.raises(Unreadable, match="alt: it ended before 2024-05-06"):
        reader(OLD).release(parse(PAGE), URL, "land")
    old_page = parse(PAGE.replace("06.05.2024", "06.05.2019"))
    assert reader(OLD).release(old_page, URL, "land").number == "7/2019"


def test_eras_that_read_differently_are_told() -> None:
    shorter = layout("kurz", release={**RELEASE, "text": ".text p:first-child"})
    with pytest.raises(Unreadable, match="several layouts fit: neu, kurz"):
        reader(layout(), shorter).release(parse(PAGE), URL, "land")
    assert reader(layout(), layout("gleich")).release(parse(PAGE), URL, "land").number == "7/2024"


LIST = {"item": "li", "date": "b", "number": "i"}


def test_an_entry_has_one_page_however_often_it_is_linked() -> None:
    page = (
        "<li><b>06.05.2024</b> <i>Nr. 7</i><a href='/p/1'><img></a><a href='/p/1'>Die Brücke</a>"
        "<a href='/p/1'>mehr</a></li>"
    )
    [entry] = reader(layout(list=LIST)).listing(parse(page), URL).entries
    assert (entry.url, entry.title) == ("https://www.land.example/p/1", "Die Brücke")
    assert (entry.published, entry.number) == (date(2024, 5, 6), "7/2024")


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("<li>ohne</li>", "0 pages"),
        ("<li><a href='/1'>a</a><a href='/2'>b</a></li>", "2 pages"),
        ("<li><a href='mailto:a@b.example'>a</a></li>", "leads nowhere"),
    ],
)
def test_an_entry_without_one_page_makes_the_list_unreadable(item: str, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        reader(layout(list=LIST)).listing(parse(item), URL)


def test_lists_that_two_layouts_read_differently_are_told() -> None:
    page = "<ul><li><a href='/1'>a</a></li></ul><p class='x'><a href='/2'>b</a></p>"
    two = (layout(list={"item": "li"}), layout("neben", list={"item": ".x"}))
    with pytest.raises(Unreadable, match="several layouts fit the list: neu, neben"):
        reader(*two).listing(parse(page), URL)


@pytest.mark.parametrize(
    ("paging", "third"),
    [
        ({"parameter": "page", "first": 0}, "?page=2"),
        ({"parameter": "skip", "first": 0, "step": 20}, "?skip=40"),
        ({"pattern": "/page/{number}"}, "/page/3"),
        ({"pattern": "?nr={number}&ab={entries}", "first": 0, "step": 10}, "?nr=2&ab=20"),
    ],
)
def test_paging(paging: dict[str, Any], third: str) -> None:
    entries = EntryList(url=URL, paging=Paging.model_validate({**paging, "max_pages": 9}))
    assert frontier.page_url(entries, 1) == URL
    assert frontier.page_url(entries, 3) == URL + third


@pytest.mark.parametrize(
    "paging", [{}, {"parameter": "p", "pattern": "/{number}"}, {"pattern": "/seite"}]
)
def test_paging_goes_one_way(paging: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match=r"parameter or by a pattern|neither \{number\}"):
        Paging.model_validate({**paging, "max_pages": 9})


def test_html_within_json() -> None:
    answer = '{"n": 2, "items": [{"teaser": "<b>1</b>"}, {"x": {"teaser": "<b>2</b>"}}]}'
    pieces = '<div class="piece"><b>1</b></div><div class="piece"><b>2</b></div>'
    assert enveloped.html(answer, "teaser") == pieces
    assert enveloped.html('{"items": []}', "teaser") == ""


@pytest.mark.parametrize("answer", ["<html></html>", "", "[" * 100_000])
def test_html_within_what_is_no_json(answer: str) -> None:
    with pytest.raises(Unreadable, match="no JSON"):
        enveloped.html(answer, "teaser")


def test_each_selector_is_rated_once() -> None:
    rated = {"seen": ["release.date"], "unsure": ["release.text", "release.scope", "release.title"]}
    release = {"date": "time", "text": "p"}
    assert layout(release=release, known=rated).known is not None
    for wrong in ({**rated, "derived": ["release.date"]}, {**rated, "seen": []}):
        with pytest.raises(ValidationError, match=r"each selector once; see release\.date"):
            layout(release=release, known=wrong)


def numbered(path: str, before: int) -> Reply:
    """Four pages of one entry each, as JSON, and their releases."""
    number = path.rpartition("/")[2]
    if path == "/presse":
        number = "0"
    if path.startswith("/presse"):
        teaser = f"<a href='/pm/{number}'>Titel</a>" if int(number) < 4 else ""
        return Reply(json.dumps([{"teaser": teaser}]), headers={"Content-Type": "application/json"})
    if path.startswith("/pm/"):
        return Reply(
            PAGE.replace("Die Brücke", f"Brücke {number}").replace("Nr. 7", f"Nr. {number}")
        )
    return Reply(status=404)


def test_a_walk_by_pattern_is_taken_up_where_it_broke_off(tmp_path: Path) -> None:
    with serve(numbered) as server:
        portal = source(
            "land",
            server.url,
            reader="selectors",
            layouts=[layout(list={"item": ".piece:has(a)"}).model_dump(exclude_none=True)],
            lists=[
                {
                    "url": server.url + "/presse",
                    "html_in": "teaser",
                    "paging": {"pattern": "/seite/{number}", "first": 0, "max_pages": 9},
                }
            ],
        )
        with pytest.raises(Killed):
            visit(tmp_path, portal, kill_after=3)
        walked = server.paths()
        report = visit(tmp_path, portal)
    assert walked == ["/presse", "/presse/seite/1", "/presse/seite/2"]
    assert server.paths()[3:6] == ["/presse/seite/2", "/presse/seite/3", "/presse/seite/4"]
    assert (report.new, report.problems) == (4, [])
