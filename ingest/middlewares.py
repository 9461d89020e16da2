"""What stands between a source and the net: hosts, robots.txt, pace, patience."""

from __future__ import annotations

import asyncio
import ipaddress
import math
import socket
import time
import zlib
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, ClassVar
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    NotSupported,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from scrapy.http import Response
from scrapy.robotstxt import ProtegoRobotParser

from ingest.source import Source

TEMPORARY = (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
    OSError,
)
FINAL = (IgnoreRequest, DownloadCancelledError, NotSupported, UnsupportedURLSchemeError)
MAD = (ValueError, zlib.error, EOFError)  # of what parses addresses and unpacks bodies
_DISTRUST = ("certificate verify failed", "VerificationError")  # OpenSSL, service_identity
_BUSY = (408, 429, 500, 502, 503, 504)
_SAYS_WHEN = (429, 503)
_MAX_CRAWL_DELAY = 300.0
ROBOTS_SECONDS = 24 * 3600.0  # RFC 9309: no longer; a backfill may take days
_ROBOTS_BYTES = 512 * 1024  # RFC 9309 asks to read at least 500 KiB
_HEADER_BYTES = 64 * 1024  # they are kept with every page; an honest answer has one or two KiB


class Middleware:
    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Middleware:
        return cls(crawler)

    @property
    def source(self) -> Source:
        spider: Any = self.crawler.spider
        source: Source = spider.source
        return source


class Forbidden(IgnoreRequest):
    """robots.txt or a rule of ours says no; nothing was asked."""


class ForbiddenByRobots(Forbidden):
    """robots.txt says no."""


class Guard(Middleware):
    """Lets requests go to the source's own hosts only, redirects and robots.txt among them, and to
    no private address unless the source itself is this machine."""

    async def process_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.hostname is None or not self.source.has(parts.hostname):
            raise Forbidden(f"it leads to {parts.hostname}, which is no host of the source")
        if not self.source.is_loopback:
            for address in await _addresses(parts.hostname):
                check_public(address)

    def process_response(self, request: Request, response: Response) -> Response:
        is_direct = request.meta.get("proxy") is None and response.ip_address is not None
        if is_direct and not self.source.is_loopback:
            check_public(str(response.ip_address))
        return response


async def _addresses(host: str) -> set[str]:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except socket.gaierror:
        return set()  # the download says so, or a proxy resolves it
    return {str(address[0]) for *_, address in found}


def check_public(address: str) -> None:
    if not ipaddress.ip_address(address.split("%", 1)[0]).is_global:
        raise Forbidden(f"its host has the private address {address}")


class Robots(Middleware):
    """Obeys robots.txt as RFC 9309 has it: what can't be read because the server fails forbids
    everything, what is not there forbids nothing. Crawl-delay is honoured."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._rules: dict[str, Any] = {}
        self._read_at: dict[str, float] = {}

    async def process_request(self, request: Request) -> None:
        if request.meta.get("is_robots"):
            return
        parts = urlsplit(request.url)
        site = f"{parts.scheme}://{parts.netloc}"
        if time.monotonic() - self._read_at.get(site, -math.inf) > ROBOTS_SECONDS:
            self._rules[site] = await self._read(site)
            self._read_at[site] = time.monotonic()
        rules = self._rules[site]
        if isinstance(rules, str):
            raise IgnoreRequest(rules)
        if rules is not None and not rules.allowed(request.url, "pressearchiv"):
            raise ForbiddenByRobots(f"{site}/robots.txt forbids it")

    async def _read(self, site: str) -> Any:
        """The parsed rules, None if there are none, or a sentence why nothing may be fetched."""
        request = Request(f"{site}/robots.txt", meta={"is_robots": True})
        try:
            response = await self.crawler.engine.download_async(request)
        except (*TEMPORARY, *FINAL, *MAD) as error:
            why = explain(error)
            return f"{site}/robots.txt can't be read, so nothing is fetched there: {why}"
        if response.status >= 500 or response.status == 429:
            return f"{site}/robots.txt answers {response.status}, so nothing is fetched there"
        if response.status != 200:
            return None
        rules = ProtegoRobotParser.from_crawler(self.crawler, response.body[:_ROBOTS_BYTES])
        stated = rules.crawl_delay("pressearchiv") or 0.0
        spider: Any = self.crawler.spider
        spider.delay = max(spider.delay, min(float(stated), _MAX_CRAWL_DELAY))
        return rules


def explain(error: Exception) -> str:
    """Why there is no answer, in words where the network's own say too little."""
    said = str(error)
    if any(mark in said for mark in _DISTRUST):
        return f"its certificate can't be trusted ({said})"
    return said if isinstance(error, FINAL) else f"{type(error).__name__}: {said}"


class _Turn:
    """Whose turn it is to ask one host, and until when the host has its rest."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.rest_until = 0.0


class Pace(Middleware):
    """One request at a time to a host, whichever sources ask it, and the delay from the end of one
    answer to the next request. Scrapy knows no other crawls, and counts from sending to sending,
    so that after a slow connection the next request comes too soon."""

    _turns: ClassVar[dict[str, _Turn]] = {}

    async def process_request(self, request: Request) -> None:
        turn = self._turns.setdefault(urlsplit(request.url).netloc, _Turn())
        await turn.lock.acquire()
        request.meta["turn"] = turn
        await asyncio.sleep(max(0.0, turn.rest_until - time.monotonic()))

    def process_response(self, request: Request, response: Response) -> Response:
        self._end(request)
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        self._end(request)

    def _end(self, request: Request) -> None:
        turn = request.meta.pop("turn", None)
        if turn is not None:  # none if the request was refused before it got here
            spider: Any = self.crawler.spider
            turn.rest_until = time.monotonic() + spider.delay
            turn.lock.release()


class Patience(Middleware):
    """Asks again after a while when a portal is busy, as late as its ``Retry-After`` says."""

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        if response.status not in _BUSY:
            return response
        stated = response.headers.get("Retry-After") if response.status in _SAYS_WHEN else None
        wait = retry_seconds(stated.decode("latin-1")) if stated else None
        return await self._again(request, wait) or response

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        return await self._again(request, None) if isinstance(exception, TEMPORARY) else None

    async def _again(self, request: Request, wait: float | None) -> Request | None:
        polite, tries = self.source.politeness, request.meta.get("tries", 0)
        if wait is None:
            wait = polite.retry_delay * 2**tries
        if tries >= polite.retries or wait > polite.max_wait:
            return None
        await asyncio.sleep(wait)
        again = request.replace(dont_filter=True)
        again.meta["tries"] = tries + 1
        return again


def retry_seconds(retry_after: str) -> float | None:
    """The seconds a ``Retry-After`` asks for, as a number or a date; None if it is neither."""
    stated = retry_after.strip()  # of more than float() strips
    if stated.isdecimal():
        return float(stated)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


class FewHeaders(Middleware):
    """Refuses answers with a flood of headers, which no bound on bodies holds off."""

    def process_response(self, request: Request, response: Response) -> Response:
        size = len(response.headers.to_string())
        if size > _HEADER_BYTES:
            raise IgnoreRequest(f"its headers take {size} bytes, more than {_HEADER_BYTES}")
        return response
