"""What the relations of a release make of a measure's life: stages, with sums and evidence."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Row

from search.sentence import around


@dataclass(frozen=True, slots=True)
class Sum:
    """``amount_max`` is the upper bound of a range; ``text`` is the sum as worded."""

    amount: float
    amount_max: float | None
    currency: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a release's text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stage:
    """What a release says happened to the measure, under the ``name`` it has there.

    ``other`` is the relation's other end (who adopted it, from when, what replaced it) and
    ``other_kind`` a mention kind or ``house``. ``sentence`` is the whole one around the evidence;
    all offsets count in the text of the release. An earlier release has said the same if it is
    told ``again``.
    """

    name: str
    stage: str
    relation: str
    other_kind: str
    other: str
    evidence: str
    start: int
    end: int
    sentence: Passage
    sum: Sum | None = None
    again: bool = False


def stages(
    relations: Iterable[Row[Any]],
    names: Collection[str],
    types: Mapping[str, Collection[str]],
    text: str,
    sums: Collection[Row[Any]],
) -> tuple[Stage, ...]:
    """The stages of the measure called ``names`` by the rows of a version's relations; ``types``
    are those each name has, ``text`` is the version's, ``sums`` the rows of its mentions of
    money."""
    found: dict[Stage, None] = {}
    for row in relations:
        is_target = row.target_kind == "measure" and row.target_name in names
        name, kind, other = row.target_name, row.source_kind, row.source_name
        if not is_target:
            name, kind, other = row.source_name, row.target_kind, row.target_name
        acts = not is_target and kind == "measure"
        sentence = passage(text, row.start, row.end)
        stage = rules()[row.type]["acts" if acts else "stage"]
        if not acts:
            stage = _finer(row.type, kind, other, sentence.text, types.get(name, ())) or stage
        paid = _sum(row, other, sums) if kind == "money" else None
        evidence = (row.evidence, row.start, row.end)
        found[Stage(name, stage, row.type, kind, other, *evidence, sentence, paid)] = None
    return tuple(found)


def passage(text: str, start: int, end: int) -> Passage:
    """The whole sentence around a place."""
    first, last = around(text, start, end)
    return Passage(text[first:last], first, last)


def _finer(
    relation: str, kind: str, other: str, sentence: str, types: Collection[str]
) -> str | None:
    """A stage that the words tell and the type of the relation alone doesn't."""
    for rule in _table()["finer"]:
        if (
            rule["relation"] == relation
            and ("types" not in rule or not set(types).isdisjoint(rule["types"]))
            and kind in rule.get("other", (kind,))
            and ("who" not in rule or re.search(rule["who"], other, re.IGNORECASE))
            and ("words" not in rule or re.search(rule["words"], sentence, re.IGNORECASE))
        ):
            return str(rule["stage"])
    return None


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


def rules() -> dict[str, dict[str, Any]]:
    """What ``stages.toml`` says of each type of relation."""
    relations: dict[str, dict[str, Any]] = _table()["relation"]
    return relations


def label(stage: Stage, published: date) -> str:
    """A stage as people read it on the day it was written: ``bill in cabinet``, ``to end``."""
    table, words = _table(), {}
    if stage.other_kind == "date" and stage.other.startswith("P"):
        words = table["lasting"]
    elif stage.other_kind == "date" and stage.other > published.isoformat():
        words = table["to_come"]
    return str(words.get(stage.stage, table["label"].get(stage.stage, stage.stage)))


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "stages.toml").read_text(encoding="utf-8"))
