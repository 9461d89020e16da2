"""Do words stand close enough to each other? On the positions of one document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

Places = Sequence[int]  # ascending


def in_order(words: Sequence[Places], slop: int) -> bool:
    """Does each word follow the one before within ``slop`` positions?"""
    ends: set[int] = set(words[0])
    for places in words[1:]:
        ends = {
            place
            for end in ends
            for place in places[bisect_right(places, end) : bisect_right(places, end + slop)]
        }
        if not ends:
            return False
    return True


def together(words: Sequence[Places], slop: int) -> bool:
    """Do the words stand in any order, each within ``slop`` positions of the stretch that the
    ones before it span? At the same place they do."""
    spans = {(place, place) for place in words[0]}
    for places in words[1:]:
        spans = {
            (min(start, place), max(end, place))
            for start, end in spans
            for place in places[
                bisect_left(places, start - slop) : bisect_right(places, end + slop)
            ]
        }
        if not spans:
            return False
    return True
