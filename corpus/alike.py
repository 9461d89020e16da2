"""What two releases that say nearly the same are to each other: joint, a reprint, a correction.

Texts that are only formulas look alike too: round-ups of every day, invitations, the figures of
every month. So two releases count as one text only if they also have the same figures, weekdays
and months, and at least one of them, which ties the text to one event.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final

import numpy as np

from corpus import likeness, references
from corpus.likeness import MOST, Runs
from corpus.links import ReleaseLink

APART: Final = 31  # days between a text and its reprint, at most
CORRECTED_WITHIN: Final = 14  # days
LIKE: Final = 0.5  # of all runs of words: what a release and its correction share at least
SAME: Final = 0.8  # one text, but for a sentence, a name or a greeting
CONTAINED: Final = 0.9  # of the runs of the shorter text, if the other has paragraphs more
CONTAINED_LIKE: Final = 0.6  # of all runs of these two
SAME_FORMULA: Final = 0.97  # of kinds that are made of formulas
SAME_IF_SAID: Final = 0.7  # one text that calls itself a joint one
FORMULAS: Final = ("police", "invitation")
FEWEST: Final = 40  # words of a text that is more than a formula
FEWEST_IN_TITLE: Final = 3  # words of a title that tells a release from others
SAME_TITLE: Final = 0.8  # of the words of both
NEAR_TITLE: Final = 0.5
_OPENING: Final = 300  # characters of a block in which it may call itself a joint one

_WORD = re.compile(r"\w+")
_WEEKDAYS = "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
_CALENDAR = frozenset(f"{_WEEKDAYS}|{references.MONTHS}".split("|"))
_OWN_NUMBER = re.compile(
    r"(?:presse|medien|polizei)(?:mitteilung|meldung|information)\s{0,2}(?:nr)?[.:]{0,2}\s{0,2}"
    r"\d{1,5}\s{0,2}/\s{0,2}\d{2,4}"
)
_AGAIN = re.compile(
    r"\W{0,8}(?:(?:termin|zur\s)?erinnerung|reminder|wiederholung|nochmals|korrektur|"
    r"berichtigung|(?:korrigierte|berichtigte)\s(?:fassung|version))\W{1,8}"
)
_REMINDER = re.compile(r"\W{0,8}(?:(?:termin|zur\s)?erinnerung|reminder|wiederholung)\W")
_JOINT = re.compile(r"gemeinsame[nr]?\s(?:presse|medien)(?:mitteilung|information|erklärung)")


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A release as it is compared with others. ``corrects`` are the words that call it a correction
    of a release it doesn't name by number."""

    id: str
    source: str
    house: str | None
    kind: str
    published: date
    published_at: datetime | None
    title: frozenset[str]
    words: int
    runs: Runs
    signature: bytes
    figures: Counter[str]
    is_correction: bool
    is_reminder: bool
    is_joint: bool
    corrects: str | None

    @property
    def body(self) -> tuple[str, str | None]:
        """Who issued it: numbers and corrections are of one body."""
        return self.source, self.house


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """An earlier or other text, and the share of all runs of five words the two have."""

    other: Text
    share: float


def of(row: Any) -> Text:
    """The text of a release's row joined with that of its latest version."""
    wording = references.wording(row)
    corrects = references.correction(wording)
    heads = [part.casefold() for part in wording.head]
    opening = [block[:_OPENING].casefold() for block in wording.blocks[:2]]
    text = "\n".join([row.subtitle or "", *wording.blocks]).casefold()
    text = _OWN_NUMBER.sub(" ", text)
    words = _WORD.findall(text)[:MOST]
    runs = likeness.runs(map(_hash, words), len(words))
    return Text(
        id=row.id,
        source=row.source,
        house=row.house,
        kind=row.kind,
        published=row.published,
        published_at=row.published_at,
        title=frozenset(_WORD.findall(_AGAIN.sub(" ", row.title.casefold(), count=1))),
        words=len(words),
        runs=np.unique(runs),
        signature=likeness.sign(runs),
        figures=Counter(word for word in words if word[0].isdigit() or word in _CALENDAR),
        is_correction=corrects is not None,
        is_reminder=any(_REMINDER.match(part) for part in heads),
        is_joint=any(_JOINT.search(part) for part in (*heads, *opening)),
        corrects=None if corrects is None or corrects.corrected else corrects.told,
    )


def joint(one: Text, other: Text, share: float) -> ReleaseLink | None:
    """The link of one text issued by two houses on one day or the next, None if they are none."""
    days = abs((one.published - other.published).days)
    if one.house is None or other.house is None or one.house == other.house or days > 1:
        return None
    if one.is_correction != other.is_correction or min(one.words, other.words) < FEWEST:
        return None
    is_said = one.is_joint or other.is_joint
    if days and one.source != other.source and not is_said:
        return None  # a day later and elsewhere it is a reprint
    is_same = _is_same(one, other, share) and _titles(one, other) >= NEAR_TITLE
    if not is_same and not (is_said and share >= SAME_IF_SAID):
        return None
    first, last = sorted((one.id, other.id))
    return ReleaseLink(first, last, "joint", _measured(share, days))


def reprint(text: Text, pairs: Sequence[Pair]) -> ReleaseLink | None:
    """The link to the first issue of a text that was issued again. A text is a formula, unless it
    calls itself a reminder, if its body issued it several times before, or with other figures."""
    if text.words < FEWEST or text.is_correction:
        return None
    found = [pair for pair in pairs if _is_first(text, pair)]
    own = [pair for pair in pairs if pair.other.body == text.body and pair.share >= LIKE]
    own = [pair for pair in own if not pair.other.is_correction]
    is_formula = len(own) > 1 or any(pair not in found for pair in own)
    if not found or (is_formula and not text.is_reminder):
        return None
    meant = [pair for pair in found if pair in own] or found
    first = min(meant, key=lambda pair: (pair.other.published, pair.other.id))
    if sum(pair.other.published == first.other.published for pair in meant) > 1:
        return None  # two that could be the one
    days = (text.published - first.other.published).days
    return ReleaseLink(text.id, first.other.id, "reprint", _measured(first.share, days))


def correction(text: Text, pairs: Sequence[Pair]) -> ReleaseLink | None:
    """The link from a correction that names no number to the one release it can mean: of the same
    body, in the two weeks before, with its title or its text. None if it could mean several."""
    if text.corrects is None:
        return None
    earlier = [pair for pair in pairs if could_correct(text, pair.other)]
    titled = [
        pair
        for pair in earlier
        if len(text.title) >= FEWEST_IN_TITLE and _titles(text, pair.other) >= SAME_TITLE
    ]
    like = [pair for pair in earlier if pair.share >= LIKE]
    both = [pair for pair in titled if pair in like]
    for chosen in (both, titled + [pair for pair in like if pair not in titled]):
        if len(chosen) == 1:
            days = (text.published - chosen[0].other.published).days
            measured = _measured(chosen[0].share, days)
            told = (
                f"{text.corrects} (same title, {measured})"
                if titled
                else (f"{text.corrects} ({measured})")
            )
            return ReleaseLink(text.id, chosen[0].other.id, "correction", told)
    return None


def could_correct(text: Text, other: Text) -> bool:
    days = (text.published - other.published).days
    is_before = other.body == text.body and 0 <= days <= CORRECTED_WITHIN
    return is_before and not other.is_correction and other.id != text.id


def _is_first(text: Text, pair: Pair) -> bool:
    """Whether the other was issued before, with the same text."""
    other, days = pair.other, (text.published - pair.other.published).days
    if days == 0 and text.published_at is not None and other.published_at is not None:
        is_later = text.published_at > other.published_at and text.source != other.source
    else:
        is_later = days > 0
    if not is_later or other.is_correction or joint(text, other, pair.share) is not None:
        return False
    return _is_same(text, other, pair.share) and _titles(text, other) >= SAME_TITLE


def _is_same(one: Text, other: Text, share: float) -> bool:
    """Whether two texts are one, or one of them has paragraphs more."""
    least = SAME_FORMULA if one.kind in FORMULAS or other.kind in FORMULAS else SAME
    if share >= least and one.figures and one.figures == other.figures:
        return True
    if least == SAME_FORMULA or share < CONTAINED_LIKE:
        return False
    common = share * (len(one.runs) + len(other.runs)) / (1 + share)
    shorter, longer = sorted((one, other), key=lambda text: len(text.runs))
    has_figures = bool(shorter.figures) and shorter.figures <= longer.figures
    return has_figures and common >= CONTAINED * len(shorter.runs)


def _titles(one: Text, other: Text) -> float:
    either = len(one.title | other.title)
    return len(one.title & other.title) / either if either else 0.0


def _measured(share: float, days: int) -> str:
    apart = "the same day" if days == 0 else f"{days} day{'s' if days > 1 else ''} apart"
    return f"{round(100 * share)} % of the text, {apart}"


@lru_cache(maxsize=100_000)
def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))
