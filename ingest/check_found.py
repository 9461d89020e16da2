"""What a check of a portal gives, as it is sent from the process that checks."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Literal

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass as checked

Level = Literal["failed", "warning"]


@checked
class Entrance:
    """A list, feed or calendar as it answered. ``seconds`` until the answer began; ``redirect`` is
    where it led, ``trouble`` why there is no answer that can be read; ``newest`` the newest day
    stated, today or before. That it has no entries is of the level ``if_empty``, if it is wrong at
    all."""

    label: str
    url: str
    status: int | None = None
    seconds: float | None = None
    redirect: str | None = None
    robots_allow: bool = True
    trouble: str | None = None
    entries: int = 0
    newest: date | None = None
    if_empty: Level | None = None


@checked
class ReleasePage:
    """The page of the newest release as it reads; ``layouts`` are the eras that fitted it, of a
    source with selectors, ``trouble`` why nothing was read."""

    url: str
    seconds: float | None = None
    trouble: str | None = None
    title: str | None = None
    published: date | None = None
    house: str | None = None
    number: str | None = None
    characters: int = 0
    layouts: tuple[str, ...] = ()


@checked
class Finding:
    """What is not as it should be with the part of that ``label``, and what to do."""

    level: Level
    label: str
    said: str
    advice: str


@checked
class Checked:
    """A source as its portal showed itself. ``delay`` is that of requests in seconds, as robots.txt
    may ask for more than the source states; ``left_out`` counts lists and feeds not asked for."""

    source: str
    delay: float
    entrances: list[Entrance] = field(default_factory=list)
    left_out: int = 0
    page: ReleasePage | None = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def state(self) -> Literal["ok", "warning", "failed"]:
        """The worst of the findings."""
        levels = {finding.level for finding in self.findings}
        return "failed" if "failed" in levels else "warning" if levels else "ok"


CHECKED = TypeAdapter(Checked)
