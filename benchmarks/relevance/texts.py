"""The releases that are searched, as documents."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from corpus.release import Document, compose
from corpus.sample import load
from nlp.gold import read

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "nlp/training/gold"
SWISS = ROOT.parent / "shared/data/releases/swiss_federal_2014_2018.jsonl.gz"
COLLECTIONS = ("invented", "swiss")
LAST_JUDGED, ALSO_JUDGED = 45, ("i049", "j050")


def collection(name: str, swiss: Path = SWISS, *, marked: bool = False) -> list[Document]:
    """``invented``: the sample and those marked texts among which the answers were judged;
    ``swiss``: the file ``swiss``. With ``marked`` the marked texts have their measures; what one
    engine alone could use is no part of a comparison. Raises FileNotFoundError."""
    if name == "swiss":
        return list(_swiss(swiss))
    return [*_sample(), *_gold(marked=marked)]


def _sample() -> Iterator[Document]:
    for release in load():
        yield replace(
            _document(release.name.split("-")[0], release.published, release.title),
            house=release.house,
            number=release.number,
            overline=release.overline,
            subtitle=release.subtitle,
            body=compose("", None, release.body).strip("\n"),
        )


def _gold(*, marked: bool) -> Iterator[Document]:
    files = (file for part in ("train", "dev") for file in (GOLD / part).glob("*.txt"))
    for path in sorted(filter(_judged, files)):
        gold = read(path)
        title, _, body = gold.text.partition("\n")
        published = gold.meta["published"]
        names = [mention.entity for mention in gold.reading.mentions if mention.kind == "measure"]
        yield replace(
            _document(f"gold-{path.stem}", published, title),
            house=gold.meta["house"],
            body=body.strip("\n"),
            measures=tuple(dict.fromkeys(filter(None, names))) if marked else (),
        )


def _judged(path: Path) -> bool:
    """Texts of the series c to p up to the 45th, and two; no answers were looked for among the
    others."""
    first = "c" <= path.stem[0] <= "p" and int(path.stem[1:]) <= LAST_JUDGED
    return first or path.stem in ALSO_JUDGED


def _swiss(file: Path) -> Iterator[Document]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for release in map(json.loads, lines):
            published = date.fromisoformat(release["published"])
            yield replace(
                _document(release["id"], published, release["title"]),
                house=(release["departments"] or [None])[0],
                subtitle=release["lead"] or None,
                body=release["body"],
            )


def _document(id: str, published: date, title: str) -> Document:
    return Document(
        id=id,
        change=1,
        state="live",
        source="benchmark",
        house=None,
        kind="release",
        number=None,
        published=published,
        published_at=None,
        place=None,
        url=None,
        overline=None,
        title=title,
        subtitle=None,
        body="",
        persons=(),
        ministers=(),
        organisations=(),
        places=(),
        measures=(),
        measure_types=(),
    )
