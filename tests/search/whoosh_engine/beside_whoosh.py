"""Random releases and questions; what our packs answer, and what Whoosh's own searcher does."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from whoosh import index
from whoosh import query as whoosh
from whoosh.query.spans import SpanNear2
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from corpus.release import Document
from search.analysis import Analyzer
from search.tree import And, DateRange, Everything, Fuzzy, Node, Not, Or, Phrase, Prefix, Term
from search.whoosh_engine import catalogue, matching
from search.whoosh_engine import queries as q
from search.whoosh_engine.matching import Collection, matches
from search.whoosh_engine.pack import Pack
from search.whoosh_engine.schema import PUBLISHED
from search.whoosh_engine.translation import translate
from tests.search.releases import document

WEIGHTING = BM25F(B=matching.B, K1=matching.K1)


def whoosh_query(query: q.Query) -> Any:  # noqa: PLR0911, C901 (a kind each)
    match query:
        case q.Term(field, text, boost):
            return whoosh.Term(field, text, boost=boost)
        case q.And(parts):
            return whoosh.And([whoosh_query(part) for part in parts])
        case q.Or(parts):
            return whoosh.Or([whoosh_query(part) for part in parts])
        case q.Not(part):
            return whoosh.Not(whoosh_query(part))
        case q.AndNot(part, without):
            return whoosh.AndNot(whoosh_query(part), whoosh_query(without))
        case q.Every():
            return whoosh.Every()
        case q.Nothing():
            return whoosh.NullQuery
        case q.Phrase(field, words, slop, boost):
            return whoosh.Phrase(field, list(words), slop=slop, boost=boost)
        case q.Near(terms, slop):
            parts = [whoosh_query(term) for term in terms]
            return SpanNear2(parts, slop=slop, ordered=False, mindist=0)
        case q.Prefix(field, text, score):
            return whoosh.ConstantScoreQuery(whoosh.Prefix(field, text), score=score)
        case q.Fuzzy(field, text, distance, score):
            fuzzy = whoosh.FuzzyTerm(field, text, maxdist=distance)
            return whoosh.ConstantScoreQuery(fuzzy, score=score)
        case q.Published(start, end):
            within = whoosh.TermRange(PUBLISHED, start, end, endexcl=True)
            return whoosh.ConstantScoreQuery(within)


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


def by_id(folder: Path, query: q.Query) -> dict[str, float]:
    """What our packs find: ids and scores."""
    packs, lengths = catalogue.read(folder)
    opened = [Pack(folder, pack) for pack in packs]
    found = {}
    for pack in opened:
        ours = matches(pack, query, Collection(opened, lengths))
        for number, score in zip(ours.documents.tolist(), ours.scores.tolist(), strict=True):
            found[pack.stored(number)["id"]] = score
    return found


def by_whoosh(searcher: Searcher, query: q.Query) -> dict[str, float]:
    """What Whoosh's own matchers find."""
    found = {}
    for leaf, _ in searcher.leaf_searchers():
        matcher = whoosh_query(query).matcher(leaf, leaf.context())
        while matcher.is_active():
            found[leaf.stored_fields(matcher.id())["id"]] = matcher.score()
            matcher.next()
    return found


def compare(folder: Path, questions: int, *, negated: bool = True) -> int:
    """Ask both the same random questions; gives how many releases were found. Where many documents
    are deleted Whoosh's own NOT also gives some that match, so that nothing may be ``negated``."""
    chance = random.Random(2)
    hits = 0
    with index.open_dir(str(folder)).searcher(weighting=WEIGHTING) as searcher:
        for _ in range(questions):
            node = random_node(chance)
            if not negated and "Not(" in repr(node):
                continue
            query = translate(node, Analyzer())
            found, expected = by_id(folder, query), by_whoosh(searcher, query)
            assert found.keys() == expected.keys(), node
            assert found == pytest.approx(expected, rel=1e-5), node
            hits += len(expected)
    return hits
