"""Releases that say nearly the same: marked, or shown once over all pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest

from corpus.release import Document
from search.engine import Engine, Filter, Request, Searcher, Sort
from search.tree import Term
from tests.search.releases import document

Indexed = Callable[[Iterable[Document]], Searcher]

DAY = date(2020, 5, 17)


def text(number: int, words: int = 100) -> str:
    """A text of its own, of distinct words, with ``Wald`` at its beginning."""
    return "Wald " + " ".join(f"wort{number}x{at}" for at in range(words))


def corrected(body: str, words: int) -> str:
    """The same text with some words in a row changed."""
    parts = body.split()
    return " ".join([*parts[:20], *(f"neu{n}" for n in range(words)), *parts[20 + words :]])


JOINT = [
    document("a", published=DAY, body=text(1), house="Staatskanzlei"),
    document("b", published=DAY, body=text(1), house="Ministerium der Finanzen"),
    document("c", published=DAY + timedelta(days=3), body=corrected(text(1), 3)),
    document("d", published=DAY + timedelta(days=90), body=text(1)),
    document("e", published=DAY, body=corrected(text(1), 30)),
    document("f", published=DAY, body=text(2)),
]


def alike(searcher: Searcher, request: Request) -> dict[str, tuple[str, ...]]:
    return {hit.id: hit.duplicates for hit in searcher.search(request).hits}


def test_nobody_who_does_not_ask_is_told(indexed: Indexed) -> None:
    assert set(alike(indexed(JOINT), Request(Term("Wald"))).values()) == {()}


def test_joint_releases_and_corrections_of_one_month_are_marked(indexed: Indexed) -> None:
    found = alike(indexed(JOINT), Request(Term("Wald"), duplicates="mark"))
    assert found == {"a": ("b", "c"), "b": ("a", "c"), "c": ("a", "b"), "d": (), "e": (), "f": ()}


@pytest.mark.parametrize(("sort", "first"), [("date", "a"), ("-date", "c")])
def test_the_first_in_order_stands_for_all_and_all_are_counted(
    indexed: Indexed, sort: Sort, first: str
) -> None:
    request = Request(Term("Wald"), sort=sort, duplicates="collapse")
    searcher = indexed(JOINT)
    found = alike(searcher, request)
    assert set(found) == {first, "d", "e", "f"}
    assert set(found[first]) == {"a", "b", "c"} - {first}
    assert searcher.search(request).total == 6


def test_only_what_matches_is_named(indexed: Indexed) -> None:
    kept = (Filter("house", ("Staatskanzlei",)),)
    request = Request(Term("Wald"), kept, duplicates="collapse")
    assert alike(indexed(JOINT), request) == {"c": ("a",), "d": (), "e": (), "f": ()}


@pytest.mark.parametrize("sort", ["relevance", "date", "-date"])
def test_pages_show_each_once_however_they_are_cut(indexed: Indexed, sort: Sort) -> None:
    documents = [
        document(f"{number:02}{copy}", published=DAY + timedelta(days=copy), body=text(number))
        for number in range(15)
        for copy in range(3)
    ]
    searcher = indexed(documents)

    def page(limit: int, number: int) -> list[str]:
        request = Request(Term("Wald"), sort=sort, limit=limit, page=number, duplicates="collapse")
        return [hit.id for hit in searcher.search(request).hits]

    whole = page(100, 1)
    assert sorted(one[:2] for one in whole) == [f"{number:02}" for number in range(15)]
    for limit in (1, 4, 15):
        pages = [page(limit, number) for number in range(1, 17)]
        assert [one for ids in pages for one in ids] == whole


def test_formulas_are_no_duplicates(indexed: Indexed) -> None:
    documents = [document(str(n), body="Die Pressekonferenz zum Wald entfällt.") for n in range(3)]
    documents.append(document("empty", title="Wald"))
    found = alike(indexed(documents), Request(Term("Wald"), duplicates="collapse"))
    assert set(found.values()) == {()}
    assert len(found) == 4


def test_they_are_found_over_updates(engine: Engine, folder: Path, vocabulary: Path) -> None:
    engine.build(folder, JOINT[:1], vocabulary)
    for one in (*JOINT[1:], document("e", state="withdrawn")):
        engine.update(folder, [one], vocabulary)
    for number in range(12):  # small segments are merged on the way
        engine.update(folder, [document(f"x{number}", body=text(10 + number))], vocabulary)
    with engine.open(folder, vocabulary) as searcher:
        found = alike(searcher, Request(Term("Wald"), limit=100, duplicates="collapse"))
    assert {one: others for one, others in found.items() if one < "x"} == {
        "c": ("a", "b"), "d": (), "f": (),
    }  # fmt: skip


@pytest.mark.parametrize("day", [date.min, date.max])
def test_dates_at_the_end_of_time(indexed: Indexed, day: date) -> None:
    documents = [document(one, published=day, body=text(1)) for one in ("a", "b")]
    assert set(alike(indexed(documents), Request(duplicates="mark"))) == {"a", "b"}
