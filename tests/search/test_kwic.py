"""Keyword in context: aligned, whole words, as wide as the terminal."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from search.analysis import Analyzer
from search.engine import Hit
from search.kwic import lines, show
from search.marking import Marker
from search.query import parse
from tests.conftest import run_cli

LONG = "Das Land legt eine neue Strategie vor, die den Wald schützt. " * 20


def hit(text: str, title: str = "Titel", release: str = "st-20240409-3f9c2a") -> Hit:
    return Hit(release, title, "2024-04-09T10:30", None, "release", None, None, 1.0, text)


def shown(query: str, *hits: Hit, width: int = 100) -> list[tuple[str, str, str]]:
    """What stands before the keyword on a line, the keyword, and what follows it."""
    out = io.StringIO()
    marker = Marker(parse(query, date(2024, 4, 9)), Analyzer())
    console = Console(
        file=out, width=width, force_terminal=True, color_system="standard", highlight=False
    )
    show(console, list(lines(hits, marker)))
    found = re.findall(r"(.*?)\x1b\[1;33m(.*?)\x1b\[0m(.*)\n", out.getvalue())
    assert len(found) == out.getvalue().count("\n")
    return found


def test_every_match_of_title_and_text_has_a_line() -> None:
    text = "Eine Strategie.\n\n- Die Strategien der Wirtschaft"
    found = shown("Strategie", hit(text, "Neue Strategie"), hit("Nichts"))
    assert [keyword for _, keyword, _ in found] == ["Strategie", "Strategie", "Strategien"]
    assert {before.split("  ")[0] for before, *_ in found} == {"2024-04-09 st-20240409-3f9c2a"}
    assert [after for *_, after in found] == [
        "",
        ". - Die Strategien der Wirtschaft",
        " der Wirtschaft",
    ]


@pytest.mark.parametrize("width", [40, 60, 100, 160, 300])
def test_keywords_stand_below_each_other_and_no_line_is_wider(width: int) -> None:
    found = shown("Strategie Wald", hit(LONG), hit("Wald 🌲🌲 Strategie 🌲" * 9), width=width)
    assert len(found) == 58
    assert len({cell_len(before) for before, *_ in found}) == 1
    assert max(cell_len("".join(line)) for line in found) <= width


@pytest.mark.parametrize("width", [60, 100, 160])
def test_words_are_never_cut(width: int) -> None:
    words = set(LONG.split())
    for before, keyword, after in shown("Strategie", hit(LONG), width=width):
        context = before.split("  ", 1)[1] + keyword + after
        assert set(context.split()) <= words


def test_a_narrow_line_leaves_out_a_date_that_the_id_holds() -> None:
    [(before, *_)] = shown("Wald", hit("Wald"), width=60)
    assert before.startswith("st-20240409-3f9c2a ")
    [(before, *_)] = shown("Wald", hit("Wald", release="ch-1"), width=60)
    assert before.startswith("2024-04-09 ch-1 ")


def test_a_phrase_is_one_keyword_and_overlapping_matches_have_one_line() -> None:
    found = shown('"neue Strategie" OR Strategie', hit("Die neue Strategie und die Strategie"))
    assert [keyword for _, keyword, _ in found] == ["neue Strategie", "Strategie"]


def test_an_endless_word_and_escapes_do_no_harm() -> None:
    found = shown("Wald*", hit("Wald" + "x" * 500 + " \x1b[31m rot"), width=60)
    [(before, keyword, after)] = found
    assert keyword.endswith("…")
    assert cell_len(before + keyword + after) <= 60
    assert "␛[31m" in shown("Wald", hit("Wald \x1b[31m"))[0][2]


def test_the_last_words_of_a_text_of_a_megabyte_are_found() -> None:
    assert len(shown("Wald", hit("See " * 240_000 + "Wald"))) == 1


def test_the_command(sample_archive: Path) -> None:
    done = run_cli("--archive", sample_archive, "search", "Krankenhausplan", "--format", "kwic")
    assert done.returncode == 0
    assert all(line.startswith("20") for line in done.stdout.splitlines())
    assert "Krankenhausplan" in done.stdout
    assert "--limit and --page show others" in done.stderr
