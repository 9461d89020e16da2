"""The process a crawl runs in.

Its events are ``{"page": source}`` for every page asked for,
``{"source": …, "log": [event, level, message]}`` for what is told of a source, ``{"report": …}`` at
its end, or ``{"error": name, "message": …}``.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from corpus.errors import PressearchivError
from corpus.store import Archive
from ingest.processes import emit, emit_error, receive
from ingest.source import Source


@dataclass(frozen=True, slots=True)
class Job:
    """What the parent wants done; ``seconds`` bound how long pages are asked for."""

    archive: Path
    sources: list[Source]
    user_agent: str
    since: date | None = None
    until: date | None = None
    limit: int | None = None
    seconds: float | None = None
    debug: bool = False


JOB = TypeAdapter(Job)


def main() -> None:
    job = receive(JOB)
    if job is None:
        return
    try:
        with Archive.writer(job.archive) as archive:
            _run(job, archive)
    except PressearchivError as error:
        emit_error(error)


def _run(job: Job, archive: Archive) -> None:
    from scrapy.crawler import AsyncCrawlerProcess, Crawler

    from ingest import politeness
    from ingest.spider import SourceSpider
    from ingest.visit import Wishes

    end = None if job.seconds is None else time.monotonic() + job.seconds
    wishes = Wishes(job.since, job.until, job.limit, end)
    process = AsyncCrawlerProcess({"LOG_ENABLED": False})
    crawlers = []
    for source in job.sources:
        crawler = Crawler(SourceSpider, politeness.settings(source, job.user_agent))
        process.crawl(
            crawler,
            archive=archive,
            source=source,
            wishes=wishes,
            told=emit,
        )
        crawlers.append(crawler)
    process.start()
    for crawler in crawlers:
        _check(crawler.spider)


def _check(spider: Any) -> None:
    if spider.error is not None:
        raise spider.error


if __name__ == "__main__":
    main()
