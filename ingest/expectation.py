"""Is what a source gave what its declaration expects? Silence fails, a flood is a warning.

A portal that changes its layout often goes on answering with pages that hold nothing new: without
expectations a dead source looks like a quiet one for months.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from corpus.schema import release
from ingest.report import Report
from ingest.source import Source

MONTH = 30.0
SURELY = 5.0
"""So many releases must be expected since the newest one before silence is a failure: weekends and
holidays pass without any."""
FLOOD = 3.0
"""So many times the expected maximum is a flood."""
MARGIN = 60.0
"""Seconds that may have passed between the crawl's end and its judgement."""


def judge(
    connection: Connection, sources: Sequence[Source], reports: Sequence[Report], now: datetime
) -> None:
    """Hold each report against its source's expectations, with what the archive has of it."""
    # The longest visit has lasted since the crawl began: all sources are visited side by side.
    longest = max((report.seconds for report in reports), default=0.0)
    began = now - timedelta(seconds=longest + MARGIN)
    for source, report in zip(sources, reports, strict=True):
        _silence(connection, source, report, now)
        _flood(connection, source, report, began, now)


def _silence(connection: Connection, source: Source, report: Report, now: datetime) -> None:
    # A day to come is a slip of the portal's; counted, it would hide a silence until that day.
    newest = connection.scalar(
        sa.select(sa.func.max(release.c.published)).where(
            release.c.source == source.name, release.c.published <= now.date()
        )
    )
    if newest is None:
        # The first nights of a large portal may go by on its lists alone.
        is_whole = report.status == "done" and not report.out_of_time
        if is_whole and source.expectations.min_a_month > 0:
            report.fail("it has given no release yet")
        return
    days = (now.date() - newest).days
    expected = source.expectations.min_a_month * days / MONTH
    if expected >= SURELY:
        report.fail(
            f"its newest release is of {newest:%d.%m.%Y}, {days} days ago, where at least "
            f"{expected:.0f} are expected in that time"
        )


def _flood(
    connection: Connection, source: Source, report: Report, began: datetime, now: datetime
) -> None:
    """Releases of the last month that came tonight: a backfill of old ones is no flood."""
    month_ago = (now - timedelta(days=MONTH)).date()
    recent = connection.scalar(
        sa.select(sa.func.count())
        .select_from(release)
        .where(
            release.c.source == source.name,
            release.c.published >= month_ago,
            release.c.first_seen >= began,
        )
    )
    most = FLOOD * source.expectations.max_a_month
    if recent is not None and recent > most:
        report.warn(
            f"{recent} releases of the last {MONTH:.0f} days came at once, where at most "
            f"{source.expectations.max_a_month} a month are expected: is it one portal still?"
        )
