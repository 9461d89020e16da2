"""What the analysis found out about words, kept from one run to the next.

One file: a line that names the analysis, then one sorted line a word,
``surface TAB exact TAB whole TAB parts TAB inner``, each of them terms with a blank between. Behind
them stands by what a word is found: the CRC-32 of each surface, ascending, where the line of each
begins, both as numbers of four bytes, and in eight bytes how many there are.
"""

from __future__ import annotations

import mmap
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
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


LAYOUT = 2  # of the file

_END = 8  # bytes of the number at the end
_TAB = 9


class Vocabulary:
    """Words by their surface. ``added`` are the lines of new ones, until they are written;
    ``ready`` are those looked at last."""

    def __init__(self, path: Path | None = None, version: str = "", *, whole: bool = False) -> None:
        """``path`` is read if it is there and of the same ``version``; ``whole`` reads all of it
        at once, which pays for many words."""
        self.added: dict[str, str] = {}
        self.ready: dict[str, Word] = {}
        self._lines = _Lines(path, version) if path is not None else None
        self._loaded = self._lines.by_surface() if self._lines is not None and whole else None

    def get(self, surface: str) -> Word | None:
        word = self.ready.get(surface)
        if word is None and (line := self.line(surface)) is not None:
            word = self._keep(surface, _parse(line))
        return word

    def add(self, surface: str, word: Word) -> None:
        self.added[surface] = _line(surface, word)
        self._keep(surface, word)

    def line(self, surface: str) -> str | None:
        """All that is kept of a word, in one line, which holds each of its terms."""
        line = self.added.get(surface)
        if line is None and self._loaded is not None:
            return self._loaded.get(surface)
        if line is None and self._lines is not None:
            return self._lines.find(surface)
        return line

    def _keep(self, surface: str, word: Word) -> Word:
        if len(self.ready) >= KEPT:
            self.ready.clear()
        self.ready[surface] = word
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
    ordered = [
        (surface, f"{line}\n".encode())
        for surface, line in sorted((surface.encode(), line) for surface, line in lines.items())
    ]
    content = [_head(version), *(line for _, line in ordered)]
    begins = accumulate(map(len, content))
    found = sorted(zip((zlib.crc32(surface) for surface, _ in ordered), begins, strict=False))
    numbers = array("I", [number for column in zip(*found, strict=True) for number in column])
    if sys.byteorder != "little":
        numbers.byteswap()
    write_whole(path, b"".join((*content, numbers.tobytes(), len(found).to_bytes(_END, "little"))))


def _head(version: str) -> bytes:
    return f"{LAYOUT} {version}\n".encode()


def _line(surface: str, word: Word) -> str:
    groups = (word.exact, word.whole, word.parts, word.inner)
    return "\t".join((surface, *(" ".join(terms) for terms in groups)))


def _parse(line: str) -> Word:
    _, *groups = line.split("\t")
    return Word(*(tuple(terms.split(" ")) if terms else () for terms in groups))


class _Lines:
    """The lines of a vocabulary file, found without reading it."""

    def __init__(self, path: Path, version: str) -> None:
        self._content: mmap.mmap | bytes = b""
        self._start = self._end = 0
        self._hashes = self._begins = memoryview(b"").cast("I")
        try:
            with path.open("rb") as file:
                if file.readline() == _head(version):
                    self._start = file.tell()
                    self._map(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except FileNotFoundError:
            pass

    def _map(self, content: mmap.mmap) -> None:
        self._content = content
        number = int.from_bytes(content[-_END:], "little")
        size = number * array("I").itemsize
        self._end = len(content) - _END - 2 * size
        numbers = memoryview(content)[self._end : -_END].cast("I")
        self._hashes, self._begins = numbers[:number], numbers[number:]

    def __iter__(self) -> Iterator[str]:
        for line in self._content[self._start : self._end].splitlines():
            yield line.decode()

    def by_surface(self) -> dict[str, str]:
        return {line.split("\t", 1)[0]: line for line in self}

    def find(self, surface: str) -> str | None:
        wanted = surface.encode()
        number = zlib.crc32(wanted)
        at = bisect_left(self._hashes, number)
        while at < len(self._hashes) and self._hashes[at] == number:
            begin = self._begins[at]
            line = self._content[begin : self._content.find(b"\n", begin)]
            if line.startswith(wanted) and line[len(wanted)] == _TAB:
                return line.decode()
            at += 1
        return None
