"""An embargo from end to end: nothing tells of the release until it is over, then everything."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from tests.conftest import answer, run_cli

BEFORE, AFTER = "2025-05-12T15:59:00+00:00", "2025-05-12T16:00:00+00:00"  # 18 Uhr in Berlin
NOTE = "Sperrfrist: 12. Mai 2025, 18:00 Uhr"
TEXT = (
    "Magdeburg. Wirtschaftsminister Sven Schulze hat heute das Förderprogramm „Zukunft Hafen“ "
    "vorgestellt. Die Hafenbetrieb Elbtal GmbH erhält 2 Millionen Euro.\n\n"
    "„Das Förderprogramm hilft den Häfen an der Elbe“, sagte Schulze."
)
EMBARGOED = {
    "id": "hafen",
    "url": "https://presse.example/hafen",
    "source": "test",
    "title": "Förderprogramm „Zukunft Hafen“ beginnt",
    "published": "2025-05-12",
    "house": "Ministerium für Wirtschaft, Tourismus, Landwirtschaft und Forsten",
    "number": "12/2025",
    "body": f"{NOTE}\n\n{TEXT}",
}
OTHER = {
    "id": "bad",
    "url": "https://presse.example/bad",
    "source": "test",
    "title": "Freibad öffnet",
    "published": "2025-05-01",
    "house": "Staatskanzlei",
    "body": "Das Freibad öffnet an diesem Tag.",
}

Command = Callable[..., CompletedProcess[str]]


def at(archive: Path, now: str) -> Command:
    """Commands on the archive, given at this moment."""

    def run(*arguments: str | Path, stdin: str | None = None) -> CompletedProcess[str]:
        env = {"PRESSEARCHIV_NOW": now}
        return run_cli("--archive", archive, *arguments, stdin=stdin, env=env)

    return run


def bring(run: Command, folder: Path, *records: dict[str, Any]) -> None:
    path = folder / "releases.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    assert run("import", path).returncode == 0


def state(run: Command, title: str = "Hafen") -> tuple[str, str | None]:
    shown = answer(run("show", the_id(run, title), "--format", "json"))
    return shown["state"], shown["embargo_until"]


def the_id(run: Command, title: str = "Hafen") -> str:
    """The id of the one release of the archive that such a title has, in a search or not."""
    import sqlalchemy as sa

    from corpus.schema import release, version
    from corpus.store import Archive

    archive = Path(str(run("stats").args[4]))
    with Archive.reader(archive) as opened, opened.connect() as connection:
        found = sa.select(release.c.id).join(version, version.c.id == release.c.version_id)
        return str(connection.scalars(found.where(version.c.title.contains(title))).one())


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases, one of them under embargo, read and indexed. The tests below go on in time."""
    folder = tmp_path_factory.mktemp("embargo")
    run = at(folder / "archive", BEFORE)
    bring(run, folder, EMBARGOED, OTHER)
    assert run("annotate", "--model", "fast").returncode == 0
    assert run("index").returncode == 0
    assert run("watch", "add", "hafen", "hafen").returncode == 0
    return folder / "archive"


def told(run: Command) -> dict[str, Any]:
    """What each command that goes by the state of releases tells of the one under embargo."""
    exported = run("export", "", "--format", "jsonl")
    assert exported.returncode == 0, exported.stderr
    return {
        "search": answer(run("search", "hafen", "--format", "json"))["total"],
        "count": int(run("count", "hafen").stdout),
        "export": "Zukunft Hafen" in exported.stdout,
        "stats": answer(run("stats", "--format", "json"))["last"] == "2025-05-12",
        "quotes": "hilft den Häfen" in run("quotes", "--format", "json").stdout,
        "trace": "presse.example/hafen" in run("trace", "Zukunft Hafen", "--format", "json").stdout,
        "person": "2025-05-12" in run("person", "Sven Schulze", "--format", "json").stdout,
        "org": "2025-05-12" in run("org", "Hafenbetrieb Elbtal GmbH", "--format", "json").stdout,
        "facets": "Schulze" in run("facets", "person", "--format", "json").stdout,
        "watch": "Zukunft Hafen" in run("watch", "run", "--format", "json").stdout,
    }


def test_nothing_tells_of_it_before_and_everything_after(kept: Path) -> None:
    before, after = at(kept, BEFORE), at(kept, AFTER)
    assert not any(told(before).values()), told(before)
    assert before("index", "--full").returncode == 0
    assert not any(told(before).values()), told(before)
    # The end alone changes nothing: the index ends it.
    assert state(after) == ("embargoed", AFTER)
    assert after("index", "--if-needed").returncode == 0
    assert state(after) == ("live", AFTER)
    assert all(told(after).values()), told(after)


@pytest.fixture
def run(tmp_path: Path) -> Command:
    run = at(tmp_path / "archive", BEFORE)
    bring(run, tmp_path, EMBARGOED)
    return run


def test_show_tells_until_when_and_shows_it(run: Command) -> None:
    shown = run("show", the_id(run)).stdout
    assert "under embargo until 12. Mai 2025, 18:00 Uhr" in shown
    assert "erhält 2 Millionen Euro" in shown


def test_a_new_wording_moves_or_lifts_the_embargo(run: Command, tmp_path: Path) -> None:
    later = NOTE.replace("18:00", "20:00")
    bring(run, tmp_path, {**EMBARGOED, "body": f"{later}\n\n{TEXT}"})
    assert state(run) == ("embargoed", "2025-05-12T18:00:00+00:00")
    bring(run, tmp_path, {**EMBARGOED, "body": TEXT})
    assert state(run) == ("live", None)
    # A file with an earlier wording is no news.
    bring(run, tmp_path, EMBARGOED)
    assert state(run) == ("live", None)


def test_an_embargo_that_comes_late_takes_the_release_out_of_search(
    run: Command, tmp_path: Path
) -> None:
    bring(run, tmp_path, OTHER)
    assert run("index").returncode == 0
    assert run("count", "freibad").stdout.strip() == "1"
    bring(run, tmp_path, {**OTHER, "body": f"Sperrfrist: 13. Mai 2025\n\n{OTHER['body']}"})
    assert run("index").returncode == 0
    assert run("count", "freibad").stdout.strip() == "0"


def test_a_release_brought_in_after_its_embargo_is_live_at_once(tmp_path: Path) -> None:
    run = at(tmp_path / "archive", "2031-01-01T00:00:00+00:00")
    bring(run, tmp_path, EMBARGOED)
    assert state(run) == ("live", AFTER)


def test_a_takedown_goes_before_an_embargo(run: Command) -> None:
    release_id = the_id(run)
    assert run("takedown", release_id, "--reason", "Anordnung").returncode == 0
    archive = Path(str(run("stats").args[4]))
    assert at(archive, AFTER)("index").returncode == 0
    shown = run("show", release_id)
    assert "was taken down: Anordnung" in shown.stderr


def test_a_withdrawal_goes_before_an_embargo(run: Command) -> None:
    from corpus import states
    from corpus.store import Archive

    archive = Path(str(run("stats").args[4]))
    with Archive.writer(archive) as opened, opened.begin() as connection:
        assert states.withdraw(connection, the_id(run), "gone")
    assert at(archive, AFTER)("index").returncode == 0
    assert state(run)[0] == "withdrawn"
