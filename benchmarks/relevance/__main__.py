"""How well questions are answered: ours beside Whoosh, SQLite FTS5 and tantivy, in one run.

Run: python -m benchmarks.relevance [FILE.jsonl.gz]
The file defaults to the 3,000 Swiss releases of the measuring data beside the project; without it
that part is left out. Every other engine gets the setting that is best for it on the half of the
questions on which our weights were chosen; the second table is the other half alone.
"""

from __future__ import annotations

import argparse
import itertools
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.relevance.engines import Engine, Fts5, Ours, Setting, StockWhoosh, Tantivy
from benchmarks.relevance.questions import Question, questions
from benchmarks.relevance.scores import interval, mrr, ndcg
from benchmarks.relevance.texts import COLLECTIONS, SWISS, collection

Score = tuple[float, float]  # MRR@10, nDCG@10
Row = dict[str, Score]  # by question
USERS = ("press", "researcher", "known")
WEIGHTS = ((1.0, 1.0, 1.0), (2.0, 1.0, 1.0), (3.0, 1.5, 1.0), (5.0, 2.0, 1.0))
SETTINGS = tuple(
    Setting(join, weights) for join, weights in itertools.product(("and", "or"), WEIGHTS)
)


@dataclass(frozen=True, slots=True)
class Column:
    """Questions that belong together, and one of the two measures."""

    name: str
    asked: Sequence[Question]
    measure: int

    def values(self, row: Row) -> list[float]:
        return [row[question.id][self.measure] for question in self.asked]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SWISS)
    file = parser.parse_args().file
    asked: list[Question] = []
    rows: dict[str, Row] = {}
    for name in COLLECTIONS:
        if name == "swiss" and not file.exists():
            print(f"Left out: the Swiss releases, there is no {file}.\n")
            continue
        here = questions(name)
        texts = collection(name, file)
        print(f"{name}: {len(texts):,} releases, {len(here)} questions")
        with tempfile.TemporaryDirectory() as folder:
            for kind in (Ours, StockWhoosh, Fts5, Tantivy):
                try:
                    engine: Engine = kind(Path(folder), texts)
                except ModuleNotFoundError as error:
                    print(f"Left out: {kind.name}, {error}.")
                    continue
                for told, row in answers(engine, here):
                    rows.setdefault(told, {}).update(row)
        asked.extend(here)
    for title, chosen in (
        ("All questions", asked),
        ("The half on which no weight was chosen", [q for q in asked if q.held_out]),
    ):
        print(f"\n{title} ({len(chosen)})\n")
        show(rows, chosen)


def answers(engine: Engine, asked: Sequence[Question]) -> list[tuple[str, Row]]:
    """Ours as one asks it, with all words and with any; another one in its best setting."""
    if isinstance(engine, Ours):
        return [
            (f"{engine.name}, all words", scored(engine, asked, Setting("and"))),
            (f"{engine.name} --any", scored(engine, asked, Setting("or"))),
        ]
    tried = {setting: scored(engine, asked, setting) for setting in SETTINGS}
    best = max(SETTINGS, key=lambda setting: _chosen(tried[setting], asked))
    print(f"{engine.name}: words joined by {best.join}, title, lead and body {best.weights}")
    return [(engine.name, tried[best])]


def scored(engine: Engine, asked: Sequence[Question], setting: Setting) -> Row:
    found: Row = {}
    for question in asked:
        ranking = engine.search(question.query, setting)
        found[question.id] = (mrr(ranking, question.grades), ndcg(ranking, question.grades))
    return found


def _chosen(row: Row, asked: Sequence[Question]) -> float:
    return sum(sum(row[question.id]) for question in asked if not question.held_out)


def show(rows: dict[str, Row], asked: Sequence[Question]) -> None:
    """The measures, by collection and by user, with 95 % intervals; then what ours has more."""
    columns = [
        Column(f"{name} {measure}", here, number)
        for name in COLLECTIONS
        if (here := [question for question in asked if question.collection == name])
        for number, measure in enumerate(("MRR@10", "nDCG@10"))
    ]
    _table("", columns, rows, lambda column, row: _told(column.values(row)))
    by_user = [
        Column(f"{user} {measure}", [q for q in asked if q.user == user], number)
        for user in USERS
        for number, measure in enumerate(("MRR", "nDCG"))
    ]
    _table("", by_user, rows, lambda column, row: f"{_mean(column.values(row)):.3f}")
    ours = next(row for name, row in rows.items() if name.endswith("--any"))
    others = {name: row for name, row in rows.items() if "," not in name and row is not ours}
    _table(
        "more in --any, paired",
        columns,
        others,
        lambda column, row: _told(
            [a - b for a, b in zip(column.values(ours), column.values(row), strict=True)]
        ),
    )


def _table(
    title: str, columns: Sequence[Column], rows: dict[str, Row], told: Callable[[Column, Row], str]
) -> None:
    cells = {name: [told(column, row) for column in columns] for name, row in rows.items()}
    names = [column.name for column in columns]
    width = 2 + max(len(text) for texts in (names, *cells.values()) for text in texts)
    print(f"{title:24}" + "".join(f"{name:>{width}}" for name in names))
    for name, texts in cells.items():
        print(f"{name:24}" + "".join(f"{text:>{width}}" for text in texts))
    print()


def _told(values: Sequence[float]) -> str:
    low, high = interval(values)
    return f"{_mean(values):.3f} [{low:.3f}, {high:.3f}]"


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


if __name__ == "__main__":
    main()
