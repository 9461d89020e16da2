"""Facet counts are exact on any result, with any filters; held against a plain count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.release import Document
from search.engine import FACETS, Engine, Filter, Request, Searcher, each_value
from search.tree import Everything, Not, Term
from tests.search.releases import document

Indexed = Callable[[Iterable[Document]], Searcher]

NAMES = ["Eva", "eva", "Karl, Anton", "Ünal; Aße", "  Rand ", "x" * 300, "日本"]
names = st.lists(st.sampled_from(NAMES), max_size=4).map(tuple)
documents = st.builds(
    document,
    house=st.sampled_from(["Staatskanzlei", "Ministerium, das", None]),
    kind=st.sampled_from(["release", "police"]),
    published=st.dates(date(2019, 12, 30), date(2020, 1, 2)),
    body=st.sampled_from(["Wald", "Wiese", "Wald und Wiese"]),
    persons=names,
    ministers=names,
    organisations=names,
    places=names,
    measures=names,
    measure_types=st.lists(st.sampled_from(["law", "plan"]), max_size=2).map(tuple),
)
filters = st.lists(
    st.builds(
        Filter,
        st.sampled_from(["person", "house", "year", "kind"]),
        st.lists(
            st.sampled_from([*NAMES, "STAATSKANZLEI", "2019", "2020", "police", "nobody"]),
            min_size=1,
            max_size=3,
        ).map(tuple),
        st.booleans(),
    ),
    max_size=3,
).map(tuple)


def passes(document: Document, chosen: Filter) -> bool:
    values = {value.casefold() for field, value in each_value(document) if field == chosen.field}
    return (not values.isdisjoint(v.casefold() for v in chosen.values)) != chosen.exclude


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    several=st.lists(documents, min_size=1, max_size=12),
    chosen=filters,
    node=st.sampled_from([Everything(), Term("Wald"), Not(Term("Wiese"))]),
)
def test_counts_are_those_of_a_plain_count(
    indexed: Indexed,
    several: list[Document],
    chosen: tuple[Filter, ...],
    node: Everything | Term | Not,
) -> None:
    numbered = [document_with_id(item, str(number)) for number, item in enumerate(several)]
    searcher = indexed(numbered)
    matching = {
        Everything(): lambda item: True,
        Term("Wald"): lambda item: "Wald" in item.body,
        Not(Term("Wiese")): lambda item: "Wiese" not in item.body,
    }[node]

    result = searcher.search(Request(node, chosen, facets=FACETS, facet_limit=1000, limit=100))

    kept = [d for d in numbered if matching(d) and all(passes(d, one) for one in chosen)]
    assert {hit.id for hit in result.hits} == {item.id for item in kept}
    assert result.total == len(kept) == searcher.count(node, chosen)
    for field in FACETS:
        others = [one for one in chosen if one.field != field or one.exclude]
        meant = [d for d in numbered if matching(d) and all(passes(d, one) for one in others)]
        expected = Counter(v for d in meant for f, v in set(each_value(d)) if f == field)
        assert {c.value: c.count for c in result.facets[field].counts} == expected, field


def document_with_id(item: Document, id: str) -> Document:
    from dataclasses import replace

    return replace(item, id=id)


def test_the_most_frequent_come_first_and_the_rest_is_counted(indexed: Indexed) -> None:
    searcher = indexed(
        [
            document("1", persons=("A", "B", "C")),
            document("2", persons=("B", "C")),
            document("3", persons=("C",)),
        ]
    )
    facet = searcher.search(Request(facets=("person",), facet_limit=2)).facets["person"]
    assert [(item.value, item.count) for item in facet.counts] == [("C", 3), ("B", 2)]
    assert facet.more == 1


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("year", ["2021", "2019"]),
        ("quarter", ["2021-Q1", "2019-Q1"]),
        ("month", ["2021-02", "2019-01"]),
    ],
)
def test_times_stand_in_their_order(indexed: Indexed, field: str, values: list[str]) -> None:
    searcher = indexed(
        [
            document("1", published=date(2019, 1, 1)),
            document("2", published=date(2019, 1, 2)),
            document("3", published=date(2021, 2, 3)),
        ]
    )
    facet = searcher.search(Request(facets=(field,))).facets[field]
    assert [item.value for item in facet.counts] == values


def test_a_chosen_field_shows_its_other_values(indexed: Indexed) -> None:
    searcher = indexed([document("1", persons=("A",)), document("2", persons=("B",))])
    request = Request(filters=(Filter("person", ("A",)),), facets=("person",))
    result = searcher.search(request)
    assert result.total == 1
    assert {item.value for item in result.facets["person"].counts} == {"A", "B"}


def test_several_chosen_values_of_a_field_are_alternatives_and_keep_the_others(
    indexed: Indexed,
) -> None:
    searcher = indexed(
        [
            document("1", persons=("A", "B"), kind="police"),
            document("2", persons=("B", "C")),
            document("3", persons=("C",)),
            document("4", persons=("A",)),
        ]
    )

    def counted(*filters: Filter) -> tuple[int, dict[str, int]]:
        result = searcher.search(Request(filters=filters, facets=("person",)))
        return result.total, {item.value: item.count for item in result.facets["person"].counts}

    everybody = {"A": 2, "B": 2, "C": 2}
    chosen, excluded = Filter("person", ("A", "B")), Filter("person", ("C",), exclude=True)
    assert counted(chosen) == (3, everybody)
    assert counted(excluded) == (2, {"A": 2, "B": 1})
    assert counted(chosen, excluded) == (2, {"A": 2, "B": 1})
    assert counted(Filter("person", ("A",)), Filter("person", ("B",))) == (1, everybody)
    assert counted(chosen, Filter("kind", ("release",))) == (2, {"A": 1, "B": 1, "C": 2})


def test_quarters_are_those_of_the_calendar(indexed: Indexed) -> None:
    searcher = indexed(
        [document(str(month), published=date(2020, month, 28)) for month in range(1, 13)]
    )
    facet = searcher.search(Request(facets=("quarter",))).facets["quarter"]
    assert [(item.value, item.count) for item in facet.counts] == [
        ("2020-Q4", 3),
        ("2020-Q3", 3),
        ("2020-Q2", 3),
        ("2020-Q1", 3),
    ]
    result = searcher.search(Request(filters=(Filter("quarter", ("2020-q2",)),), limit=100))
    assert {hit.id for hit in result.hits} == {"4", "5", "6"}


def test_the_values_of_a_field_are_told(indexed: Indexed) -> None:
    searcher = indexed([document("1", persons=("B", "A")), document("2", persons=("B",))])
    assert searcher.values("person") == ["A", "B"]


def test_facets_stay_exact_through_changes(engine: Engine, folder: Path, vocabulary: Path) -> None:
    engine.build(folder, [document(str(n), persons=("A",)) for n in range(5)], vocabulary)
    engine.update(folder, [document("1", persons=("B",))], vocabulary)
    engine.update(folder, [document("2", state="withdrawn", persons=("A",))], vocabulary)
    with engine.open(folder, vocabulary) as searcher:
        facet = searcher.search(Request(facets=("person",))).facets["person"]
    assert [(item.value, item.count) for item in facet.counts] == [("A", 3), ("B", 1)]
