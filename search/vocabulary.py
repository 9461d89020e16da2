"""What the analysis found out about words, kept from one run to the next.

A plain text file: a line that names the analysis, then one sorted line a word:
``surface TAB exact TAB whole TAB parts TAB inner``, each of them terms with a blank between.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from corpus.files import write_whole


class Word(NamedTuple):
    """What one word is found by.

    ``whole``: the terms that each mean the word, several for a gender form, none for a stop word.
    ``parts``: the terms of a compound's two or more parts, which close together mean it too.
    ``inner``: what else is inside and finds it, such as parts of parts. ``exact``: the folded word
    as written; of a hyphenated word its pieces, which follow each other.
    """

    exact: tuple[str, ...]
    whole: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    inner: tuple[str, ...] = ()

    @property
    def joined(self) -> str:
        """The folded word as one: ``e-mobilitaet``."""
        return "-".join(self.exact)


KEPT = 50_000
"""Words that are kept ready. Most of any text are the same few thousand; an archive has several
hundred thousand distinct ones, of which each process would hold half a kilobyte."""


class Vocabulary:
    """Words by their surface. ``added`` are the lines of new ones, until they are written."""

    def __init__(self, path: Path | None = None, version: str = "", *, whole: bool = False) -> None:
        """``path`` is read if it is there and of the same ``version``; ``whole`` reads all of it
        at once, which pays for many words."""
        self.added: dict[str, str] = {}
        self._ready: dict[str, Word] = {}
        self._lines = _Lines(path, version) if path is not None else None
        self._loaded = self._lines.by_surface() if self._lines is not None and whole else None

    def get(self, surface: str) -> Word | None:
        word = self._ready.get(surface)
        if word is None and (line := self._find(surface)) is not None:
            word = self._keep(surface, _parse(line))
        return word

    def add(self, surface: str, word: Word) -> None:
        self.added[surface] = _line(surface, word)
        self._keep(surface, word)

    def _find(self, surface: str) -> str | None:
        line = self.added.get(surface)
        if line is None and self._loaded is not None:
            return self._loaded.get(surface)
        if line is None and self._lines is not None:
            return self._lines.find(surface)
        return line

    def _keep(self, surface: str, word: Word) -> Word:
        if len(self._ready) >= KEPT:
            self._ready.clear()
        self._ready[surface] = word
        return word

    def surfaces(self) -> Iterator[str]:
        """Every word on file, sorted by its bytes."""
        if self._lines is not None:
            for line in self._lines:
                yield line.split("\t", 1)[0]


def save(path: Path, version: str, added: Iterable[dict[str, str]]) -> None:
    """Write the words on file together with the lines ``added``, in one step."""
    lines = _Lines(path, version).by_surface()
    for more in added:
        lines.update(more)
    ordered = sorted(lines.values(), key=lambda line: line.split("\t", 1)[0].encode())
    write_whole(path, "\n".join((version, *ordered, "")).encode())


def _line(surface: str, word: Word) -> str:
    groups = (word.exact, word.whole, word.parts, word.inner)
    return "\t".join((surface, *(" ".join(terms) for terms in groups)))


def _parse(line: str) -> Word:
    _, *groups = line.split("\t")
    return Word(*(tuple(terms.split(" ")) if terms else () for terms in groups))


class _Lines:
    """The lines of a vocabulary file, found by bisection without reading the file."""

    def __init__(self, path: Path, version: str) -> None:
        self._bytes: mmap.mmap | bytes = b""
        self._start = 0
        try:
            with path.open("rb") as file:
                if file.readline().rstrip(b"\n") == version.encode():
                    self._start = file.tell()
                    self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except FileNotFoundError:
            pass

    def __iter__(self) -> Iterator[str]:
        for line in self._bytes[self._start :].splitlines():
            yield line.decode()

    def by_surface(self) -> dict[str, str]:
        return {line.split("\t", 1)[0]: line for line in self}

    def find(self, surface: str) -> str | None:
        wanted = surface.encode()
        low, high = self._start, len(self._bytes)
        while low < high:
            middle = (low + high) // 2
            start = self._bytes.rfind(b"\n", low, middle) + 1 or low
            end = self._bytes.find(b"\n", middle)
            line = self._bytes[start:end]
            word = line.split(b"\t", 1)[0]
            if word == wanted:
                return line.decode()
            if word < wanted:
                low = end + 1
            else:
                high = start
        return None
