"""German text analysis: one object for the index and for queries.

A text is cut into words; a word becomes the terms it is found by. All terms of one word share its
position, and the parts of a compound weigh less than the whole. The chain for a word is: gender
sign, hyphens, fold, compound, lemma, stem.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from search import lexicon
from search.folding import clean, fold, umlauts
from search.vocabulary import Vocabulary, Word

RULES = 2  # raise it when the code of the chain changes what it gives
LONGEST = 64  # letters; the rest of a longer word is not looked at

STOPWORDS = Path(__file__).with_name("stopwords.txt")

_LETTERS = r"[^\W_]+"
_SIGN = r"(?:[:*_]|/-?|\(-?)[iI]n(?:nen)?\)?(?![^\W_])"
TOKEN = re.compile(
    r"§+\s?\d+[a-zA-Z]?(?![^\W_])"  # § 12
    r"|(?:[^\W\d_]\.){2,}"  # z.B.
    r"|\d+(?:[.,/:’'‘]\d+)+(?![^\W_])"  # 158/2025, 1.000, 2,5, 9.4.2024
    rf"|{_LETTERS}(?:{_SIGN})?(?:-{_LETTERS}(?:{_SIGN})?)*"
)
_GENDER = re.compile(r"(?:[:*_]|/-?|\(-?)[iI](n(?:nen)?)\)?(?![^\W_])")
_INNEN = re.compile(r"(?<=[a-zäöüß])I(n(?:nen)?)$")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.’'‘]\d{3})+")
_NUMBER = re.compile(r"\d+(?:[.,/:’'‘]\d+)+")
_DIGITS = re.compile(r"\d+")


Token = re.Match[str]
"""A word as it stands in its place: a match of :data:`TOKEN`, as thousands of them are looked at
for one passage."""


class Analyzer:
    """Analyses text. Every distinct word is worked out once and kept in ``vocabulary``."""

    def __init__(self, vocabulary: Vocabulary | None = None) -> None:
        self.vocabulary = vocabulary if vocabulary is not None else Vocabulary()

    def words(self, text: str) -> list[Word]:
        """The words of any text, without their places."""
        ready, word = self.vocabulary.ready.get, self.word
        return [ready(surface) or word(surface) for surface in TOKEN.findall(clean(text))]

    def word(self, surface: str) -> Word:
        """One word as :data:`TOKEN` cuts it."""
        known = self.vocabulary.get(surface)
        if known is None:
            known = analyse(surface[:LONGEST])
            self.vocabulary.add(surface, known)
        return known


def words_in(text: str, start: int = 0, end: int = sys.maxsize) -> list[Token]:
    """The words of a stretch of a text that went through :func:`search.folding.clean`."""
    return list(TOKEN.finditer(text, start, end))


def analyse(surface: str) -> Word:
    """Work one word out."""
    if surface[0] == "§":
        number = fold(surface.lstrip("§").strip())
        return Word(("§", number), ("§" + number,), inner=(number,))
    if surface[-1] == ".":  # an abbreviation
        return _simple(surface.replace(".", ""))
    if _NUMBER.fullmatch(surface):
        return _number(surface)
    pieces = _GENDER.sub(r"I\1", surface).split("-")
    return _simple(pieces[0]) if len(pieces) == 1 else _hyphenated(pieces)


def _number(surface: str) -> Word:
    if _THOUSANDS.fullmatch(surface):
        whole = "".join(_DIGITS.findall(surface))
        return Word((whole,), (whole,))
    if "," in surface:  # 2,5 is not found by 5
        return Word((surface,), (surface,))
    found = [digits for digits in _DIGITS.findall(surface) if len(digits) > 1]
    return Word((surface,), (surface,), inner=_distinct(found))  # 158/2025 is by 2025


def _hyphenated(pieces: list[str]) -> Word:
    exact = tuple(fold(piece) for piece in pieces)
    whole = stem("".join(exact[:-1]) + _base(exact[-1])[0])
    found = [_plain(piece) for piece in pieces if len(piece) > 1]  # E-Mobilität: not by E
    parts = _distinct(term for word in found for term in word.whole[:1])
    inner = [term for word in found for term in (*word.whole[1:], *word.parts, *word.inner)]
    return Word(exact, (whole,), parts, _distinct(inner))


def _simple(piece: str) -> Word:
    folded = fold(piece)
    return Word((folded,)) if folded in stopwords() else _plain(piece)


def _plain(piece: str) -> Word:
    """A word without hyphens, stop word or not."""
    gendered = _INNEN.search(piece)
    if gendered is None:
        return _inflected(fold(piece))
    trunk = fold(piece[: gendered.start()])
    feminine = _inflected(trunk + "i" + gendered[1])
    masculine = _inflected(_masculine(trunk))
    whole = _distinct((*feminine.whole, *masculine.whole))
    return Word(feminine.exact, whole, masculine.parts, masculine.inner)


def _masculine(trunk: str) -> str:
    """``Kolleg`` of ``Kolleg:innen`` is ``Kollege``, ``Ärzt`` is ``Arzt``."""
    from search.compounds import splitter

    tool = splitter()
    for ending in ("", "e", "en"):
        form = trunk + ending
        lemma = tool.lexicon.lemma(form)
        if lemma != form or form in tool.lexicon.heads:
            return lemma
    return trunk


def _inflected(folded: str) -> Word:
    if not folded.isalpha():
        return Word((folded,), (folded,))
    base, parts, inner = _base(folded)
    whole = stem(base)
    found = _distinct(stem(part) for part in parts)
    return Word((folded,), (whole,), found, _distinct(map(stem, inner)))


def _base(folded: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The base form of a word and, of a compound, its parts and what is inside these."""
    from search.compounds import splitter

    tool = splitter()
    lemma = tool.lexicon.lemma(folded)
    parts = tool.parts(lemma)
    inner = tuple(deeper for part in parts for deeper in tool.inside(part))
    # Of Krankenhäuser only the head is inflected, and the lexicon may not know the whole.
    return tool.whole(lemma) if parts else lemma, parts, inner


def _distinct(terms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(terms))


def stem(folded: str) -> str:
    """Snowball's stem, with the umlauts it drops: ``Förderung`` is no ``Forderung``."""
    word = umlauts(folded)
    cut = str(_stemmer().stemWord(word))
    return word[: len(cut)] if len(cut) <= len(word) else cut


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("german")


@cache
def stopwords() -> frozenset[str]:
    """Words that every text has; they are found by phrases only."""
    return frozenset(fold(line) for line in STOPWORDS.read_text(encoding="utf-8").split())


@cache
def version() -> str:
    """Names what the chain gives: changes with its rules, its data and the stemmer."""
    import Stemmer

    seen = zlib.crc32(f"{RULES} {Stemmer.version()}".encode(), zlib.crc32(STOPWORDS.read_bytes()))
    return f"{seen:08x}-{lexicon.STAMP.read_text(encoding='utf-8').strip()}"
