"""The date a release states of itself."""

from __future__ import annotations

from datetime import date

import pytest

from nlp.dateline import stated_date


@pytest.mark.parametrize(
    "text",
    [
        "Titel\n\nMagdeburg, 9. April 2024. Das Land fördert.",
        "Titel\n\nMagdeburg, den 9. April 2024\n\nText",
        "Pressemitteilung Nr. 158/2024 | Magdeburg, den 09.04.2024\n\nTitel",
        "09.04.2024, Magdeburg – 158/2024\n\nTitel",
        "**Halle (Saale), 9.4.2024**\n\nText",
        "Datum: 2024-04-09\nText",
        '+++\npublished = 2024-04-09T10:00:00\ntitle = "T"\n+++\nText vom 1. Mai 2020',
        "Magdeburg, den 31. Juni 2024\nMagdeburg, den 9. April 2024",
    ],
)
def test_stated(text: str) -> None:
    assert stated_date(text) == date(2024, 4, 9)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Die Landesregierung hat mit Beschluss vom 9. April 2024 entschieden.",
        "9. April 2024 ist der Tag der Entscheidung",
        "Am 9. April 2024, einem Dienstag, tagte das Kabinett.",
        "Titel\n\nText\n" + "Wort " * 400 + "\nMagdeburg, 9. April 2024",
    ],
)
def test_not_stated(text: str) -> None:
    assert stated_date(text) is None
