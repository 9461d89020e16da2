"""Takes a sentence apart into its main clause and the subordinate clauses inside it."""

from __future__ import annotations

import re
from typing import NamedTuple


class Clause(NamedTuple):
    """A clause as the stretches of text it consists of. ``relative``: where the noun ends that
    a relative clause belongs to, else None; ``opener`` is the word a subordinate begins with."""

    spans: tuple[tuple[int, int], ...]
    opener: str = ""
    relative: int | None = None

    def has(self, start: int, end: int) -> bool:
        return any(low <= start and end <= high for low, high in self.spans)

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]


_RELATIVE = frozenset(
    {"der", "die", "das", "den", "dem", "dessen", "deren", "welche", "welcher", "welches"}
)
_OPENERS = (
    "dass|daß|weil|wenn|falls|ob|um|nachdem|während|obwohl|damit|indem|sodass"
    "|wobei|wofür|womit|wodurch|wonach|sofern|bevor|sobald|was"
)
_SUBORDINATE = re.compile(
    rf"(?P<comma>,)\s(?P<opener>{'|'.join(_RELATIVE)}|{_OPENERS}"
    r"|(?:mit|durch|aus|in|von|für|auf|bei|über|nach|zu)\s(?:der|dem|das|die|den|denen|deren)(?=\s))\s"
)
_CLOSE = re.compile(r"[,;:–](?=\s)")
_BREAK = re.compile(r";\s|\s[–—](?=\s)(?![^()\n]{0,80}\))|:\s|\s/\s")
_SUBORDINATES = 12  # in one sentence; a longer one is no sentence


def clauses(text: str, start: int, end: int) -> list[Clause]:
    """The clauses of the sentence ``text[start:end]``, main clauses first."""
    mains: list[list[tuple[int, int]]] = [[]]
    found: list[Clause] = []
    position = start
    for _ in range(_SUBORDINATES):
        match = _SUBORDINATE.search(text, position, end)
        if match is None:
            break
        _split(text, position, match.start(), mains)
        close = _CLOSE.search(text, match.end(), end)
        stop = close.start() if close else end
        relative = match.start() if _is_relative(match["opener"]) else None
        found.append(Clause(((match.start() + 2, stop),), match["opener"], relative))
        position = stop + 1 if close and text[stop] == "," and not _again(text, stop) else stop
    _split(text, position, end, mains)
    return [*(Clause(tuple(spans)) for spans in mains if spans), *found]


def _is_relative(opener: str) -> bool:
    """Whether the clause speaks of the noun before it; "dessen Ziele …" speaks of the goals."""
    if opener in ("dessen", "deren"):
        return False
    return opener.rpartition(" ")[2] in _RELATIVE


def _again(text: str, stop: int) -> bool:
    return _SUBORDINATE.match(text, stop) is not None


def _split(text: str, start: int, end: int, mains: list[list[tuple[int, int]]]) -> None:
    position = start
    for match in _BREAK.finditer(text, start, end):
        if match.start() > position:
            mains[-1].append((position, match.start()))
        mains.append([])
        position = match.end()
    if end > position:
        mains[-1].append((position, end))
