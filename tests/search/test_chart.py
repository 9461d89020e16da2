"""Pictures of counts over time: SVG that any reader takes, PNG where matplotlib is installed."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import WrongUsage
from search.chart import LABELS, chart, check, ticks, write
from search.chart_svg import svg
from search.errors import MatplotlibMissing
from search.facets import Tallies, Tally

NAMESPACE = "{http://www.w3.org/2000/svg}"
YEARS = Tallies("year", (Tally("2019", 2, 4), Tally("2020", 0, 3), Tally("2021", 3, 3)), 0, 5)


def texts(picture: str) -> list[str | None]:
    return [element.text for element in ElementTree.fromstring(picture).iter(f"{NAMESPACE}text")]


def bars(picture: str) -> list[str | None]:
    root = ElementTree.fromstring(picture)
    return [element.text for element in root.iter(f"{NAMESPACE}title")][1:]


def test_a_bar_stands_for_every_time_with_hits_in_counts_and_shares() -> None:
    picture = svg(chart("Wald", YEARS))
    assert bars(picture) == ["2019: 2 (50,0 %)", "2021: 3 (100,0 %)"] * 2
    for shown in ("Wald", "releases", "% of all releases of the year", "2019", "2020", "2021"):
        assert shown in texts(picture)
    heights = [float(h) for h in re.findall(r'width="[\d.]+" height="([\d.]+)" fill="#1', picture)]
    assert heights[0] == pytest.approx(heights[1] * 2 / 3, abs=0.2)


def test_shares_are_left_out_where_all_was_found() -> None:
    all_found = Tallies("year", (Tally("2019", 4, 4), Tally("2020", 3, 3)), 0, 7)
    assert bars(svg(chart("*", all_found))) == ["2019: 4", "2020: 3"]


@given(st.text())
def test_any_title_gives_well_formed_xml(title: str) -> None:
    ElementTree.fromstring(svg(chart(title, YEARS)).encode())


def test_a_long_title_is_cut_above_the_bars_and_kept_whole_beside_them() -> None:
    title = " OR ".join(["Wald"] * 40)
    picture = svg(chart(title, YEARS))
    assert ElementTree.fromstring(picture).findtext(f"{NAMESPACE}title") == title
    heading = texts(picture)[0]
    assert heading is not None
    assert len(heading) <= 90
    assert heading.endswith(" …")


def test_a_title_is_text_and_no_markup() -> None:
    title = '<script>"A" & B</script>'
    assert texts(svg(chart(title, YEARS)))[0] == title


@pytest.mark.parametrize(
    ("unit", "first", "number"), [("month", 2014, 131), ("quarter", 2014, 44), ("year", 1, 2500)]
)
def test_labels_on_the_axis_are_few_and_at_whole_times(unit: str, first: int, number: int) -> None:
    from search.periods import between

    start = {"month": "2014-01", "quarter": "2014-Q1", "year": "0001"}[unit]
    end = {"month": "2024-11", "quarter": "2024-Q4", "year": "2500"}[unit]
    rows = tuple(Tally(period, 1, 2) for period in between(unit, start, end))
    assert len(rows) == number
    labels = [label for label in chart("x", Tallies(unit, rows, 0, number)).labels if label]
    assert 2 <= len(labels) <= LABELS + 1
    if unit != "year":
        assert all(label.endswith(("-01", "-Q1")) for label in labels)


@given(st.just(0.0) | st.floats(0.0001, 1e6), st.booleans())
def test_ticks_begin_at_zero_and_reach_over_every_bar(most: float, whole: bool) -> None:
    found = ticks(most, whole=whole)
    assert found[0] == 0
    assert found[-1] >= most * 0.999
    assert len(found) <= 12
    assert not whole or all(tick == int(tick) for tick in found)


def test_a_picture_needs_a_known_ending_and_a_place(tmp_path: Path) -> None:
    check(tmp_path / "chart.svg")
    with pytest.raises(WrongUsage, match="SVG or a PNG"):
        check(tmp_path / "chart.pdf")
    with pytest.raises(WrongUsage, match="no directory"):
        check(tmp_path / "nowhere" / "chart.svg")


@pytest.mark.skipif(find_spec("matplotlib") is not None, reason="matplotlib is installed")
def test_without_matplotlib_the_way_to_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(MatplotlibMissing, match="pip install matplotlib"):
        check(tmp_path / "chart.png")


def test_a_png_is_written_by_matplotlib(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    write(tmp_path / "chart.PNG", "A $x$ <b>", YEARS)
    assert (tmp_path / "chart.PNG").read_bytes().startswith(b"\x89PNG")
