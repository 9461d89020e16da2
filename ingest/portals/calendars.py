"""Reads the page of a calendar: tables of time, person and details, under headings that are days.

Known of the one calendar there is (Sachsen-Anhalt's Ministerplan): its three columns and its window
of two weeks. How days are marked is not known, so headings, captions, rows, a column of their own
and the time's cell will do; what is none of it is unreadable.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from corpus.events import Appointment
from ingest import calendar_cells as cells
from ingest import calendar_days as days
from ingest.errors import Unreadable
from ingest.text import MAX_LINKS, absolute, clean, lines

MAX_ROWS = 2000
MAX_COLUMNS = 12
MAX_CELL = 4000  # characters
MAX_TIME = 40
_SHORT = 120  # characters of a text that may be a day or a span of days
_MARKED = ("h1", "h2", "h3", "h4", "h5", "h6", "caption", "th", "td", "strong", "b", "dt", "time")
_NEEDED = ("time", "person", "details")

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

Columns = dict[str, int]


@dataclass(slots=True)
class CalendarPage:
    """What one page announces. ``shown`` are its days, with appointments or without; ``spans``
    from when to when it says it goes; ``problems`` what of it could not be read."""

    found: list[Appointment] = field(default_factory=list)
    shown: set[date] = field(default_factory=set)
    spans: set[tuple[date, date]] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)


def read(tree: BeautifulSoup, today: date) -> CalendarPage:
    """The page as it was on the day ``today``. Raises Unreadable if it is no calendar."""
    reading = _Reading(today)
    tables = tree.find_all("table")
    outer = {id(above) for table in tables for above in table.parents if above.name == "table"}
    inner = [table for table in tables if id(table) not in outer]
    inside = {id(below) for table in inner for below in table.descendants}
    inner_ids = {id(table) for table in inner}
    for tag in tree.find_all(True):
        if id(tag) in inner_ids:
            reading.table(tag)
        elif id(tag) not in inside and (text := _short(tag)):
            reading.line(tag, text)
    page = reading.page
    if not reading.tables:
        raise Unreadable("no table has the columns time, person and details")
    if page.problems and not page.found:
        raise Unreadable(f"none of its rows can be read: {page.problems[0]}")
    if page.found and not any(one.person for one in page.found):
        raise Unreadable("none of its rows names a person")
    return page


def further(tree: BeautifulSoup, url: str, below: str) -> list[str]:
    """The links of a page at ``url`` to addresses that begin with ``below``, in their order, at
    most 200."""
    hrefs = (absolute(str(tag["href"]), url) for tag in tree.find_all("a", href=True))
    found = dict.fromkeys(href for href in hrefs if href and href.startswith(below))
    return list(islice(found, MAX_LINKS))


def _short(tag: Tag) -> str:
    """The text of an element that has little in it, else nothing."""
    inside = list(islice(tag.descendants, 21))
    if len(inside) > 20:
        return ""
    text = " ".join(str(one) for one in inside if isinstance(one, NavigableString))
    return clean(text).replace(" ,", ",") if len(text) <= _SHORT else ""


class _Reading:
    """Goes down a page and remembers under which day it is."""

    def __init__(self, today: date) -> None:
        self.page = CalendarPage()
        self.tables = 0
        self._today = today
        self._day: date | None = None
        self._columns: Columns | None = None

    def line(self, tag: Tag, text: str) -> None:
        is_marked = tag.name in _MARKED or days.has_weekday(text)
        if said := days.span(text, self._today):
            self.page.spans.add(said)
        elif days.is_day(text) and is_marked:
            self._set_day(text)
        elif tag.name in _HEADINGS and days.has_day(text):
            self._headed(text)

    def _headed(self, text: str) -> None:
        """A heading with a day and more: the day, if it comes first. If not, what stands below is
        under no day that is known."""
        if said := days.leading(text):
            self._set_day(said)
        else:
            self._day = None

    def _set_day(self, text: str) -> None:
        try:
            self._day = days.day(text, self._today)
            self.page.shown.add(self._day)
        except ValueError as error:
            self._day = None
            self.page.problems.append(f"{error}")

    def table(self, table: Tag) -> None:
        is_calendar = False
        for row in _rows(table):
            texts = [clean(cell.get_text(" ")) for cell in row]
            filled = {text for text in texts if text}
            if columns := _columns(texts):
                self._columns, is_calendar = columns, True
            elif len(filled) == 1 and days.has_day(text := filled.pop()):
                self._headed(text)
            elif len(filled) > 1 and (is_calendar or self._fits(texts)):
                is_calendar = True
                self._row(row, texts)
        self.tables += is_calendar

    def _fits(self, texts: list[str]) -> bool:
        """Whether a row of a table without heads looks like one of the calendar's."""
        columns = self._columns
        if columns is None or max(columns.values()) != len(texts) - 1:
            return False
        return (cells.clock(texts[columns["time"]]) or "")[2:3] == ":"

    def _row(self, row: list[Tag], texts: list[str]) -> None:
        columns = self._columns or {}
        if columns.get("day", len(row)) < len(row) and (text := texts[columns["day"]]):
            self._set_day(text)
        if max(columns.values()) >= len(row):
            self._problem("a row lacks cells", texts)
            return
        rows = {name: _lines(row[at]) for name, at in columns.items()}
        stated = " ".join(rows["time"])
        if said := days.leading(stated):
            self._set_day(said)
            stated = stated.removeprefix(said).strip(" ,|–-")
        details, place = cells.details(rows["details"])
        if "place" in columns:
            place = " ".join(rows["place"]) or place
        time = cells.clock(stated)
        if self._day is None:
            self._problem("a row stands under no day", texts)
        elif not (details or place) or len(time or "") > MAX_TIME:
            self._problem("a row has no details, or a text for its time", texts)
        elif max(map(len, texts)) > MAX_CELL:
            self._problem(f"a cell has more than {MAX_CELL} characters", texts)
        else:
            who = cells.person(rows["person"])
            told = (who.name, who.office, who.house, details or place or "", place)
            self.page.found.append(Appointment(self._day, time, *told))

    def _problem(self, problem: str, texts: list[str]) -> None:
        told = " | ".join(texts)
        self.page.problems.append(f"{problem}: {told[:80]}")


def _columns(texts: list[str]) -> Columns | None:
    """Which column is which, if the row is the head of a calendar."""
    named: Columns = {}
    for at, text in enumerate(texts):
        first = text.casefold().replace("/", " ").split()[:1]
        for name, words in cells.WORDS["columns"].items():
            if first and first[0].rstrip(":") in words:
                named.setdefault(name, at)
    return named if all(name in named for name in _NEEDED) and len(texts) <= MAX_COLUMNS else None


def _rows(table: Tag) -> Iterator[list[Tag]]:
    """The rows of a table with the cells that reach into them. Raises Unreadable."""
    rows = table.find_all(["tr", "caption"])
    if len(rows) > MAX_ROWS:
        raise Unreadable(f"a table has more than {MAX_ROWS} rows")
    reaching: dict[int, tuple[Tag, int]] = {}  # by column: the cell, and for how many rows more
    for row in rows:
        if row.name == "caption":
            yield [row]
            continue
        own = iter(row.find_all(["td", "th"], recursive=False))
        found: list[Tag] = []
        while len(found) < MAX_COLUMNS:
            cell, left = reaching.pop(len(found), (None, 0))
            if cell is None:
                cell = next(own, None)
                left = _number(cell, "rowspan") if cell is not None else 0
            if cell is None:
                break
            if left > 1:
                reaching[len(found)] = (cell, left - 1)
            found += [cell] * _number(cell, "colspan")
        yield found[:MAX_COLUMNS]


def _number(cell: Tag, name: str) -> int:
    said = str(cell.get(name, "1"))
    return int(said) if said.isdecimal() and 1 <= len(said) <= 3 and int(said) > 0 else 1


def _lines(cell: Tag) -> list[str]:
    return [row for line in lines(cell) for row in line.text.split("\n") if row]
