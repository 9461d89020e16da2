"""Takes the list out of answers that carry pieces of HTML within JSON."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from typing import Any

from ingest.errors import Unreadable


def html(text: str, field: str) -> str:
    """What the fields of that name hold, wherever they stand, in their order; each becomes a block
    of the class "piece". Raises Unreadable for what is no JSON; an answer without such a field is
    an empty list."""
    pieces = (piece for piece in _held(text, field) if isinstance(piece, str))
    return "".join(f'<div class="piece">{piece}</div>' for piece in pieces)


def number(text: str, field: str) -> int:
    """The one whole number above 0 that the fields of that name hold. Raises Unreadable for what is
    no JSON, and if there is no such number or there are several."""
    found = {n for n in _held(text, field) if type(n) is int and n > 0}
    if len(found) != 1:
        raise Unreadable(f"{len(found)} numbers in {field!r} where one is meant")
    return found.pop()


def _held(text: str, field: str) -> Iterator[Any]:
    try:
        waiting = deque([json.loads(text)])
    except (ValueError, RecursionError):
        raise Unreadable("the answer is no JSON") from None
    while waiting:
        value = waiting.popleft()
        if isinstance(value, dict):
            if field in value:
                yield value[field]
            waiting.extendleft(reversed(value.values()))
        elif isinstance(value, list):
            waiting.extendleft(reversed(value))
