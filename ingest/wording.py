"""Small repairs of old pages' wording: capitals lost, titles doubled, paragraphs run together.

Each function holds one defect and gives back what it was given where it finds none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from corpus.release import Block

_SENTENCE_START = re.compile(r"(?:^|(?<=[.!?“] ))([äöü])(?=[a-zäöüß]+)")
_GLUED = re.compile(r"(?<=[a-zäöüß]{3}[.!?])(?=[A-ZÄÖÜ][a-zäöüß]+\b(?![.@/]))")
_LABEL = re.compile(
    r"(?<=[.!?“]) (?=(?:Hintergrund|Zum Hintergrund|Hinweis)(?: für die [\w ]{1,40})?: )"
)
_WORD = re.compile(r"\S+")
ONE_LINE: Final = 600
"""Characters from which a body of one block counts as run together."""


def with_capitals(text: str) -> str:
    """``über`` at the beginning of a sentence, 2002 to 2005: the capital umlaut was lost with the
    character set and came back small."""
    return _SENTENCE_START.sub(lambda found: found[1].upper(), text)


def once(title: str) -> str:
    """A title that stands there two to four times, one after the other, seen since 2022."""
    words = title.split()
    for times in (4, 3, 2):
        part, odd = divmod(len(words), times)
        if part > 1 and not odd and words == words[:part] * times:
            return " ".join(words[:part])
    return title


def paragraphs(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """A body that is one line, 2001 to 2016: the line breaks fell out, so that the sentence after
    a paragraph follows without a space. Only there, and before ``Hintergrund:``, it is parted."""
    if len(body) != 1 or body[0].kind != "paragraph" or len(body[0].text) < ONE_LINE:
        return body
    text = body[0].text
    held = [
        found.span()
        for found in _WORD.finditer(text)
        if any(mark in found[0] for mark in ("www.", "://", "@"))
    ]
    cuts = [
        found.start()
        for found in (*_GLUED.finditer(text), *_LABEL.finditer(text))
        if not any(start <= found.start() < end for start, end in held)
    ]
    bounds = [0, *sorted(cuts), len(text)]
    parts = (text[start:end].strip() for start, end in pairwise(bounds))
    return tuple(replace(body[0], text=part) for part in parts if part)
