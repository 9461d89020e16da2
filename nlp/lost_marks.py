"""Quotation marks that old pages lost to ``?`` or ``¿``: ``?Luther 2017?``."""

from __future__ import annotations

import re

_OPENS = re.compile(r"(?<![^\s(])[?¿](?=\w)")
_CLOSES = re.compile(r"(?<=[\w.,!])[?¿](?!\w)")


def lost_mark_open(text: str, at: int, reach: int = 200) -> bool:
    """Whether a sign that opened a name or a quotation is still open before ``at``; it lies no
    more than ``reach`` characters back, in the same paragraph."""
    floor = max(0, at - reach)
    floor = max(floor, text.rfind("\n\n", floor, at))
    opened = max((match.start() for match in _OPENS.finditer(text, floor, at)), default=-1)
    if opened < 0:
        return False
    return all(match.start() < opened for match in _CLOSES.finditer(text, floor, at))
