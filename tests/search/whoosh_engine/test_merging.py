"""Nightly segments are merged in bounds, and a merged index answers like one built anew."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from search.engine import FACETS, Request
from search.tree import Everything, Phrase, Term
from search.whoosh_engine import WhooshEngine
from search.whoosh_engine.merging import SMALL, TOGETHER, merged
from tests.search.releases import document


def test_a_thousand_nights_leave_few_small_segments_and_write_a_release_a_few_times() -> None:
    chance = random.Random(1)
    sizes: list[int] = [2_500] * 18
    written = added = 0
    for _ in range(1_000):
        tonight = chance.randint(0, 80)
        due = merged(sizes)
        new = tonight + sum(sizes[at] for at in due)
        sizes = [size for at, size in enumerate(sizes) if at not in due] + [new]
        written, added = written + new, added + tonight
        assert sum(size < SMALL for size in sizes) <= 5 * TOGETHER
        assert new < TOGETHER * SMALL
    assert len(sizes) - 18 <= added / SMALL * TOGETHER
    assert written <= 5 * added


def test_large_segments_and_few_small_ones_are_left_alone() -> None:
    assert merged([5_000] * 40) == set()
    assert merged([40] * (TOGETHER - 1)) == set()
    assert merged([5_000, *[40] * TOGETHER, 700]) == set(range(1, TOGETHER + 1))


def test_a_merged_index_answers_like_one_that_was_built_at_once(tmp_path: Path) -> None:
    vocabulary = tmp_path / "vocabulary.tsv"
    nights, whole = tmp_path / "nights", tmp_path / "whole"
    nights.mkdir(), whole.mkdir()
    engine = WhooshEngine(jobs=1)
    documents = {
        str(n): document(str(n), body=f"Wald am See Nummer{n % 9}", persons=(f"P{n % 4}",))
        for n in range(60)
    }
    engine.build(nights, [], vocabulary)
    for first in range(0, 60, 5):
        batch = [documents[str(n)] for n in range(first, first + 5)]
        engine.update(nights, batch, vocabulary)
        # The next night one of them has changed and one is gone.
        documents[str(first)] = document(str(first), body="Wald neu")
        gone = replace(documents.pop(str(first + 1)), state="withdrawn")
        engine.update(nights, [documents[str(first)], gone], vocabulary)
    engine.build(whole, documents.values(), vocabulary)
    assert len(list(nights.glob("*.trm"))) < 2 * TOGETHER
    for node in (Everything(), Term("Wald"), Term("Nummer3"), Phrase(("Wald", "am"))):
        request = Request(node, facets=FACETS, limit=100)
        with engine.open(nights, vocabulary) as one, engine.open(whole, vocabulary) as other:
            found, expected = one.search(request), other.search(request)
            assert found.total == expected.total
            assert found.facets == expected.facets
            assert {hit.id for hit in found.hits} == {hit.id for hit in expected.hits}
