"""The questions that engines are asked side by side, and the facets they are asked with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FACETS = ("house", "organisation", "place", "measure", "year")

Kind = Literal["all", "any", "phrase", "prefix", "everything"]


@dataclass(frozen=True, slots=True)
class Question:
    """Words that must all be there, any of them, in this order, or the beginning of one."""

    kind: Kind
    words: tuple[str, ...] = ()

    @property
    def query(self) -> str:
        """In the language of the archive."""
        match self.kind:
            case "any":
                return " OR ".join(self.words)
            case "phrase":
                return f'"{" ".join(self.words)}"'
            case "prefix":
                return f"{self.words[0]}*"
            case _:
                return " ".join(self.words)


MIX = (
    Question("all", ("Gotthard",)),
    Question("all", ("Bundesrat",)),
    Question("all", ("Bundesrat", "Verordnung")),
    Question("all", ("Energiestrategie", "2050")),
    Question("all", ("Doris", "Leuthard")),
    Question("all", ("Landwirtschaft", "Direktzahlungen", "Kantone")),
    Question("any", ("Bundesrat", "Schweiz", "Kanton", "Gesetz", "Bund")),
    Question("any", ("Pflanzenschutzmittel", "Gewässer", "Landwirtschaft")),
    Question("phrase", ("erneuerbare", "Energien")),
    Question("phrase", ("Europäischen", "Union")),
    Question("prefix", ("landwirtschaft",)),
    Question("everything"),
)
