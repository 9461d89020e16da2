"""The part of a text that is read, and the way back to the offsets of the text as given.

Cut out are Markdown's signs and what ``knowledge/boilerplate.toml`` knows to say nothing of its
own. The rest is read as if it stood alone, so that no rule has to know of markup.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from importlib.resources import files

Range = tuple[int, int]

_KNOWN = tomllib.loads((files("nlp") / "knowledge" / "boilerplate.toml").read_text("utf-8"))
_TAILS = [re.compile(pattern, re.MULTILINE) for pattern in _KNOWN["tails"]]
_PARAGRAPHS = [re.compile(pattern, re.MULTILINE) for pattern in _KNOWN["paragraphs"]]
_WORDS = [re.compile(pattern, re.MULTILINE) for pattern in _KNOWN["words"]]
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n\s*|\Z")

_WIDE_GAP = re.compile(r"(?<!\s)\s{8,}")


class Excerpt:
    """``given`` without the ranges that are cut out; ``text`` is what remains."""

    def __init__(self, given: str, cuts: Iterable[Range] = ()) -> None:
        self.given = given
        pieces: list[str] = []
        self._starts: list[int] = []  # where each piece begins in ``text``
        self._shifts: list[int] = []  # what to add to an offset in it
        length = position = 0
        for start, end in [*sorted(cuts), (len(given), len(given))]:
            if start > position:
                pieces.append(given[position:start])
                self._starts.append(length)
                self._shifts.append(position - length)
                length += start - position
            position = max(position, end)
        self.text = "".join(pieces)

    def origin(self, start: int, end: int) -> Range:
        """The range of the given text that ``text[start:end]`` came from; ``start < end``."""
        return self._back(start), self._back(end - 1) + 1

    def without(self, cuts: Iterable[Range]) -> Excerpt:
        """This excerpt with ranges of ``text`` cut out as well."""
        gaps: list[Range] = []
        position = 0
        for start, end in self._kept():
            gaps.append((position, start))
            position = end
        gaps.append((position, len(self.given)))
        more = (self.origin(start, end) for start, end in cuts if start < end)
        return Excerpt(self.given, [*gaps, *more])

    def place(self, origin: int) -> int:
        """Where an offset of the given text stands in ``text``; what was cut out has no width."""
        place = 0
        for (start, end), begin in zip(self._kept(), self._starts, strict=True):
            if start >= origin:
                break
            place = begin + min(origin, end) - start
        return place

    def _kept(self) -> Iterator[Range]:
        ends = [*self._starts, len(self.text)][1:] if self._starts else []
        for start, end, shift in zip(self._starts, ends, self._shifts, strict=True):
            yield start + shift, end + shift

    def _back(self, position: int) -> int:
        return position + self._shifts[bisect_right(self._starts, position) - 1]


def without_boilerplate(excerpt: Excerpt) -> Excerpt:
    """The excerpt without imprint, contact block, channel names and codes."""
    cuts = list(_boilerplate(excerpt.text))
    return excerpt.without(cuts) if cuts else excerpt


def _boilerplate(text: str) -> Iterator[Range]:
    ends = [match.start() for pattern in _TAILS if (match := pattern.search(text, 1))]
    end = min(ends, default=len(text))
    yield end, len(text)
    yield from _wide_gaps(text, end)
    for pattern in _PARAGRAPHS:
        position = 0
        while (match := pattern.search(text, position, end)) is not None:
            rest = _PARAGRAPH_END.search(text, match.end(), end)
            position = rest.end() if rest else end
            yield match.start(), position
    for pattern in _WORDS:
        for match in pattern.finditer(text, 0, end):
            yield match.span()


def _wide_gaps(text: str, end: int) -> Iterator[Range]:
    """All of a wide gap but two line ends, one, or a blank: what it means and no more, so that
    no rule need be afraid of ten thousand blanks."""
    for match in _WIDE_GAP.finditer(text, 0, end):
        start, stop = match.span()
        for _ in range(2 if match[0].count("\n") > 1 else 1):
            line_end = text.find("\n", start, stop)
            kept = line_end if line_end >= 0 else start
            yield start, kept
            start = kept + 1
        yield start, stop
