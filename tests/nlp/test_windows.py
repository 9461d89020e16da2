"""Documents cut into windows of pieces, and tags of words into names and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Span

import nlp.sentences  # noqa: F401  # registers the component
from nlp.labels import OWN, spans, tag_numbers
from nlp.models import model_path
from nlp.names import PIECES
from nlp.tokens import blank
from nlp.windows import BEGIN, END, LONGEST, Pieces, windows


def sentencer() -> Language:
    language = blank()
    language.add_pipe("sentences")
    return language


LANGUAGE = sentencer()


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(model_path("accurate") / "names" / PIECES)


@given(text=st.text(st.characters(codec="utf-8"), max_size=400))
def test_every_word_is_in_one_window_and_has_a_piece(pieces: Pieces, text: str) -> None:
    doc = LANGUAGE(text)
    cut = list(windows(0, doc, pieces))
    assert [word for one in cut for word in range(one.first, one.last)] == list(range(len(doc)))
    for window in cut:
        assert len(window.heads) == window.last - window.first
        assert window.heads == sorted(set(window.heads))
        assert len(window.pieces) <= LONGEST
        assert (window.pieces[0], window.pieces[-1]) == (BEGIN, END)


def test_sentences_stay_together(pieces: Pieces) -> None:
    doc = LANGUAGE("Die Ministerin besuchte gestern die Feuerwehr in Zeitz. " * 20)
    starts = {sentence.start for sentence in doc.sents}
    cut = list(windows(0, doc, pieces))
    assert len(cut) > 1
    assert {window.first for window in cut} <= starts


def test_a_sentence_longer_than_a_window_is_cut(pieces: Pieces) -> None:
    doc = LANGUAGE("Halle, " * 300)
    assert len(list(windows(0, doc, pieces))) > 3


def test_a_word_gives_at_most_twelve_pieces(pieces: Pieces) -> None:
    [ids] = pieces.of(["Donaudampfschifffahrtsgesellschaft" * 50])
    assert len(ids) <= 12


def test_pieces_of_a_word_do_not_depend_on_what_was_cut_before(pieces: Pieces) -> None:
    fresh = Pieces(model_path("accurate") / "names" / PIECES)
    words = ["Haushalt", "Förderbescheid", "Haushalt"]
    assert fresh.of(words) == pieces.of(["Zeitz", *words])[1:]


NAMES = st.lists(
    st.tuples(st.integers(0, 3), st.integers(1, 3), st.integers(0, len(OWN) - 1)), max_size=8
)


@given(names=NAMES)
def test_names_become_tags_and_tags_names(names: list[tuple[int, int, int]]) -> None:
    doc = blank()("Wort " * 60)
    at, marked = 0, []
    for gap, length, label in names:
        marked.append((at + gap, at + gap + length, label))
        at += gap + length
    doc.set_ents([Span(doc, start, end, OWN[label]) for start, end, label in marked])
    assert list(spans(tag_numbers(doc, OWN))) == marked


def test_what_goes_on_where_nothing_began_begins() -> None:
    assert list(spans([0, 2, 2, 4, 0])) == [(1, 3, 0), (3, 4, 1)]
