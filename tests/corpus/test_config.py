"""The archive's configuration: what it may say, and what is told of each mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.config import Config, config
from corpus.errors import BadConfig

WHOLE = """
[crawl]
contact = "archiv@stadt.example"
[nlp]
model = "fast"
[snapshots]
keep_days = 90
"""


def test_nothing_need_be_said(tmp_path: Path) -> None:
    assert config(tmp_path) == Config(None, None, None)
    (tmp_path / "config.toml").write_text("[crawl]\n[snapshots]\n", encoding="utf-8")
    assert config(tmp_path) == Config(None, None, None)


def test_all_that_may_be_said(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(WHOLE, encoding="utf-8")
    assert config(tmp_path) == Config("archiv@stadt.example", "fast", 90)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[snapshot]\nkeep_days = 90", r"'snapshot' is not known; there are .*\[snapshots\]"),
        ("[snapshots]\nkeep_day = 90", r"snapshots\.keep_day is not known; .* keep_days"),
        ("[crawl]\ncontakt = 'a@b.example'", r"crawl\.contakt is not known"),
        ("keep_days = 90", "'keep_days' is not known"),
        ("snapshots = 90", r"snapshots must be a table.*\[snapshots\]"),
        ("[snapshots]\nkeep_days = 0", "keep_days must be a number of whole days"),
        ("[snapshots]\nkeep_days = 1.5", "keep_days must be"),
        ("[snapshots]\nkeep_days = true", "keep_days must be"),
        ("[snapshots]\nkeep_days = '90'", "keep_days must be"),
        ("[snapshots]\nkeep_days = 99999999999", "keep_days must be"),
        ("[nlp]\nmodel = 3", r"nlp\.model must be"),
        ("[crawl]\ncontact = 'nobody'", r"crawl\.contact must be"),
        ("[crawl", "can't be read as TOML"),
    ],
)
def test_each_mistake_is_told_in_one_sentence(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadConfig, match=told) as error:
        config(tmp_path)
    assert str(tmp_path / "config.toml") in str(error.value)
    assert error.value.exit_code == 2
