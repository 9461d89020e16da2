"""Updates: documents replaced, removed, added, over many nights."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.engine import Engine, Request
from search.errors import IndexUnusable
from search.tree import Everything, Term
from tests.search.releases import document, texts


def ids(engine: Engine, folder: Path, vocabulary: Path, word: str) -> list[str]:
    with engine.open(folder, vocabulary) as searcher:
        return sorted(hit.id for hit in searcher.search(Request(Term(word), limit=1000)).hits)


def test_a_changed_document_is_found_by_its_new_words_alone(
    engine: Engine, folder: Path, vocabulary: Path
) -> None:
    assert engine.build(folder, texts("Wald", "Wald"), vocabulary) == 2
    assert engine.update(folder, [document("1", body="Wiese")], vocabulary) == 1
    assert ids(engine, folder, vocabulary, "Wald") == ["2"]
    assert ids(engine, folder, vocabulary, "Wiese") == ["1"]
    with engine.open(folder, vocabulary) as searcher:
        assert searcher.document_count() == 2


@pytest.mark.parametrize("state", ["withdrawn", "taken_down"])
def test_what_is_not_live_leaves_the_index(
    engine: Engine, folder: Path, vocabulary: Path, state: str
) -> None:
    engine.build(folder, texts("Wald", "Wald"), vocabulary)
    engine.update(folder, [document("1", body="Wald", state=state)], vocabulary)
    engine.update(folder, [document("9", body="Wald", state=state)], vocabulary)
    assert ids(engine, folder, vocabulary, "Wald") == ["2"]


def test_the_same_update_twice_changes_nothing(
    engine: Engine, folder: Path, vocabulary: Path
) -> None:
    engine.build(folder, texts("Wald"), vocabulary)
    for _ in range(2):
        engine.update(folder, [document("2", body="Wald"), document("1", body="See")], vocabulary)
    assert ids(engine, folder, vocabulary, "Wald") == ["2"]
    assert ids(engine, folder, vocabulary, "See") == ["1"]


def test_an_empty_index_can_grow(engine: Engine, folder: Path, vocabulary: Path) -> None:
    engine.build(folder, [], vocabulary)
    engine.update(folder, texts("Wald"), vocabulary)
    assert ids(engine, folder, vocabulary, "Wald") == ["1"]


def test_many_nights_lose_nothing_and_keep_the_files_few(
    engine: Engine, folder: Path, vocabulary: Path
) -> None:
    engine.build(folder, texts("Wald"), vocabulary)
    for night in range(2, 32):
        engine.update(folder, [document(str(night), body=f"Wald Nacht{night}")], vocabulary)
        engine.update(folder, [document("1", body="Wald")], vocabulary)
    assert ids(engine, folder, vocabulary, "Wald") == sorted(str(n) for n in range(1, 32))
    assert ids(engine, folder, vocabulary, "Nacht7") == ["7"]
    assert len(list(folder.iterdir())) < 500
    with engine.open(folder, vocabulary) as searcher:
        assert searcher.document_count() == searcher.count(Everything()) == 31


def test_a_reader_keeps_what_it_opened(engine: Engine, folder: Path, vocabulary: Path) -> None:
    engine.build(folder, texts("Wald"), vocabulary)
    with engine.open(folder, vocabulary) as before:
        engine.update(folder, [document("1", body="Wiese")], vocabulary)
        assert before.count(Term("Wald")) == 1
        assert before.count(Term("Wiese")) == 0


def test_where_no_index_is_the_way_out_is_told(
    engine: Engine, folder: Path, vocabulary: Path
) -> None:
    with pytest.raises(IndexUnusable, match="index --full"), engine.open(folder, vocabulary):
        pass
