"""The questions and judgements are whole, and the measures are what they are called."""

from __future__ import annotations

import math
from collections import Counter

import pytest

from benchmarks.relevance.questions import questions
from benchmarks.relevance.scores import interval, mrr, ndcg
from benchmarks.relevance.texts import collection


def test_the_three_users_ask_enough() -> None:
    asked = questions()
    assert len(asked) >= 150
    assert len({question.id for question in asked}) == len(asked)
    assert min(Counter(question.user for question in asked).values()) >= 50
    assert {question.user for question in asked} == {"press", "researcher", "known"}
    assert abs(sum(question.held_out for question in asked) - len(asked) / 2) < 3


def test_every_question_has_an_answer_and_every_judgement_a_release() -> None:
    for question in questions():
        assert 2 in question.grades.values(), question
        assert set(question.grades.values()) <= {1, 2}, question
    known = {document.id for document in collection("invented")}
    for question in questions("invented"):
        assert question.grades.keys() <= known, question


def test_texts_among_which_nobody_looked_for_answers_are_not_searched() -> None:
    ids = {document.id for document in collection("invented")}
    assert len(ids) == 442
    assert "gold-c001" in ids
    assert "gold-c046" not in ids


@pytest.mark.parametrize(
    ("ranking", "expected"), [("xay", 0.5), ("axy", 1.0), ("bxa", 1 / 3), ("xyz", 0.0), ("", 0.0)]
)
def test_mrr_counts_the_first_that_answers(ranking: str, expected: float) -> None:
    assert mrr(list(ranking), {"a": 2, "b": 1}) == pytest.approx(expected)


def test_ndcg_is_one_for_the_best_order_and_less_for_any_other() -> None:
    grades = {"a": 2, "b": 1}
    assert ndcg(["a", "b", "x"], grades) == pytest.approx(1.0)
    late = (1 / math.log2(2) + 3 / math.log2(3)) / (3 / math.log2(2) + 1 / math.log2(3))
    assert ndcg(["b", "a"], grades) == pytest.approx(late)
    assert ndcg(["x"], grades) == 0.0


def test_the_interval_holds_the_mean_and_narrows_with_more_questions() -> None:
    few, many = [0.0, 1.0] * 5, [0.0, 1.0] * 200
    (low, high), (low_of_many, high_of_many) = interval(few), interval(many)
    assert low < low_of_many < 0.5 < high_of_many < high
