"""Chooses the weights of the ranking, one after the other, on half of the questions.

Run: python -m benchmarks.relevance.tune   (some minutes)

Prints every value tried with what it gives on that half and on the held-out one. The best values
are then written into ``search/whoosh_engine`` by hand.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.relevance.engines import Ours, Setting
from benchmarks.relevance.questions import Question, questions
from benchmarks.relevance.scores import mrr, ndcg
from benchmarks.relevance.texts import SWISS, collection
from search.whoosh_engine import documents, matching, translation

PASSES = 2


@dataclass(frozen=True, slots=True)
class Weight:
    """A number of the engine, where it is used, and what is tried for it."""

    where: Any
    name: str
    tried: tuple[float, ...]
    in_index: bool = False


WEIGHTS = (
    Weight(matching, "B", (0.2, 0.3, 0.4, 0.5, 0.6, 0.75)),
    Weight(matching, "K1", (0.8, 1.2, 1.6, 2.0, 2.5)),
    Weight(translation, "PARTS_WINDOW", (2, 4, 7)),
    Weight(translation, "PARTS_WEIGHT", (0.2, 0.4, 0.6, 0.8)),
    Weight(translation, "PART_WEIGHT", (0.05, 0.1, 0.2, 0.3)),
    Weight(translation, "SYNONYM_WEIGHT", (0.3, 0.5, 0.7, 0.9)),
    Weight(documents, "TITLE_WEIGHT", (1.0, 2.0, 3.0, 5.0), in_index=True),
    Weight(documents, "LEAD_WEIGHT", (1.0, 1.5, 2.0), in_index=True),
    Weight(documents, "MEASURE_WEIGHT", (0.5, 1.0, 2.0, 3.0), in_index=True),
    Weight(documents, "PART_WEIGHT", (0.3, 0.5, 0.7, 1.0), in_index=True),
)


def main() -> None:
    names = ("invented", "swiss") if SWISS.exists() else ("invented",)
    texts = {name: collection(name, marked=True) for name in names}
    asked = [question for question in questions() if question.collection in names]
    engines = {name: _built(texts[name]) for name in names}
    for _ in range(PASSES):
        for weight in WEIGHTS:
            before = getattr(weight.where, weight.name)
            found: dict[float, float] = {}
            for value in dict.fromkeys((before, *weight.tried)):
                setattr(weight.where, weight.name, value)
                if weight.in_index:
                    engines = {name: _built(texts[name]) for name in names}
                found[value], held_out = _value(engines, asked)
                print(f"{weight.name:15} {value:5} {found[value]:.4f} held out {held_out:.4f}")
            best = max(found, key=lambda value: found[value])
            setattr(weight.where, weight.name, best)
            print(f"{weight.name:15} {before:5} -> {best}", flush=True)
            if weight.in_index:
                engines = {name: _built(texts[name]) for name in names}


def _built(texts: Sequence[Any]) -> Ours:
    return Ours(Path(tempfile.mkdtemp()), texts)


def _value(engines: dict[str, Ours], asked: Sequence[Question]) -> tuple[float, float]:
    """The mean of both measures in both ways of asking: on the half for choosing, on the other."""
    halves: tuple[list[float], list[float]] = ([], [])
    for question in asked:
        for setting in (Setting("and"), Setting("or")):
            ranking = engines[question.collection].search(question.query, setting)
            for measure in (mrr, ndcg):
                halves[question.held_out].append(measure(ranking, question.grades))
    return sum(halves[0]) / len(halves[0]), sum(halves[1]) / len(halves[1])


if __name__ == "__main__":
    main()
