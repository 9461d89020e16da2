"""Small repairs of old pages' wording: capitals that were lost, titles doubled or run together.

Each function holds one defect and gives back what it was given where it finds none.
"""

from __future__ import annotations

import re
from typing import Final

from corpus.release import Block
from ingest.repair.words import WORDS

_SENTENCE_START = re.compile(r"(?:^|(?<=[.!?][ ])|(?<=[.!?]“[ ]))[äöü](?=[a-zäöüß]{2})")
_LAST_WORD = re.compile(r"(?<!\S)\S{1,40}$")
_ABBREVIATIONS = frozenset(WORDS["sentences"]["abbreviations"])
_CAPITALS = {"ä": "Ä", "ö": "Ö", "ü": "Ü"}
_TITLES = {name: "|".join(words) for name, words in WORDS["titles"].items()}
_TITLE_GLUED = re.compile(
    rf"(?<![\w-])(?:({_TITLES['small']})(?=[A-ZÄÖÜ][a-zäöüß]{{5}})"
    rf"|({_TITLES['joining']})(?=[A-ZÄÖÜ][a-zäöüß]{{2}}|(?:{_TITLES['articles']})\b))"
)
_MIN_TITLE: Final = 10  # characters


def with_capitals(text: str) -> str:
    """``über`` at the beginning of a sentence, 2002 to 2005: the capital umlaut was lost with the
    character set and came back small."""
    return _SENTENCE_START.sub(_capital, text)


def all_with_capitals(body: tuple[Block, ...]) -> list[str]:
    """The texts of a body so, but for the items of lists and for what follows a line that ends no
    sentence."""
    before = (None, *body)
    return [
        with_capitals(block.text) if _begins_sentence(block, previous) else block.text
        for block, previous in zip(body, before, strict=False)
    ]


def _begins_sentence(block: Block, previous: Block | None) -> bool:
    if block.kind == "item" or previous is None:
        return block.kind != "item"
    return previous.kind == "heading" or previous.text.endswith((".", "!", "?", "“", '"'))


def _capital(found: re.Match[str]) -> str:
    """A capital, unless the full stop before it ends no sentence: ``ca. über``, ``3. ältere``."""
    before = _LAST_WORD.search(found.string[max(0, found.start() - 42) : found.start()].rstrip(" "))
    word = before[0].rstrip(".!?“").casefold() if before else "satz"
    is_short = before is not None and before[0].endswith(".")
    ends_none = len(word) < 2 or word[-1].isdigit() or "." in word or word in _ABBREVIATIONS
    return found[0] if is_short and ends_none else _CAPITALS[found[0]]


def once(title: str) -> str:
    """A title that stands there two to four times, one after the other, seen since 2022."""
    for times in (4, 3, 2):
        for gap in (" ", ""):
            part, odd = divmod(len(title) - len(gap) * (times - 1), times)
            single = title[:part]
            if part >= _MIN_TITLE and not odd and gap.join([single] * times) == title:
                return single.strip()
    return title


def parted(title: str) -> str:
    """A title that lost its line breaks, until 2020, where that is sure: ``sowieOrtsumfahrungen``
    has a capital after a word that begins no other."""
    return _TITLE_GLUED.sub(r"\g<0> ", title)
