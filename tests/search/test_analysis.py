"""The analysis chain: what a text is cut into, and what each word is found by."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from search import lexicon
from search.analysis import LONGEST, TOKEN, Analyzer, analyse, stem, version, words_in
from search.folding import clean, fold, umlauts

german = st.text(string.ascii_letters + "äöüÄÖÜß-:*/_()§.,'0123456789 \n\u00ad", max_size=60)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Die EU-Förderung.", ["Die", "EU-Förderung"]),
        ("Haus- und Straßenbau", ["Haus", "und", "Straßenbau"]),
        ("nach § 12a, §§ 3 und §4", ["nach", "§ 12a", "§§ 3", "und", "§4"]),
        ("Nr. 158/2025 am 9.4.2024", ["Nr", "158/2025", "am", "9.4.2024"]),
        ("1.000.000 Euro, 2,5 %", ["1.000.000", "Euro", "2,5"]),
        ("z.B. der e.V. usw.", ["z.B.", "der", "e.V.", "usw"]),
        (
            "Bürger:innen, Lehrer*in und Ärzt/-innen",
            ["Bürger:innen", "Lehrer*in", "und", "Ärzt/-innen"],
        ),
        ("Schüler(innen)-Rat", ["Schüler(innen)-Rat"]),
        ("Stand: innen (in Halle)", ["Stand", "innen", "in", "Halle"]),
        ("A14 und CO2 im Jahr 2030", ["A14", "und", "CO2", "im", "Jahr", "2030"]),
        ("Stra\u00adße und E\u2011Mobilität", ["Straße", "und", "E-Mobilität"]),
        ("", []),
        ("--- … ###", []),
    ],
)
def test_a_text_is_cut_into_words(text: str, tokens: list[str]) -> None:
    assert TOKEN.findall(clean(text)) == tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Strategie", "Strategien"),
        ("Straße", "STRASSE"),
        ("Förderung", "Foerderung"),
        ("Ministers", "minister"),
        ("Häuser", "Haus"),
        ("Krankenhäusern", "Krankenhaus"),
        ("Wirtschaftsverträge", "Wirtschaftsvertrag"),
        ("ging", "gehen"),
        ("Sachsen-Anhalts", "Sachsen-Anhalt"),
        ("EU-Förderung", "EUFörderung"),
        ("Schröder", "Schroeder"),
        ("Café", "Cafe\u0301"),
        ("1.000", "1000"),
        ("10’000", "10.000"),
        ("§ 12", "§12"),
        ("e.V.", "EV"),
    ],
)
def test_words_that_meet(one: str, other: str) -> None:
    [first], [second] = Analyzer().words(one), Analyzer().words(other)
    assert set(first.whole) & set(second.whole)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Förderung", "Forderung"),
        ("Bürger", "Burg"),
        ("schon", "schön"),
        ("2,5", "25"),
        ("§ 12", "12"),
    ],
)
def test_words_that_do_not_meet(one: str, other: str) -> None:
    assert not set(analyse(one).whole) & set(analyse(other).whole)


@pytest.mark.parametrize("sign", [":", "*", "_", "/", "/-", "("])
def test_a_gender_form_means_women_and_men(sign: str) -> None:
    word = analyse(f"Bürger{sign}innen" + (")" if sign == "(" else ""))
    assert set(word.whole) == {*analyse("Bürgerinnen").whole, *analyse("Bürger").whole}
    assert word.exact == ("buergerinnen",)


@pytest.mark.parametrize(
    ("trunk", "man"),
    [("Kolleg", "Kollege"), ("Ärzt", "Arzt"), ("Pat", "Pate"), ("Lehrer", "Lehrer")],
)
def test_the_masculine_form_behind_a_gender_form(trunk: str, man: str) -> None:
    assert set(analyse(man).whole) <= set(analyse(f"{trunk}:innen").whole)


def test_the_parts_of_a_compound_and_what_is_inside_them() -> None:
    word = analyse("Außenwirtschaftsstrategie")
    assert word.whole == (stem("aussenwirtschaftsstrategie"),)
    assert word.parts == (stem("aussenwirtschaft"), stem("strategie"))
    assert set(word.inner) == {stem("aussen"), stem("wirtschaft")}


def test_hyphens_make_parts_and_a_sequence() -> None:
    word = analyse("EU-Förderrichtlinie")
    assert word.exact == ("eu", "foerderrichtlinie")
    assert word.joined == "eu-foerderrichtlinie"
    assert word.parts == ("eu", stem("foerderrichtlinie"))
    assert stem("richtlinie") in word.inner


def test_a_single_letter_finds_nothing() -> None:
    assert analyse("E-Mobilität").parts == (stem("mobilitaet"),)


def test_stop_words_are_kept_as_written_only() -> None:
    word = analyse("Über")
    assert (word.whole, word.exact) == ((), ("ueber",))


def test_numbers_are_found_by_their_long_pieces() -> None:
    assert analyse("158/2025").inner == ("158", "2025")
    assert analyse("9.4.2024").inner == ("2024",)
    assert analyse("2,5").inner == ()


def test_places_in_the_text() -> None:
    text = clean("Die EU-Förderung, § 12.")
    assert [token.group() for token in words_in(text)] == TOKEN.findall(text)


@given(german)
def test_upper_and_lower_case_are_one(text: str) -> None:
    upper = [analyse(token) for token in TOKEN.findall(clean(text.upper()))]
    lower = [analyse(token) for token in TOKEN.findall(clean(text.lower()))]
    assert [word.exact for word in upper] == [word.exact for word in lower]


@given(st.text(max_size=80))
def test_every_token_of_any_text_is_found_by_something_printable(text: str) -> None:
    for word in Analyzer().words(text):
        assert word.exact
        for term in (*word.exact, *word.whole, *word.parts, *word.inner):
            assert term
            assert not set(term) & set(" \t\n")


@given(st.text(max_size=40))
@example("\U0001d790")  # a letter of mathematics, whose plain form is a capital
def test_folding_folds_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text("abcdefghijklmnopqrstuvwxyzäöüß", min_size=1, max_size=20))
def test_both_spellings_of_an_umlaut_have_one_stem(word: str) -> None:
    typed = word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    assert fold(word) == fold(typed)
    assert stem(fold(word)) == stem(fold(typed))


def test_umlauts_come_back_only_where_they_were_likely() -> None:
    spelled = ("foerderung", "neue", "quelle", "bauen", "ueber")
    assert [umlauts(word) for word in spelled] == ["förderung", "neue", "quelle", "bauen", "über"]


def test_a_word_of_any_length_is_bounded() -> None:
    [word] = Analyzer().words("a" * 1_000_000)
    assert max(map(len, word.whole)) <= LONGEST


def test_every_word_is_worked_out_once() -> None:
    analyzer = Analyzer()
    assert analyzer.word("Strategie") is analyzer.word("Strategie")
    assert list(analyzer.vocabulary.added) == ["Strategie"]


def test_the_version_names_rules_and_data() -> None:
    assert version() == version()
    assert version().endswith(lexicon.stamp()), "run: python -m search.lexicon.stamping"
