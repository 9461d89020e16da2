"""Takes the list out of answers that carry pieces of HTML within JSON."""

from __future__ import annotations

import json
from collections import deque

from ingest.errors import Unreadable


def html(text: str, field: str) -> str:
    """What the fields of that name hold, wherever they stand, in their order; each becomes a block
    of the class "piece". Raises Unreadable for what is no JSON; an answer without such a field is
    an empty list."""
    try:
        waiting = deque([json.loads(text)])
    except (ValueError, RecursionError):
        raise Unreadable("the answer is no JSON") from None
    pieces = []
    while waiting:
        value = waiting.popleft()
        if isinstance(value, dict):
            piece = value.get(field)
            if isinstance(piece, str):
                pieces.append(f'<div class="piece">{piece}</div>')
            waiting.extendleft(reversed(value.values()))
        elif isinstance(value, list):
            waiting.extendleft(reversed(value))
    return "".join(pieces)
