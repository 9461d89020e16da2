"""One release that a portal shows in several ways is kept once, with all its addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from corpus import pages, records, releases
from corpus.pages import Page
from corpus.release import Block, Draft, Release
from corpus.schema import release
from corpus.snapshots import Fetched, keep
from corpus.store import Archive

NOW = datetime(2024, 4, 9, 12, 0, tzinfo=UTC)
TEXT = (
    "Das Kabinett hat heute den Haushalt für das Jahr 2025 beschlossen. Er sieht Ausgaben von 14,5 "
    "Milliarden Euro vor, davon drei für Schulen, Kitas und Hochschulen im ganzen Land. Die "
    "Ministerin dankte allen, die daran mitgewirkt haben, und kündigte an, den Entwurf noch vor "
    "der Sommerpause in den Landtag einzubringen, damit Kommunen und Träger früh planen können."
)
DETAIL = Draft(
    source="sample",
    house="Ministerium der Finanzen",
    number="12/2024",
    title="Haushalt 2025 sowie Finanzplan beschlossen",
    published=date(2024, 4, 9),
    body=(Block("paragraph", TEXT),),
    url="https://presse.example/2024/04/09/haushalt/",
)
SINGLE = replace(DETAIL, url="https://www.example/single?uid=7")
OLD = replace(
    DETAIL,
    house=None,
    number=None,
    url="http://www.presse.example/index.php?cmd=get&id=7",
)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with Archive.writer(tmp_path) as archive, archive.begin() as connection:
        yield connection


def see(connection: Connection, draft: Draft, days: int = 0) -> records.Recorded:
    """The draft as its page shows it so many days later."""
    seen_at = NOW + timedelta(days=days)
    url = draft.url or ""
    snapshot = keep(connection, Fetched("sample", url, seen_at, 200, {}, draft.text.encode()))
    page = Page(url=url, source="sample", role="detail", snapshot_id=snapshot)
    pages.save(connection, page)
    return records.record(connection, draft, code="st", seen_at=seen_at, snapshot_id=snapshot)


def gone(connection: Connection, draft: Draft) -> None:
    page = pages.get(connection, draft.url or "")
    assert page is not None
    pages.save(connection, replace(page, gone_at=NOW))


def edited(
    draft: Draft, text: str = "Nun gilt etwas ganz anderes, nämlich dies und auch jenes."
) -> Draft:
    return replace(draft, body=(*draft.body, Block("paragraph", text)))


def held(connection: Connection) -> list[Release]:
    ids = connection.scalars(sa.select(release.c.id).order_by(release.c.id)).all()
    return [releases.get(connection, release_id) for release_id in ids]


def versions(connection: Connection) -> list[int]:
    """How many versions each release has."""
    return [len(releases.versions(connection, one.id)) for one in held(connection)]


def test_a_way_that_says_less_is_the_same_release(connection: Connection) -> None:
    see(connection, DETAIL)
    assert see(connection, OLD).outcome == "same"
    [one] = held(connection)
    assert (one.house, one.number) == (DETAIL.house, DETAIL.number)
    assert set(one.urls) == {DETAIL.url, OLD.url}


def test_a_way_that_says_more_fills_the_gaps(connection: Connection) -> None:
    see(connection, OLD)
    see(connection, DETAIL)
    [one] = held(connection)
    assert (one.house, one.number) == (DETAIL.house, DETAIL.number)


def test_a_title_that_lost_its_line_breaks_is_the_same(connection: Connection) -> None:
    see(connection, DETAIL)
    see(connection, replace(OLD, title="Haushalt 2025 sowieFinanzplan beschlossen"))
    assert len(held(connection)) == 1


def test_with_the_same_number_days_may_be_weeks_apart(connection: Connection) -> None:
    see(connection, replace(OLD, number="12/2024", published=date(2024, 5, 2)))
    see(connection, DETAIL)
    [one] = held(connection)
    assert one.published == date(2024, 5, 2)


@pytest.mark.parametrize(
    "other",
    [
        replace(OLD, house="Staatskanzlei"),
        replace(OLD, number="13/2024"),
        replace(OLD, published=date(2024, 4, 10)),
        replace(OLD, title="Haushalt beschlossen"),
        replace(OLD, body=(Block("paragraph", "Unbekannte stahlen in Burg zwei Fahrräder."),)),
    ],
    ids=["house", "number", "day", "title", "text"],
)
def test_what_differs_in_a_fact_is_another_release(connection: Connection, other: Draft) -> None:
    see(connection, DETAIL)
    assert see(connection, other).outcome == "new"


def test_of_two_that_it_may_be_it_is_none(connection: Connection) -> None:
    see(connection, DETAIL)
    see(connection, replace(SINGLE, number="13/2024"))
    assert see(connection, OLD).outcome == "new"


def test_a_frame_that_differs_makes_no_version_and_moves_no_fact(connection: Connection) -> None:
    see(connection, DETAIL)
    framed = replace(edited(SINGLE, "Mehr"), place="Magdeburg", kind="speech")
    assert see(connection, framed).outcome == "same"
    [one] = held(connection)
    assert (one.place, one.kind) == ("Magdeburg", "release")


def test_pages_that_differ_make_no_versions_in_turn(connection: Connection) -> None:
    assert see(connection, DETAIL).outcome == "new"
    assert see(connection, edited(SINGLE), 1).outcome == "changed"
    for day in (2, 3):
        assert see(connection, DETAIL, day).outcome == "same"
        assert see(connection, edited(SINGLE), day).outcome == "same"
    assert versions(connection) == [2]


def test_a_page_that_lags_behind_brings_no_wording_back(connection: Connection) -> None:
    see(connection, DETAIL)
    see(connection, SINGLE)
    assert see(connection, edited(DETAIL), 1).outcome == "changed"
    assert see(connection, SINGLE, 1).outcome == "same"
    assert see(connection, edited(SINGLE), 2).outcome == "same"
    assert versions(connection) == [2]


def test_where_the_leading_page_is_gone_the_other_one_leads(connection: Connection) -> None:
    see(connection, DETAIL)
    see(connection, SINGLE)
    gone(connection, DETAIL)
    assert (
        see(connection, replace(edited(SINGLE, "Neu"), kind="correction"), 1).outcome == "changed"
    )
    [one] = held(connection)
    assert one.kind == "correction"


NOTES = [
    replace(
        draft,
        title=f"{draft.title} {number}",
        published=draft.published + timedelta(days=number // 2),
        number=draft.number and f"{number}/2024",
        body=(Block("paragraph", f"{TEXT} Nummer{number}a Nummer{number}b " * 2),),
        url=f"{draft.url}-{number}",
    )
    for number in range(3)
    for draft in (DETAIL, SINGLE, OLD)
]


@settings(max_examples=30, deadline=None)
@given(st.permutations(NOTES), st.lists(st.sampled_from(NOTES), max_size=5))
def test_in_any_order_they_are_the_same_releases(order: list[Draft], again: list[Draft]) -> None:
    with (
        TemporaryDirectory() as folder,
        Archive.writer(Path(folder)) as archive,
        archive.begin() as connection,
    ):
        for day, draft in enumerate([*order, *again]):
            see(connection, draft, day)
        found = held(connection)
        assert versions(connection) == [1, 1, 1]
    assert {frozenset(one.urls) for one in found} == {
        frozenset(draft.url for draft in NOTES[start : start + 3]) for start in (0, 3, 6)
    }
    assert {(one.house, one.number) for one in found} == {
        (DETAIL.house, f"{number}/2024") for number in range(3)
    }
