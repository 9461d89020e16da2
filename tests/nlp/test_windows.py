"""Documents cut into windows of pieces, and tags of words into names and back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Span

import nlp.sentences  # noqa: F401  # registers the component
from nlp.labels import OWN, TAGS, best_tags, spans, tag_numbers
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
    cut = list(windows(doc, pieces))
    assert [word for one in cut for word in range(one.first, one.last)] == list(range(len(doc)))
    for window in cut:
        assert len(window.heads) == window.last - window.first
        assert window.heads == sorted(set(window.heads))
        assert len(window.pieces) <= LONGEST
        assert (window.pieces[0], window.pieces[-1]) == (BEGIN, END)


def test_sentences_stay_together(pieces: Pieces) -> None:
    doc = LANGUAGE("Die Ministerin besuchte gestern die Feuerwehr in Zeitz. " * 20)
    starts = {sentence.start for sentence in doc.sents}
    cut = list(windows(doc, pieces))
    assert len(cut) > 1
    assert {window.first for window in cut} <= starts


def test_a_sentence_longer_than_a_window_is_cut(pieces: Pieces) -> None:
    doc = LANGUAGE("Halle, " * 300)
    assert len(list(windows(doc, pieces))) > 3


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


def test_the_best_tags_spell_names() -> None:
    """Where going on is likeliest but nothing has begun, the next best way is taken."""
    shares = np.full((3, TAGS), 0.01)
    shares[0, [0, 1]] = 0.5, 0.4
    shares[1, [0, 2]] = 0.1, 0.8
    shares[2, 0] = 0.9
    assert best_tags(shares) == [1, 2, 0]
    shares[0, 1] = 0.001
    assert best_tags(shares) == [0, 0, 0]


@given(words=st.integers(0, 12), seed=st.integers(0, 999))
def test_the_best_tags_are_the_best_of_all_that_spell_names(words: int, seed: int) -> None:
    shares = np.random.default_rng(seed).dirichlet(np.ones(TAGS), words)
    tags = best_tags(shares)
    assert len(tags) == words
    for before, tag in zip([0, *tags], tags, strict=False):
        assert tag == 0 or tag % 2 == 1 or before in (tag - 1, tag)
    chosen = np.log(shares[np.arange(words), tags] + 1e-9).sum()
    begins = [0, *range(1, TAGS, 2)]  # tags without any that goes on spell names too
    simplest = np.log(shares[:, begins].max(axis=1, initial=0) + 1e-9).sum()
    assert chosen >= simplest - 1e-3
