"""Our executor gives what Whoosh's own searcher gives, and any Whoosh opens our index."""

from __future__ import annotations

from pathlib import Path

import pytest
from whoosh import index
from whoosh.qparser import QueryParser

from search.whoosh_engine import WhooshEngine
from search.whoosh_engine.queries import Term
from tests.search.releases import document
from tests.search.whoosh_engine.beside_whoosh import (
    WEIGHTING,
    by_id,
    by_whoosh,
    compare,
    random_documents,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two segments and a deleted document."""
    made = tmp_path_factory.mktemp("index")
    engine, vocabulary = WhooshEngine(jobs=1), made.parent / "vocabulary.tsv"
    engine.build(made, random_documents(1, 300), vocabulary)
    engine.update(made, [document("7", body="Wald"), document("900", body="Wald Feld")], vocabulary)
    return made


def test_random_queries_give_the_documents_and_scores_of_whoosh(folder: Path) -> None:
    assert compare(folder, questions=400) > 1000


def test_stock_whoosh_opens_and_searches_the_index(folder: Path) -> None:
    ix = index.open_dir(str(folder))  # with the schema the index has itself
    assert ix.doc_count() == 301
    with ix.searcher() as searcher:
        found = searcher.search(QueryParser("words", ix.schema).parse("wald AND feld"), limit=None)
        phrase = searcher.search(QueryParser("body_exact", ix.schema).parse('"wald feld"'))
        assert "900" in {hit["id"] for hit in found}
        assert "900" in {hit["id"] for hit in phrase}


def test_a_word_that_many_releases_have_alike_is_read_by_stock_whoosh(tmp_path: Path) -> None:
    documents = [
        document(str(n), title="Wald", body="Wald und Wald", persons=()) for n in range(300)
    ]
    WhooshEngine(jobs=1).build(tmp_path, documents, tmp_path.parent / "words.tsv")
    with index.open_dir(str(tmp_path)).searcher(weighting=WEIGHTING) as searcher:
        for field in ("words", "title", "title_exact", "body_exact"):
            expected = by_whoosh(searcher, Term(field, "wald"))
            assert by_id(tmp_path, Term(field, "wald")) == pytest.approx(expected, rel=1e-5)
            assert len(expected) == 300
