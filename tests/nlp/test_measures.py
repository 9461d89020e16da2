"""What counts as a measure, how far its name reaches, and how one release's names come together."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

import nlp.doc  # noqa: F401  # declares ``span._.confidence``
from corpus.release import Mention
from nlp.doc import Context, mentions_of
from nlp.measures import read_measures

NLP = spacy.blank("de")


def read(text: str, before: tuple[Mention, ...] = ()) -> Doc:
    doc = NLP.make_doc(text)
    doc._.context = Context(published=date(2024, 4, 9))
    mentions_of(doc).extend(before)
    return read_measures(doc)


def marked(text: str, *marks: str, confidence: float = 0.9) -> list[Mention]:
    """What is found where the model marks words as measures."""
    doc = NLP.make_doc(text)
    doc._.context = Context(published=date(2024, 4, 9))
    spans = []
    for mark in marks:
        start = text.index(mark)
        span = doc.char_span(start, start + len(mark), "MEASURE", alignment_mode="expand")
        span._.confidence = confidence
        spans.append(span)
    doc.set_ents(spans)
    return [m for m in mentions_of(read_measures(doc)) if m.kind == "measure"]


def found(text: str) -> list[Mention]:
    return [m for m in mentions_of(read(text)) if m.kind == "measure"]


def names(text: str) -> list[tuple[str | None, str]]:
    return [(m.entity, m.value["type"]) for m in found(text)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Die neue Außenwirtschaftsstrategie liegt vor.", "Außenwirtschaftsstrategie", "strategy"),
        ("Ziel des Klimaschutzgesetzes ist das.", "Klimaschutzgesetz", "law"),
        ("Es gilt die Düngeverordnung.", "Düngeverordnung", "ordinance"),
        ("Nach der Breitbandrichtlinie geht das.", "Breitbandrichtlinie", "guideline"),
        ("Das Schulbauprogramm 2030 beginnt.", "Schulbauprogramm 2030", "programme"),
        ("Im Krankenhausplan steht das.", "Krankenhausplan", "plan"),
        ("Der Glücksspielstaatsvertrag gilt.", "Glücksspielstaatsvertrag", "treaty"),
        ("Mittel des Corona-Sondervermögens fließen.", "Corona-Sondervermögen", "fund"),
        ("Die Polizeistrukturreform kommt voran.", "Polizeistrukturreform", "project"),
        (
            "Beschluss zur Schließung der Anstalt",
            "Beschluss zur Schließung der Anstalt",
            "decision",
        ),
        (
            "Die Gründung der Landesenergieagentur Sachsen-Anhalt folgt.",
            "Gründung der Landesenergieagentur Sachsen-Anhalt",
            "agency_founding",
        ),
    ],
)
def test_the_type_comes_from_the_head_noun(text: str, name: str, kind: str) -> None:
    assert names(text) == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Maßnahmen und die Förderung werden ausgeweitet.",
        "Das Programm und die neue Strategie überzeugen. Der Gesetzentwurf liegt vor.",
        "Ein Förderprogramm allein genügt nicht.",
        "Der Zeitplan steht, das Rahmenprogramm auch; der Arbeitsvertrag ist unterschrieben.",
        "Er stellt das Programm zur Verfügung und legt das Konzept zur Abstimmung vor.",
        "Die Bebauungspläne der Kommunen und ihre Stadtentwicklungskonzepte lagen aus.",
        "Die Ausschreibung für den Demografiepreis läuft.",
        "Die Bedeutung der Tagesordnung ist in einer anderen Größenordnung.",
        "",
    ],
)
def test_generic_words_are_no_measures(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Entwurf eines Vierten Gesetzes zur Stärkung der kommunalen Finanzen wurde beraten.",
            "Viertes Gesetz zur Stärkung der kommunalen Finanzen",
        ),
        (
            "Die Richtlinie zur Förderung des Breitbandausbaus in Sachsen-Anhalt tritt in Kraft.",
            "Richtlinie zur Förderung des Breitbandausbaus in Sachsen-Anhalt",
        ),
        (
            "Das Landesprogramm für Demokratie, Vielfalt und Weltoffenheit in Sachsen-Anhalt.",
            "Landesprogramm für Demokratie, Vielfalt und Weltoffenheit in Sachsen-Anhalt",
        ),
        ("Im Rahmen der Nationalen Wasserstoffstrategie", "Nationale Wasserstoffstrategie"),
        ("Ziele der Digitalen Agenda sind", "Digitale Agenda"),
        ("Klimaschutz- und Energiekonzepts", "Klimaschutz- und Energiekonzept"),
        ("Krankenhausgesetzes Sachsen-Anhalt", "Krankenhausgesetz Sachsen-Anhalt"),
        ("Das Haushaltsgesetz 2022 passierte den Landtag.", "Haushaltsgesetz 2022"),
        ("Den Doppelhaushalt 2025/2026 berät der Landtag.", "Doppelhaushalt 2025/2026"),
        (
            "Gesetzentwurf zur Neuordnung der Polizeistruktur",
            "Gesetz zur Neuordnung der Polizeistruktur",
        ),
        ("Das „Gute-KiTa-Gesetz“ des Bundes", "Gute-KiTa-Gesetz"),
    ],
)
def test_names_are_whole_and_in_base_form(text: str, name: str) -> None:
    assert [entity for entity, _ in names(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Das Programm „Sachsen-Anhalt KLIMA“ startet.", "Sachsen-Anhalt KLIMA"),
        ("Aus dem Förderprogramm »Klima vor Ort« gab es Geld.", "Klima vor Ort"),
        ('Mit dem Projekt "Neue Wege" beginnt es.', "Neue Wege"),
        ("Im Programm STARK III sind Mittel frei.", "STARK III"),
        ("Das Bundesprogramm Breitband läuft.", "Bundesprogramm Breitband"),
        ("Das Sondervermögen „Corona“ endet.", "Sondervermögen Corona"),
        ("Im Aktionsplan „Willkommen“ steht das.", "Aktionsplan Willkommen"),
        ("Das Projekt „Rückenwind“ läuft.", "Rückenwind"),
    ],
)
def test_a_programme_is_called_by_the_name_behind_it(text: str, name: str) -> None:
    assert [entity for entity, _ in names(text)] == [name]


def test_an_unnamed_programme_counts_when_a_relative_clause_says_what_it_does() -> None:
    text = "Das Land legt ein Förderprogramm auf, das Vereinen Lastenräder bezahlt."
    assert names(text) == []
    text = "Das Land plant ein neues Förderprogramm, das Vereinen Lastenräder bezahlt."
    [mention] = found(text)
    assert (mention.surface, mention.entity) == ("Förderprogramm", "Förderprogramm")
    assert mention.confidence < 0.6


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("nach § 12 Abs. 2 Satz 1 KVG LSA", "KVG LSA", "Kommunalverfassungsgesetz"),
        ("Art und § 34 SGB II in der Fassung", "SGB II", "Zweites Buch Sozialgesetzbuch"),
        ("gemäß § 5 Absatz 1 GG", "GG", "Grundgesetz"),
        ("nach § 3 Abs. 1 AbcXyG", "AbcXyG", "AbcXyG"),
        ("Das MusG LSA gilt.", "MusG LSA", "MusG LSA"),
        ("Die GRW-Förderung wirkt.", "GRW", "GRW"),
        ("Aus dem STARK-V-Programm", "STARK-V", "STARK V"),
        ("nach Artikel 91b GG", "GG", "Grundgesetz"),
        ("nach Paragraf 35 BauGB", "BauGB", "Baugesetzbuch"),
        ("Mittel aus dem ELER", "ELER", "ELER"),
    ],
)
def test_abbreviations_and_citations_give_the_law(text: str, surface: str, name: str) -> None:
    assert [(m.surface, m.entity) for m in found(text)] == [(surface, name)]


def test_short_abbreviations_need_a_citation() -> None:
    assert names("Die AO und das GG im KUG") == []


def test_an_abbreviation_in_brackets_is_a_mention_of_its_own_and_works_from_then_on() -> None:
    text = "Das Kita-Stärkungsgesetz (KSG LSA) gilt. Mit dem KSG LSA wird alles besser."
    assert [(m.surface, m.entity) for m in found(text)] == [
        ("Kita-Stärkungsgesetz", "Kita-Stärkungsgesetz"),
        ("KSG LSA", "Kita-Stärkungsgesetz"),
        ("KSG LSA", "Kita-Stärkungsgesetz"),
    ]


def test_the_short_title_in_brackets_names_the_measure() -> None:
    text = (
        "Die Richtlinie über die Gewährung von Zuwendungen zur Teilnahme an Messen "
        "(Messeförderrichtlinie) gilt. Die Messeförderrichtlinie hilft."
    )
    assert {m.entity for m in found(text)} == {"Messeförderrichtlinie"}
    assert len(found(text)) == 3


def test_an_abbreviation_of_the_last_word_is_not_the_measures() -> None:
    text = "Staatsvertrag über die Errichtung der Agentur für Dienste (MAV). Die MAV wächst."
    assert [m.entity for m in found(text)] == [
        "Staatsvertrag über die Errichtung der Agentur für Dienste"
    ]


def test_one_measure_has_one_name_in_a_release() -> None:
    text = (
        "Außenwirtschaftskonzept 2024\n\nDie Strategie ersetzt das Außenwirtschaftskonzept von "
        "2014. Die Ziele des Außenwirtschaftskonzeptes bleiben."
    )
    assert {m.entity for m in found(text)} == {"Außenwirtschaftskonzept"}


def test_the_bare_name_stands_for_the_only_longer_one() -> None:
    text = "Das Schulbauprogramm 2030 kommt. Für das Schulbauprogramm gibt es Geld."
    assert {m.entity for m in found(text)} == {"Schulbauprogramm 2030"}
    both = "Der Krankenhausplan 2015 und der Krankenhausplan 2026. Der Krankenhausplan hilft."
    assert [m.entity for m in found(both)] == [
        "Krankenhausplan 2015",
        "Krankenhausplan 2026",
        "Krankenhausplan",
    ]


def test_the_law_inside_the_name_of_an_amending_one_is_no_mention() -> None:
    text = "Das Gesetz zur Änderung des Schulgesetzes passierte den Landtag. Das Schulgesetz gilt."
    assert [(m.surface, m.entity) for m in found(text)] == [
        ("Gesetz zur Änderung des Schulgesetzes", "Gesetz zur Änderung des Schulgesetzes"),
        ("Schulgesetz", "Schulgesetz"),
    ]


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        (
            "Die Novelle des Denkmalschutzgesetzes liegt vor.",
            "Novelle des Denkmalschutzgesetzes",
            "Gesetz zur Änderung des Denkmalschutzgesetzes",
        ),
        (
            "Mit der Novelle des KiFöG kommt Geld.",
            "Novelle des KiFöG",
            "Gesetz zur Änderung des Kinderförderungsgesetzes",
        ),
        (
            "Die HSG-Novelle wirkt.",
            "HSG-Novelle",
            "Gesetz zur Änderung des Hochschulgesetzes",
        ),
        (
            "Eine Schulgesetznovelle folgt.",
            "Schulgesetznovelle",
            "Gesetz zur Änderung des Schulgesetzes",
        ),
    ],
)
def test_a_novelle_is_the_law_that_amends(text: str, surface: str, name: str) -> None:
    assert [(m.surface, m.entity) for m in found(text)] == [(surface, name)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Aus dem Europäischen Sozialfonds kommt das Geld.", "ESF", "fund"),
        (
            "Nach dem Fünften Buch Sozialgesetzbuch gilt das.",
            "Fünftes Buch Sozialgesetzbuch",
            "law",
        ),
        ("Wegen der Nitratrichtlinie der EU", "Nitratrichtlinie", "law"),
        ("Das Geld der Gemeinsamen Agrarpolitik", "Gemeinsame Agrarpolitik", "programme"),
        ("Die „Soziale Stadt“ hilft Halle.", "Soziale Stadt", "programme"),
        ("Das Programm ¿Schulerfolg sichern¿ läuft.", "Schulerfolg sichern", "programme"),
        ("Mit ego.-START gründen", "ego.-START", "programme"),
        ("Der TV-L gilt weiter.", "TV-L", "treaty"),
    ],
)
def test_what_is_known_is_found_in_every_case_and_any_marks(
    text: str, name: str, kind: str
) -> None:
    assert names(text) == [(name, kind)]


def test_the_ordinal_belongs_to_a_supplementary_budget() -> None:
    [mention] = found("Der Landtag berät den zweiten Nachtragshaushalt.")
    assert (mention.surface, mention.entity) == (
        "zweiten Nachtragshaushalt",
        "Zweiter Nachtragshaushalt",
    )


def test_a_name_of_several_words_counts_again_wherever_it_stands() -> None:
    text = "„Gesund im Dorf“ startet\n\nMit dem Programm „Gesund im Dorf“ hilft das Land."
    assert [m.entity for m in found(text)] == ["Gesund im Dorf"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Die Sanierung der Grundschule Pratau beginnt.",
            "Sanierung der Grundschule Pratau",
        ),
        ("Der Bau der Ortsumfahrung Wedringen", "Bau der Ortsumfahrung Wedringen"),
        ("Nordverlängerung der A 14", "Nordverlängerung der A 14"),
        ("Für den Ausbau der B 6n gibt es Geld.", "Ausbau der B 6n"),
    ],
)
def test_named_building_works_are_projects(text: str, name: str) -> None:
    assert names(text) == [(name, "project")]


def test_building_in_general_is_no_project() -> None:
    assert names("Der Ausbau der Windenergie und die Sanierung von Schulen gehen voran.") == []


@pytest.mark.parametrize(
    ("text", "marks", "surface", "name", "kind"),
    [
        # A name that no rule bounds, in base form, typed by its noun.
        (
            "Träger des Pflegebonus zahlen.",
            ["Pflegebonus"],
            "Pflegebonus",
            "Pflegebonus",
            "programme",
        ),
        (
            "Kosten des Erweiterungsbaus der Landesbibliothek steigen.",
            ["Erweiterungsbaus der Landesbibliothek"],
            "Erweiterungsbaus der Landesbibliothek",
            "Erweiterungsbau der Landesbibliothek",
            "project",
        ),
        # Pieces of one name are joined, what was left out is added.
        (
            "Geld für die Sanierung des Zeitzer Turms.",
            ["Sanierung", "Zeitzer Turms"],
            "Sanierung des Zeitzer Turms",
            "Sanierung des Zeitzer Turms",
            "project",
        ),
        (
            "Die Erneuerung des Brockenwegs beginnt.",
            ["Brockenwegs"],
            "Erneuerung des Brockenwegs",
            "Erneuerung des Brockenwegs",
            "project",
        ),
        # Words of the sentence are taken off.
        (
            "Der Entwurf eines Fahrradgesetzes ruht.",
            ["Entwurf eines Fahrradgesetzes"],
            "Fahrradgesetzes",
            "Fahrradgesetz",
            "law",
        ),
        (
            "Die Fortschreibung des Radverkehrsplans beginnt.",
            ["Fortschreibung des Radverkehrsplans"],
            "Radverkehrsplans",
            "Radverkehrsplan",
            "plan",
        ),
        (
            "Im Programm „Ländlich mobil“ gibt es",
            ["Programm „Ländlich mobil“"],
            "Ländlich mobil",
            "Ländlich mobil",
            "programme",
        ),
        (
            "Das Förderprogramm STARK III läuft.",
            ["Förderprogramm STARK III"],
            "STARK III",
            "STARK III",
            "programme",
        ),
        # The model knows where a compound's name ends.
        (
            "Die Ausbildungsoffensive Pflege wirkt.",
            ["Ausbildungsoffensive Pflege"],
            "Ausbildungsoffensive Pflege",
            "Ausbildungsoffensive Pflege",
            "programme",
        ),
    ],
)
def test_what_the_model_marks_becomes_a_whole_name(
    text: str, marks: list[str], surface: str, name: str, kind: str
) -> None:
    assert [(m.surface, m.entity, m.value["type"]) for m in marked(text, *marks)] == [
        (surface, name, kind)
    ]


@pytest.mark.parametrize(
    ("text", "mark", "confidence"),
    [
        ("Auf der Internationalen Grünen Woche", "Internationalen Grünen Woche", 0.9),
        ("Das Programm überzeugt.", "Programm", 0.9),
        ("Die Straße der Romanik feiert.", "Straße der Romanik", 0.9),
        ("Der Pflegebonus kommt.", "Pflegebonus", 0.4),
        ("Das Sturmtief Friederike zog ab.", "Friederike", 0.7),
        ("Es waren 2014 mehr.", "2014", 0.9),
    ],
)
def test_not_everything_the_model_marks_is_a_measure(
    text: str, mark: str, confidence: float
) -> None:
    assert marked(text, mark, confidence=confidence) == []


def test_a_kind_alone_is_the_only_measure_of_its_kind() -> None:
    text = "Das Landesprogramm für Vielfalt und Respekt wächst. Das Landesprogramm endet 2026."
    again = [m.entity for m in marked(text, "Landesprogramm endet"[:14], confidence=0.9)]
    assert set(again) == {"Landesprogramm für Vielfalt und Respekt"}


def test_what_a_body_is_called_is_no_measure() -> None:
    text = "Die Stiftung Zukunftsfonds Magdeburg lädt ein."
    start = text.index("Stiftung")
    body = Mention("organisation", start, start + 31, text[start : start + 31])
    assert [m.kind for m in mentions_of(read(text, (body,)))] == ["organisation"]


PIECES = st.sampled_from(
    [
        *("Gesetz", "zur", "Änderung", "des", "Schulgesetzes", "(SchulG LSA)", "ein", "2030"),
        *("„Neue Märkte“", "¿", "Programm", "STARK III", "§ 12 Abs. 2", "KVG LSA", "Klima- und"),
        *("Digitale", "Agenda", "Energiekonzept", "Sanierung der Grundschule Pratau"),
        *("\n\n", ", das hilft.", "ß", "😀"),
    ]
)


@given(st.lists(PIECES | st.text(max_size=12), max_size=40).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_read_and_offsets_are_exact(text: str) -> None:
    for mention in found(text):
        assert text[mention.start : mention.end] == mention.surface
        assert mention.surface.strip() == mention.surface != ""
        assert mention.entity


def test_a_year_inside_a_name_is_no_date() -> None:
    from datetime import date

    from nlp.doc import Context
    from nlp.reader import Reader

    text = "Der Doppelhaushalt 2025/2026 wurde am 12. Dezember 2024 beschlossen."
    reading = Reader().read(text, Context(date(2024, 12, 12)))
    assert [m.surface for m in reading.mentions if m.kind == "date"] == ["12. Dezember 2024"]


@pytest.mark.parametrize(
    ("text", "marks", "name"),
    [
        # What no surface says is not in the name.
        (
            "Geld für Zerbst\n\nZerbst. Das Land zahlt für die Sanierung der Turnhalle.",
            ("Sanierung der Turnhalle",),
            "Sanierung der Turnhalle",
        ),
        (
            "Jetzt kommt die Sanierung der Turnhalle. Die Sanierung der Turnhalle in Zerbst ruht.",
            ("Sanierung der Turnhalle", "Sanierung der Turnhalle in Zerbst"),
            "Sanierung der Turnhalle in Zerbst",
        ),
        (
            "Das Land gründet das KI-Labor.\n\nDas KI-Labor für die Pflege kostet Geld.",
            ("KI-Labor", "KI-Labor für die Pflege"),
            "KI-Labor für die Pflege",
        ),
    ],
)
def test_a_name_is_the_fullest_that_the_release_uses(
    text: str, marks: tuple[str, ...], name: str
) -> None:
    assert {m.entity for m in marked(text, *marks, confidence=0.99)} == {name}


def test_a_numbered_name_is_another_measure() -> None:
    text = "Nach dem Programm Kita-Invest kommt nun das Programm Kita-Invest II."
    assert [m.entity for m in found(text)] == ["Kita-Invest", "Kita-Invest II"]


@pytest.mark.parametrize(
    ("text", "marks", "entities"),
    [
        (
            "Neu ist der Innovationsfonds Lehre. Das Land prüft den Innovationsfonds heute.",
            ("Innovationsfonds Lehre", "den Innovationsfonds"),
            ["Innovationsfonds Lehre", "Innovationsfonds Lehre"],
        ),
        (
            "Geld gibt der Krankenhausstrukturfonds. Dann endet der Strukturfonds.",
            ("Krankenhausstrukturfonds", "der Strukturfonds"),
            ["Krankenhausstrukturfonds", "Krankenhausstrukturfonds"],
        ),
        # Laws of Bund and Land are two.
        (
            "Das Bundesnaturschutzgesetz gilt, das Naturschutzgesetz auch.",
            (),
            ["Bundesnaturschutzgesetz", "Naturschutzgesetz"],
        ),
    ],
)
def test_a_compound_may_shorten_a_name(
    text: str, marks: tuple[str, ...], entities: list[str]
) -> None:
    assert [m.entity for m in marked(text, *marks, confidence=0.99)] == entities


def test_names_of_works_end_with_their_line() -> None:
    text = "Geld für die Sanierung der Stadthalle in Weißenfels\n\nDas Landesamt zahlt."
    assert [m.entity for m in found(text)] == ["Sanierung der Stadthalle in Weißenfels"]


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        # Whose it is and of which year stays outside; an abbreviation is a mention of its own.
        (
            "Das regelt die Deponierichtlinie der EU.",
            ("Deponierichtlinie der EU",),
            ["Deponierichtlinie"],
        ),
        (
            "Es gilt die Leitlinie Biber des Jahres 2008.",
            ("Leitlinie Biber des Jahres 2008",),
            ["Leitlinie Biber"],
        ),
        (
            "Der Verkauf des Flugplatzes Borstel ruht.",
            ("Flugplatzes Borstel",),
            [],
        ),
        (
            "Sie berät das Landesamt nach dem geltenden Deichgesetz.",
            ("geltenden Deichgesetz",),
            ["Deichgesetz"],
        ),
        # A dative of the sentence is no genitive of the name, nor is a preposition left over.
        (
            "Hier dient die neue Nickelverordnung der Umsetzung des Abkommens.",
            ("Nickelverordnung der Umsetzung des Abkommens",),
            ["Nickelverordnung"],
        ),
        (
            "Abgelehnt ist die Verlegung des Parkplatzes nach dort.",
            ("Verlegung des Parkplatzes nach",),
            ["Verlegung des Parkplatzes"],
        ),
        # A kind that the release names but once, and one that points to a quoted name.
        (
            "Die Länder haben eine Verwaltungsvereinbarung geschlossen.",
            ("Verwaltungsvereinbarung",),
            ["Verwaltungsvereinbarung"],
        ),
        (
            "Neu ist das Landesprogramm „Seepferd“. Umgesetzt wird das Landesprogramm vom Verband.",
            (),
            ["Seepferd", "Landesprogramm"],
        ),
        ("Ein Modellprojekt beginnt.", ("Modellprojekt",), []),
        ("Gesetz zur Änderung: Das Kabinett berät.", (), []),
        (
            "Das „Landesnetz für Lehrende“, kurz LNL, wächst. Das LNL gibt es seit langem.",
            ("Landesnetz für Lehrende",),
            ["Landesnetz für Lehrende", "LNL", "LNL"],
        ),
    ],
)
def test_where_names_end(text: str, marks: tuple[str, ...], expected: list[str]) -> None:
    assert [m.surface for m in marked(text, *marks, confidence=0.97)] == expected


def test_a_grant_is_no_measure_but_what_it_is_given_for() -> None:
    text = "Der Förderbescheid für den Bau der Schwimmhalle in Thale in Höhe von 5 Euro ist da."
    mark = "Förderbescheid für den Bau der Schwimmhalle in Thale in Höhe"
    assert [m.entity for m in marked(text, mark)] == ["Bau der Schwimmhalle in Thale"]


def test_what_is_replaced_gets_its_year() -> None:
    text = "Die Leitlinie Biber gilt ab Mai. Sie ersetzt die Leitlinie Biber aus dem Jahr 2008."
    marks = [m.entity for m in found(text)]
    assert marks == ["Leitlinie Biber", "Leitlinie Biber 2008"]


def test_a_pair_is_called_by_one_of_its_parts() -> None:
    text = "Neu sind die Theater- und Orchesterverträge. Die Theaterverträge gelten lange."
    names = {m.entity for m in marked(text, "Theater- und Orchesterverträge", confidence=0.97)}
    assert names == {"Theater- und Orchesterverträge"}


def test_neuter_names_in_quotation_marks_have_their_base_form() -> None:
    text = "Gefördert wird das „Blaue Haus“."
    assert [m.entity for m in marked(text, "Blaue Haus", confidence=0.97)] == ["Blaues Haus"]
