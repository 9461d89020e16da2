"""The process portals are checked in. Its events are ``{"checked": …}`` for every source."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from scrapy import Request

from ingest.check import check
from ingest.check_found import CHECKED
from ingest.processes import emit, receive
from ingest.source import Source
from ingest.spider import Fetcher


@dataclass(frozen=True, slots=True)
class Job:
    """The sources to be checked, side by side."""

    sources: list[Source]
    user_agent: str
    debug: bool = False


JOB = TypeAdapter(Job)


class CheckSpider(Fetcher):
    """Tells the parent what was found as soon as it is."""

    def __init__(self, source: Source, **kw: Any) -> None:
        super().__init__(source, **kw)
        self._scheduled: tuple[Request, ...] = ()

    async def start(self) -> AsyncIterator[Request]:
        """Scrapy's entry; pages are asked for within it."""
        checked = await check(self.source, self.fetch)
        checked.delay = self.delay
        emit({"checked": CHECKED.dump_python(checked, mode="json")})
        for request in self._scheduled:
            yield request


def main() -> None:
    from scrapy.crawler import AsyncCrawlerProcess, Crawler

    from ingest import politeness

    job = receive(JOB)
    if job is None:
        return
    process = AsyncCrawlerProcess({"LOG_ENABLED": False})
    for declared in job.sources:
        # Each page once: how the portal answers now is what is asked.
        once = declared.politeness.model_copy(update={"retries": 0})
        source = declared.model_copy(update={"politeness": once})
        crawler = Crawler(CheckSpider, politeness.settings(source, job.user_agent))
        process.crawl(crawler, source=source)
    process.start()


if __name__ == "__main__":
    main()
