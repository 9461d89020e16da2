"""What a portal does over some nights: which releases come, change, vanish, and in which layout.

Everything is drawn from a seed, so that the same numbers give the same month.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from ingest.frontier import CHECK_DAYS

START = datetime(2026, 3, 2, 2, 30, tzinfo=UTC)  # of the first night
LAYOUTS = 4
_WORDS = (
    *("Radweg", "Deich", "Brücke", "Schule", "Wald", "Förderung", "Haushalt", "Hochschule"),
    *("Klinik", "Bahnhof", "Museum", "Ernte", "Feuerwehr", "Sporthalle", "Archiv", "Stadtpark"),
    *("Hafen", "Theater", "Labor", "Werkstatt", "Quartier", "Messe", "Mühle", "Sternwarte"),
)


@dataclass(slots=True)
class Scripted:
    """One release. Nights count from 0; ``seen`` are those on which a polite archive asks for it:
    the night it comes, then as its age demands."""

    number: int
    night: int
    title: str
    paragraphs: tuple[str, ...]
    edited: int | None = None
    withdrawn: int | None = None
    seen: tuple[int, ...] = field(default=(), repr=False)

    @property
    def published(self) -> date:
        """It came on the eve of the night."""
        return (START + timedelta(days=self.night - 1)).date()

    @property
    def path(self) -> str:
        return f"/not-rated/{self.published:%Y/%m/%d}/meldung-{self.number}/"

    def text(self, night: int) -> tuple[str, ...]:
        if self.edited is None or night < self.edited:
            return self.paragraphs
        return (*self.paragraphs, "Die Angaben wurden berichtigt.")

    def is_there(self, night: int) -> bool:
        return self.night <= night and (self.withdrawn is None or night < self.withdrawn)

    def versions(self) -> list[tuple[str, ...]]:
        """The texts that the archive must hold, the first one first."""
        shown = [self.text(night) for night in self.seen if self.is_there(night)]
        return list(dict.fromkeys(shown))


@dataclass(frozen=True, slots=True)
class Script:
    """All of it. ``changes`` are the nights on which the layout changes."""

    nights: int
    releases: tuple[Scripted, ...]
    changes: tuple[int, ...]

    def layout(self, night: int) -> int:
        return sum(night >= change for change in self.changes) % LAYOUTS

    def due(self, night: int) -> int:
        """How many releases are asked for on that night."""
        return sum(night in one.seen for one in self.releases)

    def listed(self, night: int) -> list[Scripted]:
        """What the list shows, newest first."""
        return [one for one in reversed(self.releases) if one.is_there(night)]


def write(nights: int, releases: int, edits: int, withdrawals: int, seed: int) -> Script:
    """A script with so many releases spread over the nights. Every edit and withdrawal is one that
    the archive can notice in time. Raises ValueError if the nights are too few for that."""
    chance = random.Random(seed)
    made = [_release(chance, number, number * nights // releases) for number in range(releases)]
    for one in made:
        one.seen = _asked(one.night, nights)
    editable = [one for one in made if len(one.seen) > 1]
    chosen = chance.sample(editable, edits)
    for one in chosen:
        at = chance.choice(one.seen[1:])
        one.edited = chance.randint(one.night + 1, at)
    # Missing on two nights in a row is what makes a release withdrawn.
    others = [
        one for one in editable if one.edited is None and any(n < nights - 1 for n in one.seen[1:])
    ]
    for one in chance.sample(others, withdrawals):
        at = chance.choice([night for night in one.seen[1:] if night < nights - 1])
        one.withdrawn = chance.randint(one.night + 1, at)
    changes = sorted(chance.sample(range(1, nights), LAYOUTS - 1))
    return Script(nights, tuple(made), tuple(changes))


def _asked(night: int, nights: int) -> tuple[int, ...]:
    """A release of the eve is due at the start of a day so many days after its publication; the
    night of the first check is the one on which it comes."""
    later = (night - 1 + days for days in CHECK_DAYS)
    return tuple(dict.fromkeys([night, *(at for at in later if night <= at < nights)]))


def _release(chance: random.Random, number: int, night: int) -> Scripted:
    def some() -> str:
        return f"{chance.choice(_WORDS)} {chance.randint(100, 999)}"

    title = f"Neues zu {some()} und {some()}" if number % 10 else "Meldung des Tages"
    paragraphs = tuple(
        f"Das Vorhaben {some()} beginnt, sobald {some()} fertig ist. Es betrifft auch {some()} "
        f"und kostet {chance.randint(2, 90)} Millionen Euro."
        for _ in range(chance.randint(1, 4))
    )
    return Scripted(number + 1, night, title, paragraphs)
