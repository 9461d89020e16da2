"""However an index is built, it answers the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.engine import FACETS, Request, Result
from search.tree import Everything, Node, Term
from search.whoosh_engine import WhooshEngine, writing
from tests.search.releases import document

NODES: tuple[Node, ...] = (Everything(), Term("Wald"), Term("Nummer17"))


def answers(folder: Path, vocabulary: Path) -> list[Result]:
    """Without scores: these count the words of all segments, but in another order of sums."""
    request = Request(facets=FACETS, facet_limit=2000, limit=2000, sort="date")
    with WhooshEngine().open(folder, vocabulary) as searcher:
        found = [searcher.search(request._replace(node=node)) for node in NODES]
    return [
        one._replace(hits=tuple(sorted((hit._replace(score=0.0) for hit in one.hits), key=str)))
        for one in found
    ]


def build(folder: Path, jobs: int) -> list[Result]:
    folder.mkdir()
    documents = [
        document(str(n), body=f"Wald Nummer{n}" if n % 2 else "Wiese", persons=(f"P{n % 7}",))
        for n in range(1200)
    ]
    vocabulary = folder.parent / "vocabulary.tsv"
    assert WhooshEngine(jobs).build(folder, iter(documents), vocabulary) == 1200
    return answers(folder, vocabulary)


def test_two_processes_build_what_one_builds(tmp_path: Path) -> None:
    assert build(tmp_path / "two", 2) == build(tmp_path / "one", 1)


def test_full_segments_are_closed_and_another_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = build(tmp_path / "whole", 1)
    monkeypatch.setattr(writing, "MOST_POSTINGS", 3000)
    assert build(tmp_path / "parts", 1) == whole
    assert len(list((tmp_path / "parts").glob("*.trm"))) > 2
    assert len(list((tmp_path / "whole").glob("*.trm"))) == 1


def test_nothing_is_left_over(tmp_path: Path) -> None:
    build(tmp_path / "two", 2)
    names = {path.name for path in (tmp_path / "two").iterdir()}
    assert not {name for name in names if name.endswith((".tmp", ".run", ".doclist"))}
    assert len([name for name in names if name.endswith(".toc")]) == 1
