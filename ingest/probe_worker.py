"""The process a site is looked at in. Its one event is ``{"found": …}`` or ``{"error": name,
"message": …}``."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from scrapy import Request

from corpus.errors import PressearchivError
from ingest.probe import probe
from ingest.probe_found import FOUND, Found
from ingest.processes import emit, emit_error, receive
from ingest.source import Source
from ingest.spider import Fetcher


@dataclass(frozen=True, slots=True)
class Job:
    """The site as a source that nothing is known of, and the page to begin with."""

    source: Source
    url: str
    user_agent: str
    debug: bool = False


JOB = TypeAdapter(Job)


class ProbeSpider(Fetcher):
    """``found`` is set when the look came to its end, ``error`` when there is nothing."""

    def __init__(self, source: Source, url: str, **kw: Any) -> None:
        super().__init__(source, **kw)
        self.found: Found | None = None
        self.error: PressearchivError | None = None
        self._url = url
        self._scheduled: tuple[Request, ...] = ()

    async def start(self) -> AsyncIterator[Request]:
        """Scrapy's entry; pages are asked for within it."""
        try:
            self.found = await probe(self._url, self.fetch)
        except PressearchivError as error:
            self.error = error
        for request in self._scheduled:
            yield request


def main() -> None:
    from scrapy.crawler import AsyncCrawlerProcess, Crawler

    from ingest import politeness

    job = receive(JOB)
    if job is None:
        return
    process = AsyncCrawlerProcess({"LOG_ENABLED": False})
    crawler = Crawler(ProbeSpider, politeness.settings(job.source, job.user_agent))
    process.crawl(crawler, source=job.source, url=job.url)
    process.start()
    spider: Any = crawler.spider
    if spider.error is not None:
        emit_error(spider.error)
    elif spider.found is not None:
        emit({"found": FOUND.dump_python(spider.found, mode="json")})


if __name__ == "__main__":
    main()
