"""The whole sentence around a place in a text."""

from __future__ import annotations

import re
from typing import Final

# A full stop ends no sentence after a number (the 9. of April), a letter by itself, or these.
_SHORT: Final = re.compile(
    "abs|art|bd|bsp|bzgl|bzw|ca|dr|etc|evtl|ff|fr|ggf|hr|inkl|insb|mio|mrd|nr|prof|rd|sog|st|str|"
    r"tel|usw|vgl|zzgl|\d{1,3}|(?:.*\.)?\w"
)
_END = re.compile(r"[.!?…][\"'”“»«›‹’)\]]*(?=\s+[\"'„“»«›‹‚(\[–-]*\s*[A-ZÄÖÜ0-9])|\n\s*")
_LAST_WORD = re.compile(r"[\w.]*\w$")
LONGEST: Final = 1200  # characters to each side; what goes on further is no sentence


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends that holds ``text[start:end]``; never less than that. A
    new line ends a sentence too, as headings and list items have no full stop."""
    low, high = max(0, start - LONGEST), min(len(text), end + LONGEST)
    first, last = start, end
    ends = [match.end() for match in _END.finditer(text, low, start + 1) if _ends(text, match)]
    if at := [one for one in ends if one <= start]:
        first = at[-1]
    elif low == 0:
        first = 0
    # From one sign before the end: the place may hold its sentence's full stop already.
    for match in _END.finditer(text, max(start, end - 2), high):
        if match.end() >= end and _ends(text, match):
            last = match.start() if match[0].isspace() else match.end()
            break
    else:
        if high == len(text):
            last = high
    last = max(last, end)
    inside = text[first:last]
    lead = len(inside) - len(re.sub(r"^(?:\s|- )+", "", inside))
    return min(first + lead, start), max(end, first + len(inside.rstrip()))


def _ends(text: str, match: re.Match[str]) -> bool:
    if not match[0].startswith("."):
        return True
    word = _LAST_WORD.search(text, max(0, match.start() - 20), match.start())
    if word is None:
        return True
    return not _SHORT.fullmatch(word[0].casefold())
