"""A calendar over its nights: what it announces is kept when it has long forgotten it, what it
says otherwise is told, and a page that is none takes nothing away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from corpus import clock, events
from corpus.event_history import Standing, standings
from corpus.schema import event, page, snapshot
from corpus.store import Archive
from ingest.crawl import crawl
from ingest.report import Report, line
from ingest.source import Source
from tests.ingest import serving
from tests.ingest.serving import Killed, Reply, Server, serve, source

PATH = "/termine/"
HEAD = "<tr><th>Uhrzeit</th><th>Person</th><th>Details/Adresse</th></tr>"
Row = tuple[str, str, str, str]
KABINETT: Row = ("02.06.2026", "10:00", "Alma Brückner", "Sitzung des Kabinetts")
MESSE: Row = ("05.06.2026", "14:00", "Jost Wiesenthal", "Eröffnung der Messe für Papier und Druck")
FEST: Row = ("08.06.2026", "18:00", "Alma Brückner", "Sommerfest der Landesvertretung")


def shown(*rows: Row, span: str = "01.06.2026 bis 14.06.2026", tail: str = "") -> str:
    tables: dict[str, str] = {}
    for day, *cells in rows:
        row = "<tr><td>" + "</td><td>".join(cells) + "</td></tr>"
        tables[day] = tables.get(day, HEAD) + row
    told = "".join(f"<h3>{day}</h3><table>{table}</table>" for day, table in tables.items())
    return f"<main><h1>Ministerplan {span}</h1>{told}<h3>14.06.2026</h3>{tail}</main>"


class Calendar:
    """A portal whose calendar a test writes anew from night to night."""

    def __init__(self) -> None:
        self.pages: dict[str, Reply] = {}
        self.server: Server

    def __call__(self, path: str, before: int) -> Reply:
        return self.pages.get(path, Reply(status=404))

    def says(self, *rows: Row, path: str = PATH, **more: str) -> None:
        self.pages[path] = Reply(shown(*rows, **more))

    def source(self, **changes: int) -> Source:
        url = self.server.url + PATH
        declared = {"url": url, "below": url + "page", "max_pages": 3, **changes}
        expected = {"min_a_month": 0, "max_a_month": 1}
        return source(
            "plan", self.server.url, lists=[], calendars=[declared], expectations=expected
        )


@pytest.fixture
def calendar() -> Iterator[Calendar]:
    calendar = Calendar()
    with serve(calendar) as calendar.server:
        yield calendar


@pytest.fixture
def night(calendar: Calendar, archive: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Nights]:
    yield Nights(calendar, archive, monkeypatch)


class Nights:
    """Visits at half past two in the morning of a day of June 2026."""

    def __init__(self, calendar: Calendar, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._calendar, self.archive, self._monkeypatch = calendar, archive, monkeypatch

    def __call__(self, day: int, *, kill_after: int | None = None, **changes: int) -> Report:
        at = datetime.fromisoformat(f"2026-06-{day:02}T02:30:00+02:00")
        ahead = at - datetime.now(at.tzinfo)
        chosen = self._calendar.source(**changes)
        return serving.visit(self.archive, chosen, kill_after=kill_after, clock_ahead=ahead)

    def told(self) -> list[Standing]:
        with Archive.reader(self.archive) as opened, opened.connect() as connection:
            return standings(events.find(connection), events.looks(connection))

    def states(self) -> list[tuple[int, str | None, str]]:
        return [(one.event.day.day, one.event.time, one.state) for one in self.told()]


def counts(report: Report) -> tuple[int, int, int]:
    return report.new_events, report.changed_events, report.vanished_events


def test_what_passed_out_of_the_calendar_is_kept(calendar: Calendar, night: Nights) -> None:
    calendar.says(KABINETT, MESSE)
    assert counts(night(1)) == (2, 0, 0)
    calendar.says(MESSE, FEST, span="03.06.2026 bis 14.06.2026")
    assert counts(night(3)) == (1, 0, 0)
    assert night.states() == [
        (2, "10:00", "announced"),
        (5, "14:00", "announced"),
        (8, "18:00", "announced"),
    ]
    [cabinet, fair, _] = [one.event for one in night.told()]
    assert (cabinet.first_seen.day, cabinet.last_seen.day) == (1, 1)
    assert (fair.first_seen.day, fair.last_seen.day) == (1, 3)
    assert fair.url == calendar.server.url + PATH


def test_the_same_night_again_keeps_nothing_twice(calendar: Calendar, night: Nights) -> None:
    calendar.says(KABINETT, MESSE, MESSE)
    assert counts(night(1)) == (2, 0, 0)
    assert counts(night(1)) == (0, 0, 0)
    assert len(night.told()) == 2


def test_an_unchanged_calendar_was_seen_that_night(calendar: Calendar, night: Nights) -> None:
    calendar.says(MESSE)
    calendar.pages[PATH].headers["ETag"] = '"a"'
    night(1)
    conditional = calendar.pages[PATH]
    calendar.pages[PATH] = Reply(status=304, headers={"ETag": '"a"'})
    assert counts(night(2)) == (0, 0, 0)
    assert calendar.server.asked[-1].headers["If-None-Match"] == '"a"'
    [fair] = night.told()
    assert (fair.state, fair.event.last_seen.day) == ("announced", 2)
    assert conditional.status == 200


def test_an_event_told_otherwise_is_kept_in_both_wordings(
    calendar: Calendar, night: Nights
) -> None:
    calendar.says(KABINETT, MESSE)
    night(1)
    moved = (*MESSE[:1], "15:30", MESSE[2], MESSE[3] + "<br>Ort: Halle 2")
    calendar.says(KABINETT, moved)
    assert counts(night(2)) == (0, 1, 0)
    assert counts(night(3)) == (0, 0, 0)
    old, new = [one for one in night.told() if one.event.day.day == 5]
    assert (old.event.time, old.event.place, old.state) == ("14:00", None, "changed")
    assert (new.event.time, new.event.place, new.state) == ("15:30", "Halle 2", "announced")
    assert old.became == new.event


def test_an_event_moved_to_another_day(calendar: Calendar, night: Nights) -> None:
    calendar.says(KABINETT, MESSE)
    night(1)
    calendar.says(KABINETT, ("09.06.2026", *MESSE[1:]))
    assert counts(night(2)) == (0, 1, 0)
    [old] = [one for one in night.told() if one.event.day.day == 5]
    assert old.became is not None and old.became.day == date(2026, 6, 9)


def test_an_event_that_is_gone_before_its_day_has_vanished(
    calendar: Calendar, night: Nights
) -> None:
    calendar.says(KABINETT, MESSE, FEST)
    night(1)
    calendar.says(KABINETT, FEST)
    assert counts(night(2)) == (0, 0, 1)
    assert counts(night(3)) == (0, 0, 0)
    assert (5, "14:00", "vanished") in night.states()


def test_an_event_that_comes_back_was_not_announced_in_between(
    calendar: Calendar, night: Nights
) -> None:
    for day, rows in enumerate([(MESSE, FEST), (FEST,), (MESSE, FEST)], 1):
        calendar.says(*rows)
        night(day)
    fair = [one for one in night.told() if one.event.day.day == 5]
    assert [(one.state, one.event.first_seen.day) for one in fair] == [
        ("changed", 1),
        ("announced", 3),
    ]


def test_the_same_appointment_of_next_week_is_another(calendar: Calendar, night: Nights) -> None:
    calendar.says(KABINETT, MESSE)
    night(1)
    calendar.says(MESSE, ("09.06.2026", *KABINETT[1:]))
    assert counts(night(3)) == (1, 0, 0)
    assert [state for _, _, state in night.states()] == ["announced"] * 3


def test_what_was_dropped_on_its_day_after_it_began_is_kept_as_held(
    calendar: Calendar, night: Nights
) -> None:
    early = (KABINETT[0], "01:00", *KABINETT[2:])
    calendar.says(early, MESSE)
    night(1)
    calendar.says(MESSE)
    assert counts(night(2)) == (0, 0, 0)
    assert night.states()[0] == (2, "01:00", "announced")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<main><h1>Wartung</h1></main>", "can't be read"),
        (shown(), "can't be read"),
        (f"<main><h3>05.06.2026</h3><table>{HEAD}</table></main>", "announces 0 events"),
    ],
)
def test_a_page_that_announces_nothing_takes_nothing_away(
    calendar: Calendar, night: Nights, body: str, told: str
) -> None:
    calendar.says(KABINETT, MESSE)
    night(1)
    calendar.pages[PATH] = Reply(body, headers={"ETag": '"b"'})
    report = night(2)
    assert report.status == "failed"
    assert told in report.problems[0]
    assert [state for _, _, state in night.states()] == ["announced"] * 2
    calendar.says(KABINETT, MESSE)
    assert night(3).status == "done"
    assert "If-None-Match" not in calendar.server.asked[-1].headers
    assert {one.event.last_seen.day for one in night.told()} == {3}


def test_fewer_than_expected_are_kept_and_told(calendar: Calendar, night: Nights) -> None:
    calendar.says(KABINETT, MESSE)
    night(1)
    calendar.says(FEST)
    report = night(2, min_events=2)
    assert (report.status, counts(report)) == ("failed", (1, 0, 0))
    assert [state for _, _, state in night.states()] == ["announced"] * 3


def test_further_pages_are_read_too(calendar: Calendar, night: Nights) -> None:
    link = f'<a href="{PATH}page/2">2</a><a href="/anderes/">x</a>'
    calendar.says(KABINETT, tail=link)
    calendar.says(MESSE, path=PATH + "page/2", tail=link)
    report = night(1)
    assert (report.fetched, counts(report)) == (2, (2, 0, 0))


def test_a_page_that_is_missing_makes_nothing_vanish(calendar: Calendar, night: Nights) -> None:
    link = f'<a href="{PATH}page/2">2</a>'
    calendar.says(KABINETT, tail=link)
    calendar.says(MESSE, path=PATH + "page/2")
    night(1)
    del calendar.pages[PATH + "page/2"]
    calendar.says(KABINETT, FEST, tail=link)
    report = night(2)
    assert (report.status, counts(report)) == ("failed", (1, 0, 0))
    calendar.says(KABINETT, FEST)
    assert counts(night(3)) == (0, 0, 1)


def test_a_calendar_that_is_not_kept_up_fails(calendar: Calendar, night: Nights) -> None:
    calendar.says(KABINETT, MESSE)
    assert night(14).status == "done"
    report = night(22)
    assert report.status == "failed"
    assert "shows no day after 14.06.2026" in report.problems[0]
    assert len(night.told()) == 2


def test_endless_pages_end(calendar: Calendar, night: Nights) -> None:
    for number in range(1, 9):
        path = PATH if number == 1 else f"{PATH}page/{number}"
        calendar.says(MESSE, path=path, tail=f'<a href="{PATH}page/{number + 1}">weiter</a>')
    report = night(1)
    assert report.fetched == 3
    assert "more pages than declared" in report.warnings[0]


def test_a_calendar_that_loses_most_at_once_is_doubted(calendar: Calendar, night: Nights) -> None:
    rows = [(f"{day:02}.06.2026", "10:00", "Rolf Adler", f"Termin {day}") for day in range(4, 12)]
    calendar.says(*rows)
    night(1)
    calendar.says(*rows[:2])
    report = night(2)
    assert "6 of 8 events" in report.warnings[0]


def test_nights_killed_before_every_request_keep_what_whole_ones_keep(
    calendar: Calendar, night: Nights
) -> None:
    link = f'<a href="{PATH}page/2">2</a>'
    moved: Row = (MESSE[0], "15:30", *MESSE[2:])
    later: Row = ("09.06.2026", *KABINETT[1:])
    said = {1: (KABINETT, MESSE), 2: (KABINETT, moved), 3: (FEST, moved), 4: (FEST, later)}
    for day, (first, second) in said.items():
        calendar.says(first, tail=link)
        calendar.says(second, path=PATH + "page/2")
        for kill_after in (0, 1):
            before = night.told()
            with pytest.raises(Killed):
                night(day, kill_after=kill_after)
            assert night.told() == before
        assert night(day).status == "done"
        assert counts(night(day)) == (0, 0, 0)
    assert [
        (one.event.day.day, one.event.time, one.state, one.event.first_seen.day)
        for one in night.told()
    ] == [
        (2, "10:00", "announced", 1),
        (5, "14:00", "changed", 1),
        (5, "15:30", "vanished", 2),
        (8, "18:00", "announced", 3),
        (9, "10:00", "announced", 4),
    ]


def test_the_snapshot_that_said_it_is_kept(calendar: Calendar, night: Nights) -> None:
    calendar.says(KABINETT)
    night(1)
    with Archive.reader(night.archive) as opened, opened.connect() as connection:
        joined = sa.select(snapshot.c.url, page.c.role).select_from(
            event.join(snapshot, snapshot.c.id == event.c.snapshot_id).join(
                page, page.c.snapshot_id == snapshot.c.id
            )
        )
        assert connection.execute(joined).all() == [(calendar.server.url + PATH, "calendar")]


def test_a_crawl_reads_calendars_first(
    calendar: Calendar, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the crawler as it is: a portal that asks for a pause later has told its calendar."""
    monkeypatch.setenv(clock.NOW, "2026-06-01T00:30:00+00:00")
    calendar.says(KABINETT)
    calendar.pages[serving.LIST] = Reply(status=503, headers={"Retry-After": "999"})
    lists = source("x", calendar.server.url).lists
    [report] = crawl(archive, [calendar.source().model_copy(update={"lists": lists})])
    assert calendar.server.paths() == ["/robots.txt", PATH, serving.LIST]
    assert (report.status, report.new_events) == ("failed", 1)
    assert report.counts()["new_events"] == 1
    assert "1 new events" in line(report)


def test_a_calendar_that_robots_forbid_is_left_alone(calendar: Calendar, archive: Path) -> None:
    calendar.says(KABINETT)
    forbidding = f"User-agent: *\nDisallow: {PATH}\n"
    calendar.pages["/robots.txt"] = Reply(forbidding, headers={"Content-Type": "text/plain"})
    [report] = crawl(archive, [calendar.source()])
    assert calendar.server.paths() == ["/robots.txt"]
    assert (report.status, report.forbidden) == ("done", 1)
    assert report.warnings == [f"The calendar {calendar.server.url}{PATH} can't be had."]
