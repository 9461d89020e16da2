"""What a source gave against what it declares: silence fails, a flood is a warning."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from corpus import records
from corpus.release import Block, Draft
from corpus.store import Archive
from ingest import expectation
from ingest.report import Report
from tests.ingest import serving

NOW = datetime(2024, 6, 30, 3, 0, tzinfo=UTC)
TEN_A_MONTH = {"min_a_month": 10, "max_a_month": 20}
DRAFT = Draft("portal", "Titel", date(2024, 6, 1), (Block("paragraph", "Der Text."),))


def judged(archive: Path, report: Report, *days: date) -> Report:
    """The report of a source with releases of those days, held to ten to twenty a month."""
    declared = serving.source("portal", "http://127.0.0.1:1", expectations=TEN_A_MONTH)
    with Archive.writer(archive) as opened, opened.begin() as connection:
        for number, day in enumerate(days):
            draft = replace(DRAFT, title=f"T {number}", published=day, external_id=str(number))
            records.record(connection, draft, code="test", seen_at=NOW)
        expectation.judge(connection, [declared], [report], NOW)
    return report


def test_a_quiet_week_is_no_silence(archive: Path) -> None:
    assert judged(archive, Report("portal"), date(2024, 6, 20)).status == "done"


def test_silence_where_five_should_have_come_fails(archive: Path) -> None:
    report = judged(archive, Report("portal"), date(2024, 6, 15))
    assert report.status == "failed"
    assert "newest release is of 15.06.2024, 15 days ago" in report.problems[0]


def test_a_release_dated_in_the_future_hides_no_silence(archive: Path) -> None:
    days = (date(2024, 6, 15), date(2042, 6, 15))
    assert judged(archive, Report("portal"), *days).status == "failed"


def test_a_source_that_never_gave_anything_fails(archive: Path) -> None:
    assert judged(archive, Report("portal")).status == "failed"


def test_a_first_night_that_ran_out_of_time_on_the_lists_is_no_failure(archive: Path) -> None:
    assert judged(archive, Report("portal", out_of_time=True)).status == "done"


def test_a_flood_is_a_warning(archive: Path) -> None:
    report = judged(archive, Report("portal"), *[date(2024, 6, 29)] * 61)
    assert (report.status, len(report.warnings)) == ("done", 1)


def test_a_backfill_of_old_releases_is_no_flood(archive: Path) -> None:
    old = [NOW.date() - timedelta(days=31 + number) for number in range(61)]
    assert judged(archive, Report("portal"), date(2024, 6, 29), *old).warnings == []
