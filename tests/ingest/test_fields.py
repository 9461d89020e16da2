"""Numbers, datelines, kinds and houses in the spellings seen on real pages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import fields

DAY = date(2025, 3, 1)


@pytest.mark.parametrize(
    ("spelling", "number"),
    [
        ("055/02", "55/2002"),
        ("053/1999", "53/1999"),
        ("7/01", "7/2001"),
        ("93/2004", "93/2004"),
        ("146/2022", "146/2022"),
        ("Nr. 113 / Prev SAW", "113/2025"),
        ("51/ 2024", "51/2024"),
        ("118 / 2025", "118/2025"),
        ("076/2022", "76/2022"),
        ("295", "295/2025"),
        ("12/99", "12/1999"),
        ("ohne Nummer", None),
    ],
)
def test_number(spelling: str, number: str | None) -> None:
    assert fields.number(spelling, DAY) == number


@given(st.integers(1, 9999), st.integers(1999, 2069), st.booleans(), st.booleans())
def test_number_comes_back_from_every_spelling(
    number: int, year: int, short: bool, wide: bool
) -> None:
    stated = f"{year % 100:02}" if short else str(year)
    slash = " / " if wide else "/"
    assert fields.number(f"{number:03}{slash}{stated}", DAY) == f"{number}/{year}"


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_day_comes_back_from_both_spellings(day: date) -> None:
    months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
    assert fields.day(f"am {day:%d.%m.%Y} um") == day
    assert fields.day(f"am {day.day}. {months.split()[day.month - 1]} {day.year}.") == day


@pytest.mark.parametrize("text", ["31.02.2024", "00.01.2024", "12/2024", "", "1. Brumaire 2024"])
def test_day_that_is_none(text: str) -> None:
    assert fields.day(text) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Magdeburg, den 09.04.2024", "Magdeburg"),
        ("Halle (Saale), den 09.04.2024", "Halle (Saale)"),
        ("Landkreis Börde, den 9. April 2024", "Landkreis Börde"),
    ],
)
def test_dateline(line: str, place: str) -> None:
    assert fields.dateline(line) == (place, date(2024, 4, 9))


@pytest.mark.parametrize(
    "line",
    ["Am 09.04.2024 in Magdeburg", "Magdeburg, den 31.02.2024", "Magdeburg, den 09.04.2024 um 8"],
)
def test_line_that_is_no_dateline(line: str) -> None:
    assert fields.dateline(line) is None


@pytest.mark.parametrize(
    ("label", "title", "overline", "house", "kind"),
    [
        ("Polizeimeldung", "Einladung", None, None, "police"),
        ("Pressemitteilung", "Einladung zum Pressegespräch: Wolf", None, None, "invitation"),
        ("Pressemitteilung", "Haushalt", "Einladung an die Medien", None, "invitation"),
        ("", "Korrektur zur Pressemitteilung 7/2024", None, None, "correction"),
        ("", "Regierungserklärung des Ministerpräsidenten", None, None, "speech"),
        ("", "Fahrrad gestohlen", None, "Polizeirevier Harz", "police"),
        ("", "Urteil", None, "Oberverwaltungsgericht", "court"),
        ("", "Anklage", None, "Generalstaatsanwaltschaft Naumburg", "court"),
        ("", "Minister lehnt Einladung ab", None, "Staatskanzlei", "release"),
    ],
)
def test_kind(label: str, title: str, overline: str | None, house: str | None, kind: str) -> None:
    assert fields.kind(label, title, overline, house) == kind


@pytest.mark.parametrize(
    ("imprint", "house"),
    [
        ("Staatskanzlei des Landes Sachsen-Anhalt Pressestelle\nHegelstraße 42", "Staatskanzlei"),
        ("Ministerium für Bildung des Landes Sachsen-Anhalt", "Ministerium für Bildung"),
        ("Kultusministerium\nPressestelle", "Kultusministerium"),
        ("Landesrechnungshof Sachsen-Anhalt", "Landesrechnungshof"),
        ("Polizeirevier Harz\nPlantage 3", "Polizeirevier Harz"),
        ("Pressestelle\nHegelstraße 42", None),
        ("Verein der Freunde e. V.", None),
        ("", None),
    ],
)
def test_house_of_an_imprint(imprint: str, house: str | None) -> None:
    assert fields.house(imprint) == house


@pytest.mark.parametrize(
    "title",
    ["Landesverwaltungsamt verschickt erste Bescheide", "Ministerium für Bildung: neue Stellen"],
)
def test_title_that_begins_like_a_house_is_none(title: str) -> None:
    assert not fields.is_house(title)
