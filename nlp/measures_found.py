"""What a place that names a measure is handed on as."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.release import MeasureType


@dataclass(frozen=True, slots=True)
class Found:
    """A place that names a measure. ``start`` and ``end`` count characters.

    ``plural`` finds count only where something else names the same measure; ``aliases`` are
    names under which the text may speak of it elsewhere.
    """

    start: int
    end: int
    name: str
    type: MeasureType
    confidence: float
    aliases: tuple[str, ...] = ()
    plural: bool = False
    head: str | None = None
