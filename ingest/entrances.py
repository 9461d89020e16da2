"""What a declaration says of the ways into a portal: its lists, feeds' pages and calendars."""

from __future__ import annotations

import json
from datetime import date

from pydantic import Field, model_validator

from ingest.posted import Packing
from ingest.strict import Strict


class Paging(Strict):
    """How further pages of a list are asked for: ``parameter=2`` is the second page, unless pages
    are counted from another ``first`` number, or by entries in a ``step`` above 1.

    Where no one parameter does it, a ``pattern`` is put behind the list's address, in which
    ``{number}`` is the page's number from ``first`` on and ``{entries}`` how many come before it,
    ``step`` to a page."""

    parameter: str = ""
    pattern: str = ""
    max_pages: int = Field(gt=0)
    first: int = Field(default=1, ge=0)
    step: int = Field(default=1, gt=0)

    def value(self, number: int) -> int:
        """What the parameter says for the page of this number, from 1."""
        return self.first + (number - 1) * self.step

    def tail(self, number: int) -> str:
        """The pattern for the page of this number, from 1."""
        counted = self.pattern.replace("{number}", str(self.first + number - 1))
        return counted.replace("{entries}", str((number - 1) * self.step))

    @model_validator(mode="after")
    def _one_way(self) -> Paging:
        if bool(self.parameter) == bool(self.pattern):
            raise ValueError("paging goes by a parameter or by a pattern")
        if self.pattern and self.tail(1) == self.tail(2):
            raise ValueError("the pattern has neither {number} nor {entries}")
        return self


class EntryList(Strict):
    """A list of releases, newest first. An answer in JSON has the list as pieces of HTML in its
    fields of the name ``html_in``, and how many pages there are in the one named ``pages_in``.

    A list with ``post`` is asked for by POST: its paging's pattern is the body of every request,
    ``form`` or ``json`` says of which kind.

    A list with ``months_since`` is searched month by month, down to the one of that day; its
    address has ``{from}`` and ``{to}`` for the month's first and last day, as ``31.12.2024``. One
    that ``may_be_empty`` is no failure if it is, as a month is that has just begun."""

    url: str
    months_since: date | None = None
    may_be_empty: bool = False
    html_in: str | None = None
    pages_in: str | None = None
    post: Packing | None = None
    paging: Paging | None = None

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> EntryList:
        if self.pages_in and not self.html_in:
            raise ValueError("'pages_in' belongs to lists in JSON, which have 'html_in'")
        ends = ("{from}" in self.url) + ("{to}" in self.url)
        if ends != (2 if self.months_since else 0):
            raise ValueError("'months_since' and both of {from} and {to} belong together")
        if self.post:
            if self.paging is None or not self.paging.pattern:
                raise ValueError("a list that is posted for needs a paging with a pattern")
            if self.post == "json":
                json.loads(self.paging.tail(1))  # its error is a ValueError
        return self


class Calendar(Strict):
    """A calendar of appointments, whose days pass out of it. Its further pages are those it links
    to whose addresses begin with ``below``. Fewer events than ``min_events`` are a failure."""

    url: str
    below: str | None = None
    max_pages: int = Field(default=1, gt=0)
    min_events: int = Field(default=1, ge=0)


class FeedPage(Strict):
    """A page that lists feeds, whose addresses have ``holds`` in them."""

    url: str
    holds: str
