"""Direct speech: where it begins and ends under any quotation marks, and who speaks."""

from __future__ import annotations

import re
from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.release import Mention, Quote
from nlp.doc import Context, mentions_of, quotes_of
from nlp.quotes import read_quotes
from nlp.sentences import split_sentences

NLP = spacy.blank("de")

PEOPLE = {
    "Wirtschaftsminister Sven Muster": ("Sven Muster", "Wirtschaftsminister"),
    "Minister Muster": ("Sven Muster", "Minister"),
    "Ministerin Erika Beispiel": ("Erika Beispiel", "Ministerin"),
    "Sven Muster": ("Sven Muster", None),
    "Beispiel": ("Erika Beispiel", None),
    "Muster": ("Sven Muster", None),
    "Landrat Udo Unbekannt": (None, "Landrat"),
}
BODIES = {"Landesamt für Umwelt": "Landesamt für Umwelt"}


def people_of(text: str) -> list[Mention]:
    """The mentions that earlier components would make."""
    mentions = []
    names = "|".join(sorted(map(re.escape, PEOPLE), key=len, reverse=True))
    for match in re.finditer(rf"\b(?:{names})\b", text):
        entity, office = PEOPLE[match[0]]
        value = {"office": office, "role": "minister" if office else "none"}
        mentions.append(Mention("person", match.start(), match.end(), match[0], entity, value))
    for name, entity in BODIES.items():
        for match in re.finditer(name, text):
            mentions.append(Mention("organisation", match.start(), match.end(), name, entity))
    return mentions


def quotes(text: str, title_end: int = 0) -> list[Quote]:
    doc = NLP.make_doc(text)
    doc._.context = Context(published=date(2024, 4, 9), title_end=title_end)
    mentions_of(doc).extend(people_of(text))
    return quotes_of(read_quotes(split_sentences(doc)))


def said(text: str, title_end: int = 0) -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.text) for quote in quotes(text, title_end)]


WORDS = "Das ist ein guter Tag für das Land"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("„", "“"), ("„", "”"), ("„", '"'), ("“", "”"), ("»", "«"), ("«", "»"), ('"', '"'),
        ("›", "‹"), ("‚", "‘"), ("¿", "¿"), ("?", "?"),
    ],
)  # fmt: skip
def test_every_kind_of_quotation_mark(opening: str, closing: str) -> None:
    text = f"Der Bau ist fertig. {opening}{WORDS}{closing}, sagte Minister Muster."
    assert said(text) == [("Sven Muster", WORDS)]


def test_offsets_mark_the_words_between_the_marks() -> None:
    text = f"Muster sagte: „{WORDS}.“"
    [quote] = quotes(text)
    assert text[quote.start : quote.end] == quote.text == f"{WORDS}."


def test_real_question_marks_and_dashes_of_old_pages_are_no_quotation_marks() -> None:
    assert said("Was kommt nun? Das weiß heute wohl niemand so genau? Oder doch?") == []
    assert said("Der Bau ¿ er dauerte drei lange Jahre ¿ ist nun fertig.") == []
    text = "?Brauchen wir das? Ja, das brauchen wir jetzt wirklich.?, sagte Minister Muster."
    assert said(text) == [("Sven Muster", "Brauchen wir das? Ja, das brauchen wir jetzt wirklich.")]


def test_fewer_than_five_words_are_no_quote() -> None:
    assert said("„Das ist gut so“, sagte Minister Muster.") == []
    assert said("Muster sprach von einem „geordneten Schlussstrich“.") == []


def test_a_fragment_of_five_words_is_one() -> None:
    text = "Muster nannte das Gesetz einen „wichtigen Schritt für das ganze Land“."
    assert said(text) == [("Sven Muster", "wichtigen Schritt für das ganze Land")]


@pytest.mark.parametrize(
    "text",
    [
        f"„{WORDS}“, sagte Wirtschaftsminister Sven Muster heute in Magdeburg.",
        f"„{WORDS}“, so Minister Muster.",
        f"„{WORDS}“, bekannte Sven Muster in Halle.",
        f"Wirtschaftsminister Sven Muster betonte: „{WORDS}.“",
        f"Dazu Wirtschaftsminister Sven Muster: „{WORDS}.“",
        f"Sven Muster: „{WORDS}.“",
        f"Minister Muster erklärt dazu:\n\n„{WORDS}.“",
        f"„{WORDS}.“ Mit diesen Worten hat Minister Muster geworben.",
        f"„{WORDS}.“\n\nDas sagte Minister Muster heute in Magdeburg.",
        f"Im Gespräch mit Ministerin Erika Beispiel sagte Minister Muster: „{WORDS}.“",
        f"Minister Muster war heute in Halle. „{WORDS}.“",
    ],
)
def test_the_words_around_a_quote_name_its_speaker(text: str) -> None:
    assert [speaker for speaker, _ in said(text)] == ["Sven Muster"]


@pytest.mark.parametrize(
    ("reference", "speaker"),
    [
        ("sagte er", "Sven Muster"),
        ("sagte sie", "Erika Beispiel"),
        ("so die Ministerin", "Erika Beispiel"),
        ("so der Minister weiter", "Sven Muster"),
    ],
)
def test_pronouns_and_offices_speak_for_the_last_who_fits(reference: str, speaker: str) -> None:
    text = (
        "Minister Muster und Ministerin Erika Beispiel haben heute den Plan vorgestellt. "
        f"„{WORDS}“, {reference}."
    )
    assert said(text) == [(speaker, WORDS)]


def test_a_body_may_speak() -> None:
    text = f"„{WORDS}“, teilte das Landesamt für Umwelt mit."
    assert said(text) == [("Landesamt für Umwelt", WORDS)]


def test_an_unresolved_person_speaks_under_the_name_without_office() -> None:
    assert said(f"„{WORDS}“, sagte Landrat Udo Unbekannt.") == [("Udo Unbekannt", WORDS)]


def test_a_quote_split_by_its_attribution_is_two_of_one_speaker() -> None:
    text = f"„{WORDS}“, so Minister Muster weiter, „und {WORDS.lower()} ebenso.“"
    assert said(text) == [("Sven Muster", WORDS), ("Sven Muster", f"und {WORDS.lower()} ebenso.")]


def test_a_quote_that_goes_on_after_the_attribution_keeps_its_speaker() -> None:
    text = f"„{WORDS}“, sagte Minister Muster. „Und wir machen genau so weiter.“"
    assert said(text)[1] == ("Sven Muster", "Und wir machen genau so weiter.")


def test_a_quote_over_paragraphs_is_one_a_paragraph() -> None:
    text = (
        "Minister Muster betonte: „Das ist der erste lange Absatz der Rede.\n\n"
        "„Das ist der zweite lange Absatz der Rede.“\n\nDer Bau beginnt."
    )
    assert said(text) == [
        ("Sven Muster", "Das ist der erste lange Absatz der Rede."),
        ("Sven Muster", "Das ist der zweite lange Absatz der Rede."),
    ]


def test_nested_marks_belong_to_the_outer_quote() -> None:
    inner = "Das Programm ‚Klima vor Ort‘ hat mehr bewegt als gedacht"
    assert said(f"„{inner}“, sagte Minister Muster.") == [("Sven Muster", inner)]
    double = "Das Programm „Klima vor Ort“ hat mehr bewegt als gedacht"
    assert said(f"„{double}“, sagte Minister Muster.") == [("Sven Muster", double)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Tagung steht unter dem Motto „Wir alle gestalten die Zukunft des Landes“.",
        "Minister Muster eröffnete die Ausstellung „Luther und die Deutschen in der Welt“.",
        "Das Projekt „Schule der Zukunft für alle Kinder“ startet.",
        "Die „Zukunft hat hier schon immer begonnen“-Kampagne läuft.",
        "Gezeigt werden „Die Kinder von der Elbe“ und „Der lange Weg nach Hause zurück“.",
    ],
)
def test_mottos_names_and_titles_are_no_quotes(text: str) -> None:
    assert said(text) == []


def test_reported_speech_is_no_quote() -> None:
    assert said("Muster sagte, das sei ein guter Tag für das ganze Land.") == []


def test_a_headline_that_repeats_a_sentence_is_no_quote() -> None:
    title = "Minister Muster: „Das ist ein guter Tag für uns“"
    text = f"{title}\n\n„Das ist ein wirklich guter Tag für uns alle“, sagte Minister Muster."
    assert [q.start for q in quotes(text, len(title))] == [text.index("„", len(title)) + 1]


def test_nobody_speaks_where_nobody_is_named() -> None:
    text = f"Im Brief einer Hebamme aus der Börde steht: „{WORDS}.“"
    assert said(text) == [(None, f"{WORDS}.")]


PIECES = st.sampled_from(
    [
        *("„", "“", "”", '"', "»", "«", "‚", "‘", "¿", "?", ": ", "\n\n", "- ", "\n", ". ", "😀"),
        *(" sagte Minister Muster.", ", so die Ministerin, ", "Er", WORDS),
    ]
)


@given(st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join), st.integers(0, 60))
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_read_and_offsets_are_exact(text: str, title_end: int) -> None:
    last = 0
    for quote in quotes(text, title_end):
        assert text[quote.start : quote.end] == quote.text == quote.text.strip()
        assert last <= quote.start < quote.end
        last = quote.end


@pytest.mark.parametrize(
    ("opening", "closing"), [("''", "''"), (",,", "''"), ("<<", ">>"), ("??", "??"), ("¿¿", "¿¿")]
)
def test_marks_of_two_signs(opening: str, closing: str) -> None:
    assert said(f"Minister Muster sagte: {opening}{WORDS}.{closing} Es regnet.") == [
        ("Sven Muster", f"{WORDS}.")
    ]


def test_small_pieces_count_where_the_whole_is_long_enough() -> None:
    assert said("„Das Land“, so Minister Muster weiter, „hat viel für alle getan.“") == [
        ("Sven Muster", "Das Land"),
        ("Sven Muster", "hat viel für alle getan."),
    ]
    assert said("„Wir eröffnen nichts“, stellte Minister Muster klar. „Wir reden erst.“") == [
        ("Sven Muster", "Wir eröffnen nichts"),
        ("Sven Muster", "Wir reden erst."),
    ]
    assert said("Das „Bündnis“, so Minister Muster, „Nord“ wächst.") == []


def test_a_colon_before_outdoes_the_sentence_behind() -> None:
    text = f"Minister Muster mahnte: „{WORDS}.“\n\nDas Landesamt für Umwelt will bauen."
    assert said(text) == [("Sven Muster", f"{WORDS}.")]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Muster begrüßte die Initiative „mit einem trockenen und einem feinen Auge“.",
        "Minister Muster kam. Seine Bilanz: „Viel Freiheit für oben, kaum Geld für unten.“",
        "Sven Muster malt. „Das ist ein guter Tag für mich“, sagte der 44-Jährige.",
        "Minister Muster kam. Dem gab der Minister eine Absage. „Wir haben genug Schilder hier.“",
    ],
)
def test_the_speaker_may_be_told_in_other_words(text: str) -> None:
    assert [speaker for speaker, _ in said(text)] == ["Sven Muster"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Who is spoken to says nothing.
        (
            f"Ministerin Erika Beispiel kam. „{WORDS}“, wandte sich die Ministerin an Sven Muster.",
            "Erika Beispiel",
        ),
        (f"„{WORDS}“ Mit diesen Worten eröffnete Minister Muster die Messe.", "Sven Muster"),
        (f"„{WORDS}“ – mit diesem Satz hat Minister Muster begonnen.", "Sven Muster"),
        (f"Beispiel übergab den Bescheid an Sven Muster. Dieser dankte: „{WORDS}“", "Sven Muster"),
        (
            "Minister Muster kam. Der Plan ist nach Worten des Ministers "
            "„in diesem Jahr noch nicht zu haben“.",
            "Sven Muster",
        ),
        # In reported speech a pronoun means what is spoken of.
        (
            "Landesrat war Minister Muster.\n\nMinisterin Erika Beispiel lobte den Plan. "
            f"Fertig sei er nicht: „{WORDS}“",
            "Erika Beispiel",
        ),
        (
            "Wirtschaftsminister Sven Muster kam mit Landrat Udo Unbekannt. "
            f"„{WORDS}“, so der Ressortchef.",
            "Sven Muster",
        ),
    ],
)
def test_the_subject_speaks_and_not_whom_it_names(text: str, speaker: str) -> None:
    assert [who for who, _ in said(text)] == [speaker]


def test_a_body_may_be_called_by_its_kind() -> None:
    text = "Das Landesamt für Umwelt hat geprüft. „Das ist gut für unser Land“, so das Landesamt."
    assert said(text) == [("Landesamt für Umwelt", "Das ist gut für unser Land")]


def test_a_title_speaks_unless_the_body_repeats_it() -> None:
    title = "Muster: „Niemand soll dafür weit fahren müssen“ – Kabinett baut aus"
    body = "Es wird gebaut."
    assert said(f"{title}\n\n{body}", len(title)) == [
        ("Sven Muster", "Niemand soll dafür weit fahren müssen")
    ]
    body = "„Niemand soll dafür weit fahren müssen“, sagte Minister Muster."
    assert len(said(f"{title}\n\n{body}", len(title))) == 1


def test_a_plan_in_the_title_names_no_quote_below() -> None:
    title = "Noch kein Beschluss, aber ein Fahrplan"
    body = f"„{WORDS}“, hat Minister Muster in Köthen gesagt."
    assert said(f"{title}\n\n{body}", len(title)) == [("Sven Muster", WORDS)]


def test_whoever_is_called_by_the_office_alone_is_meant_by_a_pronoun() -> None:
    text = (
        "Minister Muster empfing Landrat Udo Unbekannt. Das Gespräch suche er, kündigte der "
        f"Minister an. Ein Gesetz lehnte er ab: „{WORDS}.“"
    )
    assert said(text) == [("Sven Muster", f"{WORDS}.")]


def test_an_office_that_is_the_object_does_not_speak() -> None:
    text = (
        "Ministerin Erika Beispiel kam. Sven Muster hatte den Minister durch das Haus geführt. "
        f"„{WORDS}“, sagte er."
    )
    assert said(text) == [("Sven Muster", WORDS)]


def test_given_names_tell_who_is_meant_by_a_pronoun() -> None:
    assert said(f"Ministerin Erika Beispiel und Sven Muster kamen. „{WORDS}“, sagte er.") == [
        ("Sven Muster", WORDS)
    ]


def test_an_office_in_the_title_is_that_of_whom_the_text_names() -> None:
    title = f"Wirtschaftsminister weiht Halle ein: „{WORDS}“"
    text = f"{title}\n\nWirtschaftsminister Sven Muster kam nach Burg."
    assert said(text, len(title)) == [("Sven Muster", WORDS)]


def test_a_demonstrative_means_the_last_named() -> None:
    text = f"Betreut wurde sie von Sven Muster. Der hat eine Erklärung: „{WORDS}.“"
    assert said(text) == [("Sven Muster", f"{WORDS}.")]


def test_the_house_speaks_where_the_ministry_does() -> None:
    doc = NLP.make_doc(f"Aus dem Ministerium hieß es: „{WORDS}.“")
    doc._.context = Context(published=date(2024, 4, 9), house="Ministerium für Bildung")
    (quote,) = quotes_of(read_quotes(split_sentences(doc)))
    assert quote.speaker == "Ministerium für Bildung"


def test_according_to_a_body() -> None:
    text = (
        f"Minister Muster kam. „{WORDS}“, sagte er. Nach Angaben des Landesamt für Umwelt sind "
        "„rund dreihundert Anträge bereits jetzt da“."
    )
    assert said(text)[1][0] == "Landesamt für Umwelt"


def test_few_words_with_a_new_introduction_are_no_piece_of_a_quote() -> None:
    text = f"„{WORDS}“, sagte Minister Muster. Darauf Beispiel: „Ab jetzt fragen wir.“"
    assert said(text) == [("Sven Muster", WORDS)]


def test_who_begins_the_sentence_before_speaks() -> None:
    text = f"Minister Muster hat Landrat Udo Unbekannt gratuliert. „{WORDS}“, heißt es im Brief."
    assert said(text) == [("Sven Muster", WORDS)]


def test_a_verb_with_sharp_s_says_who_speaks() -> None:
    assert said(f"„{WORDS}“, weiß Minister Muster.") == [("Sven Muster", WORDS)]


def test_a_quoted_word_parts_nobody_from_what_is_said_next() -> None:
    text = f"Minister Muster sprach von einem „Meilenstein“. „{WORDS}.“ Er hoffe auf mehr."
    assert said(text) == [("Sven Muster", f"{WORDS}.")]
