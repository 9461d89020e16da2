"""A command ends at once, and nothing that was to happen at the end is left out."""

from __future__ import annotations

import subprocess
import sys

import pytest

FIRST = "import atexit, sys, threading, time\nfrom corpus import ending\n"


def ended(code: str, *closed: int) -> subprocess.CompletedProcess[str]:
    """Run code in a process; ``closed`` are files that it doesn't have."""
    command = [sys.executable, "-c", FIRST + code]
    if closed:
        shut = " ".join(f"{number}>&-" for number in closed)
        command = ["sh", "-c", f'exec "$0" "$@" {shut}', *command]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize(("given", "code"), [("0", 0), ("3", 3), ("None", 0), ("'told'", 1)])
def test_the_exit_code_is_the_commands(given: str, code: int) -> None:
    assert ended(f"ending.run(lambda: sys.exit({given}))").returncode == code


def test_output_is_whole_and_what_was_registered_runs() -> None:
    done = ended(
        "atexit.register(print, 'last')\n"
        "def command():\n    print('x' * 100_000)\n    raise SystemExit(0)\n"
        "ending.run(command)"
    )
    assert done.stdout == "x" * 100_000 + "\nlast\n"


def test_a_thread_is_waited_for() -> None:
    done = ended(
        "def work():\n    time.sleep(0.3)\n    print('done')\n"
        "def command():\n    threading.Thread(target=work).start()\n    raise SystemExit(3)\n"
        "ending.run(command)"
    )
    assert (done.stdout, done.returncode) == ("done\n", 3)


def test_an_error_is_told_as_ever() -> None:
    done = ended("ending.run(lambda: 1 / 0)")
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr


@pytest.mark.parametrize("closed", [(1,), (2,), (1, 2)])
def test_a_closed_output_is_one_that_nobody_reads(closed: tuple[int, ...]) -> None:
    """As where a scheduler starts a night with ``>&-``."""
    code = (
        "def command():\n    sys.stdout.write('answer')\n    sys.stderr.write('told')\n"
        "    raise SystemExit(3)\nending.run(command)"
    )
    done = ended(code, *closed)
    assert done.returncode == 3
    assert done.stdout == ("" if 1 in closed else "answer")
    assert done.stderr == ("" if 2 in closed else "told")
