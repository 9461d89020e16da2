"""What a look at a site gives, as it is sent from the process that looks."""

from __future__ import annotations

from datetime import date

from pydantic import Base64Bytes, TypeAdapter
from pydantic.dataclasses import dataclass as checked

from ingest.entrances import EntryList


@checked(frozen=True)
class Reading:
    """A page of a release as it was tried: what was read of it, or why nothing was."""

    url: str
    title: str | None = None
    published: date | None = None
    characters: int = 0
    reason: str | None = None


@checked(frozen=True)
class Found:
    """What a site offers. ``days`` are those its feeds and lists state; ``page`` is the test page,
    the first that could be read, with its address."""

    url: str
    publisher: str
    robots: str
    feeds: tuple[str, ...]
    lists: tuple[EntryList, ...]
    days: tuple[date, ...]
    sitemap: str | None
    readings: tuple[Reading, ...]
    page_url: str | None
    page: Base64Bytes


FOUND = TypeAdapter(Found)
