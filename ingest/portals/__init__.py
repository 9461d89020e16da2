"""Page readers, one module per CMS family; each knows the layouts its pages have had."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Literal, Protocol, cast

from corpus.release import Draft

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from ingest.source import Source


@dataclass(frozen=True, slots=True)
class Entry:
    """A release as a list or feed names it. ``published_at`` is set where a time is stated."""

    url: str
    title: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list; ``last_page`` where the page says how many there are."""

    entries: tuple[Entry, ...]
    last_page: int | None = None


class Reader(Protocol):
    """What a reader must offer. Reading raises Unreadable when the
    page is not what it knows."""

    def listing(self, tree: BeautifulSoup, url: str) -> Listing:
        """The entries of a list page, newest first as they stand there."""
        ...

    def release(self, tree: BeautifulSoup, url: str, source: str) -> Draft:
        """The one release of a detail page."""
        ...

    def canonical(self, url: str) -> str:
        """The one address of a detail page among those it is linked by."""
        ...


Family = Literal["sachsen_anhalt"]
"""Families with a module of their own, whose pages are known without their source."""


def reader(family: Family) -> Reader:
    """The reader module of a family."""
    return cast(Reader, import_module(f"ingest.portals.{family}"))


def reader_of(source: Source) -> Reader:
    """The reader of a source: the module of its family, one made of its layouts, or the general
    one for pages that nobody has described."""
    if source.reader == "selectors":
        from ingest.portals.selectors import Selectors

        return Selectors(source.layouts, source.dropped_parameters)
    if source.reader == "unknown":
        return cast(Reader, import_module("ingest.portals.unknown"))
    return reader(source.reader)
