"""Which release a draft is, and when its text makes a new version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from corpus import changes, documents, embargoes, readings, records, releases
from corpus.release import Block, Draft, Mention, Quote, Reading
from corpus.snapshots import Fetched, keep
from corpus.store import Archive

NOW = datetime(2024, 4, 9, 12, 0, tzinfo=UTC)
DRAFT = Draft(
    source="sample",
    house="Ministerium der Finanzen",
    number="12/2024",
    title="Haushalt beschlossen",
    published=date(2024, 4, 9),
    body=(
        Block("paragraph", "Das Kabinett hat heute den Haushalt für das Jahr 2025 beschlossen."),
    ),
    url="https://presse.example/1",
)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with Archive.writer(tmp_path) as archive, archive.begin() as connection:
        yield connection


def record(connection: Connection, draft: Draft, days: int = 0) -> records.Recorded:
    return records.record(connection, draft, code="st", seen_at=NOW + timedelta(days=days))


def test_an_id_tells_source_and_date_and_can_be_typed(connection: Connection) -> None:
    release_id = record(connection, DRAFT).release_id
    assert release_id.startswith("st-20240409-")
    assert len(release_id) == len("st-20240409-3f9c2a")


def test_an_id_depends_on_the_release_alone(tmp_path: Path) -> None:
    ids = set()
    for name, url in (("a", "https://presse.example/1"), ("b", None)):
        with Archive.writer(tmp_path / name) as archive, archive.begin() as connection:
            record(connection, replace(DRAFT, title="Ein anderer", number="1/2024", url=None))
            ids.add(record(connection, replace(DRAFT, url=url)).release_id)
    assert len(ids) == 1


def test_the_same_text_again_is_the_same(connection: Connection) -> None:
    first = record(connection, DRAFT)
    second = record(connection, DRAFT, days=1)
    assert (first.outcome, second.outcome) == ("new", "same")
    kept = releases.get(connection, first.release_id)
    assert kept.first_seen == NOW
    assert kept.last_seen == NOW + timedelta(days=1)


def test_white_space_makes_no_version(connection: Connection) -> None:
    record(connection, DRAFT)
    spaced = replace(DRAFT, body=(Block("paragraph", DRAFT.body[0].text.replace(" ", "  ")),))
    assert record(connection, spaced).outcome == "same"


def test_a_changed_text_is_the_next_version_and_keeps_the_old(connection: Connection) -> None:
    first = record(connection, DRAFT)
    changed = replace(DRAFT, title="Haushalt 2025 beschlossen")
    assert record(connection, changed, days=6).outcome == "changed"
    versions = releases.versions(connection, first.release_id)
    assert [version.title for version in versions] == [DRAFT.title, changed.title]
    assert [version.sequence for version in versions] == [1, 2]


def test_one_release_seen_by_two_paths_has_both_addresses(connection: Connection) -> None:
    first = record(connection, DRAFT)
    second = record(connection, replace(DRAFT, url="https://www.example/single?uid=7"))
    assert second.release_id == first.release_id
    assert len(releases.get(connection, first.release_id).urls) == 2


def test_two_releases_of_one_number_stay_two(connection: Connection) -> None:
    other = replace(DRAFT, title="Steuerschätzung liegt vor", url="https://presse.example/2")
    assert record(connection, DRAFT).release_id != record(connection, other).release_id


def test_two_reports_of_one_day_and_title_with_other_texts_stay_two(connection: Connection) -> None:
    one = replace(DRAFT, number=None, title="Polizeimeldung", url="https://presse.example/a")
    two = replace(
        one,
        url="https://presse.example/b",
        body=(Block("paragraph", "Am Montag stahlen Unbekannte in Burg zwei Fahrräder."),),
    )
    first, second = record(connection, one), record(connection, two)
    assert first.release_id != second.release_id
    assert record(connection, two).outcome == "same"


def test_an_older_file_brings_no_wording_back(connection: Connection) -> None:
    changed = replace(DRAFT, title="Haushalt 2025 beschlossen", url=None, external_id="a")
    first = record(connection, replace(DRAFT, url=None, external_id="a"))
    assert record(connection, changed).outcome == "changed"
    assert record(connection, replace(DRAFT, url=None, external_id="a")).outcome == "same"
    assert len(releases.versions(connection, first.release_id)) == 2


def test_a_portal_that_changes_its_text_back_makes_a_version(connection: Connection) -> None:
    record(connection, DRAFT)
    record(connection, replace(DRAFT, title="Haushalt 2025 beschlossen"))
    fetched = Fetched("sample", DRAFT.url or "", NOW, 200, {}, b"<html>")
    back = records.record(
        connection, DRAFT, code="st", seen_at=NOW, snapshot_id=keep(connection, fetched)
    )
    assert back.outcome == "changed"


def test_a_promised_id_tells_releases_apart_whatever_they_say(connection: Connection) -> None:
    one = replace(DRAFT, external_id="a")
    assert (
        record(connection, one).release_id
        != record(connection, replace(one, external_id="b")).release_id
    )


def test_a_path_that_knows_less_erases_nothing(connection: Connection) -> None:
    release_id = record(connection, replace(DRAFT, place="Magdeburg")).release_id
    record(connection, replace(DRAFT, place=None))
    assert releases.get(connection, release_id).place == "Magdeburg"


def test_what_changed_has_a_change_number_above_all_before(connection: Connection) -> None:
    record(connection, DRAFT)
    before = changes.last(connection)
    other = record(connection, replace(DRAFT, number="13/2024", title="Neu", url=None))
    record(connection, DRAFT)
    found = [document.id for document in documents.documents(connection, since=before)]
    assert found == [other.release_id]


def test_a_reading_makes_the_release_changed_and_is_given_back(connection: Connection) -> None:
    recorded = record(connection, DRAFT)
    [unread] = readings.unread(connection, "p1", 10)
    assert unread.text[: unread.title_end] == DRAFT.title
    before = changes.last(connection)
    reading = Reading(
        mentions=(
            Mention(
                "person", 0, 8, "Haushalt", "Erna Muster", {"role": "minister", "office": None}
            ),
            Mention("date", 30, 35, "heute", None, {"type": "DATE", "value": "2024-04-09"}),
        ),
        quotes=(Quote(3, 9, "shalt ", "Erna Muster"),),
    )
    readings.save(connection, "p1", recorded.version_id or 0, reading)
    assert readings.count_unread(connection, "p1") == 0
    assert readings.count_unread(connection, "p2") == 1
    assert releases.reading(connection, recorded.version_id or 0) == reading
    [document] = documents.documents(connection, since=before)
    assert document.ministers == ("Erna Muster",)
    assert documents.count_documents(connection, since=before) == 1


def test_reading_again_replaces_what_was_read(connection: Connection) -> None:
    version_id = record(connection, DRAFT).version_id or 0
    first = Reading(mentions=(Mention("place", 0, 8, "Haushalt", "Haushalt"),))
    readings.save(connection, "p1", version_id, first)
    readings.save(connection, "p2", version_id, Reading())
    assert releases.reading(connection, version_id) == Reading()


texts = st.text(min_size=1, max_size=60).filter(lambda text: bool(text.strip()))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None
)
@given(
    title=texts,
    subtitle=st.none() | texts,
    body=st.lists(
        st.builds(Block, st.sampled_from(["paragraph", "heading", "item"]), texts), max_size=5
    ),
)
def test_whatever_is_recorded_comes_back(
    connection: Connection, title: str, subtitle: str | None, body: list[Block]
) -> None:
    draft = replace(
        DRAFT,
        title=title,
        subtitle=subtitle,
        body=tuple(body),
        # One for each text: a file with an earlier wording of a release is no news.
        external_id=repr((title, subtitle, body)),
        url=None,
    )
    recorded = record(connection, draft)
    version = releases.get(connection, recorded.release_id).version
    assert version is not None
    assert (version.title, version.subtitle, version.body) == (title, subtitle, tuple(body))
    assert version.text == draft.text


def test_a_better_reading_of_the_same_words_mends_the_version(connection: Connection) -> None:
    version_id = record(connection, DRAFT).version_id or 0
    readings.save(connection, "p1", version_id, Reading(quotes=(Quote(0, 3, "Hau", None),)))
    better = replace(DRAFT, body=(Block("heading", DRAFT.body[0].text),), contact="Pressestelle")
    assert record(connection, better).outcome == "same"
    [version] = releases.versions(connection, record(connection, better).release_id)
    assert (version.body[0].kind, version.contact) == ("heading", "Pressestelle")
    assert releases.reading(connection, version_id).quotes, "offsets still fit: nothing is dropped"


def test_offsets_that_no_longer_fit_are_dropped(connection: Connection) -> None:
    version_id = record(connection, DRAFT).version_id or 0
    readings.save(connection, "p1", version_id, Reading(quotes=(Quote(0, 3, "Hau", None),)))
    words = DRAFT.body[0].text.split(" heute ")
    split = replace(
        DRAFT, body=(Block("paragraph", words[0]), Block("paragraph", "heute " + words[1]))
    )
    assert record(connection, split).outcome == "same"
    assert releases.reading(connection, version_id) == Reading()
    assert readings.count_unread(connection, "p1") == 1


def test_an_embargo_that_is_over_is_ended_once_also_if_the_page_was_seen_since(
    connection: Connection,
) -> None:
    draft = replace(DRAFT, embargo_until=NOW + timedelta(hours=1))
    release_id = record(connection, draft).release_id
    record(connection, draft, days=1)
    assert embargoes.under_way(connection) == 1
    number = changes.last(connection)
    assert embargoes.end_due(connection, NOW + timedelta(days=1)) == 1
    assert releases.get(connection, release_id).state == "live"
    assert changes.last(connection) > number
    assert embargoes.end_due(connection, NOW + timedelta(days=1)) == 0
    assert record(connection, draft, days=2).outcome == "same"
    assert releases.get(connection, release_id).state == "live"


def test_the_same_text_without_its_note_lifts_no_embargo(connection: Connection) -> None:
    draft = replace(DRAFT, embargo_until=NOW + timedelta(hours=1))
    release_id = record(connection, draft).release_id
    record(connection, DRAFT)
    assert releases.get(connection, release_id).state == "embargoed"
