"""Whole result sets as files, and where they come from."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from corpus.errors import ExtraMissing, UnknownRelease, WrongUsage
from corpus.settings import Settings
from corpus.store import Archive
from search import bibliography
from search.export import COLUMNS
from search.export_commands import cite, export
from search.lifecycle import bring_up_to_date
from search.whoosh_engine import WhooshEngine
from tests.conftest import run_cli
from tests.search.stories import Told, build

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "export.md").read_text("utf-8")
MINISTER = {"office": "Ministerin", "role": "minister"}
KITA = Told(
    "2019-03-01",
    "Kita wird größer; @alle",
    "Ministerin Groß kam nach Halle.\nDas Kita-Gesetz gilt.",
    mentions=(
        ("person", "Ministerin Groß", "Ute Groß", MINISTER),
        ("place", "Halle", "Halle (Saale)", {}),
        ("measure", "Kita-Gesetz", "Kita-Gesetz", {"type": "law"}),
    ),
    number="12/2019",
)
EARLY = Told("2018-01-05", "Kita zuerst", "Die Kita macht auf.")
LATE = Told("2021-07-09", "Kita zuletzt", "Die Kita bleibt.", house="Staatskanzlei")
OTHER = Told("2020-02-02", "Straße", "Eine Straße wird gebaut.")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export")
    build(path, LATE, KITA, OTHER, EARLY)
    with Archive.writer(path) as archive:
        bring_up_to_date(archive, WhooshEngine(jobs=1))
    return path


def run(path: Path, *arguments: str | Path, command: Any = export) -> Result:
    return CliRunner().invoke(
        command, [*map(str, arguments)], obj=Settings(path), catch_exceptions=False
    )


def lines(done: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_all_that_matches_is_exported_the_oldest_first(path: Path) -> None:
    assert [row["published"] for row in lines(run(path, "Kita"))] == [
        "2018-01-05",
        "2019-03-01",
        "2021-07-09",
    ]


def test_more_releases_than_a_page_holds_are_all_exported(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.export.PAGE", 2)
    assert len(lines(run(path))) == 4


def test_a_row_says_all_of_a_release(path: Path) -> None:
    row = lines(run(path, "Kita", "--filter", "year=2019"))[0]
    assert list(row) == ["format_version", *COLUMNS]
    del row["id"]
    assert row == {
        "format_version": 1,
        "published": "2019-03-01",
        "published_at": None,
        "source": "sample",
        "house": "Ministerium der Finanzen",
        "kind": "release",
        "number": "12/2019",
        "place": None,
        "overline": None,
        "title": "Kita wird größer; @alle",
        "subtitle": None,
        "body": "Ministerin Groß kam nach Halle.\nDas Kita-Gesetz gilt.",
        "url": "https://presse.example/2019-03-01",
        "people": ["Ute Groß"],
        "ministers": ["Ute Groß"],
        "organisations": [],
        "places": ["Halle (Saale)"],
        "measures": ["Kita-Gesetz"],
        "measure_types": ["law"],
        "corrected_by": [],
    }


def test_csv_is_a_plain_table(path: Path) -> None:
    table = list(csv.DictReader(io.StringIO(run(path, "Kita", "--format", "csv").stdout)))
    assert [row["title"] for row in table] == ["Kita zuerst", KITA.title, "Kita zuletzt"]
    assert table[1]["body"] == KITA.text
    assert list(table[0]) == list(COLUMNS)


def test_jsonl_can_be_imported_again(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "kita.jsonl"
    run(path, "Kita", "--out", out)
    done = run_cli("--archive", tmp_path / "second", "import", out)
    assert done.returncode == 0, done.stderr
    with Archive.reader(tmp_path / "second") as archive, archive.connect() as connection:
        from corpus.documents import documents

        kept = {it.title: it for it in documents(connection)}
    assert set(kept) == {"Kita zuerst", KITA.title, "Kita zuletzt"}
    assert (kept[KITA.title].number, kept[KITA.title].published) == ("12/2019", date(2019, 3, 1))


def test_the_same_query_gives_the_same_file(path: Path, tmp_path: Path) -> None:
    for form in ("jsonl", "csv", "ris", "csl-json"):
        for name in ("a", "b"):
            run(path, "Kita", "--format", form, "--out", tmp_path / name)
        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_file_beside_says_where_the_data_comes_from(path: Path, tmp_path: Path) -> None:
    from corpus.documents import archive_id, last_change

    out = tmp_path / "kita.csv"
    run(path, "Kita -Straße", "--filter", "house!=Staatskanzlei", "--format", "csv", "--out", out)
    told = json.loads((tmp_path / "kita.csv.provenance.json").read_text("utf-8"))
    with Archive.reader(path) as archive, archive.connect() as connection:
        assert told.pop("archive") == archive_id(connection)
        assert told.pop("change") == last_change(connection)
    assert told.pop("exported")[:2] == "20"
    assert told.pop("program").startswith("pressearchiv ")
    assert told == {
        "format_version": 1,
        "file": "kita.csv",
        "sha256": hashlib.sha256(out.read_bytes()).hexdigest(),
        "pipeline": "test",
        "query": "Kita -Straße",
        "understood": "Kita (NOT Straße)",
        "filters": ["house!=Staatskanzlei"],
        "format": "csv",
        "releases": 2,
    }


def test_the_page_documents_the_columns_and_what_provenance_says(
    path: Path, tmp_path: Path
) -> None:
    run(path, "Kita", "--out", tmp_path / "kita.jsonl")
    told = json.loads((tmp_path / "kita.jsonl.provenance.json").read_text("utf-8"))
    documented = json.loads(re.findall(r"```json\n(.*?)```", DOCS, re.DOTALL)[0])
    assert list(told) == list(documented)
    listed = DOCS.partition("The columns of a table are")[2].partition("`jsonl` adds")[0]
    assert tuple(re.findall(r"`(\w+)`", listed)) == COLUMNS
    for name in bibliography.KINDS.values():
        assert f"`{name}`" in DOCS


def test_on_standard_output_it_is_told_beside(path: Path) -> None:
    done = run(path, "Kita datum:2019", "--any")
    assert done.stderr.startswith("3 releases of archive ")
    assert "query Kita OR datum:2019-01-01..2019-12-31" in done.stderr


def test_bibtex_tells_it_at_its_head_where_no_at_sign_begins_an_entry(path: Path) -> None:
    told = run(path, "Kita @alle", "--format", "bibtex").stdout
    head, _, entries = told.partition("\n\n")
    assert all(line.startswith("% ") for line in head.splitlines())
    assert "@" not in head
    assert '"Kita (at)alle"' in head
    assert entries.count("@techreport{") == 1


def test_references_come_in_the_same_order(path: Path) -> None:
    items = json.loads(run(path, "Kita", "--format", "csl-json").stdout)
    assert [item["issued"]["date-parts"][0][0] for item in items] == [2018, 2019, 2021]
    assert run(path, "Kita", "--format", "ris").stdout.count("TY  - RPRT") == 3


@pytest.mark.parametrize(
    ("format", "told"), [("jsonl", ""), ("csv", ",".join(COLUMNS) + "\n"), ("csl-json", "[]\n")]
)
def test_no_hit_gives_an_empty_file(path: Path, format: str, told: str) -> None:
    done = run(path, "Raumfahrtprogramm", "--format", format)
    assert (done.exit_code, done.stdout) == (0, told)


def test_a_release_withdrawn_since_the_index_was_made_is_left_out(tmp_path: Path) -> None:
    import sqlalchemy as sa

    from corpus import changes
    from corpus.schema import release

    early, _ = build(tmp_path, EARLY, LATE)
    with Archive.writer(tmp_path) as archive:
        bring_up_to_date(archive, WhooshEngine(jobs=1))
        with archive.begin() as connection:
            connection.execute(
                sa.update(release).where(release.c.id == early).values(state="withdrawn")
            )
            changes.mark(connection, early)
    done = run(tmp_path, "Kita")
    assert [row["title"] for row in lines(done)] == ["Kita zuletzt"]
    assert "index is stale" in done.stderr


def test_a_failed_export_leaves_the_old_file(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "kita.parquet"
    out.write_text("old")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExtraMissing, match=r"pressearchiv\[parquet\]"):
        run(path, "Kita", "--format", "parquet", "--out", out)
    assert [(it.name, it.read_text()) for it in tmp_path.iterdir()] == [("kita.parquet", "old")]


def test_parquet_keeps_types_lists_and_where_it_comes_from(path: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")
    import pyarrow.parquet as pq

    out = tmp_path / "kita.parquet"
    run(path, "Kita", "--format", "parquet", "--out", out)
    table = pq.read_table(out)
    assert table.column_names == list(COLUMNS)
    assert table.column("published").to_pylist()[0] == date(2018, 1, 5)
    assert table.column("measures").to_pylist() == [[], ["Kita-Gesetz"], []]
    assert json.loads(table.schema.metadata[b"pressearchiv"])["understood"] == "Kita"


def test_parquet_needs_a_file_and_a_file_needs_a_directory(path: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="--out"):
        run(path, "--format", "parquet")
    with pytest.raises(WrongUsage, match="Nothing can be written into"):
        run(path, "--out", tmp_path / "missing" / "a.csv")


def test_cite_gives_one_release_in_every_form(path: Path) -> None:
    [row] = lines(run(path, "year:2019"))
    told = run(path, row["id"], command=cite).stdout
    assert told.startswith("Ministerium der Finanzen (Hrsg.): Kita wird größer; @alle. ")
    assert "Nr. 12/2019 vom 1. März 2019" in told
    assert "(abgerufen am 1. Januar 2026)" in told
    for form, begin in (("bibtex", "@techreport{"), ("ris", "TY  - "), ("csl-json", "[\n")):
        done = run(path, row["id"], "--format", form, command=cite)
        assert done.stdout.startswith(begin)
    with pytest.raises(UnknownRelease, match="did you mean"):
        run(path, row["id"][:-1], command=cite)
