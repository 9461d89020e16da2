"""The cells of a calendar: a time, a person with office and house, details with an address.

How offices and houses stand beside names is not known for sure, so what can't be told apart stays
together as the person, as the page has it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parent
WORDS = tomllib.loads((_HERE / "calendar_words.toml").read_text(encoding="utf-8"))
_HOUSES = tomllib.loads((_HERE / "words.toml").read_text(encoding="utf-8"))["houses"]

_CLOCK = r"([01]?\d|2[0-4])(?:[:.]([0-5]\d))?"
_TIME = re.compile(rf"{_CLOCK}(?:\s?Uhr)?(?:\s?(?:-|–|bis)\s?{_CLOCK}(?:\s?Uhr)?)?")
_OFFICE = re.compile(
    r"\b(?:(?:stellvertretende[rn]? )?\w*minister(?:präsident)?(?:in)?|Staatssekretär(?:in)?"
    r"|Chef(?:in)? der Staatskanzlei|Regierungssprecher(?:in)?|\w*beauftragte[rn]?)\b",
    re.IGNORECASE,
)
_WIDER = ("für", "der", "des", "und", "im", "in", "beim")  # an office goes on with these
_SEPARATOR = re.compile(r"(, |\n|\s?[()|]\s?| – )")
_POSTCODE = re.compile(r"\b\d{5} [A-ZÄÖÜ]")
_STREET = re.compile(
    r"(?:straße|str\.|platz|weg|allee|ring|damm|ufer|markt|chaussee|gasse|hof|berg)\s\d", re.I
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name with its office and house; all of what is said, if no name stands apart."""

    name: str
    office: str | None = None
    house: str | None = None


def clock(text: str) -> str | None:
    """``10:00``, ``10:00–12:00``, from any spelling; other words, ``ganztägig``, as they stand."""
    found = _TIME.fullmatch(text)
    if found is None:
        return text or None
    hour, minute, end, end_minute = found.groups()
    if minute is None and "Uhr" not in text:
        return text  # a bare number may be anything
    begin = f"{int(hour):02}:{minute or '00'}"
    return f"{begin}–{int(end):02}:{end_minute or '00'}" if end else begin


def person(rows: Sequence[str]) -> Person:
    """Who is meant. Raises nothing: what is not understood stays with the name."""
    name, office, house = "", "", ""
    last = ""
    for joint, piece in _pieces("\n".join(_joined(rows))):
        if piece.startswith(tuple(_HOUSES["starts"])) or piece.endswith(tuple(_HOUSES["ends"])):
            last, house = "house", f"{house}, {piece}" if house else piece
        elif at := _OFFICE.search(piece):
            before, words = piece[: at.start()].strip(), piece[at.start() :]
            rest = piece[at.end() :].strip()
            if not before and rest and rest.split()[0] not in _WIDER and not name:
                before, words = rest, at.group()
            last, name = "office", name or before
            office = f"{office}, {words}" if office else words
        elif joint == ", " and last == "house":
            house += joint + piece
        elif joint == ", " and last == "office":
            office += joint + piece
        else:
            last, name = "name", name + joint.replace("\n", " ") + piece if name else piece
    if not name:
        return Person(" ".join(rows), None, house or None)
    return Person(name, office or None, house or None)


def _pieces(text: str) -> list[tuple[str, str]]:
    """What stands between commas, brackets and line ends, each with the joint before it."""
    found = ["", *_SEPARATOR.split(text)]
    pairs = zip(found[::2], found[1::2], strict=False)
    return [(joint, piece.strip()) for joint, piece in pairs if piece.strip()]


def _joined(rows: Sequence[str]) -> list[str]:
    """Lines that were broken for want of room, whole again."""
    whole: list[str] = []
    for row in rows:
        if whole and (row[:1].islower() or whole[-1].endswith((",", " für", " und", "-"))):
            whole[-1] += f" {row}"
        else:
            whole.append(row)
    return whole


def details(rows: Sequence[str]) -> tuple[str, str | None]:
    """What it is about and the place: a line with a label that says so, else the lines at the end
    that are an address by postcode or street, with the building named before it left in the
    details; None if none is told for sure."""
    kept, places = [], []
    for row in rows:
        label = next((one for one in WORDS["place_labels"] if row.startswith(one)), None)
        if label is None:
            kept.append(row)
        elif said := row.removeprefix(label).strip():
            places.append(said)
    while not places and len(kept) > 1 and is_address(kept[-1]):
        places = [kept.pop()]
        if len(kept) > 1 and is_address(kept[-1]):
            places.insert(0, kept.pop())
    return "\n".join(kept), ", ".join(place.rstrip(",") for place in places) or None


def is_address(text: str) -> bool:
    """Whether a short line is one by its postcode or by its street and number."""
    return len(text) <= 200 and bool(_POSTCODE.search(text) or _STREET.search(text))
