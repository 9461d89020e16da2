"""Plain German text for the floret vectors: one tokenised paragraph a line.

    python -m nlp.training.plain SHARED_DATA OUT

Reads ``text/bundestag_speeches_wp20.txt.xz`` whole and every fourth line of
``text/federal_laws_sample.txt.xz`` (official works both): speeches resemble releases, laws do not,
but they know the names of bodies and measures.
"""

from __future__ import annotations

import lzma
import re
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from nlp.tokens import blank

_MARKUP = re.compile(r"^(?:#+|:\s|-\s|\*\s|\(\d+\w?\)|[a-z]+:)\s*")


def lines(data: Path) -> Iterator[str]:
    """The paragraphs of both texts, without the markup of the laws."""
    with lzma.open(
        data / "text" / "bundestag_speeches_wp20.txt.xz", "rt", encoding="utf-8"
    ) as file:
        yield from file
    with lzma.open(data / "text" / "federal_laws_sample.txt.xz", "rt", encoding="utf-8") as file:
        for line in islice(file, 0, None, 4):
            yield _MARKUP.sub("", line)


def main(data: Path, out: Path) -> None:
    tokenizer: Any = blank().tokenizer
    with out.open("w", encoding="utf-8") as file:
        for doc in tokenizer.pipe(line.strip() for line in lines(data)):
            if len(doc) > 3:
                print(*(token.norm_ for token in doc if not token.is_space), file=file)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
