"""From the options of a command to a question, and from its answer to JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from search.engine import FACETS, Facet, Filter, Request, Result, Searcher
from search.errors import UnknownField
from search.marking import Marker
from search.query import Understood, understand
from search.snippets import Snippet, snippet

if TYPE_CHECKING:
    from search.explain import Explanation

FEW = 3  # hits; where a query has fewer, something else may have been meant

Join = Literal["and", "or"]


class Answer(NamedTuple):
    """What a query gave. ``snippets`` go with the hits; ``notices`` are for people;
    ``explanation`` is there if it was asked for."""

    query: str
    marker: Marker
    result: Result
    snippets: tuple[Snippet, ...]
    suggestion: str | None
    notices: tuple[str, ...]
    explanation: Explanation | None


def understand_today(query: str, join: Join) -> Understood:
    """The tree of a query in which ``gestern`` is the day before the user's. Raises QueryError."""
    return understand(query, date.today(), join)  # noqa: DTZ011


def ask(
    query: str, join: Join, request: Request, searcher: Searcher, *, explained: bool = False
) -> Answer:
    """Answer a query; the rest of the question stands in ``request``. Raises QueryError."""
    understood = understand_today(query, join)
    node, filters = understood.node, request.filters
    result = searcher.search(request._replace(node=node))
    marker = Marker(node, searcher.analyzer)
    notices = understood.notices
    explanation = None
    if not result.total:
        from search.hints import hints

        notices = (*notices, *hints(node, filters, searcher))
    if explained:
        from search.explain import explain

        explanation = explain(node, filters, notices, searcher)
    return Answer(
        query,
        marker,
        result,
        tuple(snippet(marker, hit.text) for hit in result.hits),
        _better(query, join, request._replace(node=node), result.total, searcher),
        notices,
        explanation,
    )


def _better(query: str, join: Join, request: Request, total: int, searcher: Searcher) -> str | None:
    """The query as it may have been meant, if little was found and this finds more."""
    if total >= FEW:
        return None
    from search.suggest import suggestion

    better = suggestion(query, request.node, searcher)
    if better is None or not total:
        return better
    node = understand_today(better, join).node
    return better if searcher.count(node, request.filters) > total else None


def filters(given: Iterable[str]) -> tuple[Filter, ...]:
    """Filters from ``field=value`` and ``field!=value``; those of one field are alternatives.

    Raises UnknownField, or WrongUsage where there is no ``=``.
    """
    grouped: dict[tuple[str, bool], list[str]] = {}
    for text in given:
        name, sign, value = text.partition("=")
        if not sign or not value:
            raise UnknownField(f"A filter looks like 'house=Staatskanzlei', not like {text!r}.")
        exclude = name.endswith("!")
        field = facet_field(name.removesuffix("!").strip())
        grouped.setdefault((field, exclude), []).append(value.strip())
    return tuple(
        Filter(field, tuple(values), exclude) for (field, exclude), values in grouped.items()
    )


def facet_field(name: str) -> str:
    """A facet field by its name or one of its German names. Raises UnknownField."""
    from search.query_fields import fields, fold

    known = fields().get(fold(name))
    field = known.name if known is not None else name
    if field in FACETS:
        return field
    from search.suggest import near

    like = near(name, FACETS, limit=1)
    way_out = f"did you mean {like[0]!r}?" if like else ""
    raise UnknownField(
        f"There is no facet field {name!r}; {way_out or 'there are ' + ', '.join(FACETS) + '.'}"
    )


def unknown_values(filters: Iterable[Filter], searcher: Searcher) -> list[str]:
    """A sentence for every filter value that no release has."""
    told = []
    for filter_ in filters:
        values = searcher.values(filter_.field)
        known = {value.casefold() for value in values}
        for value in filter_.values:
            if value.casefold() not in known:
                from search.suggest import near

                like = near(value, values)
                way_out = f" Near it: {'; '.join(like)}." if like else ""
                told.append(f"No release has {filter_.field} {value!r}.{way_out}")
    return told


def as_json(answer: Answer) -> dict[str, Any]:
    """The contract's object, without its version."""
    return {
        "query": answer.query,
        "total": answer.result.total,
        "hits": list(hits(answer)),
        "facets": {name: counts(facet) for name, facet in answer.result.facets.items()},
        "suggestion": answer.suggestion,
        **({"explain": answer.explanation} if answer.explanation else {}),
    }


HIT_COLUMNS = (
    "id",
    "title",
    "published",
    "house",
    "kind",
    "number",
    "url",
    "score",
    "snippet",
    "duplicates",
    "corrected_by",
)


def hits(answer: Answer) -> Iterable[Mapping[str, Any]]:
    for hit, passage in zip(answer.result.hits, answer.snippets, strict=True):
        row = {name: getattr(hit, name) for name in HIT_COLUMNS[:-3]}
        lists = {"duplicates": list(hit.duplicates), "corrected_by": list(hit.corrected_by)}
        yield {**row, "snippet": passage.text, **lists}


def counts(facet: Facet) -> list[dict[str, Any]]:
    return [{"value": item.value, "count": item.count} for item in facet.counts]
