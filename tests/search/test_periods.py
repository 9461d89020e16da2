"""Periods between two of them."""

from __future__ import annotations

import pytest

from search.periods import between


@pytest.mark.parametrize(
    ("unit", "first", "last", "expected"),
    [
        ("year", "2019", "2021", ["2019", "2020", "2021"]),
        ("quarter", "2019-Q3", "2020-Q1", ["2019-Q3", "2019-Q4", "2020-Q1"]),
        ("month", "2019-11", "2020-02", ["2019-11", "2019-12", "2020-01", "2020-02"]),
        ("month", "2019-11", "2019-11", ["2019-11"]),
        ("year", "2020", "2019", []),
    ],
)
def test_all_periods_between_two(unit: str, first: str, last: str, expected: list[str]) -> None:
    assert list(between(unit, first, last)) == expected
