"""Runs a command and measures what it took: seconds, and the peak memory of its process tree."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

POLL_SECONDS = 0.5  # reading the memory of a process stops it for a moment


@dataclass(frozen=True)
class Measured:
    """``peak_mb`` is proportional set size (shared pages counted once), summed over the tree."""

    seconds: float
    peak_mb: float
    stdout: str


def run(*arguments: str) -> Measured:
    """Run the command line with these arguments. Raises CalledProcessError if it fails."""
    return python("-m", "cli", *arguments)


def python(*arguments: str) -> Measured:
    """Run Python with these arguments. Raises CalledProcessError if it fails."""
    # Where a machine forbids Python to keep what it compiles, each process would compile anew.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments],
        env=kept,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[1],
    ) as process:
        watcher = _Watcher(process.pid)
        watcher.start()
        stdout, stderr = process.communicate()
        seconds = time.perf_counter() - began
        watcher.stop()
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, arguments, stdout, stderr)
    return Measured(seconds, watcher.peak_mb, stdout)


def tree_mb(pid: int) -> float:
    """Proportional set size of a process and all below it, now."""
    return sum(_pss_mb(one) for one in _tree(pid))


class _Watcher(threading.Thread):
    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak_mb = 0.0
        self._stopped = threading.Event()

    def run(self) -> None:
        while not self._stopped.wait(POLL_SECONDS):
            self.peak_mb = max(self.peak_mb, tree_mb(self.pid))

    def stop(self) -> None:
        self._stopped.set()
        self.join()


def _tree(pid: int) -> list[int]:
    found, waiting = [], [pid]
    while waiting:
        parent = waiting.pop()
        found.append(parent)
        try:
            for task in Path(f"/proc/{parent}/task").iterdir():
                waiting.extend(map(int, (task / "children").read_text().split()))
        except OSError:
            continue  # it has ended meanwhile
    return found


def _pss_mb(pid: int) -> float:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        return 0.0  # it has ended meanwhile
    return 0.0
