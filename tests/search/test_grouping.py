"""Names joined and parted by hand: the file, the rules, the command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import WrongUsage
from corpus.settings import Settings
from corpus.store import Archive
from search.correcting import correct
from search.errors import MeasuresUnreadable, UnknownMeasure
from search.grouping import FILE, Corrections, group, load, save
from search.story_commands import trace as command
from tests.conftest import ROOT
from tests.search.stories import Told, build

PLAN, OLD, NEW, CLINIC = (
    "Krankenhausplan",
    "Krankenhausplan 2015",
    "Krankenhausplan 2026",
    "Klinikplan",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive that mentions each name once, in a release of its own."""
    build(tmp_path, *of_names(PLAN, PLAN, OLD, NEW, CLINIC, "Schulbau"))
    return tmp_path


def of_names(*names: str) -> list[Told]:
    return [
        Told(f"2020-01-{day:02}", f"Neues {day}", f"Zu {name}: neu.", [("measure", name, name, {})])
        for day, name in enumerate(names, start=1)
    ]


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, obj=Settings(path), catch_exceptions=False)


def names(path: Path, *arguments: str) -> dict[str, str]:
    """The names taken together, and how each was joined."""
    told: dict[str, Any] = json.loads(run(path, *arguments, "--format", "json").stdout)
    return {name["name"]: name["joined"] for name in told["names"]}


BY_RULE = {PLAN: "by rule", OLD: "by rule", NEW: "by rule"}


def test_a_name_is_joined_by_hand_and_shown_so(path: Path) -> None:
    done = run(path, PLAN, "--merge", CLINIC)
    assert done.exit_code == 0
    assert f"'{CLINIC}' is now taken together with '{PLAN}'" in done.stderr
    assert f"pressearchiv trace {PLAN} --split {CLINIC}" in done.stderr
    assert f"Joined by hand: {CLINIC} (1)" in done.stdout
    assert names(path, PLAN) == {**BY_RULE, CLINIC: "by hand"}


def test_the_joined_name_leads_to_the_same_life(path: Path) -> None:
    run(path, PLAN, "--merge", CLINIC)
    assert set(names(path, CLINIC)) == {*BY_RULE, CLINIC}


def test_split_undoes_merge(path: Path) -> None:
    run(path, PLAN, "--merge", CLINIC)
    run(path, PLAN, "--split", CLINIC)
    assert names(path, PLAN) == BY_RULE
    assert load(path) == Corrections()


def test_a_name_that_the_rules_join_is_taken_out_and_shown_so(path: Path) -> None:
    done = run(path, PLAN, "--split", OLD)
    assert f"'{OLD}' is no longer taken together with '{PLAN}'" in done.stderr
    assert f"Kept apart by hand: {OLD} (1)" in done.stdout
    told = json.loads(run(path, PLAN, "--format", "json").stdout)
    assert told["apart"] == [{"name": OLD, "releases": 1}]
    assert names(path, PLAN) == {PLAN: "by rule", NEW: "by rule"}
    assert names(path, OLD) == {OLD: "by rule"}


def test_merge_undoes_split(path: Path) -> None:
    run(path, PLAN, "--split", OLD)
    run(path, PLAN, "--merge", OLD)
    assert names(path, PLAN) == BY_RULE
    assert load(path) == Corrections()


def test_spellings_with_one_key_can_be_told_apart(tmp_path: Path) -> None:
    one, other = "Klima-Pakt", "Klimapakt"
    build(
        tmp_path,
        *(
            Told(f"2020-01-0{day}", "Neues", f"Zu {name}.", [("measure", name, name, {})])
            for day, name in enumerate([one, other], start=1)
        ),
    )
    assert set(names(tmp_path, one)) == {one, other}
    run(tmp_path, one, "--split", other)
    assert set(names(tmp_path, one)) == {one}
    assert set(names(tmp_path, other)) == {other}


def test_with_a_year_only_that_year_s_names_and_what_was_joined_with_them(path: Path) -> None:
    run(path, NEW, "--merge", CLINIC)
    assert names(path, NEW) == {NEW: "by rule", CLINIC: "by hand"}


def test_taking_a_name_out_leaves_what_else_was_joined_with_it(path: Path) -> None:
    run(path, NEW, "--merge", CLINIC)
    assert set(names(path, PLAN)) == {PLAN, OLD, NEW, CLINIC}
    run(path, PLAN, "--split", NEW)
    assert set(names(path, PLAN)) == {PLAN, OLD}
    assert set(names(path, NEW)) == {NEW, CLINIC}
    run(path, PLAN, "--merge", NEW)
    assert set(names(path, PLAN)) == {PLAN, OLD, NEW, CLINIC}


def test_what_both_rule_and_hand_join_is_taken_out(path: Path) -> None:
    run(path, NEW, "--merge", OLD)
    assert set(names(path, NEW)) == {NEW, OLD}
    run(path, PLAN, "--split", OLD)
    assert set(names(path, PLAN)) == {PLAN, NEW}


def test_several_at_once(path: Path) -> None:
    run(path, PLAN, "--merge", CLINIC, "--merge", "Schulbau", "--split", OLD)
    assert set(names(path, PLAN)) == {PLAN, NEW, CLINIC, "Schulbau"}


def test_an_unknown_name_is_told_with_near_ones_and_nothing_is_written(path: Path) -> None:
    with pytest.raises(UnknownMeasure, match=rf"no measure 'Klinkplan'\. Similar .*'{CLINIC}'"):
        run(path, PLAN, "--merge", "Schulbau", "--merge", "Klinkplan")
    with pytest.raises(UnknownMeasure, match=f"Similar names: '{PLAN}'"):
        run(path, "Krankenhuasplan", "--merge", CLINIC)
    with pytest.raises(UnknownMeasure, match="Zzz"):
        run(path, PLAN, "--split", "Zzz")
    assert not (path / FILE).exists()


def test_only_what_was_joined_can_be_taken_out(path: Path) -> None:
    with pytest.raises(WrongUsage, match=f"'{CLINIC}' is not taken for this .* '{PLAN}', '{OLD}'"):
        run(path, PLAN, "--split", CLINIC)
    with pytest.raises(WrongUsage, match="is the name the trace is about"):
        run(path, PLAN, "--split", PLAN)


def test_joining_what_is_joined_changes_nothing(path: Path) -> None:
    assert f"'{OLD}' already was taken together" in run(path, PLAN, "--merge", OLD).stderr
    assert not (path / FILE).exists()


def test_the_file_is_one_a_person_can_read_and_edit(path: Path) -> None:
    run(path, PLAN, "--merge", CLINIC, "--split", OLD)
    text = (path / FILE).read_text("utf-8")
    assert text.startswith("# Which names of measures belong together")
    assert tomllib.loads(text) == {"apart": [OLD], "measure": [{"names": [PLAN, CLINIC]}]}
    (path / FILE).write_text('[[measure]]\nnames = ["Schulbau", "Klinikplan", "Gone"]\n', "utf-8")
    assert names(path, CLINIC) == {CLINIC: "by rule", "Gone": "by hand", "Schulbau": "by hand"}


@pytest.mark.parametrize(
    "text", ["apart = [", 'apart = "x"', "measure = 1", "[[measure]]\nname = 1", "other = 1"]
)
def test_a_damaged_file_is_told(path: Path, text: str) -> None:
    (path / FILE).write_text(text, "utf-8")
    with pytest.raises(MeasuresUnreadable, match=FILE):
        run(path, PLAN)


def test_while_another_process_writes_the_archive_is_busy(path: Path) -> None:
    with Archive.writer(path):
        done = subprocess.run(
            [sys.executable, "-m", "cli", "--archive", path, "trace", PLAN, "--merge", CLINIC],
            cwd=ROOT,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=False,
        )
    assert done.returncode == 4
    assert not (path / FILE).exists()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("shared")
    build(path, *of_names(PLAN, OLD, NEW, CLINIC, "Klinikplan 2015"))
    return path


TYPED = st.sampled_from([PLAN, OLD, NEW, CLINIC, "Klinikplan 2015", "Krankenhausplans"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(TYPED, st.sampled_from(["merge", "split"]), TYPED), max_size=5))
def test_whatever_was_done_before_a_name_goes_in_and_out(
    shared: Path, steps: list[tuple[str, str, str]]
) -> None:
    (shared / FILE).unlink(missing_ok=True)
    for asked, how, name in steps:
        try:
            correct(shared, asked, *(([name], []) if how == "merge" else ([], [name])))
        except WrongUsage:
            assert how == "split"
            continue
        if name != "Krankenhausplans":
            assert (name in names(shared, asked)) == (how == "merge")


NAMES = st.lists(st.text(max_size=12), max_size=4, unique=True)


@given(st.lists(NAMES.filter(lambda names: len(names) > 1), max_size=2), NAMES)
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, sets: list[list[str]], apart: list[str]
) -> None:
    if len(sets) == 2 and not set(sets[0]).isdisjoint(sets[1]):
        sets = sets[:1]
    path = tmp_path_factory.mktemp("measures")
    save(path, Corrections(tuple(map(tuple, sets)), tuple(apart)))
    found = load(path)
    assert set(found.apart) == set(apart)
    assert {frozenset(one) for one in found.together} == {frozenset(one) for one in sets}


@pytest.mark.parametrize("asked", ["", "Zzz"])
def test_nothing_is_joined_to_an_unknown_name(asked: str) -> None:
    corrections = Corrections(((PLAN, CLINIC),), (OLD,))
    assert group(asked, [PLAN, OLD], corrections, dict).names == ()
