"""Splitting compounds: examples of officialese, what must stay whole, and the measure."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.compounds import Lexicon, Splitter, splitter
from search.folding import fold
from search.lexicon.measure import compound, right

DEKOR = Path(__file__).resolve().parents[2].parent / "shared/data/compounds/dekor_dev_1000.tsv"
PUBLISHED = 0.721  # ByT5 on this data


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Außenwirtschaftsstrategie", "Außenwirtschaft Strategie"),
        ("Lieferkettengesetz", "Lieferkette Gesetz"),
        ("Landesregierung", "Land Regierung"),
        ("Hochschulgesetz", "Hochschule Gesetz"),
        ("Krankenhausplan", "Krankenhaus Plan"),
        ("Schulbauprogramm", "Schulbau Programm"),
        ("Breitbandrichtlinien", "Breitband Richtlinie"),
        ("Klimaanpassungsstrategie", "Klimaanpassung Strategie"),
        ("Kinderbücher", "Kind Buch"),
        ("Kindertagesstätte", "Kind Tagesstätte"),
        ("Wirtschaftsminister", "Wirtschaft Minister"),
        ("Versionierungsproblem", "Versionierung Problem"),
    ],
)
def test_compounds_are_split_in_two(word: str, parts: str) -> None:
    assert splitter().parts(fold(word)) == tuple(fold(part) for part in parts.split())


SIMPLE = """
Minister Ministerium Strategie Wirtschaft Förderung Regierung Magdeburg Sachsen Thüringen Landtag
Bundestag Information Zusammenarbeit Unternehmen Entscheidung Universität Verein Haseloff
Willingmann Redaktion Import Kontakt Bürgerinnen gemeinsam Voraussetzung
"""


@pytest.mark.parametrize("word", SIMPLE.split())
def test_simple_words_stay_whole(word: str) -> None:
    assert splitter().parts(fold(word)) == ()


def test_parts_have_parts() -> None:
    inside = splitter().inside("aussenwirtschaftsstrategie")
    assert inside == ("aussenwirtschaft", "aussen", "wirtschaft", "strategie")


def test_the_head_alone_is_inflected() -> None:
    assert splitter().whole("krankenhaeuser") == "krankenhaus"


def test_what_is_set_by_hand_wins() -> None:
    known = {"wald": 5.0, "weg": 5.0}
    lexicon = Lexicon(modifiers=known, heads=known, overrides={"feldweg": ("feld", "weg")})
    assert Splitter(lexicon).parts("feldweg") == ("feld", "weg")
    lexicon.overrides["waldweg"] = ()
    assert Splitter(lexicon).parts("waldweg") == ()


def test_an_empty_lexicon_splits_nothing() -> None:
    assert Splitter(Lexicon()).parts("lieferkettengesetz") == ()


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=80))
def test_parts_are_known_words_in_order_and_the_work_ends(word: str) -> None:
    tool = splitter()
    assert len(tool.inside(word)) <= 2 * len(word)
    split = tool.split(word)
    if split is not None and not isinstance(split, tuple):
        assert word.startswith(split.modifier[:2])
        assert tool.base(word[split.at :]) == split.head


@pytest.mark.parametrize(
    ("gold", "expected"),
    [
        ("haus_bau", ("hausbau", "haus", "bau")),
        ("hexe_+n_dame", ("hexendame", "hexe", "dame")),
        ("buch_+=er_wurm", ("bücherwurm", "buch", "wurm")),
        ("baum_+=e_reihe", ("bäumereihe", "baum", "reihe")),
        ("schule_-e_hof", ("schulhof", "schule", "hof")),
    ],
)
def test_the_measure_reads_its_data(gold: str, expected: tuple[str, str, str]) -> None:
    assert compound(gold) == expected


@pytest.mark.shared
def test_more_compounds_are_split_right_than_published() -> None:
    if not DEKOR.is_file():
        pytest.skip(f"the measuring data is not at {DEKOR}")
    golds = [line.split("\t")[0] for line in DEKOR.read_text(encoding="utf-8").splitlines()]
    assert sum(right(gold) for gold in golds) / len(golds) > PUBLISHED
