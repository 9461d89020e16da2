"""A trace as a picture: a timeline from top to bottom, to be printed or opened in a browser."""

from __future__ import annotations

import re
import textwrap
from typing import Final

from corpus.terminal import german_date, german_number
from search.citation import Citation
from search.markup import markup
from search.plain import one_line, shorten
from search.svg import WIDTH, document
from search.trace import Trace
from search.trace_entries import Entry, bundled, by_sentence, entries, years
from search.trace_sums import sums
from search.trace_words import cabinet, day, happened

LEFT: Final = 40
AXIS: Final = 140  # where the line of time stands
TEXT: Final = 164
LETTERS: Final = 112  # of 13 pixels in a line of text, few enough for wide fonts too
BOLDER: Final = 0.86  # as many of them fit
LINE: Final = 18  # pixels from one line to the next
BARS: Final = 48  # of the highest year
EVIDENCE: Final = 400
_WEB: Final = re.compile("https?://", re.IGNORECASE)
DARK, GREY, GREEN, LINK = "#111", "#555", "#1b6e3a", "#1a4f86"


def svg(trace: Trace) -> str:
    """The picture; ``trace`` must have found a measure."""
    page = _Page()
    _head(page, trace)
    _by_year(page, trace)
    top = page.y
    for entry in entries(trace):
        _entry(page, entry, with_names=len(trace.names) > 1)
    line = f'<path d="M{AXIS} {top}V{page.y - 20}" stroke="#bbb" stroke-width="2"/>'
    page.lines.insert(page.axis, line)
    _sums(page, trace)
    return document(one_line(trace.measure or ""), page.y + 20, page.lines)


class _Page:
    """Lines of text from top to bottom; ``y`` is where the next one stands."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.y = 40
        self.axis = 0

    def text(
        self,
        words: str,
        *,
        x: int = TEXT,
        size: int = 13,
        fill: str = DARK,
        style: str = "",
        link: str | None = None,
    ) -> None:
        """Text that is broken into lines; with ``link`` it leads to that web page."""
        share = (WIDTH - x - 20) / (WIDTH - TEXT - 20) * 13 / size
        room = int(LETTERS * share * (BOLDER if style == BOLD else 1))
        link = link if link and _WEB.match(link) else None
        fill = LINK if link else fill
        shown = [
            f'<text x="{x}" y="{self.y + number * LINE}" font-size="{size}" fill="{fill}"{style}>'
            f"{markup(line)}</text>"
            for number, line in enumerate(textwrap.wrap(one_line(words), room))
        ]
        self.y += LINE * len(shown)
        if link:
            shown = [f'<a href="{markup(link)}">', *shown, "</a>"]
        self.lines += shown


BOLD: Final = ' font-weight="bold"'
ITALIC: Final = ' font-style="italic"'


def _head(page: _Page, trace: Trace) -> None:
    first, last = (german_date(trace.stations[at].release.published) for at in (0, -1))
    days = first if first == last else f"{first} to {last}"
    page.text(trace.measure or "", x=LEFT, size=20, style=BOLD)
    page.y += 6
    total = len(trace.stations)
    kinds = "".join(f"{kind.replace('_', ' ')}, " for kind in trace.types)
    page.text(
        f"{kinds}{german_number(total)} release{'s' if total > 1 else ''}, {days}",
        x=LEFT,
        fill=GREY,
    )
    if len(trace.names) > 1:
        page.text("Taken together: " + ", ".join(name.name for name in trace.names), x=LEFT)
    for label, kin in (("Predecessor", trace.predecessors), ("Successor", trace.successors)):
        for one in kin:
            told = f"{label}: {one.name} ({day(one.release.published)}, {one.release.id})"
            page.text(told, x=LEFT, link=one.release.url)


def _by_year(page: _Page, trace: Trace) -> None:
    """A bar for the releases of each year."""
    counted = years(trace.stations)
    if len(counted) < 2:
        page.y += LINE
        return
    base, most = page.y + BARS + 14, max(counted.values())
    room = min(60.0, (WIDTH - 2 * LEFT) / len(counted))
    every = -(-40 // int(room)) if room < 40 else 1
    for at, (year, number) in enumerate(counted.items()):
        x, size = LEFT + room * at, BARS * number / most
        middle = f'x="{x + room / 2:.1f}" text-anchor="middle" fill="{GREY}" font-size="11"'
        if number:
            page.lines.append(
                f'<rect x="{x + room * 0.15:.1f}" y="{base - size:.1f}" '
                f'width="{room * 0.7:.1f}" height="{size:.1f}" fill="#9db8c7"/>'
            )
            page.lines.append(
                f'<text {middle} y="{base - size - 3:.1f}">{german_number(number)}</text>'
            )
        if at % every == 0:
            page.lines.append(f'<text {middle} y="{base + 14}">{year}</text>')
    page.y = base + 14 + 2 * LINE
    page.axis = len(page.lines)


def _entry(page: _Page, entry: Entry, *, with_names: bool) -> None:
    if entry.kind == "mentions":
        page.text(bundled(entry.stations), fill=GREY, size=12)
        page.y += 8
        return
    (station,) = entry.stations
    if entry.kind == "stages":
        told = [
            (
                happened(stages, station.release.published, with_names=with_names)
                + (" (told before)" if all(stage.again for stage in stages) else ""),
                sentence,
            )
            for sentence, stages in by_sentence(station).items()
        ]
    else:
        told = [(f"{entry.kind} mention", station.mentioned.text if station.mentioned else "")]
    new = entry.kind == "stages" and not all(stage.again for stage in station.stages)
    page.lines.append(
        f'<circle cx="{AXIS}" cy="{page.y - 4}" r="6" stroke="{GREEN}" stroke-width="2" '
        f'fill="{GREEN if new else "#fff"}"/>'
        f'<text x="{AXIS - 14}" y="{page.y}" text-anchor="end" font-size="13"{BOLD}>'
        f"{day(station.release.published)}</text>"
    )
    for what, sentence in told:
        page.text(what, fill=GREEN if entry.kind == "stages" else DARK, style=BOLD)
        if sentence != station.release.title:
            page.text(shorten(sentence, EVIDENCE), style=ITALIC)
    page.text(_cited(station.release), fill=GREY, size=12, link=station.release.url)
    if people := cabinet(station):
        page.text(people, fill=GREY, size=12)
    page.y += 12


def _cited(release: Citation) -> str:
    parts = (release.title, release.house, release.number, release.id)
    return " · ".join(part for part in parts if part)


def _sums(page: _Page, trace: Trace) -> None:
    paid = sums(trace)
    if not paid:
        return
    page.y += 12
    page.text(
        "Sums (not added up: releases tell the same money in parts and again)", x=LEFT, style=BOLD
    )
    for one in paid:
        page.text(
            f"{day(one.release.published)}  {one.sum.text}: "
            f"{shorten(one.stage.sentence.text, EVIDENCE)} ({one.release.id})",
            x=LEFT,
            link=one.release.url,
        )
