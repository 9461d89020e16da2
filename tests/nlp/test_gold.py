"""Marked texts: what a mark says, and which mistakes are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.gold import BadGold, escape, parse, read
from tests.conftest import ROOT

HEAD = '+++\nid = "t1"\npublished = 2019-04-09\n+++\n'


def test_marks_leave_the_text_as_it_was() -> None:
    gold = parse(
        HEAD
        + "[Minister Muster|person: Jörn Muster; minister; Minister] gibt "
        + "[10 bis 15 Euro|money: 10..15 EUR].\n\n"
        + "„{Bis [2026|date: 2026] reicht das für alle.|quote: Jörn Muster}“"
    )
    assert gold.text == "Minister Muster gibt 10 bis 15 Euro.\n\n„Bis 2026 reicht das für alle.“"
    for mention in gold.reading.mentions:
        assert gold.text[mention.start : mention.end] == mention.surface
    assert [mention.value for mention in gold.reading.mentions] == [
        {"office": "Minister", "role": "minister"},
        {"amount": 10.0, "amount_max": 15.0, "currency": "EUR"},
        {"type": "DATE", "value": "2026"},
    ]
    [quote] = gold.reading.quotes
    assert gold.text[quote.start : quote.end] == quote.text == "Bis 2026 reicht das für alle."
    assert quote.speaker == "Jörn Muster"


def test_relations_name_what_is_marked() -> None:
    gold = parse(
        HEAD
        + "Die [Strategie X|measure: Strategie X; strategy] ersetzt das "
        + "[Konzept Y|measure: Konzept Y; strategy].\n---\n"
        + "replaces: Strategie X -> Konzept Y | ersetzt das Konzept Y\n"
    )
    [relation] = gold.reading.relations
    assert (relation.type, relation.source.name, relation.target.name) == (
        "replaces",
        "Strategie X",
        "Konzept Y",
    )
    assert gold.text[relation.start : relation.end] == "ersetzt das Konzept Y"


@pytest.mark.parametrize("written", ["3 Mio. Euro", "3000000 EUR"])
def test_a_sum_at_an_end_is_its_value_however_it_is_written(written: str) -> None:
    gold = parse(
        HEAD
        + "[3 Mio. Euro|money: 3000000 EUR] für den [Plan X|measure: Plan X; plan].\n---\n"
        + f"funds: {written} -> Plan X | für den Plan X\n"
    )
    [relation] = gold.reading.relations
    assert (relation.source.kind, relation.source.name) == ("money", "3000000 EUR")


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("[Muster]", "needs its"),
        ("[Muster|person Jörn]", "no kind"),
        ("[Muster|hero: Jörn]", "no kind"),
        ("[Muster|person: Jörn; king]", "no role"),
        ("[Muster|person: ]", "no name"),
        ("[X|measure: X]", "needs a type"),
        ("[X|money: viel]", "no sum"),
        ("[X|place: X", "never closed"),
        ("{Text", "never closed"),
        ("{Text|speech: X}", "braces hold a quote"),
        ("{a {b|quote: X}|quote: Y}", "quote inside a quote"),
        ("Text] weiter", "closes nothing"),
        ("Text\n---\nreplaces: X", "no relation"),
        ("Text\n---\nreplaces: X -> Y | nicht da", "not in the text"),
        ("Text\n---\nreplaces: X -> Y | Text", "marked nowhere"),
    ],
)
def test_mistakes_are_told_with_their_place(marked: str, told: str) -> None:
    with pytest.raises(BadGold, match=told):
        parse(HEAD + marked, "file.txt")


def test_a_file_needs_a_head() -> None:
    with pytest.raises(BadGold, match="must begin with a head"):
        parse("Text")


@given(st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), max_size=80))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse(HEAD + "x" + escape(text) + "x").text == "x" + text + "x"


def test_every_gold_file_can_be_read_and_says_which_part_it_is_of() -> None:
    files = sorted((ROOT / "nlp" / "training" / "gold").rglob("*.txt"))
    assert files
    for file in files:
        gold = read(file)
        assert gold.meta["id"] == file.stem
        assert gold.meta["split"] == file.parent.name
        for mention in gold.reading.mentions:
            assert gold.text[mention.start : mention.end] == mention.surface
