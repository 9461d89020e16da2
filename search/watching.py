"""What is new for a saved query.

News is a release that was never known to the query, or one that has a new version since: by what
is known, not by dates, so that an old release found late is told too. A release that changed
after the index was made waits until it is indexed, because what the index knows of it is old.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from corpus.night import News
from search.asking import filters, understand_today
from search.engine import Hit, Request, Searcher
from search.facets import ALL
from search.marking import Marker
from search.snippets import Snippet, snippet
from search.tree import Node
from search.watches import Known, Watch

FEED: Final = 50  # entries of a feed, so that it keeps what a reader missed for some days


@dataclass(frozen=True, slots=True)
class Entry:
    """A hit of a saved query. ``changed``: it was told before, in an older version."""

    hit: Hit
    known: Known
    changed: bool
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Found:
    """``news`` is the newest first; ``entries`` are for a feed: the news and what was told last.
    ``watch`` is to be saved when they have been told. ``total`` counts all releases that match."""

    watch: Watch
    news: tuple[Entry, ...]
    entries: tuple[Entry, ...]
    total: int

    def as_news(self) -> list[News]:
        """The news as the nightly report takes them."""
        return [
            News(
                watch=self.watch.name,
                id=entry.hit.id,
                title=entry.hit.title,
                published=entry.hit.published[:10],
                url=entry.hit.url,
                changed=entry.changed,
            )
            for entry in self.news
        ]


def begin(watch: Watch, searcher: Searcher, versions: Mapping[str, int]) -> tuple[Watch, int]:
    """The watch with all that matches now as known, and how many that are. Raises WrongUsage."""
    _, hits = _run(watch, searcher)
    known = {hit.id: Known(watch.added, versions[hit.id]) for hit in hits if hit.id in versions}
    return replace(watch, known=known), len(hits)


def look(watch: Watch, searcher: Searcher, versions: Mapping[str, int], now: str) -> Found:
    """Run a saved query. ``versions`` says which releases can be told, and in which version;
    ``now`` is an ISO time in UTC. Raises WrongUsage if the query can't be understood any more."""
    node, hits = _run(watch, searcher)
    fresh = {
        hit.id: Known(now, versions[hit.id])
        for hit in hits
        if hit.id in versions and _is_news(watch.known.get(hit.id), versions[hit.id])
    }
    known = {**watch.known, **fresh}
    there = [hit for hit in hits if hit.id in known]
    there.sort(key=lambda hit: (hit.id in fresh, known[hit.id].told), reverse=True)
    marker = Marker(node, searcher.analyzer)
    entries = tuple(
        Entry(hit, known[hit.id], hit.id in watch.known, snippet(marker, hit.text))
        for hit in there[: max(FEED, len(fresh))]
    )
    news = entries[: len(fresh)]
    return Found(replace(watch, ran=now, known=known), news, entries, len(hits))


def _run(watch: Watch, searcher: Searcher) -> tuple[Node, tuple[Hit, ...]]:
    """The query, and all that matches, the newest first."""
    node = understand_today(watch.query, "or" if watch.any_word else "and").node
    asked = Request(node, filters(watch.filters), sort="-date", limit=ALL)
    return node, searcher.search(asked).hits


def _is_news(known: Known | None, version: int) -> bool:
    return known is None or version > known.version
