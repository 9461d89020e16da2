"""Events of calendars in the archive: whatever a calendar says from night to night, each wording is
kept once for the time it was said, and what became of it is told without contradiction."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.backup import backup, restore
from corpus.event_history import Standing, standings
from corpus.event_record import Found, record
from corpus.events import Appointment, Look, find, looks
from corpus.health import check_database
from corpus.schema import event
from corpus.store import Archive

FIRST = date(2026, 6, 1)
MESSE = Appointment(
    date(2026, 6, 5), "14:00", "Jost Wiesenthal", "Minister", None, "Eröffnung der Messe", None
)


def look(archive: Archive, night: int, *said: Appointment, whole: bool = True) -> Found:
    at = datetime(2026, 6, 1, 0, 30, tzinfo=UTC) + timedelta(days=night)
    days = (FIRST, FIRST + timedelta(days=13)) if whole else (None, None)
    with archive.begin() as connection:
        taken = Look("plan", "https://www.example.org/", at, *days)
        return record(connection, taken, [(one, None) for one in said])


def told(archive: Archive) -> list[Standing]:
    with archive.connect() as connection:
        return standings(find(connection), looks(connection))


appointments = st.builds(
    Appointment,
    day=st.integers(0, 13).map(lambda days: FIRST + timedelta(days=days)),
    time=st.sampled_from(["10:00", "14:00", "ganztägig", None]),
    person=st.sampled_from(["Alma Brückner", "Jost Wiesenthal"]),
    office=st.none(),
    house=st.none(),
    details=st.sampled_from(["Kabinett", "Eröffnung der Messe", "Eröffnung der neuen Messe"]),
    place=st.sampled_from([None, "Halle"]),
)
nights = st.lists(st.tuples(st.lists(appointments, max_size=6), st.booleans()), max_size=6)


@given(nights)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_nothing_that_was_said_is_lost_or_doubled(
    tmp_path_factory: pytest.TempPathFactory,
    empty: Path,
    seen: Sequence[tuple[list[Appointment], bool]],
) -> None:
    path = Path(shutil.copytree(empty, tmp_path_factory.mktemp("events") / "archive"))
    with Archive.writer(path) as archive:
        for night, (said, whole) in enumerate(seen):
            found = look(archive, night, *said, whole=whole)
            assert found.new + found.changed + found.same == len(set(said))
        found_standings = told(archive)
    kept = [one.event for one in found_standings]
    for night, (said, _) in enumerate(seen):
        at = datetime(2026, 6, 1, 0, 30, tzinfo=UTC) + timedelta(days=night)
        for one in set(said):
            rows = [row for row in kept if row.first_seen <= at <= row.last_seen and same(row, one)]
            assert len(rows) == 1
    became = [one.became.id for one in found_standings if one.became]
    assert len(became) == len(set(became))
    for one in found_standings:
        assert (one.state == "changed") == (one.became is not None)
        assert one.became is None or one.became.first_seen > one.event.last_seen


def same(row: Appointment, said: Appointment) -> bool:
    names = ("day", "time", "person", "details", "place")
    return all(getattr(row, name) == getattr(said, name) for name in names)


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty-events") / "archive"
    Archive.writer(path).close()
    return path


@pytest.fixture
def archive(empty: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(empty, tmp_path / "archive"))


def test_an_event_that_another_person_takes_over(archive: Path) -> None:
    with Archive.writer(archive) as opened:
        look(opened, 0, MESSE)
        assert look(opened, 1, replace(MESSE, person="Rolf Adler", office=None)).changed == 1
        [old, new] = sorted(told(opened), key=lambda one: one.event.id)
    assert (old.state, old.became) == ("changed", new.event)


def test_two_alike_of_which_one_goes_are_not_one(archive: Path) -> None:
    other = replace(MESSE, time="16:00", details="Eröffnung der Messe in Halle")
    with Archive.writer(archive) as opened:
        look(opened, 0, MESSE, other)
        assert look(opened, 1, MESSE).vanished == 1
        assert [one.state for one in told(opened)] == ["announced", "vanished"]


def test_a_clock_that_ran_ahead_takes_nothing_back(archive: Path) -> None:
    with Archive.writer(archive) as opened:
        look(opened, 0, MESSE)
        look(opened, 300, MESSE)
        assert look(opened, 1, MESSE).same == 1
        assert look(opened, 2, MESSE).same == 1
        assert len(told(opened)) == 1


@pytest.mark.parametrize(
    ("time", "hour"), [("10:00", 10), ("09:30–12:00", 9), ("ab 18 Uhr", 0), ("99:99", 0), (None, 0)]
)
def test_when_an_appointment_begins(time: str | None, hour: int) -> None:
    assert replace(MESSE, time=time).start.hour == hour


def test_events_are_in_the_backup_and_come_back(archive: Path, tmp_path: Path) -> None:
    with Archive.writer(archive) as opened:
        look(opened, 0, MESSE)
    assert backup(archive, tmp_path / "copy.db").events == 1
    assert restore(tmp_path / "copy.db", tmp_path / "new").events == 1
    with Archive.reader(tmp_path / "new") as opened:
        assert [one.event.details for one in told(opened)] == [MESSE.details]


def test_a_backup_of_a_schema_without_events_comes_back(archive: Path, tmp_path: Path) -> None:
    made = backup(archive, tmp_path / "copy.db")
    with sqlite3.connect(made.path) as connection:
        connection.execute("DROP TABLE event")
    made.path.with_name("copy.db.sha256").unlink()
    assert restore(made.path, tmp_path / "new").events == 0


def test_the_doctor_finds_days_that_cant_be(archive: Path) -> None:
    with Archive.writer(archive) as opened:
        look(opened, 0, MESSE)
        with opened.begin() as connection:
            [sound] = _findings(connection)
            connection.execute(sa.update(event).values(day=date(2062, 6, 5)))
            [odd] = _findings(connection)
    assert sound == ("1, each announced near its day", None)
    assert odd[0].startswith("1 of 1 have a day far from when they were announced, from 05.06.2062")
    assert odd[1]


def _findings(connection: sa.Connection) -> list[tuple[str, str | None]]:
    found = check_database(connection, busy=False)
    return [(one.told, one.mend) for one in found if one.check == "events"]
