"""The kinds of queries that packs are asked.

They mean what Whoosh's of the same names do, with the same scores (a test compares them), and are
made without loading Whoosh.
"""

from __future__ import annotations

from typing import NamedTuple


class Term(NamedTuple):
    """One term of a field."""

    field: str
    text: str
    boost: float = 1.0

    @property
    def encoded(self) -> bytes:
        return self.text.encode()


class And(NamedTuple):
    parts: tuple[Query, ...]


class Or(NamedTuple):
    parts: tuple[Query, ...]


class Not(NamedTuple):
    part: Query


class AndNot(NamedTuple):
    """What matches ``part`` and doesn't match ``without``."""

    part: Query
    without: Query


class Every(NamedTuple):
    """Each document scores 1."""


class Nothing(NamedTuple):
    pass


class Phrase(NamedTuple):
    """Words in this order, each within ``slop`` positions of the one before."""

    field: str
    words: tuple[str, ...]
    slop: int
    boost: float


class Near(NamedTuple):
    """Terms of one field in any order, each within ``slop`` positions of those before."""

    terms: tuple[Term, ...]
    slop: int


class Prefix(NamedTuple):
    """Terms that begin so; each document scores ``score``."""

    field: str
    text: str
    score: float


class Fuzzy(NamedTuple):
    """Terms that differ by at most so many letters; each document scores ``score``."""

    field: str
    text: str
    distance: int
    score: float


class Published(NamedTuple):
    """Published from ``start`` on and before ``end``, which sort by time; each document scores
    1."""

    start: str | None
    end: str | None


Query = (
    Term | And | Or | Not | AndNot | Every | Nothing | Phrase | Near | Prefix | Fuzzy | Published
)
