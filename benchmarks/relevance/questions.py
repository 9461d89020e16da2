"""The questions and the judged answers."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
Grades = dict[str, int]


@dataclass(frozen=True, slots=True)
class Question:
    """``user`` is ``press``, ``researcher`` or ``known``; ``grades``: 2 for a release that answers
    the question, 1 for one that belongs to it, by id. What is not named is 0."""

    id: str
    collection: str
    user: str
    query: str
    grades: Grades

    @property
    def held_out(self) -> bool:
        """Weights are chosen on the other half."""
        return int(self.id[2:]) % 2 == 0


def questions(collection: str | None = None) -> list[Question]:
    """All of them, or those of a collection."""
    grades: dict[str, Grades] = {}
    for row in _rows("judgements.csv"):
        grades.setdefault(row["question"], {})[row["release"]] = int(row["grade"])
    return [
        Question(**row, grades=grades.get(row["id"], {}))
        for row in _rows("questions.csv")
        if collection in (None, row["collection"])
    ]


def _rows(name: str) -> list[dict[str, str]]:
    path = HERE / name
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
