"""Feeds that no declaration names are found, remembered and read."""

from __future__ import annotations

from pathlib import Path

from ingest.source import Source
from tests.ingest.serving import Reply, Routes, Server, detail, detail_path, serve, source, visit

FEEDS = "/rss-feeds"


def feed(number: int) -> Reply:
    item = (
        f"<item><title>Meldung {number}</title><link>{detail_path(number)}</link>"
        f"<pubDate>Sat, 0{number} Jun 24 10:15:00 +0200</pubDate></item>"
    )
    return Reply(f"<rss version='2.0'><channel><title>F</title>{item}</channel></rss>")


def address(number: int, tail: str = "") -> str:
    return f"{FEEDS}?tx_rss[uid]={number}&type=9988{tail}"


def portal_of(*links: str, **odd: Reply) -> Routes:
    """A page that lists feeds, feeds 1 to 9 and their releases; ``page`` replaces the page."""

    def routes(path: str, before: int) -> Reply:
        if path == FEEDS:
            anchors = "".join(f"<a href='{link}'>Feed</a>" for link in links)
            return odd.get("page", Reply(f"<main>{anchors}</main>"))
        for number in range(1, 10):
            if path.startswith((address(number), address(number).replace("[", "%5B"))):
                return feed(number)
            if path == detail_path(number):
                return Reply(detail(number))
        return Reply(status=404)

    return routes


def declared(server: Server) -> Source:
    return source(
        "test",
        server.url,
        lists=[],
        feeds=[server.url + address(1, "&no_cache=1")],
        feed_pages=[{"url": server.url + FEEDS, "holds": "type=9988"}],
    )


def test_a_feed_that_was_found_is_read_then_and_ever_after(archive: Path) -> None:
    links = [address(1, "&cHash=ab"), address(2, "&cHash=cd"), "/impressum", address(2, "&cHash=e")]
    with serve(portal_of(*links)) as server:
        report = visit(archive, declared(server))
        assert (report.status, report.new, report.warnings) == ("done", 2, [])
        server.asked.clear()
        visit(archive, declared(server))
        asked = [path for path in server.paths() if "type=9988" in path]
    assert asked == [address(1, "&no_cache=1"), address(2, "&cHash=cd")]


def test_a_feed_of_another_host_is_not(archive: Path) -> None:
    link = "https://polizei.lpsa-test.example/rss?type=9988"
    with serve(portal_of(link)) as server:
        report = visit(archive, declared(server))
        assert (report.status, report.new, report.problems) == ("done", 1, [])


def test_a_page_of_feeds_that_is_gone_is_a_warning(archive: Path) -> None:
    with serve(portal_of(page=Reply(status=404))) as server:
        report = visit(archive, declared(server))
    assert (report.status, report.new) == ("done", 1)
    assert report.warnings == [f"The page of feeds {server.url}{FEEDS} can't be had."]


def test_a_feed_that_was_found_and_is_gone_is_a_warning(archive: Path) -> None:
    with serve(portal_of(address(77))) as server:
        report = visit(archive, declared(server))
    assert (report.status, report.new) == ("done", 1)
    assert report.warnings == [f"The feed {server.url}{address(77)} can't be had."]


def test_feeds_without_end_are_not_all_taken(archive: Path) -> None:
    links = [address(number) for number in range(1000, 2000)]
    with serve(portal_of(*links)) as server:
        visit(archive, declared(server))
        asked = [path for path in server.paths() if "type=9988" in path]
    assert len(asked) == 200
