"""Markdown's signs are not read; everything else is."""

from __future__ import annotations

import pytest

from nlp.markdown import front_matter, readable

LONG = "Das ist eine Zeile, die so lang ist, dass ein Programm sie hier"


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("## Titel\n\nText", "Titel\n\nText"),
        ("Die Strategie ist [hier](#) abrufbar.", "Die Strategie ist hier abrufbar."),
        ("[www.x.de](http://www.x.de/a_b_c)", "www.x.de"),
        ("*Kursiv* und **fett** und __auch__ so", "Kursiv und fett und auch so"),
        ("> Zitat\n> geht weiter", "Zitat\ngeht weiter"),
        ("Zeile  \nUmbruch", "Zeile\nUmbruch"),
        ("am 9\\. April", "am 9. April"),
        ("eins\r\n\r\nzwei", "eins\n\nzwei"),
        (f"{LONG}\numbrach", f"{LONG} umbrach"),
        # what only looks like markup
        ("Bürger*innen und Lehrer_innen", "Bürger*innen und Lehrer_innen"),
        ("Punkt [1] und (2)", "Punkt [1] und (2)"),
        ("* Punkt\n- Punkt\n1. Punkt", "* Punkt\n- Punkt\n1. Punkt"),
        ("5 * 3 = 15, #Hashtag", "5 * 3 = 15, #Hashtag"),
        (f"{LONG}.\nNeuer Satz", f"{LONG}.\nNeuer Satz"),
        (f"{LONG}\n- Punkt", f"{LONG}\n- Punkt"),
        ("Kurze Zeile\nnoch eine", "Kurze Zeile\nnoch eine"),
    ],
)
def test_readable(markdown: str, text: str) -> None:
    assert readable(markdown).text == text


def test_the_head_of_a_file_is_not_read() -> None:
    text = '+++\nhouse = "Ministerium der Finanzen"\n+++\nDer Haushalt steht.'
    assert readable(text).text == "Der Haushalt steht."
    head = front_matter(text)
    assert head is not None
    assert head.fields == {"house": "Ministerium der Finanzen"}


def test_plus_signs_that_are_no_head_are_read() -> None:
    text = "+++\nEilmeldung\n+++\nText"
    assert readable(text).text == text
