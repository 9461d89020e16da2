"""The engine-neutral tree a query is parsed into. Every engine reads this and nothing else."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, TypeVar

_Kind = TypeVar("_Kind", bound=type)


def _same(node: tuple[object, ...], other: object) -> bool:
    return type(node) is type(other) and tuple.__eq__(node, other)


def _differs(node: tuple[object, ...], other: object) -> bool:
    return not _same(node, other)


def _hash(node: tuple[object, ...]) -> int:
    return hash((type(node), tuple.__hash__(node)))


def _kind(kind: _Kind) -> _Kind:
    """Nodes of different kinds are never equal, whatever they hold.

    Else they are named tuples: every search makes these classes, and Python takes five times as
    long for a dataclass.
    """
    for name, method in (("__eq__", _same), ("__ne__", _differs), ("__hash__", _hash)):
        setattr(kind, name, method)
    return kind


@_kind
class Everything(NamedTuple):
    """Matches every release: the empty query."""


@_kind
class Term(NamedTuple):
    """One word. ``field`` is a canonical name of ``search/fields.csv``, or None for all text.

    Of a compound meant ``loose`` one part will do, which counts less.
    """

    text: str
    field: str | None = None
    loose: bool = False


@_kind
class Phrase(NamedTuple):
    """Words in this order, with at most ``slop`` other words between them."""

    words: tuple[str, ...]
    slop: int = 0
    field: str | None = None


@_kind
class Prefix(NamedTuple):
    """Words that begin so: ``wort*``."""

    text: str
    field: str | None = None


@_kind
class Fuzzy(NamedTuple):
    """Words within one or two letters of this one: ``wort~``."""

    text: str
    field: str | None = None
    distance: int = 1


@_kind
class DateRange(NamedTuple):
    """Releases published from ``start`` to ``end``, both days included; None is open."""

    start: date | None
    end: date | None


@_kind
class And(NamedTuple):
    children: tuple[Node, ...]


@_kind
class Or(NamedTuple):
    children: tuple[Node, ...]


@_kind
class Not(NamedTuple):
    child: Node


Node = Everything | Term | Phrase | Prefix | Fuzzy | DateRange | And | Or | Not
