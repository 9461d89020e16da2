"""What a visit asks for and gets, without a word on how it is fetched."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from corpus.pages import Page


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of a portal; ``url`` is where redirects led, ``headers`` have small names,
    ``seconds`` passed until it began."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes
    fetched_at: datetime
    seconds: float = 0.0


_MAX_REASON = 300  # errors of the network quote what was sent, which may be anything


class FetchFailed(Exception):
    """No answer: ``reason`` for people. ``forbidden``: robots.txt or our own rules say no,
    ``by_robots``: the former of both."""

    def __init__(self, reason: str, *, forbidden: bool = False, by_robots: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason[:_MAX_REASON]
        self.forbidden = forbidden
        self.by_robots = by_robots


Fetch = Callable[[str, Page | None], Awaitable[Answer]]
"""Fetches an address; with a known page only if it has changed since (else status 304)."""
