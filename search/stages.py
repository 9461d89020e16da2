"""What the relations of a release make of a measure's life: stages, with sums and evidence."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Row


@dataclass(frozen=True, slots=True)
class Sum:
    """``amount_max`` is the upper bound of a range; ``text`` is the sum as worded."""

    amount: float
    amount_max: float | None
    currency: str
    text: str


@dataclass(frozen=True, slots=True)
class Stage:
    """What a release says happened to the measure. ``other`` is the relation's other end (who
    adopted it, from when, what replaced it), ``other_kind`` a mention kind or ``house``; the
    evidence's offsets count in the text of the release."""

    stage: str
    other_kind: str
    other: str
    evidence: str
    start: int
    end: int
    sums: tuple[Sum, ...] = ()


def stages(
    relations: Iterable[Row[Any]], names: Collection[str], sums: Sequence[Row[Any]]
) -> tuple[Stage, ...]:
    """The stages of the measure called ``names`` by the rows of a version's relations; ``sums`` are
    the rows of its mentions of money."""
    found: dict[Stage, None] = {}
    for row in relations:
        rule = rules()[row.type]
        is_target = row.target_kind == "measure" and row.target_name in names
        kind, other = (
            (row.source_kind, row.source_name) if is_target else (row.target_kind, row.target_name)
        )
        acts = not is_target and kind == "measure"
        found[
            Stage(
                rule["acts"] if acts else rule["stage"],
                kind,
                other,
                row.evidence,
                row.start,
                row.end,
                _sums_of(row, kind, other, sums),
            )
        ] = None
    return tuple(found)


def _sums_of(row: Row[Any], kind: str, other: str, sums: Sequence[Row[Any]]) -> tuple[Sum, ...]:
    """The sums a relation is about: the one it names, else the only one in its evidence. Where
    there are several and none is named, which one is meant is not known."""
    if not is_funding(row):
        return ()
    within = [one for one in sums if row.start <= one.start and one.end <= row.end]
    if kind == "money":
        within = [one for one in within if other in (one.entity, one.surface)][:1]
    if len(within) != 1:
        return ()
    value = within[0].value
    return (Sum(value["amount"], value["amount_max"], value["currency"], within[0].surface),)


def is_funding(row: Row[Any]) -> bool:
    """Whether a relation tells who funds something, or with how much."""
    return row.type == "funds" or "money" in (row.source_kind, row.target_kind)


@cache
def rules() -> dict[str, dict[str, Any]]:
    """``stages.toml``: by type of relation."""
    return tomllib.loads((Path(__file__).parent / "stages.toml").read_text(encoding="utf-8"))
