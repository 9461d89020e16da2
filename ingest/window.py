"""Finds the page of a list on which the days wished for begin, without walking down to it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from ingest.portals import Listing

Look = Callable[[int], Awaitable[Listing | None]]
"""Gives the list's page of that number, without entries behind the last one, and None where it
can't be had."""


async def first_page(look: Look, until: date, most: int) -> int:
    """The number of a page above all entries of ``until`` and before, of a list of at most ``most``
    pages whose newest entries come first.

    Some twenty pages are looked at of a list of a thousand: twice as far each time until one is old
    enough, then halfway. A page that tells nothing counts as old enough and the page above the one
    found is taken, as entries move while we look: what is begun too early costs a page.
    """
    young, old = 0, 1
    while (found := await look(old)) is not None and _is_young(found, until):
        young = old
        if old >= most:
            return most
        old = min(old * 2, found.last_page or most, most)
        if old <= young:
            return young
    while found is not None and old - young > 1:
        middle = (young + old) // 2
        found = await look(middle)
        if found is not None and _is_young(found, until):
            young = middle
        else:
            old = middle
    return max(young, 1)


def _is_young(listing: Listing, until: date) -> bool:
    """Whether all of its days are after the last one wished for."""
    days = [entry.published for entry in listing.entries if entry.published is not None]
    return bool(days) and min(days) > until
