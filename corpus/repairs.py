"""What the repairs that a version names are: their period, rule and evidence."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "repairs.toml"


@dataclass(frozen=True, slots=True)
class Repair:
    """One defect of old pages. ``period`` is when it is mended, by the day a page shows, with the
    years it was seen in; ``module`` is where in ``ingest/repair/`` it is."""

    name: str
    period: str
    rule: str
    evidence: str
    module: str


@cache
def known() -> dict[str, Repair]:
    """All repairs by their names, in the order they are told in."""
    declared = tomllib.loads(_FILE.read_text(encoding="utf-8"))["repair"]
    return {entry["name"]: Repair(**entry) for entry in declared}


def told(name: str) -> str:
    """A repair in one line; one that a later program made is told by its name alone."""
    repair = known().get(name)
    return f"{name}: {repair.rule} ({repair.period})" if repair else name
