"""Which wordings are an embargo, when it ends, and which only speak of one."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.release import Block, Draft
from ingest.embargo import ends_at

FRIDAY = date(2025, 5, 9)
PLAIN = Draft(
    source="test",
    title="Neues Programm für den Mittelstand",
    published=FRIDAY,
    body=tuple(Block("paragraph", f"Das ist der {n}. Absatz.") for n in range(1, 12)),
)


def berlin(draft: Draft) -> str | None:
    end = ends_at(draft)
    if end is None:
        return None
    return end.astimezone(ZoneInfo("Europe/Berlin")).strftime("%Y-%m-%d %H:%M")


def beginning(line: str) -> Draft:
    return replace(PLAIN, body=(Block("paragraph", line), *PLAIN.body))


EMBARGOES = {
    "Sperrfrist: 12. Mai 2025, 18:00 Uhr": "2025-05-12 18:00",
    "Sperrfrist bis 12. Mai 2025, 18 Uhr": "2025-05-12 18:00",
    "Sperrfrist bis zum 12.05.2025, 18.00 Uhr!": "2025-05-12 18:00",
    "SPERRFRIST: Montag, 12. Mai 2025, 18:00 Uhr": "2025-05-12 18:00",
    "Sperrfrist: Mo., 12.5.25, 18 Uhr": "2025-05-12 18:00",
    "Sperrfrist: 18 Uhr am 12. Mai": "2025-05-12 18:00",
    "Sperrfrist endet am 12. Mai 2025 um 18 Uhr": "2025-05-12 18:00",
    "*** Sperrfrist 12.05.2025 | 18:00 Uhr ***": "2025-05-12 18:00",
    "Frei ab 12. Mai 2025, 10 Uhr": "2025-05-12 10:00",
    "Frei ab: Montag, 12. Mai, 10 Uhr": "2025-05-12 10:00",
    "Zur Veröffentlichung frei ab: 12.05.2025, 0:00 Uhr": "2025-05-12 00:00",
    "Nicht zur Veröffentlichung vor dem 12. Mai 2025, 10 Uhr": "2025-05-12 10:00",
    "gesperrt bis 12. Mai 2025, 18 Uhr": "2025-05-12 18:00",
    "Gesperrt bis Montag, 18 Uhr": "2025-05-12 18:00",
    "Embargo: 2025-05-12 10:00": "2025-05-12 10:00",
    "Sendesperrfrist: Montag 12 Uhr": "2025-05-12 12:00",
    "Bitte beachten Sie die Sperrfrist: 12. Mai, 9 Uhr.": "2025-05-12 09:00",
    "Bitte Sperrfrist beachten: 12. Mai 2025, 11 Uhr": "2025-05-12 11:00",
    "Achtung Sperrfrist: Sonnabend, 10. Mai, 6.30 Uhr": "2025-05-10 06:30",
    # Without a day it is that of publication, by name the next one of that name.
    "(Sperrfrist: heute, 18 Uhr)": "2025-05-09 18:00",
    "Sperrfrist: 18 Uhr": "2025-05-09 18:00",
    "Sperrfrist: morgen, 6 Uhr": "2025-05-10 06:00",
    # A day alone ends the embargo as it begins.
    "Sperrfrist 12. Mai 2025": "2025-05-12 00:00",
    "Sperrfrist: Samstag, 10. Mai": "2025-05-10 00:00",
    "Sperrfrist: 12. Mai 2025, 24 Uhr": "2025-05-13 00:00",
    # A speech without its hour has been held when its day is over.
    "Es gilt das gesprochene Wort – Sperrfrist Redebeginn 10 Uhr": "2025-05-09 10:00",
    "Es gilt das gesprochene Wort! Sperrfrist: Redebeginn": "2025-05-10 00:00",
    "Sperrfrist: Beginn der Rede (12. Mai 2025, 10 Uhr)": "2025-05-12 10:00",
    "Sperrfrist: Ende der Veranstaltung am 12. Mai 2025": "2025-05-13 00:00",
    # Old releases are one line.
    "Sperrfrist: 12. Mai 2025, 18:00 Uhr Magdeburg. Die Ministerin hat heute": "2025-05-12 18:00",
}


@pytest.mark.parametrize("line", EMBARGOES)
def test_a_note_in_the_first_line_is_an_embargo(line: str) -> None:
    assert berlin(beginning(line)) == EMBARGOES[line]


@pytest.mark.parametrize(
    "line",
    [
        "Die Sperrfrist beim Arbeitslosengeld beträgt zwölf Wochen.",
        "Sperrfrist beim Arbeitslosengeld: 12. Mai 2025 ist Stichtag",
        "Sperrfrist für Düngung beginnt am 1. Juni 2025",
        "Sperrfrist bis 15. Mai: Gülle darf nicht ausgebracht werden",
        "Die Sperrfrist bis 15. Mai gilt auf den Feldern.",
        "Sperrfrist bis 15. Mai gilt auf den Feldern.",
        "Düngeverordnung: Sperrfrist ab 15. Mai",
        "Sperrfrist: Ab 1. Juni keine Gülle mehr",
        "Dünge-Sperrfrist: 12. Mai 2025",
        "Sperrfrist bei Insolvenz: Wer 2025 einen Antrag stellt",
        "Sperrfrist nach Restschuldbefreiung: 12. Mai 2025",
        "Führerschein: Sperrfrist von sechs Monaten",
        "Nach Ablauf der Sperrfrist am 12. Mai 2025, 18 Uhr, darf wieder gebaut werden.",
        "Die Sperrfrist endet am 12. Mai 2025.",
        "Die Sperrfrist ist aufgehoben.",
        "Sperrfrist aufgehoben",
        "Eintritt frei ab 18 Uhr",
        "Frei ab 12 Jahren",
        "Frei ab Montag",
        "Straße frei ab Montag, 18 Uhr",
        "B 81 gesperrt bis 12. Mai 2025, 18 Uhr",
        "Gesperrt bis 12. Mai, 18 Uhr: A 14 bei Halle",
        "Gesperrt bis Freitag, 18 Uhr wegen Bauarbeiten",
        "Embargo gegen Russland ab 12. Mai 2025 verschärft",
        "Öl-Embargo: 12. Mai 2025 tritt es in Kraft",
        "Waffenembargo bis 12. Mai 2025",
        "Nicht vor 18 Uhr kommen",
        "Bitte nicht vor dem 12. Mai säen",
        "Sperrfristen: 12. Mai 2025",
        "Sperrfrist: 31. Februar 2025",
        "Sperrfrist: 12. Mai 2025, 25 Uhr",
        "Sperrfrist endet am 31. Januar 2026",
        "Sperrfrist:",
    ],
)
def test_a_text_that_merely_speaks_of_one_is_none(line: str) -> None:
    assert berlin(beginning(line)) is None
    assert berlin(replace(PLAIN, title=line)) is None


def test_a_note_stands_in_head_title_subtitle_and_last_lines() -> None:
    note = "Sperrfrist: 12. Mai 2025, 18 Uhr"
    last = (*PLAIN.body, Block("paragraph", "Hintergrund"), Block("paragraph", note))
    for changed in (
        replace(PLAIN, overline=note),
        replace(PLAIN, title=f"{PLAIN.title} ({note})"),
        replace(PLAIN, title=f"{note} – Neues Programm"),
        replace(PLAIN, subtitle=note),
        replace(PLAIN, body=last),
    ):
        assert berlin(changed) == "2025-05-12 18:00"


def test_a_note_in_the_middle_of_a_text_is_none_of_the_release() -> None:
    middle = (*PLAIN.body, Block("paragraph", "Sperrfrist: 12. Mai 2025, 18 Uhr"), *PLAIN.body)
    assert berlin(replace(PLAIN, body=middle)) is None


def test_a_cue_and_its_time_may_stand_in_two_lines() -> None:
    blocks = (Block("heading", "Sperrfrist:"), Block("paragraph", "12. Mai 2025, 18 Uhr"))
    assert berlin(replace(PLAIN, body=(*blocks, *PLAIN.body))) == "2025-05-12 18:00"


def test_of_two_notes_the_later_one_holds() -> None:
    draft = replace(beginning("Sperrfrist: 12. Mai 2025, 18 Uhr"), overline="Sperrfrist: 18 Uhr")
    assert berlin(draft) == "2025-05-12 18:00"


def test_a_year_that_is_not_said_is_the_nearest_one() -> None:
    new_year = replace(beginning("Sperrfrist: 1. Januar, 0 Uhr"), published=date(2024, 12, 30))
    assert berlin(new_year) == "2025-01-01 00:00"
    late = replace(beginning("Sperrfrist: 31. Dezember, 12 Uhr"), published=date(2025, 1, 2))
    assert berlin(late) == "2024-12-31 12:00"


def test_the_clocks_are_those_of_berlin() -> None:
    winter = replace(beginning("Sperrfrist: 18 Uhr"), published=date(2025, 1, 9))
    end = ends_at(winter)
    assert end == datetime(2025, 1, 9, 18, tzinfo=ZoneInfo("Europe/Berlin"))
    assert end.utcoffset() is not None


CRUMBS = (
    "Sperrfrist",
    ":",
    " ",
    "bis",
    "12.",
    "Mai",
    "2025",
    "18:00",
    "Uhr",
    "99",
    "\n",
    "Frei ab",
)


@given(
    st.lists(st.one_of(st.sampled_from(CRUMBS), st.text(max_size=8)), max_size=25).map("".join),
    st.dates(),
)
def test_no_text_breaks_it(text: str, published: date) -> None:
    draft = replace(beginning(text), title=text, overline=text, published=published)
    end = ends_at(draft)
    assert end is None or end.tzinfo is not None


@pytest.mark.parametrize(
    "text", ["Sperrfrist" * 100_000, "Sperrfrist: bis " * 60_000, "(" * 10**6, "1. Mai " * 140_000]
)
def test_a_hostile_text_takes_no_time(text: str) -> None:
    began = time.perf_counter()
    ends_at(replace(beginning(text), title=text))
    assert time.perf_counter() - began < 2
