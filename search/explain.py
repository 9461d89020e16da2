"""What was understood of a query, and what each of its words is found by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from corpus.terminal import german_number, safe
from search import synonyms
from search.analysis import Analyzer
from search.engine import FACETS, Filter, Searcher
from search.folding import fold
from search.leaves import Leaf, passes_stop_words
from search.marking import Marker
from search.printer import write
from search.suggest import spellings
from search.tree import And, DateRange, Everything, Fuzzy, Node, Not, Or, Phrase, Prefix, Term

if TYPE_CHECKING:
    from rich.console import Console

EXAMPLES = 6  # words that a pattern stands for

Explanation = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """A word, phrase or pattern of a query.

    ``terms`` of the index each mean it; those of ``together`` do where they stand close to each
    other, and ``synonyms`` mean the same. ``examples`` are some of the words that a pattern stands
    for. ``passed_over``: a stop word beside other words. ``releases`` that have it, not counting
    what the rest of the query asks for.
    """

    query: str
    kind: str
    excluded: bool
    terms: tuple[str, ...]
    together: tuple[str, ...]
    passed_over: bool
    releases: int
    examples: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()


def explain(
    node: Node, filters: tuple[Filter, ...], notices: tuple[str, ...], searcher: Searcher
) -> Explanation:
    """The explanation as machines get it."""
    analyzer = searcher.analyzer
    passed = passes_stop_words(node, analyzer)
    parts = [
        asdict(part)
        for leaf, excluded in dict.fromkeys(_leaves(node, excluded=False))
        for part in _parts(leaf, excluded, passed, analyzer, searcher)
    ]
    return {
        "understood": write(node),
        "parts": parts,
        "filters": [filter_._asdict() for filter_ in filters],
        "notices": list(notices),
    }


def _leaves(node: Node, *, excluded: bool) -> Iterator[tuple[Leaf | DateRange, bool]]:
    match node:
        case And(children) | Or(children):
            for child in children:
                yield from _leaves(child, excluded=excluded)
        case Not(child):
            yield from _leaves(child, excluded=not excluded)
        case Everything():
            return
        case _:
            yield node, excluded


def _parts(
    leaf: Leaf | DateRange, excluded: bool, passed: bool, analyzer: Analyzer, searcher: Searcher
) -> Iterator[Part]:
    number = searcher.count(leaf)
    terms: tuple[str, ...]
    match leaf:
        case Term(text):
            for word in analyzer.words(text):
                terms = word.whole or word.exact
                over = passed and not word.whole and leaf.field in (None, "title", "body")
                together = word.parts if len(word.parts) > 1 else ()
                others = synonyms.of(word)
                yield Part(write(leaf), "word", excluded, terms, together, over, number, (), others)
        case Phrase(words):
            terms = tuple(piece for word in analyzer.words(" ".join(words)) for piece in word.exact)
            yield Part(write(leaf), "phrase", excluded, terms, (), False, number)
        case Prefix(text):
            beginning, examples = (fold(text),), _examples(leaf, searcher)
            yield Part(write(leaf), "beginning", excluded, beginning, (), False, number, examples)
        case Fuzzy(text):
            similar, examples = (fold(text),), _examples(leaf, searcher)
            yield Part(write(leaf), "similar", excluded, similar, (), False, number, examples)
        case DateRange():
            yield Part(write(leaf), "date", excluded, (), (), False, number)


def _examples(leaf: Prefix | Fuzzy, searcher: Searcher) -> tuple[str, ...]:
    """The first words of the index that a pattern of the text stands for."""
    if leaf.field in FACETS:
        return ()
    marker = Marker(leaf, searcher.analyzer)
    known = spellings(searcher.words())
    found = sorted(folded for folded in known if marker.fits(folded))
    return tuple(known[folded] for folded in found[:EXAMPLES])


def show(console: Console, explanation: Explanation) -> None:
    """The explanation for people."""
    from rich.table import Table

    console.print(f"understood as: {safe(explanation['understood'])}", style="bold")
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("  asked for", "found by"):
        table.add_column(heading, overflow="fold")
    table.add_column("releases", justify="right", no_wrap=True)
    for part in explanation["parts"]:
        written = ("not " if part["excluded"] else "") + part["query"]
        number = "" if part["passed_over"] else german_number(part["releases"])
        table.add_row(f"  {safe(written)}", safe(_how(part)), number)
    if explanation["parts"]:
        console.print(table)
    for one in explanation["filters"]:
        sign = "!=" if one["exclude"] else "="
        console.print(f"  filter: {one['field']}{sign}{safe(' or '.join(one['values']))}")
    console.print()


def _how(part: dict[str, Any]) -> str:
    """How a part is found, in a few words."""
    if part["passed_over"]:
        return "a stop word, passed over beside other words"
    terms = " or ".join(part["terms"])
    match part["kind"]:
        case "word":
            together = " + ".join(part["together"])
            found_by = f"{terms}, or {together} close together" if together else terms
            others = ", ".join(part["synonyms"])
            return f"{found_by}; also {others}" if others else found_by
        case "phrase":
            return f"in this order, as written: {' '.join(part['terms'])}"
        case "beginning":
            return f"words that begin with {terms}{_such_as(part)}"
        case "similar":
            return f"words that look like {terms}{_such_as(part)}"
        case _:
            return "published on these days"


def _such_as(part: dict[str, Any]) -> str:
    return f", such as {', '.join(part['examples'])}" if part["examples"] else ""
