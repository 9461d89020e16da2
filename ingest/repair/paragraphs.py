"""Bodies that stand there several times, or whose paragraphs and lists run together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from corpus.release import Block
from ingest.repair.words import WORDS

ONE_LINE: Final = 300
"""Characters from which a body of one block counts as run together."""
_WHOLE: Final = 100  # shorter texts may say the same twice on purpose

_LABELS = "|".join(map(re.escape, WORDS["paragraphs"]["labels"]))
_ENDS = (
    r"[a-zäöüß]{3}[.!?]",
    r"\b(?:" + "|".join(WORDS["paragraphs"]["short_ends"]) + r")[.!?]",
    r"\d{3}[.!?]",  # 3.Mai is no end
    r"[A-ZÄÖÜ]{2}[.!?]",
    r"\)[.!?]",
    r"[a-zäöüß)][.!?]“",
    r"[a-zäöüß]“\.",
)
_GLUED = re.compile(
    "(?:"
    + "|".join(f"(?<={end})" for end in _ENDS)
    + rf")(?=„?[A-ZÄÖÜ][a-zäöüß]+\b(?![.@/])|(?:{_LABELS})[A-ZÄÖÜ„])"
)
_LABEL = re.compile(
    rf"(?<=[.!?“)])\s?(?=(?:{_LABELS}):\s)|(?:(?<=[.!?“)])(?:{_LABELS}))(?=[A-ZÄÖÜ„])"
)
_TOKEN = re.compile(r"\S+")
_BULLET = re.compile(r"(?<!\S)[-–•·*]\s")
_LIST = re.compile(r":\s(?=(?P<sign>[-–•·*])\s)")
_LIST_END = re.compile(r"(?<=[a-zäöüß)]{2}[.!?])\s(?=[A-ZÄÖÜ„])")


def once(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """A body that stands there two to four times, one after the other, seen since 2022."""
    for times in (4, 3, 2):
        part, odd = divmod(len(body), times)
        is_long = part > 1 or len(body[0].text if body else "") >= _WHOLE
        if part and not odd and is_long and body == body[:part] * times:
            return body[:part]
    if len(body) == 1:
        return (replace(body[0], text=_once(body[0].text)),)
    return body


def _once(text: str) -> str:
    for times in (4, 3, 2):
        for gap in (0, 1):  # glued, or with a space between
            part, odd = divmod(len(text) - gap * (times - 1), times)
            single = text[:part]
            if part >= _WHOLE and not odd and (" " * gap).join([single] * times) == text:
                return single.strip()
    return text


def parted(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """A body that is one line, 2001 to 2016: the line breaks fell out, so that the sentence after
    a paragraph follows without a space. Only there, and before ``Hintergrund:``, it is parted."""
    if len(body) != 1 or body[0].kind != "paragraph" or len(body[0].text) < ONE_LINE:
        return body
    text = body[0].text
    held = _addresses(text)
    cuts = {found.start() for found in _GLUED.finditer(text)}
    cuts |= {found.end() for found in _LABEL.finditer(text)}
    bounds = [0, *sorted(cut for cut in cuts if not _is_within(held, cut)), len(text)]
    parts = (text[start:end].strip() for start, end in pairwise(bounds))
    return tuple(
        block for part in parts if part for block in _with_list(replace(body[0], text=part))
    )


def _addresses(text: str) -> list[tuple[int, int]]:
    return [
        found.span()
        for found in _TOKEN.finditer(text)
        if "@" in found[0] or "www." in found[0] or "://" in found[0]
    ]


def _is_within(spans: list[tuple[int, int]], at: int) -> bool:
    before = bisect_right(spans, (at, at))
    return bool(before) and spans[before - 1][1] > at


def _with_list(block: Block) -> Iterator[Block]:
    """``Gefördert werden: - Turnhallen, - Dächer.`` as a list, if it has two items at least: no
    German sentence has a dash right after a colon."""
    start = _LIST.search(block.text)
    if start is None:
        yield block
        return
    close = _LIST_END.search(block.text, start.end())
    end = close.start() if close else len(block.text)
    items = [item.strip() for item in _BULLET.split(block.text[start.end() : end])]
    items = [item for item in items if item]
    if len(items) < 2:
        yield block
        return
    yield replace(block, text=block.text[: start.start() + 1])
    yield from (Block("item", item) for item in items)
    if close:
        yield from _with_list(replace(block, text=block.text[close.end() :]))
