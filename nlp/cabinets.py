"""Who held which office when: the terms of office, read from the tables of knowledge."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from corpus.release import Role

KNOWLEDGE = Path(__file__).resolve().parent / "knowledge"
SAMPLE = Path(__file__).resolve().parent.parent / "corpus" / "sample" / "cabinet.csv"

HOME = "sachsen-anhalt"


@dataclass(frozen=True, slots=True)
class Term:
    """One person in one office. ``start`` and ``end`` are the first and last day, None where
    open or not known; ``office`` may name two offices, parted by ``; ``."""

    government: str
    name: str
    gender: str
    role: Role
    office: str
    house: str
    start: date | None
    end: date | None

    def holds_on(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def surname_of(name: str) -> str:
    """The name a person is called by: ``von der Leyen`` for Ursula von der Leyen, ``Aeikens``
    for Hermann Onko Aeikens."""
    words = name.split()
    for position, word in enumerate(words[1:], start=1):
        if word[0].islower():
            return " ".join(words[position:])
    return words[-1]


class Cabinets:
    """The terms of office by full name and by surname."""

    def __init__(self, terms: list[Term]) -> None:
        self.by_name: dict[str, list[Term]] = defaultdict(list)
        self.by_surname: dict[str, list[Term]] = defaultdict(list)
        for term in terms:
            self.by_name[term.name].append(term)
            surname = surname_of(term.name)
            self.by_surname[surname].append(term)
            last = surname.split()[-1]
            if last != surname:
                self.by_surname[last].append(term)

    def named(self, name: str, day: date) -> list[Term]:
        """The offices somebody held on a day."""
        return [term for term in self.by_name.get(name, ()) if term.holds_on(day)]

    def called(self, surname: str, day: date, government: str) -> list[Term]:
        """The offices of a government that people of one surname held on a day."""
        return [
            term
            for term in self.by_surname.get(surname, ())
            if term.government == government and term.holds_on(day)
        ]


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def read_terms(path: Path) -> list[Term]:
    """The rows of one table, in the columns of ``cabinets.csv``."""
    with path.open(encoding="utf-8", newline="") as table:
        return [
            Term(
                government=row["government"],
                name=row["name"],
                gender=row["gender"],
                role=row["role"],  # type: ignore[arg-type]  # the table test checks the words
                office=row["office"],
                house=row["house"],
                start=_day(row["start"]),
                end=_day(row["end"]),
            )
            for row in csv.DictReader(table)
        ]


@cache
def cabinets(sample: bool = False) -> Cabinets:
    """All terms of office; for the sample its own invented cabinet in the place of
    Sachsen-Anhalt's."""
    terms = read_terms(KNOWLEDGE / "cabinets.csv") + read_terms(KNOWLEDGE / "cabinets_laender.csv")
    if sample:
        invented = [replace(term, government=HOME) for term in read_terms(SAMPLE)]
        terms = [term for term in terms if term.government != HOME] + invented
    return Cabinets(terms)
