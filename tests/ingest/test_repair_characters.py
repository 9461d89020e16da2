"""Lost characters come back where the context says which they were; questions stay questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.repair.characters import mended, mended_all


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("¿Mit der Zusage planen wir¿, sagte er.", "„Mit der Zusage planen wir“, sagte er."),
        ("Die Regel ¿ sie gilt seit Mai ¿ hilft.", "Die Regel – sie gilt seit Mai – hilft."),
        ("So geht¿s nicht.", "So geht’s nicht."),
        ("40000,- ¿ für den Verein", "40000,- € für den Verein"),
        ("Die AufbauhV ¿ sie gilt ¿ hilft.", "Die AufbauhV – sie gilt – hilft."),
        ("Das ist Thomas¿ Hof.", "Das ist Thomas’ Hof."),
        ("Halle¿Leipzig mit Dell¿Arte", "Halle–Leipzig mit Dell’Arte"),
        ("¿Wer zahlt? Das Land!¿, rief er.", "„Wer zahlt? Das Land!“, rief er."),
    ],
)  # fmt: skip
def test_until_2011(damaged: str, whole: str) -> None:
    assert mended(damaged, "¿") == whole


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("Er sagt: ?Wir brauchen Europa.? Das gilt.", "Er sagt: „Wir brauchen Europa.“ Das gilt."),
        ("?Das hilft?, sagte sie.", "„Das hilft“, sagte sie."),
        ("Das Programm ?Stark III? Kommunen bekannt", "Das Programm „Stark III“ Kommunen bekannt"),
        ("Gebaut wird für 40000,- ?.", "Gebaut wird für 40000,- €."),
        ("Es gibt 1,5 Mio. ? und 12.000 ? dazu.", "Es gibt 1,5 Mio. € und 12.000 € dazu."),
        ("Von 2014 ? 2020 stieg es.", "Von 2014 – 2020 stieg es."),
        ("Land ? und Leute ? zählen.", "Land – und Leute – zählen."),
        ("So geht?s nicht.", "So geht’s nicht."),
        ("?Wer zahlt das?? fragte er.", "„Wer zahlt das?“ fragte er."),
        ("?Was nun? Wege aus der Krise? lädt ein.", "„Was nun? Wege aus der Krise“ lädt ein."),
        ("Kennen Sie das ?Grüne Band?? Ja.", "Kennen Sie das „Grüne Band“? Ja."),
        ("?Erodiert die Mitte??, fragt er.", "„Erodiert die Mitte?“, fragt er."),
        ("?Die Oper ?Salz? ist schön?, sagte sie.", "„Die Oper „Salz“ ist schön“, sagte sie."),
        ("Das Haus ?Elbe\" wächst. Ist das gut?", "Das Haus „Elbe\" wächst. Ist das gut?"),
        ("Seit 2019. ?Damals?, so er, ?war es so.?", "Seit 2019. „Damals“, so er, „war es so.“"),
        ("? Land: 3 Mio. ?", "– Land: 3 Mio. €"),
        ("Programm 2014?2020, Seiten 75?79", "Programm 2014–2020, Seiten 75–79"),
        ("(?Kulturland?) und ?Moderne?", "(„Kulturland“) und „Moderne“"),
    ],
)  # fmt: skip
def test_until_2020(damaged: str, whole: str) -> None:
    assert mended(damaged, "?") == whole


@pytest.mark.parametrize(
    "text",
    [
        "Wer zahlt das? Das Land zahlt.",
        "Warum? Weil es hilft. Und wann? Bald.",
        "„Wer zahlt das?“, fragte er.",
        "„Was tun?“ heißt die Reihe (Eintritt frei?).",
        "Siehe www.presse.example/index.php?cmd=get&id=3 dazu.",
        "Siehe https://a.example/?a und https://a.example/b?c=d.",
        "War das schon 2015?",
        "Wer zahlt das ? Das Land. Wie kommt das ?",
        "Rund 1?000 Betriebe.",
        "Wer bezahlt?Das Land zahlt.",
        "Wie hoch sind 40.000 Euro? Zu hoch!",
    ],
)
def test_real_question_marks_stay(text: str) -> None:
    assert mended(text, "?") == text


@given(st.text(), st.sampled_from("?¿"))
def test_no_text_breaks_it_and_what_has_none_stays(text: str, lost: str) -> None:
    mended(text, lost)
    without = text.replace(lost, "")
    assert mended(without, lost) == without


@pytest.mark.parametrize(
    "piece", ["?a ", "a? ", " ?", "5 ? ", "?", "?a", "www.?", "a", "1", "=", "http://"]
)
def test_a_long_run_of_anything_comes_to_an_end(piece: str) -> None:
    mended(piece * 50_000, "?")


@given(
    st.lists(
        st.sampled_from(
            [
                ("„Das hilft allen“, sagte sie. ", "?Das hilft allen?, sagte sie. "),
                ("Wer zahlt das? ", "Wer zahlt das? "),
                ("Das kostet 1.200 € im Jahr. ", "Das kostet 1.200 ? im Jahr. "),
                ("Der Bau – ein Anfang – ist fertig. ", "Der Bau ? ein Anfang ? ist fertig. "),
                ("Er sagte: „Wir bauen.“ ", "Er sagte: ?Wir bauen.? "),
            ]
        ),
        max_size=8,
    )
)  # fmt: skip
def test_sentences_in_any_order_come_back(sentences: list[tuple[str, str]]) -> None:
    whole = "".join(one for one, _ in sentences).strip()
    damaged = "".join(other for _, other in sentences).strip()
    assert mended(damaged, "?") == whole


QUESTIONS = (Path(__file__).parent / "questions.txt").read_text(encoding="utf-8").splitlines()
LOST = dict.fromkeys("„“–’€", "?")


@pytest.mark.parametrize("whole", QUESTIONS)
def test_questions_of_all_kinds_come_through_the_damage(whole: str) -> None:
    """What comes back is right, no question goes; a dash that nothing settles may stay lost."""
    back = mended(whole.translate(str.maketrans(LOST)), "?")
    for was, now in zip(whole, back, strict=True):
        assert now == was or (now == "?" and was in "–")


@pytest.mark.parametrize("whole", QUESTIONS)
def test_whole_questions_stay(whole: str) -> None:
    assert mended(whole, "?") == whole


def test_a_quotation_over_several_paragraphs() -> None:
    texts = ["Er sagte: ?Wir bauen. Wann? Bald.", "Und wir bauen viel.? Das gilt.", ""]
    assert mended_all(texts, "?") == [
        "Er sagte: „Wir bauen. Wann? Bald.",
        "Und wir bauen viel.“ Das gilt.",
        "",
    ]


@given(
    st.lists(st.text(alphabet='?¿ aB1.,:"„\n-€', max_size=40), max_size=4), st.sampled_from("?¿")
)
def test_paragraphs_keep_their_lengths(texts: list[str], lost: str) -> None:
    assert [len(text) for text in mended_all(texts, lost)] == [len(text) for text in texts]
