"""Small archives with hand-made readings, for the tests of trace and quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from corpus import readings, records
from corpus.release import (
    Block,
    Draft,
    End,
    Mention,
    MentionKind,
    Quote,
    Reading,
    Relation,
    RelationType,
)
from corpus.store import Archive

SEEN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Told:
    """One release to be: a text, and what is marked in it by its words."""

    day: str
    title: str
    text: str
    mentions: Sequence[tuple[MentionKind, str, str, dict[str, Any]]] = ()
    relations: Sequence[tuple[RelationType, tuple[str, str], tuple[str, str], str]] = ()
    quotes: Sequence[tuple[str | None, str]] = ()
    house: str = "Ministerium der Finanzen"
    number: str | None = None

    @property
    def draft(self) -> Draft:
        return Draft(
            source="sample",
            title=self.title,
            published=date.fromisoformat(self.day),
            body=(Block("paragraph", self.text),),
            house=self.house,
            number=self.number,
            url=f"https://presse.example/{self.day}",
            external_id=self.day,
        )

    @property
    def reading(self) -> Reading:
        whole = self.draft.text

        def at(words: str) -> tuple[int, int]:
            start = whole.index(words)
            return start, start + len(words)

        return Reading(
            tuple(
                Mention(kind, *at(surface), surface, entity, value)
                for kind, surface, entity, value in self.mentions
            ),
            tuple(Quote(*at(text), text, speaker) for speaker, text in self.quotes),
            tuple(
                Relation(kind, End(*source), End(*target), *at(evidence), evidence)
                for kind, source, target, evidence in self.relations
            ),
        )


def build(path: Path, *told: Told) -> list[str]:
    """An archive of these releases; gives their ids."""
    ids = []
    with Archive.writer(path) as archive, archive.begin() as connection:
        for one in told:
            kept = records.record(connection, one.draft, code="st", seen_at=SEEN)
            assert kept.version_id is not None
            readings.save(connection, "test", kept.version_id, one.reading)
            ids.append(kept.release_id)
    return ids
