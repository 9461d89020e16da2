"""The report of a night: what each source gave, what was read and indexed, what watches found."""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from corpus import clock
from corpus.counting import OUTCOMES, in_words
from corpus.errors import WrongUsage
from corpus.files import write_whole
from corpus.output import emit_json
from corpus.room import little_left
from corpus.terminal import german_number, safe

_STYLE = "border-collapse:collapse;font-family:sans-serif;font-size:14px"
_CELL = "padding:4px 8px;border-bottom:1px solid #ccc;text-align:left;vertical-align:top"


@dataclass(frozen=True, slots=True)
class News:
    """A release that a saved query found: new for it, or changed since it was told."""

    watch: str
    id: str
    title: str
    published: str
    url: str | None
    changed: bool


@dataclass(slots=True)
class Night:
    """All of one nightly run. ``sources`` are the crawl's reports as dictionaries, ``read``,
    ``index`` and ``embargoes`` (``ended``, ``under_way``) counts; ``recalls`` those of
    photos that wait for a person; ``room``: bytes ``used`` by the archive and ``free`` on its disk;
    ``problems`` are sentences on what else went wrong; ``seconds`` is all of it.
    """

    run: str
    began: datetime
    seconds: float
    sources: list[dict[str, Any]]
    read: dict[str, Any]
    index: dict[str, Any]
    embargoes: dict[str, int] = field(default_factory=lambda: {"ended": 0, "under_way": 0})
    recalls: list[dict[str, str | None]] = field(default_factory=list)
    room: dict[str, int] = field(default_factory=dict)
    news: list[News] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return not self.problems and all(one["status"] == "done" for one in self.sources)

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "began": self.began.isoformat(timespec="seconds")}


def put_out(night: Night, format: str, metrics: Path | None) -> None:
    """Print the report, all of it before this returns, and write the metrics in one step."""
    if format == "json":
        emit_json(night.as_dict())
    else:
        click.echo(as_html(night) if format == "html" else as_text(night))
    sys.stdout.flush()
    if metrics is not None:
        try:
            write_whole(metrics, as_metrics(night, clock.now()).encode())
        except (FileNotFoundError, PermissionError, NotADirectoryError) as error:
            raise WrongUsage(f"{metrics} can't be written: {error.strerror}.") from error


def as_text(night: Night) -> str:
    """For a terminal or a plain mail: one line a source, then what needs a look, then the news."""
    return "\n".join(safe(line) for line in _text(night))


def _text(night: Night) -> Iterator[str]:
    told = "all is well" if night.is_good else "something needs a look"
    yield f"Night of {night.began:%d.%m.%Y}: {told} ({night.seconds:.0f} s)"
    yield ""
    width = max((len(one["source"]) for one in night.sources), default=0)
    for one in night.sources:
        mark = "  " if one["status"] == "done" else "!!"
        yield f"{mark} {one['source']:<{width}}  {in_words(one)}"
    problems = [*all_problems(night)]
    if problems:
        yield ""
        yield "To be looked at:"
        yield from (f"- {problem}" for problem in problems)
    if night.news:
        yield ""
        yield "New for the saved queries:"
        for news in night.news:
            changed = ", changed" if news.changed else ""
            yield f"- {news.watch}: {news.title} ({news.published}, {news.id}{changed})"
    yield ""
    yield (
        f"Read {german_number(night.read['releases'])} releases; "
        f"the index holds {german_number(night.index['total'])}."
    )
    if any(night.embargoes.values()):
        ended, under_way = night.embargoes["ended"], night.embargoes["under_way"]
        yield f"Embargoes: {ended} ended, {under_way} under way."
    if night.room:
        yield _room_in_words(night.room)


def _room_in_words(room: dict[str, int]) -> str:
    used, free = (german_number(room[name] // 1_000_000) for name in ("used", "free"))
    return f"The archive takes {used} MB; {free} MB are free on its disk."


def all_problems(night: Night) -> Iterator[str]:
    for one in night.sources:
        yield from (f"{one['source']}: {problem}" for problem in one["problems"])
        yield from (f"{one['source']}: {warning}" for warning in one["warnings"])
    for one in night.recalls:
        if one["release"] is None:
            yield f"{one['recall']} recalls a photo, but names no release that is known for sure"
        else:
            yield f"{one['recall']} recalls the photo of {one['release']}: {one['command']}"
    yield from night.read["failures"]
    yield from night.problems
    if night.room and (warning := little_left(night.room)):
        yield warning


def as_html(night: Night) -> str:
    """The body of a mail: tables with their styles inside, as mail programs drop all others."""
    told = "alles in Ordnung" if night.is_good else "bitte ansehen"
    rows = [
        (one["source"], "in Ordnung" if one["status"] == "done" else "gescheitert", in_words(one))
        for one in night.sources
    ]
    parts = [
        f"<h2>Pressearchiv, Nacht zum {night.began:%d.%m.%Y}: {told}</h2>",
        _table(("Quelle", "Zustand", "Ergebnis"), rows),
    ]
    if problems := list(all_problems(night)):
        items = "".join(f"<li>{html.escape(safe(problem))}</li>" for problem in problems)
        parts.append(f"<h3>Anzusehen</h3><ul>{items}</ul>")
    if night.news:
        found = [(news.watch, news.published, _linked(news)) for news in night.news]
        parts.append("<h3>Neu zu den gemerkten Suchen</h3>")
        parts.append(_table(("Suche", "Tag", "Meldung"), found, raw_last=True))
    parts.append(
        f"<p>Gelesen: {german_number(night.read['releases'])} Meldungen; "
        f"im Index: {german_number(night.index['total'])}; Dauer: {night.seconds:.0f} s; "
        f"Sperrfristen: {night.embargoes['ended']} beendet, "
        f"{night.embargoes['under_way']} laufend</p>"
    )
    if night.room:
        used, free = (german_number(night.room[name] // 1_000_000) for name in ("used", "free"))
        parts.append(f"<p>Archiv: {used} MB; frei auf seiner Platte: {free} MB</p>")
    return '<html><body style="font-family:sans-serif">' + "\n".join(parts) + "</body></html>"


def _linked(news: News) -> str:
    title = html.escape(safe(news.title))
    if news.url is None or not news.url.startswith(("https://", "http://")):
        return title
    return f'<a href="{html.escape(news.url, quote=True)}">{title}</a>'


def _table(
    head: tuple[str, ...], rows: Sequence[tuple[str, ...]], *, raw_last: bool = False
) -> str:
    """A table; ``raw_last`` says that the last cells are HTML already."""

    def cells(row: tuple[str, ...]) -> str:
        last = len(row) - 1
        shown = (
            cell if raw_last and at == last else html.escape(safe(cell))
            for at, cell in enumerate(row)
        )
        return "".join(f'<td style="{_CELL}">{cell}</td>' for cell in shown)

    heads = "".join(f'<th style="{_CELL}">{html.escape(name)}</th>' for name in head)
    body = "".join(f"<tr>{cells(row)}</tr>" for row in rows)
    return f'<table style="{_STYLE}"><tr>{heads}</tr>{body}</table>'


def as_metrics(night: Night, finished: datetime) -> str:
    """For Prometheus' textfile collector: gauges by source, and when a night last went well."""
    lines = ["# TYPE pressearchiv_pages gauge"]
    for one in night.sources:
        source = one["source"]
        for name in (*OUTCOMES, "fetched"):
            lines.append(f'pressearchiv_pages{{source="{source}",outcome="{name}"}} {one[name]}')
    lines.append("# TYPE pressearchiv_source_up gauge")
    lines += [
        f'pressearchiv_source_up{{source="{one["source"]}"}} {int(one["status"] == "done")}'
        for one in night.sources
    ]
    single = {
        "night_good": int(night.is_good),
        "night_seconds": round(night.seconds, 2),
        "night_finished_timestamp_seconds": int(finished.timestamp()),
        "releases_indexed": night.index["total"],
        "releases_read": night.read["releases"],
        "releases_embargoed": night.embargoes["under_way"],
    }
    if night.room:
        single["archive_bytes"] = night.room["used"]
        single["disk_free_bytes"] = night.room["free"]
    for name, value in single.items():
        lines += [f"# TYPE pressearchiv_{name} gauge", f"pressearchiv_{name} {value}"]
    return "\n".join(lines) + "\n"
