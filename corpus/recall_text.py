"""Reads from a text that it recalls the photo of a wanted person, and of which earlier release."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.terminal import MONTHS

_WORDS = tomllib.loads((Path(__file__).parent / "recalls.toml").read_text(encoding="utf-8"))
_LONGEST = 600  # characters of a sentence that are read


@dataclass(frozen=True, slots=True)
class Named:
    """An earlier release as a recall names it: its number, and its year or day if stated."""

    number: int
    year: int | None
    day: date | None


@dataclass(frozen=True, slots=True)
class Recall:
    """The sentence that recalls a photo, and the releases it, or else the whole text, names."""

    evidence: str
    named: tuple[Named, ...]


def _any(*kinds: str) -> re.Pattern[str]:
    words = sorted((word for kind in kinds for word in _WORDS[kind]), key=len, reverse=True)
    spelled = (re.escape(word).replace(r"\ ", r"\s").replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"\b(?:{'|'.join(spelled)})\b", re.IGNORECASE)


_SURE, _PHOTO = _any("sure_photos"), _any("sure_photos", "photos")
_GONE, _REQUEST, _OTHERS = _any("erasures", "withdrawals"), _any("requests"), _any("others")
_SENTENCE = re.compile(r"(?<![\d.])[.!?]\s+(?=[A-ZÄÖÜ„])|\n+")
_DAY = (
    r"(?:\w{6,10},\s?)?(?:dem\s)?"
    rf"(?P<day>\d\d?\.\s?(?:\d\d?\.|(?:{'|'.join(MONTHS)})\b)\s?(?P<dated>\d{{4}})?)"
)
_CALLED = rf"\b(?:\w{{0,24}}(?:{'|'.join(_WORDS['releases'])})(?:en)?|PM)"
_NUMBER = r"(?:Nr\b\.?|Nummer|Pressenummer)\s?:?\s?(?P<n>\d{1,5})(?:\s?/\s?(?P<y>\d{4}|\d\d))?"
_NAMED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "der Meldung mit der Nr. 287/2020 vom 20.10.2020"
        rf"{_CALLED}\s(?:(?:mit|unter)\sder\s)?(?:laufenden\s)?{_NUMBER}(?![\w/])(?:\svom\s{_DAY})?",
        # "der Polizeimeldung 287/2020"
        rf"{_CALLED}:?\s(?P<n>\d{{1,5}})\s?/\s?(?P<y>\d{{4}}|\d\d)(?![\w/])(?:\svom\s{_DAY})?",
        # "der Meldung vom 20. Oktober 2020 (Nr. 287)"
        rf"{_CALLED}\svom\s{_DAY},?\s\(?{_NUMBER}(?![\w/])",
    )
]


def find(title: str, lines: Sequence[str], published: date) -> Recall | None:
    """The first recall of a text of this title and these lines; None if it is none."""
    sentences = [
        " ".join(sentence[:_LONGEST].split())
        for line in (title, *lines)
        for sentence in _SENTENCE.split(line)
    ]
    recalling = [sentence for sentence in sentences if _recalls(sentence)]
    if not recalling:
        return None
    for chosen in (recalling, sentences):
        if named := {one: None for sentence in chosen for one in _named(sentence, published)}:
            break
    evidence = next((one for one in recalling if any(_named(one, published))), recalling[0])
    return Recall(evidence, tuple(named))


def _recalls(sentence: str) -> bool:
    if not _GONE.search(sentence) or _OTHERS.search(sentence):
        return False
    return bool(_SURE.search(sentence) or (_PHOTO.search(sentence) and _REQUEST.search(sentence)))


def _named(sentence: str, published: date) -> list[Named]:
    found = []
    for pattern in _NAMED:
        for match in pattern.finditer(sentence):
            stated = match["y"]
            year = None if stated is None else int(stated) + (2000 if len(stated) == 2 else 0)
            try:
                day = _day(match["day"], published)
            except ValueError:
                continue  # no such day: then nobody can say which release is meant
            found.append(Named(int(match["n"]), year, day))
    return found


def _day(said: str | None, published: date) -> date | None:
    """A day as stated; one without a year is the last of that name before the recall."""
    if said is None:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", said)]
    name = re.search(r"[^\W\d_]+", said)
    if name is not None:
        numbers.insert(1, [month.lower() for month in MONTHS].index(name[0].lower()) + 1)
    if len(numbers) == 3:
        return date(numbers[2], numbers[1], numbers[0])
    day = date(published.year, numbers[1], numbers[0])
    return day if day <= published else day.replace(year=day.year - 1)
