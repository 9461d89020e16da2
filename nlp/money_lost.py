"""Whether a ``?`` or ``¿`` behind a figure is a euro sign that an old page lost.

The same pages lost quotation marks and dashes to the same sign: ``?Luther 2017?`` is a name,
``bis 2013 ? und weiter`` a dash, ``waren es 300?`` a question.
"""

from __future__ import annotations

import re

from nlp.money_patterns import YEAR

# In thousands, or with cents: hardly anything but money stands so before a stray sign.
_TELLING = re.compile(r".*\D\d{3}(?:,\d\d)?|.*,\d\d|.*,[-–—]{1,2}")
_GOES_ON = re.compile(r"\s?[a-zäöüß]|[,;)]")
_OPENS = re.compile(r"(?<![^\s(])[?¿](?=\w)")
_CLOSES = re.compile(r"(?<=[\w.,!])[?¿](?!\w)")
# An opening sign lies no farther back than this.
_REACH = 200


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
    return not _in_a_name(text, match.start())


def _stops(text: str, end: int) -> bool:
    return text[end : end + 1] in ("", ".", ":", "\n")


def _in_a_name(text: str, start: int) -> bool:
    """Whether a sign that opened a name or quote is still open before the figure."""
    floor = max(0, start - _REACH, text.rfind("\n\n", max(0, start - _REACH), start))
    opened = max((m.start() for m in _OPENS.finditer(text, floor, start)), default=-1)
    closed = max((m.start() for m in _CLOSES.finditer(text, floor, start)), default=-1)
    return opened > closed
