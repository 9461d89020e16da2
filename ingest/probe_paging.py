"""How further pages of an unknown list are asked for, by the links that lead to them."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from bs4 import BeautifulSoup

from ingest.source import Paging
from ingest.text import absolute, clean

_MAX_PAGES = 1000
_MAX_NUMBER = 10_000


def find(tree: BeautifulSoup, url: str) -> Paging | None:
    """The parameter that links named by page numbers differ in; None if there is none, as where
    the number is part of the path."""
    found: dict[str, dict[int, int]] = {}
    base = urlsplit(url)
    known = dict(parse_qsl(base.query))
    for tag in tree.find_all("a", href=True):
        label = clean(tag.get_text(" ")).removeprefix("Seite ")
        target = absolute(str(tag["href"]), url)
        if target is None or not label.isdecimal() or len(label) > 3:  # no year
            continue
        parts = urlsplit(target)
        if (parts.hostname, parts.path) != (base.hostname, base.path):
            continue
        for name, value in parse_qsl(parts.query):
            if name not in known and value.isdecimal() and int(value) <= _MAX_NUMBER:
                found.setdefault(name, {})[int(label)] = int(value)
    for name, values in found.items():
        if (paging := _paging(name, values)) is not None:
            return paging
    return None


def _paging(name: str, values: dict[int, int]) -> Paging | None:
    """The rule by which labels give values, if there is one."""
    labels = sorted(number for number in values if number > 1)
    if not labels:
        return None
    step = 1
    if len(labels) > 1:
        step, rest = divmod(values[labels[1]] - values[labels[0]], labels[1] - labels[0])
        if rest:
            return None
    first = values[labels[0]] - (labels[0] - 1) * step
    if step < 1 or first < 0:
        return None
    return Paging(parameter=name, max_pages=_MAX_PAGES, first=first, step=step)
