"""Two result sets side by side."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from corpus.settings import Settings
from corpus.store import Archive
from search.compare_command import compare
from search.comparison import log_likelihood
from search.errors import QueryError, UnknownField
from search.lifecycle import bring_up_to_date
from search.whoosh_engine import WhooshEngine
from tests.search.stories import Told, build

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "compare.md").read_text("utf-8")
LAW, PLAN = "Kita-Gesetz", "Straßenplan"


def told(day: str, text: str, measure: str, house: str = "Staatskanzlei") -> Told:
    return Told(
        day,
        text,
        f"{measure} gilt.",
        (("measure", measure, measure, {"type": "plan"}),),
        house=house,
    )


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("compare")
    kitas = [told(f"2019-02-{day:02}", "Kita offen", LAW) for day in range(1, 9)]
    roads = [told(f"2021-11-{day:02}", "Straße offen", PLAN) for day in range(1, 8)]
    both = told("2019-12-24", "Kita an der Straße", PLAN, house="Ministerium der Finanzen")
    neither = told("2019-01-01", "Neujahr", "Haushaltsplan")
    build(path, *kitas, *roads, both, neither)
    with Archive.writer(path) as archive:
        bring_up_to_date(archive, WhooshEngine(jobs=1))
    return path


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(compare, arguments, obj=Settings(path), catch_exceptions=False)


def ask(path: Path, *arguments: str) -> dict[str, object]:
    found = json.loads(run(path, "Kita", "Straße", *arguments, "--format", "json").stdout)
    assert isinstance(found, dict)
    return found


def test_totals_and_what_is_in_both(path: Path) -> None:
    assert ask(path)["totals"] == {"a": 9, "b": 8, "both": 1, "all": 17}


def test_every_year_between_is_told_with_its_share_of_all_releases(path: Path) -> None:
    assert ask(path)["periods"] == [
        {"period": "2019", "a": 9, "b": 1, "all": 10, "share_a": 0.9, "share_b": 0.1},
        {"period": "2020", "a": 0, "b": 0, "all": 0, "share_a": None, "share_b": None},
        {"period": "2021", "a": 0, "b": 7, "all": 7, "share_a": 0.0, "share_b": 1.0},
    ]


def test_quarters_begin_and_end_with_the_first_and_last_release(path: Path) -> None:
    periods = ask(path, "--by", "quarter")["periods"]
    assert isinstance(periods, list)
    assert [(one["period"], one["a"], one["b"]) for one in periods if one["all"]] == [
        ("2019-Q1", 8, 0),
        ("2019-Q4", 1, 1),
        ("2021-Q4", 0, 7),
    ]
    assert (periods[0]["period"], periods[-1]["period"], len(periods)) == ("2019-Q1", "2021-Q4", 12)


def test_the_values_that_tell_the_sets_apart_come_first(path: Path) -> None:
    differences = ask(path, "--facet", "measure", "--facet", "haus")["differences"]
    assert isinstance(differences, dict)
    assert list(differences) == ["measure", "house"]
    measures = differences["measure"]
    counts = [(one["value"], one["a"], one["b"]) for one in measures]
    assert counts == [(LAW, 8, 0), (PLAN, 1, 8)]  # as clear as each other; then by name
    assert measures[1]["share_b"] == 1.0
    assert measures[0]["score"] >= measures[1]["score"] > 10
    assert all(one["score"] < 1 for one in differences["house"])


def test_the_limit_holds_for_each_side(path: Path) -> None:
    differences = ask(path, "--facet", "measure", "--limit", "1")["differences"]
    assert isinstance(differences, dict)
    assert {one["value"] for one in differences["measure"]} == {PLAN, LAW}


def test_text_leaves_out_what_may_be_chance(path: Path) -> None:
    shown = run(path, "Kita", "Straße").stdout
    assert "measure: what differs most" in shown
    assert "house: nothing differs beyond chance" in shown
    assert "minister: nothing differs beyond chance" in shown


@pytest.mark.parametrize("width", ["60", "160"])
def test_text_fits_the_window(path: Path, width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    shown = run(path, "Kita", "Straße", "--by", "quarter").stdout
    assert max(map(len, shown.splitlines())) <= int(width)
    assert ("█" in shown) is (width == "160")
    assert "11,1 % of A and 12,5 % of B" in shown


def test_csv_is_one_long_table(path: Path) -> None:
    done = run(path, "Kita", "Straße", "--facet", "measure", "--format", "csv")
    table = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["part"] for row in table] == ["total", "both", *["period"] * 3, *["facet"] * 2]
    assert table[0]["share_a"] == str(round(9 / 17, 6))
    assert (table[1]["a"], table[1]["of_a"], table[1]["of_b"]) == ("1", "9", "8")
    assert (table[-1]["field"], table[-1]["value"], table[-1]["of_b"]) == ("measure", PLAN, "8")


def test_a_query_without_hits_is_no_error(path: Path) -> None:
    found = json.loads(run(path, "Kita", "Raumfahrt", "--format", "json").stdout)
    assert found["totals"]["b"] == 0
    assert found["differences"] == {"house": [], "minister": [], "measure": []}
    assert run(path, "Raumfahrt", "Raumfahrt").exit_code == 0
    assert "–" in run(path, "Raumfahrt", "Kita").stdout


def test_a_set_compared_with_itself_differs_in_nothing(path: Path) -> None:
    found = json.loads(run(path, "Kita", "Kita", "--format", "json").stdout)
    assert found["totals"]["both"] == found["totals"]["a"]
    assert not any(found["differences"].values())


def test_mistakes_are_told(path: Path) -> None:
    with pytest.raises(QueryError):
        run(path, "Kita", "(Straße")
    with pytest.raises(UnknownField):
        run(path, "Kita", "Straße", "--facet", "ministr")


def test_the_shape_is_the_documented_one(path: Path) -> None:
    documented = json.loads(re.findall(r"```json\n(.*?)```", DOCS, re.DOTALL)[0])
    found = ask(path)
    assert list(found) == list(documented)
    assert list(found["totals"]) == list(documented["totals"])  # type: ignore[call-overload]
    for name in ("periods",):
        assert list(found[name][0]) == list(documented[name][0])  # type: ignore[index]
    measure = found["differences"]["measure"][0]  # type: ignore[index]
    assert list(measure) == list(documented["differences"]["measure"][0])


def test_the_measure_is_dunning_s() -> None:
    # 12 of 25 have the value, so of 10 and 15 there should be 4.8 and 7.2 with and 5.2 and 7.8
    # without it.
    by_hand = 2 * (
        8 * math.log(8 / 4.8)
        + 2 * math.log(2 / 5.2)
        + 4 * math.log(4 / 7.2)
        + 11 * math.log(11 / 7.8)
    )
    assert log_likelihood(8, 4, 10, 15) == pytest.approx(by_hand)


@given(st.integers(1, 500), st.integers(1, 500), st.data())
def test_the_measure_is_none_for_equal_shares_and_the_same_from_both_sides(
    total_a: int, total_b: int, data: st.DataObject
) -> None:
    a, b = data.draw(st.integers(0, total_a)), data.draw(st.integers(0, total_b))
    score = log_likelihood(a, b, total_a, total_b)
    assert score >= 0
    assert score == pytest.approx(log_likelihood(b, a, total_b, total_a), abs=1e-6)
    assert log_likelihood(a, a, total_a, total_a) == pytest.approx(0, abs=1e-6)
