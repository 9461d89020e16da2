"""facets as a process: counts, shares, looking inside, times."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import answer, run_cli
from tests.search.stories import Told, build

OFFICE = {"office": "Minister", "role": "minister"}
ADLER = ("person", "Kurt Adler", "Kurt Adler", OFFICE)
MUELLER = ("person", "Eva Müller", "Eva Müller", OFFICE)
ECONOMY, OFFICE_HOUSE = "Ministerium für Wirtschaft", "Staatskanzlei"
RELEASES = (
    Told("2019-01-07", "Wald eins", "Kurt Adler und Eva Müller im Wald.", (ADLER, MUELLER)),
    Told("2019-02-08", "Haushalt", "Eva Müller legt ihn vor.", (MUELLER,), house=ECONOMY),
    Told("2019-11-01", "Wald zwei", "Kurt Adler im Wald.", (ADLER,), house=ECONOMY),
    Told("2021-03-31", "Wald drei", "Der Wald wächst.", house=OFFICE_HOUSE),
    Told("2021-04-01", "Wiese", "Die Wiese auch."),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five releases of 2019 and 2021. Only for reading: it is shared."""
    path = tmp_path_factory.mktemp("facets") / "archive"
    build(path, *RELEASES)
    done = run_cli("--archive", path, "index")
    assert done.returncode == 0, done.stderr
    return path


def facets(archive: Path, *arguments: str) -> Any:
    return answer(run_cli("--archive", archive, "facets", *arguments, "--format", "json"))


def counted(archive: Path, *arguments: str) -> dict[str, int]:
    return {row["value"]: row["count"] for row in facets(archive, *arguments)["values"]}


def test_values_come_with_their_share_of_the_result(archive: Path) -> None:
    assert facets(archive, "haus", "Wald") == {
        "format_version": 1,
        "query": "Wald",
        "field": "house",
        "releases": 3,
        "values": [
            {"value": "Ministerium der Finanzen", "count": 1, "total": 3, "share": 0.333333},
            {"value": ECONOMY, "count": 1, "total": 3, "share": 0.333333},
            {"value": OFFICE_HOUSE, "count": 1, "total": 3, "share": 0.333333},
        ],
        "more": 0,
    }


def test_csv_and_text(archive: Path) -> None:
    done = run_cli("--archive", archive, "facets", "person", "Wald", "--format", "csv")
    assert done.stdout == (
        "value,count,total,share\nKurt Adler,2,3,0.666667\nEva Müller,1,3,0.333333\n"
    )
    done = run_cli("--archive", archive, "facets", "house", "--limit", "2")
    lines = done.stdout.splitlines()
    assert lines[0] == "5 releases"
    assert lines[1].split() == ["house", "releases", "share"]
    assert lines[2].split()[-3:] == ["2", "40,0", "%"]
    assert lines[-1] == "and 1 more"


def test_long_values_are_shown_whole(archive: Path) -> None:
    done = run_cli("--archive", archive, "facets", "house", env={"COLUMNS": "40"})
    assert max(map(len, done.stdout.splitlines())) <= 40
    words = [word for line in done.stdout.splitlines() for word in line.split()]
    assert {"Ministerium", "Wirtschaft", "Finanzen", "40,0"} <= set(words)


def test_a_chosen_value_narrows_neither_counts_nor_shares_of_its_own_field(archive: Path) -> None:
    found = facets(archive, "person", "Wald", "--filter", "person=Kurt Adler")
    assert found["releases"] == 3
    assert [(row["count"], row["total"]) for row in found["values"]] == [(2, 3), (1, 3)]


def test_an_excluded_value_does(archive: Path) -> None:
    found = facets(archive, "person", "--filter", "person!=Kurt Adler")
    assert found["releases"] == 3
    assert found["values"] == [{"value": "Eva Müller", "count": 1, "total": 3, "share": 0.333333}]


def test_looking_inside_a_facet(archive: Path) -> None:
    assert counted(archive, "person", "--like", "adl*") == {"Kurt Adler": 2}
    assert counted(archive, "person", "Haushalt", "--like", "mull*") == {"Eva Müller": 1}
    found = facets(archive, "house", "--like", "ministerium", "--limit", "1")
    assert (len(found["values"]), found["more"]) == (1, 1)
    done = run_cli("--archive", archive, "facets", "person", "--like", "adl")
    assert done.returncode == 0
    assert done.stdout.endswith("none\n")
    assert "--like 'adl*'" in done.stderr


def test_times_stand_in_their_order_with_empty_ones_and_their_share_of_all(archive: Path) -> None:
    found = facets(archive, "year", "Wald")
    assert found["releases"] == 3
    assert found["values"] == [
        {"value": "2019", "count": 2, "total": 3, "share": 0.666667},
        {"value": "2020", "count": 0, "total": 0, "share": 0},
        {"value": "2021", "count": 1, "total": 2, "share": 0.5},
    ]
    quarters = counted(archive, "quartal", "Wald")
    assert len(quarters) == 9
    assert {quarter: count for quarter, count in quarters.items() if count} == {
        "2019-Q1": 1,
        "2019-Q4": 1,
        "2021-Q1": 1,
    }
    assert len(counted(archive, "month", "Wald")) == 27


def test_only_the_dates_asked_for_are_set_against(archive: Path) -> None:
    found = facets(archive, "year", "Wald datum:2019-02..2019-12")
    assert [(row["count"], row["total"]) for row in found["values"]] == [(1, 2)]
    found = facets(archive, "year", "Wald", "--filter", "month=2019-01")
    assert [(row["count"], row["total"]) for row in found["values"]] == [(1, 1)]
    found = facets(archive, "month", "Wald", "--filter", f"house={ECONOMY}")
    assert [(row["count"], row["total"]) for row in found["values"]] == [(1, 1)]


def test_the_latest_times_are_kept(archive: Path) -> None:
    found = facets(archive, "year", "Wald", "--limit", "2")
    assert [row["value"] for row in found["values"]] == ["2020", "2021"]
    assert found["more"] == 1
    done = run_cli("--archive", archive, "facets", "year", "Wald", "--limit", "2")
    assert "1 earlier" in done.stdout


@pytest.mark.parametrize("columns", ["60", "160"])
def test_bars_fit_the_window(archive: Path, columns: str) -> None:
    done = run_cli("--archive", archive, "facets", "month", "Wald", env={"COLUMNS": columns})
    lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= int(columns)
    january, february = lines[2].split(), lines[3].split()
    assert january[:2] == ["2019-01", "1"]
    assert set(january[2]) == set(january[5]) == {"█"}
    assert february == ["2019-02", "0", "0,0", "%"]
    assert lines[4].split() == ["2019-03", "0", "–"]  # there is no release of that time


def test_shares_are_left_out_where_all_is_asked_for(archive: Path) -> None:
    done = run_cli("--archive", archive, "facets", "year")
    assert "share" not in done.stdout
    assert done.stdout.splitlines()[2].startswith("2019         3  █")


def test_a_picture_is_drawn_beside_the_answer(archive: Path, tmp_path: Path) -> None:
    place = tmp_path / "chart.svg"
    arguments = ("facets", "quarter", "Wald", "--filter", "kind=release", "--plot", place)
    done = run_cli("--archive", archive, *arguments)
    assert (done.returncode, done.stderr) == (0, f"Drawn into {place}.\n")
    assert "2019-Q1" in done.stdout
    assert "Wald · kind=release" in place.read_text(encoding="utf-8")
    done = run_cli("--archive", archive, "facets", "year", "Zwerchfell", "--plot", place)
    assert f"{place} is not written" in done.stderr


def test_nothing_found_is_no_error(archive: Path) -> None:
    for field in ("year", "house"):
        done = run_cli("--archive", archive, "facets", field, "Zwerchfell")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.splitlines()[0] == "0 releases"
        assert done.stdout.splitlines()[-1] == "none"
        assert facets(archive, field, "Zwerchfell")["values"] == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("year", '"offen'), "never closed"),
        (("nichts",), "source, house, person"),
        (("quarte",), "did you mean 'quarter'?"),
        (("person", "--like", "*"), "--like 'willi*'"),
        (("month", "--like", "2019*"), "datum:2019"),
        (("house", "--plot", "chart.svg"), "'facets quarter'"),
        (("year", "--plot", "chart.pdf"), "--plot chart.svg"),
        (("year", "--plot", "/nowhere/chart.svg"), "'/nowhere'"),
    ],
)
def test_wrong_usage_is_told_with_a_way_out(
    archive: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = run_cli("--archive", archive, "facets", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_help_has_examples() -> None:
    assert "pressearchiv facets" in run_cli("facets", "--help").stdout
