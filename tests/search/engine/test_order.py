"""In which order hits come, and page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime

from corpus.release import Document
from search.engine import Request, Searcher, Sort
from search.tree import Everything, Node, Term
from tests.search.releases import document

Indexed = Callable[[Iterable[Document]], Searcher]

DAYS = [
    document(
        "noon", published=date(2020, 5, 17), published_at=datetime(2020, 5, 17, 12, tzinfo=UTC)
    ),
    document("old", published=date(2014, 1, 1), body="Wald Wald Wald"),
    document("day", published=date(2020, 5, 17), body="Wald"),
    document("new", published=date(2021, 1, 1)),
    document(
        "eight", published=date(2020, 5, 17), published_at=datetime(2020, 5, 17, 8, tzinfo=UTC)
    ),
]


def order(searcher: Searcher, sort: Sort, node: Node = Everything()) -> list[str]:  # noqa: B008
    return [hit.id for hit in searcher.search(Request(node, sort=sort)).hits]


def test_by_time_both_ways(indexed: Indexed) -> None:
    searcher = indexed(DAYS)
    assert order(searcher, "date") == ["old", "day", "eight", "noon", "new"]
    assert order(searcher, "-date") == ["new", "noon", "eight", "day", "old"]


def test_by_relevance_and_the_newest_first_among_equals(indexed: Indexed) -> None:
    searcher = indexed(DAYS)
    assert order(searcher, "relevance", Term("Wald")) == ["old", "day"]
    assert order(searcher, "relevance") == ["new", "noon", "eight", "day", "old"]


def test_pages_follow_each_other_without_gap_or_double(indexed: Indexed) -> None:
    searcher = indexed([document(f"{n:02}", published=date(2020, 1, 1 + n % 3)) for n in range(25)])
    for sort in ("relevance", "date", "-date"):
        whole = [hit.id for hit in searcher.search(Request(sort=sort, limit=100)).hits]
        pages = [searcher.search(Request(sort=sort, limit=10, page=p)) for p in (1, 2, 3, 4)]
        assert [len(page.hits) for page in pages] == [10, 10, 5, 0]
        assert [hit.id for page in pages for hit in page.hits] == whole
        assert {page.total for page in pages} == {25}


def test_no_hits_but_counts_when_none_are_asked_for(indexed: Indexed) -> None:
    result = indexed(DAYS).search(Request(limit=0))
    assert (result.total, result.hits) == (5, ())
