"""Packs of several segments answer like the segments, also when some of these are gone."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from search.engine import FACETS, Request
from search.tree import Everything, Term
from search.whoosh_engine import WhooshEngine, catalogue, merging, upkeep, writing
from search.whoosh_engine.catalogue import Member, PackEntry
from search.whoosh_engine.upkeep import LARGEST, due
from tests.search.releases import document
from tests.search.whoosh_engine.beside_whoosh import compare, random_documents


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Segments of some dozens of releases, and packs of any of them."""
    monkeypatch.setattr(writing, "MOST_POSTINGS", 2_500)
    monkeypatch.setattr(upkeep, "SMALL", 10)


def sizes(folder: Path) -> list[int]:
    """How many segments each pack has."""
    return [len(pack.members) for pack in catalogue.read(folder).packs]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.pack")}


@pytest.mark.usefixtures("small")
def test_joined_packs_answer_like_whoosh(tmp_path: Path) -> None:
    folder, vocabulary = tmp_path / "index", tmp_path / "words"
    folder.mkdir()
    WhooshEngine(jobs=1).build(folder, random_documents(1, 300), vocabulary)
    assert max(sizes(folder)) > 4
    assert len(names(folder)) == len(sizes(folder)) < sum(sizes(folder))
    assert compare(folder, questions=150) > 1000


@pytest.mark.usefixtures("small")
def test_what_was_merged_away_or_deleted_is_not_found_in_its_old_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, vocabulary = tmp_path / "index", tmp_path / "words"
    folder.mkdir()
    engine = WhooshEngine(jobs=1)
    documents = {item.id: item for item in random_documents(1, 300)}
    engine.build(folder, documents.values(), vocabulary)
    chance = random.Random(3)
    monkeypatch.setattr(merging, "SMALL", 25)  # now Whoosh merges what packs have already
    for night in range(5):
        changed = {
            number: replace(documents[number], body=f"Wald Feld Nacht{night}")
            for number in chance.sample(sorted(documents), 40)
        }
        gone = chance.choice(sorted(documents.keys() - changed.keys()))
        withdrawn = replace(documents.pop(gone), state="withdrawn")
        documents |= changed
        engine.update(folder, [*changed.values(), withdrawn], vocabulary)
    members = [member for pack in catalogue.read(folder).packs for member in pack.members]
    assert any(member.deleted is None for member in members)
    assert any(member.deleted for member in members)
    assert compare(folder, questions=300, negated=False) > 1000

    whole = tmp_path / "whole"
    whole.mkdir()
    engine.build(whole, documents.values(), vocabulary)
    for node in (Everything(), Term("Nacht4"), Term("Wald")):
        request = Request(node, facets=FACETS, limit=400)
        with engine.open(folder, vocabulary) as one, engine.open(whole, vocabulary) as other:
            found, expected = one.search(request), other.search(request)
            assert found.total == expected.total
            assert found.facets == expected.facets
            assert {hit.id for hit in found.hits} == {hit.id for hit in expected.hits}
            assert one.document_count() == other.document_count() == len(documents)


def pack(size: int, members: int = 2) -> PackEntry:
    return PackEntry("p", tuple(Member("s", size // members, []) for _ in range(members)))


def test_many_nights_leave_few_packs_and_write_a_release_a_few_times() -> None:
    chance = random.Random(1)
    standing: list[PackEntry] = []
    added = written = 0
    for _ in range(2_000):
        new = pack(chance.randint(1_000, 5_000), members=1)
        standing.append(new)
        added += new.size
        while places := due(standing):
            joined = pack(sum(standing[at].size for at in places))
            assert joined.size <= LARGEST
            written += joined.size
            standing = [one for at, one in enumerate(standing) if at not in places] + [joined]
    assert len(standing) <= added / (LARGEST / 2) + 4 * 3
    assert written <= 4 * added


def test_small_segments_are_left_for_whoosh_to_merge() -> None:
    assert due([pack(400, members=1)] * 9) == []
    assert due([pack(2_000, members=1)] * 4) == []
    assert due([pack(400, members=1), *[pack(2_000, members=1)] * 5]) == [1, 2, 3, 4, 5]


def test_a_pack_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    from search.errors import IndexUnusable

    folder = tmp_path / "index"
    folder.mkdir()
    engine = WhooshEngine(jobs=1)
    engine.build(folder, [document("1", body="Wald")], tmp_path / "words")
    [path] = folder.glob("*.pack")
    path.write_bytes(b"\xff" * path.stat().st_size)
    with (
        pytest.raises(IndexUnusable, match="index --full"),
        engine.open(folder, tmp_path / "words"),
    ):
        pass
