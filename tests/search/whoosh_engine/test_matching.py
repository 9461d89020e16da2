"""Our executor gives what Whoosh's own searcher gives, and any Whoosh opens our index."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from whoosh import index
from whoosh.qparser import QueryParser
from whoosh.searching import Searcher

from corpus.release import Document
from search.analysis import Analyzer
from search.tree import And, DateRange, Everything, Fuzzy, Node, Not, Or, Phrase, Prefix, Term
from search.whoosh_engine import WhooshEngine, catalogue
from search.whoosh_engine.matching import Collection, matches
from search.whoosh_engine.pack import Pack
from search.whoosh_engine.queries import Query
from search.whoosh_engine.queries import Term as TermQuery
from search.whoosh_engine.translation import translate
from tests.search.releases import document
from tests.search.whoosh_engine.whoosh_queries import WEIGHTING, whoosh_query

SOME = """Wald Wiese Feld Strategie Außenwirtschaftsstrategie Wirtschaft Schulbau Schule Bau Straße
Landesregierung Förderung EU-Förderung der die 158/2025 Bürger:innen Energie Energiepolitik
Klinik Krankenhausreform Klinikreform Digitalstrategie digitale Agenda"""
WORDS = SOME.split()


def random_documents(seed: int, number: int) -> list[Document]:
    chance = random.Random(seed)

    def words(most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(0, most)))

    return [
        document(str(n), title=words(5), subtitle=words(9), body=words(60), persons=(words(3),))
        for n in range(number)
    ]


def random_node(chance: random.Random, depth: int = 0) -> Node:
    children = (
        [random_node(chance, depth + 1) for _ in range(chance.randint(1, 3))] if depth < 3 else []
    )
    word, other = chance.choice(WORDS), chance.choice(WORDS)
    field = chance.choice([None, None, None, "title", "body", "person"])
    leaves: list[Node] = [
        Term(word, field),
        Term(word, field, loose=True),
        Phrase((word, other), chance.randint(0, 4), field),
        Prefix(word[:3], field),
        Fuzzy(word, field),
        Everything(),
        DateRange(None, document().published),
    ]
    if not children or chance.random() < 0.3:
        return chance.choice(leaves)
    return chance.choice([And(tuple(children)), Or(tuple(children)), Not(children[0])])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two segments and a deleted document."""
    made = tmp_path_factory.mktemp("index")
    engine, vocabulary = WhooshEngine(jobs=1), made.parent / "vocabulary.tsv"
    engine.build(made, random_documents(1, 300), vocabulary)
    engine.update(made, [document("7", body="Wald"), document("900", body="Wald Feld")], vocabulary)
    return made


@pytest.fixture
def searcher(folder: Path) -> Iterator[Searcher]:
    with index.open_dir(str(folder)).searcher(weighting=WEIGHTING) as opened:
        yield opened


def by_id(folder: Path, query: Query) -> dict[str, float]:
    """What our packs find: ids and scores."""
    packs, lengths = catalogue.read(folder)
    opened = [Pack(folder, pack) for pack in packs]
    found = {}
    for pack in opened:
        ours = matches(pack, query, Collection(opened, lengths))
        for number, score in zip(ours.documents.tolist(), ours.scores.tolist(), strict=True):
            found[pack.stored(number)["id"]] = score
    return found


def by_whoosh(searcher: Searcher, query: Query) -> dict[str, float]:
    """What Whoosh's own matchers find."""
    found = {}
    for leaf, _ in searcher.leaf_searchers():
        matcher = whoosh_query(query).matcher(leaf, leaf.context())
        while matcher.is_active():
            found[leaf.stored_fields(matcher.id())["id"]] = matcher.score()
            matcher.next()
    return found


def test_random_queries_give_the_documents_and_scores_of_whoosh(
    folder: Path, searcher: Searcher
) -> None:
    chance = random.Random(2)
    hits = 0
    for _ in range(400):
        node = random_node(chance)
        query = translate(node, Analyzer())
        expected = by_whoosh(searcher, query)
        found = by_id(folder, query)
        assert found.keys() == expected.keys(), node
        assert found == pytest.approx(expected, rel=1e-5), node
        hits += len(expected)
    assert hits > 1000


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
            expected = by_whoosh(searcher, TermQuery(field, "wald"))
            assert by_id(tmp_path, TermQuery(field, "wald")) == pytest.approx(expected, rel=1e-5)
            assert len(expected) == 300
