"""Finding many known names in a text at once: one pass over its words, one look-up a word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from spacy.tokens import Doc

# Old pages lost their dashes and apostrophes to "¿": "Sachsen¿Anhalt".
WORD = re.compile(r"[^\W_]+(?:[-’'¿][^\W_]+)*")
_ENDINGS = ("en", "er", "es", "em", "e", "s", "n")

T = TypeVar("T")


class Words:
    """The words of a text with their offsets. Hyphens and apostrophes hold a word together."""

    __slots__ = ("ends", "forms", "starts", "text")

    def __init__(self, text: str) -> None:
        found = [
            (match.start(), match.end(), match.group().replace("¿", "-"))
            for match in WORD.finditer(text)
        ]
        self.text = text
        self.starts = [word[0] for word in found]
        self.ends = [word[1] for word in found]
        self.forms = [word[2] for word in found]

    def __len__(self) -> int:
        return len(self.forms)

    def gap(self, index: int) -> str:
        """What stands between word ``index`` and the next one; all of the rest after the last."""
        if index < 0:
            return self.text[: self.starts[0]] if self.starts else self.text
        if index + 1 < len(self.starts):
            return self.text[self.ends[index] : self.starts[index + 1]]
        return "\n\n"

    def joined(self, index: int) -> bool:
        """Whether nothing but a blank (or one line break) parts a word from the next."""
        gap = self.gap(index)
        return gap == " " or (gap.strip() == "" and gap.count("\n") < 2 and gap != "")

    def after(self, index: int) -> str:
        """The first mark after a word, '' at the end of the text."""
        end = self.ends[index]
        return self.text[end : end + 1]


def words_of(doc: Doc) -> Words:
    """The words of a document, cut once for all components."""
    words = doc.user_data.get("words")
    if not isinstance(words, Words):
        words = Words(doc.text)
        doc.user_data["words"] = words
    return words


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """A word without its inflection, for comparing only: ``Deutscher`` and ``Deutschen`` meet.

    Abbreviations (all capitals) stay as they are.
    """
    if word.isupper():
        return word
    word = word.lower()
    while (ending := next((e for e in _ENDINGS if word.endswith(e)), None)) is not None:
        if len(word) - len(ending) < 3:
            break
        word = word[: -len(ending)]
    return word


class Found(NamedTuple, Generic[T]):
    """Words ``first`` to ``last`` (inclusive) are the name of ``item``; ``end`` is its offset."""

    first: int
    last: int
    end: int
    item: T


class _Entry(NamedTuple, Generic[T]):
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    tail: str
    item: T


class Gazetteer(Generic[T]):
    """Names of several words match in any inflection; names of one word as they are or in the
    genitive, so that ``Landesregierungen`` is not the Landesregierung."""

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        self._single: dict[str, T] = {}
        self._several: dict[str, list[_Entry[T]]] = {}
        for name, item in names:
            self._add(name, item)
        for entries in self._several.values():
            entries.sort(key=lambda entry: -len(entry.words))

    def _add(self, name: str, item: T) -> None:
        cut = list(WORD.finditer(name))
        forms = tuple(match.group() for match in cut)
        tail = name[cut[-1].end() :].strip() if cut else ""
        if len(forms) == 1 and not tail:
            self._single.setdefault(forms[0], item)
            if not forms[0].isupper():
                for ending in ("s", "es"):
                    self._single.setdefault(forms[0] + ending, item)
        elif forms:
            gaps = tuple(name[left.end() : right.start()].strip() for left, right in pairwise(cut))
            entry = _Entry(tuple(map(fold, forms)), gaps, tail, item)
            self._several.setdefault(entry.words[0], []).append(entry)

    def at(self, words: Words, index: int) -> Found[T] | None:
        """The longest name that begins at a word."""
        form = words.forms[index]
        if not form[0].isupper() and not form[0].isdigit():
            return None
        for entry in self._several.get(fold(form), ()):
            last = index + len(entry.words) - 1
            if last < len(words) and self._fits(entry, words, index):
                end = words.ends[last]
                if entry.tail:
                    if not words.text.startswith(entry.tail, end):
                        continue
                    end += len(entry.tail)
                return Found(index, last, end, entry.item)
        item = self._single.get(form)
        return None if item is None else Found(index, index, words.ends[index], item)

    @staticmethod
    def _fits(entry: _Entry[T], words: Words, index: int) -> bool:
        for offset in range(1, len(entry.words)):
            if fold(words.forms[index + offset]) != entry.words[offset]:
                return False
            gap = words.gap(index + offset - 1)
            if gap != " " and (gap.strip() != entry.gaps[offset - 1] or gap.count("\n") > 1):
                return False
            if gap == " " and entry.gaps[offset - 1]:
                return False
        return True

    def all(self, words: Words) -> list[Found[T]]:
        """Every name in the text, none inside another, from left to right."""
        found: list[Found[T]] = []
        index = 0
        while index < len(words):
            hit = self.at(words, index)
            if hit is None:
                index += 1
            else:
                found.append(hit)
                index = hit.last + 1
        return found
