"""Who stood at the head of a house, by what its other releases say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from corpus.settings import Settings
from search.story_commands import trace as command
from tests.search.stories import Told, build

HOUSE, PLAN = "Ministerium der Finanzen", "Steuerplan"
MEASURE = Told("2020-05-15", "Plan", f"Der {PLAN} gilt.", (("measure", PLAN, PLAN, {}),))


def naming(day: str, person: str, house: str = HOUSE, role: str = "minister") -> Told:
    return Told(
        day,
        f"Von {day} {person}",
        f"{person} sprach.",
        mentions=(("person", person, person, {"office": "Finanzminister", "role": role}),),
        house=house,
    )


def head(path: Path, *told: Told) -> Any:
    build(path, MEASURE, *told)
    done = CliRunner().invoke(command, [PLAN, "--format", "json"], obj=Settings(path))
    return json.loads(done.stdout)["releases"][0]["head"]


@pytest.mark.parametrize("days", [("2020-05-01", "2020-05-02", "2020-06-20")])
def test_it_is_whom_the_house_s_releases_of_those_weeks_name(
    tmp_path: Path, days: tuple[str, ...]
) -> None:
    told = [naming(day, "Michael Richter") for day in days]
    assert head(tmp_path, *told) == {
        "name": "Michael Richter",
        "office": "Finanzminister",
        "releases": 3,
        "total": 3,
    }
    shown = CliRunner().invoke(command, [PLAN], obj=Settings(tmp_path)).stdout
    assert "Head of the house then: Michael Richter (Finanzminister)" in shown


@pytest.mark.parametrize(
    "told",
    [
        [naming(f"2020-05-0{day}", "Michael Richter") for day in (1, 2)],
        [naming(f"2020-01-0{day}", "Michael Richter") for day in (1, 2, 3)],
        [naming(f"2020-05-0{day}", "Michael Richter", house="Staatskanzlei") for day in (1, 2, 3)],
        [naming(f"2020-05-0{day}", "Michael Richter", role="state_secretary") for day in (1, 2, 3)],
        [
            naming(f"2020-05-0{day}", "Jens Bullerjahn" if day < 4 else "Michael Richter")
            for day in range(1, 7)
        ],
    ],
    ids=["too few", "other weeks", "other house", "no minister", "not of one mind"],
)
def test_a_gap_is_left_where_it_is_not_sure(tmp_path: Path, told: list[Told]) -> None:
    assert head(tmp_path, *told) is None


def test_the_release_s_own_word_comes_first(tmp_path: Path) -> None:
    own = Told(
        MEASURE.day,
        MEASURE.title,
        f"Der {PLAN} gilt, sagte Jens Bullerjahn.",
        mentions=(
            ("measure", PLAN, PLAN, {}),
            ("person", "Jens Bullerjahn", "Jens Bullerjahn", {"office": None, "role": "minister"}),
        ),
    )
    build(tmp_path, own, *(naming(f"2020-05-0{day}", "Michael Richter") for day in (1, 2, 3)))
    done = CliRunner().invoke(command, [PLAN, "--format", "json"], obj=Settings(tmp_path))
    told = json.loads(done.stdout)["releases"][0]
    assert told["head"] is None
    assert [one["name"] for one in told["ministers"]] == ["Jens Bullerjahn"]
