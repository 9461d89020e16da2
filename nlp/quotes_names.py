"""Tells names, mottos and titles in quotation marks from direct speech."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

from nlp.quotes_marks import Quoted

_WORDS = tomllib.loads((files("nlp") / "knowledge" / "quotes.toml").read_text("utf-8"))
_NAMERS: tuple[str, ...] = tuple(_WORDS["namers"])
_BETWEEN = re.compile(
    r"(?:\s(?:mit dem Titel|unter dem Titel|namens|lautet|des Landes|zum Thema))?[:\s(]*$"
)
_LISTED = re.compile(r"[“”\"»«](?:,|\s(?:und|sowie|oder))\s$")
_SPEECH = re.compile(
    r"\b(?:ist|sind|war|waren|wird|werden|wurde|hat|haben|habe|hatte|kann|können|muss|müssen|soll|sollen|will|wollen"
    r"|wir|ich|uns|unsere?[nrms]?|brauchen|gehört|zeigt|macht|geht|gibt|bleibt|steht|freue|danke|es|nicht)\b"
)
_A_FRAGMENT = 5  # words
_SENTENCE = re.compile(r"[.!?]\W*$")


def sounds_spoken(words: str) -> bool:
    """Whether words hold a verb or pronoun that titles seldom have."""
    return _SPEECH.search(words) is not None


def is_name(text: str, passage: Quoted, start: int, end: int) -> bool:
    """Whether quoted words name something: what stands before the marks says so, or a hyphen
    behind them. Whole finished sentences are speech all the same."""
    if (
        text[passage.closed : passage.closed + 1] == "-"
        and text[passage.closed + 1 : passage.closed + 2].isalpha()
    ):
        return True
    words = text[start:end]
    if len(words) > 160 or (_SENTENCE.search(words) and _SPEECH.search(words)):
        return False
    if words[:1].islower() and len(words.split()) >= _A_FRAGMENT:
        return False  # names seldom begin small
    before = text[max(0, passage.opened - 60) : passage.opened].rpartition("\n\n")[2]
    return _BETWEEN.sub("", before).lower().endswith(_NAMERS) or (
        _LISTED.search(before) is not None and not _SPEECH.search(words)
    )
