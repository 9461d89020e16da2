"""The day of publication of a page of unknown layout, where a long text must be a release's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bs4 import BeautifulSoup

from ingest.text import lines
from ingest.unknown import day, written

_NEXT = 3  # rows before or after a title that are next to it
_LEAVES = ("span", "small", "div", "p", "li", "td", "b", "i", "em", "dd")


def find(tree: BeautifulSoup, title: str) -> day.Day | None:
    """The day in a row next to the title, else the one labelled so on the page, else the one that
    stands for itself, else that of the page's state right below the title, as police write it."""
    rows = [row for line in lines(tree.body or tree) for row in line.text.split("\n")]
    at = rows.index(title) if title in rows else len(rows)
    above, below = rows[max(0, at - _NEXT) : at], rows[at + 1 : at + 1 + _NEXT]
    return _next_to((*below, *reversed(above))) or _labelled(tree) or _alone(tree) or _state(below)


def _next_to(rows: Sequence[str]) -> day.Day | None:
    """The only day of one of the short rows right after or before the title, whatever beside."""
    for row in rows:
        days = set(written.dates(row)) if len(row) <= day.MAX_LINE else set()
        if len(days) == 1 and not row.endswith(".") and not day.is_other(row.casefold()):
            return day.Day(days.pop(), is_told=False)
    return None


def _state(rows: Sequence[str]) -> day.Day | None:
    """The day of the first row that tells the page's state."""
    stated = (row for row in rows if row.startswith("Stand"))
    days = written.dates(next(stated, "")[: day.MAX_LINE])
    return day.Day(days[0], is_told=False) if days else None


def _alone(tree: BeautifulSoup) -> day.Day | None:
    """The one day that elements of a page hold which hold nothing else, nor stand in links."""
    days = set()
    for tag in tree.find_all(_LEAVES):
        said = str(tag.string or "")[: day.MAX_LINE]
        found, rest = written.dated(said)
        if found and not re.search(r"\w", rest) and tag.find_parent("a") is None:
            days |= set(found)
    return day.Day(days.pop(), is_told=False) if len(days) == 1 else None


def _labelled(tree: BeautifulSoup) -> day.Day | None:
    """The one day of a whole page whose row says that it is of the publication."""
    days = set(day.of_rows(day.rows_of(tree.body or tree), day.says_published))
    return day.Day(days.pop(), is_told=False) if len(days) == 1 else None
