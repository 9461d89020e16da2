"""The words, phrases and patterns that a query asks for, out of its tree."""

from __future__ import annotations

from collections.abc import Iterator

from search.analysis import Analyzer
from search.tree import And, DateRange, Everything, Fuzzy, Node, Not, Or, Phrase, Prefix, Term

Leaf = Term | Phrase | Prefix | Fuzzy


def wanted(node: Node) -> Iterator[Leaf]:
    """What a query looks for, in its order; what it excludes is left out."""
    match node:
        case And(children) | Or(children):
            for child in children:
                yield from wanted(child)
        case Term() | Phrase() | Prefix() | Fuzzy():
            yield node
        case Not() | DateRange() | Everything():
            return


def passes_stop_words(node: Node, analyzer: Analyzer) -> bool:
    """Whether an engine passes over the query's stop words, because something else is asked."""
    match node:
        case And(children) | Or(children):
            return any(passes_stop_words(child, analyzer) for child in children)
        case Not(child):
            return passes_stop_words(child, analyzer)
        case Term(text, None | "title" | "body"):
            return any(word.whole for word in analyzer.words(text))
        case _:
            return True
