"""The log of a run: whole lines of JSON, whoever kills the writer or moves the file away."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import ArchiveBusy, WrongUsage
from corpus.log import MAX_MESSAGE, Log, address_in, logged, without_secrets
from tests.conftest import ROOT

WRITER = """
import pathlib, sys
from corpus.log import Log
log = Log(pathlib.Path(sys.argv[1]))
log.write("problem", message="begun")
print("begun", flush=True)
for number in range(10**9):
    log.write("problem", message="x" * 400, number=number)
"""


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="ascii").splitlines() if line]


def test_a_run_is_logged_from_its_start_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    with logged(file, "nightly") as log:
        log.write("warning", level="warning", source="portal", message="https://a.example/x: slow")
    first, warning, last = lines(file)
    assert (first["event"], first["job"]) == ("run started", "nightly")
    assert (warning["level"], warning["source"]) == ("warning", "portal")
    assert warning["url"] == "https://a.example/x"
    assert (last["event"], last["exit"], last["level"]) == ("run finished", 0, "info")
    assert {line["run"] for line in lines(file)} == {log.run}
    assert all(line["time"].endswith("+00:00") for line in lines(file))


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [(ArchiveBusy("It is busy."), 4, "It is busy."), (KeyError("x"), 1, "KeyError")],
)
def test_an_error_ends_the_log_with_its_exit_code(
    tmp_path: Path, error: Exception, code: int, told: str
) -> None:
    file = tmp_path / "log.jsonl"
    with pytest.raises(type(error)), logged(file, "crawl"):
        raise error
    last = lines(file)[-1]
    assert (last["level"], last["exit"], last["message"]) == ("error", code, told)


def test_killed_writers_leave_whole_lines(tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    command = [sys.executable, "-c", WRITER, str(file)]
    for _ in range(3):
        writers = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) for _ in range(2)]
        for writer in writers:
            assert writer.stdout is not None
            writer.stdout.readline()
        had = file.stat().st_size
        while file.stat().st_size < had + 500_000:
            time.sleep(0.01)
        for writer in writers:
            writer.kill()
            writer.communicate()
    assert len({line["run"] for line in lines(file)}) == 6
    assert file.read_bytes().endswith(b"\n")


def test_a_file_that_was_moved_away_is_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    log = Log(file)
    log.write("problem", message="one")
    file.rename(tmp_path / "log.jsonl.1")
    log.write("problem", message="two")
    assert [line["message"] for line in lines(tmp_path / "log.jsonl.1")] == ["one"]
    assert [line["message"] for line in lines(file)] == ["two"]


def test_half_a_line_of_a_power_cut_spoils_no_other(tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    file.write_text('{"time": "2024-', encoding="ascii")
    Log(file).write("problem", message="whole")
    assert json.loads(file.read_text(encoding="ascii").splitlines()[1])["message"] == "whole"


def test_what_comes_from_the_web_stays_on_its_line_and_short(tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    told = "\x1b[31m\n\r\x00\x7f\x9b\u2028\u202e\ud800" + "lang " * 1000
    Log(file).write("problem", message=told)
    raw = file.read_bytes()
    assert raw.count(b"\n") == 1
    assert all(0x20 <= byte < 0x7F for byte in raw[:-1])
    assert lines(file)[0]["message"] == told[:MAX_MESSAGE]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("https://me:pass@a.example/x: status 500", "https://…@a.example/x: status 500"),
        ("https://a.example/?id=7&api_key=4711: gone", "https://a.example/?id=7&api_key=…"),
        ("https://a.example/?Token=a&page=2", "https://a.example/?Token=…&page=2"),
        ("https://a.example/?monkeys=3", "https://a.example/?monkeys=3"),
        ("https://a.example/@minister", "https://a.example/@minister"),
    ],
)
def test_no_access_data_are_written(told: str, kept: str) -> None:
    assert without_secrets(told).startswith(kept)


def test_addresses_are_found_in_sentences() -> None:
    assert address_in("The list https://a.example/l?p=2 can't be had.") == "https://a.example/l?p=2"
    assert address_in("http://a.example/: status 500") == "http://a.example/"
    assert address_in("it has given no release yet") is None


def test_secrets_are_looked_for_in_time_proportional_to_the_text() -> None:
    for hostile in ("/" * 10**6, "//" + "a" * 10**6, "?" + "key" * 10**6, "?" + "passwd" * 10**5):
        began = time.monotonic()
        without_secrets(hostile)
        assert time.monotonic() - began < 2


def test_a_file_that_cant_be_written_is_told_first(tmp_path: Path) -> None:
    with (
        pytest.raises(WrongUsage, match="can't be written"),
        logged(tmp_path / "no" / "x", "crawl"),
    ):
        pytest.fail("the job began")


def test_a_log_that_breaks_ends_no_job(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    with logged(folder / "log.jsonl", "crawl") as log:
        (folder / "log.jsonl").unlink()
        folder.rmdir()
        log.write("problem", message="one")
        log.write("problem", message="two")
    assert capsys.readouterr().err.count("can't be written any more") == 1
