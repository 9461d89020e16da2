"""What happened between two things: all types, both ends, the words that say it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.release import Mention, Relation
from nlp.doc import Context, mentions_of, relations_of
from nlp.relations import read_relations
from nlp.sentences import split_sentences

NLP = spacy.blank("de")
SEED = Path(__file__).resolve().parents[2].parent / "shared" / "seed"

KINDS = {"m": "measure", "p": "person", "o": "organisation", "d": "date", "s": "money"}
TYPES = {
    "gesetz": "law", "strategie": "strategy", "konzept": "strategy", "programm": "programme",
    "richtlinie": "guideline", "plan": "plan", "vertrag": "treaty", "fonds": "fund",
}  # fmt: skip


def relations(marked: str) -> list[Relation]:
    """Reads a text in which mentions are marked: ``[Klimagesetz]``, ``[Er|p:Sven Muster]``."""
    text = ""
    mentions = []
    last = 0
    for match in re.finditer(r"\[([^]|]+)(?:\|(\w):([^]]+))?\]", marked):
        text += marked[last : match.start()]
        last = match.end()
        kind = KINDS[match[2] or "m"]
        entity = match[3] or match[1]
        value: dict[str, object] = {}
        if kind == "date":
            value, entity = {"type": "DATE", "value": match[3]}, ""
        elif kind == "money":
            value, entity = {"amount": int(match[3]), "currency": "EUR"}, ""
        elif kind == "measure":
            value = {"type": next((t for k, t in TYPES.items() if k in entity.lower()), "law")}
        mentions.append(
            Mention(
                kind,  # type: ignore[arg-type]
                len(text),
                len(text) + len(match[1]),
                match[1],
                entity or None,
                value,
            )
        )
        text += match[1]
    text += marked[last:]
    doc = NLP.make_doc(text)
    doc._.context = Context(published=date(2024, 4, 9))
    mentions_of(doc).extend(mentions)
    found = relations_of(read_relations(split_sentences(doc)))
    for relation in found:
        assert text[relation.start : relation.end] == relation.evidence
    return found


def triples(marked: str) -> list[tuple[str, str, str]]:
    return [(r.type, r.source.name, r.target.name) for r in relations(marked)]


LAND = "[Landesregierung|o:Landesregierung]"
MUSTER = "[Minister Muster|p:Sven Muster]"


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            "Das [Klimagesetz] ersetzt das [Energiegesetz].",
            ("replaces", "Klimagesetz", "Energiegesetz"),
        ),
        (
            "Die [Gigabitrichtlinie] löst die bisherige [Breitbandrichtlinie] ab.",
            ("replaces", "Gigabitrichtlinie", "Breitbandrichtlinie"),
        ),
        (
            "Das [Energiegesetz] wird durch das [Klimagesetz] ersetzt.",
            ("replaces", "Klimagesetz", "Energiegesetz"),
        ),
        (
            "Die [Digitalstrategie] tritt an die Stelle des [Digitalkonzepts|m:Digitalkonzept].",
            ("replaces", "Digitalstrategie", "Digitalkonzept"),
        ),
        (
            "Das [Wassergesetz] ändert das [Landesentwicklungsgesetz].",
            ("amends", "Wassergesetz", "Landesentwicklungsgesetz"),
        ),
        (
            f"{MUSTER} hat heute eine Änderung der [Breitbandrichtlinie] unterzeichnet.",
            ("amends", "Sven Muster", "Breitbandrichtlinie"),
        ),
        (
            "Der [Krankenhausplan] setzt das [Krankenhausgesetz] um.",
            ("implements", "Krankenhausplan", "Krankenhausgesetz"),
        ),
        (
            "Die [Museumsrichtlinie], mit der das [Museumsgesetz] umgesetzt wird, gilt bereits.",
            ("implements", "Museumsrichtlinie", "Museumsgesetz"),
        ),
        (
            "Das [Förderprogramm] wird bis [Ende 2027|d:2027] verlängert.",
            ("continues", "Förderprogramm", "2027"),
        ),
        (
            "Das [Schulprogramm] knüpft an das [Bauprogramm] an.",
            ("continues", "Schulprogramm", "Bauprogramm"),
        ),
        (
            "Der [Landtag|o:Landtag] hat am Freitag das [Schulgesetz] verabschiedet.",
            ("adopts", "Landtag", "Schulgesetz"),
        ),
        (
            "Das [Schulgesetz] wurde vom [Landtag|o:Landtag] beschlossen.",
            ("adopts", "Landtag", "Schulgesetz"),
        ),
        (
            "Das [Schulgesetz], das der [Landtag|o:Landtag] gestern beschlossen hat, hilft.",
            ("adopts", "Landtag", "Schulgesetz"),
        ),
        (
            "Auf Vorschlag von " + MUSTER + f" beschloss die {LAND} den [Verkehrsplan].",
            ("adopts", "Landesregierung", "Verkehrsplan"),
        ),
        (
            f"{MUSTER} hat heute im [Kabinett|o:Kabinett] die [Digitalstrategie] vorgestellt.",
            ("announces", "Sven Muster", "Digitalstrategie"),
        ),
        (
            f"{MUSTER} kündigte für den Herbst ein [Radwegeprogramm] an.",
            ("announces", "Sven Muster", "Radwegeprogramm"),
        ),
        (
            "Für das [Radwegeprogramm] stehen [3 Mio. Euro|s:3000000] zur Verfügung.",
            ("funds", "3000000 EUR", "Radwegeprogramm"),
        ),
        (
            "Der [Bund|o:Bund] finanziert das [Radwegeprogramm].",
            ("funds", "Bund", "Radwegeprogramm"),
        ),
        (
            "Das [Radwegeprogramm] hat ein Volumen von rund [3 Mio. Euro|s:3000000].",
            ("funds", "3000000 EUR", "Radwegeprogramm"),
        ),
        (
            "Das [Radwegeprogramm] läuft am [31. Dezember 2024|d:2024-12-31] aus.",
            ("ends", "Radwegeprogramm", "2024-12-31"),
        ),
        (
            "Der [Staatsvertrag] hebt das [Verwaltungsabkommen] auf.",
            ("ends", "Staatsvertrag", "Verwaltungsabkommen"),
        ),
        (
            "Am [1. März 2025|d:2025-03-01] tritt die [Marktrichtlinie] in Kraft.",
            ("enters_into_force", "Marktrichtlinie", "2025-03-01"),
        ),
        (
            "Das am [1. März 2025|d:2025-03-01] in Kraft getretene [Schulgesetz] wirkt.",
            ("enters_into_force", "Schulgesetz", "2025-03-01"),
        ),
        (
            "Das [Institut|o:Institut] evaluiert das [Radwegeprogramm].",
            ("evaluates", "Institut", "Radwegeprogramm"),
        ),
        (
            f"Die {LAND} lehnt das [Klinikgesetz] ab.",
            ("rejects", "Landesregierung", "Klinikgesetz"),
        ),
    ],
)
def test_each_type_in_its_usual_words(text: str, triple: tuple[str, str, str]) -> None:
    assert triples(text) == [triple]


@pytest.mark.parametrize(
    "text",
    [
        "Das [Klimagesetz] ersetzt nicht das [Energiegesetz].",
        "Das [Klimagesetz] könnte das [Energiegesetz] ersetzen.",
        "Das [Klimagesetz] würde das [Energiegesetz] ersetzen, wenn der Landtag zustimmt.",
        "Das [Klimagesetz] soll das [Energiegesetz] nicht ersetzen.",
        "Kein [Klimagesetz] ersetzt das [Energiegesetz].",
        "Der [Landtag|o:Landtag] soll das [Schulgesetz] im Herbst beschließen.",
        "[Minister Muster|p:Sven Muster] wird den [Staatsvertrag] nächste Woche unterzeichnen.",
        f"Die {LAND} gab den Entwurf des [Schulgesetzes] zur Anhörung frei.",
        f"Die {LAND} hat die Botschaft zur Änderung des [Waldgesetzes] und [Jagdgesetzes] "
        "verabschiedet.",
        f"Die {LAND} hat beschlossen, auf eine Änderung des [Waldgesetzes] zu verzichten.",
        "Das [Klimagesetz] und das [Energiegesetz] ergänzen einander.",
        "",
    ],
)
def test_what_is_denied_supposed_or_not_yet_done_is_left_out(text: str) -> None:
    assert triples(text) == []


def test_a_stated_plan_counts() -> None:
    assert triples("Das [Klimagesetz] soll das [Energiegesetz] ablösen.") == [
        ("replaces", "Klimagesetz", "Energiegesetz")
    ]
    text = "Das [Klimagesetz] soll zum [1. Juli 2025|d:2025-07-01] in Kraft treten."
    assert triples(text) == [("enters_into_force", "Klimagesetz", "2025-07-01")]


def test_not_this_but_that() -> None:
    text = (
        "Das [Radwegeprogramm] endet nicht [2024|d:2024], sondern wird bis "
        "[2026|d:2026] verlängert."
    )
    assert triples(text) == [("continues", "Radwegeprogramm", "2026")]


@pytest.mark.parametrize(
    ("pronoun", "measure", "old"),
    [
        ("Sie", "Außenwirtschaftsstrategie", "Außenwirtschaftskonzept"),
        ("Es", "Klimaschutzgesetz", "Energiegesetz"),
        ("Er", "Verkehrsplan", "Wegeplan"),
    ],
)
def test_a_pronoun_speaks_of_the_measure_of_the_sentence_before(
    pronoun: str, measure: str, old: str
) -> None:
    text = f"{MUSTER} hat [{measure}] gelobt. {pronoun} ersetzt heute [{old}] von 2014."
    [relation] = relations(text)
    assert (relation.type, relation.source.name, relation.target.name) == ("replaces", measure, old)
    assert relation.evidence == f"{pronoun} ersetzt heute {old} von 2014"


def test_a_pronoun_of_another_gender_does_not() -> None:
    assert triples("Das [Klimaschutzgesetz] gilt. Sie ersetzt das [Energiegesetz].") == []


def test_the_bare_noun_points_back_to_a_measure_of_its_kind() -> None:
    text = (
        "Das [Radwegeprogramm] hilft allen. Die Kommunen freuen sich. "
        "Das Programm läuft [Ende 2025|d:2025] aus."
    )
    assert triples(text) == [("ends", "Radwegeprogramm", "2025")]


def test_one_sentence_may_say_several_things() -> None:
    text = (
        "Das [Klimagesetz] ersetzt das [Energiegesetz], das am [20. Mai 2014|d:2014-05-20] "
        "verabschiedet worden war, und tritt am [1. Juni 2024|d:2024-06-01] in Kraft."
    )
    assert triples(text) == [
        ("replaces", "Klimagesetz", "Energiegesetz"),
        ("enters_into_force", "Klimagesetz", "2024-06-01"),
    ]


def test_the_amending_law_amends_by_its_name() -> None:
    [relation] = relations(
        "Das [Gesetz zur Änderung des Schulgesetzes] gilt. Bisher stand im [Schulgesetz] nichts."
    )
    assert (relation.type, relation.source.name, relation.target.name) == (
        "amends",
        "Gesetz zur Änderung des Schulgesetzes",
        "Schulgesetz",
    )
    assert relation.evidence == "Gesetz zur Änderung des Schulgesetzes"


def test_who_only_attends_does_not_act() -> None:
    text = f"Im Beisein von {MUSTER} hat der [Landtag|o:Landtag] das [Schulgesetz] beschlossen."
    assert triples(text) == [("adopts", "Landtag", "Schulgesetz")]
    text = "Das [Schulgesetz] wurde beschlossen und dem [Landtag|o:Landtag] zugeleitet."
    assert triples(text) == []


def test_two_act_together() -> None:
    text = (
        "[Sven Muster|p:Sven Muster] und [Erika Beispiel|p:Erika Beispiel] "
        "haben den [Staatsvertrag] unterzeichnet."
    )
    assert triples(text) == [
        ("adopts", "Sven Muster", "Staatsvertrag"),
        ("adopts", "Erika Beispiel", "Staatsvertrag"),
    ]


def test_the_same_relation_is_told_once() -> None:
    sentence = "Das [Klimagesetz] ersetzt das [Energiegesetz]. "
    assert len(triples(sentence * 3)) == 1


@pytest.mark.shared
def test_the_strategy_of_2024_replaces_the_concept_of_2014() -> None:
    path = SEED / "aussenwirtschaftskonzept-2024.md"
    if not path.exists():
        pytest.skip("the seed release is not beside the project")
    from nlp.measures import read_measures

    doc = NLP.make_doc(path.read_text("utf-8"))
    doc._.context = Context(published=date(2024, 4, 9))
    doc = read_relations(read_measures(split_sentences(doc)))
    replaced = [r for r in relations_of(doc) if r.type == "replaces"]
    assert [(r.source.name, r.target.name, r.evidence) for r in replaced] == [
        (
            "Außenwirtschaftsstrategie",
            "Außenwirtschaftskonzept",
            "Sie ersetzt das Außenwirtschaftskonzept von 2014",
        )
    ]


PIECES = st.sampled_from(
    [
        *("Das", "[Klimagesetz]", "[Radwegeprogramm]", "ersetzt", "wird", "durch", "nicht"),
        *("[1. Mai 2024|d:2024-05-01]", "[3 Mio. Euro|s:3000000]", "in Kraft", "tritt", "hat"),
        *("beschlossen", "löst", "ab", "soll", ". Sie", ". Das Programm", "; ", "und", "(", ")"),
        *(", das", ", ", LAND, MUSTER, "\n\n", "😀"),
    ]
)


@given(st.lists(PIECES | st.text(alphabet="aß.,:;„“ \n", max_size=6), max_size=40).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_read_and_the_ends_are_mentions(marked: str) -> None:
    for relation in relations(marked):
        assert relation.source != relation.target
        assert relation.evidence
