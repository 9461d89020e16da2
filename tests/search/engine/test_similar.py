"""More like this: by rare words, measures and persons."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from corpus.errors import UnknownRelease
from corpus.release import Document
from search.engine import Engine, Searcher
from tests.search.releases import document

Indexed = Callable[[Iterable[Document]], Searcher]

PLAN = "Das Kabinett hat heute den Krankenhausplan beschlossen, der die Kliniken im Land ordnet."
FILLER = [
    document(f"x{n}", title="Meldung", body=f"Das Kabinett hat heute Thema{n} im Land beraten.")
    for n in range(30)
]


def ids(searcher: Searcher, release: str, limit: int = 10) -> list[str]:
    return [one.hit.id for one in searcher.similar(release, limit)]


def test_rare_words_count_more_than_common_ones(indexed: Indexed) -> None:
    searcher = indexed(
        [
            document("a", body=PLAN),
            document("b", body="Krankenhausplan: Die Kliniken sind zufrieden."),
            document("c", body="Kabinett im Land heute."),
            *FILLER,
        ]
    )
    first, *_ = searcher.similar("a", 10)
    assert first.hit.id == "b"
    assert set(first.shared) == {"Krankenhausplan", "Kliniken"}
    assert "a" not in ids(searcher, "a")
    assert ids(searcher, "a", limit=1) == ["b"]


def test_shared_measures_and_persons_are_named(indexed: Indexed) -> None:
    searcher = indexed(
        [
            document("a", body=PLAN, measures=("Krankenhausplan 2026",), persons=("Eva Beispiel",)),
            document("b", body="Eine Rede.", measures=("Krankenhausplan 2026",)),
            document("c", body="Ein Besuch.", persons=("Eva Beispiel", "Kurt Adler")),
            *FILLER,
        ]
    )
    first, second, *_ = searcher.similar("a", 10)
    assert (first.hit.id, first.shared) == ("b", ("Krankenhausplan 2026",))
    assert (second.hit.id, second.shared) == ("c", ("Eva Beispiel",))


def test_a_part_of_a_compound_is_something_in_common(indexed: Indexed) -> None:
    documents = [document("a", body="Krankenhausplan"), document("b", body="Krankenhausgesetz")]
    assert ids(indexed([*documents, *FILLER]), "a") == ["b"]


def test_near_duplicates_are_told_apart(indexed: Indexed) -> None:
    other = PLAN.replace("Krankenhausplan", "Krankenhausplan 2026") + " Es folgt eine Anhörung."
    searcher = indexed(
        [document("a", body=PLAN), document("b", body=PLAN), document("c", body=other), *FILLER]
    )
    found = {one.hit.id: one.duplicate for one in searcher.similar("a", 10)}
    assert (found["b"], found["c"]) == (True, False)


def test_what_is_like_nothing(indexed: Indexed) -> None:
    searcher = indexed([document("a", body="Wald"), document("b", body="See", title="Anders")])
    assert ids(searcher, "a") == []


@pytest.mark.parametrize("release", ["nix", "", "a\x00", "é" * 1000])
def test_an_unknown_release(indexed: Indexed, release: str) -> None:
    with pytest.raises(UnknownRelease, match="search"):
        indexed([document("a")]).similar(release, 10)


def test_removed_and_changed_releases(engine: Engine, folder: Path, vocabulary: Path) -> None:
    documents = [document(one, body=PLAN, published=date(2020, 1, 1)) for one in ("a", "b", "c")]
    engine.build(folder, [*documents, *FILLER], vocabulary)
    engine.update(folder, [document("b", state="withdrawn")], vocabulary)
    engine.update(folder, [document("a", body=PLAN + " Neu.")], vocabulary)
    with engine.open(folder, vocabulary) as searcher:
        assert ids(searcher, "a") == ["c"]
        assert ids(searcher, "c") == ["a"]
        with pytest.raises(UnknownRelease):
            searcher.similar("b", 10)
