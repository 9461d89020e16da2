"""Why nothing was found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from search.engine import Filter, Searcher
from search.hints import hints
from search.query import parse
from search.whoosh_engine import WhooshEngine
from tests.search.releases import texts

REST = "No release that fits the rest of the query"


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    folder = tmp_path_factory.mktemp("index")
    vocabulary = folder.parent / "vocabulary.tsv"
    engine = WhooshEngine(jobs=1)
    engine.build(
        folder, texts("Kita Wald", "Kita Wald", "Hort", "See Wald", "See Ufer"), vocabulary
    )
    with engine.open(folder, vocabulary) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("Kita Wald Hort", [f"{REST} has 'Hort'; without that there are 2."]),
        ("Kita Wald Raumschiff", ["No release has 'Raumschiff'."]),
        ("Kita -Wald", [f"{REST} is without 'Wald'; without that there are 2."]),
        ("Kita datum:2013", ["No release was published 2013-01-01..2013-12-31."]),
        ('Kita "Wald Kita"', ['No release has "Wald Kita".']),
        ("Kita Hort Ufer", ["With --any, where some of these words are enough, there are 4."]),
        ("Wald (Hort OR Ufer)", [f"{REST} has 'Hort OR Ufer'; without that there are 3."]),
        ("Raumschiff", []),
        ("Raumschiff OR Planet", []),
        (" ".join(["Kita", "Hort"] * 50), []),
    ],
)  # fmt: skip
def test_the_part_that_leaves_nothing_is_named(
    searcher: Searcher, query: str, told: list[str]
) -> None:
    node = parse(query, date(2024, 4, 9))
    assert not searcher.count(node)
    assert list(hints(node, (), searcher)) == told


def test_filters_that_leave_nothing(searcher: Searcher) -> None:
    node = parse("Kita Wald", date(2024, 4, 9))
    chosen = (Filter("year", ("2013",)),)
    assert list(hints(node, chosen, searcher)) == ["Without the filters there are 2."]
