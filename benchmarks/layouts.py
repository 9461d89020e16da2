"""How well pages of unknown layout are read: titles and days exact, words of the text by F1.

Run: python benchmarks/layouts.py [--seed N] [--wrong]
Invented pages: two of each of thirty kinds of sites, which the reader was made with, four of each
of ten made when it was done ("held out"), and two of each of 332 by other hands, in twelve
sets, each made before the reader had seen it. Pages that are no release must be told as
unreadable. trafilatura alone stands beside.
Both get the same characters and the address. Words count as often as they stand there, case aside;
the text is the release's alone, without contact, captions, navigation and other news.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bs4 import BeautifulSoup

from benchmarks.layout_eighth import EIGHTH
from benchmarks.layout_eighth_more import EIGHTH_MORE
from benchmarks.layout_eleventh import ELEVENTH
from benchmarks.layout_eleventh_last import ELEVENTH_LAST
from benchmarks.layout_eleventh_more import ELEVENTH_MORE
from benchmarks.layout_eleventh_other import ELEVENTH_OTHER
from benchmarks.layout_fifth import FIFTH
from benchmarks.layout_fifth_more import FIFTH_MORE
from benchmarks.layout_fourth import FOURTH
from benchmarks.layout_hand_cms import CMS_HAND
from benchmarks.layout_hand_new import NEW_HAND
from benchmarks.layout_hand_old import OLD_HAND
from benchmarks.layout_heldout import HELD_OUT
from benchmarks.layout_ninth import NINTH
from benchmarks.layout_ninth_more import NINTH_MORE
from benchmarks.layout_none import NONE
from benchmarks.layout_none_fifth import NONE_FIFTH
from benchmarks.layout_none_fourth import NONE_FOURTH
from benchmarks.layout_none_second import NONE_SECOND
from benchmarks.layout_none_third import NONE_THIRD
from benchmarks.layout_parts import SITES, Page, Scene
from benchmarks.layout_second import SECOND
from benchmarks.layout_seventh import SEVENTH
from benchmarks.layout_seventh_more import SEVENTH_MORE
from benchmarks.layout_sixth import SIXTH
from benchmarks.layout_sixth_more import SIXTH_MORE
from benchmarks.layout_templates import TEMPLATES
from benchmarks.layout_templates_more import MORE_TEMPLATES
from benchmarks.layout_templates_odd import ODD_TEMPLATES
from benchmarks.layout_tenth import TENTH
from benchmarks.layout_tenth_last import TENTH_LAST
from benchmarks.layout_tenth_more import TENTH_MORE
from benchmarks.layout_tenth_other import TENTH_OTHER
from benchmarks.layout_third import THIRD
from benchmarks.layout_twelfth import TWELFTH
from benchmarks.layout_twelfth_last import TWELFTH_LAST
from benchmarks.layout_twelfth_more import TWELFTH_MORE
from benchmarks.layout_twelfth_other import TWELFTH_OTHER
from corpus import sample
from ingest import unknown
from ingest.errors import Unreadable
from ingest.text import decode, parse

Template = Callable[[Scene], Page]
KNOWN: tuple[Template, ...] = (*TEMPLATES, *MORE_TEMPLATES, *ODD_TEMPLATES)
OTHER_HAND: tuple[Template, ...] = (*OLD_HAND, *CMS_HAND, *NEW_HAND)
SETS: dict[str, tuple[Sequence[Template], int]] = {
    "made with": (KNOWN, 2),
    "held out": (HELD_OUT, 4),
    "other hand": (OTHER_HAND, 2),
    "second": (SECOND, 2),
    "third": (THIRD, 2),
    "fourth": (FOURTH, 2),
    "fifth": ((*FIFTH, *FIFTH_MORE), 2),
    "sixth": ((*SIXTH, *SIXTH_MORE), 2),
    "seventh": ((*SEVENTH, *SEVENTH_MORE), 2),
    "eighth": ((*EIGHTH, *EIGHTH_MORE), 2),
    "ninth": ((*NINTH, *NINTH_MORE), 2),
    "tenth": ((*TENTH, *TENTH_MORE, *TENTH_OTHER, *TENTH_LAST), 2),
    "eleventh": ((*ELEVENTH, *ELEVENTH_MORE, *ELEVENTH_OTHER, *ELEVENTH_LAST), 2),
    "twelfth": ((*TWELFTH, *TWELFTH_MORE, *TWELFTH_OTHER, *TWELFTH_LAST), 2),
}
"""The kinds of each set, and how many pages of each kind."""


@dataclass(frozen=True)
class Read:
    """What a reader took from a page; None for what it didn't find."""

    title: str | None
    published: date | None
    text: str


@dataclass(frozen=True)
class Case:
    """A page and what is true of it."""

    kind: str
    page: Page
    title: str
    published: date
    text: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--wrong", action="store_true", help="name the pages read wrongly")
    arguments = parser.parse_args()
    cases = {name: make(kinds, each, arguments.seed) for name, (kinds, each) in SETS.items()}
    cases["all"] = [case for part in cases.values() for case in part]
    for name, part in cases.items():
        for reader in (ours, trafilatura_alone):
            tell(name, reader, part, wrong=arguments.wrong and name != "all" and reader is ours)
    tell_none("none", make(NONE, 1, arguments.seed), wrong=arguments.wrong)
    tell_none("none 2nd", make(NONE_SECOND, 1, arguments.seed), wrong=arguments.wrong)
    tell_none("none 3rd", make(NONE_THIRD, 1, arguments.seed), wrong=arguments.wrong)
    tell_none("none 4th", make(NONE_FOURTH, 1, arguments.seed), wrong=arguments.wrong)
    tell_none("none 5th", make(NONE_FIFTH, 1, arguments.seed), wrong=arguments.wrong)


def make(kinds: Sequence[Template], each: int, seed: int, titles: Sequence[str] = ()) -> list[Case]:
    """``each`` pages of every kind, the same for the same seed. ``titles`` are given to every third
    release."""
    rng = random.Random(seed)
    releases = sample.load()
    for at, title in zip(range(0, len(releases), 3), cycle(titles), strict=False):
        releases[at] = replace(releases[at], title=title)
    chosen = cycle(rng.sample(releases, len(releases)))
    cases = []
    for template in kinds:
        for _ in range(each):
            release = next(chosen)
            others = [other for other in releases if other.title != release.title]
            page = template(Scene(release, others, rng, rng.choice(SITES)))
            text = "\n".join([*(block.text for block in release.body), page.also])
            cases.append(Case(template.__name__, page, release.title, release.published, text))
    return cases


def ours(page: Page) -> Read:
    try:
        draft = unknown.read(tree_of(page), page.url, "benchmark")
    except Unreadable as error:
        return Read(None, None, f"({error})")
    return Read(draft.title, draft.published, "\n".join(block.text for block in draft.body))


def tree_of(page: Page) -> BeautifulSoup:
    return parse(_characters(page))


def trafilatura_alone(page: Page) -> Read:
    import trafilatura

    found = trafilatura.bare_extraction(
        _characters(page), url=page.url, with_metadata=True, include_comments=False
    )
    if found is None:
        return Read(None, None, "")
    stated = date.fromisoformat(found.date) if found.date else None
    return Read(found.title, stated, found.text or "")


def _characters(page: Page) -> str:
    return decode(page.html.encode(page.charset, "xmlcharrefreplace"))


def f1(found: str, true: str) -> float:
    """F1 of the words, each as often as it stands there."""
    one, other = (Counter(re.findall(r"\w+", text.casefold())) for text in (found, true))
    common = (one & other).total()
    return 2 * common / (one.total() + other.total()) if common else 0.0


def figures(reads: Sequence[Read], cases: Sequence[Case]) -> tuple[float, float, float]:
    """The shares of titles and days that are right, and the mean F1 of the texts."""
    pairs = list(zip(reads, cases, strict=True))
    return (
        sum(read.title == case.title for read, case in pairs) / len(pairs),
        sum(read.published == case.published for read, case in pairs) / len(pairs),
        sum(f1(read.text, case.text) for read, case in pairs) / len(pairs),
    )


def tell(name: str, reader: Callable[[Page], Read], cases: Sequence[Case], *, wrong: bool) -> None:
    reads = [reader(case.page) for case in cases]
    pairs = list(zip(reads, cases, strict=True))
    titles, days, words = figures(reads, cases)
    print(
        f"{name:10} {len(cases):3} pages  {reader.__name__:18} "
        f"title {titles:.3f}  date {days:.3f}  body F1 {words:.3f}"
    )
    for read, case in pairs if wrong else ():
        if read.title != case.title:
            print(f"  {case.kind}: title {read.title!r} for {case.title!r}")
        if read.published != case.published:
            print(f"  {case.kind}: date {read.published} for {case.published}")
        if (score := f1(read.text, case.text)) < 0.95:
            print(f"  {case.kind}: body {score:.2f}: {read.text[:60]!r} … {read.text[-120:]!r}")


def tell_none(name: str, cases: Sequence[Case], *, wrong: bool) -> None:
    """How many of the pages that are no release are told as unreadable."""
    reads = [(case.kind, ours(case.page)) for case in cases]
    taken = [(kind, read) for kind, read in reads if read.title is not None]
    told = len(cases) - len(taken)
    print(f"{name:10} {len(cases):3} pages  ours               unreadable {told / len(cases):.3f}")
    for kind, read in taken if wrong else ():
        print(f"  {kind}: {read.published} {read.title!r}: {read.text[:60]!r}")


if __name__ == "__main__":
    main()
