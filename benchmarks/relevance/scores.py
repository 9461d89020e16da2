"""How good a ranking is, and how sure one can be of it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from benchmarks.relevance.questions import Grades

DEPTH = 10
RESAMPLES = 10_000


def mrr(ranking: Sequence[str], grades: Grades) -> float:
    """1 by the rank of the first release that answers the question (grade 2), 0 for none."""
    ranks = (rank for rank, one in enumerate(ranking[:DEPTH], 1) if grades.get(one) == 2)
    return 1 / next(ranks, math.inf)


def ndcg(ranking: Sequence[str], grades: Grades) -> float:
    """The gain of the ranking, discounted by the logarithm of the rank, by that of the best."""
    best = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(one, 0) for one in ranking]) / best


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades[:DEPTH], 1))


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Where the mean lies with 95 %, by bootstrap over the questions."""
    numbers = np.asarray(values)
    drawn = np.random.default_rng(1).integers(len(numbers), size=(RESAMPLES, len(numbers)))
    low, high = np.percentile(numbers[drawn].mean(axis=1), (2.5, 97.5))
    return float(low), float(high)
