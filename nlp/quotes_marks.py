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
    """Quoted words: ``text[start:end]`` lies between the marks; ``opened`` and ``closed`` are
    the offsets around the marks; ``nested``: inside single marks that stand alone."""

    start: int
    end: int
    opened: int
    closed: int


_MARKS = re.compile(r"[„“”\"»«‚‘‹›¿?]")
_BREAK = re.compile(r"\n\s*\n|\n(?=[-•*] )")
_BEFORE_OPEN = frozenset('([{–—-/:„‚»«“"*_>…')
_SINGLES = frozenset("‚‘‹›")
_PARAGRAPHS = 6  # a quote that runs on longer has lost its closing mark
_LONGEST = 6000  # characters


class _Mark(NamedTuple):
    at: int
    sign: str
    opens: bool
    closes: bool


class _Open(NamedTuple):
    at: int
    sign: str
    paragraph: int


def quoted(text: str) -> list[Quoted]:
    """All outermost quoted passages of ``text``, in order."""
    found: list[Quoted] = []
    pending: _Open | None = None
    for number, (start, end) in enumerate(_paragraphs(text)):
        marks = list(_marks(text, start, end))
        pending, passages = _read(text, (number, start, end), marks, pending)
        found.extend(passages)
    return found


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
        after = text[at + 1] if at + 1 < end else " "
        opens = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()
        closes = not before.isspace() and not after.isalnum()
        sign = match[0]
        if sign == "?":
            # A question mark never stands before a letter; a lost mark does.
            opens = opens and after.isalpha()
        elif sign in "¿":
            opens = opens and after.isalnum()
        elif sign == "„":
            opens = opens or not closes
        if opens or closes:
            yield _Mark(at, sign, opens, closes)


def _read(
    text: str, paragraph: tuple[int, int, int], marks: list[_Mark], pending: _Open | None
) -> tuple[_Open | None, list[Quoted]]:
    number, start, end = paragraph
    found: list[Quoted] = []
    current = pending
    inner = repeated = False
    if current and marks and marks[0].opens and text[start : marks[0].at].strip(" -*_") == "":
        marks, repeated = marks[1:], True  # the mark repeated where the quote goes on
    elif current and marks and not _ends(marks, 0, text, current):
        if not marks[0].closes:
            current = None
    for index, mark in enumerate(marks):
        if current is None:
            if mark.opens and _begins(mark):
                current, inner = _Open(mark.at, mark.sign, number), False
            continue
        if _single(mark) != _single(current):
            continue
        if inner:
            if mark.closes:
                inner = False
        elif _opens_again(mark):
            if _nested(marks, index):
                inner = True
            else:
                current = _Open(mark.at, mark.sign, number)
        elif _ends(marks, index, text, current):
            found.append(Quoted(current.at + 1, mark.at, current.at, mark.at + 1))
            current = None
    if current is None:
        return None, found
    if number - current.paragraph >= _PARAGRAPHS or end - current.at > _LONGEST:
        return None, found
    if current.paragraph < number and not marks and not repeated:
        return None, found  # without a repeated mark the next paragraph must close it
    if current.paragraph == number and not _promises(text, current, start):
        return None, found
    return current, found


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
