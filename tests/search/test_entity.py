"""The page of a person or an organisation, from hand-made readings."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from corpus.settings import Settings
from corpus.store import Archive
from search.entity import Counted, Entity, Page, Year, page
from search.entity_commands import org, person
from tests.search.stories import Told, build

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "entities.md").read_text("utf-8")
MARKETS = "Wir geben keinen Markt auf, auch den kleinen nicht."
PLAN = ("measure", "Exportplan", "Exportplan", {"type": "plan"})


def minister(surface: str, name: str, office: str | None) -> Any:
    return ("person", surface, name, {"office": office, "role": "minister"})


ECONOMY = Told(
    "2019-03-01",
    "Export wächst",
    "Wirtschaftsminister Groß stellte mit Hüskens und der IHK den Exportplan vor.",
    mentions=(
        minister("Wirtschaftsminister Groß", "Sven Groß", "Wirtschaftsminister"),
        ("person", "Hüskens", "Lydia Hüskens", {"office": None, "role": "none"}),
        ("organisation", "IHK", "Industrie- und Handelskammer Halle", {}),
        PLAN,
    ),
)
AGAIN = Told(
    "2021-05-02",
    "Export stockt",
    f"„{MARKETS}“, sagte Groß zum Exportplan. Groß dankte der Handelskammer.",
    mentions=(
        minister("Groß", "Sven Groß", None),
        ("organisation", "Handelskammer", "Industrie- und Handelskammer Halle", {}),
        PLAN,
    ),
    quotes=(("Sven Groß", MARKETS),),
)
FINANCE = Told(
    "2022-01-09",
    "Haushalt steht",
    "Finanzminister Groß und der Landtag. Auch Petra Schulze und Ute Schulze kamen.",
    mentions=(
        minister("Finanzminister Groß", "Sven Groß", "Finanzminister"),
        ("organisation", "Landtag", "Landtag", {}),
        ("person", "Petra Schulze", "Petra Schulze", {"office": None, "role": "none"}),
        ("person", "Ute Schulze", "Ute Schulze", {"office": "Rektorin", "role": "none"}),
    ),
)
OTHER = Told(
    "2022-06-01",
    "Ministerium lädt ein",
    "Das Ministerium der Finanzen und das Ministerium für Bildung. Petra Schulze war da.",
    mentions=(
        ("organisation", "Ministerium der Finanzen", "Ministerium der Finanzen", {}),
        ("organisation", "Ministerium für Bildung", "Ministerium für Bildung", {}),
        ("person", "Petra Schulze", "Petra Schulze", {"office": None, "role": "none"}),
    ),
    house="Staatskanzlei",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    build(tmp_path, ECONOMY, AGAIN, FINANCE, OTHER)
    return tmp_path


def ask(path: Path, kind: Any, asked: str, limit: int = 10) -> Page:
    with Archive.reader(path) as archive, archive.connect() as connection:
        return page(connection, kind, asked, limit)


def entity(path: Path, kind: Any, asked: str, limit: int = 10) -> Entity:
    found = ask(path, kind, asked, limit).entity
    assert found is not None
    return found


def run(command: Any, path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, obj=Settings(path), catch_exceptions=False)


@pytest.mark.parametrize("asked", ["Groß", "GROSS", "gross", "Sven Groß", "Dr. Sven Gross"])
def test_a_person_is_found_by_surname_and_full_name_whatever_the_spelling(
    path: Path, asked: str
) -> None:
    assert entity(path, "person", asked).names == (Counted("Sven Groß", 3),)


def test_offices_are_told_as_worded_in_the_order_of_time(path: Path) -> None:
    offices = entity(path, "person", "Groß").offices
    assert [(it.office, it.role, it.first, it.last, it.releases) for it in offices] == [
        ("Wirtschaftsminister", "minister", date(2019, 3, 1), date(2019, 3, 1), 1),
        ("Finanzminister", "minister", date(2022, 1, 9), date(2022, 1, 9), 1),
    ]


def test_an_office_is_one_in_all_its_inflections(tmp_path: Path) -> None:
    wordings = ["Chef des Amtes", "Chef des Amts", "Chef des Amts"]
    build(
        tmp_path,
        *(
            Told(
                f"2020-01-0{day}",
                f"Am {day}.",
                f"{office} Groß",
                (("person", f"{office} Groß", "Sven Groß", {"office": office, "role": "none"}),),
            )
            for day, office in enumerate(wordings, 1)
        ),
    )
    [office] = entity(tmp_path, "person", "Groß").offices
    assert (office.office, office.last, office.releases) == (
        "Chef des Amts",
        date(2020, 1, 3),
        3,
    )


def test_a_role_without_words_is_told_where_no_release_has_words_for_it(tmp_path: Path) -> None:
    build(tmp_path, AGAIN)
    [office] = entity(tmp_path, "person", "Groß").offices
    assert (office.office, office.role, office.releases) == (None, "minister", 1)


def test_who_holds_no_office_has_none(path: Path) -> None:
    assert entity(path, "person", "Hüskens").offices == ()
    assert [it.office for it in entity(path, "person", "Ute Schulze").offices] == ["Rektorin"]


def test_every_year_between_is_counted_with_all_releases_of_it(path: Path) -> None:
    assert entity(path, "person", "Groß").years == (
        Year(2019, 1, 0, 1),
        Year(2020, 0, 0, 0),
        Year(2021, 1, 0, 1),
        Year(2022, 1, 0, 2),
    )


def test_what_stands_in_the_same_releases_is_counted_by_release_without_the_one_asked_for(
    path: Path,
) -> None:
    beside = entity(path, "person", "Groß").beside
    assert beside == {
        "person": tuple(Counted(n, 1) for n in ("Lydia Hüskens", "Petra Schulze", "Ute Schulze")),
        "organisation": (
            Counted("Industrie- und Handelskammer Halle", 2),
            Counted("Landtag", 1),
        ),
        "measure": (Counted("Exportplan", 2),),
    }
    assert len(entity(path, "person", "Groß", limit=1).beside["person"]) == 1


def test_first_and_last_release_and_quotes(path: Path) -> None:
    found = entity(path, "person", "Groß")
    assert (found.first.title, found.last.title) == ("Export wächst", "Haushalt steht")
    assert (found.quotes.total, found.quotes.said[0].text) == (1, MARKETS)


def test_a_surname_of_several_people_lists_them_the_commonest_first(path: Path) -> None:
    found = ask(path, "person", "schulze")
    assert (found.entity, found.ambiguous) == (None, True)
    assert found.candidates == (Counted("Petra Schulze", 2), Counted("Ute Schulze", 1))
    told = run(person, path, "schulze")
    assert (told.exit_code, told.stdout) == (0, "")
    assert "Petra Schulze (2), Ute Schulze (1)" in told.stderr
    assert "pressearchiv person 'Petra Schulze'" in told.stderr


def test_a_full_name_is_taken_and_namesakes_are_told(tmp_path: Path) -> None:
    nobody = {"office": None, "role": "none"}
    build(
        tmp_path,
        Told(
            "2020-01-01",
            "Besuch",
            "Schulze und Ute Schulze.",
            (
                ("person", "Schulze", "Schulze", nobody),
                ("person", "Ute Schulze", "Ute Schulze", nobody),
            ),
        ),
    )
    assert entity(tmp_path, "person", "Schulze").names == (Counted("Schulze", 1),)
    assert run(person, tmp_path, "Schulze").stderr == "Namesakes: Ute Schulze (1).\n"


def test_of_many_namesakes_twenty_are_told_and_all_are_in_the_json(tmp_path: Path) -> None:
    names = [f"{letter}a Meier" for letter in "ABCDEFGHIJKLMNOPQRSTUVW"]
    text = ", ".join(names)
    mentions = [("person", name, name, {"office": None, "role": "none"}) for name in names]
    build(tmp_path, Told("2020-01-01", "Meier", text, mentions=mentions))  # type: ignore[arg-type]
    assert "Ta Meier (1) and 3 more. Write" in run(person, tmp_path, "Meier").stderr
    told = json.loads(run(person, tmp_path, "Meier", "--format", "json").stdout)
    assert len(told["candidates"]) == 23


def test_an_unknown_name_shows_similar_ones(path: Path) -> None:
    assert "knows no person 'Hüsken'. Similar names: Lydia Hüskens (1)" in (
        run(person, path, "Hüsken").stderr
    )
    assert run(org, path, "Xyzzy").stderr == "The archive knows no organisation 'Xyzzy'.\n"


@pytest.mark.parametrize("asked", ["Landtag", "Landtages", "LANDTAGS"])
def test_an_organisation_is_found_in_its_inflections(path: Path, asked: str) -> None:
    assert entity(path, "organisation", asked).names == (Counted("Landtag", 1),)


@pytest.mark.parametrize("asked", ["IHK", "Handelskammer", "Halle"])
def test_an_organisation_is_found_by_what_texts_call_it_and_by_a_part_of_its_name(
    path: Path, asked: str
) -> None:
    found = entity(path, "organisation", asked)
    assert found.names == (Counted("Industrie- und Handelskammer Halle", 2),)


def test_a_part_of_several_names_lists_them(path: Path) -> None:
    found = ask(path, "organisation", "Ministerium")
    assert found.ambiguous
    assert [one.name for one in found.candidates] == [
        "Ministerium der Finanzen",
        "Ministerium für Bildung",
    ]


def test_a_house_shows_how_much_it_issued_itself(path: Path) -> None:
    found = entity(path, "organisation", "Ministerium der Finanzen")
    assert (found.total, found.named, found.issued) == (4, 1, 3)
    assert found.years[-1] == Year(2022, 2, 1, 2)
    assert found.first.title == "Export wächst"
    assert "issued 3 releases itself" in run(org, path, "Ministerium der Finanzen").stdout


def test_a_house_that_no_text_names_has_a_page_too(path: Path) -> None:
    found = entity(path, "organisation", "staatskanzlei")
    assert (found.total, found.named, found.issued) == (1, 0, 1)
    assert [one.name for one in found.beside["person"]] == ["Petra Schulze"]
    shown = run(org, path, "Staatskanzlei").stdout
    assert "named in" not in shown.partition("Releases by year")[0]
    assert "--filter house=Staatskanzlei" in shown


def test_withdrawn_releases_and_older_wordings_do_not_count(path: Path) -> None:
    import sqlalchemy as sa

    from corpus.schema import release

    with Archive.writer(path) as archive, archive.begin() as connection:
        connection.execute(
            sa.update(release).where(release.c.published == date(2022, 1, 9)).values(state="gone")
        )
    assert entity(path, "person", "Groß").total == 2
    assert ask(path, "person", "Ute Schulze") == Page("Ute Schulze", None, ())
    assert entity(path, "person", "Schulze").names == (Counted("Petra Schulze", 1),)


def test_the_json_shape_is_the_documented_one(path: Path) -> None:
    documented = json.loads(re.findall(r"```json\n(.*?)```", DOCS, re.DOTALL)[0])
    told = json.loads(run(person, path, "Groß", "--format", "json").stdout)
    assert list(told) == list(documented)
    for name in ("first", "quotes"):
        assert list(told[name]) == list(documented[name])
    for name in ("names", "offices", "years", "people", "measures"):
        assert list(told[name][0]) == list(documented[name][0])
    assert list(told["quotes"]["latest"][0]) == list(documented["quotes"]["latest"][0])


def test_the_json_of_an_ambiguous_name_has_no_page(path: Path) -> None:
    told = json.loads(run(person, path, "Schulze", "--format", "json").stdout)
    assert told == {
        "format_version": 1,
        "asked": "Schulze",
        "name": None,
        "ambiguous": True,
        "candidates": [
            {"name": "Petra Schulze", "releases": 2},
            {"name": "Ute Schulze", "releases": 1},
        ],
    }


@pytest.mark.parametrize("width", ["60", "160"])
def test_the_page_fits_the_window(path: Path, width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    shown = run(person, path, "Groß").stdout
    assert max(map(len, shown.splitlines())) <= int(width)
    for part in ("Wirtschaftsminister", "1. März 2019", "50,0 %", MARKETS[:20], "Exportplan"):
        assert part in shown
    assert "pressearchiv quotes --speaker 'Sven Groß'" in shown


def test_names_from_the_archive_cannot_steer_the_terminal(tmp_path: Path) -> None:
    evil = "Eva\x1b[31m Rot"
    build(
        tmp_path,
        Told(
            "2020-01-01",
            "T",
            f"{evil} kam.",
            mentions=(("person", evil, evil, {"office": "\x1b]Chefin", "role": "none"}),),
        ),
    )
    assert "\x1b" not in run(person, tmp_path, "Rot").stdout
    assert run(person, tmp_path, "Rot").stdout


def test_before_anything_was_read_that_is_said(tmp_path: Path) -> None:
    Archive.writer(tmp_path).close()
    assert "annotate" in run(person, tmp_path, "Groß").stderr
