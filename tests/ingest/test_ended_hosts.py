"""A portal's old host may answer no more; what it had is taken as long as it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.source import Source
from tests.ingest.serving import Reply, Routes, Server, detail_path, portal, serve, source, visit

OLD = "/index.php?cmd=get&id={number}&identifier=ab"


def feed(link: str) -> Reply:
    items = "".join(
        f"<item><title>Alte Meldung {number}</title><link>{link.format(number=number)}</link>"
        "<pubDate>Wed, 05 Jun 24 10:15:00 +0200</pubDate></item>"
        for number in range(1, 9)
    )
    return Reply(f"<rss version='2.0'><channel><title>F</title>{items}</channel></rss>")


def old_page(number: str) -> Reply:
    return Reply(
        f"<main><p>Pressemitteilung: {number}/2024</p><p>Magdeburg, den 05.06.2024</p>"
        f"<h3>Alte Meldung {number}</h3><p>Dies ist die Meldung {number}.</p></main>"
    )


def declared(server: Server) -> Source:
    """The portal under one name of the loopback, its old host under another."""
    old = server.url.replace("127.0.0.1", "localhost")
    return source(
        "test",
        server.url,
        hosts=["127.0.0.1", "localhost"],
        ended_hosts=["localhost"],
        feeds=[f"{old}/rss2.php?gruppe=1"],
        politeness={"retries": 0},
    )


def portal_with(*, old: Reply | None) -> Routes:
    """A portal of three releases; ``old`` is what everything on its old host gives, if it is not
    alive with eight more."""

    def routes(path: str, before: int) -> Reply:
        if path.startswith("/rss2.php"):
            return old or feed(OLD)
        if path.startswith("/index.php"):
            return old or old_page(path.partition("id=")[2].partition("&")[0])
        return portal(1, 2, 3)(path, before)

    return routes


def test_what_an_old_host_gives_is_taken(archive: Path) -> None:
    with serve(portal_with(old=None)) as server:
        report = visit(archive, declared(server))
    assert (report.status, report.new, report.problems) == ("done", 3 + 8, [])


@pytest.mark.parametrize("reply", [Reply(status=500), Reply(status=503), Reply(status=404)])
def test_an_old_host_that_ended_fails_no_source(archive: Path, reply: Reply) -> None:
    with serve(portal_with(old=reply)) as server:
        for new in (3, 0):
            report = visit(archive, declared(server))
            assert (report.status, report.new, report.warnings) == ("done", new, [])
        assert [path for path in server.paths() if detail_path(1) == path] == [detail_path(1)]


def test_one_that_ends_with_pages_due_is_asked_once_a_visit(archive: Path) -> None:
    is_alive = True

    def routes(path: str, before: int) -> Reply:
        return portal_with(old=None if is_alive else Reply(status=500))(path, before)

    with serve(routes) as server:
        visit(archive, declared(server), limit=1)
        is_alive = False
        server.asked.clear()
        visit(archive, declared(server))
        old = [path for path in server.paths() if path.startswith(("/rss2.php", "/index.php"))]
    assert old == ["/rss2.php?gruppe=1"]


def test_not_all_hosts_may_have_ended() -> None:
    with pytest.raises(ValueError, match="not all"):
        source("test", "http://127.0.0.1", ended_hosts=["127.0.0.1"])
