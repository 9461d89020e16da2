"""Pairs the quotation marks that were lost to ``¿`` or ``?``, and knows questions among them.

A mark before a word opens. One after a word closes, if one is open, or ends a question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ingest.repair.words import WORDS

_QUESTIONS = WORDS["questions"]
_BEFORE = frozenset(_QUESTIONS["before"])
_ASKS = frozenset(_QUESTIONS["words"]) | frozenset(_QUESTIONS["verbs"])
_AFTER_VERB = frozenset(_QUESTIONS["after_verb"])
_VERB = re.compile(r"[^\W\d_]{2,}(?:t|en|te|ten)")
_OPENING = re.compile(r"(?:(?<=[\s(\[/„–-])|^)[?¿\"„](?=[^\W_])", re.MULTILINE)
_CLOSING = re.compile(r"(?<=[^\s(\[])[?¿\"“”](?=[\s.,;:!?¿)\]/–-]|$)", re.MULTILINE)
_ANNOUNCED = re.compile(r"(?<=:[ ])[?¿](?=[^\W_])")
_GOES_ON = re.compile(r"\s?[,;:]|[ ]?[)\]]|[.](?:\s|$)|\s[–-]\s|\s(?=[a-zäöüß])|[-/](?=\w)")
_SENTENCE: Final = ".!?…:\n"
REACH: Final = 2500
"""Characters after which an opening mark counts as left alone."""
_NAME: Final = 3  # words
_CLAUSE: Final = 300  # characters a question is looked back for


@dataclass(slots=True)
class _Mark:
    at: int
    opens: bool
    stops_after: bool = False
    """A sentence ends later, right before a closing mark, before the next mark opens."""
    more_after: bool = False
    """Another mark that may close comes before the next one opens."""


def given_back(text: str, lost: str) -> dict[int, str]:
    """The quotation marks by their places. Some houses close with a straight mark, which was not
    lost. Lines are paragraphs; a quotation may reach over several."""
    found: dict[int, str] = {at.start(): "„" for at in _ANNOUNCED.finditer(text) if at[0] == lost}
    open_marks: list[int] = []
    for mark in _marks(text, lost):
        while open_marks and mark.at - open_marks[0] > REACH:
            del open_marks[0]
        if mark.opens:
            open_marks.append(mark.at)
        elif open_marks and _closes(text, lost, open_marks, mark):
            found[open_marks.pop()], found[mark.at] = "„", "“"
    return {at: sign for at, sign in found.items() if text[at] == lost}


def is_question(text: str, end: int, start: int = 0) -> bool:
    """Whether the clause that ends before ``end``, and begins at ``start`` or later, is worded as a
    question."""
    floor = max(start, end - _CLAUSE)
    begin = max(text.rfind(sign, floor, max(end - 1, floor)) for sign in _SENTENCE)
    words = re.findall(r"[^\W\d_]+", text[max(begin, floor) : end])[:2]
    asked = [word.casefold() for word in words]
    if not asked:
        return False
    has_verb = _VERB.fullmatch(asked[0]) and asked[-1] in _AFTER_VERB
    return bool(asked[0] in _ASKS or has_verb or (asked[0] in _BEFORE and asked[-1] in _ASKS))


def _marks(text: str, lost: str) -> Sequence[_Mark]:
    other = "¿" if lost == "?" else "?"
    opening = [_Mark(at.start(), opens=True) for at in _OPENING.finditer(text) if at[0] != other]
    closing = [_Mark(at.start(), opens=False) for at in _CLOSING.finditer(text) if at[0] != other]
    marks = sorted([*opening, *closing], key=lambda mark: mark.at)
    stops = more = False
    for mark in reversed(marks):
        if mark.opens:
            stops = more = False
            continue
        mark.stops_after, mark.more_after = stops, more
        stops, more = stops or text[mark.at - 1] in ".!…" + lost, True
    return marks


def _closes(text: str, lost: str, open_marks: list[int], mark: _Mark) -> bool:
    """Whether a mark after a word or stop ends the quotation that is open."""
    opened = open_marks[-1]
    before, after = text[mark.at - 1], text[mark.at + 1 : mark.at + 2]
    follows_stop = before in ".!…" or (before == lost and mark.at - 1 != opened)
    if text[mark.at] != lost or follows_stop:
        return True
    if after == lost:
        return _is_name_in_question(text, opened, mark.at)
    if _GOES_ON.match(text, mark.at + 1):
        return True
    is_settled = lost == "¿" or not (
        mark.stops_after or (mark.more_after and is_question(text, mark.at, opened + 1))
    )
    return is_settled and "\n" not in text[opened : mark.at]


def _is_name_in_question(text: str, opened: int, end: int) -> bool:
    """Of two marks the first closes in ``Kennen Sie das ?Grüne Band??``, the second one in
    ``?Wer zahlt das??``."""
    if is_question(text, end, opened + 1):
        return False
    is_short = len(text[opened:end].split()) <= _NAME
    return is_short or is_question(text, opened)
