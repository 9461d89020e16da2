"""Training texts again with other persons and places.

The corpora know few names, and each over and over; so a model learns the place of a name rather
than the name. First names are those of ``knowledge/first_names.csv``, surnames those of the
ministers of the Länder and of the texts themselves, places those of ``knowledge/places.toml``.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import nlp
from nlp.places_known import place_words
from nlp.training.convert import Labelled, Span

_KNOWLEDGE = Path(nlp.__file__).parent / "knowledge"


@cache
def _first_names() -> list[str]:
    with (_KNOWLEDGE / "first_names.csv").open(encoding="utf-8", newline="") as file:
        return [row["name"] for row in csv.DictReader(file)]


@cache
def _ministers() -> list[str]:
    with (_KNOWLEDGE / "cabinets_laender.csv").open(encoding="utf-8", newline="") as file:
        return [row["name"].split()[-1] for row in csv.DictReader(file)]


@cache
def _towns() -> list[str]:
    groups = place_words()["municipalities"].values()
    return [name for group in groups for name in group if " " not in name]


def renamed(items: Iterable[Labelled], chance: random.Random) -> Iterator[Labelled]:
    """The texts with every person and half of the places called otherwise."""
    items = list(items)
    own = {name.split()[-1] for item in items for name in _named(item, "PER")}
    surnames = sorted({*_ministers(), *own})
    for item in items:
        called = {
            name: (chance.choice(_first_names()), chance.choice(surnames))
            for name in sorted(_lasts(item))
        }
        moved = {
            name: chance.choice(_towns())
            for name in sorted(set(_named(item, "LOC")))
            if " " not in name and chance.random() < 0.5
        }
        yield _with_names(item, called, moved)


def _named(item: Labelled, label: str) -> list[str]:
    return [item.text[start:end] for start, end, kind in item.spans if kind == label]


def _lasts(item: Labelled) -> set[str]:
    return {name.split()[-1].removesuffix("s") for name in _named(item, "PER")}


def _with_names(
    item: Labelled, called: dict[str, tuple[str, str]], moved: dict[str, str]
) -> Labelled:
    text = ""
    spans: list[Span] = []
    position = 0
    for start, end, label in sorted(item.spans):
        if start < position:
            continue
        text += item.text[position:start]
        name = item.text[start:end]
        if label == "PER":
            name = _called(name, called)
        elif label == "LOC":
            name = moved.get(name, name)
        spans.append((len(text), len(text) + len(name), label))
        text += name
        position = end
    return Labelled(text + item.text[position:], tuple(spans))


def _called(name: str, called: dict[str, tuple[str, str]]) -> str:
    last = name.rsplit(maxsplit=1)[-1]
    bare = last.removesuffix("s")
    first, other = called[bare]
    if last != bare:
        other += "s"
    return f"{first} {other}" if " " in name else other
