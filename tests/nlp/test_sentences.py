"""Where sentences begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nlp.sentences
from nlp.sentences import starts
from nlp.tokens import blank

NLP = blank()
NLP.add_pipe("sentences")


def split(text: str) -> list[str]:
    return [sentence.text.strip() for sentence in NLP(text).sents]


@pytest.mark.parametrize(
    "text",
    [
        "Am 9. April 2024 kam Prof. Dr. Armin Muster nach Halle.",
        "Das Nähere regelt § 12 Abs. 2 Satz 1 Nr. 3 des Gesetzes, d. h. das Land zahlt.",
        "Das gilt z. B. Für Kinder und i. d. R. Auch für Eltern.",
        "Das Land gibt 1,07 Mio. Euro und 3 Mrd. Euro dazu.",
        "In der 8. Wahlperiode und im 21. Jahrhundert feiert man den 100. Geburtstag.",
        "Die Bürger:innen und Lehrer*innen fragen nach.",
        "Der Ministerpräsident a. D. Reiner Muster, geb. Beispiel, kam.",
        "Karl IV. Nachfolger wurde Wenzel.",
        "Er schrieb an Johann S. Bach.",
        "„Was nun?“, fragte sie.",
        "„Das ist gut!“ rief er.",
        "Die Mittel in Höhe von 40.000 ? Fördermittel sind bewilligt.",
        "Er kommt vom ... Sportverein.",
        "Die Ministerin,\nein Gast aus Halle, sprach.",
        "Sachsen-Anhalt.de ist die Adresse, presse.sachsen-anhalt.de auch.",
        "1. Ausbau der Netze",
        "1. Der Ausbau der Netze",
    ],
)
def test_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Das Land fördert.", "Die Stadt baut."],
        ["So war es Ende 2024.", "Minister Muster kam."],
        ["Er wurde nur 9.", "Damit endete es."],
        ["Es kostet 10 Mio.", "Die Stadt zahlt."],
        ["Träger ist der Beispiel e. V.", "Der Verein besteht seit 1990."],
        ["„Das ist gut.“", "Minister Muster freut sich."],
        ["Er sagte: „Es geht los!“", "„Wir bauen.“"],
        ["Wer baut?", "35 Firmen bauen."],
        ["Das kostet Geld (siehe oben).", "Gut so."],
        ["Es lohnt sich …", "Und zwar bald."],
    ],
)
def test_several_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_an_old_page_lost_the_blank() -> None:
    assert split("Das Haus wurde eröffnet.Die Ministerin kam.") == [
        "Das Haus wurde eröffnet.",
        "Die Ministerin kam.",
    ]


def test_a_blank_line_always_ends_a_sentence() -> None:
    assert split("Titel ohne Punkt\n\nDer Text beginnt,\n \nauch klein") == [
        "Titel ohne Punkt",
        "Der Text beginnt,",
        "auch klein",
    ]


def test_each_item_of_a_list_stands_for_itself() -> None:
    assert split("Aspekte:\n- der Ausbau,\n- die Wartung\n• und mehr\n1. der Rest") == [
        "Aspekte:",
        "- der Ausbau,",
        "- die Wartung",
        "• und mehr",
        "1. der Rest",
    ]


def test_blanks_at_the_head_are_no_sentence() -> None:
    assert [sentence.text for sentence in NLP("\n\n\nEins. Zwei.").sents] == [
        "\n\n\nEins.",
        "Zwei.",
    ]


@given(st.text(alphabet=st.sampled_from(list("aB1. \n\"“„!?…-–9:*()äÜ'¿")), max_size=80))
def test_every_token_is_told_and_nothing_is_lost(text: str) -> None:
    doc = NLP(text)
    assert all(token.is_sent_start is not None for token in doc)
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text


@pytest.mark.parametrize("piece", [".", ". ", "\n", '."', "“", ". “", "a.B", "1. ", "! \n"])
def test_a_megabyte_of_signs_comes_to_an_end(piece: str) -> None:
    """A rule of quadratic time would hang here for hours."""
    text = piece * (1_000_000 // len(piece))
    assert all(0 < start < len(text) for start in starts(text))


def test_the_words_it_knows_are_written_without_their_full_stop() -> None:
    for words in (nlp.sentences._NEVER_LAST, nlp.sentences._SELDOM_LAST):
        assert [word for word in words if word.endswith(".")] == []
