"""What was mended can be seen: ``show --original`` and ``diff --repairs`` on a real archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import app
from corpus.store import Archive

PAGES = Path(__file__).parent / "pages"


def run(archive: Path, *words: str) -> Result:
    done = CliRunner().invoke(app, ["--archive", str(archive), *words])
    assert done.exit_code == 0, done.output
    return done


def imported(archive: Path, tmp_path: Path, name: str) -> str:
    """The page as a browser saved it, brought into the archive; its id there."""
    expected = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    saved = f"<!-- saved from url=({len(expected['url']):04}){expected['url']} -->\n"
    file = tmp_path / f"{name}.html"
    file.write_text(saved + (PAGES / f"{name}.html").read_text(encoding="utf-8"), encoding="utf-8")
    house = () if expected["house"] else ("--house", "Ministerium für Landwirtschaft")
    run(archive, "import", str(file), *house)
    with Archive.reader(archive) as opened, opened.connect() as connection:
        return str(connection.exec_driver_sql("SELECT id FROM release").scalar_one())


def test_the_original_stays_beside_the_repaired_text(archive: Path, tmp_path: Path) -> None:
    release = imported(archive, tmp_path, "detail-2012")
    mended = json.loads(run(archive, "show", release, "--format", "json").stdout)
    given = json.loads(run(archive, "show", release, "--original", "--format", "json").stdout)
    assert mended["title"] == "Wer zahlt den „Deich der Zukunft“?"
    assert given["title"] == "Wer zahlt den ?Deich der Zukunft??"
    assert "v:* {behavior" in given["text"]
    assert "v:* {behavior" not in mended["text"]
    assert mended["repairs"] == [
        "word residue", "lost characters ?", "paragraphs", "glued imprint"
    ]  # fmt: skip


def test_show_tells_what_was_mended_and_by_which_rule(archive: Path, tmp_path: Path) -> None:
    release = imported(archive, tmp_path, "detail-2012")
    shown = " ".join(run(archive, "show", release).stdout.split())
    assert "mended: lost characters ?: only where no question mark can stand" in shown


def test_the_repairs_are_a_readable_diff(archive: Path, tmp_path: Path) -> None:
    release = imported(archive, tmp_path, "detail-2012")
    done = run(archive, "diff", release, "--repairs")
    assert "[-?Deutschland-]{+„Deutschland+} braucht" in done.stdout
    assert "paragraphs: a body of one line" in done.stderr
    machine = json.loads(run(archive, "diff", release, "--repairs", "--format", "json").stdout)
    assert "lost characters ?" in machine["repairs"]


@pytest.mark.parametrize(
    ("page", "told"),
    [("detail-2024", "Nothing was mended"), ("detail-2019", "summer-time date: the day of")],
)
def test_where_no_words_changed_there_is_no_diff(
    archive: Path, tmp_path: Path, page: str, told: str
) -> None:
    release = imported(archive, tmp_path, page)
    done = run(archive, "diff", release, "--repairs")
    assert done.stdout == ""
    assert told in done.stderr
    one, other = (run(archive, "show", release, *more) for more in ([], ["--original"]))
    assert one.stdout == other.stdout
