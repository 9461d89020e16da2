"""The crawl itself, as a process, against portals that misbehave: one crawl, many sources."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from pathlib import Path

import pytest
import sqlalchemy as sa

from corpus.errors import ArchiveBusy
from corpus.sample import load
from corpus.sample.portal import SamplePortal
from corpus.schema import release, snapshot
from corpus.store import Archive
from ingest.crawl import crawl
from ingest.errors import ContactMissing, CrawlFailed
from ingest.report import Report
from ingest.source import SAMPLE_URL
from tests.ingest.certificates import sign_itself
from tests.ingest.serving import (
    LIST,
    Reply,
    Routes,
    Server,
    detail,
    detail_path,
    portal,
    serve,
    source,
)

GZIP = {"Content-Encoding": "gzip"}
DELAY, CRAWL_DELAY = 0.3, 0.7


def redirect(to: str) -> Reply:
    return Reply(status=302, headers={"Location": to})


def hang(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(4)


def half_a_body(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(detail(2).encode())
    handler.wfile.flush()
    handler.close_connection = True


def reset(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True
    handler.connection.close()


def busy_at_first(headers: dict[str, str], times: int) -> Routes:
    """The list answers 503 that many times."""
    usual = portal(1)

    def routes(path: str, before: int) -> Reply:
        is_busy = path == LIST and before < times
        return Reply(status=503, headers=headers) if is_busy else usual(path, before)

    return routes


def slow(path: str, before: int) -> Reply:
    time.sleep(0.1)
    return portal(1, 2)(path, before)


def moved(path: str, before: int) -> Reply:
    """The list and a release have moved within the host."""
    if path == LIST:
        return redirect("/neu/")
    if path == "/neu/":
        return portal(1, 2)(LIST, before)
    if path == detail_path(2):
        return redirect("/not-rated/2024/06/02/anderswo/")
    if path == "/not-rated/2024/06/02/anderswo/":
        return Reply(detail(2))
    return portal(1)(path, before)


PORTALS: dict[str, Routes] = {
    "whole": portal(1, 2, 3, 4),
    "cookies": portal(1, 2, list=Reply(portal(1, 2)(LIST, 0).body, headers={"Set-Cookie": "a=b"})),
    "robots-some": portal(1, 2, robots=Reply(f"User-agent: *\nDisallow: {detail_path(2)}\n")),
    "robots-us": portal(1, robots=Reply("User-agent: pressearchiv\nDisallow: /\n")),
    "robots-down": portal(1, robots=Reply(status=503)),
    "robots-slow": portal(1, 2, robots=Reply(f"User-agent: *\nCrawl-delay: {CRAWL_DELAY}\n")),
    "off-host": portal(
        1, 2, 3, d1=redirect("http://localhost:9/x/"), d2=redirect("http://169.254.169.254/x/")
    ),
    "to-file": portal(1, 2, d1=redirect("file:///etc/passwd")),
    "loop": portal(1, 2, d1=redirect(detail_path(1))),
    "moved": moved,
    "twins": slow,
    "busy": busy_at_first({"Retry-After": "1"}, 1),
    "busy-date": busy_at_first({"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}, 2),
    "busy-long": busy_at_first({"Retry-After": "86400"}, 1),
    "storm": portal(*range(1, 20), **{f"d{n}": Reply(status=500) for n in range(1, 20)}),
    "bombs": portal(
        1, 2, 3, 4, 5, 6,
        d1=Reply(gzip.compress(bytes(50_000_000)), headers=GZIP),
        d2=Reply("x" * 300_000),
        d3=Reply(gzip.compress(detail(3).encode())[:60], headers=GZIP),
        d4=Reply(detail(4), headers={"Content-Encoding": "br"}),
        d5=Reply(gzip.compress(detail(5).encode()), headers=GZIP),
    ),
    "broken": portal(
        1, 2, 3, 4, d1=Reply(send=hang), d2=Reply(send=half_a_body), d3=Reply(send=reset)
    ),
}  # fmt: skip
CHANGES = {
    "whole": {"politeness": {"delay": DELAY}},
    "moved": {"politeness": {"delay": DELAY}},
    "broken": {"politeness": {"timeout": 1.0, "retries": 1}},
}


class Crawled:
    """What one crawl of all these portals left behind."""

    def __init__(self, archive: Path) -> None:
        self.archive = archive
        self.servers: dict[str, Server] = {}
        self.reports: dict[str, Report] = {}
        self.pages: list[str] = []

    def titles(self, name: str) -> list[str]:
        """Numbers of the releases that were kept of a source."""
        with Archive.reader(self.archive) as opened, opened.connect() as connection:
            numbers = connection.scalars(
                sa.select(release.c.number).where(release.c.source == name).order_by("number")
            )
            return [str(number).split("/")[0] for number in numbers]


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    told = Crawled(tmp_path_factory.mktemp("crawl") / "archive")
    with ExitStack() as stack:
        for name, routes in PORTALS.items():
            told.servers[name] = stack.enter_context(serve(routes))
        told.servers["tls"] = stack.enter_context(serve(portal(1)))
        sign_itself(told.servers["tls"], tmp_path_factory.mktemp("tls"))
        sources = [
            source(name, server.url, **CHANGES.get(name, {}))
            for name, server in told.servers.items()
        ]
        sources.append(source("other-twin", told.servers["twins"].url))
        reports = crawl(told.archive, sources, told=told.pages.append)
        told.reports = {report.source: report for report in reports}
        assert [report.source for report in reports] == [declared.name for declared in sources]
        yield told


def test_whole_portal(crawled: Crawled) -> None:
    report = crawled.reports["whole"]
    assert (report.status, report.new, report.problems) == ("done", 4, [])
    assert crawled.titles("whole") == ["1", "2", "3", "4"]
    assert crawled.pages.count("whole") == 5


def test_one_request_at_a_time_and_never_faster_than_the_delay(crawled: Crawled) -> None:
    asked = crawled.servers["whole"].asked
    assert asked[0].path == "/robots.txt"
    for earlier, later in pairwise(asked):
        assert later.began - earlier.ended >= DELAY


def test_redirects_keep_the_delay_too(crawled: Crawled) -> None:
    asked = crawled.servers["moved"].asked
    assert LIST in [one.path for one in asked] and len(asked) > 4
    for earlier, later in pairwise(asked):
        assert later.began - earlier.ended >= DELAY


def test_two_sources_of_one_host_take_turns(crawled: Crawled) -> None:
    asked = sorted(crawled.servers["twins"].asked, key=lambda one: one.began)
    assert len(asked) == 6, "robots.txt and list twice; a page that one source found is known"
    for earlier, later in pairwise(asked):
        assert later.began >= earlier.ended


def test_who_asks_is_told_and_no_cookie_is_sent(crawled: Crawled) -> None:
    for asked in crawled.servers["cookies"].asked:
        assert asked.headers["User-Agent"].startswith("pressearchiv/")
        assert "Cookie" not in asked.headers and "Referer" not in asked.headers


def test_robots_forbids_a_page(crawled: Crawled) -> None:
    report = crawled.reports["robots-some"]
    assert (report.new, report.forbidden, report.failed) == (1, 1, 0)
    assert "robots.txt forbids" in report.problems[0]
    assert detail_path(2) not in crawled.servers["robots-some"].paths()


def test_robots_forbids_us(crawled: Crawled) -> None:
    assert crawled.reports["robots-us"].status == "failed"
    assert crawled.servers["robots-us"].paths() == ["/robots.txt"]


def test_robots_that_cant_be_read_forbids_everything(crawled: Crawled) -> None:
    assert crawled.reports["robots-down"].status == "failed"
    assert set(crawled.servers["robots-down"].paths()) == {"/robots.txt"}


def test_crawl_delay_is_honoured(crawled: Crawled) -> None:
    asked = crawled.servers["robots-slow"].asked[1:]
    assert len(asked) == 3
    for earlier, later in pairwise(asked):
        assert later.began - earlier.ended >= CRAWL_DELAY


def test_redirects_off_the_host_are_refused(crawled: Crawled) -> None:
    report = crawled.reports["off-host"]
    assert (report.new, report.forbidden) == (1, 2)
    assert any("localhost" in problem for problem in report.problems)
    assert any("169.254.169.254" in problem for problem in report.problems)


def test_redirects_to_files_and_in_circles_are_refused(crawled: Crawled) -> None:
    assert crawled.titles("to-file") == ["2"]
    assert crawled.titles("loop") == ["2"]
    assert crawled.servers["loop"].paths().count(detail_path(1)) <= 6


def test_redirects_within_the_host_are_followed(crawled: Crawled) -> None:
    assert (crawled.reports["moved"].status, crawled.titles("moved")) == ("done", ["1", "2"])


def test_retry_after_is_waited_for(crawled: Crawled) -> None:
    assert crawled.reports["busy"].status == "done"
    first, second = [a for a in crawled.servers["busy"].asked if a.path == LIST]
    assert second.began - first.ended >= 0.9
    assert crawled.reports["busy-date"].status == "done"


def test_retry_after_that_is_too_long_ends_the_visit(crawled: Crawled) -> None:
    assert crawled.reports["busy-long"].status == "failed"
    assert "pause" in crawled.reports["busy-long"].problems[-1]
    assert crawled.servers["busy-long"].paths() == ["/robots.txt", LIST]


def test_a_storm_of_errors_ends_the_visit(crawled: Crawled) -> None:
    report = crawled.reports["storm"]
    assert (report.status, report.new) == ("failed", 0)
    asked = {path for path in crawled.servers["storm"].paths() if path not in (LIST, "/robots.txt")}
    assert len(asked) == 5


def test_bombs_and_false_packings_are_refused_and_the_rest_is_kept(crawled: Crawled) -> None:
    report = crawled.reports["bombs"]
    assert crawled.titles("bombs") == ["5", "6"]
    assert report.new == 2
    assert (report.failed + report.unreadable, report.forbidden) == (4, 0)
    with Archive.reader(crawled.archive) as opened, opened.connect() as connection:
        largest = connection.scalar(sa.select(sa.func.max(snapshot.c.size)))
    assert largest is not None and largest <= 200_000


def test_broken_answers_are_tried_again_then_left(crawled: Crawled) -> None:
    report = crawled.reports["broken"]
    assert (report.new, report.failed) == (1, 3)
    paths = crawled.servers["broken"].paths()
    assert [paths.count(detail_path(number)) for number in (1, 2, 3, 4)] == [2, 2, 2, 1]


def test_certificate_that_nobody_signed_is_refused(crawled: Crawled) -> None:
    assert crawled.reports["tls"].status == "failed"
    assert crawled.servers["tls"].asked == []
    assert "certificate can't be trusted" in crawled.reports["tls"].problems[0]


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="reads /proc of Linux")
def test_crawl_opens_no_door(archive: Path) -> None:
    """Scrapy's telnet console and remote control would run code for whoever finds them."""
    seen: list[set[str]] = []

    def routes(path: str, before: int) -> Reply:
        if path == detail_path(1):
            seen.append(_listening() & _sockets_of_children())
        return portal(1)(path, before)

    with serve(routes) as server:
        assert crawl(archive, [source("test", server.url)])[0].new == 1
    assert seen == [set()]


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="reads /proc of Linux")
def test_worker_that_dies_is_told_and_what_it_fetched_is_kept(archive: Path) -> None:
    def routes(path: str, before: int) -> Reply:
        if path == detail_path(2):
            for pid in _children():
                os.kill(int(pid), signal.SIGKILL)
        return portal(1, 2)(path, before)

    with serve(routes) as server, pytest.raises(CrawlFailed, match="test broke off"):
        crawl(archive, [source("test", server.url)])
    with Archive.reader(archive) as opened, opened.connect() as connection:
        assert connection.scalars(sa.select(release.c.number)).all() == ["1/2024"]


def _listening() -> set[str]:
    """Inodes of all sockets that listen on this machine."""
    rows = [
        row.split()
        for table in ("/proc/net/tcp", "/proc/net/tcp6")
        if Path(table).exists()
        for row in Path(table).read_text(encoding="ascii").splitlines()[1:]
    ]
    return {row[9] for row in rows if row[3] == "0A"}


def _sockets_of_children() -> set[str]:
    folders = [Path(f"/proc/{pid}/fd") for pid in _children()]
    links = [str(fd.readlink()) for folder in folders for fd in folder.iterdir()]
    return {link[len("socket:[") : -1] for link in links if link.startswith("socket:[")}


def _children() -> list[str]:
    children = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    pids = " ".join(path.read_text(encoding="ascii") for path in children).split()
    assert pids, "the crawl runs in a child process"
    return pids


def test_nobody_is_asked_without_a_contact(archive: Path) -> None:
    with pytest.raises(ContactMissing):
        crawl(archive, [source("real", "https://portal.example")])


def test_private_addresses_are_refused(archive: Path) -> None:
    (archive / "config.toml").write_text('[crawl]\ncontact = "a@b.example"', encoding="utf-8")
    with serve(portal(1)) as server:
        # A source that is not declared as this machine must not lead to it.
        declared = source("inside", server.url, hosts=["127.0.0.1", "portal.example"])
        report = crawl(archive, [declared])[0]
        assert server.asked == []
    assert report.status == "failed"
    assert "private address" in report.problems[0]


def test_busy_archive_is_told(archive: Path) -> None:
    with serve(portal(1)) as server, Archive.writer(archive), pytest.raises(ArchiveBusy):
        crawl(archive, [source("test", server.url)])


def test_killed_for_good_and_run_again(archive: Path) -> None:
    samples = load()[:30]
    with SamplePortal(samples, page_size=5) as served:
        command = [sys.executable, "-m", "cli", "--archive", str(archive), "crawl", "sample"]
        environment = {**os.environ, SAMPLE_URL: served.url}
        root = Path(__file__).resolve().parents[2]
        process = subprocess.Popen(command, env=environment, cwd=root, stdout=subprocess.DEVNULL)
        _wait_until(lambda: sum(served.counts.values()) >= 12)
        process.send_signal(signal.SIGKILL)
        process.wait()
        _wait_until(lambda: _is_free(archive))  # the worker ends with its parent
        done = subprocess.run(
            command, env=environment, cwd=root, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    with Archive.reader(archive) as opened, opened.connect() as connection:
        numbers = connection.scalars(sa.select(release.c.number)).all()
    assert sorted(numbers) == sorted(_number(sample.number) for sample in samples)
    assert set(served.counts.values()) <= {1, 2}, "only what was in flight was asked for again"


def _number(stated: str) -> str:
    number, year = stated.split("/")
    return f"{int(number)}/{year}"


def _is_free(archive: Path) -> bool:
    try:
        Archive.writer(archive).close()
    except ArchiveBusy:
        return False
    return True


def _wait_until(is_so: Callable[[], bool], seconds: float = 30.0) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.02)
