"""Lists asked for by POST: walked, taken up and remembered like those that are got."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from corpus.schema import snapshot
from corpus.store import Archive
from ingest import frontier
from ingest.crawl import crawl
from ingest.entrances import EntryList
from ingest.errors import Unreadable
from ingest.portals import enveloped
from ingest.posted import posted
from ingest.source import Source
from tests.ingest.serving import Killed, Reply, Server, serve, source, visit

LAYOUT = {
    "name": "neu",
    "certainty": "made",
    "list": {"item": "li, .piece"},
    "release": {"date": "time", "text": "p"},
}
JSON_BODY = '{"search":{"page":{number}}}'


def releases(path: str, before: int) -> Reply:
    if not path.startswith("/pm/"):
        return Reply(status=404)
    name = path.rpartition("/")[2]
    return Reply(f"<main><h1>Fähre {name}</h1><time>06.05.2024</time><p>Nr. {name}.</p></main>")


def form_pages(body: str) -> Reply:
    """Three pages of one entry each, then empty ones."""
    number = int(body.rpartition("=")[2])
    assert body == f"action=laden&pagi={number}"
    return Reply(f"<li><a href='/pm/{number}'>Fähre</a></li>" if number <= 3 else "<p>Ende</p>")


def json_pages(body: str) -> Reply:
    """Two pages, as the answer says itself; a third would be an error."""
    number = json.loads(body)["search"]["page"]
    if number > 2:
        return Reply(status=500)
    items = [{"payload": f"<a href='/pm/{number}'>Fähre</a>"}]
    answer = {"result": {"items": items, "pageCount": 2}}
    return Reply(json.dumps(answer), headers={"ETag": '"same"'})


def portal(server: Server, kind: str) -> Source:
    pattern = "action=laden&pagi={number}" if kind == "form" else JSON_BODY
    declared = {"post": kind, "paging": {"pattern": pattern, "max_pages": 9}}
    if kind == "json":
        declared |= {"html_in": "payload", "pages_in": "pageCount"}
    url = server.url + "/laden"
    return source(
        "land", url, reader="selectors", layouts=[LAYOUT], lists=[{"url": url} | declared]
    )


def bodies(server: Server) -> list[str]:
    return [asked.body for asked in server.asked if asked.path == "/laden"]


def test_a_form_is_posted_page_by_page_and_taken_up_where_it_broke_off(tmp_path: Path) -> None:
    with serve(releases) as server:
        server.posts = form_pages
        with pytest.raises(Killed):
            visit(tmp_path, portal(server, "form"), kill_after=2)
        report = visit(tmp_path, portal(server, "form"))
        asked = [int(body.rpartition("=")[2]) for body in bodies(server)]
    assert asked[:5] == [1, 2, 2, 3, 4]
    assert (report.new, report.problems) == (3, [])
    with Archive.reader(tmp_path) as archive, archive.connect() as connection:
        kept = {row.url for row in connection.execute(snapshot.select())}
    assert sum("#form=" in url for url in kept) == 4


def test_a_known_form_is_asked_for_again_down_to_its_bookmark(tmp_path: Path) -> None:
    with serve(releases) as server:
        server.posts = form_pages
        visit(tmp_path, portal(server, "form"))
        before = len(bodies(server))
        report = visit(tmp_path, portal(server, "form"))
        again = bodies(server)[before:]
    assert again == ["action=laden&pagi=1"]
    assert report.problems == []


@pytest.mark.parametrize(("kind", "new"), [("form", 3), ("json", 2)])
def test_the_crawler_itself_posts(tmp_path: Path, kind: str, new: int) -> None:
    with serve(releases) as server:
        server.posts = form_pages if kind == "form" else json_pages
        found = []
        for _ in range(2):
            [report] = crawl(tmp_path, [portal(server, kind)])
            assert report.problems == []
            found.append(report.new)
        posts = [asked for asked in server.asked if asked.body]
    assert found == [new, 0]
    assert not any("If-None-Match" in asked.headers for asked in posts)
    media = "json" if kind == "json" else "x-www-form-urlencoded"
    assert {asked.headers["Content-Type"] for asked in posts} == {f"application/{media}"}


@pytest.mark.parametrize(("status", "is_kept"), [(307, True), (302, False)])
def test_a_redirect_must_lead_to_the_same_request(
    tmp_path: Path, status: int, is_kept: bool
) -> None:
    with serve(releases) as server:
        asked_once: list[str] = []

        def moved(body: str) -> Reply:
            asked_once.append(body)
            if len(asked_once) == 1:
                return Reply(status=status, headers={"Location": "/neu"})
            return form_pages(body)

        server.posts = moved
        [report] = crawl(tmp_path, [portal(server, "form")])
    assert report.new == (3 if is_kept else 0)
    assert bool(report.problems) != is_kept


def test_an_address_stands_for_what_is_posted() -> None:
    paging = {"pattern": JSON_BODY, "max_pages": 9}
    entries = EntryList.model_validate(
        {"url": "https://a.example/s", "post": "json"} | {"paging": paging}
    )
    [first, second] = [posted(frontier.page_url(entries, number)) for number in (1, 2)]
    assert first and second and first.url == second.url == "https://a.example/s"
    assert (first.body, second.body) == (b'{"search":{"page":1}}', b'{"search":{"page":2}}')
    assert posted("https://a.example/s#walked") is None


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ({"post": "form"}, "needs a paging with a pattern"),
        ({"post": "form", "paging": {"parameter": "p", "max_pages": 2}}, "with a pattern"),
        ({"post": "json", "paging": {"pattern": "p={number}", "max_pages": 2}}, "Expecting value"),
        ({"pages_in": "pageCount"}, "lists in JSON"),
    ],
)
def test_what_a_posted_list_needs(declared: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        EntryList.model_validate({"url": "https://a.example/", **declared})


@pytest.mark.parametrize("answer", ['{"n": "3"}', '[{"n": 1}, {"n": 2}]', '{"n": 0}', "{}"])
def test_the_number_of_pages_must_be_one(answer: str) -> None:
    assert enveloped.number('{"result": {"n": 7}}', "n") == 7
    with pytest.raises(Unreadable, match="where one is meant"):
        enveloped.number(answer, "n")
