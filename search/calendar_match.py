"""Which appointments of a calendar are meant: by words, by person, by house, spelled loosely."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.errors import WrongUsage
from corpus.events import Event
from search.folding import fold

_WORD = re.compile(r"\w+")
_TITLES = frozenset(["dr", "prof", "med", "h", "c", "frau", "herr"])
_LITTLE = frozenset(["ministerium", "fuer", "der", "des", "die", "und"])


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; nothing asked is everything. ``words`` may stand inside longer words and
    anywhere in an appointment; ``person`` is a surname or more, ``house`` the beginnings of words
    of its name."""

    words: str = ""
    person: str | None = None
    house: str | None = None

    def check(self) -> None:
        """Raises WrongUsage if a name has no word in it that tells one from another."""
        if self.person is not None and not _asked(self.person):
            raise WrongUsage(f"--person {self.person!r} names nobody; give a surname.")
        if self.house is not None and not _beginnings(self.house):
            raise WrongUsage(f"--house {self.house!r} names none; try --house Bildung.")

    def meets(self, event: Event) -> bool:
        """Whether an appointment is one of those."""
        return (
            self._has_words(event)
            and (self.person is None or self._is_person(event))
            and (self.house is None or self._is_house(event))
        )

    def _has_words(self, event: Event) -> bool:
        parts = (event.person, event.office, event.house, event.details, event.place)
        text = fold("\n".join(part for part in parts if part))
        return all(fold(word) in text for word in self.words.split())

    def _is_person(self, event: Event) -> bool:
        known = _spellings(f"{event.person} {event.office or ''}")
        return all(forms & known for forms in _asked(self.person or ""))

    def _is_house(self, event: Event) -> bool:
        known = [fold(word) for word in _WORD.findall(f"{event.house or ''} {event.office or ''}")]
        return all(_begins(known, word) for word in _beginnings(self.house or ""))


def _asked(name: str) -> list[frozenset[str]]:
    """For each word of a name that counts its spellings."""
    return [_spellings(word) for word in _WORD.findall(name) if fold(word) not in _TITLES]


def _spellings(text: str) -> frozenset[str]:
    """Its words with ``ue`` for ``ü`` and with ``u``: people type either."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(letter)
    )
    return frozenset(map(fold, _WORD.findall(text))) | frozenset(_WORD.findall(bare))


def _beginnings(house: str) -> list[str]:
    """``Bildungsministerium`` is the house of words that begin with ``bildung``."""
    words = (fold(word) for word in _WORD.findall(house))
    short = (word.removesuffix("ministerium").removesuffix("s") for word in words)
    return [word for word in short if word and word not in _LITTLE]


def _begins(known: Iterable[str], start: str) -> bool:
    return any(word.startswith(start) for word in known)
