"""A measure's life, told from hand-made readings."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from corpus.release import Block, Draft, RelationType
from corpus.settings import Settings
from corpus.store import Archive
from search.naming import choose, key, near
from search.stages import Sum, rules
from search.story_commands import trace as command
from search.trace import Trace, trace
from tests.search.stories import SEEN, Told, build

KONZEPT, STRATEGIE = "Außenwirtschaftskonzept", "Außenwirtschaftsstrategie"
STRATEGY = {"type": "strategy"}


def euro(amount: int, amount_max: int | None = None) -> dict[str, Any]:
    return {"amount": amount, "amount_max": amount_max, "currency": "EUR"}


ADOPTED = "Das Kabinett hat das Außenwirtschaftskonzept beschlossen."
FUNDED = "Für das Außenwirtschaftskonzept stellt das Land 1,8 Millionen Euro bereit."
REPLACED = "Die Außenwirtschaftsstrategie ersetzt das Außenwirtschaftskonzept am 1. Juni 2024."
EXPORTS = "Die Ausfuhren betrugen 15 Milliarden Euro."

BEGINNING = Told(
    "2014-05-20",
    "Kabinett beschließt Konzept",
    f"{ADOPTED} {FUNDED} {EXPORTS} Minister Tresenreuter freut sich, auch Bölsdorf.",
    mentions=(
        ("measure", KONZEPT, KONZEPT, STRATEGY),
        (
            "money",
            "1,8 Millionen Euro",
            "1800000 EUR",
            euro(1800000),
        ),
        (
            "money",
            "15 Milliarden Euro",
            "15000000000 EUR",
            euro(15000000000),
        ),
        (
            "person",
            "Minister Tresenreuter",
            "Ingolf Tresenreuter",
            {"office": "Minister", "role": "minister"},
        ),
        ("person", "Bölsdorf", "Hartwig Bölsdorf", {"office": None, "role": "state_secretary"}),
    ),
    relations=(
        ("adopts", ("organisation", "Kabinett"), ("measure", KONZEPT), ADOPTED),
        ("funds", ("money", "1800000 EUR"), ("measure", KONZEPT), FUNDED),
    ),
    house="Ministerium für Wissenschaft und Wirtschaft",
    number="058/2014",
)
BETWEEN = Told(
    "2018-06-12",
    "Vorhaben des Konzepts laufen",
    "Die Vorhaben des Außenwirtschaftskonzepts laufen.",
    mentions=(("measure", "Außenwirtschaftskonzepts", KONZEPT, STRATEGY),),
)
ENDING = Told(
    "2024-05-14",
    "Neue Strategie",
    REPLACED,
    mentions=(
        ("measure", STRATEGIE, STRATEGIE, STRATEGY),
        ("measure", KONZEPT, KONZEPT, STRATEGY),
        ("date", "1. Juni 2024", None, {"type": "DATE", "value": "2024-06-01"}),
    ),
    relations=(
        ("replaces", ("measure", STRATEGIE), ("measure", KONZEPT), REPLACED),
        ("enters_into_force", ("measure", STRATEGIE), ("date", "2024-06-01"), REPLACED),
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    build(tmp_path, ENDING, BEGINNING, BETWEEN)
    return tmp_path


def follow(path: Path, asked: str) -> Trace:
    with Archive.reader(path) as archive, archive.connect() as connection:
        return trace(connection, asked)


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, obj=Settings(path), catch_exceptions=False)


def of_names(path: Path, *names: str) -> None:
    """An archive that mentions each name once, in a release of its own."""
    build(
        path,
        *(
            Told(
                f"2020-01-{day:02}",
                f"Neues {day}",
                f"Zu {name}: neu.",
                ((("measure", name, name, {"type": "plan"})),),
            )
            for day, name in enumerate(names, start=1)
        ),
    )


def test_a_measure_s_releases_come_in_the_order_of_time(path: Path) -> None:
    found = follow(path, KONZEPT)
    assert [station.release.published.year for station in found.stations] == [2014, 2018, 2024]
    assert found.measure == KONZEPT
    assert found.types == ("strategy",)


def test_stages_carry_the_other_end_and_the_sentence(path: Path) -> None:
    beginning, between, ending = follow(path, KONZEPT).stations
    adopted, funded = beginning.stages
    assert (adopted.stage, adopted.other, adopted.evidence) == ("adopted", "Kabinett", ADOPTED)
    assert funded.stage == "funded"
    assert between.stages == ()
    assert [(stage.stage, stage.other) for stage in ending.stages] == [("replaced", STRATEGIE)]


def test_evidence_offsets_count_in_the_text_of_the_release(path: Path) -> None:
    stage = follow(path, KONZEPT).stations[0].stages[0]
    assert BEGINNING.draft.text[stage.start : stage.end] == ADOPTED


def test_a_sum_is_the_one_the_relation_names_as_the_text_words_it(path: Path) -> None:
    adopted, funded = follow(path, KONZEPT).stations[0].stages
    assert adopted.sum is None
    assert funded.sum == Sum(1800000, None, "EUR", "1,8 Millionen Euro")


def test_a_range_keeps_both_bounds_and_other_sums_of_the_sentence_stay_out(tmp_path: Path) -> None:
    sentence = "Klima vor Ort erhält 5 bis 6 Mio. Euro, im Vorjahr waren es 2 Mio. Euro."
    name = "Klima vor Ort"
    build(
        tmp_path,
        Told(
            "2020-01-01",
            "Mehr Geld",
            sentence,
            mentions=(
                ("measure", name, name, {"type": "programme"}),
                ("money", "2 Mio. Euro", "2000000 EUR", euro(2000000)),
                ("money", "5 bis 6 Mio. Euro", "5000000-6000000 EUR", euro(5000000, 6000000)),
            ),
            relations=(
                ("funds", ("money", "5000000 EUR"), ("measure", name), sentence),
                ("funds", ("organisation", "Land"), ("measure", name), sentence),
            ),
        ),
    )
    with_sum, by_whom = follow(tmp_path, name).stations[0].stages
    assert with_sum.sum == Sum(5000000, 6000000, "EUR", "5 bis 6 Mio. Euro")
    assert (by_whom.other, by_whom.sum) == ("Land", None)


def test_ministers_are_the_cabinet_s_members_a_release_names(path: Path) -> None:
    (minister,) = follow(path, KONZEPT).stations[0].ministers
    assert (minister.name, minister.office) == ("Ingolf Tresenreuter", "Minister")


def test_predecessor_and_successor_come_from_the_relations(path: Path) -> None:
    concept, strategy = follow(path, KONZEPT), follow(path, STRATEGIE)
    assert concept.predecessors == ()
    (successor,) = concept.successors
    assert (successor.name, successor.relation, successor.evidence) == (
        STRATEGIE,
        "replaces",
        REPLACED,
    )
    assert [kin.name for kin in strategy.predecessors] == [KONZEPT]
    assert strategy.successors == ()
    assert [(stage.stage, stage.other) for stage in strategy.stations[0].stages] == [
        ("replaces", KONZEPT),
        ("enters_into_force", "2024-06-01"),
    ]


def test_every_relation_has_its_stage() -> None:
    assert set(rules()) == set(get_args(RelationType))


@pytest.mark.parametrize(
    "asked",
    [
        "außenwirtschaftskonzept",
        "AUSSENWIRTSCHAFTSKONZEPT",
        "Aussenwirtschaftskonzepts",
        "Außenwirtschaftskonzeptes",
        "Außenwirtschafts-Konzept",
        "„Außenwirtschaftskonzept“",
        " Außenwirtschaftskonzept 2014 ",
    ],
)
def test_spelling_and_inflection_do_not_matter(path: Path, asked: str) -> None:
    assert follow(path, asked).measure == KONZEPT


def test_without_a_year_names_of_all_years_are_taken_together(tmp_path: Path) -> None:
    of_names(tmp_path, "Krankenhausplan 2015", "Krankenhausplan 2026", "Krankenhausplan", "Plan")
    found = follow(tmp_path, "Krankenhausplan")
    assert {name.name for name in found.names} == {
        "Krankenhausplan",
        "Krankenhausplan 2015",
        "Krankenhausplan 2026",
    }
    assert len(found.stations) == 3


def test_with_a_year_only_that_year_s_name_is_taken(tmp_path: Path) -> None:
    of_names(tmp_path, "Krankenhausplan 2015", "Krankenhausplan 2026", "Krankenhausplan")
    found = follow(tmp_path, "Krankenhausplan 2026")
    assert [name.name for name in found.names] == ["Krankenhausplan 2026"]
    assert {name.name for name in found.similar} == {"Krankenhausplan", "Krankenhausplan 2015"}


def test_names_that_are_one_measure_s_are_not_its_kin(tmp_path: Path) -> None:
    sentence = "Der Krankenhausplan 2026 ersetzt den Krankenhausplan 2015."
    old, new = "Krankenhausplan 2015", "Krankenhausplan 2026"
    build(
        tmp_path,
        Told(
            "2025-07-08",
            "Plan",
            sentence,
            mentions=(("measure", new, new, {}), ("measure", old, old, {})),
            relations=(("replaces", ("measure", new), ("measure", old), sentence),),
        ),
    )
    both, one = follow(tmp_path, "Krankenhausplan"), follow(tmp_path, old)
    assert (both.predecessors, both.successors) == ((), ())
    assert [(stage.stage, stage.other) for stage in both.stations[0].stages] == [("replaced", new)]
    assert [kin.name for kin in one.successors] == [new]
    assert f"{old}: replaced by {new}" in run(tmp_path, "Krankenhausplan").stdout


def test_the_name_that_fits_best_heads_the_trace(tmp_path: Path) -> None:
    of_names(tmp_path, "Krankenhausplan 2015", "Krankenhausplan")
    build(
        tmp_path,
        replace(
            BETWEEN,
            text="Krankenhausplan 2015",
            mentions=(("measure", "Krankenhausplan 2015", "Krankenhausplan 2015", {}),),
        ),
    )
    assert follow(tmp_path, "Krankenhausplans").measure == "Krankenhausplan"
    assert follow(tmp_path, "Krankenhausplan 2015").measure == "Krankenhausplan 2015"


def test_an_abbreviation_leads_to_what_the_releases_mean_by_it() -> None:
    wordings = {
        "Kinderförderungsgesetz": {"KiFöG", "Kinderförderungsgesetz"},
        "Krankenhausplan": {"Krankenhausplan", "Plan"},
        "Landesentwicklungsplan": {"Plan"},
    }
    assert choose("kifoeg", wordings).names == ("Kinderförderungsgesetz",)
    ambiguous = choose("Plan", wordings)
    assert ambiguous.names == ()
    assert set(ambiguous.similar[:2]) == {"Krankenhausplan", "Landesentwicklungsplan"}


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("Krankenhausplan 2015", "2015"),
        ("Krankenhausplan (2015)", "2015"),
        ("Krankenhausplan von 2015", "2015"),
        ("Krankenhausplan aus dem Jahr 2015", "2015"),
        ("Krankenhausplans für das Jahr 2015", "2015"),
        ("Krankenhausplan 2015/2016", "2015-2016"),
        ("Krankenhausplan 2015 bis 2020", "2015-2020"),
        ("Krankenhausplan 2015+", "2015"),
        ("Krankenhausplan", None),
        ("Krankenhausplan 1234", None),
    ],
)
def test_the_year_at_the_end_is_told_from_the_name(name: str, year: str | None) -> None:
    assert key(name).year == year
    assert key(name).stem == key("Krankenhausplan" if year else name).stem


def test_numbers_that_are_no_years_tell_measures_apart() -> None:
    assert key("STARK III").stem != key("STARK II").stem
    assert key("2014").stem == "2014"


@given(st.text(max_size=60))
def test_any_name_has_a_key_that_case_and_spaces_leave_alone(name: str) -> None:
    assert key(f"  {name}\t") == key(name)
    assert key(name.casefold()) == key(name)


def test_an_unknown_measure_is_no_error(path: Path) -> None:
    done = run(path, "Aussenwirtschaftskonzpt", "--format", "json")
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert (told["measure"], told["releases"], told["names"]) == (None, [], [])
    assert told["similar"][0] == {"name": KONZEPT, "releases": 3}
    assert "knows no measure 'Aussenwirtschaftskonzpt'" in done.stderr
    assert f"{KONZEPT} (3)" in done.stderr


def test_a_few_letters_in_common_make_no_similar_name() -> None:
    names = ["SET", "Nachrichtengesetz", "Inkraftsetzung des Nachrichtendienstgesetzes"]
    assert near("Nachrichtendienstgesetz", names) == [names[2], names[1]]


@pytest.mark.parametrize("asked", ["", "---", "\x1b[31m", "Zzzz " * 20_000, "(" * 100_000])
def test_nonsense_finds_nothing_and_harms_nothing(path: Path, asked: str) -> None:
    done = run(path, "--", asked)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "knows no measure" in done.stderr
    assert "\x1b" not in done.stderr


def test_an_archive_without_readings_says_what_to_do(tmp_path: Path) -> None:
    with Archive.writer(tmp_path):
        pass
    assert "pressearchiv annotate" in run(tmp_path, KONZEPT).stderr


def test_json_has_its_promised_shape(path: Path) -> None:
    told: dict[str, Any] = json.loads(run(path, KONZEPT, "--format", "json").stdout)
    assert list(told) == [
        "format_version",
        "asked",
        "measure",
        "types",
        "names",
        "apart",
        "first",
        "last",
        "total",
        "first_mention",
        "last_mention",
        "predecessors",
        "successors",
        "sums",
        "releases",
        "similar",
    ]
    assert told["format_version"] == 1
    assert (told["first"], told["last"], told["total"]) == ("2014-05-20", "2024-05-14", 3)
    assert told["names"] == [{"name": KONZEPT, "releases": 3, "joined": "by rule"}]
    assert told["first_mention"]["id"] == told["releases"][0]["id"]
    assert told["first_mention"]["sentence"]["text"] == ADOPTED
    assert told["last_mention"]["sentence"]["text"] == REPLACED
    (paid,) = told["sums"]
    assert (paid["published"], paid["amount"], paid["text"], paid["sentence"], paid["again"]) == (
        "2014-05-20",
        1800000,
        "1,8 Millionen Euro",
        FUNDED,
        [],
    )
    first = told["releases"][0]
    start = BEGINNING.draft.text.index(FUNDED)
    assert first["id"].startswith("st-20140520-")
    assert {name: first[name] for name in ("published", "house", "number", "title", "url")} == {
        "published": "2014-05-20",
        "house": "Ministerium für Wissenschaft und Wirtschaft",
        "number": "058/2014",
        "title": "Kabinett beschließt Konzept",
        "url": "https://presse.example/2014-05-20",
    }
    assert first["names"] == [KONZEPT]
    assert first["ministers"] == [{"name": "Ingolf Tresenreuter", "office": "Minister"}]
    assert first["stages"][1] == {
        "stage": "funded",
        "name": KONZEPT,
        "other": {"kind": "money", "name": "1800000 EUR"},
        "sum": {
            "amount": 1800000,
            "amount_max": None,
            "currency": "EUR",
            "text": "1,8 Millionen Euro",
        },
        "evidence": {"text": FUNDED, "start": start, "end": start + len(FUNDED)},
        "relation": "funds",
        "sentence": {"text": FUNDED, "start": start, "end": start + len(FUNDED)},
        "again": False,
    }
    (successor,) = told["successors"]
    assert (successor["name"], successor["relation"]) == (STRATEGIE, "replaces")
    assert successor["release"]["published"] == "2024-05-14"


def test_the_shape_is_the_documented_one(path: Path) -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "trace-and-quotes.md"
    documented = json.loads(re.findall(r"```json\n(.*?)```", page.read_text("utf-8"), re.DOTALL)[0])
    told = json.loads(run(path, KONZEPT, "--format", "json").stdout)
    assert shape(told) == shape(documented)
    assert shape(told["releases"][0]["stages"][1]) == shape(documented["releases"][0]["stages"][0])


def shape(value: Any) -> Any:
    """The keys of an object and of the objects right in it."""
    if isinstance(value, dict):
        return {name: sorted(it) if isinstance(it, dict) else ... for name, it in value.items()}
    return ...


def test_csv_has_a_row_for_every_stage_and_for_every_mere_mention(path: Path) -> None:
    table = list(csv.DictReader(io.StringIO(run(path, KONZEPT, "--format", "csv").stdout)))
    assert [(row["published"], row["stage"], row["amount"]) for row in table] == [
        ("2014-05-20", "adopted", ""),
        ("2014-05-20", "funded", "1800000"),
        ("2018-06-12", "", ""),
        ("2024-05-14", "replaced", ""),
    ]
    assert table[0]["ministers"] == "Ingolf Tresenreuter"


@pytest.mark.parametrize("width", [60, 160])
def test_the_timeline_fits_the_window(
    path: Path, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run(path, KONZEPT).stdout.splitlines()
    assert max(map(len, lines)) <= width
    shown = "\n".join(lines)
    assert "20. Mai 2014" in shown
    assert "adopted by Kabinett" in shown
    assert "funded with 1,8 Millionen Euro" in shown
    assert f"replaced by {STRATEGIE}" in shown
    assert f"pressearchiv trace '{STRATEGIE}'" in shown


def test_a_day_from_which_it_is_in_force_is_written_in_german(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    assert "in force from 01.06.2024" in run(path, STRATEGIE).stdout


def test_escapes_in_a_title_do_not_reach_the_terminal(tmp_path: Path) -> None:
    name = "Plan \x1b]0;X\x07 B"
    build(
        tmp_path,
        Told("2020-01-01", "Titel \x1b[2J", f"{name}.", (("measure", name, name, {}),)),
    )
    done = run(tmp_path, name)
    assert "Titel ␛[2J" in done.stdout
    assert "\x1b" not in done.stdout


def test_only_the_latest_version_of_a_live_release_counts(path: Path) -> None:
    from corpus import records

    changed = Draft(
        source="sample",
        title=BETWEEN.title,
        published=BETWEEN.draft.published,
        body=(Block("paragraph", "Die Vorhaben laufen."),),
        house=BETWEEN.house,
        external_id=BETWEEN.day,
    )
    with Archive.writer(path) as archive, archive.begin() as connection:
        records.record(connection, changed, code="st", seen_at=SEEN)
    assert [one.release.published.year for one in follow(path, KONZEPT).stations] == [2014, 2024]


def mentioning(*days: str) -> list[Told]:
    return [replace(BETWEEN, day=day, title=f"Vorhaben vom {day}") for day in days]


def test_mere_mentions_have_one_line_each_or_one_for_many(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    build(path, *mentioning("2018-07-01", "2018-08-01"))
    shown = run(path, KONZEPT).stdout
    assert len(re.findall(r"^0?1\.0[78]\.2018 │ Vorhaben vom", shown, re.MULTILINE)) == 2
    assert "Every release" not in shown
    build(path, *mentioning("2019-01-01", "2019-02-01", "2021-01-01"))
    shown = run(path, KONZEPT).stdout
    assert "6 more mentions (2018: 3 · 2019: 2 · 2021: 1)" in shown
    every = f"Every release: pressearchiv trace '{KONZEPT}' --format csv"
    assert every in " ".join(shown.split())


def test_first_and_last_mention_stand_out_with_their_sentence(tmp_path: Path) -> None:
    build(tmp_path, *mentioning("2018-07-01", "2018-08-01", "2019-01-01"))
    shown = run(tmp_path, KONZEPT).stdout
    assert shown.count("Die Vorhaben des Außenwirtschaftskonzepts laufen.") == 2
    assert "○ first mention" in shown
    assert "○ last mention" in shown


def test_what_was_told_before_is_marked_and_a_sentence_is_shown_once(path: Path) -> None:
    again = replace(BEGINNING, day="2016-01-01", number=None)
    other = replace(
        BEGINNING,
        day="2017-01-01",
        number=None,
        text=BEGINNING.text.replace("hat das", "hatte das"),
        relations=(
            (
                "adopts",
                ("organisation", "Kabinett"),
                ("measure", KONZEPT),
                ADOPTED.replace("hat das", "hatte das"),
            ),
        ),
    )
    build(path, again, other)
    told = json.loads(run(path, KONZEPT, "--format", "json").stdout)
    assert [[stage["again"] for stage in one["stages"]] for one in told["releases"]] == [
        [False, False],
        [True, True],
        [True],
        [],
        [False],
    ]
    (paid,) = told["sums"]
    assert paid["again"] == [told["releases"][1]["id"]]
    shown = run(path, KONZEPT).stdout
    assert shown.count("● adopted by Kabinett") == 1
    assert shown.count("○ adopted by Kabinett (told before)") == 1
    assert "01.01.2016 │ Kabinett beschließt Konzept" in shown


def test_sums_have_a_table_of_their_own_and_no_total(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    more = FUNDED.replace("1,8", "2,5")
    build(
        tmp_path,
        BEGINNING,
        replace(
            BEGINNING,
            day="2015-01-01",
            number=None,
            text=more,
            mentions=(
                ("measure", KONZEPT, KONZEPT, STRATEGY),
                ("money", "2,5 Millionen Euro", "2500000 EUR", euro(2500000)),
            ),
            relations=(("funds", ("money", "2500000 EUR"), ("measure", KONZEPT), more),),
        ),
    )
    shown = run(tmp_path, KONZEPT).stdout
    assert re.search(r"^20\.05\.2014 +1,8 Millionen Euro +Für das", shown, re.MULTILINE)
    assert re.search(r"^01\.01\.2015 +2,5 Millionen Euro +Für das", shown, re.MULTILINE)
    assert "Not added up" in shown
    assert "4,3" not in shown
