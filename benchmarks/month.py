"""A month of nights under fire: ``nightly`` is killed at random points, and nothing may be lost.

A portal on loopback plays a script of releases, edits, withdrawals and layout changes. Every night
``nightly`` runs as a process of its own, is killed with its whole group again and again, and at
last runs to its end. Then the archive is compared with the script, and the portal's record of who
asked when with what was due. Prints JSON; ends with 1 if anything is not as the script says.

    python -m benchmarks.month --nights 30 --releases 2000 --kills 300 --seed 1
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from benchmarks.month_checks import findings
from benchmarks.night_portal import LIST, PAGE, NightPortal
from benchmarks.night_script import START, Script, write
from corpus.clock import NOW

ROOT = Path(__file__).resolve().parents[1]
DELAY = 0.02  # seconds that the source declares
POLL = 0.005
TOO_LONG = 600.0
MOST_TRIES = 200  # runs in a night that may end before their kill comes

SOURCE = """
name = "month"
code = "month"
publisher = "A scripted portal"
hosts = ["127.0.0.1"]
reader = "sachsen_anhalt"
robots = "obeyed"
licence = "invented"
[[lists]]
url = "{url}"
paging = {{ parameter = "{page}", max_pages = 10000 }}
[politeness]
delay = {delay}
timeout = 10.0
retry_delay = 0.1
[expectations]
min_a_month = 1
max_a_month = {most}
"""
NO_SHIPPED = """
name = "sachsen-anhalt"
code = "st"
publisher = "Not asked in this simulation"
state = "disabled"
reason = "the month is played by a scripted portal alone"
hosts = ["127.0.0.1"]
reader = "sachsen_anhalt"
feeds = ["http://127.0.0.1/"]
robots = "not asked"
licence = "none"
[expectations]
min_a_month = 0
max_a_month = 1
"""


def play(archive: Path, script: Script, kills: int, seed: int) -> dict[str, Any]:
    """Play the script into a new archive; gives what was measured and found. ``findings`` is empty
    if all is as it must be. Raises RuntimeError if a night fails by itself."""
    chance = random.Random(seed)
    by_night = [chance.randrange(script.nights) for _ in range(kills)]
    began = time.monotonic()
    killed: list[int] = []
    with NightPortal(script) as portal:
        prepare(archive, portal.url, DELAY, len(script.releases))
        harness = _Harness(archive, portal, chance)
        for night in range(script.nights):
            portal.night = night
            killed.append(harness.night(by_night.count(night), script.due(night)))
        found = findings(archive, script, portal.asked, harness.runs, killed, DELAY)
    return {
        "nights": script.nights,
        "releases": len(script.releases),
        "kills": sum(killed),
        "kills_while_crawling": harness.kills_while_asking,
        "runs": sum(harness.runs),
        "requests": len(portal.asked),
        "seconds": round(time.monotonic() - began, 1),
        "findings": found,
    }


def prepare(archive: Path, url: str, delay: float, most: int) -> None:
    """An archive that knows no source but the portal, asked with that delay in seconds."""
    (archive / "sources").mkdir(parents=True)
    declared = SOURCE.format(url=url + LIST, page=PAGE, delay=delay, most=most)
    (archive / "sources" / "month.toml").write_text(declared, encoding="utf-8")
    (archive / "sources" / "sachsen-anhalt.toml").write_text(NO_SHIPPED, encoding="utf-8")
    # What is lost and doubled does not depend on the model; the fast one starts sooner.
    (archive / "config.toml").write_text('[nlp]\nmodel = "fast"\n', encoding="utf-8")


class _Harness:
    """Runs the nights. ``runs`` counts by night how often ``nightly`` was started."""

    def __init__(self, archive: Path, portal: NightPortal, chance: random.Random) -> None:
        self._archive = archive
        self._portal = portal
        self._chance = chance
        self._longest = 4.0  # seconds of the last run that nobody killed
        self.runs: list[int] = []
        self.kills_while_asking = 0

    def night(self, kills: int, due: int) -> int:
        """Kill the night's run so often, then let it come to its end; gives how often a live one
        was hit. ``due`` is how many releases there are to ask for."""
        self._portal.run = 0
        hits = tries = 0
        while hits < kills and tries < kills + MOST_TRIES:
            hits += self._is_killed(2 + 4 * due // (kills + 1))
            tries += 1
        began = time.monotonic()
        self._end(self._start())
        self._longest = time.monotonic() - began
        self.runs.append(self._portal.run)
        return hits

    def _is_killed(self, most: int) -> bool:
        """Start a run and kill it: half of them after some time, half after some number of
        requests. False if it came to its end before that."""
        wanted, pause = None, self._chance.uniform(0.05, self._longest)
        if self._chance.random() < 0.5:
            wanted, pause = self._chance.randint(1, most), TOO_LONG
        process = self._start()
        end = time.monotonic() + pause
        while process.poll() is None and time.monotonic() < end:
            if wanted is not None and self._portal.asked_in_run() >= wanted:
                break
            time.sleep(POLL)
        if process.poll() is not None:
            self._end(process)
            return False
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        self.kills_while_asking += wanted is not None
        return True

    def _end(self, process: subprocess.Popen[str]) -> None:
        said = process.communicate()[1]
        if process.returncode != 0:
            code, night = process.returncode, self._portal.night
            raise RuntimeError(f"Night {night} ended with {code}: {said}")

    def _start(self) -> subprocess.Popen[str]:
        self._portal.run += 1
        now = START + timedelta(days=self._portal.night)
        return subprocess.Popen(
            [sys.executable, "-m", "cli", "--archive", str(self._archive), "nightly"],
            cwd=ROOT,
            env={**os.environ, NOW: now.isoformat()},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--nights", type=int, default=7)
    parser.add_argument("--releases", type=int, default=100)
    parser.add_argument("--edits", type=int, help="default: one in 50 releases")
    parser.add_argument("--withdrawals", type=int, help="default: one in 200 releases")
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    edits = wanted.releases // 50 if wanted.edits is None else wanted.edits
    withdrawals = wanted.releases // 200 if wanted.withdrawals is None else wanted.withdrawals
    script = write(wanted.nights, wanted.releases, edits, withdrawals, wanted.seed)
    with tempfile.TemporaryDirectory() as folder:
        result = play(Path(folder) / "archive", script, wanted.kills, wanted.seed)
    print(json.dumps(result, ensure_ascii=False, indent=1))
    sys.exit(1 if result["findings"] else 0)


if __name__ == "__main__":
    main()
