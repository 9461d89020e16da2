"""Sums of money: what is read, with which amount, and what is no sum."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from nlp.doc import mentions_of
from nlp.money import find_money, read_money


def read(text: str) -> list[tuple[str, float, float | None, str]]:
    return [
        (m.surface, m.value["amount"], m.value["amount_max"], m.value["currency"])
        for m in find_money(text)
    ]


@pytest.mark.parametrize(
    ("text", "surface", "amount", "currency"),
    [
        ("1,07 Mio. € stehen bereit", "1,07 Mio. €", 1_070_000, "EUR"),
        ("rund 135.000 Euro", "135.000 Euro", 135_000, "EUR"),
        ("4,4 Mio. EUR aus dem EFRE", "4,4 Mio. EUR", 4_400_000, "EUR"),
        ("über 25 Milliarden Euro", "25 Milliarden Euro", 25_000_000_000, "EUR"),
        ("2,5 Mrd. Euro", "2,5 Mrd. Euro", 2_500_000_000, "EUR"),
        ("12 Tsd. Euro", "12 Tsd. Euro", 12_000, "EUR"),
        ("500 T€", "500 T€", 500_000, "EUR"),
        ("einmalige 500 Euro", "500 Euro", 500, "EUR"),
        ("je 500 Euro", "500 Euro", 500, "EUR"),
        ("von 500,00 €.", "500,00 €", 500, "EUR"),
        ("100 000 Euro", "100 000 Euro", 100_000, "EUR"),
        ("20 Millionen Euros", "20 Millionen Euros", 20_000_000, "EUR"),
        ("135.000\u00a0Euro", "135.000\u00a0Euro", 135_000, "EUR"),
        ("50 Cent", "50 Cent", 0.5, "EUR"),
        ("eine Million Euro", "eine Million Euro", 1_000_000, "EUR"),
        ("eine halbe Million Euro", "eine halbe Million Euro", 500_000, "EUR"),
        ("Zwei Milliarden Euro", "Zwei Milliarden Euro", 2_000_000_000, "EUR"),
        ("zweieinhalb Millionen Euro", "zweieinhalb Millionen Euro", 2_500_000, "EUR"),
        ("drei Euro", "drei Euro", 3, "EUR"),
        ("Euro 500", "Euro 500", 500, "EUR"),
        ("€ 1.500", "€ 1.500", 1500, "EUR"),
        ("60'000 Franken", "60'000 Franken", 60_000, "CHF"),
        ("60‘000 Franken", "60‘000 Franken", 60_000, "CHF"),
        ("CHF 1.5 Millionen", "CHF 1.5 Millionen", 1_500_000, "CHF"),
        ("2 Millionen US-Dollar", "2 Millionen US-Dollar", 2_000_000, "USD"),
        ("$ 500", "$ 500", 500, "USD"),
        ("10 Millionen D-Mark", "10 Millionen D-Mark", 10_000_000, "DEM"),
        ("ein 50-Millionen-Euro-Programm", "50-Millionen-Euro", 50_000_000, "EUR"),
        ("ein Zehn-Millionen-Euro-Paket", "Zehn-Millionen-Euro", 10_000_000, "EUR"),
        ("die 5.000-Euro-Prämie", "5.000-Euro", 5000, "EUR"),
        ("zweihunderttausend Euro", "zweihunderttausend Euro", 200_000, "EUR"),
        ("eine Viertelmillion Euro", "eine Viertelmillion Euro", 250_000, "EUR"),
        ("für neun Euro fünfzig nach Hause", "neun Euro fünfzig", 9.5, "EUR"),
        ("1,2 Mio.Euro", "1,2 Mio.Euro", 1_200_000, "EUR"),
        ("300 Tsd.€", "300 Tsd.€", 300_000, "EUR"),
        ("5,-- Euro", "5,-- Euro", 5, "EUR"),
    ],
)
def test_a_sum_with_its_currency(text: str, surface: str, amount: float, currency: str) -> None:
    assert read(text) == [(surface, amount, None, currency)]


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [
        ("10 bis 15 Millionen Euro", "10 bis 15 Millionen Euro", 10_000_000, 15_000_000),
        ("zwischen 2 und 3 Mio. Euro", "2 und 3 Mio. Euro", 2_000_000, 3_000_000),
        ("20-30 Euro", "20-30 Euro", 20, 30),
        ("500 – 1.000 €", "500 – 1.000 €", 500, 1000),
        ("900.000 bis 1,2 Mio. Euro", "900.000 bis 1,2 Mio. Euro", 900_000, 1_200_000),
        ("500 Tsd. bis 2 Mio. Euro", "500 Tsd. bis 2 Mio. Euro", 500_000, 2_000_000),
        ("5.000 Euro bis 10.000 Euro", "5.000 Euro bis 10.000 Euro", 5000, 10_000),
        ("zwischen 50 Euro und 80 Euro", "50 Euro und 80 Euro", 50, 80),
    ],
)
def test_a_range_has_both_bounds(text: str, surface: str, low: float, high: float) -> None:
    assert read(text) == [(surface, low, high, "EUR")]


def test_a_rise_names_two_sums() -> None:
    assert read("steigt von 10 auf 15 Millionen Euro") == [
        ("10", 10_000_000, None, "EUR"),
        ("15 Millionen Euro", 15_000_000, None, "EUR"),
    ]


def test_a_fall_names_two_sums_in_the_same_scale() -> None:
    assert [amount for _, amount, *_ in read("von 92,5 auf rund 72 Mio. Euro")] == [
        92_500_000,
        72_000_000,
    ]


@pytest.mark.parametrize(
    ("text", "surfaces", "amounts"),
    [
        ("von bisher 17 auf künftig 40 Mio. ?.", ["17", "40 Mio. ?"], [17e6, 40e6]),
        ("von 3.689 auf mehr als 8.000 Euro", ["3.689", "8.000 Euro"], [3689, 8000]),
        ("von 1,2 Mrd. auf 900 Mio. Euro", ["1,2 Mrd.", "900 Mio. Euro"], [1.2e9, 900e6]),
        ("von 17 im laufenden Jahr auf 40 Mio. €", ["17", "40 Mio. €"], [17e6, 40e6]),
        ("110.000 statt bisher 92.000 Euro", ["110.000", "92.000 Euro"], [110_000, 92_000]),
        ("Preise von 49 oder 69 Euro", ["49", "69 Euro"], [49, 69]),
        ("nicht fünf, sondern acht Mio. Euro", ["fünf", "acht Mio. Euro"], [5e6, 8e6]),
        ("statt bisher 10 nun 15 Mio. Euro", ["10", "15 Mio. Euro"], [10e6, 15e6]),
        ("erst 2015 oder 500 Euro", ["500 Euro"], [500]),
    ],
)
def test_two_sums_may_share_their_unit(
    text: str, surfaces: list[str], amounts: list[float]
) -> None:
    found = read(text)
    assert [surface for surface, *_ in found] == surfaces
    assert [amount for _, amount, *_ in found] == amounts


def test_a_year_before_a_sum_is_no_sum() -> None:
    text = "von 15 Milliarden Euro im Jahr 2013 auf 15,9 Milliarden Euro"
    assert [surface for surface, *_ in read(text)] == ["15 Milliarden Euro", "15,9 Milliarden Euro"]


@pytest.mark.parametrize(
    ("text", "surface", "amount"),
    [
        ("Kosten von 40.000,- ? im Jahr", "40.000,- ?", 40_000),
        ("Kosten von 40000,- ¿ im Jahr", "40000,- ¿", 40_000),
        ("Zuschuss von 12,50 ¿.", "12,50 ¿", 12.5),
        ("1,5 Mio. ? aus dem Haushalt", "1,5 Mio. ?", 1_500_000),
        ("rund 40.000,- Euro", "40.000,- Euro", 40_000),
        ("Zuschuss von 126.000 ? für den Turm", "126.000 ?", 126_000),
        ("je Lehrling und Monat 250 ?, der Träger", "250 ?", 250),
        ("Das Haus kostet 5,9 Mio. ?. Der Bund", "5,9 Mio. ?", 5_900_000),
        ("gestiegen von 2,31 Mrd. ? (2009)", "2,31 Mrd. ?", 2_310_000_000),
        ("Eintritt: 5 ?", "5 ?", 5),
        ("bis zu 1.000,00? je Antrag", "1.000,00?", 1000),
    ],
)
def test_a_lost_euro_sign_is_still_money(text: str, surface: str, amount: float) -> None:
    assert read(text) == [(surface, amount, None, "EUR")]


def test_a_range_may_end_with_a_lost_euro_sign() -> None:
    assert read("Umbaukosten von 14 bis 17 Mio. ¿ gegenüber") == [
        ("14 bis 17 Mio. ¿", 14_000_000, 17_000_000, "EUR")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Wie viele waren es, 300? Genau.",
        "Waren das 500 Millionen? Nein.",
        "von 2007 bis 2010 ? so der Minister ? war",
        "das ¿Stadtentwicklungskonzept Stendal 2010¿ wurde",
        "die Aktion ?Bäume 10.000? startet",
        "mit Klasse 9 ?Wir kommen? gesagt",
    ],
)
def test_a_lost_quotation_mark_dash_or_a_question_is_no_euro(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("108 Millionen für Gründer: neuer Fonds", "108 Millionen"),
        ("erstmals weniger als eine Milliarde neue Schulden", "eine Milliarde"),
        ("gab 559 Mio. Euro aus, 610 Millionen sind es heuer", "610 Millionen"),
        ("1,2 Mio. Euro, davon 275.000 vom Bund", "275.000"),
        ("Es sind 12 Mio. Euro. Am Ende fehlten 4 Millionen.", "4 Millionen"),
    ],
)
def test_sums_without_a_unit_that_clearly_are_money(text: str, surface: str) -> None:
    assert surface in [found for found, *_ in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "2,4 Millionen Übernachtungen, 2019 waren es noch 3,3 Millionen gewesen.",
        "für 4 Millionen mehr Menschen",
        "3 Millionen alte Bäume",
    ],
)
def test_what_counts_things_is_no_money_beside_a_sum(text: str) -> None:
    assert [surface for surface, *_ in read(f"Es kostet 5 Euro. {text}")] == ["5 Euro"]


def test_millions_near_a_sum_take_its_currency() -> None:
    text = "Von 100 Mio. Euro kommen 75 Millionen vom Land, für 25 Millionen Menschen."
    assert [(surface, amount) for surface, amount, *_ in read(text)] == [
        ("100 Mio. Euro", 100_000_000),
        ("75 Millionen", 75_000_000),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Der Euro ist eine Währung.",
        "mehrere Millionen Euro",
        "ein paar tausend Euro",
        "mehrere hundert Euro",
        "Millionenhöhe",
        "das 9-Euro-Ticket",
        "nach Euro 6",
        "die EURO 2024",
        "25 Millionen Menschen",
        "um 30 Mio. Kubikmeter",
        "Haben Sie 2015 gefragt?",
        "Wie viele waren es, 300?",
        "5 Prozent",
        "",
    ],
)
def test_what_is_no_sum(text: str) -> None:
    assert read(text) == []


ALPHABET = st.sampled_from(
    ["Euro", "€", "Mio.", "Milliarden", "1.070", "12,5", "¿", "?", ",-", "bis", "zwischen", "und",
     "von", "auf", "eine", "-", " ", "\n", "CHF", "$", ".", "Haus", "9", "x", "\u00a0", "😀"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=200), st.lists(ALPHABET, max_size=60).map("".join)))
def test_any_text_is_read_with_exact_offsets(text: str) -> None:
    end = 0
    for mention in find_money(text):
        assert text[mention.start : mention.end] == mention.surface
        assert end <= mention.start < mention.end
        assert mention.value["amount"] > 0
        most = mention.value["amount_max"]
        assert most is None or most > mention.value["amount"]
        end = mention.end


@given(st.integers(1, 999_999_999), st.sampled_from([".", "'", " ", "’"]))
def test_every_grouping_of_thousands_gives_the_amount(amount: int, mark: str) -> None:
    written = f"{amount:,}".replace(",", mark)
    assert read(f"kostet {written} Euro.") == [(f"{written} Euro", amount, None, "EUR")]


@pytest.mark.parametrize(
    "piece", ["€", "1 ", "1.000 ", "Euro ", "?", ",-", "zwischen 1 und ", "10 bis ", "5 Millionen "]
)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (100_000 // len(piece)) + "Haus, 7 Euro"
    assert find_money(text)[-1].end == len(text)


def test_the_component_appends_to_the_mentions_of_the_document() -> None:
    doc = read_money(spacy.blank("de")("Das Land gibt 500 Euro."))
    assert [(m.kind, m.surface, m.entity) for m in mentions_of(doc)] == [
        ("money", "500 Euro", "500 EUR")
    ]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Das Land trägt es mit 40 und der Bund mit 60 Millionen Euro.", [40e6, 60e6]),
        ("Statt bisher 300 gibt es nun 500 Euro.", [300, 500]),
        ("Er zahlt statt 40 zwar 80 Euro.", [40, 80]),
        ("Die Firma zahlt 90 Euro im Monat, das Land 270.", [90, 270]),
        ("Es sind 2 Mio. Euro, davon entfallen 800.000 auf die Altmark.", [2e6, 800_000]),
        ("Es stehen 12,5 Millionen zur Verfügung.", [12.5e6]),
        ("Die Firma zahlt 90 Euro im Monat, das Land 270 Plätze.", [90]),
        ("Er fährt mit 40 und der Bus mit 60 Kilometern, das kostet 5 Euro.", [5]),
    ],
)
def test_sums_that_lean_on_another(text: str, amounts: list[float]) -> None:
    assert [amount for _, amount, _, _ in read(text)] == amounts
