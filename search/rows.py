"""Reads the small tables beside this module.

Every search begins with them; to parse TOML would take longer than the search itself.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    """The cells of each line, which semicolons part; empty lines and those with # are passed
    over."""
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split(";") for line in lines if line and not line.startswith("#")]
