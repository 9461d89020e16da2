"""Measures the compound splitter against compounds with known parts (DEKOR's format).

    python -m search.lexicon.measure dekor_dev_1000.tsv

Right is a compound whose two parts are both found as base forms. Published on this data:
n-grams .628, ByT5 .721.
"""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

from search.compounds import splitter
from search.folding import fold

_UMLAUT = {"a": "ä", "o": "ö", "u": "ü"}


def compound(gold: str) -> tuple[str, str, str]:
    """``hexe_+n_dame`` is the word ``hexendame`` with the parts ``hexe`` and ``dame``."""
    modifier, *links, head = gold.split("_")
    surface = modifier
    for sign, letters in re.findall(r"([+-])([^+-]*)", "".join(links)):
        if sign == "-":
            surface = surface.removesuffix(letters)
        else:
            if letters.startswith("="):
                surface = _with_umlaut(surface)
            surface += letters.removeprefix("=")
    return surface + head, modifier, head


def _with_umlaut(word: str) -> str:
    at = max(word.rfind(vowel) for vowel in _UMLAUT)
    if word[at - 1 : at + 1] == "au":
        at -= 1
    return word[:at] + _UMLAUT[word[at]] + word[at + 1 :]


def right(gold: str) -> bool:
    """Are both parts found? The head may be given in an inflected form."""
    word, modifier, head = map(fold, compound(gold))
    tool = splitter()
    return tool.parts(word) in ((modifier, head), (modifier, tool.base(head)))


def main(path: str) -> None:
    golds = [line.split("\t")[0] for line in Path(path).read_text(encoding="utf-8").splitlines()]
    splitter()
    started = time.perf_counter()
    found = sum(map(right, golds))
    seconds = time.perf_counter() - started
    print(f"{found} of {len(golds)} right: {found / len(golds):.3f}")  # noqa: T201
    print(f"{len(golds) / seconds:.0f} words a second")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
