"""Cuts the passage of a text that answers a query best."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from search.analysis import Token, words_in
from search.folding import clean
from search.marking import Found, Marker

WIDTH = 240  # characters of a passage, about
STRETCH = 50_000  # characters that are looked at together; the first with a match is enough
LONGEST = 1_000_000  # characters of a text that are looked at

# A sentence or an item of a list begins here; none does behind "9.", "Dr." and the like.
_SENTENCE = re.compile(r'(?<=[^\W\d]{4}[.!?]) (?=[„"»]?[^\W\d_a-z])|(?<= -) (?=\w)')
_MARKS = re.compile(r"[^\w\s]{1,3}(?=\s)")


class Snippet(NamedTuple):
    """A passage without line breaks, whole words only; ``marks`` are the places that match."""

    text: str
    marks: tuple[tuple[int, int], ...]


def snippet(marker: Marker, text: str, width: int = WIDTH) -> Snippet:
    """The passage with the most different parts of the query, then the most matches, then the
    first one."""
    text = one_line(text)
    tokens, found = _first_matches(marker, text)
    inside = _best(tokens, found, width)
    first, last = _whole_words(tokens, text, _start(tokens, inside, text, width), width)
    before, after = "… " if first else "", " …" if last < len(text) else ""
    shift = len(before) - first
    numbers = sorted({number for one in found for number in one.words})
    marks = tuple(
        (tokens[number].start() + shift, tokens[number].end() + shift)
        for number in numbers
        if first <= tokens[number].start() and tokens[number].end() <= last
    )
    return Snippet(before + text[first:last] + after, marks)


def one_line(text: str) -> str:
    """As much of a text as is looked at, cleaned and without line breaks."""
    return " ".join(clean(text[:LONGEST]).split())


def _first_matches(marker: Marker, text: str) -> tuple[list[Token], list[Found]]:
    """The words of the first stretch with a match, and the matches; if there are none, the words
    of the beginning."""
    beginning: list[Token] | None = None
    for start, end in _stretches(text):
        words = words_in(text, start, end)
        found = marker.find(words)
        if found:
            return words, found
        beginning = words if beginning is None else beginning
    return beginning or [], []


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = start + STRETCH
        if end < len(text):
            end = text.rfind(" ", start + 1, end) if " " in text[start + 1 : end] else end
        yield start, end
        start = end


def _best(tokens: Sequence[Token], found: list[Found], width: int) -> tuple[int, int] | None:
    """The first and the last word of the matches that are shown, None if there are none."""
    best, best_value, end = None, (0, 0), 0
    for index, match in enumerate(found):
        start = tokens[match.words[0]].start()
        end = max(end, index)
        while end < len(found) and tokens[found[end].words[-1]].end() <= start + width:
            end += 1
        inside = found[index:end]
        value = (len({one.part for one in inside}), len(inside))
        if best is None or value > best_value:
            last = max((one.words[-1] for one in inside), default=match.words[-1])
            best, best_value = (match.words[0], last), value
    return best


def _start(tokens: Sequence[Token], inside: tuple[int, int] | None, text: str, width: int) -> int:
    """Where the passage begins: with the sentence of its first match if there is room, else with
    a little of what stands before."""
    if inside is None:
        return 0
    start = tokens[inside[0]].start()
    room = max(0, min(width // 2, width - (tokens[inside[1]].end() - start)))
    earliest = max(0, start - room)
    if not earliest:
        return 0
    sentences = [match.end() for match in _SENTENCE.finditer(text, earliest, start + 1)]
    return sentences[-1] if sentences else max(earliest, start - width // 6)


def _whole_words(tokens: Sequence[Token], text: str, start: int, width: int) -> tuple[int, int]:
    """A stretch of about ``width`` characters that begins and ends with whole words; only what
    is longer than that itself is cut."""
    if not tokens:
        return 0, len(text) if len(text) <= width else width
    at = bisect_left(tokens, start, key=lambda token: token.start()) if start else 0
    first = start if not start or text[start - 1] == " " else tokens[at].start()
    last = first
    for token in tokens[at:]:
        if token.end() > first + width:
            marks = _MARKS.match(text, last)
            return first, (marks.end() if marks else last) if last > first else first + width
        last = token.end()
    return first, len(text) if len(text) <= first + width else last
