"""Bad input ends in a clear message and the right exit code, and harms nothing."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, answer, run_cli

RECORD = {
    "title": "Haushalt beschlossen",
    "published": "2024-04-09",
    "house": "Ministerium der Finanzen",
    "body": "Das Kabinett hat heute den Haushalt beschlossen.",
}


def told(done: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    """The command ended with this code and said these words, without a traceback."""
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert "unexpected" not in done.stderr
    for word in words:
        assert word in done.stderr, done.stderr


def record(**changes: object) -> str:
    return json.dumps({**RECORD, **changes}, ensure_ascii=False) + "\n"


def releases(archive: Path) -> int:
    return int(answer(run_cli("--archive", archive, "stats", "--format", "json"))["releases"])


@pytest.mark.parametrize(
    "command",
    [("search", "Kita"), ("show", "st-1"), ("stats",), ("doctor",), ("annotate",), ("index",)],
)
def test_a_missing_archive(tmp_path: Path, command: tuple[str, ...]) -> None:
    done = run_cli("--archive", tmp_path / "none", *command)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert str(tmp_path / "none") in done.stderr
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("command", [("stats",), ("annotate",), ("doctor",), ("index",)])
def test_a_corrupt_archive(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "archive.db").write_bytes(b"not a database" * 1000)
    done = run_cli("--archive", tmp_path, *command)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "can't be read" in done.stderr
    assert (tmp_path / "archive.db").read_bytes() == b"not a database" * 1000


def test_a_busy_archive_has_an_exit_code_of_its_own(tmp_path: Path) -> None:
    from corpus.store import Archive

    with Archive.writer(tmp_path):
        told(run_cli("--archive", tmp_path, "annotate"), 4, "another process")


def test_a_truncated_gz_gives_what_can_be_read(tmp_path: Path) -> None:
    whole = gzip.compress("".join(record(title=f"Nummer {n}") for n in range(2000)).encode())
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) * 2 // 3])
    told(
        run_cli("--archive", tmp_path / "a", "import", tmp_path / "cut.jsonl.gz"), 1, "cut.jsonl.gz"
    )
    assert releases(tmp_path / "a") > 100


def test_a_line_that_is_no_json_is_named_and_the_rest_is_taken(tmp_path: Path) -> None:
    lines = record(title="Eins") + "{no json\n" + "[1, 2]\n" + record(title="Zwei")
    (tmp_path / "r.jsonl").write_text(lines, encoding="utf-8")
    done = run_cli("--archive", tmp_path / "a", "import", tmp_path / "r.jsonl")
    told(done, 1, "r.jsonl", "2", "3")
    assert releases(tmp_path / "a") == 2


@pytest.mark.parametrize("missing", ["title", "published"])
def test_a_record_without_title_or_date_is_named(tmp_path: Path, missing: str) -> None:
    bad = {key: value for key, value in RECORD.items() if key != missing}
    (tmp_path / "r.jsonl").write_text(json.dumps(bad) + "\n" + record(), encoding="utf-8")
    done = run_cli("--archive", tmp_path / "a", "import", tmp_path / "r.jsonl")
    told(done, 1, missing)
    assert releases(tmp_path / "a") == 1


def test_broken_utf_8_and_windows_1252(tmp_path: Path) -> None:
    page = "<html><title>Straße</title><body><h1>Straßenbau in Köthen</h1><p>{}</p></body></html>"
    text = page.format("Die Brücke wird für 3 Millionen € erneuert. " * 20)
    (tmp_path / "cp1252.html").write_bytes(text.encode("cp1252"))
    broken = text.encode().replace("ü".encode(), b"\xfc\xff", 1)
    (tmp_path / "broken.html").write_bytes(broken)
    done = run_cli("--archive", tmp_path / "a", "import", tmp_path, "--published", "2024-04-09")
    assert "Traceback" not in done.stderr
    run_cli("--archive", tmp_path / "a", "index")
    found = answer(run_cli("--archive", tmp_path / "a", "search", "Köthen", "--format", "json"))
    assert found["total"] >= 1


def test_a_huge_body_is_refused_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.write(record(title="Vorher"))
        file.write('{"title": "Riese", "published": "2024-04-09", "body": "')
        for _ in range(200):
            file.write("Wort " * 200_000)
        file.write('"}\n')
        file.write(record(title="Nachher"))
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_DATA, (900 << 20, 900 << 20))\n"
        "import cli; sys.argv[0] = 'pressearchiv'; cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--archive", str(tmp_path / "a"), "import", str(path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    told(done, 1, "huge.jsonl")
    assert releases(tmp_path / "a") == 2


def test_a_bomb_of_nested_tags(tmp_path: Path) -> None:
    bomb = "<html><body><h1>Titel</h1>" + "<div>" * 200_000 + "Text" + "</div>" * 200_000
    (tmp_path / "bomb.html").write_text(bomb, encoding="utf-8")
    (tmp_path / "r.jsonl").write_text(record(), encoding="utf-8")
    done = run_cli("--archive", tmp_path / "a", "import", tmp_path, "--published", "2024-04-09")
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1)
    assert releases(tmp_path / "a") >= 1


def test_escapes_in_a_title_are_shown_harmless(tmp_path: Path) -> None:
    title = "Rot \x1b[31m\x1b]0;übernommen\x07 \x9b2J und \u202etfel"
    (tmp_path / "r.jsonl").write_text(record(title=title), encoding="utf-8")
    place = ("--archive", tmp_path / "a")
    run_cli(*place, "import", tmp_path / "r.jsonl")
    run_cli(*place, "annotate")
    run_cli(*place, "index")
    found = run_cli(*place, "search", "Rot")
    hit = answer(run_cli(*place, "search", "Rot", "--format", "json"))["hits"][0]
    for done in (found, run_cli(*place, "show", hit["id"])):
        assert done.returncode == 0
        assert not set("\x1b\x07\x9b\u202e") & set(done.stdout), repr(done.stdout)


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("ministr:schulze", "minister:"),
        ("datum:31.2.2024", "no date"),
        ("(" * 10_000, "are allowed"),
        ("(Kita", "never closed"),
        ('"Kita', "never closed"),
        ("Kita „Hort", "never closed"),
        ("*a*", "end a word"),
        ("a*", "two letters"),
        ("Kita~9", "1 or 2"),
        ("Kita " * 20_000, "4000 are allowed"),
        (" ".join(f"ki{letter}*" for letter in "abcdefghijklmnopqrstu"), "at most 20"),
    ],
)
def test_a_query_that_cannot_be_understood(sample_archive: Path, query: str, word: str) -> None:
    for command in ("search", "count", "quotes"):
        told(run_cli("--archive", sample_archive, command, query), 2, word)
    done = run_cli(
        "--archive", sample_archive, "search", "--queries", "-", stdin=query + "\nKita\n"
    )
    told(done, 2)
    bad, good = map(json.loads, done.stdout.splitlines())
    assert word in bad["error"]
    assert good["total"] > 0


def test_a_beginning_that_very_many_words_have(tmp_path: Path) -> None:
    body = " ".join(f"wo{number}" for number in range(100_000))
    (tmp_path / "r.jsonl").write_text(record(body=body), encoding="utf-8")
    place = ("--archive", tmp_path / "a")
    run_cli(*place, "import", tmp_path / "r.jsonl")
    assert run_cli(*place, "index").returncode == 0
    assert run_cli(*place, "count", "wo*").stdout == "1\n"
    assert run_cli(*place, "count", "wo20*").stdout == "1\n"
    assert run_cli(*place, "count", "Haushalt wo1* -wo1*").stdout == "0\n"
    found = json.loads(run_cli(*place, "search", "wo99*", "--format", "json").stdout)
    assert "wo99" in found["hits"][0]["snippet"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "Kita", "--facet", "colour"),
        ("search", "Kita", "--filter", "colour=red"),
        ("search", "Kita", "--filter", "minister"),
        ("search", "Kita", "--limit", "-1"),
        ("facets", "colour"),
        ("crawl", "atlantis"),
        ("import", "no-such-file.jsonl"),
        ("extract", "--published", "2024-02-31", "-"),
    ],
)
def test_wrong_usage(sample_archive: Path, arguments: tuple[str, ...]) -> None:
    done = run_cli("--archive", sample_archive, *arguments, stdin="Text")
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_release(sample_archive: Path) -> None:
    told(run_cli("--archive", sample_archive, "show", "st-19990101-ffffff"), 1, "No release")


def test_an_index_that_is_gone_or_damaged(sample_archive: Path, tmp_path: Path) -> None:
    archive = tmp_path / "a"
    shutil.copytree(sample_archive, archive)
    for file in (archive / "index").rglob("*"):
        if file.is_file() and file.name != "current.json":
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    told(run_cli("--archive", archive, "search", "Kita"), 1, "index")
    shutil.rmtree(archive / "index")
    told(run_cli("--archive", archive, "search", "Kita"), 1, "pressearchiv index")
    assert run_cli("--archive", archive, "index").returncode == 0
    assert run_cli("--archive", archive, "search", "Kita").returncode == 0


def _sentinel(archive: Path, **changes: object) -> None:
    path = archive / "index" / "current.json"
    path.write_text(json.dumps({**json.loads(path.read_bytes()), **changes}), encoding="utf-8")


def _generation(archive: Path) -> Path:
    return next(path for path in (archive / "index").iterdir() if path.is_dir())


HARM = {
    "another layout": lambda archive: _sentinel(archive, schema="whoosh-0"),
    "another analysis": lambda archive: _sentinel(archive, analyzer="0"),
    "no postings": lambda archive: next(_generation(archive).glob("*.pst")).unlink(),
    "no signatures": lambda archive: next(_generation(archive).glob("*.signature.col")).unlink(),
    "no generation": lambda archive: shutil.rmtree(_generation(archive)),
    "half a sentinel": lambda archive: (archive / "index/current.json").write_text('{"format"'),
    "no sentinel": lambda archive: (archive / "index/current.json").unlink(),
}


@pytest.mark.parametrize("harm", HARM)
def test_an_index_of_another_version_or_half_deleted(
    sample_archive: Path, tmp_path: Path, harm: str
) -> None:
    archive = tmp_path / "a"
    shutil.copytree(sample_archive, archive)
    HARM[harm](archive)
    for command in (("search", "Kita"), ("count",), ("similar", "sample-20240514-5b4c9a")):
        done = run_cli("--archive", archive, *command)
        told(done, 1, "'pressearchiv index")
        assert done.stdout == ""
    # 'index' mends what it can see; damaged files are not looked for, the message asks for --full
    full = ("--full",) if "--full" in done.stderr else ()
    assert run_cli("--archive", archive, "index", *full).returncode == 0
    whole = run_cli("--archive", sample_archive, "search", "Kita", "--format", "json")
    assert answer(run_cli("--archive", archive, "search", "Kita", "--format", "json")) == answer(
        whole
    )


def test_two_writers_and_readers_at_once(sample_archive: Path, tmp_path: Path) -> None:
    archive = tmp_path / "a"
    shutil.copytree(sample_archive, archive)
    search = ("--archive", archive, "search", "Kita", "--format", "json")
    right = answer(run_cli(*search))
    command = [sys.executable, "-m", "cli", "--archive", str(archive), "index", "--full"]
    for _ in range(2):
        writers = [
            subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(2)
        ]
        while any(writer.poll() is None for writer in writers):
            assert answer(run_cli(*search)) == right
        outcomes = [(writer.communicate()[1], writer.returncode) for writer in writers]
        assert any(code == 0 for _, code in outcomes), outcomes
        assert all(code == 0 or (code == 4 and "another process" in err) for err, code in outcomes)
    assert answer(run_cli(*search)) == right


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_on_standard_output(sample_archive: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cli", "--archive", str(sample_archive), "stats"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ},
            check=False,
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_error(sample_archive: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -m cli --archive {sample_archive} search '' --limit 60 | head -1",
        shell=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert "Traceback" not in done.stderr
