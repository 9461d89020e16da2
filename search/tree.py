"""The engine-neutral tree a query is parsed into. Every engine reads this and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Everything:
    """Matches every release: the empty query."""


@dataclass(frozen=True)
class Term:
    """One word. ``field`` is a canonical name of ``search/fields.csv``, or None for all text.

    Of a compound meant ``loose`` one part will do, which counts less.
    """

    text: str
    field: str | None = None
    loose: bool = False


@dataclass(frozen=True)
class Phrase:
    """Words in this order, with at most ``slop`` other words between them."""

    words: tuple[str, ...]
    slop: int = 0
    field: str | None = None


@dataclass(frozen=True)
class Prefix:
    """Words that begin so: ``wort*``."""

    text: str
    field: str | None = None


@dataclass(frozen=True)
class Fuzzy:
    """Words within one or two letters of this one: ``wort~``."""

    text: str
    field: str | None = None
    distance: int = 1


@dataclass(frozen=True)
class DateRange:
    """Releases published from ``start`` to ``end``, both days included; None is open."""

    start: date | None
    end: date | None


@dataclass(frozen=True)
class And:
    children: tuple[Node, ...]


@dataclass(frozen=True)
class Or:
    children: tuple[Node, ...]


@dataclass(frozen=True)
class Not:
    child: Node


Node = Everything | Term | Phrase | Prefix | Fuzzy | DateRange | And | Or | Not
