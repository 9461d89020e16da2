"""What any search engine must do, and what it answers with. Contract tests: tests/search/engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from search.tree import Everything, Node

if TYPE_CHECKING:
    from corpus.release import Document
    from search.analysis import Analyzer

FACETS = (
    "source",
    "house",
    "person",
    "minister",
    "organisation",
    "place",
    "measure",
    "measure_type",
    "kind",
    "year",
    "quarter",
    "month",
)

Sort = Literal["relevance", "date", "-date"]
Duplicates = Literal["ignore", "mark", "collapse"]


class Filter(NamedTuple):
    """Keeps the releases with one of the values in a facet field, compared whole and without
    case; with ``exclude`` those with none of them. Filters are joined by AND."""

    field: str
    values: tuple[str, ...]
    exclude: bool = False


class Request(NamedTuple):
    """A question. ``date`` sorts the oldest first, ``-date`` the newest; pages count from 1.

    ``facets`` are the fields to count; ``facet_limit`` bounds the values of each. ``duplicates``
    are hits that say nearly the same as another one: ``mark`` names them at each hit, ``collapse``
    shows only the first of them, on all pages together. They are counted like others.
    """

    node: Node = Everything()
    filters: tuple[Filter, ...] = ()
    facets: tuple[str, ...] = ()
    facet_limit: int = 10
    sort: Sort = "relevance"
    limit: int = 10
    page: int = 1
    duplicates: Duplicates = "ignore"


class Hit(NamedTuple):
    """A release that was found. ``published`` is an ISO date, or date and time where known;
    ``text`` is what snippets are cut from; ``duplicates`` are the ids of the other matches that say
    nearly the same, if the request asks for them; ``corrected_by`` those of its corrections."""

    id: str
    title: str
    published: str
    house: str | None
    kind: str
    number: str | None
    url: str | None
    score: float
    text: str
    duplicates: tuple[str, ...] = ()
    corrected_by: tuple[str, ...] = ()


class FacetCount(NamedTuple):
    """``count`` releases of the result have ``value``."""

    value: str
    count: int  # type: ignore[assignment]  # a tuple counts what it holds


class Facet(NamedTuple):
    """The most frequent values of a field first (years, quarters and months: the latest first),
    and how many values were left off. What a filter chose in the field doesn't narrow its counts,
    so that the alternatives can be seen; what one excluded does."""

    counts: tuple[FacetCount, ...]
    more: int


class Result(NamedTuple):
    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, Facet]


class Similar(NamedTuple):
    """A release like another one: ``shared`` are words and names that both have, the weightiest
    first; a ``duplicate`` says nearly the same."""

    hit: Hit
    shared: tuple[str, ...]
    duplicate: bool


class Searcher(Protocol):
    """An open index. It answers from the state it was opened in.

    ``analyzer`` is the one its texts were analysed with.
    """

    analyzer: Analyzer

    def search(self, request: Request) -> Result: ...

    def count(self, node: Node, filters: tuple[Filter, ...] = ()) -> int:
        """How many releases match."""

    def similar(self, release: str, limit: int) -> tuple[Similar, ...]:
        """The releases most like the one with this id. Raises UnknownRelease."""

    def values(self, field: str) -> list[str]:
        """Every value of a facet field."""

    def words(self) -> Iterable[str]:
        """The words of the index as the texts write them; some may be of removed releases."""

    def document_count(self) -> int: ...


class Engine(Protocol):
    """Builds and opens indexes, each in a directory of its own."""

    schema: str
    """Names the layout of the index; it changes when an older one can't be used any more."""

    def build(self, folder: Path, documents: Iterable[Document], vocabulary: Path) -> int:
        """Index documents into an empty directory; gives how many. ``vocabulary`` is where word
        analyses are kept from one build to the next."""

    def update(self, folder: Path, documents: Iterable[Document], vocabulary: Path) -> int:
        """Replace documents by their id; those that are not live are removed."""

    def open(self, folder: Path, vocabulary: Path) -> AbstractContextManager[Searcher]:
        """Open for searching. Raises IndexUnusable if the files can't be read."""


def chronological(field: str) -> bool:
    """Does this facet list its values by time instead of by count?"""
    return field in ("year", "quarter", "month")


def each_value(document: Document) -> Iterator[tuple[str, str]]:
    """Every facet value of a document, with its field."""
    single = {
        "source": document.source,
        "house": document.house,
        "kind": document.kind,
        "year": f"{document.published:%Y}",
        "quarter": f"{document.published:%Y}-Q{(document.published.month + 2) // 3}",
        "month": f"{document.published:%Y-%m}",
    }
    several = {
        "person": document.persons,
        "minister": document.ministers,
        "organisation": document.organisations,
        "place": document.places,
        "measure": document.measures,
        "measure_type": document.measure_types,
    }
    for field, value in single.items():
        if value:
            yield field, value
    for field, values in several.items():
        for value in dict.fromkeys(values):
            yield field, value
