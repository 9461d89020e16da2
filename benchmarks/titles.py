"""Learns what each sign counts for the title of a page of unknown layout.

Run: python benchmarks/titles.py [--write]
The pages are those of ``layouts.py``, further ones with odd titles, and what ``layout_changes.py``
makes of each; of the twelfth set nothing is learned, so that it shows the reader at first sight.
For every other set the weights are learned from the rest, and the share of its titles found so is
told: by pages as they are and by each change. ``--write`` learns from all of them and writes
``ingest/unknown/title.toml``. A title is found if the candidate with the greatest sum is right: one
multinomial logistic regression over the candidates of each page, with a penalty on the squares of
the weights.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.layout_changes import CHANGES, changed  # noqa: E402
from benchmarks.layouts import SETS, make, tree_of  # noqa: E402
from ingest.unknown import prepared, title  # noqa: E402
from ingest.unknown.candidates import candidates  # noqa: E402

AS_IT_IS = "as it is"
LEARNED_FROM = tuple(name for name in SETS if name != "twelfth")
PENALTY, STEPS, RATE = 1.0, 600, 0.05
SEED, ODD_SEED = 5, 11
ODD = (
    "Vermisst",
    "Straße gesperrt",
    "Neue Brücke eröffnet",
    "Frohe Weihnachten!",
    "Diebstahl aus PKW",
    "Unfall auf der B 6",
    "Pressemitteilung Nr. 12/2024",
    "Stellungnahme des Landrats",
    "Wer hat etwas gesehen?",
    "Hochwasser: Pegel fallen langsam",
    "Ernennung von Prof. Dr. Eva Beispiel zur Präsidentin",
    "Landrat gratuliert.",
    "Verkehrsunfall mit Personenschaden",
    "Öffentliche Bekanntmachung der Stadt Neuenquell",
    "Sperrung, Umleitung, Ersatzverkehr: So geht es auf der Kreisstraße 12 zwischen Hohenbach und "
    "Hinterwald in den kommenden drei Wochen weiter, wenn die Bauarbeiten an der Brücke beginnen",
    "„Jugend forscht“ 2023",
    "OLG Musterau: Klage abgewiesen",
    "Ministerin besucht Klinik in Neuenquell",
    "12.000 Bäume gepflanzt",
    "Polizeibericht vom 12.03.2019",
)
"""Titles as houses give them too, which the sample lacks: few words, a number, a sentence."""
HEADER = """# What each sign of candidates.py and signs.py counts for a title.
# Learned and written by benchmarks/titles.py --write.

[weights]
"""


@dataclass(frozen=True)
class Example:
    """A page: the signs of its candidates, and which of them are right."""

    part: str
    change: str
    signs: tuple[dict[str, float], ...]
    right: tuple[bool, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    every = list(examples())
    names = sorted({name for each in every for signs in each.signs for name in signs})
    found: Counter[str] = Counter()
    for part in LEARNED_FROM:
        learned = learn([each for each in every if each.part != part], names)
        own = [each for each in every if each.part == part]
        right = [each.change for each in own if is_found(each, learned)]
        found.update(right)
        bare = [each for each in own if each.change == AS_IT_IS]
        print(
            f"{part:10} {right.count(AS_IT_IS) / len(bare):.3f} of {len(bare):3} as they are, "
            f"{len(right) / len(own):.3f} of {len(own)} with changes"
        )
    pages = Counter(each.change for each in every)
    for change, number in pages.items():
        print(f"  {change:44} {found[change] / number:.3f}")
    if arguments.write:
        rows = (f"{name} = {weight:.2f}\n" for name, weight in learn(every, names).items())
        Path(title.__file__).with_name("title.toml").write_text(HEADER + "".join(rows))


def examples(parts: Iterable[str] = LEARNED_FROM) -> Iterator[Example]:
    """The pages of some sets, and each change of each."""
    for part in parts:
        kinds, each = SETS[part]
        for case in (*make(kinds, each, SEED), *make(kinds, 1, ODD_SEED, ODD)):
            for change in (AS_IT_IS, *CHANGES):
                page = case.page if change == AS_IT_IS else changed(case.page, case.title, change)
                tree = tree_of(page)
                prepared.prepare(tree)
                found = candidates(tree, page.url)
                right = tuple(one.text == case.title for one in found)
                yield Example(part, change, tuple(one.signs for one in found), right)


def is_found(example: Example, learned: dict[str, float]) -> bool:
    if not any(example.right):
        return False
    sums = [sum(learned[name] * sign for name, sign in each.items()) for each in example.signs]
    return example.right[sums.index(max(sums))]


def learn(examples: Sequence[Example], names: Sequence[str]) -> dict[str, float]:
    """The weights under which the right candidates are most likely, found by Adam."""
    usable = [each for each in examples if any(each.right) and not all(each.right)]
    rows = [signs for each in usable for signs in each.signs]
    matrix = np.array([[signs.get(name, 0.0) for name in names] for signs in rows])
    right = np.array([is_right for each in usable for is_right in each.right])
    sizes = np.array([len(each.signs) for each in usable])
    starts, page = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(usable)), sizes)
    weights, speed, size = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        sums = matrix @ weights
        likely = np.exp(sums - np.maximum.reduceat(sums, starts)[page])
        of_all = likely / np.add.reduceat(likely, starts)[page]
        of_right = likely * right / np.add.reduceat(likely * right, starts)[page]
        slope = (matrix.T @ (of_all - of_right) + PENALTY * weights) / len(usable)
        speed = 0.9 * speed + 0.1 * slope
        size = 0.999 * size + 0.001 * slope**2
        weights -= RATE * speed / (1 - 0.9**step) / (np.sqrt(size / (1 - 0.999**step)) + 1e-8)
    return dict(zip(names, weights.tolist(), strict=True))


if __name__ == "__main__":
    main()
