"""The Scrapy spider: a shell round a visit, which asks for one page after another."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import scrapy
from scrapy import Request

from corpus import clock
from corpus.errors import PressearchivError
from corpus.pages import Page
from corpus.store import Archive
from ingest.collect import collect
from ingest.fetch import Answer, FetchFailed
from ingest.middlewares import FINAL, MAD, TEMPORARY, Forbidden, ForbiddenByRobots, explain
from ingest.posted import posted
from ingest.source import Source
from ingest.visit import Visit, Wishes

Event = dict[str, Any]


class Fetcher(scrapy.Spider):
    """Asks a source for pages, one by one, by way of the middlewares."""

    def __init__(self, source: Source, **kw: Any) -> None:
        super().__init__(name=source.name, **kw)
        self.source = source
        self.delay = source.politeness.delay  # robots.txt may ask for a longer one

    async def fetch(self, url: str, known: Page | None) -> Answer:
        """Download by way of the middlewares. Raises FetchFailed."""
        post = posted(url)
        request = Request(url, headers=validators(known), dont_filter=True)
        if post is not None:
            headers = {"Content-Type": post.content_type}
            request = Request(post.url, None, "POST", headers, post.body, dont_filter=True)
        try:
            response = await self.crawler.engine.download_async(request)
        except FINAL as error:
            raise FetchFailed(
                explain(error),
                forbidden=isinstance(error, Forbidden),
                by_robots=isinstance(error, ForbiddenByRobots),
            ) from error
        except (*TEMPORARY, *MAD) as error:
            raise FetchFailed(explain(error)) from error
        if response.request is not None and response.request.method != request.method:
            raise FetchFailed(f"it was redirected to {response.url}, which is not asked the same")
        if "partial" in response.flags and is_cut(response.body):
            raise FetchFailed("the answer states no length and ends before its page does")
        return Answer(
            url=response.url,
            status=response.status,
            headers={
                name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
                for name, values in response.headers.items()
            },
            body=response.body,
            fetched_at=clock.now(),
            seconds=0.0 if response.request is None else _seconds(response.request),
        )


class SourceSpider(Fetcher):
    """Visits one source. ``told`` hears the events of its visit, as the worker sends them on;
    ``error`` is set when the archive could not go on."""

    def __init__(
        self,
        archive: Archive,
        source: Source,
        wishes: Wishes,
        told: Callable[[Event], None],
        **kw: Any,
    ) -> None:
        super().__init__(source, **kw)
        self.error: PressearchivError | None = None
        self._told = told
        self._scheduled: tuple[Request, ...] = ()
        name = source.name
        self._visit = Visit(archive, source, wishes, self.fetch, lambda: told({"page": name}))
        self._visit.report.hears = lambda *said: told({"source": name, "log": said})

    async def start(self) -> AsyncIterator[Request]:
        """Scrapy's entry. Pages are asked for one by one within it, so nothing is scheduled."""
        try:
            report = await collect(self._visit)
            self._told({"report": report.as_dict()})
        except PressearchivError as error:
            self.error = error
        for request in self._scheduled:
            yield request


def _seconds(request: Request) -> float:
    """How long a request waited for its answer, without its turn before it."""
    return float(request.meta.get("download_latency", 0.0))


def is_cut(body: bytes) -> bool:
    """Whether bytes begin a document and don't end it. Only to be asked of an answer whose length
    is unknown: many a page that came whole lacks its end tags."""
    opened = [name for name in (b"html", b"rss", b"feed") if b"<" + name in body[:4096].lower()]
    return any(b"</" + name not in body[-4096:].lower() for name in opened[:1])


def validators(known: Page | None) -> dict[str, str]:
    """Ask for a known page only if it has changed; one whose bytes are not kept is asked for."""
    if known is None or known.snapshot_id is None:
        return {}
    stated = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in stated.items() if value}
