"""A look at an unknown site, and the draft of a source that it gives: against real servers."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from ingest import new_source, probe_paging, source
from ingest.entrances import Paging
from ingest.errors import BadSource, NothingToCollect, SourceExists
from ingest.portals import reader_of, unknown
from ingest.text import parse
from tests.ingest.serving import Reply, Routes, Server, serve, visit

ROOT = Path(__file__).resolve().parents[2]
NAME = "site-127-0-0-1"
TEXT = (
    "Die Stadt Musterau hat heute eine Brücke eröffnet, auf die viele lange gewartet haben. Sie "
    "ist 120 Meter lang und kostete drei Millionen Euro, die das Land zur Hälfte trägt."
)


def detail(number: int) -> str:
    return (
        f"<nav><a href='/'>Start</a></nav><main><h1>Neue Brücke Nummer {number} eröffnet</h1>"
        f"<p>Musterau, {number:02}.04.2024</p><p>{TEXT}</p></main>"
    )


def listing(*numbers: int, more: str = "") -> str:
    rows = "".join(
        f"<li>{n:02}.04.2024 <a href='/m/{n}'>Neue Brücke Nummer {n} eröffnet</a></li>"
        for n in numbers
    )
    return f"<title>Presse - Stadt Musterau</title><ul>{rows}</ul>{more}"


FEED = (
    "<rss version='2.0'><channel><title>Presse</title><item><title>Neue Brücke Nummer 1</title>"
    "<link>/m/1</link><pubDate>Mon, 01 Apr 2024 10:00:00 +0200</pubDate></item></channel>"
    "</rss>"
)


def site(**odd: Reply) -> Routes:
    """A site with a list at /presse of two pages; answers may be replaced: robots, feed, presse."""

    def routes(path: str, before: int) -> Reply:
        name = path.split("?", maxsplit=1)[0].strip("/").replace("robots.txt", "robots")
        if name in odd:
            return odd[name]
        if name.startswith("m/") and int(name[2:]) < 9:
            return Reply(detail(int(name[2:])))
        pages = "<a href='/presse?page=1'>2</a><a href='/presse?page=2'>3</a>"
        return Reply(listing(5, 4, 3, 2, 1, more=pages)) if name == "presse" else Reply(status=404)

    return routes


def draft(archive: Path, server: Server, path: str = "/presse") -> source.Source:
    return source.read(new_source.write(archive, new_source.look(archive, server.url + path)))


def test_a_draft_names_what_was_found_and_is_switched_off(tmp_path: Path) -> None:
    with serve(site(robots=Reply("User-agent: *\nDisallow: /intern/"))) as server:
        made = draft(tmp_path, server)
        assert [(entry.url, entry.paging) for entry in made.lists] == [
            (f"{server.url}/presse", Paging(parameter="page", max_pages=1000, first=0))
        ]
    assert (made.name, made.state, made.reason) == (NAME, "disabled", "draft: check it")
    assert made.reader == "unknown"
    assert made.publisher == "Stadt Musterau"
    assert "Disallow: /intern/" in made.robots
    assert "filled in" in made.licence
    assert made.politeness.delay == 2.0
    assert source.load(tmp_path)[NAME] == made


def test_a_test_page_and_its_reading_lie_beside(tmp_path: Path) -> None:
    with serve(site()) as server:
        made = draft(tmp_path, server)
    page = (tmp_path / "sources" / f"{NAME}.html").read_text(encoding="utf-8")
    said = json.loads((tmp_path / "sources" / f"{NAME}.json").read_text(encoding="utf-8"))
    assert page == detail(5)
    read = reader_of(made).release(parse(page), said["url"], made.name)
    assert (read.title, read.published) == ("Neue Brücke Nummer 5 eröffnet", date(2024, 4, 5))
    assert (said["title"], said["published"]) == (read.title, "2024-04-05")
    assert said["body"] == [{"kind": "paragraph", "text": TEXT}]


def test_a_draft_that_was_checked_is_crawled(tmp_path: Path) -> None:
    with serve(site()) as server:
        made = draft(tmp_path, server).model_copy(update={"state": "enabled"})
        polite = made.politeness.model_copy(update={"delay": 0.0})
        report = visit(tmp_path, made.model_copy(update={"politeness": polite}))
    assert (report.new, report.unreadable, report.problems) == (5, 0, [])


def test_a_feed_that_the_page_names_is_taken(tmp_path: Path) -> None:
    link = "<link rel=alternate type='application/rss+xml' href='/feed'>"
    feed = Reply(FEED, headers={"Content-Type": "text/xml"})
    with serve(site(feed=feed, presse=Reply(link + listing(5, 4)))) as server:
        assert draft(tmp_path, server).feeds == (f"{server.url}/feed",)


def test_a_list_is_found_from_the_front_page(tmp_path: Path) -> None:
    start = Reply("<a href='/kontakt'>Kontakt</a><a href='/presse'>Pressemitteilungen</a>")
    with serve(site(start=start)) as server:
        made = draft(tmp_path, server, "/start")
        assert [entry.url for entry in made.lists] == [f"{server.url}/presse"]


def test_robots_are_obeyed(tmp_path: Path) -> None:
    robots = Reply("User-agent: *\nDisallow: /presse")
    with serve(site(robots=robots)) as server:
        with pytest.raises(NothingToCollect, match=r"robots\.txt forbids it"):
            new_source.look(tmp_path, f"{server.url}/presse")
        assert set(server.paths()) == {"/robots.txt"}


def test_only_this_host_is_asked_and_not_for_long(tmp_path: Path) -> None:
    links = "".join(f"<a href='/feed{n}.rss'>RSS</a>" for n in range(50))
    foreign = "<a href='http://localhost:1/m/1'>Neue Brücke anderswo eröffnet</a>"
    with serve(site(presse=Reply(listing(*range(1, 9), more=links + foreign)))) as server:
        draft(tmp_path, server)
        assert len(server.asked) <= 20
        assert len([path for path in server.paths() if path.startswith("/m/")]) == 5


def test_a_site_without_feed_and_list_gives_no_draft(tmp_path: Path) -> None:
    with (
        serve(site(presse=Reply("<p>Hier steht nichts.</p>"))) as server,
        pytest.raises(NothingToCollect, match="Neither a feed nor a list"),
    ):
        draft(tmp_path, server)
    assert not (tmp_path / "sources").exists()


def test_the_command_tells_what_was_found(tmp_path: Path) -> None:
    with serve(site()) as server:
        command = [sys.executable, "cli.py", "--archive", str(tmp_path), "sources", "new"]
        done = subprocess.run(
            [*command, f"{server.url}/presse"], capture_output=True, text=True, cwd=ROOT, check=True
        )
    assert f"{NAME}.toml: lists 1, feeds 0" in done.stdout
    assert "5 of 5 pages tried could be read" in done.stdout


@pytest.mark.parametrize("ending", ["toml", "html", "json"])
def test_nothing_is_overwritten(tmp_path: Path, ending: str) -> None:
    kept = tmp_path / "sources" / f"{NAME}.{ending}"
    kept.parent.mkdir()
    kept.write_text("mine", encoding="utf-8")
    with pytest.raises(SourceExists, match="is there already"):
        new_source.paths(tmp_path, "http://127.0.0.1:1/presse")
    assert kept.read_text(encoding="utf-8") == "mine"


def test_what_is_no_web_address_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadSource, match="no web address"):
        new_source.look(tmp_path, "ftp://stadt.example/presse")


def pages(*links: tuple[str, str]) -> BeautifulSoup:
    return parse("".join(f"<a href='{href}'>{label}</a>" for label, href in links))


def test_entries_in_folders_of_their_houses_and_days_are_one_list() -> None:
    houses = ["bildung", "finanzen", "inneres"] * 2
    rows = "".join(
        f"<div class='item'><span>{day:02}.04.2024</span> <h2>"
        f"<a href='/{house}/2024/04/{day:02}/neu'>Neue Brücke Nummer {day} eröffnet</a></h2></div>"
        for day, house in enumerate(houses, start=1)
    )
    menu = "".join(f"<p><a href='/{name}/'>Wir über uns und andere</a></p>" for name in "abc")
    found = unknown.listing(parse(f"<main>{menu}{rows}</main>"), "https://land.example/presse/")
    assert [entry.published for entry in found.entries] == [date(2024, 4, n) for n in range(1, 7)]


@pytest.mark.parametrize(
    ("links", "paging"),
    [
        ((("2", "?p=2"), ("3", "?p=3")), Paging(parameter="p", max_pages=1000)),
        ((("1", "?s=0"), ("2", "?s=20"), ("3", "?s=40")), {"first": 0, "step": 20}),
        ((("2", "/liste/2"),), Paging(pattern="/{number}", max_pages=1000)),
        ((("2", "/liste/seite/1/"),), {"pattern": "/seite/{number}/", "first": 0}),
        ((("weiter", "?p=2"),), Paging(parameter="p", max_pages=1000)),
        ((("nächste Seite »", "?p=1"),), {"first": 0, "step": 1}),
        ((("›", "?skip=20"),), {"parameter": "skip", "first": 0, "step": 20}),
        ((("weiter", "?id=101"), ("weiter", "?id=102")), None),
        ((("weiter", "?id=4711"),), None),
        ((("2", "/andere/2"),), None),
        ((("2023", "?year=2023"),), None),
    ],
)
def test_paging_is_the_rule_by_which_numbered_links_differ(
    links: tuple[tuple[str, str], ...], paging: Paging | dict[str, object] | None
) -> None:
    found = probe_paging.find(pages(*links), "https://stadt.example/liste")
    if isinstance(paging, dict):
        assert found is not None
        assert {name: getattr(found, name) for name in paging} == paging
    else:
        assert found == paging
