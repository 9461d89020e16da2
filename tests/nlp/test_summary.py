"""What was read out of one text, as people see it."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import run_cli


def test_sums_are_shown_as_germans_write_them(tmp_path: Path) -> None:
    text = tmp_path / "release.txt"
    text.write_text(
        "Das Land fördert das Schulbauprogramm mit 1,5 Millionen Euro. "
        "Ein Platz kostet 2.000 bis 3.500,50 Euro.",
        encoding="utf-8",
    )
    done = run_cli("extract", text, "--published", "2024-04-09", "--format", "text")
    assert "1,5 Millionen Euro = 1.500.000 EUR" in done.stdout
    assert "= 2.000 bis 3.500,5 EUR" in done.stdout
    assert "1.500.000 EUR funds Schulbauprogramm" in done.stdout
