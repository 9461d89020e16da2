"""Gives back the characters that the old portal lost: quotation marks, dashes, apostrophes, euros.

From 2001 to about 2011 each of them was stored as ``¿``, from then until September 2020 as ``?``.
``¿`` is no German character, so every one is a loss; a ``?`` is one only where no question mark can
stand. What the context does not settle stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

_WORD = re.compile(r"\S+")
_WEB = re.compile(r"(?:https?://|www\.)\S+")
_HELD: Final = "\ue000"  # stands for it meanwhile

_SUM = (
    r"(?:\d[\d.]*(?:,\d{1,2}|,[-–—?]{1,2})?"
    r"|\d[\d.,]*\s(?:Mio\.?|Mrd\.?|Tsd\.?|Millionen?|Milliarden?))"
)
_EURO = re.compile(rf"(?P<sum>(?<![\d.,]){_SUM})\s(?P<lost>[?¿])(?!\s?\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_RANGE = re.compile(r"(?<=\d)\s[?¿]\s(?=\d)")
_DASH = re.compile(r"(?<=[^\s?¿])\s[?¿](?=\s|$)")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[?¿](?=s\b(?!\w))")
_OPENING = re.compile(r"(?:(?<=[\s(\[/–-])|^)[?¿](?=[^\W_])")
_CLOSING = re.compile(r"(?<=[^\s(\[])[?¿](?=[\s.,;:!?)\]/–-]|$)")
_SAID = re.compile(r"\s*(?:[,;:.)\]/–-]|$|[a-zäöüß])")


def mended(text: str, lost: str) -> str:
    """The text with what stands for ``lost`` ("?" or "¿") given back where the context says it."""
    if lost not in text:
        return text
    kept = _WORD.sub(_held, text)
    kept = _of(lost, _EURO, kept, _euro)
    kept = _of(lost, _RANGE, kept, lambda found: " – ")
    kept = _of(lost, _APOSTROPHE, kept, lambda found: "’")
    kept = _quotes(kept, lost)
    kept = _of(lost, _DASH, kept, lambda found: " –")
    return kept.replace(_HELD, "?")


def _held(word: re.Match[str]) -> str:
    """A question mark in an address, or before its parameters, is one: it is held back."""
    if "=" in word[0][1:]:
        return word[0].replace("?", _HELD)
    return _WEB.sub(lambda found: found[0].replace("?", _HELD), word[0])


def _of(
    lost: str, pattern: re.Pattern[str], text: str, better: Callable[[re.Match[str]], str]
) -> str:
    return pattern.sub(lambda found: better(found) if lost in found[0] else found[0], text)


def _euro(found: re.Match[str]) -> str:
    """``40000,- ?`` is a sum; ``bis 2015 ?`` may be a year before a dash."""
    return found[0] if _YEAR.fullmatch(found["sum"]) else f"{found['sum']} €"


def _quotes(text: str, lost: str) -> str:
    """Each opening mark with the one that closes it; an opening mark without one stays."""
    opening = [at.start() for at in _OPENING.finditer(text) if at[0] == lost]
    marks = list(text)
    for start, until in pairwise([*opening, len(text)]):
        end = _end(text, lost, start + 1, until)
        if end is not None:
            marks[start], marks[end] = "„", "“"
    return "".join(marks)


def _end(text: str, lost: str, start: int, until: int) -> int | None:
    """Where a quotation that begins before ``start`` ends: at the mark after a full stop, or the
    first one that the sentence goes on after, or the only one. A question may stand within."""
    places = [at.start() for at in _CLOSING.finditer(text, start, until) if at[0] == lost]
    places = [at for at in places if text[at + 1 : at + 2] != lost]
    if not places:
        return None
    after_stop = [at for at in places if text[at - 1] in ".!?…" + lost]
    going_on = [at for at in places if _SAID.match(text, at + 1)]
    return (after_stop or going_on or places)[0]
