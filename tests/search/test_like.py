"""Which values of a facet have the words that somebody typed."""

from __future__ import annotations

import pytest

from search.errors import UnknownValue
from search.like import matcher


@pytest.mark.parametrize(
    ("pattern", "value"),
    [
        ("willi*", "Armin Willingmann"),
        ("WILLI*", "Armin Willingmann"),
        ("armin", "Armin Willingmann"),
        ("willingmann armin", "Armin Willingmann"),
        ("*mann", "Armin Willingmann"),
        ("w*g*n", "Armin Willingmann"),
        ("müll*", "Bärbel Müller"),
        ("muell*", "Bärbel Müller"),
        ("mull*", "Bärbel Müller"),
        ("barbel mueller", "Bärbel Müller"),
        ("müller", "Baerbel Mueller"),
        ("strasse", "Hohe Straße"),
        ("straße", "HOHE STRASSE"),
        ("rene", "René Ünal"),
        ("lüd*", "Ute Müller-Lüdenscheidt"),
        ("eu-förd*", "Richtlinie EU-Förderung"),
        ("a.b", "A B"),
    ],
)
def test_a_value_fits(pattern: str, value: str) -> None:
    assert matcher(pattern)(value)


@pytest.mark.parametrize(
    ("pattern", "value"),
    [
        ("willi", "Armin Willingmann"),
        ("willi* eva", "Armin Willingmann"),
        ("mann*", "Armin Willingmann"),
        ("w.l*", "Armin Willingmann"),
        ("mueller", "Eva Muller"),
    ],
)
def test_a_value_does_not_fit(pattern: str, value: str) -> None:
    assert not matcher(pattern)(value)


@pytest.mark.parametrize("pattern", ["", "*", " - ", "**"])
def test_a_pattern_needs_a_word(pattern: str) -> None:
    with pytest.raises(UnknownValue, match=r"willi\*"):
        matcher(pattern)
