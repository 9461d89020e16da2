"""What is cut out of a text before it is read, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.excerpt import Excerpt, without_boilerplate
from nlp.markdown import readable

RELEASE = """Land fördert Brücke

Magdeburg. (MJ) Das Land fördert die Brücke.

Aktuelle Informationen bieten wir Ihnen auch auf X und YouTube.

Die Arbeiten beginnen im Mai.

Impressum:
Staatskanzlei des Landes Sachsen-Anhalt
Hegelstraße 42
"""


def test_what_says_nothing_of_its_own_is_cut_out() -> None:
    assert without_boilerplate(Excerpt(RELEASE)).text == (
        "Land fördert Brücke\n\nMagdeburg. Das Land fördert die Brücke.\n\n"
        "Die Arbeiten beginnen im Mai.\n\n"
    )


def test_the_way_back_to_the_text_as_given() -> None:
    excerpt = without_boilerplate(Excerpt(RELEASE))
    start = excerpt.text.index("Die Arbeiten")
    begin, end = excerpt.origin(start, start + len("Die Arbeiten"))
    assert RELEASE[begin:end] == "Die Arbeiten"
    assert excerpt.place(begin) == start
    assert excerpt.place(RELEASE.index("Aktuelle")) == start


def test_a_contact_word_inside_a_sentence_cuts_nothing() -> None:
    text = "Titel\n\nDer Kontakt zu den Firmen ist gut. Das Impressum ist Pflicht.\n\nSchluss."
    assert without_boilerplate(Excerpt(text)).text == text


@pytest.mark.parametrize(
    ("gap", "kept"),
    [
        ("  \n ", "  \n "),
        (" " * 50, " "),
        ("\n" * 50, "\n\n"),
        (" \n" * 50, "\n\n"),
        (" " * 50 + "\n" + "\t" * 50, "\n"),
    ],
)
def test_wide_gaps_are_closed_to_what_they_mean(gap: str, kept: str) -> None:
    assert without_boilerplate(Excerpt(f"a{gap}b")).text == f"a{kept}b"


@given(st.text(alphabet="abc \n", max_size=60), st.data())
def test_every_character_kept_knows_where_it_came_from(text: str, data: st.DataObject) -> None:
    offset = st.integers(0, len(text))
    cuts = data.draw(st.lists(st.tuples(offset, offset).map(lambda cut: tuple(sorted(cut)))))
    once = Excerpt(text, cuts)  # type: ignore[arg-type]
    gone = {position for start, end in cuts for position in range(start, end)}
    assert once.text == "".join(c for i, c in enumerate(text) if i not in gone)
    inner = st.integers(0, len(once.text))
    more = data.draw(st.lists(st.tuples(inner, inner).map(lambda cut: tuple(sorted(cut)))))
    twice = once.without(more)  # type: ignore[arg-type]
    for excerpt in (once, twice):
        for position, character in enumerate(excerpt.text):
            start, end = excerpt.origin(position, position + 1)
            assert (text[start:end], end - start) == (character, 1)
            assert excerpt.place(start) == position


@given(st.text(alphabet=st.sampled_from(list("a# *_[]()\\\n\r>+<-.1 ")), max_size=80))
def test_markdown_keeps_offsets_whatever_it_is_given(text: str) -> None:
    excerpt = readable(text)
    for position, character in enumerate(excerpt.text):
        start, end = excerpt.origin(position, position + 1)
        assert text[start:end] == character or (character, text[start:end]) in {
            (" ", "\n"),
            (" ", "\r"),
        }
