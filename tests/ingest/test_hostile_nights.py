"""Portals that change between one night and the next, or while they are read: each release is kept
once, none is lost, and none is written over by what is not the same release."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from corpus.schema import page, release, release_url, version
from corpus.store import Archive
from ingest.crawl import crawl
from tests.ingest import serving
from tests.ingest.serving import (
    LIST,
    Reply,
    Server,
    detail,
    detail_path,
    listing,
    portal,
    serve,
    source,
    visit,
)

NOT_FOUND = "<main><h1>Seite nicht gefunden</h1><p>Die Seite gibt es nicht mehr.</p></main>"
OTHER = detail(9, "Das Landesamt hat am Montag drei neue Brücken über die Bode geprüft.")
PAGING = {"parameter": "page", "max_pages": 30}


def make_due(archive: Path) -> None:
    past = datetime.now(UTC) - timedelta(days=1)
    with Archive.writer(archive) as opened, opened.begin() as connection:
        connection.execute(sa.update(page).where(page.c.role == "detail").values(due_at=past))


def titles(archive: Path) -> list[str]:
    """Of the latest version of every release, in the order of their days."""
    with Archive.reader(archive) as opened, opened.connect() as connection:
        joined = sa.select(version.c.title).join(release, release.c.version_id == version.c.id)
        return list(connection.scalars(joined.order_by(release.c.published)))


def count(archive: Path, table: sa.Table) -> int:
    with Archive.reader(archive) as opened, opened.connect() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0


def pages_of(server: Server) -> list[str]:
    return [path for path in server.paths() if path.startswith(LIST)]


def paged(server: Server) -> dict[str, object]:
    return {"lists": [{"url": server.url + LIST, "paging": PAGING}]}


class Changing:
    """A portal whose answers a test replaces from night to night."""

    def __init__(self, routes: serving.Routes) -> None:
        self.routes = routes

    def __call__(self, path: str, before: int) -> Reply:
        return self.routes(path, before)


def test_release_under_a_new_address_each_night_is_one_release(archive: Path) -> None:
    night = 0

    def routes(path: str, before: int) -> Reply:
        address = f"/not-rated/2024/06/01/meldung-1-{night}/"
        if path == LIST:
            return Reply(listing(address))
        return Reply(detail(1)) if path == address else Reply(status=404)

    with serve(routes) as server:
        for night in range(4):
            report = visit(archive, source("test", server.url))
            assert report.new == (night == 0)
    assert (count(archive, release), count(archive, version)) == (1, 1)
    assert count(archive, release_url) == 4, "all its addresses are kept"


@pytest.mark.parametrize("body", [NOT_FOUND, "", "<main></main>", portal(1)(LIST, 0).body])
def test_page_that_says_in_words_that_it_is_missing(archive: Path, body: str) -> None:
    """A soft 404 overwrites nothing, is told, and the page is asked for again later."""
    changing = Changing(portal(1, 2))
    with serve(changing) as server:
        visit(archive, source("test", server.url))
        make_due(archive)
        changing.routes = portal(1, 2, d2=Reply(body))
        report = visit(archive, source("test", server.url))
        assert (report.same, report.changed, report.unreadable) == (1, 0, 1)
        assert report.problems[0].startswith(server.url + detail_path(2))
        assert titles(archive) == ["Meldung 1", "Meldung 2"]
        assert count(archive, version) == 2
        changing.routes = portal(1, 2)
        assert visit(archive, source("test", server.url)).same == 1


def test_address_that_is_given_to_another_release(archive: Path) -> None:
    """The old one stays as it was, the new one is a release of its own, every night again."""
    changing = Changing(portal(1, 2))
    with serve(changing) as server:
        visit(archive, source("test", server.url))
        changing.routes = portal(1, 2, d2=Reply(OTHER))
        for new in (1, 0):
            make_due(archive)
            report = visit(archive, source("test", server.url))
            assert (report.new, report.changed) == (new, 0)
        changing.routes = portal(1, 2)
        make_due(archive)
        assert visit(archive, source("test", server.url)).same == 2, "the old one is back"
    assert titles(archive) == ["Meldung 1", "Meldung 2", "Meldung 9"]
    assert (count(archive, release), count(archive, version)) == (3, 3)


def test_edit_of_nearly_everything_is_still_an_edit(archive: Path) -> None:
    changing = Changing(portal(1, 2))
    rewritten = OTHER.replace("09.06.2024", "02.06.2024")
    with serve(changing) as server:
        visit(archive, source("test", server.url))
        make_due(archive)
        changing.routes = portal(1, 2, d2=Reply(rewritten))
        report = visit(archive, source("test", server.url))
    assert (report.new, report.changed) == (0, 1)
    assert count(archive, release) == 2


def test_list_that_shifts_while_it_is_paged(archive: Path) -> None:
    """Each answer of the list is followed by a new release, which pushes one to the next page."""
    shown = list(range(8, 0, -1))
    size = 3

    def routes(path: str, before: int) -> Reply:
        if path.startswith(LIST):
            number = int(path.partition("page=")[2] or 1)
            part = shown[(number - 1) * size : number * size]
            if len(shown) < 16:
                shown.insert(0, shown[0] + 1)
            return Reply(listing(*map(detail_path, part)))
        return portal(*range(1, 20))(path, before)

    with serve(routes) as server:
        for _ in range(4):
            visit(archive, source("test", server.url, **paged(server)))
        details = [path for path in server.paths() if path.startswith("/not-rated/")]
    assert titles(archive) == [f"Meldung {number}" for number in range(1, 17)]
    assert len(details) == len(set(details)) == 16


def test_list_that_breaks_in_words_half_way_is_taken_up_again(archive: Path) -> None:
    """A page of it that says sorry with status 200 is not its end."""
    is_broken = True

    def routes(path: str, before: int) -> Reply:
        if path.startswith(LIST):
            number = int(path.partition("page=")[2] or 1)
            if is_broken and number == 3:
                return Reply(NOT_FOUND)
            return Reply(f"<p>Seite {number} von 4</p>{listing(detail_path(5 - number))}")
        return portal(*range(1, 5))(path, before)

    with serve(routes) as server:
        for _ in range(2):
            report = visit(archive, source("test", server.url, **paged(server)))
            assert report.status == "failed"
            assert titles(archive) == ["Meldung 3", "Meldung 4"]
        is_broken = False
        assert visit(archive, source("test", server.url, **paged(server))).new == 2
    assert titles(archive) == [f"Meldung {number}" for number in range(1, 5)]


def test_calendar_without_end_is_left_where_the_wish_ends(archive: Path) -> None:
    """Every page links to a day before, as far back as one likes to follow."""
    first = date(2024, 6, 9)

    def routes(path: str, before: int) -> Reply:
        if path.startswith(LIST):
            day = first - timedelta(days=int(path.partition("page=")[2] or 1))
            return Reply(listing(f"/not-rated/{day:%Y/%m/%d}/termin/"))
        return Reply(NOT_FOUND)

    with serve(routes) as server:
        visit(archive, source("test", server.url, **paged(server)), since=date(2024, 6, 5))
        assert len(pages_of(server)) == 5
    assert titles(archive) == []


def test_calendar_into_the_future_is_left_at_the_last_page_allowed(archive: Path) -> None:
    def routes(path: str, before: int) -> Reply:
        if path.startswith(LIST):
            day = date(2050, 1, 1) + timedelta(days=int(path.partition("page=")[2] or 1))
            return Reply(listing(f"/not-rated/{day:%Y/%m/%d}/termin/"))
        return Reply(NOT_FOUND)

    with serve(routes) as server:
        report = visit(archive, source("test", server.url, **paged(server)))
        details = [path for path in server.paths() if path.startswith("/not-rated/")]
        assert len(pages_of(server)) == PAGING["max_pages"]
        assert len(details) == report.unreadable == len(set(details))
    assert titles(archive) == []


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_feed_of_nested_entities(archive: Path, name: str) -> None:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]><rss version="2.0">'
        "<channel><item><title>&l9;</title></item></channel></rss>"
    )
    wide = bomb.encode("utf-16")

    def routes(path: str, before: int) -> Reply:
        if path == f"/{name}":
            return Reply(bomb if name == "rss.xml" else wide, headers={"Content-Type": "text/xml"})
        return portal(1, 2)(path, before)

    with serve(routes) as server:
        report = visit(archive, source("test", server.url, feeds=[f"{server.url}/{name}"]))
    assert (report.status, report.new, report.unreadable) == ("failed", 2, 1)
    assert "entities" in report.problems[0]


def test_feed_with_addresses_nobody_can_read(archive: Path) -> None:
    items = "".join(
        f"<item><title>T</title><link>{link}</link></item>"
        for link in ("http://[::1/x", "javascript:alert(1)", "http://a:99999999/", "x" * 3000)
    )
    rss = f'<rss version="2.0"><channel><title>F</title>{items}</channel></rss>'

    def routes(path: str, before: int) -> Reply:
        return Reply(rss) if path == "/rss.xml" else portal(1, 2)(path, before)

    with serve(routes) as server:
        report = visit(archive, source("test", server.url, feeds=[server.url + "/rss.xml"]))
    assert report.new == 2
    assert titles(archive) == ["Meldung 1", "Meldung 2"]


@pytest.mark.parametrize("ahead", [timedelta(days=3), timedelta(days=3650)])
def test_clock_that_ran_ahead_for_a_night_puts_nothing_off(archive: Path, ahead: timedelta) -> None:
    with serve(portal(1, 2)) as server:
        declared = source("test", server.url)
        visit(archive, declared, clock_ahead=ahead)  # found, and not due by the right clock
        assert visit(archive, declared, clock_ahead=ahead).status == "done"
        make_due(archive)
        visit(archive, declared, clock_ahead=ahead)
        report = visit(archive, declared)
        assert (report.status, report.same) == ("done", 2), "seen by a clock that was wrong"
        assert visit(archive, declared).same == 0, "seen by the right one"
    assert titles(archive) == ["Meldung 1", "Meldung 2"]
    assert count(archive, version) == 2


def test_portal_whose_clock_is_ahead(archive: Path) -> None:
    """Its stamp is given back as it stands; when the page is due is reckoned by our clock."""
    stamp = "Sat, 01 Jan 2095 00:00:00 GMT"
    headers = {"Last-Modified": stamp, "Date": stamp, "Expires": stamp}
    changing = Changing(portal(1, d1=Reply(detail(1), headers=headers)))
    with serve(changing) as server:
        visit(archive, source("test", server.url))
        make_due(archive)
        changing.routes = portal(1, d1=Reply(detail(1, "Ein Nachtrag."), headers=headers))
        assert visit(archive, source("test", server.url)).changed == 1
        assert server.asked[-1].headers["If-Modified-Since"] == stamp
    with Archive.reader(archive) as opened, opened.connect() as connection:
        due = connection.scalar(sa.select(page.c.due_at).where(page.c.role == "detail"))
    assert due is not None and due < datetime.now(UTC) + timedelta(days=366)


def test_robots_that_change(archive: Path) -> None:
    """What was read when the visit began holds for it; the next visit asks anew."""
    changing = Changing(portal(1, 2))

    def routes(path: str, before: int) -> Reply:
        if path == LIST:
            changing.routes = portal(1, 2, robots=Reply("User-agent: *\nDisallow: /\n"))
        return changing(path, before)

    with serve(routes) as server:
        declared = source("test", server.url)
        assert crawl(archive, [declared])[0].new == 2
        make_due(archive)
        report = crawl(archive, [declared])[0]
        assert (report.status, report.changed) == ("failed", 0)
        assert "robots.txt forbids it" in report.problems[0]
        assert server.paths().count(LIST) == server.paths().count(detail_path(1)) == 1
    assert titles(archive) == ["Meldung 1", "Meldung 2"]
