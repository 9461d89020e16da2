"""How much of what the old portal lost comes back, and how much of it rightly.

Run: python benchmarks/repairs.py [FILE.jsonl.gz] [--wrong]
FILE holds clean releases by which the rules were not made; thousands parted as the Swiss do become
German ones, and texts with French in them are left out. Without it the texts are invented: the
sample releases, the training releases of ``nlp/training/gold``, and questions of all kinds.
They are damaged as the portal did it, ``¿`` or ``?`` for every quotation mark, dash, apostrophe and
euro sign, and mended again. Precision is the share of changed marks that became what they were,
recall the share of lost marks that came back so; real question marks must stay. The other defects
are counted by whole releases (paragraphs by the places where they were), and clean releases must
stay as they are in every period.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.release import Block

    Body = tuple[Block, ...]
    Release = tuple[str, Body]
    Damage = Callable[[str, Body], Release]

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
    lines = [text.split("\n") for text in clean if text.count("\n") > 1]
    tell_defects([(one[0], paragraphs(one[1:])) for one in lines], arguments.wrong)


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


def paragraphs(texts: list[str]) -> Body:
    from corpus.release import Block

    return tuple(Block("paragraph", text) for text in texts)


def tell_defects(releases: list[Release], wrong: bool) -> None:
    """Every other defect: how many releases come back whole, and how many stay that are whole."""
    from ingest.repair import mend, parted

    print(f"\n{len(releases)} releases of several paragraphs")
    for year in (2004, 2014, 2024):
        kept = [mend(title, None, body, date(year, 5, 3)) for title, body in releases]
        touched = [one for one in kept if one.repairs]
        print(f"  clean, as of {year}: {len(touched)} touched")
        for one in touched if wrong else []:
            print("    ", one.repairs, one.title)
    for name, (year, damage) in DEFECTS.items():
        damaged = [(title, body, damage(title, body)) for title, body in releases]
        damaged = [one for one in damaged if one[2] != one[:2]]
        mended = [mend(given[0], None, given[1], date(year, 5, 3)) for _, _, given in damaged]
        right = sum(
            (now.title, now.body) == (title, body)
            for (title, body, _), now in zip(damaged, mended, strict=True)
        )
        print(f"  {name:20} {len(damaged):5} damaged {right:5} whole again")
        for (title, body, _), now in zip(damaged, mended, strict=True) if wrong else []:
            if now.title != title:
                print(f"    {now.title!r}\n    {title!r}")
            elif now.body != body:
                print(f"    {now.repairs} {title!r}")
    tell_paragraphs(releases)
    whole = [contact for contact in contacts() if "Pressestelle" in contact]
    back = [parted(contact.replace("\n", "")) for contact in whole]
    right = sum(one == other for one, other in zip(back, whole, strict=True))
    for one, other in zip(back, whole, strict=True) if wrong else []:
        if one != other:
            print(f"    {one!r}\n    {other!r}")
    print(f"  {'glued imprint':20} {len(whole):5} damaged {right:5} whole again")


def contacts() -> list[str]:
    from corpus.sample import load

    return sorted({sample.contact for sample in load()})


def tell_paragraphs(releases: list[Release]) -> None:
    from ingest.repair.paragraphs import ONE_LINE, parted

    said = found = right = 0
    for _, body in releases:
        line = "".join(block.text for block in body)
        if len(line) < ONE_LINE:
            continue
        blocks = parted(paragraphs([line]))
        where = set(accumulate(len(block.text) for block in body[:-1]))
        now = set(accumulate(len(block.text) for block in blocks[:-1]))
        said, found, right = said + len(where), found + len(now), right + len(where & now)
    print(f"  paragraphs glued: precision {right / found:.4f}, recall {right / said:.4f} of {said}")


def small(text: str) -> str:
    return re.sub(r"(^|[.!?“] )([ÄÖÜ])", lambda found: found[1] + found[2].lower(), text)


def with_all(change: Callable[[str], str]) -> Damage:
    return lambda title, body: (title, tuple(replace(one, text=change(one.text)) for one in body))


def with_head(title: str, body: Body) -> Release:
    head = "Staatskanzlei - Pressemitteilung Nr.: 295/05 "
    first = replace(body[0], text=f"{head * 2}Magdeburg, den 3. Mai 2005 {title} {body[0].text}")
    return title, (first, *body[1:])


def with_imprint(title: str, body: Body) -> Release:
    imprint = (
        "Impressum: Staatskanzlei des Landes Sachsen-Anhalt Pressestelle Weg 1 39104 Ort Tel: 1"
    )
    return title, (*body[:-1], replace(body[-1], text=f"{body[-1].text} {imprint}"))


RESIDUE = (
    "Normal 0 21 false false false DE X-NONE X-NONE MicrosoftInternetExplorer4 "
    "/* Style Definitions */ table.MsoNormalTable {mso-style-name:x; mso-tstyle-rowband-size:0;}"
)
DEFECTS: dict[str, tuple[int, Damage]] = {
    "lost capitals": (2004, with_all(small)),
    "word residue": (2014, with_all(lambda text: text.replace(" ", f" {RESIDUE} ", 1))),
    "doubled header": (2005, with_head),
    "doubled body": (2022, lambda title, body: (title, body * 3)),
    "doubled title": (2022, lambda title, body: (" ".join([title] * 2), body)),
    "imprint in the text": (2005, with_imprint),
    "glued title": (
        2014,
        lambda title, body: (re.sub(r"\b(und|sowie|im|zum|für) ", r"\1", title, count=1), body),
    ),
}


if __name__ == "__main__":
    main()
