"""The sample portal: a real HTTP server on loopback that serves the sample releases."""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from collections.abc import Iterable
from email.utils import format_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlencode, urlsplit

from corpus.sample import SampleRelease
from corpus.sample.pages import FEED, LIST, Resource, build

PAGE_SIZE = 10


class SamplePortal:
    """``with SamplePortal(load()) as portal:`` serves at ``portal.url`` until the end of the block.

    ``counts`` counts the requests by path and query, ``statuses`` the answers by status.
    Validators are sent and honoured, so an unchanged page answers 304.
    """

    def __init__(
        self, releases: Iterable[SampleRelease], *, port: int = 0, page_size: int = PAGE_SIZE
    ) -> None:
        self._releases = {release.name: release for release in releases}
        self._page_size = page_size
        self.counts: Counter[str] = Counter()
        self.statuses: Counter[int] = Counter()
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.daemon = True
        self._build()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def list_url(self) -> str:
        return self.url + LIST

    @property
    def feed_url(self) -> str:
        return self.url + FEED

    def publish(self, *releases: SampleRelease) -> None:
        """Add releases, or replace those of the same name."""
        self._releases |= {release.name: release for release in releases}
        self._build()

    def withdraw(self, *names: str) -> None:
        """Take releases away: their pages answer 404, lists and feed no longer name them."""
        for name in names:
            del self._releases[name]
        self._build()

    def forget_counts(self) -> None:
        with self._lock:
            self.counts.clear()
            self.statuses.clear()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _build(self) -> None:
        built = build(list(self._releases.values()), self.url, self._page_size)
        self._site = {_key(path): resource for path, resource in built.items()}

    def _find(self, path: str) -> Resource | None:
        return self._site.get(_key(path))

    def _count(self, path: str, status: int) -> None:
        with self._lock:
            self.counts[path] += 1
            self.statuses[status] += 1

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        portal = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Head and body leave together: apart, the second waits 40 ms for an acknowledgement.
            wbufsize = -1

            def do_GET(self) -> None:
                resource = portal._find(self.path)
                status = _status(resource, self.headers.get("If-None-Match"))
                portal._count(self.path, status)
                self.send_response(status)
                if resource is not None:
                    self.send_header("ETag", _etag(resource))
                    modified = format_datetime(resource.modified, usegmt=True)
                    self.send_header("Last-Modified", modified)
                    self.send_header("Content-Type", resource.content_type)
                body = resource.body if resource is not None and status == HTTPStatus.OK else b""
                if status != HTTPStatus.NOT_MODIFIED:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                """Counted instead; the demo's terminal stays clean."""

        return Handler


def _key(path: str) -> str:
    """Addresses are the same whatever the order of their query, and with or without last slash."""
    parts = urlsplit(path)
    return parts.path.rstrip("/") + "?" + urlencode(sorted(parse_qsl(parts.query)))


def _etag(resource: Resource) -> str:
    return f'"{hashlib.sha256(resource.body).hexdigest()[:20]}"'


def _status(resource: Resource | None, known: str | None) -> HTTPStatus:
    if resource is None:
        return HTTPStatus.NOT_FOUND
    return HTTPStatus.NOT_MODIFIED if known == _etag(resource) else HTTPStatus.OK
