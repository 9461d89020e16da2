"""Brings together the runs of several packs: what each has for a term becomes one run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.whoosh_engine.terms import spread, starts

Numbers = NDArray[np.uint32]


def numbered(several: Sequence[list[bytes]]) -> tuple[list[bytes], list[Numbers]]:
    """All distinct terms of several lists, sorted, and the number of each term of each list."""
    order = sorted(set().union(*several))
    numbers = dict(zip(order, range(len(order)), strict=True))
    return order, [
        np.fromiter(map(numbers.__getitem__, terms), np.uint32, len(terms)) for terms in several
    ]


class Runs:
    """``ids[p]`` are the numbers of the runs of pack ``p``, of which each run has one at most, and
    ``lengths[p]`` how long they are. Of ``size`` runs in all, run ``i`` goes from ``starts[i]`` to
    ``starts[i + 1]``; ``places[p]`` says where each value of pack ``p`` stands in it."""

    def __init__(self, ids: Sequence[Numbers], lengths: Sequence[Numbers], size: int) -> None:
        whole = np.zeros(size, np.uint32)
        for of_pack, length in zip(ids, lengths, strict=True):
            whole[of_pack] += length
        self.starts = starts(whole)
        begins = self.starts[:-1].copy()
        self.places: list[Numbers] = []
        for of_pack, length in zip(ids, lengths, strict=True):
            self.places.append(spread(begins[of_pack], length))
            begins[of_pack] += length

    def gathered(self, arrays: Sequence[NDArray[Any]]) -> NDArray[Any]:
        """The values of all packs in one array."""
        found = np.empty(self.starts[-1], arrays[0].dtype)
        for at, array in zip(self.places, arrays, strict=True):
            found[at] = array
        return found
