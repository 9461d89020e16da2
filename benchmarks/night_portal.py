"""A portal on loopback that plays a script night by night, and remembers every request."""

from __future__ import annotations

import hashlib
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from benchmarks.night_script import Script, Scripted

LIST = "/bs/pressemitteilungen/"
PAGE = "tx_tsarssinclude_pi1[page]"
ENTRIES = 20  # of a page of the list


@dataclass(frozen=True, slots=True)
class Asked:
    """One request. ``ended`` is when its answer was made, just before it was sent."""

    night: int
    run: int
    path: str
    status: int
    began: float
    ended: float


class NightPortal:
    """Serves a script; ``night`` and ``run`` say which night it is, and the how many-th attempt."""

    def __init__(self, script: Script) -> None:
        self.night = 0
        self.run = 0
        self.asked: list[Asked] = []
        self._script = script
        self._listed: tuple[int, list[Scripted]] = (-1, [])
        self._by_path = {one.path: one for one in script.releases}
        self._server = _Server(("127.0.0.1", 0), _handler(self._answer))
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> NightPortal:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def asked_in_run(self) -> int:
        """How many requests the run under way has made."""
        night, run = self.night, self.run
        return sum(1 for one in self.asked if (one.night, one.run) == (night, run))

    def _answer(self, path: str, etag: str | None) -> tuple[int, str, bytes]:
        """Status, validator and body."""
        began, night, run = time.monotonic(), self.night, self.run
        body = self._page(path, night)
        own = '"' + hashlib.sha256(body or b"").hexdigest()[:16] + '"'
        status = 404 if body is None else 304 if etag == own else 200
        self.asked.append(Asked(night, run, path, status, began, time.monotonic()))
        return status, own, (body or b"") if status == 200 else b""

    def _page(self, path: str, night: int) -> bytes | None:
        if path == "/robots.txt":
            return b"User-agent: *\nDisallow: /typo3/\n"
        parts = urlsplit(path)
        layout = self._script.layout(night)
        if parts.path == LIST:
            number = int(parse_qs(parts.query).get(PAGE, ["1"])[0])
            if self._listed[0] != night:
                self._listed = (night, self._script.listed(night))
            return _list(self._listed[1], number, layout).encode()
        one = self._by_path.get(parts.path)
        if one is None or not one.is_there(night):
            return None
        return DETAILS[layout](one, one.text(night)).encode()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asked was killed meanwhile: that is what this portal is for."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def _handler(
    answer: Callable[[str, str | None], tuple[int, str, bytes]],
) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1

        def do_GET(self) -> None:
            status, etag, body = answer(self.path, self.headers.get("If-None-Match"))
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("ETag", etag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            self.wfile.flush()

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


def _list(listed: list[Scripted], number: int, layout: int) -> str:
    last = max(1, -(-len(listed) // ENTRIES))
    shown = listed[(number - 1) * ENTRIES : number * ENTRIES]
    entry, whole = (_old_entry, _OLD_LIST) if layout % 2 == 0 else (_new_entry, _NEW_LIST)
    return whole.format("\n".join(map(entry, shown)), f"Seite {number} von {last}")


_OLD_LIST = """<html><body><div class="tx-rssdisplay tx-rssdisplay-newslist">{}</div><p>{}</p>
</body></html>"""
_NEW_LIST = """<html><body><nav><a href="/lj/">Start</a></nav><main>{}<p>{}</p></main>
</body></html>"""


def _old_entry(one: Scripted) -> str:
    return (
        f'<div class="tx-rssdisplay-item"><span class="tx-rssdisplay-item-meta-date">'
        f'{one.published:%d.%m.%Y}</span><h2><a href="{one.path}">{one.title}</a></h2>'
        f'<p>{one.paragraphs[0][:60]} <a href="{one.path}">[weiterlesen]</a></p></div>'
    )


def _new_entry(one: Scripted) -> str:
    return (
        f'<article class="c-teaser"><p>{one.published:%d.%m.%Y} {one.number}/{one.published:%Y}</p>'
        f'<h3><a href="{one.path.rstrip("/")}">{one.title}</a></h3></article>'
    )


def _head_and_text(one: Scripted, text: tuple[str, ...]) -> str:
    """The release page since 2020."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    return (
        f"<html><body><header>Landesportal</header><main>"
        f"<p>Pressemitteilung: {one.number}/{one.published:%Y}</p>"
        f"<p>Magdeburg, den {one.published:%d.%m.%Y}</p><h3>{one.title}</h3>{body}"
        "<p>Impressum:</p><p>Staatskanzlei des Landes Sachsen-Anhalt<br>Pressestelle</p>"
        "<h4>Anhänge zur Pressemitteilung</h4></main></body></html>"
    )


def _article(one: Scripted, text: tuple[str, ...]) -> str:
    """The same in an article, with spaces in the number and breaks between paragraphs."""
    body = "<br><br>".join(text)
    return (
        f"<html><body><div id='kopf'>Portal</div><article>"
        f"<div>Pressemitteilung: {one.number} / {one.published:%Y}</div>"
        f"<div>Magdeburg, den {one.published:%d.%m.%Y}</div><h2>{one.title}</h2><div>{body}</div>"
        "<div>Impressum: Staatskanzlei des Landes Sachsen-Anhalt<br>Pressestelle</div>"
        "<h4>Anhänge zur Pressemitteilung</h4></article></body></html>"
    )


def _single(one: Scripted, text: tuple[str, ...]) -> str:
    """The TYPO3 single."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    return (
        f"<html><body><h1>Willkommen</h1><div class='tx-tsarssinclude'><h2>{one.title}</h2>"
        f"<p>{one.published:%d.%m.%Y}, Magdeburg – {one.number}/{one.published:%Y}</p>"
        f"<ul><li>Staatskanzlei</li></ul>{body}"
        "<p>Impressum:<br>Staatskanzlei des Landes Sachsen-Anhalt<br>Pressestelle</p></div>"
        "</body></html>"
    )


def _no_main(one: Scripted, text: tuple[str, ...]) -> str:
    """Without any element that marks the release, as until 2014, and no kind at its number."""
    body = "".join(f"<div>{paragraph}</div>" for paragraph in text)
    return (
        f"<html><body><div id='inhalt'><div>: {one.number}</div>"
        f"<div>Magdeburg, den {one.published:%d.%m.%Y}</div><h2>{one.title}</h2>{body}"
        "<div>Impressum: Staatskanzlei des Landes Sachsen-Anhalt<br />Pressestelle</div>"
        "<h4>Anhänge zur Pressemitteilung</h4></div></body></html>"
    )


DETAILS = (_head_and_text, _article, _single, _no_main)
