"""Stages that the type of a relation alone does not tell."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from corpus.release import RelationType
from corpus.store import Archive
from search.stages import Stage, label, rules
from search.trace import trace
from tests.search.stories import Told, build

LAW, PLAN = "Kinderförderungsgesetz", "Krankenhausplan"


def stages(
    path: Path, kind: RelationType, other: tuple[str, str], measure: str, type_: str, text: str
) -> tuple[Stage, ...]:
    source, target = other, ("measure", measure)
    if other[0] == "date":
        source, target = target, other
    build(
        path,
        Told(
            "2018-05-08",
            "Neues",
            f"Vorher. {text} Nachher.",
            mentions=(("measure", measure, measure, {"type": type_}),),
            relations=((kind, source, target, text.rstrip(".")),),
        ),
    )
    with Archive.reader(path) as archive, archive.connect() as connection:
        return trace(connection, measure).stations[0].stages


@pytest.mark.parametrize(
    ("kind", "other", "measure", "type_", "text", "stage"),
    [
        ("adopts", "Kabinett", LAW, "law", "Das Kabinett beschloss das {}.", "bill_in_cabinet"),
        ("adopts", "Landesregierung", LAW, "law", "Sie billigte das {}.", "bill_in_cabinet"),
        ("adopts", "Landtag", LAW, "law", "Der Landtag hat das {} beschlossen.", "adopted"),
        ("adopts", "Kabinett", PLAN, "plan", "Das Kabinett beschloss den {}.", "adopted"),
        ("adopts", "Kabinett", PLAN, "plan", "Es billigte den Entwurf des {}es.", "adopted"),
        (
            "adopts",
            "Kabinett",
            "Doppelhaushalt",
            "plan",
            "Es billigte den Entwurf des {}es.",
            "bill_in_cabinet",
        ),
        (
            "adopts",
            "Sven Schulze",
            LAW,
            "law",
            "Er hat den Entwurf für das {} verabschiedet.",
            "bill_in_cabinet",
        ),
        ("announces", "Kabinett", LAW, "law", "Es stellt das {} vor.", "announced"),
        ("continues", "Land", PLAN, "plan", "Das Land verlängert den {}.", "extended"),
        ("continues", "Land", PLAN, "plan", "Es führt den {} bis Ende 2026 fort.", "extended"),
        (
            "continues",
            "Land",
            PLAN,
            "plan",
            "Es setzt den {} bis zum 31. Mai 2022 fort.",
            "extended",
        ),
        ("continues", "Land", PLAN, "plan", "Das Land führt den {} fort.", "continued"),
        (
            "enters_into_force",
            "2018-06-01",
            LAW,
            "law",
            "Das {} gilt ab Juni.",
            "enters_into_force",
        ),
        ("ends", "Land", PLAN, "plan", "Das Land hebt den {} auf.", "ended"),
    ],
)
def test_who_acts_and_the_words_tell_the_stage(
    tmp_path: Path,
    kind: RelationType,
    other: str,
    measure: str,
    type_: str,
    text: str,
    stage: str,
) -> None:
    told = ("date" if other[0].isdigit() else "organisation", other)
    (found,) = stages(tmp_path, kind, told, measure, type_, text.format(measure))
    assert (found.stage, found.relation) == (stage, kind)


def test_what_goes_on_until_a_day_is_extended(tmp_path: Path) -> None:
    text = f"Der {PLAN} läuft bis 2026 weiter."
    (found,) = stages(tmp_path, "continues", ("date", "2026"), PLAN, "plan", text)
    assert found.stage == "extended"


def test_what_another_measure_continues_is_not_extended(tmp_path: Path) -> None:
    text = f"Das Programm knüpft an den {PLAN} an, der bis Ende 2022 lief."
    (found,) = stages(tmp_path, "continues", ("measure", "Programm"), PLAN, "plan", text)
    assert found.stage == "continued"


def test_the_sentence_is_whole(tmp_path: Path) -> None:
    text = f"Das Land hebt den {PLAN} auf."
    (found,) = stages(tmp_path, "ends", ("organisation", "Land"), PLAN, "plan", text)
    assert (found.evidence, found.sentence.text) == (text.rstrip("."), text)


def test_every_relation_has_its_stage() -> None:
    assert set(rules()) == set(get_args(RelationType))


@pytest.mark.parametrize(
    ("other", "told"), [("2018-12-31", "to end"), ("2018-05-01", "ended"), ("P3Y", "to last")]
)
def test_an_end_to_come_is_not_told_as_one_that_was(tmp_path: Path, other: str, told: str) -> None:
    (found,) = stages(tmp_path, "ends", ("date", other), PLAN, "plan", f"Der {PLAN} endet.")
    assert found.stage == "ended"
    assert label(found, date(2018, 5, 8)) == told


def test_stages_have_names_for_people(tmp_path: Path) -> None:
    text = f"Das Kabinett beschloss das {LAW}."
    (found,) = stages(tmp_path, "adopts", ("organisation", "Kabinett"), LAW, "law", text)
    assert label(found, date(2018, 5, 8)) == "bill in cabinet"
