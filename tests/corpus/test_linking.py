"""Releases that correct, repeat, share or name each other are linked, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from corpus import changes, linking, links, records, states
from corpus.release import Block, Draft
from corpus.store import Archive

SEEN = datetime(2026, 1, 1, tzinfo=UTC)
FINANCE = "Ministerium der Finanzen"
HOME = "Ministerium für Inneres und Sport"
TEXT = (
    "Das Land gibt den Gemeinden in diesem Jahr 45 Millionen Euro für neue Feuerwehrhäuser. Das "
    "Geld kommt zur Hälfte aus dem Haushalt und zur Hälfte aus einem Fonds, den der Landtag im "
    "Frühjahr beschlossen hat. Anträge sind bis zum 30. September bei den Landkreisen zu stellen; "
    "über sie entscheidet ein Beirat, in dem auch der Feuerwehrverband sitzt. In den letzten 3 "
    "Jahren wurden so 112 Häuser gebaut, die meisten in Orten mit weniger als 1000 Einwohnern."
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.writer(tmp_path / "archive") as opened:
        yield opened


def keep(archive: Archive, title: str, day: date, text: str = TEXT, **facts: Any) -> str:
    key = facts.pop("key", f"{title}{day}{facts}")
    values = {"source": "x", "house": FINANCE, "external_id": key, **facts}
    body = tuple(Block("paragraph", part) for part in text.split("\n"))
    draft = Draft(title=title, published=day, body=body, **values)
    with archive.begin() as connection:
        return records.record(connection, draft, code="x", seen_at=SEEN).release_id


def linked(archive: Archive) -> set[tuple[str, str, str]]:
    """All links, after looking for them; looking again from nothing must find the same."""
    linking.bring_up_to_date(archive)
    found = _all(archive)
    linking_again(archive)
    assert _all(archive) == found
    return {(one.from_id, one.kind, one.to_id) for one in found}


def linking_again(archive: Archive) -> None:
    with archive.begin() as connection:
        connection.exec_driver_sql("DELETE FROM meta WHERE key = 'linked'")
    linking.bring_up_to_date(archive)


def _all(archive: Archive) -> set[links.ReleaseLink]:
    with archive.connect() as connection:
        ids = list(connection.exec_driver_sql("SELECT id FROM release").scalars())
        return set(links.touching(connection, ids, links.PHRASES))


def evidence(archive: Archive) -> list[str]:
    return [one.evidence for one in _all(archive)]


FEUERWEHR = "Land fördert neue Feuerwehrhäuser"
OTHER = "Ganz anderer Text über Wege im Harz und was sie kosten."


def test_a_correction_leads_to_the_release_it_names(archive: Archive) -> None:
    old = keep(archive, FEUERWEHR, date(2025, 5, 2), number="158/2025")
    keep(archive, FEUERWEHR, date(2025, 5, 2), number="158/2025", house=HOME, text=OTHER)
    title = "Korrektur zur Pressemitteilung Nr. 158/2025 vom 2. Mai 2025"
    new = keep(archive, title, date(2025, 5, 6), "Richtig sind 54 Millionen.", number="161/2025")
    assert linked(archive) == {(new, "correction", old)}
    assert evidence(archive) == [title]


def test_a_correction_without_a_number_leads_to_the_one_text_it_can_mean(archive: Archive) -> None:
    old = keep(archive, FEUERWEHR, date(2025, 5, 2))
    keep(archive, "Wege im Harz sind teuer", date(2025, 5, 3), OTHER)
    new = keep(archive, f"Korrektur: {FEUERWEHR}", date(2025, 5, 4), TEXT.replace("45", "54"))
    assert linked(archive) == {(new, "correction", old)}
    assert "% of the text, 2 days apart" in evidence(archive)[0]


def test_a_correction_that_could_mean_several_leads_to_none(archive: Archive) -> None:
    keep(archive, "Lage der Polizei am Wochenende", date(2025, 5, 2), OTHER)
    keep(archive, "Lage der Polizei am Wochenende", date(2025, 5, 9), OTHER + " Mehr.")
    keep(archive, "Korrektur: Lage der Polizei am Wochenende", date(2025, 5, 10), "Es waren 3.")
    assert linked(archive) == set()


def test_a_correction_of_an_older_or_another_body_s_text_leads_to_none(archive: Archive) -> None:
    keep(archive, FEUERWEHR, date(2025, 3, 2))
    keep(archive, FEUERWEHR, date(2025, 5, 3), house=HOME)
    keep(archive, f"Korrektur: {FEUERWEHR}", date(2025, 5, 4), TEXT.replace("45", "54"))
    assert linked(archive) == set()


def test_a_wrong_day_or_two_with_one_number_give_no_link(archive: Archive) -> None:
    keep(archive, "Wege im Harz sind teuer", date(2025, 5, 2), OTHER, number="158/2025")
    told = "Siehe Pressemitteilung Nr. 158/2025 vom 9. Mai 2025."
    keep(archive, "Eine Frage", date(2025, 5, 12), told)
    keep(archive, FEUERWEHR, date(2025, 6, 2), number="159/2025")
    keep(archive, "Neue Sätze", date(2025, 6, 3), "Sie sind neu.", number="159/2025")
    keep(archive, "Noch eine", date(2025, 6, 12), "Siehe Pressemitteilung Nr. 159/2025.")
    assert linked(archive) == set()


def test_a_joint_release_is_linked_once_whichever_came_first(archive: Archive) -> None:
    one = keep(archive, FEUERWEHR, date(2025, 5, 2), number="158/2025")
    other = keep(archive, FEUERWEHR, date(2025, 5, 3), number="33/2025", house=HOME)
    first, last = sorted((one, other))
    assert linked(archive) == {(first, "joint", last)}
    assert evidence(archive) == ["100 % of the text, 1 day apart"]
    with archive.connect() as connection:
        assert [it.relation for it in links.of(connection, one)] == ["jointly with"]
        assert [it.relation for it in links.of(connection, other)] == ["jointly with"]


def test_a_text_issued_again_leads_to_its_first_issue(archive: Archive) -> None:
    old = keep(archive, FEUERWEHR, date(2025, 5, 2))
    again = keep(archive, f"Erinnerung: {FEUERWEHR}", date(2025, 5, 20))
    elsewhere = keep(archive, FEUERWEHR, date(2025, 5, 5), source="y", house="Portal des Bundes")
    assert linked(archive) == {(again, "reprint", old), (elsewhere, "reprint", old)}


@pytest.mark.parametrize("kind", ["police", "invitation", "release"])
def test_formulas_are_no_reprints_and_no_joint_releases(archive: Archive, kind: str) -> None:
    formula = TEXT.replace("30. September", "{}")
    for day in range(1, 8):
        for house in (FINANCE, HOME):
            text = formula.format(f"{day + (20 if house == HOME else 3)}. Mai")
            keep(archive, "Lage vom Wochenende", date(2025, 5, day), text, house=house, kind=kind)
    bare = "Auch heute kam es auf den Straßen zu keinem Vorfall von Belang, so die Beamten. " * 6
    for day in range(1, 8):
        keep(archive, "Keine Vorfälle im Revier", date(2025, 6, day), bare, kind=kind)
    assert linked(archive) == set()


def test_references_in_all_spellings_lead_to_releases_of_the_same_body(archive: Archive) -> None:
    targets = {
        number: keep(archive, f"Meldung {number}", day, f"Text {number}", number=number)
        for number, day in [
            ("055/02", date(2002, 3, 1)),
            ("77/2024", date(2024, 3, 1)),
            ("Nr. 113 / Prev SAW", date(2024, 4, 1)),
        ]
    }
    keep(archive, "Fremd", date(2024, 3, 1), "Fremd", number="77/2024", house=HOME)
    told = "Vgl. Pressemitteilungen Nr. 55/2002, 77 / 2024 und 113/2024, siehe auch PM 999/2024."
    text = keep(archive, "Überblick über das Jahr", date(2024, 12, 1), told)
    assert linked(archive) == {(text, "reference", target) for target in targets.values()}


def test_a_target_may_arrive_later_than_the_one_that_names_it(archive: Archive) -> None:
    new = keep(archive, "Korrektur zur Pressemitteilung 158/2015", date(2015, 5, 4), "Es sind 3.")
    assert linked(archive) == set()
    keep(archive, "Etwas anderes", date(2019, 1, 1), OTHER)
    assert linked(archive) == set()
    old = keep(archive, FEUERWEHR, date(2015, 5, 2), number="158/2015")
    assert linked(archive) == {(new, "correction", old)}


def test_a_reprint_whose_original_arrives_later(archive: Archive) -> None:
    again = keep(archive, f"Erinnerung: {FEUERWEHR}", date(2015, 5, 20))
    assert linked(archive) == set()
    old = keep(archive, FEUERWEHR, date(2015, 5, 2))
    assert linked(archive) == {(again, "reprint", old)}


def test_links_go_when_a_text_changes_and_come_back(archive: Archive) -> None:
    old = keep(archive, FEUERWEHR, date(2025, 5, 2), number="158/2025", key="old")
    other = keep(archive, FEUERWEHR, date(2025, 5, 2), house=HOME, key="joint")
    told = "Siehe Pressemitteilung Nr. 158/2025."
    new = keep(archive, "Eine Frage", date(2025, 5, 12), told, key="new")
    joint = (*sorted((old, other)),)
    both = {(joint[0], "joint", joint[1]), (new, "reference", old)}
    assert linked(archive) == both
    keep(archive, "Eine Frage", date(2025, 5, 12), "Keine mehr.", key="new")
    keep(archive, FEUERWEHR, date(2025, 5, 2), OTHER, house=HOME, key="joint")
    assert linked(archive) == set()
    keep(archive, "Eine Frage", date(2025, 5, 12), f"{told} Danke.", key="new")
    keep(archive, FEUERWEHR, date(2025, 5, 2), f"{TEXT} Danke.", house=HOME, key="joint")
    assert linked(archive) == both
    keep(archive, FEUERWEHR, date(2025, 5, 2), number="159/2025", key="old")
    assert linked(archive) == {(joint[0], "joint", joint[1])}


def test_a_takedown_takes_links_and_their_evidence_with_it(archive: Archive) -> None:
    first = keep(archive, FEUERWEHR, date(2025, 5, 2))
    second = keep(archive, FEUERWEHR, date(2025, 5, 2), house=HOME)
    new = keep(archive, f"Korrektur: {FEUERWEHR}", date(2025, 5, 4), TEXT.replace("45", "54"))
    assert len(linked(archive)) == 2
    with archive.begin() as connection:
        states.take_down(connection, first, "Gericht")
        assert links.of(connection, first) == links.of(connection, second) == []
        assert links.of(connection, new) == []
    assert linked(archive) == set()


def test_only_what_changed_is_looked_at_and_what_is_linked_counts_as_changed(
    archive: Archive,
) -> None:
    old = keep(archive, FEUERWEHR, date(2025, 5, 2))
    assert linking.bring_up_to_date(archive) == linking.Linked(1, 0)
    assert linking.bring_up_to_date(archive) == linking.Linked(0, 0)
    with archive.connect() as connection:
        before = changes.last(connection)
    new = keep(archive, f"Korrektur: {FEUERWEHR}", date(2025, 5, 4), TEXT.replace("45", "54"))
    assert linking.bring_up_to_date(archive) == linking.Linked(1, 1)
    with archive.connect() as connection:
        query = "SELECT id FROM release WHERE change > ?"
        assert set(connection.exec_driver_sql(query, (before,)).scalars()) == {old, new}
    assert linking.bring_up_to_date(archive) == linking.Linked(0, 0)
