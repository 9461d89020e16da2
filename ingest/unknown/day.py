"""The day of publication of a page of unknown layout."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from bs4 import BeautifulSoup
from bs4.element import Tag

from ingest import fields
from ingest.text import Line, clean, lines
from ingest.unknown import words, written

_PATH = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_.\-]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)"
)
_PUBLISHED_NAMES = ("article:published_time", "datepublished", "dcterms.issued", "dc.date.issued")
_DATE_NAMES = ("date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "pubdate")
_JSON_LD = re.compile(r'"datePublished"\s*:\s*"(?P<date>[^"]{1,40})"')
MAX_LINE = 140  # characters of a line that is about its date, but for a dateline
_MAX_STRANGE, _MAX_HOUSE = 5, 12  # words beside a bare date
_MAX_INSTANTS = 50  # elements that state a time, of which more make a list
_LEAST_LINK, _MAX_LINKS = 15, 20  # characters of a link that names a page; links of a row
_BARS = re.compile(r"\s*[|·•]\s*")
_LEAST_PIECES = 3  # parted by bars, of a row that tells who published and when
_MAX_PIECE = 10  # characters of day, month or year in a row of its own
_MAX_BYLINE = 14  # words of a line about who wrote or changed the page and when
_MAX_PLACE = 5  # words of a place before the day in a dateline
_DATELINE = 90  # characters from a text's beginning in which its dateline stands


@dataclass(frozen=True, slots=True)
class Day:
    """``is_told`` says that machines are told of it or that it stands about the title."""

    day: date
    is_told: bool


def find(
    tree: BeautifulSoup, url: str, scopes: Sequence[Tag], beside: str, text: str
) -> Day | None:
    """The day that most speaks for. ``scopes`` are the parts of the page that hold the title, the
    narrowest first, without what is no release; ``beside`` is what the heading says beside the
    title, ``text`` the first paragraph.

    A statement meant for machines counts first, then what stands about the title, then the
    address, the text's own dateline, the wider page, a field of that name anywhere, and last a bare
    ``date`` in the head, which often is that of the last change.
    """
    inner, outer = scopes[:-1] or scopes, scopes[-1:]
    told: tuple[Iterator[date], ...] = (
        _of_metas(tree, _PUBLISHED_NAMES),
        _of_json(tree),
        of_rows([beside], _is_bare),
        (day for scope in inner for day in _of_scope(scope)),
    )
    found = next((day for way in told for day in way), None)
    if found is not None:
        return Day(found, is_told=True)
    ways: tuple[Iterator[date], ...] = (
        _of_path(url),
        (day for scope in outer for day in of_rows(rows_of(scope), says_published)),
        _of_text(text),
        (day for scope in outer for day in _of_scope(scope)),
        _of_fields(tree),
        _of_metas(tree, _DATE_NAMES),
    )
    found = next((day for way in ways for day in way), None)
    return Day(found, is_told=False) if found is not None else None


def _of_metas(tree: BeautifulSoup, names: Sequence[str]) -> Iterator[date]:
    for tag in tree.find_all(["meta", "time", "span"], attrs={"content": True}):
        stated = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if str(stated).casefold() in names:
            yield from written.stamped(str(tag["content"]))
    for tag in tree.find_all("time", itemprop="datePublished", datetime=True):
        if "datepublished" in names:
            yield from written.stamped(str(tag["datetime"]))


def _of_json(tree: BeautifulSoup) -> Iterator[date]:
    for script in tree.find_all("script", type="application/ld+json"):
        for said in _JSON_LD.finditer(script.get_text()):
            yield from written.stamped(said["date"])


def _of_scope(scope: Tag) -> Iterator[date]:
    """Days of rows that say they are of the publication, the one day of all time elements, days
    of rows that are but a date."""
    rows = rows_of(scope)
    yield from of_rows(rows, says_published)
    yield from _of_times(scope)
    yield from of_rows(rows, _is_bare)


def _of_fields(tree: BeautifulSoup) -> Iterator[date]:
    """The one day that fields with such a label hold, wherever on the page."""
    days = set()
    for label in tree.find_all(("dt", "th", "td", "label")):
        said = clean(label.get_text(" ")[:MAX_LINE]).rstrip(" :").casefold()
        value = label.find_next_sibling(True) if said in words.STATED else None
        days |= set(written.dates(value.get_text(" ")[:MAX_LINE])[:1]) if value else set()
    rows = rows_of(tree.body or tree)
    days = days or set(of_rows(rows, lambda said, _: said.startswith(tuple(words.STATED))))
    if len(days) == 1:
        yield from days


def rows_of(scope: Tag) -> list[str]:
    """The rows of text but for links to other pages with their days; a day whose parts stand one
    below the other is one row."""
    rows: list[str] = []
    for line in lines(scope):
        for row in line.text.split("\n"):
            pieces = _BARS.split(row) if len(row) <= MAX_LINE else [row]
            if len(pieces) >= _LEAST_PIECES:
                rows += map(written.for_people, pieces)
            elif not _is_entry(line, row):
                rows.append(row)
    for at, row in enumerate(rows):
        if len(row) > _MAX_PIECE or not re.search(r"\d", row) or written.dates(row):
            continue
        for near in (rows[at : at + 2], rows[at : at + 3]):
            if len(near[-1]) <= _MAX_PIECE and written.dates(joined := " ".join(near)):
                rows[at] = joined
                break
    return rows


def _is_entry(line: Line, row: str) -> bool:
    return any(
        label in row and _names_page(written.dated(label)[1].strip())
        for label, _ in line.anchors[:_MAX_LINKS]
    )


def _names_page(label: str) -> bool:
    """Whether a link's label may be another release's title, and is no category or author."""
    return len(label) >= _LEAST_LINK and label.count(" ") > 1 and not words.is_generic(label)


def _of_text(text: str) -> Iterator[date]:
    """The day in a text's dateline: with at most a place before it."""
    for form in written.FORMS:
        for match in form.finditer(text[:_DATELINE]):
            before = text[: match.start()].removesuffix("den ").rstrip()
            is_place = before.endswith((",", "(")) and len(before.split()) <= _MAX_PLACE
            if (is_place or not before) and (day := written.of_match(match)):
                yield day


def of_rows(rows: Sequence[str], is_enough: Callable[[str, str], bool]) -> Iterator[date]:
    for at, row in enumerate(rows):
        label = rows[at - 1] if at and _is_label(rows[at - 1]) else ""
        if len(row) > MAX_LINE:
            continue
        days, rest = written.dated(row)
        parts = list(written.apart(row)) if len(days) > 1 else [(day, rest) for day in days]
        for day, beside in parts:
            said = f"{label} {beside}".casefold().strip()
            own = beside.casefold().strip()
            if not is_other(said) and (is_enough(said, beside) or is_enough(own, beside)):
                yield day
                break


def _is_label(text: str) -> bool:
    return len(text) < 30 and not written.dates(text)


def says_published(said: str, rest: str) -> bool:
    """Whether a row begins with such a label, or is a place with a date."""
    is_dateline = re.match(r"\w[\w ()/.\-]{1,50},\s+(?:den\s+)?$", rest.split("  ", 1)[0] + " ")
    return bool(is_dateline) or said.startswith(words.PUBLISHED)


def _is_bare(said: str, rest: str) -> bool:
    left = re.findall(r"[^\W\d]{2,}", rest.casefold())
    is_sentence = rest.rstrip().endswith((".", "!", "?")) and len(left) > 2
    strange = [word for word in left if word not in words.FACTS]
    # After a date and a mark may stand who published.
    is_first = re.match(r"\s+[^\w\s:]+\s", rest) is not None
    return not is_sentence and len(strange) <= (_MAX_HOUSE if is_first else _MAX_STRANGE)


def is_other(said: str) -> bool:
    return any(re.search(rf"\b{word}\b", said) for word in words.OTHER)


def _of_path(url: str) -> Iterator[date]:
    for match in _PATH.finditer(url.split("?", 1)[0]):
        if (day := written.of_match(match)) is not None:
            yield day


def _of_times(scope: Tag) -> Iterator[date]:
    """The one day of all time elements that stand for themselves."""
    stating = (tag for tag in scope.find_all(("time", "abbr", "span")) if _instant(tag))
    days = {
        day
        for tag in islice(stating, _MAX_INSTANTS)
        if _stands_alone(tag)
        for day in written.stamped(_instant(tag))[:1]
    }
    if len(days) == 1:
        yield from days


def _instant(tag: Tag) -> str:
    """What an element states of a time for machines, or as the pointer's tip."""
    said = tag.get("datetime") or tag.get("title") or tag.get("data-date")
    return str(said or "")[:60] or (clean(tag.get_text(" ")) if tag.name == "time" else "")


def _stands_alone(tag: Tag) -> bool:
    """Whether it is no part of a sentence and not labelled as of something else."""
    if tag.parent is None:
        return True
    beside = " ".join(str(text) for text in tag.parent.find_all(string=True, recursive=False))
    is_sentence = tag.parent.name == "p" and len(beside) > MAX_LINE
    return not is_sentence and not is_other(beside[:MAX_LINE].casefold())


def facts(line: Line) -> bool:
    """Whether a line between title and text only states date, number, place and such."""
    days, rest = written.dated(line.plain)
    left = re.findall(r"[^\W\d]{2,}", rest.casefold())
    strange = [word for word in left if word not in words.FACTS]
    has_fact = bool(days) or bool(re.search(r"\d", rest)) or bool(left)
    is_byline = days and len(left) <= _MAX_BYLINE and not words.BYLINE.isdisjoint(left)
    is_known = fields.dateline(line.plain) is not None or is_byline
    return bool(is_known) or (has_fact and len(strange) <= (2 if days else 0) and len(left) <= 10)
