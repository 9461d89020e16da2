"""Pages of calendars, saved ones of several layouts beside what must be read from them, and broken
ones: what can't be read is told, and nothing is made up."""

from __future__ import annotations

import json
from dataclasses import astuple
from datetime import date
from pathlib import Path

import pytest

from ingest import calendar_cells as cells
from ingest import calendar_days as days
from ingest.errors import Unreadable
from ingest.portals.calendars import CalendarPage, further, read
from ingest.text import decode, parse

PAGES = Path(__file__).parent / "pages" / "calendar"
TODAY = date(2026, 1, 26)
HEAD = "<tr><th>Uhrzeit</th><th>Person</th><th>Details/Adresse</th></tr>"
ROW = "<tr><td>10:00</td><td>Alma Brückner</td><td>Kabinett</td></tr>"


def table(*rows: str) -> str:
    return f"<table>{''.join(rows)}</table>"


def day(text: str) -> str:
    return f"<h3>{text}</h3>"


def page(*parts: str) -> CalendarPage:
    return read(parse("<main>" + "".join(parts) + "</main>"), TODAY)


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.html")))
def test_saved_page(name: str) -> None:
    expected = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    tree = parse(decode((PAGES / f"{name}.html").read_bytes()))
    found = read(tree, date.fromisoformat(expected["today"]))
    assert [[str(one[0]), *one[1:]] for one in map(astuple, found.found)] == expected["found"]
    assert sorted(map(str, found.shown)) == expected["shown"]
    assert [[str(first), str(last)] for first, last in found.spans] == expected["spans"]
    assert found.problems == expected["problems"]


def test_further_pages_are_those_below_the_calendars_own_address() -> None:
    tree = parse((PAGES / "headings-2026.html").read_text(encoding="utf-8"))
    base = "https://www.example.org/lj/ministerplan/"
    assert further(tree, base, base + "page") == [base + "page/2"]


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<h1>Wartungsarbeiten</h1><p>Bald zurück.</p>", "no table has the columns"),
        ("", "no table has the columns"),
        (day("27.01.2026") + table("<tr><th>Uhrzeit</th><th>Titel</th></tr>", ROW), "no table"),
        (table(HEAD, ROW), "stands under no day"),
        (day("27.01.2019") + table(HEAD, ROW), "far from 2026-01-26"),
        (day("31.02.2026") + table(HEAD, ROW), "does not exist"),
        (day("Montag, 27.01.2026") + table(HEAD, ROW), "is a Dienstag"),
        (day("27.01.2026") + table(HEAD, ROW.replace("Alma Brückner", "")), "names a person"),
        (day("27.01.2026") + table(HEAD, ROW.replace("10:00", "viel " * 20)), "text for its time"),
        (day("27.01.2026") + table(HEAD, ROW.replace("Kabinett", "lang " * 1000)), "4000 charac"),
        (day("27.01.2026") + table(HEAD, ROW * 2001), "more than 2000 rows"),
    ],
)
def test_page_that_is_none_is_refused(html: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(parse(html), TODAY)


def test_a_calendar_without_appointments_is_one() -> None:
    found = page(day("Dienstag, 27. Januar"), table(HEAD, "<tr><td colspan=3>Keine</td></tr>"))
    assert (found.found, found.shown, found.problems) == ([], {date(2026, 1, 27)}, [])


def test_rows_below_a_day_that_cant_be_read_are_not_taken_for_the_day_before() -> None:
    first, second = day("27.01.2026") + table(HEAD, ROW), table(HEAD, ROW)
    found = page(first, day("Mi 35.01.2026"), second)
    assert [one.day for one in found.found] == [date(2026, 1, 27)]
    assert [problem.split(":")[0] for problem in found.problems] == [
        "the day 'Mi 35.01.2026' does not exist",
        "a row stands under no day",
    ]
    found = page(first, "<h3>Ausblick auf den 28.01.2026</h3>", second)
    assert len(found.found) == len(found.problems) == 1
    found = page(first, "<h3>Mittwoch, 28. Januar 2026 (Kabinett)</h3>", second)
    assert [one.day.day for one in found.found] == [27, 28]


def test_tables_below_the_first_may_lack_their_heads_and_other_tables_are_passed_over() -> None:
    other = table("<tr><td>Telefon</td><td>0391</td><td>Pressestelle</td></tr>")
    found = page(day("27.01."), table(HEAD, ROW), other, day("28.01."), table(ROW))
    assert [one.day.day for one in found.found] == [27, 28]
    assert found.problems == []


def test_days_in_the_cell_of_the_time() -> None:
    rows = [ROW.replace("10:00", f"Di., 27.01.2026<br>{time} Uhr") for time in ("10:00", "12:30")]
    found = page(table(HEAD, *rows, ROW.replace("10:00", "Mi 28.1.2026, ganztägig")))
    assert [(one.day.day, one.time) for one in found.found] == [
        (27, "10:00"),
        (27, "12:30"),
        (28, "ganztägig"),
    ]


def test_cells_that_claim_to_reach_for_ever() -> None:
    row = "<tr><td rowspan=999999999>10:00</td><td colspan=999>A</td><td>B</td></tr>"
    found = page(day("27.01.2026"), table(HEAD, row, ROW, ROW))
    assert len(found.found) <= 3


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("10:00 Uhr", "10:00"), ("9.30", "09:30"), ("9 Uhr", "09:00"), ("", None),
        ("10 – 12:30 Uhr", "10:00–12:30"), ("18:00 bis 20:00 Uhr", "18:00–20:00"),
        ("ganztägig", "ganztägig"), ("ab 18 Uhr", "ab 18 Uhr"), ("10", "10"), ("25:00", "25:00"),
    ],
)  # fmt: skip
def test_times_of_day(text: str, clock: str | None) -> None:
    assert cells.clock(text) == clock


@pytest.mark.parametrize(
    ("rows", "person"),
    [
        (["Alma Brückner"], ("Alma Brückner", None, None)),
        (["Minister Jost Wiesenthal"], ("Jost Wiesenthal", "Minister", None)),
        (["Jost Wiesenthal Minister"], ("Jost Wiesenthal", "Minister", None)),
        (["Minister für Wirtschaft,", "Handwerk und Häfen", "Jost Wiesenthal"],
         ("Jost Wiesenthal", "Minister für Wirtschaft, Handwerk und Häfen", None)),
        (["Finanzminister Jost Wiesenthal (Ministerium der Finanzen)"],
         ("Jost Wiesenthal", "Finanzminister", "Ministerium der Finanzen")),
        (["Rolf Adler, Chef der Staatskanzlei und Minister für Kultur"],
         ("Rolf Adler", "Chef der Staatskanzlei und Minister für Kultur", None)),
        # Where the office ends and the name begins can't be told.
        (["Ministerin für Bildung Iris Ö."], ("Ministerin für Bildung Iris Ö.", None, None)),
        (["Ministerpräsidentin"], ("Ministerpräsidentin", None, None)),
        ([], ("", None, None)),
    ],
)  # fmt: skip
def test_persons_with_office_and_house(rows: list[str], person: tuple[str, ...]) -> None:
    assert astuple(cells.person(rows)) == person


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["Besuch der Messe"], ("Besuch der Messe", None)),
        (["Besuch der Messe, 39104 Magdeburg"], ("Besuch der Messe, 39104 Magdeburg", None)),
        (["Besuch", "Am Hang 3", "06108 Halle"], ("Besuch\nAm Hang 3", "06108 Halle")),
        (["Besuch", "Lindenallee 3,", "06108 Halle"], ("Besuch", "Lindenallee 3, 06108 Halle")),
        (["Besuch", "Ort: Halle"], ("Besuch", "Halle")),
        (["Ort:", "Besuch"], ("Besuch", None)),
    ],
)  # fmt: skip
def test_details_and_place(rows: list[str], said: tuple[str, str | None]) -> None:
    assert cells.details(rows) == said


@pytest.mark.parametrize("text", ["27.01.–09.02.2026", "vom 27. Januar bis zum 9. Februar 2026"])
def test_spans_of_days(text: str) -> None:
    assert days.span(text, TODAY) == (date(2026, 1, 27), date(2026, 2, 9))


@pytest.mark.parametrize("text", ["09.02.–27.01.2026", "27.01.–09.02.1999", "31.02.–9.3.2026", ""])
def test_spans_that_cant_be(text: str) -> None:
    assert days.span(text, TODAY) is None
