"""Portals whose answers are an attack, all in one crawl: nothing wrong is kept, the report tells
what was refused, and the sources beside them are collected as if nothing had happened."""

from __future__ import annotations

import gzip
import os
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
import sqlalchemy as sa

from corpus.schema import release, snapshot, version
from corpus.store import Archive
from ingest.crawl import crawl
from ingest.errors import SourcesFailed
from ingest.report import Report, check
from tests.ingest.serving import (
    LIST,
    Reply,
    Routes,
    Server,
    detail,
    detail_path,
    listing,
    portal,
    serve,
    source,
)

TIMEOUT = 0.8
GZIP = {"Content-Encoding": "gzip"}
BOMB = 60_000_000


def drip(handler: BaseHTTPRequestHandler) -> None:
    """Never silent for long, never done: only a bound on the whole answer ends it."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(40):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.1)


def too_short(handler: BaseHTTPRequestHandler) -> None:
    """Says less than it sends: what is cut off is half a release."""
    body = detail(1).encode()
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html; charset=utf-8")
    handler.send_header("Content-Length", str(len(body) // 4))
    handler.end_headers()
    handler.wfile.write(body)
    handler.close_connection = True


def until_closed(handler: BaseHTTPRequestHandler) -> None:
    """States no length, and breaks off: nothing but the page itself tells that it was cut."""
    _close_after(handler, f"<html><body>{detail(1)}"[:-60])


def whole_until_closed(handler: BaseHTTPRequestHandler) -> None:
    _close_after(handler, f"<html><body>{detail(2)}</body></html>")


def _close_after(handler: BaseHTTPRequestHandler, page: str) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.encode())
    handler.close_connection = True


def no_number(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: viele\r\n\r\nx")
    handler.close_connection = True


def no_http(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"\x00\xff\x1b[2J" * 100 + b"\r\n\r\n")
    handler.close_connection = True


def header_flood(handler: BaseHTTPRequestHandler) -> None:
    """A hundred thousand headers, where a page has twenty."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(1000):
        handler.wfile.write(
            b"".join(b"X-%d-%d: %s\r\n" % (number, n, b"y" * 20) for n in range(100))
        )
    body = detail(2).encode()
    handler.wfile.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    handler.close_connection = True


def half_packed(pack: Callable[[bytes], bytes], name: str) -> Reply:
    """Its length is right, its packing breaks off: what can be unpacked reads like a release."""
    noise = "".join(f"<p>Absatz {number}.</p>" for number in range(2000))
    packed = pack((detail(1) + noise).encode())
    return Reply(packed[: len(packed) - 200], headers={"Content-Encoding": name})


def location(to: str, status: int = 301) -> Reply:
    return Reply(status=status, headers={"Location": to})


def endless_redirects(path: str, before: int) -> Reply:
    """Each leads to an address never seen before."""
    if path == detail_path(1) or path.startswith("/weiter/"):
        return location(f"/weiter/{path.count('x') * 'x'}x")
    return portal(1, 2)(path, before)


def robots_in_a_circle(path: str, before: int) -> Reply:
    """robots.txt itself is a redirect in a circle."""
    return location("/robots.txt") if path == "/robots.txt" else portal(1)(path, before)


def charset(number: int, body: bytes, stated: str = "text/html") -> dict[str, Reply]:
    return {f"d{number}": Reply(body, headers={"Content-Type": stated})}


def umlauts(number: int) -> str:
    return detail(number, "Größe, Maß und Übermut der Stadt Köthen.")


FLOOD = "".join(f"<p><a href='/anlage-{n}.pdf'>Anlage {n}</a></p>" for n in range(3000))
COOKIES = {"Set-Cookie": "; ".join(f"k{n}=v" for n in range(1000))}
BAD_LINKS = ["http://[::1/not-rated/2024/06/09/x/", "http://a\x00b/", "//:99999/", "http://%00/"]

PORTALS: dict[str, Routes] = {
    "good": portal(1, 2, 3),
    "drip": portal(1, 2, d1=Reply(send=drip)),
    "lengths": portal(1, 2, 3, 4, d1=Reply(send=too_short), d2=Reply(send=no_number),
                      d3=Reply(send=no_http)),
    "no-length": portal(1, 2, d1=Reply(send=until_closed), d2=Reply(send=whole_until_closed)),
    "half-packed": portal(1, 2, 3, d1=half_packed(gzip.compress, "gzip"),
                          d2=half_packed(zlib.compress, "deflate"),
                          d3=Reply(zlib.compress(detail(3).encode())[2:-4],
                                   headers={"Content-Encoding": "deflate"})),
    "headers": portal(1, 2, d2=Reply(send=header_flood)),
    "cookies": portal(1, d1=Reply(detail(1), headers=COOKIES)),
    "endless": endless_redirects,
    "robots-circle": robots_in_a_circle,
    "robots-nowhere": portal(1, robots=location("http://[::1/")),
    "robots-packed": portal(1, robots=Reply(gzip.compress(b"#" * 99)[:-9], headers=GZIP)),
    "robots-mad": portal(1, robots=Reply(b"\x00\xff" * 50_000 + b"\nUser-agent: *\n"
                                         b"Crawl-delay: nan\nDisallow: /***a*a*a$\n")),
    "no-address": portal(1, 2, 3, 4, 5, d1=location("http://[::1/"), d2=location("http://"),
                         d3=location("http://127.0.0.1:99999/"), d4=location("")),
    "absurd-wait": portal(1, list=Reply(status=503, headers={"Retry-After": "9" * 400})),
    "no-wait": portal(1, list=Reply(status=429)),
    "bad-wait": portal(1, list=Reply(status=503, headers={"Retry-After": "Fri, 99 Foo 0 +9999"})),
    "charsets": portal(
        1, 2, 3, 4, 5,
        **charset(1, umlauts(1).encode("cp1252")),
        **charset(2, umlauts(2).encode("utf-16")),
        **charset(3, umlauts(3).encode(), "text/html; charset=iso-8859-1"),
        **charset(4, b"\xff\xfe" + umlauts(4).encode()),
        **charset(5, umlauts(5).encode(), "text/html; charset=keine-solche"),
    ),
    "links": portal(1, 2, list=Reply(listing(*BAD_LINKS, detail_path(1), detail_path(2))),
                    d2=Reply(detail(2) + FLOOD)),
    "escapes": portal(1, 2, d1=Reply(detail(1).replace("Meldung 1<", "Mel\x1b]0;x\x07du\x00ng 1<")),
                      d2=Reply(status=418)),
}  # fmt: skip
WHOLE_DESPITE = {
    "good": ["1", "2", "3"],
    "drip": ["2"],
    "lengths": ["4"],
    "no-length": ["2"],
    "half-packed": ["3"],
    "headers": ["1"],
    "cookies": ["1"],
    "endless": ["2"],
    "robots-circle": [],
    "robots-nowhere": [],
    "robots-packed": [],
    "robots-mad": ["1"],
    "no-address": ["5"],
    "absurd-wait": [],
    "no-wait": [],
    "bad-wait": [],
    "charsets": ["1", "2", "3", "5"],
    "links": ["1", "2"],
    "escapes": ["1"],
}


class Crawled:
    """What one crawl of all these portals left behind."""

    def __init__(self, archive: Path) -> None:
        self.archive = archive
        self.servers: dict[str, Server] = {}
        self.reports: dict[str, Report] = {}
        self.seconds = 0.0

    def of(self, column: sa.ColumnElement[str], name: str) -> list[str]:
        with Archive.reader(self.archive) as opened, opened.connect() as connection:
            query = sa.select(column).select_from(release).join(version)
            return list(
                connection.scalars(query.where(release.c.source == name).order_by(release.c.number))
            )


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    told = Crawled(tmp_path_factory.mktemp("hostile") / "archive")
    polite = {"timeout": TIMEOUT, "retries": 0, "max_wait": 1.0}
    with ExitStack() as stack:
        for name, routes in PORTALS.items():
            told.servers[name] = stack.enter_context(serve(routes))
        sources = [
            source(name, server.url, politeness=polite) for name, server in told.servers.items()
        ]
        began = time.monotonic()
        reports = crawl(told.archive, sources)
        told.seconds = time.monotonic() - began
        told.reports = {report.source: report for report in reports}
        yield told


@pytest.mark.parametrize("name", PORTALS)
def test_what_is_whole_is_kept_and_nothing_else(crawled: Crawled, name: str) -> None:
    numbers = [number.split("/")[0] for number in crawled.of(release.c.number, name)]
    assert numbers == WHOLE_DESPITE[name], crawled.reports[name].problems


def test_source_beside_them_is_unaffected(crawled: Crawled) -> None:
    report = crawled.reports["good"]
    assert (report.status, report.new, report.failed, report.problems) == ("done", 3, 0, [])


def test_sources_that_gave_nothing_are_named(crawled: Crawled) -> None:
    with pytest.raises(SourcesFailed, match="absurd-wait, no-wait, bad-wait") as told:
        check(list(crawled.reports.values()))
    assert told.value.exit_code == 3
    assert "good" not in str(told.value)


def test_drip_is_ended_by_the_time_it_takes_in_all(crawled: Crawled) -> None:
    report = crawled.reports["drip"]
    assert (report.new, report.failed) == (1, 1)
    assert report.seconds < 3 * TIMEOUT


def test_every_page_that_gave_nothing_is_told_with_its_address(crawled: Crawled) -> None:
    for name, lost in (
        ("lengths", 3),
        ("no-length", 1),
        ("half-packed", 2),
        ("headers", 1),
        ("no-address", 4),
        ("endless", 1),
    ):
        report = crawled.reports[name]
        assert report.failed + report.unreadable + report.forbidden == lost, report
        assert len(report.problems) == lost
        assert all(crawled.servers[name].url in problem for problem in report.problems)
        assert all(len(problem) < 500 for problem in report.problems)


@pytest.mark.parametrize("name", ["robots-circle", "robots-nowhere", "robots-packed"])
def test_robots_that_cant_be_understood_forbids_everything(crawled: Crawled, name: str) -> None:
    assert set(crawled.servers[name].paths()) == {"/robots.txt"}
    assert "robots.txt can't be read" in crawled.reports[name].problems[0]


def test_redirects_without_end_are_bounded(crawled: Crawled) -> None:
    paths = crawled.servers["endless"].paths()
    assert sum(path.startswith("/weiter/") for path in paths) <= 5


@pytest.mark.parametrize("name", ["absurd-wait", "no-wait", "bad-wait"])
def test_portal_that_asks_for_a_pause_is_left_alone(crawled: Crawled, name: str) -> None:
    assert crawled.servers[name].paths() == ["/robots.txt", LIST]
    assert "asked for a pause" in crawled.reports[name].problems[-1]


def test_headers_are_kept_within_bounds(crawled: Crawled) -> None:
    with Archive.reader(crawled.archive) as opened, opened.connect() as connection:
        kept = connection.scalars(sa.select(snapshot.c.headers)).all()
    assert kept
    assert max(len(str(headers)) for headers in kept) < 70_000


def test_umlauts_come_whole_from_whatever_charset_was_declared(crawled: Crawled) -> None:
    with Archive.reader(crawled.archive) as opened, opened.connect() as connection:
        bodies = connection.scalars(
            sa.select(version.c.body).join(release, release.c.id == version.c.release_id)
            .where(release.c.source == "charsets")
        ).all()  # fmt: skip
    assert len(bodies) == 4
    assert all("Größe, Maß und Übermut der Stadt Köthen." in str(body) for body in bodies)


def test_titles_carry_no_control_characters(crawled: Crawled) -> None:
    assert crawled.of(version.c.title, "escapes") == ["Mel]0;xdu\ufffdng 1"]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads /proc of Linux")
@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_bomb_takes_no_memory(archive: Path, packing: str) -> None:
    pack = gzip.compress if packing == "gzip" else zlib.compress
    bomb = Reply(pack(bytes(BOMB)), headers={"Content-Encoding": packing})
    usual = portal(1, 2, 3, 4, d2=bomb, d3=bomb)
    peaks: dict[str, int] = {}

    def routes(path: str, before: int) -> Reply:
        peaks[path] = max(map(_peak, _children()))
        return usual(path, before)

    with serve(routes) as server:
        report = crawl(archive, [source("test", server.url, politeness={"retries": 0})])[0]
    assert (report.new, report.failed + report.unreadable) == (2, 2)
    assert peaks[detail_path(4)] - peaks[detail_path(2)] < BOMB / 4


def _children() -> list[str]:
    found = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return " ".join(path.read_text(encoding="ascii") for path in found).split()


def _peak(pid: str) -> int:
    """Bytes of memory a process has held at most."""
    told = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return int(told.partition("VmHWM:")[2].split()[0]) * 1024
