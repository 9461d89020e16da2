"""Photos that the police call back: which texts do, which release they mean, what is done."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection

from corpus import recalls, records, states
from corpus.recall_text import Named, find
from corpus.release import Block, Draft, Link
from corpus.store import Archive
from tests.conftest import answer, run_cli

NOW = datetime(2020, 10, 21, 12, 0, tzinfo=UTC)
PUBLISHED = date(2020, 10, 21)
DAY = date(2020, 10, 20)
WANTED = Draft(
    source="test",
    house="Polizeirevier Halle (Saale)",
    number="287/2020",
    kind="police",
    title="Wer kennt diesen Mann?",
    published=DAY,
    body=(Block("paragraph", "Die Polizei sucht nach diesem Mann."),),
    attachments=(Link("Lichtbild", "https://presse.example/a.pdf"),),
    links=(
        Link("mehr", "https://presse.example/mann.JPG"),
        Link("Foto des Gesuchten", "https://presse.example/show?id=1"),
        Link("Revier", "https://presse.example/revier"),
    ),
)
RECALL = replace(
    WANTED,
    number="288/2020",
    title="Rückruf eines Fahndungsfotos",
    published=PUBLISHED,
    body=(
        Block("paragraph", "Der Gesuchte wurde gefunden."),
        Block(
            "paragraph",
            "Die Redaktionen werden gebeten, das Fahndungsfoto der Meldung Nr. 287 vom "
            "20.10.2020 zu löschen.",
        ),
    ),
    attachments=(),
    links=(),
)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Löschung des Fahndungsfotos der Meldung Nr. 287 vom 20.10.2020", (287, None, DAY)),
        ("Bitte löschen Sie das Foto der Polizeimeldung 287/2020.", (287, 2020, None)),
        ("Wir bitten, das Bild aus der Pressemitteilung Nr.: 287/2020 zu entfernen.", (287, 2020)),
        ("Widerruf der Öffentlichkeitsfahndung, Meldung Nr. 287/20", (287, 2020, None)),
        (
            "Die Lichtbilder der Pressemitteilung vom 20. Oktober 2020 (Nr. 287) sind zu löschen.",
            (287, None, DAY),
        ),
        (
            "Das Phantombild der Meldung mit der Nummer 287 vom Dienstag, 20.10. ist nicht mehr "
            "zu verwenden.",
            (287, None, DAY),
        ),
        ("Das Fahndungsfoto wird zurückgezogen.", None),
        ("Rückruf: Bitte das Foto der gestrigen Fahndung löschen.", None),
    ],
)
def test_a_sentence_that_recalls_a_photo(line: str, named: tuple[object, ...] | None) -> None:
    found = find("Polizeimeldung", [line], PUBLISHED)
    assert found is not None
    assert [(n.number, n.year, n.day)[: len(named or ())] for n in found.named] == (
        [named] if named else []
    )


@pytest.mark.parametrize(
    "line",
    [
        "Der Brand wurde gelöscht, ein Foto hängt an.",
        "Die Feuerwehr bittet, keine Bilder vom Löschen zu zeigen.",
        "Der Hersteller ruft Fotos zurück.",
        "Rückruf von Produkten: Bitte Packungen zurückgeben.",
        "Für einen Rückruf bitten wir um Ihre Nummer.",
        "Wer kennt den Mann auf dem Fahndungsfoto?",
        "Die Fotos dürfen bei Nennung der Quelle verwendet werden.",
        "Die Daten sind zu löschen, sagt die Meldung Nr. 287 vom 20.10.2020.",
    ],
)
def test_a_text_that_recalls_none(line: str) -> None:
    assert find("Polizeimeldung", [line], PUBLISHED) is None


def test_the_named_release_may_stand_in_another_sentence() -> None:
    lines = ["Bitte das Fahndungsfoto löschen. Es geht um die Meldung Nr. 287 vom 20.10.2020."]
    found = find("Rückruf", lines, PUBLISHED)
    assert found is not None and found.named == (Named(287, None, DAY),)


@given(st.text(), st.lists(st.text()), st.dates())
def test_no_text_breaks_it(title: str, lines: list[str], published: date) -> None:
    find(title, lines, published)
    find("Fahndungsfoto löschen", [f"Meldung Nr. 1 vom {n}.{n}. {n}" for n in (2, 31)], published)


@pytest.mark.parametrize(
    "text",
    ["Fahndungsfoto löschen Meldung " * 40_000, "Meldung Nr. 1" * 80_000, "Fotobild" * 100_000],
)
def test_a_hostile_text_takes_no_time(text: str) -> None:
    began = time.perf_counter()
    find(text, [text], PUBLISHED)
    assert time.perf_counter() - began < 3


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with Archive.writer(tmp_path) as archive, archive.begin() as connection:
        yield connection


def record(connection: Connection, draft: Draft) -> str:
    return records.record(connection, draft, code="t", seen_at=NOW).release_id


def told(connection: Connection) -> list[tuple[str, str | None]]:
    return [(one["recall"], one["release"]) for one in recalls.to_act_on(connection, NOW)]


def test_a_recall_marks_the_release_it_names(connection: Connection) -> None:
    wanted, recall = record(connection, WANTED), record(connection, RECALL)
    assert recalls.by(connection, wanted) == recall
    assert told(connection) == [(recall, wanted)]


def test_a_recall_that_was_collected_first_is_settled_later(connection: Connection) -> None:
    recall = record(connection, RECALL)
    assert told(connection) == [(recall, None)]
    wanted = record(connection, WANTED)
    recalls.settle(connection)
    assert told(connection) == [(recall, wanted)]
    recalls.settle(connection)
    assert told(connection) == [(recall, wanted)]


@pytest.mark.parametrize(
    "other",
    [
        replace(WANTED, house="Polizeirevier Harz"),
        replace(WANTED, house=None),
        replace(WANTED, number="1287/2020"),
        replace(WANTED, number="287/2019"),
        replace(WANTED, number=None),
        replace(WANTED, published=date(2020, 10, 19)),
    ],
)
def test_nothing_is_guessed(connection: Connection, other: Draft) -> None:
    record(connection, other)
    recall = record(connection, RECALL)
    assert told(connection) == [(recall, None)]


def test_two_releases_that_fit_are_none(connection: Connection) -> None:
    record(connection, WANTED)
    body = (Block("paragraph", "Ein ganz anderer Text über Fahrräder."),)
    record(connection, replace(WANTED, title="Fahrrad weg", body=body))
    recall = record(connection, RECALL)
    assert told(connection) == [(recall, None)]


def test_what_is_seen_again_stays_as_it_was(connection: Connection) -> None:
    recall = record(connection, RECALL)
    assert records.record(connection, RECALL, code="t", seen_at=NOW).outcome == "same"
    assert told(connection) == [(recall, None)]
    # A new wording that recalls nothing ends it.
    record(connection, replace(RECALL, title="Frieden", body=WANTED.body, url="https://a.example"))
    assert len(told(connection)) == 1


def test_a_takedown_and_time_end_the_telling(connection: Connection) -> None:
    wanted, _ = record(connection, WANTED), record(connection, RECALL)
    states.take_down(connection, wanted, "Rückruf")
    assert told(connection) == []
    lost = record(connection, replace(RECALL, house="Polizeirevier Harz"))
    assert told(connection) == [(lost, None)]
    assert recalls.to_act_on(connection, NOW + timedelta(days=31)) == []


def test_pictures_and_attachments_are_shown_no_more(tmp_path: Path) -> None:
    with Archive.writer(tmp_path) as archive, archive.begin() as connection:
        wanted = record(connection, WANTED)
    before = answer(run_cli("--archive", tmp_path, "show", wanted, "--format", "json"))
    assert len(before["attachments"]) == 1 and len(before["links"]) == 3
    with Archive.writer(tmp_path) as archive, archive.begin() as connection:
        recall = record(connection, RECALL)
    shown = answer(run_cli("--archive", tmp_path, "show", wanted, "--format", "json"))
    assert shown["recalled_by"] == recall
    assert shown["attachments"] == []
    assert shown["links"] == [{"label": "Revier", "url": "https://presse.example/revier"}]
    assert "presse.example/mann" not in json.dumps(shown)
    assert f"recalled by {recall}" in run_cli("--archive", tmp_path, "show", wanted).stdout


def test_the_command_of_the_report_can_be_run_as_it_is(tmp_path: Path) -> None:
    import shlex

    with Archive.writer(tmp_path) as archive, archive.begin() as connection:
        wanted, recall = record(connection, WANTED), record(connection, RECALL)
        [one] = recalls.to_act_on(connection, NOW)
    program, *arguments = shlex.split(str(one["command"]))
    assert program == "pressearchiv"
    done = run_cli("--archive", tmp_path, *arguments)
    assert done.returncode == 0, done.stderr
    assert recall in run_cli("--archive", tmp_path, "show", wanted).stderr
