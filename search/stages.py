"""What the relations of a release make of a measure's life: stages, with sums and evidence."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable
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
    """What a release says happened to the measure, under the ``name`` it has there.

    ``other`` is the relation's other end (who adopted it, from when, what replaced it) and
    ``other_kind`` a mention kind or ``house``; the evidence's offsets count in the text of the
    release.
    """

    name: str
    stage: str
    other_kind: str
    other: str
    evidence: str
    start: int
    end: int
    sum: Sum | None = None


def stages(
    relations: Iterable[Row[Any]], names: Collection[str], sums: Collection[Row[Any]]
) -> tuple[Stage, ...]:
    """The stages of the measure called ``names`` by the rows of a version's relations; ``sums`` are
    the rows of its mentions of money."""
    found: dict[Stage, None] = {}
    for row in relations:
        rule = rules()[row.type]
        is_target = row.target_kind == "measure" and row.target_name in names
        ends = (row.target_name, row.source_kind, row.source_name)
        if not is_target:
            ends = (row.source_name, row.target_kind, row.target_name)
        name, kind, other = ends
        acts = not is_target and kind == "measure"
        found[
            Stage(
                name,
                rule["acts"] if acts else rule["stage"],
                kind,
                other,
                row.evidence,
                row.start,
                row.end,
                _sum(row, other, sums) if kind == "money" else None,
            )
        ] = None
    return tuple(found)


def _sum(row: Row[Any], named: str, sums: Iterable[Row[Any]]) -> Sum | None:
    """The sum at a relation's end, as the text words it: in the evidence, else where it stands
    first."""
    found = [
        one
        for one in sums
        if named in (one.entity, f"{one.value['amount']} {one.value['currency']}")
    ]
    if not found:
        return None
    within = [one for one in found if row.start <= one.start and one.end <= row.end]
    chosen = (within or found)[0]
    value = chosen.value
    return Sum(value["amount"], value["amount_max"], value["currency"], chosen.surface)


def names_sum(row: Row[Any]) -> bool:
    """Whether one end of a relation is a sum of money."""
    return "money" in (row.source_kind, row.target_kind)


@cache
def rules() -> dict[str, dict[str, Any]]:
    """``stages.toml``: by type of relation."""
    return tomllib.loads((Path(__file__).parent / "stages.toml").read_text(encoding="utf-8"))
