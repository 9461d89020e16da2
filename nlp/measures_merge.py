"""Joins what rules and knowledge find with what the statistical model marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from nlp.measures_base import base
from nlp.measures_brackets import brackets
from nlp.measures_found import Found
from nlp.measures_marked import Marked

# How sure the model must be of a name that no rule knows, of one whose several words tell its kind,
# of one in which no word does, and of one that a rule bounds otherwise.
_ALONE = 0.9
_TOLD = 0.75
_UNTOLD = 0.95
_BOUNDS = 0.6
_YEAR = re.compile(r"\s(?:19|20)\d\d|-(?:Programm|Fonds|Förderung)\w{0,2}")
_KIND = re.compile(
    r"(?:[A-ZÄÖÜ]\S*)?(?:[Pp]rogramm|[Pp]rojekt|[Vv]orhaben|[Ss]trategie)(?:e?s)?\s[„\"»¿?]?"
)


def merge(text: str, found: Iterable[Found], marks: Sequence[Marked]) -> Iterator[Found]:
    """The finds of both, each place once. Without marks the finds stay as they are."""
    finds = sorted(found, key=lambda find: (find.start, -find.end))
    used: set[int] = set()
    starts = [find.start for find in finds]
    reach = max((find.end - find.start for find in finds), default=0)
    for mark in marks:
        first = bisect_left(starts, mark.start - reach)
        last = bisect_left(starts, mark.end)
        near = [i for i in range(first, last) if finds[i].end > mark.start]
        new = _joined(text, mark, [finds[i] for i in near])
        if new is not None:
            used.update(i for i in near if _overlaps(finds[i], new))
            yield new
    for index, find in enumerate(finds):
        if index not in used:
            yield find


def _overlaps(find: Found, other: Found) -> bool:
    return find.start < other.end and other.start < find.end


def _joined(text: str, mark: Marked, near: list[Found]) -> Found | None:
    """The find that takes the place of those near the mark; None where they stay."""
    if not near:
        least = _TOLD if " " in text[mark.start : mark.end] else _ALONE
        return _named(text, mark.start, mark.end, mark) if mark.confidence >= least else None
    known = next((f for f in near if _is_known(text, f) and f.start >= mark.start), None)
    if known is not None and _adds_nothing(text, mark, known):
        return None
    longest = max(near, key=lambda find: find.end - find.start)
    within = longest.start <= mark.start and mark.end <= longest.end
    if mark.confidence < _BOUNDS or (within and longest.confidence > 0.5 and not longest.plural):
        return None
    start, end = min(mark.start, longest.start), max(mark.end, longest.end)
    if within and longest.confidence <= 0.5:
        start, end = mark.start, mark.end
    aliases = longest.aliases if longest.end == end else ()
    return _named(text, start, end, mark, aliases)


def _is_known(text: str, find: Found) -> bool:
    return find.confidence == 1.0 or text[find.end : find.end + 1] == "-"


def _adds_nothing(text: str, mark: Marked, known: Found) -> bool:
    """ "Investitionsprogramm STARK III", "Solidarpakt II 2019": a known name with a noun of its
    kind before it or a date behind it, or a word of its kind built on it ("STARK-V-Programm")."""
    before = known.start == mark.start or _KIND.fullmatch(text, mark.start, known.start)
    behind = known.end >= mark.end or _YEAR.fullmatch(text, known.end, mark.end)
    return bool(before and behind)


def _named(
    text: str, start: int, end: int, mark: Marked, aliases: tuple[str, ...] = ()
) -> Found | None:
    measure = base(text, start, end)
    if measure is None:
        return None
    name, kind, head, bare, told = measure
    if not told and mark.confidence < _UNTOLD:
        return None
    aliases = aliases or (brackets(text, end) if head else ())
    return Found(start, end, name, kind, mark.confidence, aliases, plural=bare, head=head)
