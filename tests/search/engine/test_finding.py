"""Which releases an engine finds, for every kind of node in the query tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime

import pytest

from corpus.release import Document
from search.engine import Duplicates, Request, Searcher
from search.tree import And, DateRange, Everything, Fuzzy, Node, Not, Or, Phrase, Prefix, Term
from tests.search.releases import document, texts

Indexed = Callable[[Iterable[Document]], Searcher]


def found(searcher: Searcher, node: Node) -> set[str]:
    return {hit.id for hit in searcher.search(Request(node, limit=100)).hits}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Die neue Strategie", "strategie"),
        ("Die neuen Strategien", "Strategie"),
        ("Die Außenwirtschaftsstrategie steht", "Strategie"),
        ("Die Außenwirtschaftsstrategie steht", "Außenwirtschaft"),
        ("Die Strasse wird gebaut", "Straße"),
        ("Die Straße wird gebaut", "STRASSE"),
        ("Die Förderung steigt", "Foerderung"),
        ("Die Foerderung steigt", "Förderung"),
        ("EU-Förderung für den Norden", "EU-Förderung"),
        ("EU-Förderung für den Norden", "Förderung"),
        ("EU-Förderung für den Norden", "EU"),
        ("EU-Förderung für den Norden", "EUFörderung"),
        ("Die E-Mobilität kommt", "Mobilität"),
        ("Alle Bürger:innen sind eingeladen", "Bürger"),
        ("Alle Bürger:innen sind eingeladen", "Bürgerinnen"),
        ("Alle Bürger*innen sind eingeladen", "Bürgerin"),
        ("Alle BürgerInnen sind eingeladen", "Bürger"),
        ("Alle Bürger/-innen sind eingeladen", "Bürger_innen"),
        ("Alle Ärzt:innen sind eingeladen", "Arzt"),
        ("Nach § 12 des Gesetzes", "§ 12"),
        ("Nach § 12 des Gesetzes", "§12"),
        ("Meldung Nr. 158/2025", "158/2025"),
        ("Es sind 1.000 Plätze", "1000"),
        ("Es sind 2,5 Prozent", "2,5"),
        ("Das KiFöG gilt", "KiFöG"),
        ("Das MWL fördert", "mwl"),
        ("Der Verein e.V. fördert", "e.V."),
        ("Die Krankenhäuser", "Krankenhaus"),
        ("Er ging", "gehen"),
        ("Ein Café", "Cafe"),
    ],
)
def test_a_word_is_found_in_its_forms(indexed: Indexed, text: str, word: str) -> None:
    assert found(indexed(texts(text, "Etwas anderes")), Term(word)) == {"1"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Die Forderung steht", "Förderung"),
        ("Eine Burg", "Bürger"),
        ("Die Wirtschaft wächst, und ganz am Ende steht die Strategie", "Wirtschaftsstrategie"),
        ("Der Staat, 158 Tage im Jahr 2025", "158/2025"),
        ("Es sind 5 Prozent", "2,5"),
        ("Nach 12 Tagen", "§ 12"),
    ],
)
def test_what_only_looks_alike_is_not_found(indexed: Indexed, text: str, word: str) -> None:
    assert found(indexed(texts(text)), Term(word)) == set()


def test_the_parts_of_a_compound_stand_for_it_when_they_are_close(indexed: Indexed) -> None:
    searcher = indexed(
        texts("Das Gesetz über die Hochschulen", "Das Hochschulgesetz", "Ein Gesetz. " * 9)
    )
    hits = searcher.search(Request(Term("Hochschulgesetz"))).hits
    assert [hit.id for hit in hits] == ["2", "1"]


def test_of_a_word_meant_loosely_one_part_will_do_but_counts_less(indexed: Indexed) -> None:
    searcher = indexed(texts("Ein Dieb, Kupfer und mehr", "Kupferdiebe", "Ein Dieb", "Ein See"))
    loose = searcher.search(Request(Term("Kupferdieb", loose=True))).hits
    assert [hit.id for hit in loose] == ["2", "1", "3"]
    assert found(searcher, Term("Kupferdieb")) == {"1", "2"}


def test_the_whole_compound_ranks_before_its_part(indexed: Indexed) -> None:
    searcher = indexed(texts("Die Schulstrategie steht fest", "Die Strategie steht fest"))
    assert [hit.id for hit in searcher.search(Request(Term("Strategie"))).hits] == ["2", "1"]


def test_a_word_in_the_title_ranks_first(indexed: Indexed) -> None:
    searcher = indexed(
        [
            document("1", title="Etwas anderes", body="Der Haushalt ist beschlossen"),
            document("2", title="Haushalt", body="Es ist etwas anderes beschlossen"),
        ]
    )
    assert [hit.id for hit in searcher.search(Request(Term("Haushalt"))).hits] == ["2", "1"]


def test_a_word_in_the_lead_ranks_before_one_in_the_text(indexed: Indexed) -> None:
    searcher = indexed(
        [
            document("1", subtitle="Etwas anderes", body="Der Haushalt ist beschlossen"),
            document("2", subtitle="Der Haushalt ist beschlossen", body="Etwas anderes"),
        ]
    )
    assert [hit.id for hit in searcher.search(Request(Term("Haushalt"))).hits] == ["2", "1"]


def test_a_release_is_found_by_the_name_of_its_measure_which_is_no_word_of_its_text(
    indexed: Indexed,
) -> None:
    named = document("1", body="Das Gesetz gilt", measures=("Kinderförderungsgesetz",))
    searcher = indexed([named, document("2", body="Das Gesetz gilt")])
    assert found(searcher, Term("Kinderförderungsgesetz")) == {"1"}
    assert found(searcher, Term("Kinderförderungsgesetz", "body")) == set()
    assert [hit.id for hit in searcher.search(Request(Term("Gesetz"))).hits] == ["1", "2"]


def test_a_word_counts_once_for_the_whole_text_not_once_a_field(indexed: Indexed) -> None:
    searcher = indexed(
        [
            document("1", title="Der Haushalt", subtitle="Der Haushalt", body="Der Haushalt"),
            document("2", title="Der Haushalt", subtitle="mit Schulen", body="Mehr für Schulen"),
            document("3", title="Etwas anderes", subtitle="Ein Wald", body="Eine Wiese"),
        ]
    )
    both = And((Term("Haushalt"), Term("Schule")))
    assert [hit.id for hit in searcher.search(Request(Or(both.children))).hits] == ["2", "1"]


def test_everything_is_found_without_a_question(indexed: Indexed) -> None:
    assert found(indexed(texts("eins", "zwei")), Everything()) == {"1", "2"}


def test_and_or_not(indexed: Indexed) -> None:
    searcher = indexed(texts("Wald und Wiese", "Wald", "Wiese", "Feld"))
    wald, wiese = Term("Wald"), Term("Wiese")
    assert found(searcher, And((wald, wiese))) == {"1"}
    assert found(searcher, Or((wald, wiese))) == {"1", "2", "3"}
    assert found(searcher, And((wald, Not(wiese)))) == {"2"}
    assert found(searcher, Not(wald)) == {"3", "4"}
    assert found(searcher, Not(Not(wald))) == {"1", "2"}
    assert found(searcher, Or((wald, Not(wiese)))) == {"1", "2", "4"}


def test_stop_words_are_passed_over_beside_others(indexed: Indexed) -> None:
    searcher = indexed(texts("Wald", "der Wald", "der See"))
    assert found(searcher, And((Term("der"), Term("Wald")))) == {"1", "2"}
    assert found(searcher, Term("der")) == {"2", "3"}


def test_a_phrase_is_taken_as_written(indexed: Indexed) -> None:
    searcher = indexed(texts("die neue Strategie", "der neuen Strategie", "Strategie, die neue"))
    assert found(searcher, Phrase(("neue", "Strategie"))) == {"1"}
    assert found(searcher, Phrase(("Strategie", "neue"), 1)) == {"3"}


def test_a_phrase_with_slop_keeps_its_order(indexed: Indexed) -> None:
    searcher = indexed(texts("Wald mit viel Wiese", "Wiese mit viel Wald"))
    assert found(searcher, Phrase(("Wald", "Wiese"), 2)) == {"1"}
    assert found(searcher, Phrase(("Wald", "Wiese"), 1)) == set()


def test_a_phrase_runs_through_hyphens_but_not_from_title_to_text(indexed: Indexed) -> None:
    searcher = indexed([document("1", title="EU-Förderung", subtitle="kommt", body="an")])
    assert found(searcher, Phrase(("EU", "Förderung"))) == {"1"}
    assert found(searcher, Phrase(("EU-Förderung",))) == {"1"}
    assert found(searcher, Phrase(("Förderung", "kommt"))) == set()
    assert found(searcher, Phrase(("kommt", "an"))) == set()


def test_a_prefix_finds_words_as_written(indexed: Indexed) -> None:
    searcher = indexed(texts("Straßenbau", "Strasse", "Streit", "E-Mobilität"))
    assert found(searcher, Prefix("Straß")) == {"1", "2"}
    assert found(searcher, Prefix("strass")) == {"1", "2"}
    assert found(searcher, Prefix("E-Mob")) == {"4"}
    assert found(searcher, Prefix("Xyz")) == set()


def test_a_fuzzy_word_forgives_letters(indexed: Indexed) -> None:
    searcher = indexed(texts("Magdeburg", "Halle"))
    assert found(searcher, Fuzzy("Magdeburk")) == {"1"}
    assert found(searcher, Fuzzy("Magdeprk", distance=2)) == set()
    assert found(searcher, Fuzzy("Magdebrk", distance=2)) == {"1"}


def test_days_are_included_at_both_ends(indexed: Indexed) -> None:
    late = datetime(2020, 5, 18, 23, 59, tzinfo=UTC)
    searcher = indexed(
        [
            document("1", published=date(2020, 5, 17)),
            document("2", published=date(2020, 5, 18), published_at=late),
            document("3", published=date(2020, 5, 19)),
        ]
    )
    assert found(searcher, DateRange(date(2020, 5, 17), date(2020, 5, 18))) == {"1", "2"}
    assert found(searcher, DateRange(date(2020, 5, 18), None)) == {"2", "3"}
    assert found(searcher, DateRange(None, date(2020, 5, 17))) == {"1"}
    assert found(searcher, DateRange(None, None)) == {"1", "2", "3"}
    assert found(searcher, DateRange(date(2021, 1, 1), date(2020, 1, 1))) == set()


def test_fields(indexed: Indexed) -> None:
    searcher = indexed(
        [
            document(
                "1",
                title="Haushalt",
                body="Der Wald",
                house="Ministerium für Bildung",
                source="sachsen-anhalt",
                number="158/2025",
                kind="invitation",
                persons=("Karl Schulze", "Eva Beispiel"),
                ministers=("Eva Beispiel",),
                organisations=("IHK Halle-Dessau",),
                places=("Halle (Saale)",),
                measures=("Außenwirtschaftsstrategie",),
                measure_types=("agency_founding",),
            ),
            document("2", title="Wald", body="Der Haushalt", persons=("Karl Schulz",)),
        ]
    )
    for node, expected in (
        (Term("Haushalt", "title"), {"1"}),
        (Term("Haushalt", "body"), {"2"}),
        (Phrase(("Der", "Haushalt"), 0, "body"), {"2"}),
        (Phrase(("Haushalt",), 0, "title"), {"1"}),
        (Term("schulze", "person"), {"1"}),
        (Phrase(("Eva", "Beispiel"), 0, "minister"), {"1"}),
        (Phrase(("Schulze", "Eva"), 0, "person"), set()),
        (Term("Schulze", "minister"), set()),
        (Prefix("schul", "person"), {"1", "2"}),
        (Fuzzy("schulzen", "person"), {"1"}),
        (Term("bildungsministerium", "house"), {"1"}),
        (Term("ministerien", "house"), {"1"}),
        (Term("Strategie", "measure"), {"1"}),
        (Term("IHK", "organisation"), {"1"}),
        (Term("halle", "place"), {"1"}),
        (Term("sachsen-anhalt", "source"), {"1"}),
        (Term("158/2025", "number"), {"1"}),
        (Term("agency_founding", "measure_type"), {"1"}),
        (Term("invitation", "kind"), {"1"}),
        (Term("158/2025"), {"1"}),
        (Term("…", "person"), set()),
    ):
        assert found(searcher, node) == expected, node


def test_a_hit_has_what_is_shown(indexed: Indexed) -> None:
    at = datetime(2020, 5, 17, 9, 30, tzinfo=UTC)
    searcher = indexed(
        [
            document(
                "st-1",
                title="Der Titel",
                subtitle="Der Untertitel",
                body="Der Text.",
                number="7/2020",
                published_at=at,
                url="https://example.org/7",
            )
        ]
    )
    [hit] = searcher.search(Request(Term("Titel"))).hits
    assert (hit.id, hit.title, hit.house) == ("st-1", "Der Titel", "Staatskanzlei")
    assert (hit.kind, hit.number, hit.url) == ("release", "7/2020", "https://example.org/7")
    assert hit.published == "2020-05-17T09:30+00:00"
    assert hit.score > 0
    assert hit.text == "Der Untertitel\n\nDer Text."


def test_an_empty_index_answers(indexed: Indexed) -> None:
    searcher = indexed([])
    choices: tuple[Duplicates, ...] = ("ignore", "mark", "collapse")
    for duplicates in choices:
        asked = Request(Everything(), facets=("house",), duplicates=duplicates)
        result = searcher.search(asked)
        assert (result.total, result.hits, result.facets["house"].counts) == (0, (), ())
    assert searcher.count(Term("Wald")) == 0
    assert searcher.document_count() == 0


def test_the_words_of_the_index_are_told_as_written(indexed: Indexed) -> None:
    assert {"Straße", "Förderung"} <= set(indexed(texts("Straße und Förderung")).words())
