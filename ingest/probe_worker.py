"""The process a site is looked at in, as Twisted's reactor can be run but once in each process.

Reads one job as a JSON line from standard input and writes one event: ``{"found": …}`` or
``{"error": name, "message": …}``. Ends when its standard input does, that is with its parent.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from scrapy import Request

from corpus.errors import PressearchivError
from ingest.probe import probe
from ingest.probe_found import FOUND, Found
from ingest.source import Source
from ingest.spider import Fetcher
from ingest.worker import emit, end_with_parent, log_to_stderr


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

    line = sys.stdin.readline()
    if not line:
        return  # the parent was killed before it could say what to do
    job = JOB.validate_json(line)
    threading.Thread(target=end_with_parent, daemon=True).start()
    log_to_stderr(debug=job.debug)
    process = AsyncCrawlerProcess({"LOG_ENABLED": False})
    crawler = Crawler(ProbeSpider, politeness.settings(job.source, job.user_agent))
    process.crawl(crawler, source=job.source, url=job.url)
    process.start()
    spider: Any = crawler.spider
    if spider.error is not None:
        emit({"error": type(spider.error).__name__, "message": str(spider.error)})
    elif spider.found is not None:
        emit({"found": FOUND.dump_python(spider.found, mode="json")})


if __name__ == "__main__":
    main()
