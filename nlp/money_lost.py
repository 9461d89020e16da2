"""Whether a ``?`` or ``¿`` behind a figure is a euro sign that an old page lost.

The same pages lost quotation marks and dashes to the same sign: ``?Luther 2017?`` is a name,
``bis 2013 ? und weiter`` a dash, ``waren es 300?`` a question.
"""

from __future__ import annotations

import re

from nlp.lost_marks import lost_mark_open
from nlp.money_patterns import YEAR

# In thousands, or with cents: hardly anything but money stands so before a stray sign.
_TELLING = re.compile(r".*\D\d{3}(?:,\d\d)?|.*,\d\d|.*,[-–—]{1,2}")
_GOES_ON = re.compile(r"\s?[a-zäöüß]|[,;)]")


def is_euro(text: str, match: re.Match[str]) -> bool:
    """Whether the sign at the end of a match of ``LOST`` was a euro sign."""
    sign, end = text[match.end() - 1], match.end()
    figure = match["high"] or match["low"]
    if end < len(text) and (text[end].isalnum() or text[end] in "?¿"):
        return False
    figures, scaled = figure[0].isdigit(), bool(match["scale"])
    if not scaled and (not figures or YEAR.fullmatch(figure)):
        return False
    goes_on = _GOES_ON.match(text, end) is not None
    if text[end - 2].isspace():
        return scaled or _TELLING.fullmatch(figure) is not None or goes_on or _stops(text, end)
    if sign == "?" and not (goes_on and (scaled or _TELLING.fullmatch(figure))):
        return False
    return not lost_mark_open(text, match.start())


def _stops(text: str, end: int) -> bool:
    return text[end : end + 1] in ("", ".", ":", "\n")
