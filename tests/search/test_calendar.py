"""The calendar as its users ask it: whom did the minister meet, what was on that day."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import cli
from corpus.event_record import record
from corpus.events import Appointment, Look
from corpus.store import Archive

URL = "https://www.example.org/ministerplan/"
DAY = date(2026, 6, 5)


def said(text: str, time: str | None = "10:00", **changes: object) -> Appointment:
    told = {"day": DAY, "time": time, "person": "Prof. Dr. Iris Öztürk-Weiß", "place": None}
    told |= {"office": "Ministerin", "house": "Ministerium für Bildung", "details": text}
    return Appointment(**{**told, **changes})  # type: ignore[arg-type]


def look(archive: Path, day: int, *appointments: Appointment) -> None:
    at = datetime(2026, 6, day, 0, 30, tzinfo=UTC)
    taken = Look("plan", URL, at, date(2026, 6, 1), date(2026, 6, 14))
    with Archive.writer(archive) as opened, opened.begin() as connection:
        record(connection, taken, [(one, None) for one in appointments])


HAFEN = said("Besuch der Schule am Hafen\nGespräch über Wasserstoffberufe", place="06108 Halle")
MESSE = said(
    "Eröffnung der Papiermesse", "14:00", person="Jost Wiesenthal", office=None, house=None
)
FEST = said("Sommerfest", None, day=date(2026, 6, 8), person="Rolf Müller", office="Chef")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three nights: the school visit is put off by an hour, the fair vanishes."""
    archive = tmp_path_factory.mktemp("calendar") / "archive"
    look(archive, 1, HAFEN, MESSE, FEST)
    look(archive, 2, said(HAFEN.details, "11:00–12:30", place="06108 Halle"), FEST)
    look(archive, 3, said(HAFEN.details, "11:00–12:30", place="06108 Halle"), FEST)
    return archive


def run(archive: Path, *arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "100"}).invoke(
        cli.app, ["--archive", str(archive), "calendar", *arguments]
    )


def details(archive: Path, *arguments: str) -> list[str]:
    done = run(archive, *arguments, "--format", "jsonl")
    assert done.exit_code == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return [row["details"].split()[0] for row in rows if row["state"] != "changed"]


def test_days_in_german_with_what_was_said_before(kept: Path) -> None:
    assert run(kept).stdout.splitlines() == [
        "Freitag, 5. Juni 2026",
        "11:00–12:30 Uhr  Prof. Dr. Iris Öztürk-Weiß, Ministerin (Ministerium für Bildung)",
        "    Besuch der Schule am Hafen",
        "    Gespräch über Wasserstoffberufe",
        "    06108 Halle",
        "    zuvor, zuletzt am 1. Juni 2026: Uhrzeit: 10:00 Uhr",
        "14:00 Uhr  Jost Wiesenthal",
        "    Eröffnung der Papiermesse",
        "    zuletzt am 1. Juni 2026 angekündigt, danach nicht mehr: abgesagt oder verlegt",
        "",
        "Montag, 8. Juni 2026",
        "ohne Uhrzeit  Rolf Müller, Chef (Ministerium für Bildung)",
        "    Sommerfest",
        "",
    ]


def test_an_earlier_wording_that_alone_was_asked_for_says_what_it_became(tmp_path: Path) -> None:
    look(tmp_path, 1, said("Einweihung der Orgel"))
    look(tmp_path, 2, said("Einweihung des Glockenspiels"))
    assert run(tmp_path, "Orgel").stdout.splitlines()[-2:] == [
        "    zuletzt am 1. Juni 2026 so angekündigt, dann: Details: Einweihung des Glockenspiels",
        "",
    ]


def test_an_event_moved_to_another_day_is_told_on_both(tmp_path: Path) -> None:
    look(tmp_path, 1, HAFEN, said("Fest", "14:00", day=date(2026, 6, 12)))
    look(tmp_path, 2, HAFEN, said("Fest", "14:00", day=date(2026, 6, 13)))
    shown = run(tmp_path, "Fest").stdout.splitlines()
    assert shown[0] == "Freitag, 12. Juni 2026"
    assert shown[3] == "    zuletzt am 1. Juni 2026 so angekündigt, dann: Tag: 13. Juni 2026"
    assert shown[5] == "Samstag, 13. Juni 2026"
    assert shown[8] == "    zuvor, zuletzt am 1. Juni 2026: Tag: 12. Juni 2026"
    assert run(tmp_path, "--until", "2026-06-12", "Fest").stdout.splitlines() == shown[:5]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["wasserstoff"], ["Besuch"]),
        (["Schule HAFEN"], ["Besuch"]),
        (["Schule Papiermesse"], []),
        (["halle"], ["Besuch"]),
        (["--person", "Öztürk"], ["Besuch"]),
        (["--person", "oeztuerk-weiss"], ["Besuch"]),
        (["--person", "Ozturk"], ["Besuch"]),
        (["--person", "Ministerin Prof. Öztürk"], ["Besuch"]),
        (["--person", "Mueller"], ["Sommerfest"]),
        (["--person", "Wiesen"], []),
        (["--house", "Bildung"], ["Besuch", "Sommerfest"]),
        (["--house", "Bildungsministerium"], ["Besuch", "Sommerfest"]),
        (["--house", "Ministerium für Bildung", "--person", "Rolf Müller"], ["Sommerfest"]),
        (["--house", "Finanzen"], []),
        (["--since", "2026-06-06"], ["Sommerfest"]),
        (["--until", "5.6.2026"], ["Besuch", "Eröffnung"]),
        (["--since", "0001-01-01", "--until", "9999-12-31"], ["Besuch", "Eröffnung", "Sommerfest"]),
    ],
)
def test_what_is_asked_is_found(kept: Path, arguments: list[str], found: list[str]) -> None:
    assert details(kept, *arguments) == found


def test_the_json_of_an_answer(kept: Path) -> None:
    answer = json.loads(run(kept, "Hafen", "--format", "json").stdout)
    assert list(answer) == ["format_version", "query", "total", "events"]
    assert (answer["format_version"], answer["total"]) == (1, 2)
    old, new = answer["events"]
    assert (old["state"], old["became"], old["time"]) == ("changed", new["id"], "10:00")
    assert new == {
        "id": new["id"],
        "source": "plan",
        "day": "2026-06-05",
        "time": "11:00–12:30",
        "person": "Prof. Dr. Iris Öztürk-Weiß",
        "office": "Ministerin",
        "house": "Ministerium für Bildung",
        "details": "Besuch der Schule am Hafen\nGespräch über Wasserstoffberufe",
        "place": "06108 Halle",
        "state": "announced",
        "became": None,
        "url": URL,
        "first_seen": "2026-06-02T00:30:00+00:00",
        "last_seen": "2026-06-03T00:30:00+00:00",
    }


def test_csv_is_a_table(kept: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run(kept, "--format", "csv").stdout)))
    assert [row["state"] for row in rows] == ["changed", "announced", "vanished", "announced"]


def test_ics_has_what_is_announced_in_the_form_of_the_standard(kept: Path) -> None:
    told = CliRunner().invoke(cli.app, ["--archive", str(kept), "calendar", "--format", "ics"])
    text = told.stdout_bytes.decode()
    lines = text.split("\r\n")
    assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "")
    assert max(len(line.encode()) for line in lines) <= 75
    whole = text.replace("\r\n ", "").split("\r\n")
    assert whole.count("BEGIN:VEVENT") == whole.count("END:VEVENT") == 2
    assert "DTSTART:20260605T090000Z" in whole  # eleven o'clock in summer
    assert "DTEND:20260605T103000Z" in whole
    assert "DTSTART;VALUE=DATE:20260608" in whole
    assert "SUMMARY:Prof. Dr. Iris Öztürk-Weiß: Besuch der Schule am Hafen" in whole
    assert (
        "DESCRIPTION:Prof. Dr. Iris Öztürk-Weiß\\, Ministerin\\, Ministerium für Bildung\\n"
        "Besuch der Schule am Hafen\\nGespräch über Wasserstoffberufe"
    ) in whole


def test_ics_escapes_what_would_end_a_value(tmp_path: Path) -> None:
    hostile = said("A;B,C\\D\x1b[31m" + "ß" * 80, place="END:VEVENT\nBEGIN:VEVENT")
    look(tmp_path, 1, hostile)
    text = (
        CliRunner()
        .invoke(cli.app, ["--archive", str(tmp_path), "calendar", "--format", "ics"])
        .stdout_bytes.decode()
    )
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    whole = text.replace("\r\n ", "")
    assert "A\\;B\\,C\\\\D␛[31m" + "ß" * 80 in whole
    assert whole.split("\r\n").count("BEGIN:VEVENT") == 1


def test_what_the_web_says_is_harmless_on_a_terminal(tmp_path: Path) -> None:
    look(tmp_path, 1, said("Rot \x1b[31mwerden"))
    assert "\x1b" not in run(tmp_path).stdout


def test_long_lines_are_wrapped(tmp_path: Path) -> None:
    look(tmp_path, 1, said("Vorstellung der Ergebnisse " * 20))
    done = CliRunner(env={"COLUMNS": "60"}).invoke(
        cli.app, ["--archive", str(tmp_path), "calendar"]
    )
    assert max(map(len, done.stdout.splitlines())) <= 60


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--since", "2026-02-01", "--until", "2026-01-01"], 2, "is after"),
        (["--since", "gestern"], 2, "gestern"),
        (["--person", "Dr."], 2, "names nobody"),
        (["--house", "Ministerium"], 2, "names none"),
        (["Zwerchfellkatarrh"], 0, "No appointments"),
    ],
)
def test_exit_codes(kept: Path, arguments: list[str], code: int, told: str) -> None:
    done = run(kept, *arguments)
    assert (done.exit_code, done.stdout) == (code, "")
    assert told in done.stderr
