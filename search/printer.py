"""Writes a query tree as a query again: what was understood can be shown."""

from __future__ import annotations

from search.tree import And, DateRange, Everything, Fuzzy, Node, Not, Or, Phrase, Prefix, Term


def write(node: Node) -> str:  # noqa: PLR0911 (one return a node)
    """A query that parses into the same tree."""
    match node:
        case Everything():
            return "*"
        case Term(text, field):
            return _named(field, text)
        case Phrase(words, slop, field):
            return _named(field, f'"{" ".join(words)}"' + (f"~{slop}" if slop else ""))
        case Prefix(text, field):
            return _named(field, f"{text}*")
        case Fuzzy(text, field, distance):
            return _named(field, f"{text}~{distance}")
        case DateRange(start, end):
            return f"datum:{start or ''}..{end or ''}"
        case And(children):
            return " ".join(_inner(child) for child in children)
        case Or(children):
            return " OR ".join(_inner(child) for child in children)
        case Not(child):
            return f"NOT {_inner(child)}"


def _inner(node: Node) -> str:
    written = write(node)
    return f"({written})" if isinstance(node, And | Or | Not) else written


def _named(field: str | None, written: str) -> str:
    return f"{field}:{written}" if field else written
