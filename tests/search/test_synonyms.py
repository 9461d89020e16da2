"""Words of the domain that mean the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from search import synonyms
from search.analysis import Analyzer
from search.engine import Request, Searcher
from search.matched import counter
from search.rows import rows
from search.snippets import Marker
from search.tree import Phrase, Term
from search.whoosh_engine import WhooshEngine
from tests.search.releases import document, texts

ROWS = rows(synonyms.DATA)
GROUPS = [group for way, *group in ROWS if way == synonyms.BOTH_WAYS]
LOOKED_UP = [
    *(member for group in GROUPS for member in group if " " not in member),
    *(short for way, short, *_ in ROWS if way != synonyms.BOTH_WAYS),
]


@contextmanager
def opened(folder: Path, *bodies: str) -> Iterator[Searcher]:
    (folder / "index").mkdir()
    engine = WhooshEngine(jobs=1)
    engine.build(folder / "index", texts(*bodies), folder / "words")
    with engine.open(folder / "index", folder / "words") as searcher:
        yield searcher


def ids(searcher: Searcher, node: Term | Phrase) -> list[str]:
    return [hit.id for hit in searcher.search(Request(node)).hits]


@pytest.mark.parametrize("word", LOOKED_UP)
def test_every_word_of_the_data_is_known_by_the_form_the_index_has(word: str) -> None:
    assert synonyms.of(word)


def test_there_are_enough_groups_and_none_stands_twice() -> None:
    assert len(GROUPS) >= 60
    members = Counter(member for group in GROUPS for member in group)
    assert [member for member, number in members.items() if number > 1] == []


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Kita", "Kindertagesstätte"),
        ("Kitas", "Kindergarten"),
        ("kindertagesstaetten", "Kita"),
        ("GRW", "Verbesserung der regionalen Wirtschaftsstruktur"),
        ("MWL", "Ministerium für Wirtschaft, Tourismus, Landwirtschaft und Forsten"),
        ("Kultusministeriums", "Ministerium für Bildung"),
        ("Krankenhäusern", "Klinik"),
    ],
)
def test_inflections_and_spellings_are_known_too(word: str, other: str) -> None:
    assert other in synonyms.of(word)


@pytest.mark.parametrize("word", ["Wald", "", "Kita Hort", "Müller", "der"])
def test_most_words_stand_for_themselves(word: str) -> None:
    assert synonyms.of(word) == ()


def test_an_abbreviation_is_not_meant_by_what_it_stands_for() -> None:
    assert "Finanzministerium" in synonyms.of("MF")
    assert "MF" not in synonyms.of("Finanzministerium")


def test_the_word_itself_ranks_before_what_means_the_same(tmp_path: Path) -> None:
    bodies = ("Der Kindergarten wird saniert", "Die Kita wird saniert", "Der Hort wird saniert")
    with opened(tmp_path, *bodies) as searcher:
        assert ids(searcher, Term("Kita")) == ["2", "1"]
        assert ids(searcher, Term("Kindergärten")) == ["1", "2"]


def test_a_phrase_is_meant_in_any_inflection_but_close_together(tmp_path: Path) -> None:
    bodies = (
        "die Mittel des ökologischen Landbaus",
        "Der Landbau wächst, und ganz am Ende wird er auch etwas mehr ökologisch",
    )
    with opened(tmp_path, *bodies) as searcher:
        assert ids(searcher, Term("Ökolandbau")) == ["1"]


def test_a_compound_is_found_with_a_part_that_is_called_otherwise(tmp_path: Path) -> None:
    with opened(
        tmp_path, "die Reform der Krankenhäuser", "Krankenhausreform", "Reform"
    ) as searcher:
        assert sorted(ids(searcher, Term("Klinikreform"))) == ["1", "2"]


def test_quotation_marks_mean_the_word_alone(tmp_path: Path) -> None:
    with opened(tmp_path, "Der Kindergarten", "Die Kita") as searcher:
        assert ids(searcher, Phrase(("Kita",))) == ["2"]


def test_a_house_is_found_by_its_abbreviation(tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    engine = WhooshEngine(jobs=1)
    house = "Ministerium für Infrastruktur und Digitales"
    documents = [document("1", house=house), document("2", house="Staatskanzlei")]
    engine.build(tmp_path / "index", documents, tmp_path / "words")
    with engine.open(tmp_path / "index", tmp_path / "words") as searcher:
        assert ids(searcher, Term("MID", "house")) == ["1"]


def test_what_means_the_same_is_marked() -> None:
    marker = Marker(Term("Kita"), Analyzer())
    text = "Ein Kindergarten und eine Kita"
    assert [text[start:end] for start, end in marker.marks(text)] == ["Kindergarten", "Kita"]


def test_a_quote_with_what_means_the_same_counts_as_one_with_the_word() -> None:
    count = counter(Term("Geflügelpest"), Analyzer())
    assert [count("Die Vogelgrippe ist da"), count("Die Geflügelpest"), count("Wald")] == [1, 1, 0]


def test_a_question_works_no_synonym_out(tmp_path: Path) -> None:
    with opened(tmp_path, "Die Kita") as searcher:
        ids(searcher, Term("Kita"))
        assert not searcher.analyzer.vocabulary.added
