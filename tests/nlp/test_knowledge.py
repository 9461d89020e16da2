"""The tables of who held which office, and what the houses were called."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from corpus.houses import house_named, houses
from nlp.cabinets import HOME, KNOWLEDGE, SAMPLE, Cabinets, Term, cabinets, read_terms, surname_of
from nlp.houses import colloquial_house, house_for_topic
from nlp.organisations_known import aliases, unsure_abbreviations
from nlp.people_words import first_names, is_first_name

TABLES = [KNOWLEDGE / "cabinets.csv", KNOWLEDGE / "cabinets_laender.csv", SAMPLE]
ROLES = {"minister_president", "minister", "state_secretary", "other_office"}


@pytest.fixture(params=TABLES, ids=lambda path: path.stem)
def terms(request: pytest.FixtureRequest) -> list[Term]:
    return read_terms(request.param)


def test_every_term_is_complete_and_ends_after_it_began(terms: list[Term]) -> None:
    for term in terms:
        assert term.role in ROLES, term
        assert term.gender in ("male", "female"), term
        assert term.name and term.office and term.house and term.government, term
        assert term.start is None or term.end is None or term.start <= term.end, term


def test_an_office_is_worded_in_its_holders_gender(terms: list[Term]) -> None:
    for term in terms:
        if term.role in ("minister", "state_secretary"):
            first = term.office.split()[0].rstrip(";")
            assert first.startswith("Chef") or first.endswith("in") == (term.gender == "female"), (
                term
            )


def test_a_house_of_the_land_had_one_minister_at_a_time() -> None:
    for sample in (False, True):
        by_house: dict[str, list[Term]] = defaultdict(list)
        for terms_of_one in cabinets(sample).by_name.values():
            for term in terms_of_one:
                if term.government == HOME and term.role == "minister":
                    by_house[term.house].append(term)
        for house, held in by_house.items():
            for one in held:
                for other in held:
                    if one.name != other.name and not {one.name, other.name} <= KOLB:
                        assert not _meet(one, other), (house, one.name, other.name)


KOLB = {"Angela Kolb", "Angela Kolb-Janssen"}  # one person under two names


def _meet(one: Term, other: Term) -> bool:
    """Whether two terms share more than the day of the handing over."""
    assert one.start and other.start
    end = min(one.end or date.max, other.end or date.max)
    return max(one.start, other.start) < end


def test_every_minister_of_the_land_leads_a_house_that_stood_on_that_day() -> None:
    for term in read_terms(KNOWLEDGE / "cabinets.csv"):
        known = term.government == HOME and term.role == "minister"
        if known and term.start and term.start >= date(2011, 4, 19):
            house = house_named(term.house, term.start, HOME)
            assert house is not None, term
            assert house.name == term.house, term


@pytest.mark.parametrize(
    ("name", "day", "house"),
    [
        ("Reiner Haseloff", "2011-04-18", "Ministerium für Wirtschaft und Arbeit"),
        ("Reiner Haseloff", "2011-04-19", "Staatskanzlei"),
        ("Reiner Haseloff", "2024-04-09", "Staatskanzlei und Ministerium für Kultur"),
        ("Angela Kolb", "2012-02-22", "Ministerium für Justiz und Gleichstellung"),
        (
            "Armin Willingmann",
            "2016-11-23",
            "Ministerium für Wirtschaft, Wissenschaft und Digitalisierung",
        ),
        ("Eva Feußner", "2025-06-01", "Ministerium für Bildung"),
        ("Sven Schulze", "2026-02-01", "Staatskanzlei und Ministerium für Kultur"),
        ("Olaf Scholz", "2020-01-01", "Bundesministerium der Finanzen"),
        ("Olaf Scholz", "2023-01-01", "Bundeskanzleramt"),
    ],
)
def test_who_led_which_house(name: str, day: str, house: str) -> None:
    assert {term.house for term in cabinets().named(name, date.fromisoformat(day))} == {house}


def test_nobody_holds_an_office_before_or_after() -> None:
    assert cabinets().named("Sven Schulze", date(2020, 1, 1)) == []
    assert cabinets().named("Holger Stahlknecht", date(2020, 12, 6)) == []


def test_the_sample_has_a_cabinet_of_its_own() -> None:
    day = date(2024, 4, 9)
    assert cabinets(sample=True).called("Schulze", day, HOME) == []
    assert [term.name for term in cabinets(sample=True).called("Wiesenthal", day, HOME)] == [
        "Konrad Wiesenthal"
    ]
    assert cabinets().called("Wiesenthal", day, HOME) == []


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Sven Schulze", "Schulze"),
        ("Hermann Onko Aeikens", "Aeikens"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Petra Grimm-Benne", "Grimm-Benne"),
    ],
)
def test_surnames(name: str, surname: str) -> None:
    assert surname_of(name) == surname


def test_a_surname_with_von_is_found_by_its_last_word_too() -> None:
    found = cabinets().called("Leyen", date(2015, 1, 1), "bund")
    assert [term.name for term in found] == ["Ursula von der Leyen"]


def test_terms_without_a_known_beginning_hold_from_ever() -> None:
    term = Term("x", "A B", "male", "minister", "Minister", "H", None, date(2020, 1, 1))
    assert Cabinets([term]).named("A B", date(1999, 1, 1)) == [term]
    assert Cabinets([term]).named("A B", date(2020, 1, 2)) == []


@pytest.mark.parametrize(
    ("called", "day", "house"),
    [
        ("Wirtschaftsministerium", "2012-05-01", "Ministerium für Wissenschaft und Wirtschaft"),
        (
            "Wirtschaftsministerium",
            "2018-05-01",
            "Ministerium für Wirtschaft, Wissenschaft und Digitalisierung",
        ),
        (
            "Wirtschaftsministerium",
            "2024-04-09",
            "Ministerium für Wirtschaft, Tourismus, Landwirtschaft und Forsten",
        ),
        ("Innenressort", "2024-04-09", "Ministerium für Inneres und Sport"),
        (
            "Wirtschafts-, Wissenschafts- und Digitalisierungsministerium",
            "2018-05-01",
            "Ministerium für Wirtschaft, Wissenschaft und Digitalisierung",
        ),
        (
            "Bundeswirtschaftsministeriums",
            "2022-05-01",
            "Bundesministerium für Wirtschaft und Klimaschutz",
        ),
        ("Umweltministerium", "2010-05-01", "Ministerium für Landwirtschaft und Umwelt"),
    ],
)
def test_a_colloquial_name_means_the_house_of_the_day(called: str, day: str, house: str) -> None:
    found = colloquial_house(called, date.fromisoformat(day), HOME)
    assert found is not None
    assert found.name == house


def test_topics_of_two_houses_mean_none() -> None:
    assert colloquial_house("Innen- und Justizministerium", date(2024, 1, 1), HOME) is None
    assert colloquial_house("Schifffahrtsministerium", date(2024, 1, 1), HOME) is None


def test_a_topic_never_belongs_to_two_houses_at_once() -> None:
    days = [date(year, month, 2) for year in range(2011, 2027) for month in (1, 5, 9, 12)]
    for house in houses():
        for topic in house.topics:
            for day in days:
                if house.stands_on(day):
                    assert house_for_topic(topic, day, house.government) == house, (topic, day)


def test_an_abbreviation_means_the_house_of_the_day() -> None:
    then = house_named("MW", date(2012, 1, 1), HOME)
    now = house_named("MULE", date(2018, 1, 1), HOME)
    assert then is not None
    assert then.name == "Ministerium für Wissenschaft und Wirtschaft"
    assert now is not None
    assert now.name == "Ministerium für Umwelt, Landwirtschaft und Energie"


def test_the_names_of_a_line_follow_each_other_without_gap() -> None:
    lines: dict[tuple[str, str], list[tuple[date, date]]] = defaultdict(list)
    for house in houses():
        lines[house.government, house.line].append(
            (house.since or date.min, house.until or date.max)
        )
    for line, spans in lines.items():
        spans.sort()
        for (_, until), (since, _) in pairwise(spans):
            assert (since - until).days == 1, line


def test_predecessors_are_houses() -> None:
    names = {house.name for house in houses()}
    assert all(set(house.predecessors) <= names for house in houses())


def test_an_abbreviation_stands_for_one_body_only_or_is_marked_unsure() -> None:
    short = {abbreviation for house in houses() for abbreviation in house.abbreviations}
    assert not short & set(aliases()) - unsure_abbreviations()


def test_given_names() -> None:
    assert {"Sven", "Tamara", "Jörg", "Xenia"} <= first_names()
    assert is_first_name("Anne-Marie")
    assert not is_first_name("Magdeburg")
