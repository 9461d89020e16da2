"""Word analyses on file: what was kept is found again, in whatever order words come."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.vocabulary import Vocabulary, Word, save

terms = st.lists(st.text("abcäöü12-/", min_size=1, max_size=8), max_size=3).map(tuple)
words = st.builds(Word, terms, terms, terms, terms)
surfaces = st.text("abzABZäöüß日-'’:", min_size=1, max_size=6)
once = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def lines(words: dict[str, Word]) -> dict[str, str]:
    vocabulary = Vocabulary()
    for surface, word in words.items():
        vocabulary.add(surface, word)
    return vocabulary.added


@once
@given(first=st.dictionaries(surfaces, words), second=st.dictionaries(surfaces, words))
def test_what_is_saved_is_found(
    tmp_path: Path, first: dict[str, Word], second: dict[str, Word]
) -> None:
    path = tmp_path / "vocabulary.tsv"
    path.unlink(missing_ok=True)
    save(path, "v1", [lines(first)])
    save(path, "v1", [lines(second)])
    known = first | second
    for whole in (True, False):
        vocabulary = Vocabulary(path, "v1", whole=whole)
        assert {surface: vocabulary.get(surface) for surface in known} == known
        assert vocabulary.get("unknown") is None
    assert list(Vocabulary(path, "v1").surfaces()) == sorted(known, key=str.encode)


def test_another_version_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.tsv"
    save(path, "v1", [lines({"Wald": Word(("wald",))})])
    assert Vocabulary(path, "v2").get("Wald") is None
    save(path, "v2", [lines({"See": Word(("see",))})])
    assert list(Vocabulary(path, "v2").surfaces()) == ["See"]


def test_a_missing_or_empty_file_is_an_empty_vocabulary(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.tsv"
    assert Vocabulary(path, "v1").get("Wald") is None
    path.write_bytes(b"")
    assert Vocabulary(path, "v1").get("Wald") is None


def test_what_is_added_is_known_at_once() -> None:
    vocabulary = Vocabulary()
    vocabulary.add("Wald", Word(("wald",)))
    assert vocabulary.get("Wald") == Word(("wald",))
