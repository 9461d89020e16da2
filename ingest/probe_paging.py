"""How further pages of an unknown list are asked for, by the links that lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from urllib.parse import parse_qsl, urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag

from ingest.entrances import Paging
from ingest.text import absolute, clean

_MAX_PAGES = 1000
_MAX_NUMBER = 10_000
_NEXT = re.compile(
    r"(?:(?:zur )?nächsten? Seite|nächste|weiter(?:e Meldungen)?|vor|ältere(?: \w+)?|next|older)?"
    r"\s?[›»→>]{0,2}",
    re.IGNORECASE,
)
_NUMBERS = {1, 2}  # of the second page
_STEPS = {5, 10, 12, 15, 20, 25, 30, 40, 50, 100}  # entries before it

_Way = tuple[Literal["parameter", "pattern"], str]


def find(tree: BeautifulSoup, url: str) -> Paging | None:
    """The parameter, or the pattern behind the list's address, that links named by page numbers
    differ in, or else the link to the next page has; None if there is none."""
    numbered: dict[_Way, dict[int, int]] = {}
    following: dict[_Way, set[int]] = {}
    for tag in tree.find_all("a", href=True):
        label = clean(tag.get_text(" ")).removeprefix("Seite ")
        target = absolute(str(tag["href"]), url)
        if target is None:
            continue
        for way, value in _ways(url, target):
            if label.isdecimal() and len(label) <= 3:  # no year
                numbered.setdefault(way, {})[int(label)] = value
            elif _is_next(tag, label):
                following.setdefault(way, set()).add(value)
    for way, values in numbered.items():
        if (paging := _paging(way, values)) is not None:
            return paging
    # Entries may have links of such names too: theirs differ, and are no small round numbers.
    for way, seen in following.items():
        if len(seen) == 1 and (value := min(seen)) in _NUMBERS | _STEPS:
            return _paging(way, {1: 0, 2: value} if value in _STEPS else {2: value})
    return None


def _is_next(tag: Tag, label: str) -> bool:
    return "next" in (tag.get("rel") or ()) or bool(label and _NEXT.fullmatch(label))


def _ways(url: str, target: str) -> Iterator[tuple[_Way, int]]:
    """Each number by which a page's address may follow from the list's."""
    base, parts = urlsplit(url), urlsplit(target)
    if (parts.hostname, parts.path) == (base.hostname, base.path):
        known = dict(parse_qsl(base.query))
        for name, value in parse_qsl(parts.query):
            if name not in known and value.isdecimal() and int(value) <= _MAX_NUMBER:
                yield ("parameter", name), int(value)
    elif target.startswith(url) and not base.query:
        before, *numbers, after = re.split(r"(\d{1,4})", target[len(url) :])
        if len(numbers) == 1 and not parts.query and len(before) + len(after) <= 20:
            yield ("pattern", f"{before}{{number}}{after}"), int(numbers[0])


def _paging(way: _Way, values: dict[int, int]) -> Paging | None:
    """The rule by which labels give values, if there is one."""
    labels = sorted(values)
    if max(labels) < 2:
        return None
    step = 1
    if len(labels) > 1:
        step, rest = divmod(values[labels[1]] - values[labels[0]], labels[1] - labels[0])
        if rest:
            return None
    first = values[labels[0]] - (labels[0] - 1) * step
    if step < 1 or first < 0 or (way[0] == "pattern" and step > 1):
        return None
    return Paging(**{way[0]: way[1]}, max_pages=_MAX_PAGES, first=first, step=step)
