"""The day of publication of a page of unknown layout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from bs4 import BeautifulSoup
from bs4.element import Tag

from ingest import fields
from ingest.text import Line, clean, lines
from ingest.unknown import words

YEARS = range(1990, 2100)
_SHORT_MONTHS = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"]
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_SPELT = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})\.?\s*(?P<name>Jan|Feb|M(?:ä|ae)r|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)"
    r"[a-zä]{0,6}\.?,?\s+(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?<![\d.])(?P<day>\d{1,2})(?P<mark>[.\-/])\s?(?P<month>\d{1,2})(?P=mark)\s?"
    r"(?P<year>\d{4}|\d{2})(?![\d/])"
)
_PATH = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_.\-]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)"
)
_PUBLISHED_NAMES = ("article:published_time", "datepublished", "dcterms.issued", "dc.date.issued")
_DATE_NAMES = ("date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "pubdate")
_JSON_LD = re.compile(r'"datePublished"\s*:\s*"(?P<date>[^"]{1,40})"')
_MAX_LINE = 140  # characters of a line that is about its date, but for a dateline
_DATELINE = 90  # characters from a text's beginning in which its dateline stands


def find(tree: BeautifulSoup, url: str, near: Sequence[Line], first: str) -> date | None:
    """The day that most speaks for. ``near`` are the lines about the title, the nearest first, and
    ``first`` is the first paragraph of the text.

    A statement meant for machines counts first, then the lines about the title, then the address,
    time elements, the text's own dateline, and last a bare ``date`` in the head, which often is
    that of the last change.
    """
    ways: tuple[Iterator[date], ...] = (
        _of_metas(tree, _PUBLISHED_NAMES),
        _of_json(tree),
        _of_lines(near),
        _of_path(url),
        _of_times(tree),
        iter(_dates(first[:_DATELINE])),
        _of_metas(tree, _DATE_NAMES),
        _of_lines(lines(tree)),
    )
    return next((day for way in ways for day in way), None)


def _dates(text: str) -> list[date]:
    """The dates written in a text, in its order."""
    found = []
    for form in (_ISO, _SPELT, _FIGURES):
        for match in form.finditer(text):
            day = _day(match)
            if day is not None:
                found.append((match.start(), day))
    return [day for _, day in sorted(found)]


def dated(text: str) -> tuple[list[date], str]:
    """The dates of a line and what else it says."""
    rest = text
    for form in (_ISO, _SPELT, _FIGURES):
        rest = form.sub(" ", rest)
    return _dates(text), rest


def _day(match: re.Match[str]) -> date | None:
    said = match.groupdict()
    year = int(said["year"])
    if len(said["year"]) == 2:
        year += 1900 if year >= 70 else 2000
    name = (said.get("name") or "").casefold().replace("ae", "ä")
    month = _SHORT_MONTHS.index(name) + 1 if name else int(said["month"])
    try:
        return date(year, month, int(said["day"])) if year in YEARS else None
    except ValueError:
        return None


def _of_metas(tree: BeautifulSoup, names: Sequence[str]) -> Iterator[date]:
    for tag in tree.find_all(["meta", "time", "span"], attrs={"content": True}):
        stated = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if str(stated).casefold() in names:
            yield from _dates(str(tag["content"]))
    for tag in tree.find_all("time", itemprop="datePublished", datetime=True):
        if "datepublished" in names:
            yield from _dates(str(tag["datetime"]))


def _of_json(tree: BeautifulSoup) -> Iterator[date]:
    for script in tree.find_all("script", type="application/ld+json"):
        for said in _JSON_LD.finditer(script.get_text()):
            yield from _dates(said["date"])


def _of_lines(found: Sequence[Line]) -> Iterator[date]:
    """Days of lines that say they are of the publication, then of lines that are but a date."""
    for is_enough in (_says_published, _is_bare):
        for at, line in enumerate(found):
            label = found[at - 1].plain if at and _is_label(found[at - 1].plain) else ""
            days, rest = dated(line.plain)
            if days and len(line.plain) <= _MAX_LINE and is_enough(f"{label} {rest}", rest):
                yield days[0]


def _is_label(text: str) -> bool:
    return len(text) < 30 and not _dates(text)


def _says_published(text: str, rest: str) -> bool:
    said = text.casefold()
    if _is_other(said):
        return False
    is_dateline = re.search(r"\w[\w ()/.\-]{1,50},\s+(?:den\s+)?$", rest.split("  ", 1)[0] + " ")
    labelled = any(re.search(rf"\b{re.escape(word)}\b", said) for word in words.PUBLISHED)
    return labelled or bool(is_dateline)


def _is_bare(text: str, rest: str) -> bool:
    return not _is_other(text.casefold()) and len(re.findall(r"[^\W\d]{2,}", rest)) <= 3


def _is_other(said: str) -> bool:
    return any(re.search(rf"\b{word}\b", said) for word in words.OTHER)


def _of_path(url: str) -> Iterator[date]:
    for match in _PATH.finditer(url.split("?", 1)[0]):
        if (day := _day(match)) is not None:
            yield day


def _of_times(tree: BeautifulSoup) -> Iterator[date]:
    """The one day of all time elements, or the most frequent."""
    days = Counter(
        day
        for tag in tree.find_all("time")
        if not _is_noise(tag)
        for day in _dates(str(tag.get("datetime") or clean(tag.get_text(" "))))[:1]
    )
    if len(days) == 1:
        yield from days


def _is_noise(tag: Tag) -> bool:
    return any(words.parts(each) & words.NOISE_PARTS for each in (tag, *tag.parents))


def facts(line: Line) -> bool:
    """Whether a line between title and text only states date, number, place and such."""
    days, rest = dated(line.plain)
    left = re.findall(r"[^\W\d]{2,}", rest.casefold())
    strange = [word for word in left if word not in words.FACTS]
    has_fact = bool(days) or bool(re.search(r"\d", rest)) or bool(left)
    is_known = fields.dateline(line.plain) is not None
    return is_known or (has_fact and len(strange) <= (2 if days else 0) and len(left) <= 10)
