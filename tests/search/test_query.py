"""The query language, as docs/query-language.md promises it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.errors import QueryError
from search.printer import write
from search.query import MAX_DEPTH, MAX_LENGTH, parse, understand
from search.tree import And, DateRange, Everything, Fuzzy, Node, Not, Or, Phrase, Prefix, Term

TODAY = date(2024, 4, 10)  # a Wednesday


def days(first: str | None, last: str | None) -> DateRange:
    return DateRange(
        date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None
    )


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("", Everything()),
        ("   ", Everything()),
        ("*", Everything()),
        ("Lieferketten", Term("Lieferketten")),
        ("Lieferketten Risiko", And((Term("Lieferketten"), Term("Risiko")))),
        ("Lieferketten UND Risiko", And((Term("Lieferketten"), Term("Risiko")))),
        ("Kita OR Hort", Or((Term("Kita"), Term("Hort")))),
        ("Kita ODER Hort", Or((Term("Kita"), Term("Hort")))),
        ("Kita und Hort", And((Term("Kita"), Term("und"), Term("Hort")))),
        ("a1 b1 OR c1", Or((And((Term("a1"), Term("b1"))), Term("c1")))),
        ("a1 (b1 OR c1)", And((Term("a1"), Or((Term("b1"), Term("c1")))))),
        ("NOT Polizei", Not(Term("Polizei"))),
        ("Haushalt NICHT Polizei", And((Term("Haushalt"), Not(Term("Polizei"))))),
        ("Haushalt -Polizei", And((Term("Haushalt"), Not(Term("Polizei"))))),
        ("NOT NOT Polizei", Term("Polizei")),
        ("NOT (a1 b1)", Not(And((Term("a1"), Term("b1"))))),
        ("E-Mobilität", Term("E-Mobilität")),
        ("Haushalt – Polizei", And((Term("Haushalt"), Term("Polizei")))),
        ('"neue Strategie"', Phrase(("neue", "Strategie"))),
        ("„neue Strategie“", Phrase(("neue", "Strategie"))),
        ("»neue Strategie«", Phrase(("neue", "Strategie"))),
        ('"neue Strategie"~5', Phrase(("neue", "Strategie"), 5)),
        ('"neue Strategie"~', Phrase(("neue", "Strategie"), 1)),
        ("Außenwirtschaft*", Prefix("Außenwirtschaft")),
        ("Strategie~", Fuzzy("Strategie")),
        ("Strategie~2", Fuzzy("Strategie", distance=2)),
        ("158/2025", Term("158/2025")),
        ("§ 12", Term("§12")),
        ("§12a KHG", And((Term("§12a"), Term("KHG")))),
        (
            "Was beschloss das Kabinett?",
            And((Term("Was"), Term("beschloss"), Term("das"), Term("Kabinett"))),
        ),
        ("Bürger:innen", Term("Bürger:innen")),
        ("Impressum: Staatskanzlei", And((Term("Impressum"), Term("Staatskanzlei")))),
        ("10:30", Term("10:30")),
        ("Kita OR: Hort", Or((Term("Kita"), Term("Hort")))),
    ],
)
def test_words_and_operators(query: str, node: Node) -> None:
    assert parse(query, TODAY) == node


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("minister:schulze", Term("schulze", "minister")),
        ("Minister:Schulze", Term("Schulze", "minister")),
        ("minister: schulze", Term("schulze", "minister")),
        ('haus:"Ministerium der Finanzen"', Phrase(("Ministerium", "der", "Finanzen"), 0, "house")),
        ("house:Finanzen", Term("Finanzen", "house")),
        ("org:IHK", Term("IHK", "organisation")),
        ("Maßnahme:KiFöG", Term("KiFöG", "measure")),
        ("massnahme:KiFöG", Term("KiFöG", "measure")),
        ("measure:KiFöG", Term("KiFöG", "measure")),
        ("ort:Halle", Term("Halle", "place")),
        ("quelle:sample", Term("sample", "source")),
        ("nummer:158/2025", Term("158/2025", "number")),
        ("titel:Haushalt*", Prefix("Haushalt", "title")),
        ("art:Einladung", Term("invitation", "kind")),
        ("art:invitation", Term("invitation", "kind")),
        ("typ:Gesetz", Term("law", "measure_type")),
        (
            "minister:(schulze OR richter)",
            Or((Term("schulze", "minister"), Term("richter", "minister"))),
        ),
        ("-minister:schulze", Not(Term("schulze", "minister"))),
    ],
)
def test_fields_have_german_and_english_names(query: str, node: Node) -> None:
    assert parse(query, TODAY) == node


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("datum:2014", days("2014-01-01", "2014-12-31")),
        ("jahr:2019", days("2019-01-01", "2019-12-31")),
        ("monat:2019-02", days("2019-02-01", "2019-02-28")),
        ("datum:2016-03", days("2016-03-01", "2016-03-31")),
        ("datum:2014-03-09", days("2014-03-09", "2014-03-09")),
        ("datum:9.3.2014", days("2014-03-09", "2014-03-09")),
        ("datum:03/2014", days("2014-03-01", "2014-03-31")),
        ("datum:2014-Q3", days("2014-07-01", "2014-09-30")),
        ("datum:2014..2016-03", days("2014-01-01", "2016-03-31")),
        ("jahr:2014..2016", days("2014-01-01", "2016-12-31")),
        ("datum:2014..", days("2014-01-01", None)),
        ("datum:..2016-03", days(None, "2016-03-31")),
        ("datum:1.3.2014..31.3.2014", days("2014-03-01", "2014-03-31")),
        ('datum:"März 2019"', days("2019-03-01", "2019-03-31")),
        ('datum:"9. April 2024"', days("2024-04-09", "2024-04-09")),
        ('datum:"März 2019 .. Mai 2019"', days("2019-03-01", "2019-05-31")),
        ("datum:heute", days("2024-04-10", "2024-04-10")),
        ("datum:gestern", days("2024-04-09", "2024-04-09")),
        ('datum:"letzte Woche"', days("2024-04-01", "2024-04-07")),
        ('datum:"letzten Monat"', days("2024-03-01", "2024-03-31")),
        ('datum:"dieses Jahr"', days("2024-01-01", "2024-12-31")),
        ('datum:"letztes Jahr"', days("2023-01-01", "2023-12-31")),
    ],
)
def test_dates_as_people_write_them(query: str, node: Node) -> None:
    assert parse(query, TODAY) == node


def test_a_reversed_range_is_put_right_with_a_notice() -> None:
    understood = understand("datum:2016-03..2014", TODAY)
    assert understood.node == days("2014-01-01", "2016-03-31")
    assert "runs backwards" in understood.notices[0]


def test_any_joins_words_by_or_but_keeps_what_was_said() -> None:
    a, b, c = (Term(word, loose=True) for word in ("a1", "b1", "c1"))
    assert parse("a1 b1 c1", TODAY, "or") == Or((a, b, c))
    assert parse("a1 UND b1 c1", TODAY, "or") == Or((And((a, b)), c))


def test_any_means_words_loosely_but_neither_phrases_nor_values() -> None:
    assert parse("a1", TODAY, "or") == Term("a1", loose=True)
    assert parse("a1 OR b1", TODAY) == Or((Term("a1"), Term("b1")))
    assert parse('"a1"', TODAY, "or") == Phrase(("a1",))
    assert parse("titel:a1", TODAY, "or") == Term("a1", "title")


@pytest.mark.parametrize(
    ("query", "position", "told"),
    [
        ('Kita "Hort', 5, "never closed"),
        ("Kita „Hort", 5, "never closed"),
        ("Kita (Hort", 5, "never closed"),
        ("Kita) Hort", 4, "never opened"),
        ("Kita OR", 7, "missing at the end"),
        ("OR Kita", 0, "word is missing before OR"),
        ("()", 1, "missing before this bracket"),
        ("NOT", 3, "missing at the end"),
        ('""', 0, "nothing between"),
        ("minister:", 9, "value is missing after 'minister:'"),
        ("ministr:schulze", 0, "Did you mean 'minister:'"),
        ("xyzzy:schulze", 0, "There is no field 'xyzzy'"),
        ("datum:bald", 6, "is no date"),
        ("datum:31.2.2024", 6, "is no date"),
        ("datum:2014-13", 6, "is no date"),
        ("datum:..", 6, "is no date"),
        ("*Strategie", 0, "can only end a word"),
        ("*a*", 0, "can only end a word"),
        ("a*", 0, "two letters"),
        ("Strategie~9", 0, "stands 1 or 2"),
        ("~9", 0, "behind a word"),
        ('"a b"~500', 5, "at most 50"),
    ],
)
def test_a_mistake_gets_its_place_and_a_way_out(query: str, position: int, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query, TODAY)
    assert told in caught.value.told
    assert caught.value.position == position
    assert caught.value.exit_code == 2


def test_the_message_points_at_the_place() -> None:
    with pytest.raises(QueryError) as caught:
        parse("Kita (Hort", TODAY)
    assert str(caught.value).splitlines()[1:] == ["  Kita (Hort", "       ^"]


def test_deep_and_long_queries_end_in_a_message() -> None:
    with pytest.raises(QueryError, match="nested more than"):
        parse("(" * (MAX_DEPTH + 1) + "a" + ")" * (MAX_DEPTH + 1), TODAY)
    with pytest.raises(QueryError, match="are allowed"):
        parse("(" * 10_000, TODAY)
    parse("(" * MAX_DEPTH + "a" + ")" * MAX_DEPTH, TODAY)
    parse("NOT " * (MAX_LENGTH // 4 - 1) + "a", TODAY)


@given(st.text(max_size=200))
def test_any_text_parses_or_gets_a_query_error(query: str) -> None:
    try:
        parse(query, TODAY)
    except QueryError as error:
        assert 0 <= error.position <= len(query)


SYNTAX = st.sampled_from(
    [
        *'()"„“-*~:§',
        "OR",
        "NOT",
        "UND",
        "..",
        "minister:",
        "datum:",
        "jahr:",
        "2014",
        "a",
        "b~2",
        "c*",
    ]
)


@given(st.lists(SYNTAX, max_size=30).map(" ".join) | st.lists(SYNTAX, max_size=30).map("".join))
def test_any_mess_of_syntax_parses_or_gets_a_query_error(query: str) -> None:
    try:
        node = parse(query, TODAY)
    except QueryError:
        return
    assert parse(write(node), TODAY) == node


words = st.text("abcäöüß", min_size=3, max_size=8)
named = st.sampled_from([None, "title", "house", "minister", "measure"])
leaves = (
    st.builds(Term, words, named, st.just(False))
    | st.builds(Prefix, words, named)
    | st.builds(Fuzzy, words, named, st.integers(1, 2))
    | st.builds(
        Phrase, st.lists(words, min_size=1, max_size=3).map(tuple), st.integers(0, 9), named
    )
    | st.builds(DateRange, st.dates(min_value=date(1000, 1, 1)), st.none())
)


def flat(kind: type[And] | type[Or]):  # type: ignore[no-untyped-def]
    def build(children: list[Node]) -> Node:
        parts = [
            part
            for child in children
            for part in (child.children if isinstance(child, kind) else (child,))
        ]
        return kind(tuple(parts))

    return build


trees = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, min_size=2, max_size=3).map(flat(And))
        | st.lists(inner, min_size=2, max_size=3).map(flat(Or))
        | leaves.map(Not)
    ),
    max_leaves=10,
)


@given(trees)
def test_what_was_understood_can_be_written_and_read_again(node: Node) -> None:
    assert parse(write(node), TODAY) == node


def test_nodes_of_different_kinds_are_never_equal() -> None:
    children = (Term("Wald"), Term("See"))
    assert And(children) != Or(children)
    assert len({And(children), Or(children), And(children)}) == 2
    assert Term("Wald", None, loose=True) != Fuzzy("Wald", None, 1)
