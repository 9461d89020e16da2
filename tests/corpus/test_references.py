"""What a text says of other releases: numbers in all spellings, and that it corrects one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date

import pytest

from corpus import references
from corpus.references import Correction, Wording, correction, number_of


def named(text: str) -> list[tuple[int, int]]:
    return [(one.number, one.year) for one in references.named(wording(blocks=[text]))]


def wording(
    title: str = "Neue Brücke eröffnet", overline: str | None = None, blocks: Sequence[str] = ()
) -> Wording:
    return Wording(title, overline, None, blocks, "release")


def told(found: Correction | None) -> str | None:
    return found.told if found else None


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("055/02", (55, 2002)),
        ("053/1999", (53, 1999)),
        ("7/01", (7, 2001)),
        ("51/ 2024", (51, 2024)),
        ("01 / 2025", (1, 2025)),
        ("Nr. 113 / Prev SAW", (113, 2023)),
        ("295", (295, 2023)),
        ("ohne", None),
    ],
)
def test_a_number_with_its_year(written: str, number: tuple[int, int] | None) -> None:
    assert number_of(written, date(2023, 5, 1)) == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Der Weg ist fertig (vgl. Pressemitteilung Nr. 77/2024).", [(77, 2024)]),
        ("Mehr dazu siehe PM 078/2024.", [(78, 2024)]),
        ("Wie mit Pressemitteilung Nr. 12/2021 berichtet, ist es so.", [(12, 2021)]),
        (
            "vgl. Pressemitteilungen Nr. 77 / 2024, 78 / 2024 und 80/24",
            [(77, 2024), (78, 2024), (80, 2024)],
        ),
        ("Das Foto zur Polizeimeldung Nr. 287 vom 20.10.2020 bitte löschen.", [(287, 2020)]),
        ("in unserer Pressemitteilung vom 12. Juni 2018 (Nr. 71/2018) hieß es", [(71, 2018)]),
        # Without a year, without a number, of another body, its own header, no release at all.
        ("Siehe Pressemitteilung Nr. 77.", []),
        ("Siehe Pressemitteilung vom 12. Juni 2018.", []),
        ("Mit Pressemitteilung Nr. 12/2021 des Ministeriums der Finanzen war es bekannt.", []),
        ("Staatskanzlei - Pressemitteilung Nr.: 295/05 Magdeburg, den 28. Juni 2005", []),
        ("Pressemitteilung Nr. 295/2005", []),
        ("Nach § 5 Nr. 3/2024 und der Drucksache 7/2021 gilt es.", []),
    ],
)
def test_releases_that_a_text_names(text: str, numbers: list[tuple[int, int]]) -> None:
    assert named(text) == numbers


def test_evidence_is_the_sentence_and_the_day_is_kept() -> None:
    sentence = "Wir verweisen auf die Pressemitteilung Nr. 9/2020 vom 3. April 2020."
    [one] = references.named(wording(blocks=[f"Ein Satz davor. {sentence} Mehr."]))
    assert one.evidence == sentence
    assert one.day == date(2020, 4, 3)


@pytest.mark.parametrize(
    "title",
    [
        "Korrektur: Radweg an der Elbe fertig",
        "Korrektur – Radweg an der Elbe fertig",
        "+++ Korrektur +++ Radweg an der Elbe fertig",
        "Radweg an der Elbe fertig (Korrektur)",
        "Radweg an der Elbe fertig – korrigierte Fassung",
        "Korrigierte Fassung: Radweg an der Elbe fertig",
        "Neue Fassung: Radweg an der Elbe fertig",
        "Richtige Zahlen zu den Radwegen",
        "Berichtigung",
        "2. Berichtigung der Pressemitteilung 5/2020",
        "Korrektur zu unserer Pressemitteilung vom Montag",
    ],
)
def test_a_release_says_that_it_corrects_another(title: str) -> None:
    assert told(correction(wording(title))) == title
    assert told(correction(wording("Radweg", overline=title))) == title


@pytest.mark.parametrize(
    "title",
    [
        "Korrektur der Schulnoten",
        "Kurskorrektur im Haushalt",
        "Berichtigung des Grundbuchs wird einfacher",
        "Korrigierte Fassung des Gesetzes beschlossen",
        "Neue Fassung des Schulgesetzes in Kraft",
        "Richtige Zahlen sind wichtig",
        "Minister fordert Korrektur",
        "Korrekturen am Haushalt",
    ],
)
def test_what_only_speaks_of_corrections_corrects_nothing(title: str) -> None:
    assert correction(wording(title, blocks=["Ein Text."])) is None


def test_first_lines_may_say_so_too_and_name_the_release() -> None:
    line = "In unserer Pressemitteilung 71/2018 hat sich leider ein Zahlendreher eingeschlichen."
    found = correction(wording(blocks=["Guten Tag,", line, "Ende."]))
    assert found is not None
    assert [(one.number, one.year) for one in found.corrected] == [(71, 2018)]
    assert found.told == line


def test_the_number_in_the_title_is_the_corrected_one() -> None:
    title = "Korrektur zur Pressemitteilung Nr. 158/2025"
    found = correction(wording(title, blocks=["Siehe auch Pressemitteilung Nr. 150/2025."]))
    assert found is not None
    assert [one.number for one in found.corrected] == [158]


@pytest.mark.parametrize(
    "piece",
    ["vgl. Pressemitteilung Nr. 1/2020 ", "Pressemitteilung vom ", "1/20, ", "( - ", "Korrektur "],
)
def test_hostile_texts_take_time_in_proportion(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    began = time.perf_counter()
    hostile = wording(text[:1000], blocks=[text])
    references.named(hostile)
    correction(hostile)
    assert time.perf_counter() - began < 5
