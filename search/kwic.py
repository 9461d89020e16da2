"""Keyword in context: every matching word of the hits with what stands around it, a line each."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from corpus.terminal import german_number, message, safe
from search.analysis import words_in
from search.engine import Hit
from search.marking import Marker
from search.snippets import one_line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from search.asking import Answer

MOST = 1000  # lines
AROUND = 1000  # characters of context on either side, more than any terminal is wide
PIPED = 160  # columns where no terminal says how wide it is
NARROW = 90  # columns; below, the date is left out where the id holds it


@dataclass(frozen=True, slots=True)
class Line:
    """A word or phrase in its context, from a hit."""

    hit: Hit
    before: str
    keyword: str
    after: str


def show_answer(console: Console, answer: Answer) -> None:
    """Print the lines of all hits, and on stderr how many they are."""
    found = list(islice(lines(answer.result.hits, answer.marker), MOST))
    show(console, found)
    releases = len({line.hit.id for line in found})
    of_all = f"{german_number(releases)} of {german_number(answer.result.total)} releases"
    message(f"{german_number(len(found))} places in {of_all}; --limit and --page show others.")


def lines(hits: Sequence[Hit], marker: Marker) -> Iterator[Line]:
    """Every match in the titles and texts, in their order."""
    for hit in hits:
        for text in (hit.title, hit.text):
            yield from _in_text(hit, one_line(text), marker)


def _in_text(hit: Hit, text: str, marker: Marker) -> Iterator[Line]:
    words = words_in(text)
    shown = -1  # the last word of a match that has its line
    spans = {(found.words[0], found.words[-1]) for found in marker.find(words)}
    for first, last in sorted(spans, key=lambda span: (span[0], -span[1])):
        if first > shown:
            shown = last
            start, end = words[first].start(), words[last].end()
            before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
            yield Line(hit, *(safe(part) for part in (before, text[start:end], after)))


def show(console: Console, found: Sequence[Line]) -> None:
    """Date, id, and the keyword of each line below that of the one before."""
    known = console.is_terminal or "COLUMNS" in os.environ
    width = console.width if known else PIPED
    origins = [_origin(line.hit, width) for line in found]
    room = width - max(map(len, origins), default=0) - 2
    for line, origin in zip(found, origins, strict=True):
        told = _told(line, max(room, 20))
        console.print(f"{origin:{width - room - 2}}  ", told, sep="", soft_wrap=True)


def _origin(hit: Hit, width: int) -> str:
    day = hit.published[:10]
    if width < NARROW and day.replace("-", "") in hit.id:
        return safe(hit.id)
    return f"{day} {safe(hit.id)}"


def _told(line: Line, room: int) -> Text:
    from rich.cells import cell_len, set_cell_size
    from rich.text import Text

    left = room * 2 // 5
    before = _end_of(line.before.lstrip(), left)
    keyword = line.keyword
    if cell_len(keyword) > room - left:
        keyword = set_cell_size(keyword, room - left - 1) + "…"
    after = _beginning_of(line.after, room - left - cell_len(keyword))
    told = Text(" " * (left - cell_len(before)) + before)
    return told.append(keyword, "bold yellow").append(after)


def _beginning_of(text: str, width: int) -> str:
    """As many whole words from the beginning as there is room for."""
    from rich.cells import cell_len

    end = used = 0
    for at, character in enumerate(text + " "):
        if used > width:
            break
        if character == " ":
            end = at
        used += cell_len(character)
    return text[:end].rstrip()


def _end_of(text: str, width: int) -> str:
    """As many whole words from the end as there is room for."""
    return _beginning_of(text[::-1], width)[::-1]
