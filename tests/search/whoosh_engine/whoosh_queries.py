"""Our queries as Whoosh's, so that its own searcher can answer them."""

from __future__ import annotations

from typing import Any

from whoosh import query as whoosh
from whoosh.query.spans import SpanNear2
from whoosh.scoring import BM25F

from search.whoosh_engine import matching
from search.whoosh_engine import queries as q
from search.whoosh_engine.schema import PUBLISHED

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
