"""The report of a night as the body of a mail, in German."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from corpus.counting import in_german
from corpus.night import News, Night, all_problems
from corpus.terminal import german_number, safe

_STYLE = "border-collapse:collapse;font-family:sans-serif;font-size:14px"
_CELL = "padding:4px 8px;border-bottom:1px solid #ccc;text-align:left;vertical-align:top"


def as_html(night: Night) -> str:
    """The body of a mail: tables with their styles inside, as mail programs drop all others."""
    told = "alles in Ordnung" if night.is_good else "bitte ansehen"
    rows = [
        (one["source"], "in Ordnung" if one["status"] == "done" else "gescheitert", in_german(one))
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
    parts.append(f"<p>{'; '.join(_work_in_german(night))}</p>")
    if night.room:
        used, free = (german_number(night.room[name] // 1_000_000) for name in ("used", "free"))
        parts.append(f"<p>Archiv: {used} MB; frei auf seiner Platte: {free} MB</p>")
    return '<html><body style="font-family:sans-serif">' + "\n".join(parts) + "</body></html>"


def _work_in_german(night: Night) -> Iterator[str]:
    if night.read is not None:
        late = ", da die Zeit um war" if night.read["out_of_time"] else ""
        unread, done = german_number(night.read["unread"]), german_number(night.read["releases"])
        yield f"Gelesen: {done} Meldungen; noch ungelesen: {unread}{late}"
    if night.index is not None:
        yield f"im Index: {german_number(night.index['total'])}"
    yield f"Dauer: {night.seconds:.0f} s"
    ended, under_way = night.embargoes["ended"], night.embargoes["under_way"]
    yield f"Sperrfristen: {ended} beendet, {under_way} laufend"


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
