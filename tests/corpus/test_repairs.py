"""Every repair that a version may name is told with its rule, period and evidence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus import repairs

ROOT = Path(__file__).resolve().parents[2]
CODE = ROOT / "ingest" / "repair"


def test_every_name_the_code_gives_is_declared_and_the_other_way_round() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE.glob("*.py"))
    code += (ROOT / "ingest/portals/sachsen_anhalt.py").read_text(encoding="utf-8")
    for name in repairs.known():
        assert f'"{name}"' in code, f"no repair is called {name}"
    given = re.findall(r'take(?:_body)?\(\s*"([^"]+)"|_replace_texts\(work, "([^"]+)"', code)
    assert {one or other for one, other in given} <= set(repairs.known())


def test_the_page_of_repairs_says_the_same() -> None:
    page = (ROOT / "docs/repairs.md").read_text(encoding="utf-8")
    table = page.partition("\n## ")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ")][1:]
    assert rows == [
        f"| {one.name} | {one.period} | {one.rule} | {one.evidence} | `{one.module}` |"
        for one in repairs.known().values()
    ]


@pytest.mark.parametrize("repair", repairs.known().values(), ids=lambda repair: repair.name)
def test_a_repair_says_where_it_is(repair: repairs.Repair) -> None:
    assert all((CODE / name).exists() for name in repair.module.split(", "))


def test_a_repair_is_told_in_a_line_and_an_unknown_one_by_its_name() -> None:
    assert repairs.told("lost capitals").startswith("lost capitals: a small umlaut")
    assert repairs.told("from tomorrow") == "from tomorrow"
