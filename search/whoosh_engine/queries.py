"""Whoosh's kinds of queries, from the modules that define them.

``whoosh.query`` only passes them on, which a type checker doesn't take for granted.
"""

from whoosh.query.compound import And, AndNot, Or
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Every, NullQuery, Query
from whoosh.query.ranges import TermRange
from whoosh.query.spans import SpanNear2
from whoosh.query.terms import FuzzyTerm, MultiTerm, Prefix, Term
from whoosh.query.wrappers import ConstantScoreQuery, Not

__all__ = [
    "And",
    "AndNot",
    "ConstantScoreQuery",
    "Every",
    "FuzzyTerm",
    "MultiTerm",
    "Not",
    "NullQuery",
    "Or",
    "Phrase",
    "Prefix",
    "Query",
    "SpanNear2",
    "Term",
    "TermRange",
]
