"""Which files are read, in which order, and how what can't be read is told."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from corpus.release import Draft
from ingest import files
from ingest.files import Refusal, day_in_name
from ingest.files_store import slug
from ingest.formats.record import Defaults

DAY = date(2024, 4, 9)


def read(*paths: Path, published: date | None = DAY) -> list[Draft | Refusal]:
    return list(files.read(paths, Defaults(published)))


def titles(found: list[Draft | Refusal]) -> list[str]:
    return [one.title if isinstance(one, Draft) else one.reason for one in found]


def write(path: Path, title: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{title}\n\nText.\n", encoding="utf-8")
    return path


def test_directories_are_read_through_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "c/a.md", "a.TXT", "c/b/a.txt", ".hidden.txt", "note.pdf"):
        write(tmp_path / name, name)
    (tmp_path / "around").symlink_to(tmp_path)
    assert titles(read(tmp_path)) == ["a.TXT", "b.txt", "c/a.md", "c/b/a.txt"]


def test_each_path_is_read_as_it_was_named(tmp_path: Path) -> None:
    paths = [write(tmp_path / name, name) for name in ("b.txt", "a.txt")]
    assert titles(read(*paths)) == ["b.txt", "a.txt"]


def test_a_directory_without_anything_to_read_is_told(tmp_path: Path) -> None:
    write(tmp_path / "note.pdf", "x")
    [refusal] = read(tmp_path)
    assert str(refusal).startswith(f"{tmp_path}: the directory holds no file of these forms: .json")


@pytest.mark.parametrize("name", ["note.pdf", "note"])
def test_a_file_of_no_known_form_is_told(tmp_path: Path, name: str) -> None:
    [refusal] = read(write(tmp_path / name, "x"))
    assert "its form is told by its ending, one of .jsonl" in str(refusal)


def test_a_200_mb_page_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "giant.html"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    assert str(read(path)[0]) == f"{path}: it has more than 10000000 bytes"


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    assert "it is no file" in str(read(pipe)[0])


def test_a_file_that_vanished_is_told(tmp_path: Path) -> None:
    assert "it is no file" in str(read(tmp_path / "gone.md")[0])
    dangling = tmp_path / "dangling.md"
    dangling.symlink_to(tmp_path / "nowhere.md")
    good = write(tmp_path / "good.md", "gut")
    assert [isinstance(one, Draft) for one in read(dangling, good)] == [False, True]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "secret.md", "x")
    path.chmod(0)
    assert "it can't be read: Permission denied" in str(read(path)[0])


def test_the_name_of_a_file_dates_what_nothing_else_dates(tmp_path: Path) -> None:
    path = write(tmp_path / "2023-05-12-titel.md", "Titel")
    [named] = read(path, published=None)
    [said] = read(path)
    assert isinstance(named, Draft)
    assert isinstance(said, Draft)
    assert (named.published, said.published) == (date(2023, 5, 12), DAY)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2024-04-09-konzept.md", DAY),
        ("pm_20240409.txt", DAY),
        ("2024_04_09.html", DAY),
        ("konzept-2024.md", None),
        ("2024-13-09.md", None),
        ("2024-04-09-bis-2024-04-10.md", None),
        ("120240409.md", None),
        ("00010101.md", None),
    ],
)
def test_the_day_in_a_name(name: str, day: date | None) -> None:
    assert day_in_name(name) == day


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("import", "import"),
        ("ch", "ch"),
        ("Zürich Stadt", "zurich"),
        ("news.admin.ch", "news"),
        ("2014-dump", "dump"),
        ("Öffentlichkeitsarbeit", "offentlichke"),
        ("中文", "import"),
    ],
)
def test_ids_begin_with_the_first_word_of_the_source(source: str, code: str) -> None:
    assert slug(source) == code
