"""Crawls sources into an archive: the one door for commands and the nightly job."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import corpus.errors
from corpus.errors import PressearchivError
from corpus.log import Level, Log
from ingest import errors
from ingest.config import user_agent
from ingest.errors import CrawlFailed
from ingest.report import Report
from ingest.source import Source
from ingest.worker import JOB, Job


def crawl(
    archive: Path,
    sources: Sequence[Source],
    *,
    since: date | None = None,
    until: date | None = None,
    limit: int | None = None,
    seconds: float | None = None,
    debug: bool = False,
    told: Callable[[str], None] = lambda source: None,
    log: Log | None = None,
) -> list[Report]:
    """Collect the sources, side by side, and give a report of each in their order.

    ``since`` and ``until`` bound the days of publication that lists are searched for, ``limit`` the
    pages of releases fetched per source, ``seconds`` the time of all of it; ``told`` hears a
    source's name for every page asked for. What a portal does wrong is in its report, and at once
    in the ``log``; so is what the report is told later. Raises ContactMissing, ArchiveBusy and the
    other errors of the archive, and CrawlFailed if the crawl itself broke off.

    The crawl runs in a process of its own, which opens the archive for writing; the caller must not
    hold it open so.
    """
    if not sources:
        return []
    needs_contact = not all(source.is_loopback for source in sources)
    agent = user_agent(archive, needs_contact=needs_contact)
    job = Job(archive, list(sources), agent, since, until, limit, seconds, debug)
    reports: dict[str, Report] = {}
    log = log or Log()
    for event in events("ingest.worker", JOB.dump_json(job).decode()):
        if "page" in event:
            told(event["page"])
        elif "log" in event:
            _write(log, event["source"], *event["log"])
        elif "report" in event:
            report = Report(
                **event["report"], hears=partial(_write, log, event["report"]["source"])
            )
            reports[report.source] = report
            _write_end(log, report)
        else:
            raise error_of(event)
    missing = [source.name for source in sources if source.name not in reports]
    if missing:
        raise CrawlFailed(
            f"The crawl of {', '.join(missing)} broke off; what was fetched is kept. Run it again, "
            "with --debug to see more."
        )
    return [reports[source.name] for source in sources]


def _write(log: Log, source: str, event: str, level: Level, message: str) -> None:
    log.write(event, level=level, source=source, message=message)


def _write_end(log: Log, report: Report) -> None:
    told: dict[str, Any] = {
        "status": report.status,
        **report.counts(),
        "out_of_time": report.out_of_time,
        "seconds": report.seconds,
    }
    log.write(
        "source finished",
        level="info" if report.status == "done" else "error",
        source=report.source,
        **told,
    )


def events(module: str, job: str) -> Iterator[dict[str, Any]]:
    """Run a worker for a job, which is one line of JSON, and give its events. Its standard input
    stays open as long as we live."""
    path = os.pathsep.join(entry for entry in sys.path if entry)
    worker = subprocess.Popen(  # noqa: S603 - a module of ours
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path},
    )
    if worker.stdin is None or worker.stdout is None:
        raise CrawlFailed("The crawl's process could not be started.")
    with worker:
        try:
            with suppress(BrokenPipeError):  # dead already: then no report comes
                worker.stdin.write(job + "\n")
                worker.stdin.flush()
            for line in worker.stdout:
                yield json.loads(line)
            worker.wait()
        except KeyboardInterrupt:
            worker.wait()  # it got the same signal and finishes the page in flight
            raise


def error_of(event: dict[str, Any]) -> PressearchivError:
    """The worker's error as the same error here."""
    found = getattr(errors, event["error"], getattr(corpus.errors, event["error"], CrawlFailed))
    is_ours = isinstance(found, type) and issubclass(found, PressearchivError)
    return found(event["message"]) if is_ours else CrawlFailed(event["message"])
