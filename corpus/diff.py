"""What changed between two versions of a release, word by word, as a reader sees it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from corpus.release import Version


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that both versions share, or that one of them alone has."""

    change: Literal["same", "removed", "added"]
    text: str


def pieces(old: Version, new: Version) -> list[Piece]:
    """The new version's text in pieces, with what the old one had instead set before it."""
    return list(_pieces(old.text, new.text))


def _pieces(old: str, new: str) -> Iterator[Piece]:
    before, after = _words(old), _words(new)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            yield Piece("same", "".join(after[k:m]))
            continue
        if j > i:
            yield Piece("removed", "".join(before[i:j]))
        if m > k:
            yield Piece("added", "".join(after[k:m]))


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|\S+", text)
