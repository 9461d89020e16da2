"""Which bodies a release names, each by one name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Span

from corpus.release import Mention
from nlp.doc import Context, mentions_of
from nlp.organisations import read_organisations
from nlp.people import read_people

BLANK = spacy.blank("de")
SEED = Path(__file__).resolve().parents[2].parent / "shared" / "seed"


def mentions(
    text: str, day: str = "2024-04-09", source: str | None = "sachsen-anhalt"
) -> list[Mention]:
    doc = BLANK.make_doc(text)
    doc._.context = Context(date.fromisoformat(day), source=source)
    found = mentions_of(read_organisations(read_people(doc)))
    return sorted(
        (mention for mention in found if mention.kind == "organisation"),
        key=lambda mention: mention.start,
    )


def bodies(
    text: str, day: str = "2024-04-09", source: str | None = "sachsen-anhalt"
) -> list[tuple[str, str | None]]:
    return [(mention.surface, mention.entity) for mention in mentions(text, day, source)]


MWL = "Ministerium für Wirtschaft, Tourismus, Landwirtschaft und Forsten"


# Ministries are the house of that day.


@pytest.mark.parametrize(
    ("surface", "day", "house"),
    [
        (MWL, "2024-04-09", MWL),
        ("Wirtschaftsministerium", "2024-04-09", MWL),
        (
            "Wirtschaftsministeriums",
            "2018-04-09",
            "Ministerium für Wirtschaft, Wissenschaft und Digitalisierung",
        ),
        ("Wirtschafts- und Landwirtschaftsministerium", "2024-04-09", MWL),
        ("Innenressort", "2024-04-09", "Ministerium für Inneres und Sport"),
        ("MWL", "2024-04-09", MWL),
        (
            "Ministeriums für Justiz und Gleichstellung",
            "2015-04-09",
            "Ministerium für Justiz und Gleichstellung",
        ),
        ("Staatskanzlei", "2014-04-09", "Staatskanzlei"),
        ("Staatskanzlei", "2024-04-09", "Staatskanzlei und Ministerium für Kultur"),
        ("Kultusministerium", "2014-04-09", "Kultusministerium"),
        (
            "Bundeswirtschaftsministerium",
            "2022-04-09",
            "Bundesministerium für Wirtschaft und Klimaschutz",
        ),
        (
            "Bundesministerium für Bildung und Forschung",
            "2022-04-09",
            "Bundesministerium für Bildung und Forschung",
        ),
        ("Auswärtigen Amtes", "2022-04-09", "Auswärtiges Amt"),
        ("BMWK", "2022-04-09", "Bundesministerium für Wirtschaft und Klimaschutz"),
    ],
)
def test_a_ministry_is_the_house_of_the_day(surface: str, day: str, house: str) -> None:
    assert bodies(f"Nach Angaben des {surface} läuft das Verfahren.", day) == [(surface, house)]


def test_a_ministry_of_another_land_is_not_ours() -> None:
    assert bodies("das niedersächsische Wirtschaftsministerium teilte mit") == [
        ("Wirtschaftsministerium", "Wirtschaftsministerium Niedersachsen")
    ]


def test_two_ministries_in_one_word_are_two() -> None:
    assert bodies("Innen- und Justizministerium sind sich einig.") == [
        ("Innen-", "Ministerium für Inneres und Sport"),
        ("Justizministerium", "Ministerium für Justiz und Verbraucherschutz"),
    ]


def test_the_government_of_another_land() -> None:
    assert bodies("die Landesregierung Brandenburg und der Sächsische Landtag") == [
        ("Landesregierung Brandenburg", "Landesregierung Brandenburg"),
        ("Sächsische Landtag", "Sächsischer Landtag"),
    ]


def test_the_owner_is_no_part_of_a_ministry() -> None:
    text = "durch das Ministerium für Justiz und Verbraucherschutz des Landes Sachsen-Anhalt"
    assert bodies(text)[0][0] == "Ministerium für Justiz und Verbraucherschutz"


# Known bodies, in any inflection.


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("Vertreter des Landesverwaltungsamtes", "Landesverwaltungsamtes", "Landesverwaltungsamt"),
        (
            "des Landesamtes für Umweltschutz",
            "Landesamtes für Umweltschutz",
            "Landesamt für Umweltschutz",
        ),
        (
            "mit der Deutschen Forschungsgemeinschaft",
            "Deutschen Forschungsgemeinschaft",
            "Deutsche Forschungsgemeinschaft",
        ),
        ("die Landesregierung hat beschlossen", "Landesregierung", "Landesregierung"),
        ("heute im Kabinett", "Kabinett", "Kabinett"),
        ("der deutschen Außenhandelskammern", "Außenhandelskammern", "Außenhandelskammern"),
        (
            "der Germany Trade & Invest-Gesellschaft",
            "Germany Trade & Invest-Gesellschaft",
            "Germany Trade & Invest",
        ),
        ("die Uni Magdeburg", "Uni Magdeburg", "Otto-von-Guericke-Universität Magdeburg"),
        (
            "die Investitions- und Marketinggesellschaft Sachsen-Anhalt mbH",
            "Investitions- und Marketinggesellschaft Sachsen-Anhalt mbH",
            "Investitions- und Marketinggesellschaft",
        ),
        ("Mittel der Europäischen Kommission", "Europäischen Kommission", "Europäische Kommission"),
        ("im Bundesrat", "Bundesrat", "Bundesrat"),
        (
            "des Bauernverbandes Sachsen-Anhalt e.V. kamen",
            "Bauernverbandes Sachsen-Anhalt e.V.",
            "Bauernverband Sachsen-Anhalt",
        ),
        ("das LKA warnt", "LKA", "Landeskriminalamt Sachsen-Anhalt"),
    ],
)
def test_a_known_body(text: str, surface: str, name: str) -> None:
    assert bodies(text) == [(surface, name)]


# Bodies by the way their names are built.


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        (
            "das Polizeirevier Salzlandkreis sucht",
            "Polizeirevier Salzlandkreis",
            "Polizeirevier Salzlandkreis",
        ),
        (
            "des Verwaltungsgerichts Halle (Saale)",
            "Verwaltungsgerichts Halle (Saale)",
            "Verwaltungsgericht Halle (Saale)",
        ),
        (
            "der Technischen Universität Berlin",
            "Technischen Universität Berlin",
            "Technische Universität Berlin",
        ),
        (
            "des Amtes für Landwirtschaft, Flurneuordnung und Forsten Mitte",
            "Amtes für Landwirtschaft, Flurneuordnung und Forsten Mitte",
            "Amt für Landwirtschaft, Flurneuordnung und Forsten Mitte",
        ),
        ("das Landesamt für Luft und der Landkreis", "Landesamt für Luft", "Landesamt für Luft"),
        (
            "der Verband der Metall- und Elektroindustrie fordert",
            "Verband der Metall- und Elektroindustrie",
            "Verband der Metall- und Elektroindustrie",
        ),
        ("die CDU-Landtagsfraktion", "CDU-Landtagsfraktion", "CDU-Landtagsfraktion"),
        ("die Friedrich-Ebert-Stiftung", "Friedrich-Ebert-Stiftung", "Friedrich-Ebert-Stiftung"),
        ("die Dow Olefinverbund GmbH baut", "Dow Olefinverbund GmbH", "Dow Olefinverbund GmbH"),
        ("vom Softwarehaus Saalestack GmbH", "Saalestack GmbH", "Saalestack GmbH"),
        (
            "der Förderverein Dom zu Magdeburg e. V. freut sich",
            "Förderverein Dom zu Magdeburg e. V.",
            "Förderverein Dom zu Magdeburg e. V.",
        ),
        ("die Aktivitäten des HYPOS e.V. sind", "HYPOS e.V.", "HYPOS e. V."),
        (
            "der Waldbesitzerverband Sachsen-Anhalt feiert",
            "Waldbesitzerverband Sachsen-Anhalt",
            "Waldbesitzerverband Sachsen-Anhalt",
        ),
        (
            "das Fraunhofer-Institut für Mikrostruktur hilft",
            "Fraunhofer-Institut für Mikrostruktur",
            "Fraunhofer-Institut für Mikrostruktur",
        ),
        ("der FC Neustadt gegen den 1. FC Magdeburg", "1. FC Magdeburg", "1. FC Magdeburg"),
    ],
)
def test_a_patterned_body(text: str, surface: str, name: str) -> None:
    assert bodies(text) == [(surface, name)]


# Where a place or the whole Land acts, pays or receives.


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Das Land fördert den Bau mit 3 Millionen Euro.", [("Land", "Land Sachsen-Anhalt")]),
        (
            "Bund und Land teilen sich die Kosten.",
            [("Bund", "Bund"), ("Land", "Land Sachsen-Anhalt")],
        ),
        ("Mittel der Europäischen Union", [("Europäischen Union", "Europäische Union")]),
        (
            "Der Bescheid ging an die Stadt Halle (Saale).",
            [("Stadt Halle (Saale)", "Stadt Halle (Saale)")],
        ),
        ("Der Landkreis Harz investiert in Schulen.", [("Landkreis Harz", "Landkreis Harz")]),
    ],
)
def test_who_acts_or_pays_is_a_body(text: str, found: list[tuple[str, str]]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Überall im Land blühen die Bäume.",
        "In der Stadt Halle (Saale) und im Landkreis Harz.",
        "innerhalb und außerhalb der Europäischen Union",
        "die Kommunen, Kammern, Verbände und Hochschulen des Landes",
        "ein Institut für Zukunftsfragen wäre schön",
        "die Landesregierungen der Länder",
        "ein SPD-Politiker aus dem Harz",
        "Unternehmen für Außenhandelsgeschäfte",
        "das Ministerium teilte mit",
        "die Sanierung der Universitätskirche",
        "Das Leipziger Stadtzentrum",
    ],
)
def test_no_body(text: str) -> None:
    assert bodies(text) == []


# A name and its abbreviation.


def test_an_abbreviation_in_brackets_is_the_same_body_to_the_end_of_the_text() -> None:
    text = "Die Koordinierungsstelle für Genderforschung (KGC) tagte. Die KGC lud ein."
    name = "Koordinierungsstelle für Genderforschung"
    assert bodies(text) == [(name, name), ("KGC", name), ("KGC", name)]


def test_an_unsure_abbreviation_counts_behind_the_full_name_only() -> None:
    assert bodies("IB und LAU") == []
    name = "Investitionsbank Sachsen-Anhalt"
    assert bodies("Die Investitionsbank (IB) half. Die IB zahlte.") == [
        ("Investitionsbank", name),
        ("IB", name),
        ("IB", name),
    ]


def test_a_party_in_brackets_abbreviates_nothing() -> None:
    assert bodies("Der Landtag (CDU) tagte.") == [("Landtag", "Landtag"), ("CDU", "CDU")]


# Beside people, and with the statistical model.


def test_a_body_inside_the_mention_of_a_person_is_none() -> None:
    assert bodies("der Präsident des Landesverwaltungsamtes Thomas Pleye") == []
    assert bodies("der Präsident des Landesverwaltungsamtes, Thomas Pleye,") == [
        ("Landesverwaltungsamtes", "Landesverwaltungsamt")
    ]


def test_the_short_name_goes_with_the_long_one_of_the_release() -> None:
    text = "Dem Philologenverband Thale dankte die Ministerin. Der Philologenverband schwieg."
    assert [name for _, name in bodies(text)] == ["Philologenverband Thale"] * 2


def test_the_frame_of_a_page_names_nobody() -> None:
    assert bodies("Kultusministerium - Pressemitteilung Nr.: 055/04", "2004-03-30") == []
    assert bodies("Magdeburg (MJ). Das Ministerium der Justiz", "2004-03-30") == [
        ("Ministerium der Justiz", "Ministerium der Justiz")
    ]


def test_a_house_with_a_name_in_quotation_marks() -> None:
    assert bodies("die Schüler der Sekundarschule „Am Thie“ sangen") == [
        ("Sekundarschule „Am Thie“", "Sekundarschule „Am Thie“")
    ]


def test_what_only_the_model_has_seen_counts_with_its_confidence() -> None:
    doc = BLANK.make_doc("Das Werk von Quux Industries in Halle wächst.")
    doc._.context = Context(date(2024, 4, 9))
    doc.ents = [Span(doc, 3, 5, label="ORG")]
    (mention,) = mentions_of(read_organisations(doc))
    assert (mention.entity, mention.confidence) == ("Quux Industries", 0.95)


def test_parliament_and_land_of_another_source_go_by_their_own_names() -> None:
    text = "Der Landtag hat beschlossen, dass der Freistaat zahlt."
    assert [name for _, name in bodies(text, source="sachsen")] == [
        "Sächsischer Landtag",
        "Freistaat Sachsen",
    ]


@pytest.mark.shared
def test_the_seed_release() -> None:
    path = SEED / "aussenwirtschaftskonzept-2024.md"
    if not path.exists():
        pytest.skip("the shared seed release is not beside the project")
    names = {name for _, name in bodies(path.read_text(encoding="utf-8"), source=None)}
    assert {
        "Landesregierung",
        "Investitions- und Marketinggesellschaft",
        "Staatskanzlei und Ministerium für Kultur",
        "Außenhandelskammern",
        "Germany Trade & Invest",
        "Kabinett",
        "Außenwirtschaftsbeirat",
    } <= names
    assert "Unternehmen für Außenhandelsgeschäfte" not in names


PIECES = [
    "Ministerium",
    "für",
    "Wirtschaft",
    ", ",
    "und",
    " ",
    "\n",
    "Landesamt",
    "GmbH",
    "e. V.",
    "(",
    ")",
    "IMG",
    "Stadt",
    "Halle",
    "Bund",
    "Land",
    "des",
    "-",
    "Technischen",
    "Universität",
    "\u00a0",
    "„",
    "Wirtschafts- und Energieministerium",
    "Fraktion",
    "CDU",
    "Polizeirevier",
    "Saalekreis",
    "😀",
    "&",
]


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_offsets_are_exact_and_mentions_stand_apart(text: str) -> None:
    end = 0
    for mention in mentions(text):
        assert text[mention.start : mention.end] == mention.surface
        assert mention.start >= end
        end = mention.end
        assert mention.entity


# What the model has seen: where it ends, whether it counts, and its base form.


def seen(text: str, *spans: str, label: str = "ORG") -> list[tuple[str, str | None]]:
    doc = BLANK.make_doc(text)
    doc._.context = Context(date(2024, 4, 9), source="sachsen-anhalt")
    ents = []
    for span in spans:
        start = text.index(span)
        ents.append(doc.char_span(start, start + len(span), label, alignment_mode="expand"))
    doc.ents = [ent for ent in ents if ent is not None]
    found = mentions_of(read_organisations(read_people(doc)))
    return [(one.surface, one.entity) for one in found if one.kind == "organisation"]


@pytest.mark.parametrize(
    ("text", "span", "surface", "name"),
    [
        (
            "Leiterin des Quedlinburger Märchenspieltheaters ist neu",
            "Quedlinburger Märchenspieltheaters",
            "Quedlinburger Märchenspieltheaters",
            "Quedlinburger Märchenspieltheater",
        ),
        (
            "mit der Gesamtdeutschen Glasbläserei Ilmquell",
            "Gesamtdeutschen Glasbläserei Ilmquell",
            "Gesamtdeutschen Glasbläserei Ilmquell",
            "Gesamtdeutsche Glasbläserei Ilmquell",
        ),
        (
            "gestiftet vom Mitteldeutschen Chorverband und anderen",
            "Mitteldeutschen Chorverband und",
            "Mitteldeutschen Chorverband",
            "Mitteldeutscher Chorverband",
        ),
        ("in der JVA Burg gezogen", "JVA Burg", "JVA Burg", "Justizvollzugsanstalt Burg"),
        ("dem Landesrech-nungshof reicht", "Landesrech-nungshof", "Landesrech-nungshof", None),
        ("Dem Land fehlt das Geld", "Land", "Land", "Land Sachsen-Anhalt"),
        ("das ist Sache des Bundes.", "Bundes", "Bundes", "Bund"),
        (
            "hat die Stadt Quuxhausen gefordert",
            "Stadt Quuxhausen",
            "Stadt Quuxhausen",
            "Stadt Quuxhausen",
        ),
        ("„Amazonien Logistik“ baut", "„Amazonien Logistik“", "Amazonien Logistik", None),
    ],
)
def test_what_the_model_has_seen_by_its_base_form(
    text: str, span: str, surface: str, name: str | None
) -> None:
    ((found, entity),) = seen(text, span)
    assert found == surface
    assert name is None or entity == name


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Die Lage im Land ist gut", "Land"),
        ("nach dem Gesetz des Bundes", "Bundes"),
        ("die Bürgermeisterin der Stadt Zeitz sprach", "Stadt Zeitz"),
        ("in der Verbandsgemeinde Flechtingen leben", "Verbandsgemeinde Flechtingen"),
        ("die Verwaltung prüft", "Verwaltung"),
        ("der Landrat sagte", "Landrat"),
        ("im Regionalbereich West gebaut", "Regionalbereich West"),
        ("beide Landesjugendämter prüfen", "Landesjugendämter"),
    ],
)
def test_what_the_model_takes_for_a_body_by_mistake(text: str, span: str) -> None:
    assert seen(text, span) == []


def test_a_body_inside_the_name_of_a_measure_is_none() -> None:
    text = "Die Verordnung der EU über Volkszählungen gilt"
    assert seen(text, "Verordnung der EU über Volkszählungen", label="MEASURE") == []


def test_a_firm_takes_in_the_person_it_is_named_after() -> None:
    text = "Die Anna Schmidt Fördertechnik GmbH aus Zeitz baut."
    doc = BLANK.make_doc(text)
    doc._.context = Context(date(2024, 4, 9), source="sachsen-anhalt")
    found = mentions_of(read_organisations(read_people(doc)))
    assert [(one.kind, one.surface) for one in found] == [
        ("organisation", "Anna Schmidt Fördertechnik GmbH")
    ]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Der Deutsche Bibliotheksverband (dbv) sagt: Der dbv hilft.", "dbv"),
        ("Die Stiftung Hochschulpraxis (kurz: SHP) und die SHP", "SHP"),
    ],
)
def test_an_abbreviation_in_brackets_is_the_body(text: str, short: str) -> None:
    name = text.split(" (", maxsplit=1)[0].split(" ", 1)[1]
    assert [entity for surface, entity in seen(text, name) if surface == short] == (
        [seen(text, name)[0][1]] * 2
    )


def test_the_code_of_a_house_in_a_date_line_is_no_body() -> None:
    assert bodies("Colbitz/Landkreis Börde (MWL). Am Montag begann der Bau.") == []


def test_in_another_land_a_ministry_is_the_issuing_house() -> None:
    house = "Thüringer Ministerium für Umwelt, Energie und Naturschutz"
    doc = BLANK.make_doc("Das Umweltministerium übernimmt die Kosten. Das TMUEN prüft.")
    doc._.context = Context(date(2022, 9, 14), house=house, source="thüringen")
    found = mentions_of(read_organisations(doc))
    assert [(one.surface, one.entity) for one in found] == [
        ("Umweltministerium", house),
        ("TMUEN", house),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Die Kommunalaufsicht des Landkreises Stendal lehnte ab.",
            [("Kommunalaufsicht des Landkreises Stendal",) * 2],
        ),
        (
            "Der Gemeinderat von Sülzetal tagte.",
            [("Gemeinderat von Sülzetal", "Gemeinderat Sülzetal")],
        ),
        (
            "Der Verkehrsausschuß des Landtages tagte.",
            [("Verkehrsausschuß", "Verkehrsausschuss"), ("Landtages", "Landtag")],
        ),
        (
            "Die Lausitzer und Mitteldeutsche Bergbau-Verwaltungsgesellschaft mbH baut.",
            [
                (
                    "Lausitzer und Mitteldeutsche Bergbau-Verwaltungsgesellschaft mbH",
                    "Lausitzer und Mitteldeutsche Bergbau-Verwaltungsgesellschaft",
                )
            ],
        ),
        (
            "Geld aus dem Sondervermögen „Infrastruktur“ des Bundes fließt.",
            [("Bundes", "Bund")],
        ),
        ("Bund und Braunkohleländer zahlen.", [("Bund", "Bund")]),
        ("Der BUND klagt.", [("BUND", "Bund für Umwelt und Naturschutz Deutschland")]),
        (
            "Dem Bundesinstitut für Risikobewertung Proben zu geben ist gut.",
            [("Bundesinstitut für Risikobewertung",) * 2],
        ),
    ],
)
def test_councils_offices_and_payers(text: str, found: list[tuple[str, str]]) -> None:
    assert bodies(text) == found


def test_the_cabinet_of_the_federation() -> None:
    assert bodies("Das Kabinett tagte.", source="bund") == [("Kabinett", "Bundeskabinett")]


def test_the_owner_of_a_government_is_no_part_of_it() -> None:
    text = "Auch die saarländische Landesregierung zögert."
    found = seen(text, "saarländische Landesregierung")
    assert found == [("Landesregierung", "Landesregierung Saarland")]


def test_a_body_of_every_land_is_the_one_the_release_names() -> None:
    assert bodies("Die Präsidentin des Oberlandesgerichts lobte das Gesetz.") == [
        ("Oberlandesgerichts", "Oberlandesgericht Naumburg")
    ]
    text = "Das Oberlandesgericht Celle hob das Urteil auf. Das Oberlandesgericht sah Fehler."
    assert [name for _, name in bodies(text)] == ["Oberlandesgericht Celle"] * 2
    text = "Der Landkreistag Brandenburg war Gast. Der Landkreistag begrüßte das Gesetz."
    assert bodies(text)[1][1] != "Landkreistag Brandenburg"


def test_who_is_given_a_sum_in_a_list_is_a_body() -> None:
    text = "Es erhalten:\n\n- Stadt Genthin: 31.250 Euro\n- Landkreis Stendal: rund 2 Mio. Euro"
    assert [name for _, name in bodies(text)] == ["Stadt Genthin", "Landkreis Stendal"]
    assert bodies("Die Lage:\n\n- Landkreis Harz: In Thale deckte der Sturm 3 Dächer ab.") == []
