"""How much of what the old portal lost comes back, and how much of it rightly.

Run: python benchmarks/repairs.py [FILE.jsonl.gz] [--wrong]
FILE holds clean releases by which the rules were not made; thousands parted as the Swiss do become
German ones, and texts with French in them are left out. Without it the texts are invented: the
sample releases, the training releases of ``nlp/training/gold``, and questions of all kinds.
They are damaged as the portal did it, ``¿`` or ``?`` for every quotation mark, dash, apostrophe and
euro sign, and mended again. Precision is the share of changed marks that became what they were,
recall the share of lost marks that came back so; real question marks must stay.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMES = {"„": "quotation", "“": "quotation", "–": "dash", "’": "apostrophe", "€": "euro"}
QUESTIONS = ROOT / "tests/ingest/questions.txt"
DAMAGED = re.compile(r"¿|(?:^|\s)\?\w|\s\?", re.MULTILINE)
SWISS = re.compile(r"(?<=\d)[’‘'](?=\d{3})")  # 1’000 for 1.000
FRENCH = re.compile(r"\b[cdjlmnst][’‘](?=\w)", re.IGNORECASE)
OPENS = re.compile(r"[«»“‚](?=\w)")
SAME = str.maketrans({"”": "“", "»": "“", "«": "“", "‘": "“", "—": "–"})
"""What counts as the same: which kind of quotation mark it was can't be known."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print what did not come back")
    arguments = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    found = foreign(arguments.file) if arguments.file else texts()
    clean = [OPENS.sub("„", text).translate(SAME) for text in found]
    print(f"{len(clean)} texts, {sum(map(len, clean)):,} characters")
    for lost in "¿?":
        tell(lost, clean, arguments.wrong)


def texts() -> Iterator[str]:
    """The sample, the training releases and invented questions, paragraphs as lines, and each once
    more as one line. Releases that are written as damaged ones are left out."""
    from corpus.sample import load
    from nlp import gold

    found = ["\n".join([one.title, *(block.text for block in one.body)]) for one in load()]
    for path in sorted((ROOT / "nlp/training/gold").glob("*/*.txt")):
        found.append(re.sub(r"\s*\n\s*", "\n", gold.read(path).text))
    found += QUESTIONS.read_text(encoding="utf-8").splitlines()
    for text in found:
        if not DAMAGED.search(text):
            yield text
            yield text.replace("\n", " ")


def foreign(file: Path) -> Iterator[str]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            text = re.sub(r"\s*\n\s*", "\n", f"{record['title']}\n{record['body']}")
            text = SWISS.sub(".", text)
            if not DAMAGED.search(text) and not FRENCH.search(text):
                yield text


def tell(lost: str, clean: list[str], wrong: bool) -> None:
    from ingest.repair.characters import mended

    damage = str.maketrans(dict.fromkeys(NAMES, lost))
    counts: Counter[tuple[str, str]] = Counter()
    began = time.perf_counter()
    for text in clean:
        damaged = text.translate(damage)
        back = mended(damaged, lost)
        if len(back) != len(text):
            raise SystemExit(f"the length of a text changed: {back!r}")
        for at, (was, is_lost, now) in enumerate(zip(text, damaged, back, strict=True)):
            if is_lost != lost:
                continue
            name = NAMES.get(was, "real question mark")
            outcome = "right" if now == was else "left" if now == lost else "wrong"
            counts[name, outcome] += 1
            if wrong and now != was:
                print(f"  {lost} {outcome:5} {was} {damaged[max(0, at - 40) : at + 40]!r}")
    seconds = time.perf_counter() - began
    print(f"\n{lost}  {sum(map(len, clean)) / seconds:,.0f} characters/s")
    for name in (*dict.fromkeys(NAMES.values()), "real question mark"):
        right, left, bad = (counts[name, outcome] for outcome in ("right", "left", "wrong"))
        print(f"  {name:20} {right + left + bad:6} {right:6} right {left:5} left {bad:5} wrong")
    right, bad = (sum(n for (_, o), n in counts.items() if o == x) for x in ("right", "wrong"))
    right -= counts["real question mark", "right"]
    all_lost = sum(n for (name, _), n in counts.items() if name != "real question mark")
    print(f"  precision {right / max(right + bad, 1):.4f}, recall {right / max(all_lost, 1):.4f}")


if __name__ == "__main__":
    main()
