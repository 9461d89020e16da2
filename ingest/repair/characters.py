"""Gives back the characters that the old portal lost: quotation marks, dashes, apostrophes, euros.

From 2001 to about 2011 each of them was stored as ``¿``, from then until September 2020 as ``?``.
``¿`` is no German character, so every one is a loss; a ``?`` is one only where no question mark can
stand. What the context does not settle stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Final

from ingest.repair.quotation import given_back, is_question

_TOKEN = re.compile(r"\S+")
_INNER = re.compile(r"(?<=\w)[?/][?](?=\w)|(?<=[\w/=])[?](?=[\w=&])")
_HELD: Final = "\ue000"  # stands meanwhile for the question mark of an address

_SUM = (
    r"(?:\d{1,9}(?:\.\d{3}){0,4}(?:,\d{1,2}|,[-–—?¿]{1,2})?"
    r"|\d[\d.,]{0,20}\s(?:Mio\.?|Mrd\.?|Tsd\.?|Millionen?|Milliarden?))"
)
_EURO = re.compile(
    rf"(?<![\w.,])(?P<sum>{_SUM})[ ](?P<lost>[?¿])(?![\w?¿])(?![ ]?\d)|(?<=\d[ ]T)(?P<t>[?¿])(?!\w)"
)
_BARE = re.compile(r"\d{1,3}|.*(?:Millionen?|Milliarden?)")
_AFTER_BARE = re.compile(
    r"\s?(?:[.,;)/]|$)|\s(?:pro|je|im|in|für|aus|an|auf|und|oder|bis|zur|zum|vom|von|mehr|weniger|"
    r"netto|brutto|monatlich|jährlich|kosten|kostet|beträgt|betragen|Eintritt|Förderung)\b",
    re.MULTILINE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_RANGE = re.compile(r"(?<=\d)(?P<a>[ ]?)[?¿](?P<b>[ ]?)(?=\d)")
_THOUSANDS = re.compile(r"\d{3}(?!\d)")  # some part them by an apostrophe
_BULLET = re.compile(r"^[?¿](?=[ ]\S)", re.MULTILINE)
_DASH = re.compile(r"(?<=[^\s?¿][ ])[?¿](?=[\s,]|$)", re.MULTILINE)
_BETWEEN = re.compile(r"(?<=[^\W\d_]{3})¿(?=[A-ZÄÖÜ][a-zäöüß]{2})")
_APOSTROPHE = re.compile(
    r"(?<=[^\W\d_])[?¿](?=s(?:che[nmrs]?)?\b)|(?<=\b[A-Z])[?¿](?=[A-ZÉ][a-zé])"
    r"|(?<=[a-z]ll)¿(?=[AEIO])"
)
_GENITIVE = re.compile(r"(?<=[^\W\d_]{2}[sxzß])¿(?=[ ][A-ZÄÖÜ])")


def mended(text: str, lost: str) -> str:
    """The text, as long as before, with what stands for ``lost`` ("?" or "¿") given back where the
    context says what it was. Lines are paragraphs."""
    if lost not in text or _HELD in text:
        return text
    kept = _TOKEN.sub(_held, text)
    kept = _of(lost, _EURO, kept, _euro)
    kept = _of(lost, _RANGE, kept, _range)
    kept = _of(lost, _APOSTROPHE, kept, lambda found: "’")
    kept = _of(lost, _BULLET, kept, lambda found: "–")
    marks = list(kept)
    for at, sign in given_back(kept, lost).items():
        marks[at] = sign
    kept = "".join(marks)
    kept = _of(lost, _BETWEEN, kept, lambda found: "–")
    kept = _of(lost, _GENITIVE, kept, lambda found: "’")
    kept = _of(lost, _DASH, kept, _dash)
    return kept.replace(_HELD, "?")


def mended_all(texts: Sequence[str], lost: str) -> list[str]:
    """The same for the paragraphs of one text, as a quotation may reach over several of them."""
    whole = mended("\n".join(texts), lost)
    ends = [0, *accumulate(len(text) + 1 for text in texts)]
    return [whole[start : end - 1] for start, end in pairwise(ends)]


def _held(token: re.Match[str]) -> str:
    """A question mark in an address, or before its parameters, is one."""
    if "?" in token[0] and ("://" in token[0] or "www." in token[0] or "=" in token[0]):
        return _INNER.sub(lambda found: found[0].replace("?", _HELD), token[0])
    return token[0]


def _of(
    lost: str, pattern: re.Pattern[str], text: str, better: Callable[[re.Match[str]], str]
) -> str:
    return pattern.sub(lambda found: better(found) if lost in found[0] else found[0], text)


def _euro(found: re.Match[str]) -> str:
    """``40000,- ?`` is a sum; ``bis 2015 ?`` and ``Klasse 10 ?`` may stand before a dash."""
    if found["t"]:
        return "€"
    goes_on = _AFTER_BARE.match(found.string, found.end())
    if _YEAR.fullmatch(found["sum"]) or (_BARE.fullmatch(found["sum"]) and not goes_on):
        return found[0]
    return f"{found['sum']} €"


def _range(found: re.Match[str]) -> str:
    """``2014?2020`` and ``2014 ? 2020``; with one space only it may be a quotation mark."""
    if _THOUSANDS.match(found.string, found.end()) and not found["a"]:
        return found[0]
    return f"{found['a']}–{found['b']}" if len(found["a"]) == len(found["b"]) else found[0]


def _dash(found: re.Match[str]) -> str:
    """Some write a space before a question mark: ``Wer zahlt das ? Das Land``."""
    if found[0] == "?" and not _goes_on(found) and is_question(found.string, found.start()):
        return "?"
    return "–"


def _goes_on(found: re.Match[str]) -> bool:
    """Whether the sentence goes on in small letters, which it doesn't after a question."""
    after = found.string[found.end() :][:2].strip()
    return after[:1].islower() or after[:1] == ","
