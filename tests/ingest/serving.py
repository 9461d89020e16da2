"""Real servers and a plain fetcher for the tests of crawling."""

from __future__ import annotations

import asyncio
import http.client
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from corpus.pages import Page
from corpus.store import Archive
from ingest.collect import collect
from ingest.fetch import Answer, FetchFailed
from ingest.posted import posted
from ingest.report import Report
from ingest.source import Source
from ingest.spider import validators
from ingest.visit import Visit, Wishes

LIST = "/liste/"


@dataclass
class Reply:
    """What a server answers; ``send`` takes over when an answer must be broken on purpose."""

    body: str | bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    send: Callable[[BaseHTTPRequestHandler], None] | None = None


@dataclass
class Asked:
    """One request a server got, and when it was about to be answered."""

    path: str
    headers: dict[str, str]
    began: float
    ended: float = 0.0
    body: str = ""


Routes = Callable[[str, int], Reply]
"""From a path, and how often it was asked for before, to the answer."""


class Server:
    """Answers by ``routes``, POSTs by what they carry, and remembers what it was asked."""

    def __init__(self, routes: Routes) -> None:
        self.asked: list[Asked] = []
        self.posts: Callable[[str], Reply] = lambda body: Reply(status=405)
        self._routes = routes
        self._lock = threading.Lock()
        self.httpd = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.httpd.daemon_threads = True
        self.scheme = "http"

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.httpd.server_port}"

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1

            def do_GET(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length).decode()
                headers = dict(self.headers.items())
                asked = Asked(self.path, headers, time.monotonic(), body=body)
                with server._lock:
                    before = server.paths().count(self.path)
                    server.asked.append(asked)
                reply = server._routes(self.path, before) if not body else server.posts(body)
                # Before it is sent: whoever has read the answer must not seem to be earlier.
                asked.ended = time.monotonic()
                self._reply(reply)

            def do_POST(self) -> None:
                self.do_GET()

            def _reply(self, reply: Reply) -> None:
                if reply.send is not None:
                    reply.send(self)
                    return
                body = reply.body.encode() if isinstance(reply.body, str) else reply.body
                self.send_response(reply.status)
                headers = {"Content-Type": "text/html; charset=utf-8", **reply.headers}
                for name, value in {**headers, "Content-Length": str(len(body))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
                self.wfile.flush()

            def log_message(self, format: str, *args: object) -> None:
                pass

        return Handler


@contextmanager
def serve(routes: Routes) -> Iterator[Server]:
    server = Server(routes)
    thread = threading.Thread(target=server.httpd.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.httpd.shutdown()
        server.httpd.server_close()


def detail_path(number: int) -> str:
    return f"/not-rated/2024/06/{number:02}/meldung-{number}/"


def detail(number: int, text: str = "Der Text der Meldung.") -> str:
    return (
        f"<main><p>Pressemitteilung: {number}/2024</p><p>Magdeburg, den {number:02}.06.2024</p>"
        f"<h3>Meldung {number}</h3><p>{text} Es ist die {number}.</p>"
        "<h4>Anhänge zur Pressemitteilung</h4></main>"
    )


def listing(*hrefs: str) -> str:
    links = "".join(f'<h2><a href="{href}">Titel</a></h2>' for href in hrefs)
    return f"<div class='tx-rssdisplay-newslist'>{links}</div>"


def portal(*numbers: int, **odd: Reply) -> Routes:
    """A portal with one list and the details of the numbers; ``odd`` replaces answers: robots,
    list, or d<number> for a detail."""

    def routes(path: str, before: int) -> Reply:
        if path == "/robots.txt":
            return odd.get("robots", Reply(status=404))
        if path == LIST:
            return odd.get("list", Reply(listing(*map(detail_path, numbers))))
        for number in numbers:
            if path == detail_path(number):
                return odd.get(f"d{number}", Reply(detail(number)))
        return Reply(status=404)

    return routes


def source(name: str, url: str, **changes: Any) -> Source:
    """A source with one list at a test server, treated without patience."""
    declared: dict[str, Any] = {
        "name": name,
        "code": "test",
        "publisher": "Test",
        "hosts": [urlsplit(url).hostname],
        "reader": "sachsen_anhalt",
        "lists": [{"url": url + LIST}],
        "politeness": {"delay": 0.0, "timeout": 2.0, "retry_delay": 0.05, "max_bytes": 200_000},
        "expectations": {"min_a_month": 1, "max_a_month": 10},
        "robots": "obeyed",
        "licence": "none",
    }
    politeness = {**declared["politeness"], **changes.pop("politeness", {})}
    return Source.model_validate({**declared, **changes, "politeness": politeness})


class Killed(BaseException):
    """Stands for a kill: nothing in the program may catch it."""


def visit(
    archive: Path,
    source: Source,
    *,
    kill_after: int | None = None,
    clock_ahead: timedelta = timedelta(),
    **wishes: Any,
) -> Report:
    """Collect a source in this process by plain requests; it dies before request ``kill_after``.
    Answers are stamped by a clock that runs ``clock_ahead``."""
    asked = 0

    async def fetch(url: str, known: Page | None) -> Answer:
        nonlocal asked
        if asked == kill_after:
            raise Killed
        asked += 1
        answer = _get(url, validators(known))
        return replace(answer, fetched_at=answer.fetched_at + clock_ahead)

    with Archive.writer(archive) as opened:
        return asyncio.run(collect(Visit(opened, source, Wishes(**wishes), fetch, lambda: None)))


def _get(url: str, headers: dict[str, str]) -> Answer:
    post = posted(url)
    parts = urlsplit(post.url if post else url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=5)
    try:
        path = urljoin("/", parts.geturl().split(parts.netloc, 1)[1])
        if post is None:
            connection.request("GET", path, headers=headers)
        else:
            connection.request("POST", path, post.body, {"Content-Type": post.content_type})
        response = connection.getresponse()
        got = {name.lower(): value for name, value in response.getheaders()}
        return Answer(parts.geturl(), response.status, got, response.read(), datetime.now(UTC))
    except OSError as error:
        raise FetchFailed(str(error)) from error
    finally:
        connection.close()
