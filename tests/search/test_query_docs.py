"""Every example of docs/query-language.md means what the page says."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from search.errors import QueryError
from search.printer import write
from search.query import MAX_DEPTH, MAX_DISTANCE, MAX_LENGTH, understand
from search.query_dates import span
from search.query_fields import fields, fold

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "query-language.md").read_text("utf-8")
TODAY = date(2024, 4, 10)  # the page says so


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def examples() -> list[tuple[str, str]]:
    """What is typed, and what is understood, from the blocks of two columns."""
    found = []
    for block in blocks("query"):
        for line in block.splitlines():
            typed, arrow, understood = line.partition(" → ")
            assert arrow, f"{line!r} says not what is understood"
            found.append((typed.strip(), understood.strip()))
    return found


def mistakes() -> list[str]:
    return [mistake.rstrip("\n") for block in blocks("mistake") for mistake in block.split("\n\n")]


@pytest.mark.parametrize(("typed", "understood"), examples())
def test_an_example_is_understood_as_the_page_says(typed: str, understood: str) -> None:
    assert write(understand(typed, TODAY).node) == understood


@pytest.mark.parametrize(("typed", "understood"), examples())
def test_what_the_page_shows_as_understood_can_be_typed(typed: str, understood: str) -> None:
    assert understand(understood, TODAY).node == understand(typed, TODAY).node


@pytest.mark.parametrize("mistake", mistakes())
def test_a_mistake_gets_the_message_the_page_shows(mistake: str) -> None:
    typed, *message = mistake.splitlines()
    with pytest.raises(QueryError) as caught:
        understand(typed, TODAY)
    assert str(caught.value).splitlines() == message


def test_a_reversed_range_gets_the_notice_the_page_shows() -> None:
    (notice,) = understand("datum:2016..2014", TODAY).notices
    assert notice in PAGE


def rows(heading: str) -> list[list[str]]:
    """The cells of the table under a heading, without its head."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_the_table_of_fields_is_complete() -> None:
    listed = {
        fold(name): canonical.strip("`")
        for canonical, names, _ in rows("Fields")
        for name in [canonical.strip("`"), *re.findall(r"`(\w+):`", names)]
    }
    assert listed == {written: field.name for written, field in fields().items()}


def test_every_german_value_is_listed() -> None:
    listed = {
        (field, german): english.strip("`")
        for field, words, english in rows("Values with German names")
        for german in re.findall(r"`(\w+)`", words)
    }
    known = {
        (f"`{field.name}`", german): english
        for field in fields().values()
        for german, english in field.values.items()
    }
    assert listed == known


def test_the_dates_of_the_table_are_the_days_it_says() -> None:
    table = rows("Dates")
    assert table
    for written, first, last in table:
        found = span(written.strip("`").strip('"'), TODAY)
        assert found is not None, written
        assert [str(day) if day else "open" for day in found] == [first, last], written


def test_the_limits_are_the_ones_of_the_code() -> None:
    limits = PAGE.split("\n## Limits\n")[1].split("\n## ")[0]
    assert f"{MAX_LENGTH:,} characters" in limits
    assert f"{MAX_DEPTH} deep" in limits
    assert f"distance 1 or {MAX_DISTANCE}" in limits
    assert "50 words" in limits


def test_the_page_has_examples_of_every_part_of_the_language() -> None:
    understood = " ".join(right for _, right in examples())
    for part in ("OR", "NOT", '"', "*", "~", "datum:", "("):
        assert part in understood
    assert len(mistakes()) >= 5
