"""Who said what: the quotes of the archive by speaker, day, and the releases a query finds."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from corpus.schema import quote, release, version
from search.citation import Citation, citations
from search.folding import clean, fold
from search.naming import near


@dataclass(frozen=True, slots=True)
class Said:
    """One quote; ``start`` and ``end`` count in the text of the release. ``matched`` is how many
    parts of the query the quote itself holds."""

    release: Citation
    speaker: str | None
    text: str
    start: int
    end: int
    matched: int


@dataclass(frozen=True, slots=True)
class Quotes:
    """``said`` are the first of ``total`` quotes. ``speakers`` are the names taken for the one
    asked for; if there was none, ``similar`` are names that look like it."""

    total: int
    said: tuple[Said, ...]
    speakers: tuple[str, ...] = ()
    similar: tuple[str, ...] = ()


def find(
    connection: Connection,
    *,
    speaker: str | None = None,
    since: date | None = None,
    until: date | None = None,
    releases: Collection[str] | None = None,
    matched: Callable[[str], int] = lambda text: 0,
    limit: int | None = None,
) -> Quotes:
    """Quotes from the latest versions of live releases, published from ``since`` to ``until``.

    ``releases`` are the ids that a query found, ``matched`` tells how many of its parts a text
    holds: what holds most comes first, then what is newest.
    """
    speakers: tuple[str, ...] = ()
    if speaker is not None:
        known = _speakers(connection)
        speakers = tuple(name for name in known if is_speaker(speaker, name))
        if not speakers:
            return Quotes(0, (), similar=_similar(speaker, known))
    total = 0

    def candidates() -> Iterator[tuple[Any, ...]]:
        nonlocal total
        for row in _rows(connection, speakers, since, until):
            if releases is None or row.release_id in releases:
                total += 1
                count = matched(row.text)
                order = (-count, -row.published.toordinal(), row.release_id, row.start)
                yield *order, row.end, row.text, row.speaker

    # Unlike a sort, the heap never holds more than what is shown.
    first = sorted(candidates()) if limit is None else heapq.nsmallest(limit, candidates())
    cited = citations(connection, (one[2] for one in first))
    said = tuple(
        Said(cited[release_id], name, text, start, end, -count)
        for count, _, release_id, start, end, text, name in first
    )
    return Quotes(total, said, speakers)


def is_speaker(asked: str, name: str) -> bool:
    """Whether ``asked`` means ``name``: written in full, by the surname alone, or with some of
    the first names. Case, umlauts and titles with a full stop (``Dr.``) don't count."""
    wanted, known = _words(asked), _words(name)
    return bool(wanted and known) and wanted[-1] == known[-1] and set(wanted) <= set(known)


def _similar(asked: str, known: list[str]) -> tuple[str, ...]:
    """People of the same surname (``Minister Schulze``), else names that look like it."""
    surname = asked.split()[-1:]
    namesakes = [name for name in known if surname and is_speaker(surname[0], name)]
    return tuple(namesakes or near(asked, known))


def _words(name: str) -> list[str]:
    return [word for word in fold(clean(name)).split() if not word.endswith(".")]


def _speakers(connection: Connection) -> list[str]:
    found = connection.scalars(
        _live(quote.c.speaker)
        .where(quote.c.speaker.is_not(None))
        .group_by(quote.c.speaker)
        .order_by(sa.func.count().desc(), quote.c.speaker)
    )
    return list(found)


def _rows(
    connection: Connection, speakers: tuple[str, ...], since: date | None, until: date | None
) -> Iterator[Row[Any]]:
    chosen = _live(
        release.c.id.label("release_id"),
        release.c.published,
        *quote.c["start", "end", "text", "speaker"],
    )
    if speakers:
        chosen = chosen.where(quote.c.speaker.in_(speakers))
    if since is not None:
        chosen = chosen.where(release.c.published >= since)
    if until is not None:
        chosen = chosen.where(release.c.published <= until)
    yield from connection.execution_options(yield_per=1_000).execute(chosen)


def _live(*columns: Any) -> sa.Select[Any]:
    """A selection from the quotes of the latest versions of live releases."""
    return (
        sa.select(*columns)
        .select_from(quote)
        .join(version, version.c.id == quote.c.version_id)
        .join(release, release.c.id == version.c.release_id)
        .where(release.c.version_id == version.c.id, release.c.state == "live")
    )
