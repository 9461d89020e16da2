"""The process a crawl runs in: Twisted's reactor can be run but once in each process.

Reads one job as a JSON line from standard input, writes events as JSON lines to standard output:
``{"page": source}`` for every page asked for, ``{"source": …, "log": [event, level, message]}``
for what is told of a source, ``{"report": …}`` at its end, or ``{"error": name, "message": …}``.
Ends when its standard input does, that is with its parent.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from corpus.errors import PressearchivError
from corpus.store import Archive
from corpus.terminal import safe
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
    line = sys.stdin.readline()
    if not line:
        return  # the parent was killed before it could say what to do
    job = JOB.validate_json(line)
    threading.Thread(target=end_with_parent, daemon=True).start()
    log_to_stderr(debug=job.debug)
    try:
        with Archive.writer(job.archive) as archive:
            _run(job, archive)
    except PressearchivError as error:
        emit({"error": type(error).__name__, "message": str(error)})


def end_with_parent() -> None:
    """Wait for the end of standard input, which is that of the parent."""
    sys.stdin.read()
    os._exit(1)  # at once: what is not committed is fetched again by the next crawl


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


def emit(event: dict[str, Any]) -> None:
    """Tell the parent."""
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


class _OneLine(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return safe(f"{record.name}: {record.getMessage()}".replace("\n", " "))


def log_to_stderr(*, debug: bool) -> None:
    """Warnings as one line each; everything, with where errors come from, when debugging."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.DEBUG if debug else logging.WARNING)
    handler.setFormatter(logging.Formatter("%(name)s: %(message)s") if debug else _OneLine())
    logging.getLogger().addHandler(handler)


if __name__ == "__main__":
    main()
