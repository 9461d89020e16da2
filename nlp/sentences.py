"""The component ``sentences``: where each sentence of a German administrative text begins.

Works on the text by regular expression and marks the tokens afterwards. A blank line, a list
line and a line break after a finished line always end a sentence; a full stop does so unless an
abbreviation, an initial or an ordinal carries it. The words it knows are in
``knowledge/sentences.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import numpy as np
from spacy.attrs import IDX
from spacy.language import Language
from spacy.tokens import Doc

_WORDS = tomllib.loads((files("nlp") / "knowledge" / "sentences.toml").read_text("utf-8"))
_NEVER_LAST = frozenset(_WORDS["never_last"])
_SELDOM_LAST = frozenset(_WORDS["seldom_last"])
_NEVER_LAST_PAIRS = tuple(_WORDS["never_last_pairs"])
_OPENERS = frozenset(_WORDS["openers"])

# The lookbehinds keep a long run of signs from being tried again at each of them. The old pages
# have a "¿" where a quotation mark or dash was.
_CLOSERS = "\"'”“»«›‹’‘¿)\\]*_"
_END = re.compile(rf"(?<![.!?…])[.!?…]++(?P<closed>[{_CLOSERS}]*+)(?P<gap>\s++)")
# Words glued together where an old page lost the blank: "wurde.Die Ministerin".
_GLUED = re.compile(r"(?<=[a-zäöüß]{3})\.(?=[A-ZÄÖÜ][a-zäöü]+)")
_LINE = re.compile(r"\n\s*+")
_ITEM = re.compile(r"(?:[-–—•*·▪◦‣]|\(?(?:\d{1,2}|[a-z])[.)])\s")
_OPENING = "\"'„“»«›‹‚‘¿([*_"
_WORD = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"[IVX]+")
_LOOK_BACK = 40  # characters; no abbreviation is longer


def starts(text: str) -> Iterator[int]:
    """The offsets at which sentences begin, in no order and without the first."""
    for match in _END.finditer(text):
        if "\n" not in match["gap"] and _ends(text, match):
            yield match.end()
    for match in _GLUED.finditer(text):
        word = _WORD.match(text, match.end())
        if word and word[0] in _OPENERS:
            yield match.end()
    for match in _LINE.finditer(text):
        if match.end() < len(text) and _line_ends(text, match):
            yield match.end()


def _line_ends(text: str, match: re.Match[str]) -> bool:
    if match[0].count("\n") > 1 or _ITEM.match(text, match.end()):
        return True
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()].rstrip()
    # A line that goes on: the next begins small, or this one ends in the middle of something.
    return not (
        text[match.end()].islower() or before.endswith((",", "-", "–", " und", " oder", " Dr."))
    )


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether the signs of ``match`` end a sentence rather than an abbreviation or number."""
    if match.end() == len(text):
        return False
    following = _following(text, match.end())
    if not following or following[0].islower():
        return False
    signs = text[match.start() : match.start("closed")]
    opens = following in _OPENERS
    if signs[0] in "!?":
        # "40.000 ? Fördermittel": a euro sign that was lost.
        return opens or not re.search(r"[\d-] $", text[max(0, match.start() - 2) : match.start()])
    if signs != ".":
        return opens
    if match["closed"] and not match["closed"].isspace():
        return True
    return _full_stop_ends(text, match.start(), opens=opens)


def _following(text: str, position: int) -> str:
    """The next word, without opening quotation marks; other signs stand for themselves."""
    end = min(len(text), position + 4)
    while position < end and text[position] in _OPENING:
        position += 1
    word = _WORD.match(text, position)
    if word:
        return word[0]
    return text[position : position + 1]


def _full_stop_ends(text: str, stop: int, *, opens: bool) -> bool:
    line = text.rfind("\n", max(0, stop - _LOOK_BACK), stop) + 1
    before = text[max(line, stop - _LOOK_BACK) : stop]
    word = before.rsplit(None, 1)[-1].lstrip(_OPENING + "–-/") if before.strip() else ""
    if word in _NEVER_LAST or before.endswith(_NEVER_LAST_PAIRS):
        return False
    if word.isdecimal():
        # "9. April", "1. Der Ausbau" at the beginning of a line; "2024. Ministerin".
        numbered_line = before.strip() == word and (line > 0 or stop == len(word))
        return len(word) > 3 or (opens and not numbered_line)
    if len(word) == 1 or word in _SELDOM_LAST or _ROMAN.fullmatch(word):
        return opens
    return True


@Language.component("sentences")
def split_sentences(doc: Doc) -> Doc:
    """Sets ``is_sent_start`` on every token."""
    if len(doc) == 0:
        return doc
    offsets = doc.to_array(IDX).astype(np.int64)
    text = doc.text
    lead = len(text) - len(text.lstrip())  # blanks before the first sentence belong to it
    found = np.fromiter((start for start in starts(text) if start > lead), dtype=np.int64)
    places = np.searchsorted(offsets, found)
    inside = places < len(offsets)
    places = places[inside]
    marks = np.full(len(offsets), -1, dtype=np.int64)
    # A start inside a token (an address, a number) is none.
    marks[places[offsets[places] == found[inside]]] = 1
    marks[0] = 1
    rows: Any = marks.astype(np.uint64).reshape(-1, 1)
    return doc.from_array(["SENT_START"], rows)
