"""Which places a release names."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Span

from corpus.release import Mention
from nlp.doc import Context, mentions_of
from nlp.organisations import read_organisations
from nlp.people import read_people
from nlp.places import read_places
from nlp.places_known import name_on, place_words

BLANK = spacy.blank("de")


def mentions(text: str) -> list[Mention]:
    doc = BLANK.make_doc(text)
    doc._.context = Context(date(2024, 4, 9), source="sachsen-anhalt")
    found = mentions_of(read_places(read_organisations(read_people(doc))))
    return [mention for mention in found if mention.kind == "place"]


def places(text: str) -> list[tuple[str, str | None]]:
    return [(mention.surface, mention.entity) for mention in mentions(text)]


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("Das Treffen in Magdeburg war gut", "Magdeburg", "Magdeburg"),
        ("nach Halle gefahren", "Halle", "Halle (Saale)"),
        ("nach Halle (Saale) gefahren", "Halle (Saale)", "Halle (Saale)"),
        ("nach Halle/Saale gefahren", "Halle/Saale", "Halle (Saale)"),
        ("in der Lutherstadt Wittenberg", "Lutherstadt Wittenberg", "Lutherstadt Wittenberg"),
        ("in Wittenberg", "Wittenberg", "Lutherstadt Wittenberg"),
        ("Sachsen-Anhalts Wirtschaft", "Sachsen-Anhalts", "Sachsen-Anhalt"),
        ("Sachsen¿Anhalt wächst", "Sachsen¿Anhalt", "Sachsen-Anhalt"),
        (
            "im Landkreis Mansfeld-Südharz",
            "Landkreis Mansfeld-Südharz",
            "Landkreis Mansfeld-Südharz",
        ),
        ("im Burgenlandkreis", "Burgenlandkreis", "Burgenlandkreis"),
        ("aus Polen angereist", "Polen", "Polen"),
        ("in den Vereinigten Staaten", "Vereinigten Staaten", "USA"),
        ("im Harz wandern", "Harz", "Harz"),
        ("in Burg (Landkreis Jerichower Land)", "Burg", "Burg"),
        ("das Gewerbegebiet in Essen", "Essen", "Essen"),
        ("in Zerbst", "Zerbst", "Zerbst/Anhalt"),
        ("in Sachsen-Anhalt 21 Menschen", "Sachsen-Anhalt", "Sachsen-Anhalt"),
        ("im Altmarkkreises Salzwedel", "Altmarkkreises Salzwedel", "Altmarkkreis Salzwedel"),
        ("Magdeburg. Das Projekt läuft", "Magdeburg", "Magdeburg"),
        ("Havelberg und Burg", "Havelberg", "Havelberg"),
        ("39288 Burg", "Burg", "Burg"),
    ],
)
def test_a_place(text: str, surface: str, name: str) -> None:
    assert places(text)[0] == (surface, name)


@pytest.mark.parametrize(
    "text",
    [
        "die Burg oberhalb des Ortes",
        "Das Essen war gut, der Hof war voll.",
        "in der neuen Halle des Vereins",
        "der Magdeburger Dom und die Berliner Straße",
        "die Otto-von-Guericke-Universität Magdeburg",
        "das Polizeirevier Salzlandkreis",
        "ein Harzer Käse",
        "das Schulgesetz des Landes Sachsen-Anhalt",
        "der Verdienstorden der Bundesrepublik Deutschland",
        "Halle 7 wird winterfest",
        "rund um den Arendsee",
    ],
)
def test_no_place(text: str) -> None:
    assert places(text) == []


def test_both_sides_of_a_slash_are_places() -> None:
    assert [name for _, name in places("zwischen Halberstadt/Harsleben")] == [
        "Halberstadt",
        "Harsleben",
    ]


def test_a_hyphen_joins_two_places() -> None:
    assert [name for _, name in places("die Verbindung Merseburg-Querfurt")] == [
        "Merseburg",
        "Querfurt",
    ]


def test_every_district_and_218_municipalities_are_known() -> None:
    known = place_words()
    towns = {
        name
        for district, names in known["municipalities"].items()
        if district != "Ortsteile"
        for name in names
    }
    assert len(known["districts"]["names"]) == 11
    assert set(known["districts"]["names"]) <= set(known["municipalities"])
    assert len(towns) >= 215


def test_what_only_the_model_has_seen_counts_with_its_confidence() -> None:
    doc = BLANK.make_doc("Die Halde bei Quuxleben rutscht in Elbe und Quuxmessen")
    doc._.context = Context(date(2024, 4, 9))
    doc.ents = [Span(doc, at, at + 1, label="LOC") for at in (3, 6, 8)]
    found = mentions_of(read_places(doc))
    assert [(mention.entity, mention.confidence) for mention in found] == [
        ("Quuxleben", 0.95),
        ("Quuxmessen", 0.95),
    ]


PIECES = [
    "Magdeburg",
    "Halle",
    " (Saale)",
    "/",
    ". ",
    " ",
    "\n",
    "(MJ)",
    ", den 9.",
    "in ",
    "Burg",
    "s",
    "¿",
]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_offsets_are_exact_and_mentions_stand_apart(text: str) -> None:
    end = 0
    for mention in mentions(text):
        assert text[mention.start : mention.end] == mention.surface
        assert mention.start >= end
        end = mention.end


def test_lists_of_districts_name_no_towns() -> None:
    text = "Die Landkreise Wittenberg, Stendal und Börde melden Fälle. In Stendal ist Markt."
    assert places(text) == [
        ("Wittenberg", "Landkreis Wittenberg"),
        ("Stendal", "Landkreis Stendal"),
        ("Börde", "Landkreis Börde"),
        ("Stendal", "Stendal"),
    ]


def test_a_table_of_districts_names_no_towns() -> None:
    text = "Zahlen:\n- Burgenlandkreis: 91\n- Harz: 118\n- Saalekreis: 62\n- Stendal: 53\n"
    assert [name for _, name in places(text)] == [
        "Burgenlandkreis",
        "Landkreis Harz",
        "Saalekreis",
        "Landkreis Stendal",
    ]


@pytest.mark.parametrize(
    ("text", "label", "span", "expected"),
    [
        ("QUUXLEBEN. Heute begann der Bau.", "LOC", "QUUXLEBEN", [("QUUXLEBEN", "Quuxleben")]),
        ("In Quuxau (Saalekreis) und", "LOC", "Quuxau (", [("Quuxau", "Quuxau")]),
        ("das Löwenzahnmuseum", "LOC", "Löwenzahnmuseum", []),
        ("Das Dieselnetz Magdeburg kommt", "MEASURE", "Dieselnetz Magdeburg", []),
        ("Die Strecke Merseburg - Querfurt", "MEASURE", "Merseburg - Querfurt", None),
    ],
)
def test_where_a_place_that_the_model_has_seen_ends(
    text: str, label: str, span: str, expected: list[tuple[str, str]] | None
) -> None:
    doc = BLANK.make_doc(text)
    doc._.context = Context(date(2024, 4, 9), source="sachsen-anhalt")
    start = text.index(span)
    entity = doc.char_span(start, start + len(span), label, alignment_mode="expand")
    assert entity is not None
    doc.ents = [entity]
    found = [
        (one.surface, one.entity)
        for one in mentions_of(read_places(doc))
        if one.kind == "place" and one.entity != "Saalekreis"
    ]
    assert found == expected or (expected is None and len(found) == 2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in Dessau und im Kreis Stendal", ["Dessau-Roßlau", "Landkreis Stendal"]),
        ("in Kalbe an der Milde und Kalbe/Milde", ["Kalbe (Milde)", "Kalbe (Milde)"]),
        ("in Wolfen-Nord und Magdeburg-Olvenstedt", ["Wolfen-Nord", "Magdeburg-Olvenstedt"]),
        ("Eine Halle ohne Trainer hilft nicht.", []),
        ("die Naumburg bei Freyburg", ["Freyburg (Unstrut)"]),
    ],
)
def test_old_names_quarters_and_castles(text: str, found: list[str]) -> None:
    assert [name for _, name in places(text)] == found


def test_a_town_has_its_name_of_the_day() -> None:
    assert name_on("Dessau", date(2005, 5, 1)) == "Dessau"
    assert name_on("Dessau", date(2007, 7, 1)) == "Dessau-Roßlau"
