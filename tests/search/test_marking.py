"""Which words of a text answer a query."""

from __future__ import annotations

from datetime import date

import pytest

from search.analysis import Analyzer, words_in
from search.marking import Marker
from search.query import parse


def found(query: str, text: str) -> list[str]:
    """The stretch of text from the first to the last word of each match."""
    marker = Marker(parse(query, date(2024, 4, 9)), Analyzer())
    tokens = words_in(text)
    return [
        text[tokens[f.words[0]].start() : tokens[f.words[-1]].end()] for f in marker.find(tokens)
    ]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("Strategie", "Strategien, Digitalstrategie", ["Strategien", "Digitalstrategie"]),
        # a phrase is one match; its words elsewhere are none
        ('"neue Strategie"', "Die Strategie: eine neue Strategie, neu.", ["neue Strategie"]),
        ('"neue Strategie"', "Eine neue, gute Strategie", []),
        ('"neue Strategie"~1', "Eine neue, gute Strategie", ["neue, gute Strategie"]),
        ('"EU Förderung"', "Die EU-Förderung", ["EU-Förderung"]),
        ('"a b"', "a b a b a", ["a b", "a b"]),
        # the parts of a compound only where they are close
        ("Hochschulgesetz", "Das Gesetz über die Hochschulen", ["Gesetz über die Hochschulen"]),
        ("Hochschulgesetz", "Ein Gesetz. Das gilt auch für alle unsere Hochschulen.", []),
        ("Hochschulgesetz", "Hochschulen und Hochschulgesetz", ["Hochschulgesetz"]),
        # stop words only where nothing else is asked
        ("der Wald", "der Wald", ["Wald"]),
        ("der", "der Wald", ["der"]),
        ("der datum:2024", "der Wald", []),
        ("der -Wald", "der Wald", []),
        ("Außen*", "Die Außenpolitik, die EU-Außengrenze", ["Außenpolitik", "EU-Außengrenze"]),
        ("Grenzen~2", "Die EU-Grenze", ["EU-Grenze"]),
        ("Krankenhausplan", "Kliniken, die im Krankenhausplan stehen", ["Krankenhausplan"]),
        # what means the same, alone and for a part of a compound
        ("Kita", "Die Kindertagesstätten", ["Kindertagesstätten"]),
        ("kind:release", "Das Release", []),
        ("ort:Halle", "In Halle", ["Halle"]),
    ],
)  # fmt: skip
def test_what_matches(query: str, text: str, expected: list[str]) -> None:
    assert found(query, text) == expected
