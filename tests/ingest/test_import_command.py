"""``pressearchiv import`` from end to end, on a real archive."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from cli import app
from corpus import releases, runs, schema
from corpus.release import Release
from corpus.store import Archive
from ingest.formats.rows import by_row
from ingest.text import clean

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
SWISS = SHARED / "data/releases/swiss_federal_2014_2018.jsonl.gz"
GOOD = {"id": "1", "title": "Haushalt", "published": "2024-04-09", "body": "Text."}


def run(archive: Path, *words: str | Path, stdin: str | bytes | None = None) -> Result:
    arguments = ["--archive", str(archive), "import", *map(str, words)]
    return CliRunner().invoke(app, arguments, input=stdin)


def jsonl(path: Path, *records: dict[str, Any] | str) -> Path:
    rows = [one if isinstance(one, str) else json.dumps(one) for one in records]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def held(archive: Path) -> list[Release]:
    with Archive.reader(archive) as opened, opened.connect() as connection:
        ids = connection.scalars(sa.select(schema.release.c.id).order_by("id")).all()
        return [releases.get(connection, one) for one in ids]


def count(archive: Path, table: sa.Table) -> int:
    with Archive.reader(archive) as opened, opened.connect() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0


def test_what_was_imported_is_told_and_once_more_is_the_same(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", GOOD, {**GOOD, "id": "2", "title": "Zwei"})
    first, second = run(tmp_path / "archive", path), run(tmp_path / "archive", path)
    assert (first.exit_code, first.stdout) == (0, "")
    assert first.stderr == "2 new, 0 changed, 0 same, 0 refused.\n"
    assert second.stderr == "0 new, 0 changed, 2 same, 0 refused.\n"
    assert count(tmp_path / "archive", schema.version) == 2


def test_another_wording_of_the_same_id_is_a_change(tmp_path: Path) -> None:
    run(tmp_path / "archive", jsonl(tmp_path / "a.jsonl", GOOD))
    again = run(tmp_path / "archive", jsonl(tmp_path / "a.jsonl", {**GOOD, "body": "Anders."}))
    assert "0 new, 1 changed" in again.stderr
    [release] = held(tmp_path / "archive")
    assert release.version is not None
    assert release.version.sequence == 2


def test_bad_records_are_named_and_all_the_rest_is_taken(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", GOOD, "nonsense", {**GOOD, "id": "2", "title": ""})
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "2024-01-02.md").write_text("# Titel\n\nText.", encoding="utf-8")
    (folder / "undated.md").write_text("# Titel\n\nText.", encoding="utf-8")
    (folder / "bomb.html").write_text("<div>" * 5000, encoding="utf-8")
    result = run(tmp_path / "archive", path, folder)
    assert result.exit_code == 1
    assert f"{path}:2: it is no JSON (Expecting value, column 1)\n" in result.stderr
    assert f"{path}:3: it has no title\n" in result.stderr
    assert f"{folder / 'undated.md'}: it states no date of publication; --pub" in result.stderr
    assert f"{folder / 'bomb.html'}: the page nests its tags deeper than" in result.stderr
    assert "2 new, 0 changed, 0 same, 4 refused.\n" in result.stderr
    assert "Error: 4 could not be taken, see above; all the rest was." in result.stderr
    assert len(held(tmp_path / "archive")) == 2


def test_thousands_of_bad_lines_are_told_in_short(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", *["nonsense"] * 3000, GOOD)
    result = run(tmp_path / "archive", path)
    assert len(result.stderr.splitlines()) < 30
    assert f"{path}: 2980 more refused" in result.stderr
    assert "1 new, 0 changed, 0 same, 3000 refused." in result.stderr


def test_the_report_for_programs(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", GOOD, "[]")
    result = run(tmp_path / "archive", path, "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "format_version": 1,
        "new": 1,
        "changed": 0,
        "same": 0,
        "refused": 1,
        "refusals": [{"file": str(path), "row": 2, "reason": "it is JSON, but no object"}],
    }


def test_standard_input_is_jsonl(tmp_path: Path) -> None:
    result = run(tmp_path / "archive", "-", stdin=json.dumps(GOOD) + "\nnonsense\n")
    assert "standard input:2: it is no JSON" in result.stderr
    assert [release.published for release in held(tmp_path / "archive")] == [date(2024, 4, 9)]


def test_what_the_user_says_of_files_that_dont(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Titel\n\nText.", encoding="utf-8")
    words = ["--published", "9.4.2024", "--house", "Landesamt für Umwelt", "--source", "Halle"]
    assert run(tmp_path / "archive", path, *words).exit_code == 0
    [release] = held(tmp_path / "archive")
    assert (release.published, release.house, release.source) == (
        date(2024, 4, 9),
        "Landesamt für Umwelt",
        "Halle",
    )
    assert release.id.startswith("halle-20240409-")


def test_a_declared_source_gives_its_own_code(tmp_path: Path) -> None:
    run(tmp_path / "archive", jsonl(tmp_path / "a.jsonl", {**GOOD, "source": "sachsen-anhalt"}))
    assert held(tmp_path / "archive")[0].id.startswith("st-20240409-")


@pytest.mark.parametrize("words", [["gone.md"], [], [".", "--published", "gestern"]])
def test_wrong_usage_makes_no_archive(tmp_path: Path, words: list[str]) -> None:
    assert run(tmp_path / "archive", *words).exit_code == 2
    assert not (tmp_path / "archive").exists()


def test_another_writer_is_waited_for_by_the_user(tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", GOOD)
    with Archive.writer(tmp_path / "archive"):
        assert run(tmp_path / "archive", path).exit_code == 4


def test_each_run_is_on_record(tmp_path: Path) -> None:
    run(tmp_path / "archive", jsonl(tmp_path / "a.jsonl", GOOD, "[]"))
    with Archive.reader(tmp_path / "archive") as opened, opened.connect() as connection:
        latest = runs.latest(connection, "import", None)
    assert latest is not None
    assert latest.status == "done"
    assert latest.counts == {"new": 1, "changed": 0, "same": 0, "refused": 1}


def test_a_title_full_of_escapes_harms_neither_message_nor_archive(tmp_path: Path) -> None:
    evil = {**GOOD, "title": "\x1b[2J\x1b]0;x\x07Titel", "kind": "\x1b[31mx"}
    result = run(tmp_path / "archive", jsonl(tmp_path / "a.jsonl", {**GOOD, **evil}))
    assert "\x1b" not in result.stderr
    assert "'[31mx' is none of" in result.stderr


COMMAND = [sys.executable, "-c", "import cli; cli.main()"]
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("least", [1, 500])
def test_a_killed_import_is_run_again_and_nothing_is_lost_or_doubled(
    tmp_path: Path, least: int
) -> None:
    total = 1200
    path = jsonl(
        tmp_path / "a.jsonl",
        *({**GOOD, "id": str(n), "title": f"Nummer {n}"} for n in range(total)),
    )
    archive = tmp_path / "archive"
    command = [*COMMAND, "--archive", str(archive), "import", str(path)]
    running = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and running.poll() is None:
        if (archive / "archive.db").is_file() and _so_far(archive) >= least:
            break
        time.sleep(0.01)
    os.kill(running.pid, signal.SIGKILL)
    assert running.wait() == -signal.SIGKILL
    before = count(archive, schema.release)
    assert least <= before < total
    assert before % 200 == 0

    result = run(archive, path)
    assert result.exit_code == 0
    assert f"{total - before} new, 0 changed, {before} same, 0 refused." in result.stderr
    assert count(archive, schema.release) == count(archive, schema.version) == total


def _so_far(archive: Path) -> int:
    engine = sa.create_engine(f"sqlite:///file:{archive / 'archive.db'}?mode=ro&uri=true")
    try:
        with engine.connect() as connection:
            return connection.scalar(sa.text("SELECT count(*) FROM release")) or 0
    except sa.exc.OperationalError:
        return 0  # its tables are not made yet
    finally:
        engine.dispose()


TEXT = st.text(max_size=80)
TITLE = TEXT.filter(clean)
RECORD = st.fixed_dictionaries(
    {
        "title": TITLE,
        "published": st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat),
        "body": st.text(max_size=300).filter(by_row),
    },
    optional={
        "subtitle": TEXT,
        "house": TEXT,
        "place": TEXT,
        "source": TEXT,
        "number": TEXT.filter(lambda text: not any(sign.isdigit() for sign in text)),
        "kind": st.sampled_from(["release", "invitation", "police", "court", "speech"]),
    },
)


@settings(max_examples=25, deadline=None)
@given(st.lists(RECORD, min_size=1, max_size=8))
def test_what_json_writes_comes_back_from_the_archive(records: list[dict[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        archive = Path(place) / "archive"
        urls = [f"https://presse.example/{at}" for at in range(len(records))]
        named = [{**one, "id": url, "url": url} for one, url in zip(records, urls, strict=True)]
        result = run(archive, "-", stdin="\n".join(map(json.dumps, named)))
        assert result.exit_code == 0, result.stderr
        found = {release.urls[0]: release for release in held(archive)}
    assert sorted(found) == sorted(urls)
    for record in named:
        assert _says(found[record["url"]], record)


def _says(release: Release, record: dict[str, str]) -> bool:
    version = release.version
    assert version is not None
    return (
        release.source == (clean(record.get("source", "")) or "import")
        and release.published.isoformat() == record["published"]
        and version.title == clean(record["title"])
        and version.subtitle == (clean(record.get("subtitle", "")) or None)
        and version.body == tuple(by_row(record["body"]))
        and release.house == (clean(record.get("house", "")) or None)
        and release.place == (clean(record.get("place", "")) or None)
        and release.number == (clean(record.get("number", "")) or None)
        and release.kind == record.get("kind", release.kind)
    )


@pytest.mark.shared
@pytest.mark.skipif(not SWISS.is_file(), reason="the Swiss releases lie beside the project only")
def test_3000_real_releases(tmp_path: Path) -> None:
    result = run(tmp_path, SWISS, "--source", "ch")
    assert result.stderr == "3000 new, 0 changed, 0 same, 0 refused.\n"
    found = held(tmp_path)
    assert len(found) == 3000
    assert all(release.id.startswith("ch-201") for release in found)
    assert all(release.house and release.version for release in found)
