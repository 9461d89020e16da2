"""What may have been meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from search.engine import Searcher
from search.query import parse
from search.suggest import near, suggestion
from search.whoosh_engine import WhooshEngine
from tests.search.releases import texts


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    folder = tmp_path_factory.mktemp("index")
    vocabulary = folder.parent / "vocabulary.tsv"
    engine = WhooshEngine(jobs=1)
    documents = texts(
        "Die Förderung der Hochschule",
        "FÖRDERUNG für die Straße",
        "Ein Wald",
        "Stratgie und Walt",
        "Eine Strategie für die Schule",
        *["Die Strategie der Digitalisierung"] * 20,
    )
    engine.build(folder, documents, vocabulary)
    with engine.open(folder, vocabulary) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Fördrung", "Förderung"),
        ("Foerdrung", "Förderung"),
        ("Fördrung Hochschuhle", "Förderung Hochschule"),
        ("Wald Hochschuhle", "Wald Hochschule"),
        ("titel:x Hochschuhle", "titel:x Hochschule"),
        ('"die Strasze"', '"die Straße"'),
        ("Wald Straße", None),
        ("Qwertzuiop", None),
        ("org:Hochschuhle", None),
        ("Wld", None),
        # swapped, missing, doubled letters; umlauts without their dots
        ("Hcohschule", "Hochschule"),
        ("Hochschle", "Hochschule"),
        ("Hochschuule", "Hochschule"),
        ("Forderung", "Förderung"),
        # the same word twice, and as a part of another one
        ("Hochschuhle OR Hochschuhle", "Hochschule OR Hochschule"),
        ("Hochschuhle Hochschuhlen-Wald", "Hochschule Hochschuhlen-Wald"),
        # a word that one release has, if a much commoner one is near
        ("Stratgie", "Strategie"),
        ("Walt", None),
        # a compound that no release has as such, but in its parts
        ("Digitalisierungsstrategei", "Digitalisierungsstrategie"),
        ("Digitalisirungsstrategie", "Digitalisierungsstrategie"),
        ("Raumschiffstrategei", None),
        # values have words of their own
        ("haus:Staatskanzlai", "haus:Staatskanzlei"),
        ("haus:Hochschuhle", None),
        (" ".join(f"Hochschuhl{n}" for n in "abcdef"), None),
    ],
)
def test_unknown_words_are_replaced_by_known_ones(
    searcher: Searcher, query: str, expected: str | None
) -> None:
    assert suggestion(query, parse(query, date(2024, 4, 9)), searcher) == expected


def test_near_values_come_the_nearest_first() -> None:
    values = ["Ministerium für Bildung", "Staatskanzlei", "Ministerium der Finanzen"]
    assert near("staatskanzlai", values)[0] == "Staatskanzlei"
    assert near("Bildung", values)[0] == "Ministerium für Bildung"
    assert near("x", []) == []
