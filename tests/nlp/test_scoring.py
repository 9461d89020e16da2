"""What counts as right when a reading is compared with gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.release import End, Mention, Quote, Reading, Relation
from nlp.scoring import Scores
from tests.conftest import ROOT, run_cli


def person(start: int, end: int, name: str) -> Mention:
    return Mention("person", start, end, "x" * (end - start), name, {"role": "none"})


def figures(gold: Reading, found: Reading, kind: str, way: str) -> tuple[float, float, float]:
    scores = Scores()
    scores.add(gold, found)
    score = scores.rows[(kind, way)]
    return score.precision, score.recall, score.f1


def test_strict_wants_the_span_and_the_name() -> None:
    gold = Reading(mentions=(person(0, 10, "Erna Muster"), person(20, 26, "Erna Muster")))
    found = Reading(mentions=(person(0, 10, "Erna Muster"), person(21, 26, "Erna Muster")))
    assert figures(gold, found, "person", "strict") == (0.5, 0.5, 0.5)
    assert figures(gold, found, "person", "relaxed") == (1, 1, 1)


def test_another_name_is_right_in_span_alone() -> None:
    gold = Reading(mentions=(person(0, 10, "Erna Muster"),))
    found = Reading(mentions=(person(0, 10, "Karl Muster"),))
    assert figures(gold, found, "person", "relaxed") == (0, 0, 0)
    assert figures(gold, found, "person", "span") == (1, 1, 1)


def test_one_found_thing_answers_for_one_marked_thing() -> None:
    gold = Reading(mentions=(person(0, 5, "A"), person(6, 10, "A")))
    found = Reading(mentions=(person(0, 10, "A"),))
    precision, recall, _ = figures(gold, found, "person", "relaxed")
    assert (precision, recall) == (1, 0.5)


@pytest.mark.parametrize(
    ("value", "right"), [({"type": "DATE", "value": "2024"}, 1), ({"value": "2023"}, 0)]
)
def test_a_date_is_right_by_its_value(value: dict[str, str], right: int) -> None:
    gold = Reading(mentions=(Mention("date", 0, 4, "2024", None, {"value": "2024"}),))
    found = Reading(mentions=(Mention("date", 0, 4, "2024", "2024", value),))
    assert figures(gold, found, "date", "strict")[0] == right


def test_a_quote_is_right_with_its_speaker() -> None:
    gold = Reading(quotes=(Quote(0, 30, "x", "Erna Muster"),))
    for speaker, right in (("Erna Muster", 1), ("Karl Muster", 0), (None, 0)):
        found = Reading(quotes=(Quote(2, 30, "x", speaker),))
        assert figures(gold, found, "quote", "relaxed")[0] == right


def held(start: int, role: str, office: str | None) -> Mention:
    value = {"role": role, "office": office}
    return Mention("person", start, start + 9, "x", "Erna Muster", value)


@pytest.mark.parametrize(
    ("found", "mentions", "persons"),
    [
        ([("minister", "Ministerin"), ("minister", None)], 1, 1),
        ([("minister", "Ministerinnen"), ("minister", None)], 0.5, 0),
        ([("minister", None), ("minister", "Ministerin")], 0, 1),
        ([("minister", None), ("minister", None)], 0.5, 0),
        ([("none", "Ministerin"), ("none", None)], 0, 0),
    ],
)
def test_office_and_role_are_right_by_mention_and_by_person(
    found: list[tuple[str, str | None]], mentions: float, persons: float
) -> None:
    gold = Reading(mentions=(held(0, "minister", "Ministerin"), held(20, "minister", None)))
    read = Reading(mentions=tuple(held(20 * n, *one) for n, one in enumerate(found)))
    assert figures(gold, read, "office and role", "mention")[0] == mentions
    assert figures(gold, read, "office and role", "person")[0] == persons


def test_an_office_may_stand_in_another_case() -> None:
    gold = Reading(mentions=(held(0, "other_office", "Präsident des Landtages"),))
    found = Reading(mentions=(held(0, "other_office", "Präsidenten des Landtags"),))
    assert figures(gold, found, "office and role", "mention")[0] == 1


def test_the_type_of_a_measure_counts_where_its_span_was_found() -> None:
    def measure(start: int, type_: str) -> Mention:
        return Mention("measure", start, start + 9, "x", None, {"type": type_})

    gold = Reading(mentions=(measure(0, "law"), measure(20, "law"), measure(40, "fund")))
    found = Reading(mentions=(measure(2, "law"), measure(20, "plan")))
    assert figures(gold, found, "type", "measure") == (0.5, 0.5, 0.5)


def test_a_relation_is_right_by_type_and_both_ends() -> None:
    def relation(type_: str, target: str) -> Reading:
        ends = End("measure", "A"), End("measure", target)
        return Reading(relations=(Relation(type_, *ends, 0, 1, "x"),))  # type: ignore[arg-type]

    gold = relation("replaces", "B")
    assert figures(gold, relation("replaces", "B"), "relation", "strict") == (1, 1, 1)
    assert figures(gold, relation("amends", "B"), "relation", "strict") == (0, 0, 0)
    assert figures(gold, relation("replaces", "C"), "relation", "strict") == (0, 0, 0)


def funded(name: str, start: int, end: int, *sums: str) -> Reading:
    measure = Mention("measure", start, end, "x", name, {"type": "project"})
    relations = (
        Relation("funds", End("money", one), End("measure", name), 0, 1, "x") for one in sums
    )
    return Reading((measure,), (), tuple(relations))


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (funded("Neubau der Halle in Zeitz", 10, 28, "5 EUR"), 1),
        (funded("Neubau der Halle in Zeitz", 30, 48, "5 EUR"), 0),  # elsewhere in the text
        (funded("Neubau der Halle in Zeitz", 10, 28, "6 EUR"), 0),  # a sum goes by its value
        (funded("Neubau der Halle", 10, 26, "5 EUR"), 1),
    ],
)
def test_an_end_is_relaxed_the_same_where_it_stands_at_the_place(
    found: Reading, right: float
) -> None:
    gold = funded("Neubau der Halle", 10, 26, "5 EUR")
    assert figures(gold, found, "relation", "relaxed") == (right, right, right)


def test_one_relation_found_answers_for_one_relation() -> None:
    gold = Reading(
        funded("A", 0, 5).mentions + funded("B", 5, 9).mentions,
        (),
        funded("A", 0, 5, "5 EUR").relations + funded("B", 5, 9, "5 EUR").relations,
    )
    found = funded("A und B", 0, 9, "5 EUR")
    assert figures(gold, found, "relation", "relaxed") == (1, 0.5, 2 / 3)


def test_relations_of_given_mentions_have_a_row_of_their_own() -> None:
    scores = Scores()
    gold = funded("A", 0, 5, "5 EUR", "7 EUR")
    scores.add_given(gold.relations, gold.relations[:1])
    score = scores.rows[("relation", "given mentions")]
    assert (score.precision, score.recall) == (1, 0.5)


def test_nothing_found_is_no_error() -> None:
    assert figures(Reading(), Reading(), "place", "strict") == (0, 0, 0)


def test_the_command_scores_a_folder() -> None:
    done = run_cli("evaluate", ROOT / "nlp/training/gold/dev", "--format", "json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["texts"] == len(list((ROOT / "nlp/training/gold/dev").glob("*.txt")))
    assert {row["kind"] for row in answer["scores"]} >= {"person", "quote", "relation"}
    ways = {row["match"] for row in answer["scores"] if row["kind"] == "relation"}
    assert ways == {"strict", "relaxed", "given mentions"}


def test_a_text_without_marks_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Text ohne Kopf")
    done = run_cli("evaluate", tmp_path)
    assert done.returncode == 1
    assert "must begin with a head" in done.stderr
