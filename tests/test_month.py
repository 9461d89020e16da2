"""A week on which ``nightly`` is killed 40 times: nothing lost, doubled, or asked for idly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from benchmarks.month import DELAY, play
from benchmarks.month_checks import findings
from benchmarks.night_portal import Asked
from benchmarks.night_script import write
from corpus.store import Archive

KILLS = 40


def test_a_week_killed_forty_times_is_as_its_portal_says(tmp_path: Path) -> None:
    script = write(nights=7, releases=100, edits=8, withdrawals=4, seed=7)
    result = play(tmp_path / "archive", script, KILLS, seed=7)
    assert result["findings"] == []
    assert result["kills"] == KILLS
    assert result["kills_while_crawling"] > KILLS / 4


def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    """An archive of nothing, and a portal that was asked without pause or reason."""
    script = write(nights=4, releases=2, edits=0, withdrawals=0, seed=1)
    Archive.writer(tmp_path).close()
    one = script.releases[0]
    first = Asked(night=1, run=1, path=one.path, status=200, began=1.0, ended=1.1)
    soon = replace(first, began=1.1, ended=1.1)
    again = [replace(soon, path="/robots.txt", began=began, ended=began) for began in (5.0, 6.0)]
    told = findings(tmp_path, script, [first, soon, *again], [1] * 4, [0] * 4, DELAY)
    assert f"{one.path} is lost" in told
    assert f"{one.path} came 0.0000 s after {one.path}" in told
    assert f"{one.path} was asked for on night 1 without reason" in told
    assert f"{one.path} was due on night 0 and not asked for" in told
    assert "night 1 asked 1 times again, after 0 kills" in told
    assert "/robots.txt was asked for 2 times in run 1 of night 1" in told
    assert "night 0 asked for the list's top 0 times in 1 runs" in told
