"""The fields of a release as German press pages write them: number, dateline, kind, house."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

from corpus.release import Kind
from corpus.terminal import MONTHS

_WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
_DAY = rf"\d{{1,2}}\.\s?(?:\d{{1,2}}\.\s?|(?:{'|'.join(MONTHS)})\s+)\d{{4}}"
_DAY_PARTS = re.compile(
    rf"(?P<day>\d{{1,2}})\.\s?(?:(?P<month>\d{{1,2}})\.\s?|(?P<name>{'|'.join(MONTHS)})\s+)"
    r"(?P<year>\d{4})"
)
_DATELINE = re.compile(rf"^(?P<place>[^\d,]{{2,60}}),\s+(?:den\s+)?(?P<date>{_DAY})$")
_NUMBER = re.compile(r"(?<!\d)(?P<number>\d{1,5})(?:\s*/\s*(?P<year>\d{4}|\d{2})(?!\d))?")
_CENTURY_TURN = 70  # the archive begins in 1999: 02 is 2002, 99 is 1999


def day(text: str) -> date | None:
    """The first calendar date written out in the text, None if there is none that exists."""
    found = _DAY_PARTS.search(text)
    if found is None:
        return None
    name = found["name"]
    month = MONTHS.index(name) + 1 if name else int(found["month"])
    try:
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None


def dateline(text: str) -> tuple[str, date] | None:
    """Place and date of a line like ``Halle (Saale), den 09.04.2024``."""
    found = _DATELINE.match(text)
    published = day(found["date"]) if found else None
    return (found["place"].strip(), published) if found and published else None


def number(text: str, published: date) -> str | None:
    """``419/2023`` from any spelling: ``055/02``, ``118 / 2025``, ``Nr. 113 / Prev SAW``, ``295``.

    A missing year is that of the publication, as each house counts anew every year.
    """
    found = _NUMBER.search(text)
    if found is None:
        return None
    year = published.year
    if found["year"]:
        year = int(found["year"])
        if year < 100:
            year += 1900 if year >= _CENTURY_TURN else 2000
    return f"{int(found['number'])}/{year}"


def kind(label: str, title: str, overline: str | None, house: str | None) -> Kind:
    """What a release is: by the label of its first line, then its title, then its house."""
    if "polizei" in label.casefold():
        return "police"
    for name in ("correction", "invitation", "speech"):
        words = tuple(word.casefold() for word in _WORDS["kinds"][name])
        if any(text.casefold().startswith(words) for text in (title, overline or "")):
            return name
    if house and house.startswith("Polizei"):
        return "police"
    if house and any(word in house for word in _WORDS["houses"]["courts"]):
        return "court"
    return "release"


def is_house(text: str) -> bool:
    """Whether the text is the bare name of an issuing body."""
    names = _WORDS["houses"]
    begins = text.startswith(tuple(names["starts"])) or text.endswith(tuple(names["ends"]))
    small = all(word in names["small"] for word in text.split() if word[0].islower())
    return begins and small and len(text) <= 120 and not re.search(r"[.:!?„“]|\d", text)


def house(imprint: str) -> str | None:
    """The issuing body an imprint begins with, without land and press office; None if unsure."""
    head = imprint.split("\n", 1)[0]
    for tail in _WORDS["houses"]["tails"]:
        head = head.split(tail, 1)[0]
    head = head.strip(" ,-–")
    return head if is_house(head) else None
