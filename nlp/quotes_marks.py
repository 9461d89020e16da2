"""Where quoted words begin and end, whatever signs a page uses for quotation marks.

German, English, French and straight marks; also the ``¿`` and ``?`` that old pages have in their
place. One pass over the marks of each paragraph; a quote that runs over several paragraphs (a new
opening mark in each) comes out as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Quoted(NamedTuple):
    """Quoted words: ``text[start:end]`` lies between the marks, ``text[opened:closed]`` holds the
    marks too."""

    start: int
    end: int
    opened: int
    closed: int


_MARKS = re.compile(r"""(?<!')''(?!')|,,(?=\w)|(?<!\S)\?\?(?=\w)|¿¿|<<|>>|[„“”"»«‚‘‹›¿?]""")
# Marks of two signs by the mark they stand for.
_TWO = {"''": '"', ",,": "„", "??": "?", "¿¿": "¿", "<<": "«", ">>": "»"}
_BREAK = re.compile(r"\n\s*\n|\n(?=[-•*] )")
_BEFORE_OPEN = frozenset('([{–—-/:„‚»«“"*_>…')
_SINGLES = frozenset("‚‘‹›")
_PARAGRAPHS = 6  # a quote that runs on longer has lost its closing mark
_LONGEST = 6000  # characters


class _Mark(NamedTuple):
    """A mark of ``size`` signs at ``at``."""

    at: int
    size: int
    sign: str
    opens: bool
    closes: bool


class _Open(NamedTuple):
    at: int
    size: int
    sign: str
    paragraph: int


def quoted(text: str) -> list[Quoted]:
    """All outermost quoted passages of ``text``, in order."""
    reader = _Reader(text)
    for number, (start, end) in enumerate(_paragraphs(text)):
        reader.paragraph(number, start, end)
    return reader.found


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BREAK.finditer(text):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    for match in _MARKS.finditer(text, start, end):
        at = match.start()
        before = text[at - 1] if at > start else " "
        after = text[match.end()] if match.end() < end else " "
        opens = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()
        glued = before in ".!?…" and after.isupper()  # "Händen.“Bisher" on old pages
        closes = not before.isspace() and (glued or not after.isalnum())
        sign = _TWO.get(match[0], match[0])
        if sign in _SINGLES and (after in '„“"' or before in '„“"'):
            continue  # a double mark with a single one beside it: one of them is too many
        if sign == "?":
            # A question mark never stands before a letter; a lost mark does.
            opens = opens and after.isalpha()
        elif sign in "¿":
            opens = opens and after.isalnum()
        elif sign == "„":
            opens = opens or not closes
        if opens or closes:
            yield _Mark(at, len(match[0]), sign, opens, closes)


class _Reader:
    """Goes from paragraph to paragraph and remembers a quote that is still open."""

    def __init__(self, text: str) -> None:
        self.found: list[Quoted] = []
        self._text = text
        self._open: _Open | None = None

    def paragraph(self, number: int, start: int, end: int) -> None:
        marks = list(_marks(self._text, start, end))
        goes_on = self._goes_on(marks, start)
        if goes_on:
            marks = marks[1:]
        self._read(number, marks)
        if self._open and not self._may_stay_open((number, start, end), goes_on or bool(marks)):
            self._open = None

    def _goes_on(self, marks: list[_Mark], start: int) -> bool:
        """Whether a paragraph repeats the opening mark of the quote still open. Closes that
        quote unread if the paragraph begins another."""
        if self._open is None or not marks:
            return False
        if marks[0].opens and self._text[start : marks[0].at].strip(" -*_") == "":
            return True
        if not marks[0].closes:
            self._open = None
        return False

    def _read(self, number: int, marks: list[_Mark]) -> None:
        inner = False
        for index, mark in enumerate(marks):
            if self._open is None:
                if mark.opens and _begins(mark):
                    self._open, inner = _Open(mark.at, mark.size, mark.sign, number), False
            elif _single(mark) != _single(self._open):
                continue
            elif inner:
                inner = not mark.closes
            elif _opens_again(mark):
                inner = _nested(marks, index)
                if not inner:
                    self._open = _Open(mark.at, mark.size, mark.sign, number)
            elif _ends(marks, index, self._text, self._open):
                self.found.append(self._closed_by(self._open, mark))
                self._open = None

    def _closed_by(self, begun: _Open, mark: _Mark) -> Quoted:
        size = mark.size
        if begun.size == 2 and begun.sign == "?" and self._text[mark.at + 1 : mark.at + 2] == "?":
            size = 2  # "??Das ist gut.??"
        return Quoted(begun.at + begun.size, mark.at, begun.at, mark.at + size)

    def _may_stay_open(self, paragraph: tuple[int, int, int], marked: bool) -> bool:
        """Whether the next paragraph may still belong to the open quote."""
        number, start, end = paragraph
        begun = self._open
        if begun is None or number - begun.paragraph >= _PARAGRAPHS or end - begun.at > _LONGEST:
            return False
        if begun.paragraph == number:
            return _promises(self._text, begun, start)
        return marked  # without a repeated mark the next paragraph must close it


def _single(mark: _Mark | _Open) -> bool:
    return mark.sign in _SINGLES


def _begins(mark: _Mark) -> bool:
    if mark.sign in "“”" and mark.closes:
        return False
    return mark.sign != "‘"


def _opens_again(mark: _Mark) -> bool:
    return mark.opens and not (mark.closes and mark.sign != "„") and mark.sign != "?"


def _nested(marks: list[_Mark], index: int) -> bool:
    """Whether the two marks after an opening inside a quote close it and the quote around it."""
    following = [mark for mark in marks[index + 1 : index + 5] if not _single(mark)][:2]
    return len(following) == 2 and all(mark.closes and not _opens_again(mark) for mark in following)


def _ends(marks: list[_Mark], index: int, text: str, current: _Open) -> bool:
    mark = marks[index]
    if not mark.closes or (mark.sign == "?") != (current.sign == "?"):
        return False
    if (mark.sign == "¿") != (current.sign == "¿"):
        return False
    return mark.sign != "?" or _lost_mark(marks, index, text)


def _lost_mark(marks: list[_Mark], index: int, text: str) -> bool:
    """Whether a question mark stands for a closing mark rather than ending a question."""
    at = marks[index].at
    before, after = text[at - 1], text[at + 1 : at + 3]
    if (
        before in ".!?,"
        or after[:1] in ("", ",", ".", ";", ")", "\n")
        or re.match(r"\s[a-zäöü–-]", after)
    ):
        return True
    following = marks[index + 1] if index + 1 < len(marks) else None
    return following is None or following.opens or following.sign != "?"


def _promises(text: str, current: _Open, start: int) -> bool:
    """Whether an opening mark without end in its paragraph begins a longer speech."""
    before = text[max(start, current.at - 3) : current.at].strip()
    begins = current.at - start < 3 or before.endswith((":", ".", "!", "?"))
    return begins and current.sign in '„»«"“'
