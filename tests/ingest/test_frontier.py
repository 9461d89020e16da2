"""When pages are due, and how far a walk has come."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ingest import frontier
from ingest.entrances import EntryList, Paging


def at(day: date, hour: int = 3) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def test_a_release_is_looked_at_again_ever_less_often() -> None:
    published = date(2026, 1, 1)
    now, ages = at(published, 14), []
    for _ in range(7):
        now = frontier.next_check(published, now)
        ages.append((now.date() - published).days)
    assert ages == [1, 3, 7, 14, 30, 395, 760]


def test_an_old_release_found_today_waits_a_year() -> None:
    now = at(date(2026, 1, 1))
    assert frontier.next_check(date(2002, 5, 5), now) == now + timedelta(days=365)


@given(st.dates(date(1999, 1, 1), date(2030, 1, 1)), st.integers(0, 20_000))
def test_next_check_lies_ahead(published: date, days: int) -> None:
    now = at(date(1999, 1, 1) + timedelta(days=days))
    due = frontier.next_check(published, now)
    assert due > now
    assert due <= max(now, at(published)) + timedelta(days=366)


def test_failing_pages_are_tried_soon_then_seldom() -> None:
    now = at(date(2026, 1, 1))
    waits = [(frontier.next_try(failures, now) - now).days for failures in (1, 2, 3, 4, 5, 9, 999)]
    assert waits == [0, 0, 1, 2, 4, 30, 30]


def test_page_addresses() -> None:
    paging = Paging(parameter="tx[page]", max_pages=9)
    plain = EntryList(url="https://a.example/liste/", paging=paging)
    with_query = EntryList(url="https://a.example/?id=3", paging=paging)
    assert frontier.page_url(plain, 1) == plain.url
    assert frontier.page_url(plain, 2) == "https://a.example/liste/?tx%5Bpage%5D=2"
    assert frontier.page_url(with_query, 3) == "https://a.example/?id=3&tx%5Bpage%5D=3"
