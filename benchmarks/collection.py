"""Archives of any size for measuring, made of the Swiss releases by recombining their sentences.

The releases are imported and read once (with the fast model); a made release has the title of one
and runs of sentences of others of the same house, with what was read out of them. The same number
gives the same archive.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from processes import run

from corpus import readings, records, releases
from corpus.documents import documents
from corpus.release import Block, Document, Draft, Mention, Reading
from corpus.store import Archive

SWISS = (
    Path(__file__).resolve().parents[2] / "shared/data/releases/swiss_federal_2014_2018.jsonl.gz"
)
FIRST_DAY = date(2014, 1, 1)
DAYS = 12 * 365
RUN = 4  # sentences of one release that stay together
BATCH = 500

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of a text; the mentions' offsets count in it."""

    text: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """What one release gives to others."""

    house: str | None
    title: Sentence
    sentences: tuple[Sentence, ...]


def archive(folder: Path, number: int) -> Path:
    """The archive with ``number`` releases under ``folder``; made if it is not there yet."""
    place = folder / f"releases-{number}"
    if not (place / "made").exists():
        parts = all_parts(folder)
        with Archive.writer(place) as made:
            fill(made, parts, range(number), number)
        (place / "made").touch()
    return place


def all_parts(folder: Path) -> list[Parts]:
    """What the Swiss releases give, which are read under ``folder`` if they are not yet."""
    source = folder / "swiss"
    if not (source / "made").exists():
        run("--archive", str(source), "import", str(SWISS))
        run("--archive", str(source), "annotate", "--model", "fast", "--jobs", "2")
        (source / "made").touch()
    with Archive.reader(source) as opened, opened.connect() as connection:
        return [_parts(connection, one) for one in documents(connection)]


def _parts(connection: object, document: Document) -> Parts:
    version = releases.get(connection, document.id).version  # type: ignore[arg-type]
    assert version is not None
    read = releases.reading(connection, version.id).mentions  # type: ignore[arg-type]
    text = version.text
    bounds = [0, *(match.start() for match in _SENTENCE.finditer(text)), len(text)]
    title_end = len(version.title)
    bounds = sorted({0, title_end, *(at for at in bounds if at > title_end)})
    stretches = [_stretch(text, read, start, end) for start, end in pairwise(bounds)]
    title, *sentences = [one for one in stretches if one.text]
    return Parts(document.house, title, tuple(sentences))


def _stretch(text: str, mentions: tuple[Mention, ...], start: int, end: int) -> Sentence:
    kept = text[start:end].strip()
    start += len(text[start:end]) - len(text[start:end].lstrip())
    inside = (one for one in mentions if start <= one.start and one.end <= start + len(kept))
    return Sentence(
        kept,
        tuple(replace(one, start=one.start - start, end=one.end - start) for one in inside),
    )


def fill(made: Archive, parts: list[Parts], numbers: range, total: int) -> None:
    """Make releases of these numbers, of ``total`` that spread over the years."""
    dice = random.Random(numbers.stop)
    houses: dict[str | None, list[Parts]] = {}
    for one in parts:
        houses.setdefault(one.house, []).append(one)
    seen = datetime(2026, 1, 1, tzinfo=UTC)
    for first in range(0, len(numbers), BATCH):
        with made.begin() as connection:
            for at in numbers[first : first + BATCH]:
                title, sentences = _recombined(dice, dice.choice(parts), houses)
                draft = Draft(
                    source="swiss",
                    title=title.text,
                    published=FIRST_DAY + timedelta(days=at * DAYS // total),
                    body=tuple(Block("paragraph", one.text) for one in sentences),
                    house=dice.choice(parts).house,
                    external_id=str(at),
                )
                kept = records.record(connection, draft, code="made", seen_at=seen)
                assert kept.version_id is not None
                reading = Reading(tuple(_placed(draft.text, (title, *sentences))), (), ())
                readings.save(connection, "benchmark", kept.version_id, reading)


def _recombined(
    dice: random.Random, like: Parts, houses: dict[str | None, list[Parts]]
) -> tuple[Sentence, list[Sentence]]:
    """A title, and as many sentences as ``like`` has, in runs from releases of its house."""
    found: list[Sentence] = []
    while len(found) < len(like.sentences):
        other = dice.choice(houses[like.house]).sentences
        start = dice.randrange(max(1, len(other) - RUN + 1))
        found.extend(other[start : start + RUN] or like.sentences)
    return dice.choice(houses[like.house]).title, found[: len(like.sentences)]


def _placed(text: str, sentences: tuple[Sentence, ...]) -> Iterator[Mention]:
    at = 0
    for one in sentences:
        at = text.index(one.text, at)
        for mention in one.mentions:
            yield replace(mention, start=mention.start + at, end=mention.end + at)
        at += len(one.text)
