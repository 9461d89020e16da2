"""The errors of searching."""

from __future__ import annotations

from corpus.errors import PressearchivError, WrongUsage

_BEFORE, _AFTER = 40, 30


class QueryError(WrongUsage):
    """A query that can't be understood; shows the place.

    ``position`` counts characters of ``query``; ``told`` is one sentence with a way out.
    """

    def __init__(self, query: str, position: int, told: str) -> None:
        self.query = query
        self.position = position
        self.told = told
        super().__init__(f"{told}\n{_pointer(query, position)}")


class UnknownField(WrongUsage):
    """A facet field or filter that doesn't exist."""


class UnknownValue(WrongUsage):
    """A value that can't be looked for."""


class UnknownWatch(WrongUsage):
    """There is no saved query of this name, or there can't be."""


class WatchDamaged(PressearchivError):
    """The file of a saved query can't be read."""


class MatplotlibMissing(PressearchivError):
    """A PNG can't be drawn without it."""


class IndexMissing(PressearchivError):
    """The archive has no index yet."""


class IndexUnusable(PressearchivError):
    """The index is of another version or its files are damaged."""


class UnknownMeasure(WrongUsage):
    """A measure that no release mentions, where one must be."""


class MeasuresUnreadable(PressearchivError):
    """The archive's ``measures.toml`` is damaged."""


def _pointer(query: str, position: int) -> str:
    """The part of the query around the place, and a mark under it."""
    start = max(0, position - _BEFORE)
    shown = "".join(
        character if character.isprintable() else " "
        for character in query[start : position + _AFTER]
    )
    lead = "…" if start else ""
    tail = "…" if position + _AFTER < len(query) else ""
    return f"  {lead}{shown}{tail}\n  {' ' * (len(lead) + position - start)}^"
