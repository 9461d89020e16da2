"""What people see of an answer fits the window."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from search.engine import Facet, FacetCount
from search.result_output import show_facet

LONG = "Ministerium für Arbeit, Soziales, Gesundheit und Gleichstellung"
FACET = Facet((FacetCount(LONG, 1_234), FacetCount("Staatskanzlei", 7)), 3)


@pytest.mark.parametrize("width", [24, 40, 60, 80, 200])
def test_the_counts_of_a_facet_stand_beside_long_values_too(width: int) -> None:
    told = StringIO()
    show_facet(Console(file=told, width=width), "house", FACET)
    head, first, second, more = (line.rstrip() for line in told.getvalue().splitlines())
    assert head.startswith("house") and head.endswith("releases")
    assert first.startswith("Minist") and first.endswith("1.234")
    assert second.startswith("Staats") and second.endswith("7")
    assert more == "and 3 more"
    assert max(map(len, (head, first, second))) <= width
