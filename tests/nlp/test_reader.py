"""Reading one text or many."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import nlp.reader
from corpus.release import Reading
from nlp.doc import Context
from nlp.errors import ReaderCrashed
from nlp.reader import PART, Item, Reader, read_many

CONTEXT = Context(date(2024, 4, 9), source="sachsen-anhalt")
TEXT = """Minister Schulze: „Das Außenwirtschaftskonzept war ein guter Anfang für das Land“

Wirtschaftsminister Sven Schulze hat am 9. April 2024 in Magdeburg 1,5 Mio. Euro zugesagt.
„Das Geld hilft den Unternehmen im ganzen Land“, sagte Schulze."""


def assert_exact(text: str, reading: Reading) -> None:
    for mention in reading.mentions:
        assert mention.start < mention.end
        assert text[mention.start : mention.end] == mention.surface
    for quote in reading.quotes:
        assert text[quote.start : quote.end] == quote.text
    for relation in reading.relations:
        assert text[relation.start : relation.end] == relation.evidence


def test_offsets_are_exact_and_in_order(reader: Reader) -> None:
    reading = reader.read(TEXT, CONTEXT)
    assert_exact(TEXT, reading)
    starts = [mention.start for mention in reading.mentions]
    assert starts == sorted(starts)
    assert {"person", "date", "money", "place"} <= {mention.kind for mention in reading.mentions}


def test_reading_again_gives_the_same(reader: Reader) -> None:
    assert reader.read(TEXT, CONTEXT) == reader.read(TEXT, CONTEXT)


def test_the_company_of_other_texts_changes_nothing(reader: Reader) -> None:
    alone = reader.read(TEXT, CONTEXT)
    items = [Item(0, "Kurz.", CONTEXT), Item(1, TEXT, CONTEXT), Item(2, "", CONTEXT)]
    outcomes = dict(reader.read_batch(items))
    assert outcomes[1] == alone
    assert outcomes[2] == Reading()


PIECES = st.sampled_from(
    [
        "Ministerpräsident Reiner Haseloff",
        "„Ja“, sagte sie. ",
        "„",
        "“",
        '"',
        "»",
        "am 9. April 2024 ",
        "31.02.2024 ",
        "1,07 Mio. Euro ",
        "40.000,- ? ",
        "Gesetz zur Änderung des ",
        "Ministerium für ",
        " ersetzt das ",
        "\n\n",
        "\n- ",
        "## ",
        "[hier](#)",
        "<p>&nbsp;</p>",
        "😀",
        "\x00\x1b[31m",
        "\u202e",
        "e\u0301",
        "Impressum:\n",
        "¿",
        " ",
        "Bürger:innen ",
        "heute ",
        "Dr. ",
    ]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=25).map("".join), st.booleans())
def test_no_text_makes_it_fail_and_offsets_stay_exact(
    reader: Reader, text: str, markdown: bool
) -> None:
    assert_exact(text, reader.read(text, CONTEXT, markdown=markdown))


@pytest.mark.parametrize(
    "piece", ["a", "„", "“", "„Das ist ein Wort", "1.", "\n", "Ministerium für ", "😀", "<p>"]
)
def test_a_long_run_of_anything_comes_to_an_end(reader: Reader, piece: str) -> None:
    """A component of quadratic time would hang here."""
    text = piece * (PART // 2 // len(piece))
    assert_exact(text, reader.read(text, CONTEXT))


def test_a_long_text_is_read_to_its_end(reader: Reader) -> None:
    text = TEXT + "\n\n" + "Ein Satz ohne Namen steht hier. " * (PART // 16) + "\n\n" + TEXT
    reading = reader.read(text, CONTEXT)
    assert_exact(text, reading)
    sums = [mention for mention in reading.mentions if mention.kind == "money"]
    assert [mention.start < PART for mention in sums] == [True, False]


def test_many_are_read_in_order_and_alike_by_one_and_two_processes(reader: Reader) -> None:
    items = [Item(number, f"{number}. {TEXT * 20}", CONTEXT) for number in range(20)]
    alone = [outcome for item in items for outcome in reader.read_batch([item])]
    assert list(read_many(items, jobs=2)) == alone
    assert [key for key, _ in alone] == list(range(20))


def test_no_more_is_taken_from_the_source_than_will_soon_be_read() -> None:
    taken = 0

    def source() -> Iterator[Item]:
        nonlocal taken
        for number in range(100):
            taken += 1
            yield Item(number, "Wort " * 13_000, CONTEXT)

    outcomes = read_many(source(), jobs=2)
    next(outcomes)
    assert taken <= 2 * nlp.reader._AHEAD
    outcomes.close()  # type: ignore[attr-defined]


def test_a_process_that_dies_is_an_error_and_no_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    items = [Item(number, "Wort " * 13_000, CONTEXT) for number in range(8)]
    monkeypatch.setattr(nlp.reader, "_work", die)
    with pytest.raises(ReaderCrashed, match="Run the command again"):
        list(read_many(items, jobs=2))


def test_reading_processes_compute_with_one_thread_each_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    outcomes = read_many([Item(0, TEXT, CONTEXT)], jobs=2)
    next(outcomes)
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
    assert os.environ["OMP_NUM_THREADS"] == "3"
    assert list(outcomes) == []
    assert "OPENBLAS_NUM_THREADS" not in os.environ


def die(batch: list[Item]) -> None:
    os.kill(os.getpid(), signal.SIGKILL)
