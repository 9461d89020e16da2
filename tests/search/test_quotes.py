"""Who said what, from hand-made readings."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from corpus.errors import WrongUsage
from corpus.settings import Settings
from corpus.store import Archive
from search.analysis import Analyzer
from search.errors import IndexMissing, QueryError
from search.lifecycle import bring_up_to_date
from search.matched import counter
from search.query import parse
from search.quotes import Quotes, find, is_speaker
from search.story_commands import quotes as command
from search.whoosh_engine import WhooshEngine
from tests.search.stories import Told, build

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "trace-and-quotes.md").read_text("utf-8")
CHAINS = "Unsere Lieferketten sind verletzlich geworden."
MARKETS = "Wir geben keinen Markt auf, auch den kleinen nicht."
DAYCARE = "Die Kita bleibt für alle Kinder beitragsfrei."

OLD = Told(
    "2022-03-22",
    "Lieferketten unter Druck",
    f"„{CHAINS}“, sagte Wiesenthal. „{MARKETS}“",
    quotes=(("Konrad Wiesenthal", CHAINS), ("Konrad Wiesenthal", MARKETS)),
    number="26/2022",
)
NEW = Told(
    "2024-05-14",
    "Kita und Lieferketten",
    f"„{DAYCARE}“",
    quotes=(("Ute Pfützner-Groß", DAYCARE),),
)
NAMELESS = Told(
    "2023-01-01",
    "Ohne Namen",
    "„Das war alles gar nicht so schlimm.“",
    quotes=((None, "Das war alles gar nicht so schlimm."),),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    build(tmp_path, OLD, NEW, NAMELESS)
    return tmp_path


def ask(path: Path, **asked: Any) -> Quotes:
    with Archive.reader(path) as archive, archive.connect() as connection:
        return find(connection, **asked)


def texts(found: Quotes) -> list[str]:
    return [one.text for one in found.said]


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, obj=Settings(path), catch_exceptions=False)


def test_the_newest_come_first_and_a_release_s_in_the_order_of_its_text(path: Path) -> None:
    found = ask(path)
    assert texts(found) == [DAYCARE, NAMELESS.quotes[0][1], CHAINS, MARKETS]
    assert found.total == 4


def test_a_quote_can_be_cited(path: Path) -> None:
    said = ask(path, speaker="Wiesenthal").said[0]
    release = said.release
    assert (release.published, release.number, release.title) == (
        date(2022, 3, 22),
        "26/2022",
        "Lieferketten unter Druck",
    )
    assert release.url == "https://presse.example/2022-03-22"
    assert OLD.draft.text[said.start : said.end] == said.text == CHAINS


@pytest.mark.parametrize(
    ("asked", "name", "is_it"),
    [
        ("Schulze", "Sven Schulze", True),
        ("SCHULZE", "Sven Schulze", True),
        ("Sven Schulze", "Sven Schulze", True),
        ("Sven", "Sven Schulze", False),
        ("Schulz", "Sven Schulze", False),
        ("Petra Schulze", "Sven Schulze", False),
        ("Pfuetzner", "Annegret Pfützner", True),
        ("Gross", "Peter Groß", True),
        ("Willingmann", "Prof. Dr. Armin Willingmann", True),
        ("Prof. Dr. Armin Willingmann", "Armin Willingmann", True),
        ("Lydia Hüskens", "Dr. Lydia Maria Hüskens", True),
        ("von der Leyen", "Ursula von der Leyen", True),
        ("Neuhof-Bartels", "Friederike Neuhof-Bartels", True),
        ("Landesregierung", "Landesregierung", True),
        ("", "Sven Schulze", False),
        ("Dr.", "Dr. Sven Schulze", False),
    ],
)
def test_a_speaker_is_known_by_the_full_name_or_the_surname(
    asked: str, name: str, is_it: bool
) -> None:
    assert is_speaker(asked, name) is is_it


def test_both_days_of_a_span_count(path: Path) -> None:
    days = {"since": date(2022, 3, 22), "until": date(2024, 5, 14)}
    assert ask(path, **days).total == 4
    assert ask(path, since=date(2022, 3, 23), until=date(2024, 5, 13)).total == 1


def test_the_limit_cuts_what_is_shown_and_not_what_is_counted(path: Path) -> None:
    found = ask(path, limit=1)
    assert (texts(found), found.total) == ([DAYCARE], 4)


def test_of_the_releases_found_quotes_with_the_query_s_words_come_first(path: Path) -> None:
    with Archive.reader(path) as archive, archive.connect() as connection:
        ids = {one.release.id for one in find(connection).said if one.speaker}
        found = find(
            connection,
            releases=ids,
            matched=counter(parse("Lieferkette", date(2024, 1, 1)), Analyzer()),
        )
    assert [(one.text, one.matched) for one in found.said] == [
        (CHAINS, 1),
        (DAYCARE, 0),
        (MARKETS, 0),
    ]


@pytest.mark.parametrize(
    ("query", "text", "count"),
    [
        ("Lieferkette", "die Lieferketten", 1),
        ("Strategie", "eine Außenwirtschaftsstrategie", 1),
        ("Förderung", "FOERDERUNGEN", 1),
        ("Kita OR Hort", "Kita und Hort", 2),
        ("Kita Kita", "Kita", 1),
        ("Kita -Hort", "Kita und Hort", 1),
        ("minister:Kita", "Kita", 0),
        ("titel:Kita", "Kita", 1),
        ('"neue Strategie"', "die neuen Strategien", 1),
        ('"neue Strategie"', "Strategie, neue", 0),
        ('"Land Kita"~5', "Kita im Land", 1),
        ("Außen*", "Außenhandel", 1),
        ("Strategie~", "Stratgie", 1),
        ("EU", "neue", 0),
        ("*", "irgendwas", 0),
    ],
)
def test_how_much_of_a_query_a_text_holds(query: str, text: str, count: int) -> None:
    assert counter(parse(query, date(2024, 1, 1)), Analyzer())(text) == count


def test_json_has_its_promised_shape(path: Path) -> None:
    done = run(path, "--speaker", "pfuetzner-gross", "--since", "2024", "--format", "json")
    told = json.loads(done.stdout)
    (quote,) = told.pop("quotes")
    assert told == {
        "format_version": 1,
        "query": "",
        "speaker": "pfuetzner-gross",
        "since": "2024-01-01",
        "until": None,
        "speakers": ["Ute Pfützner-Groß"],
        "total": 1,
    }
    assert quote.pop("id").startswith("st-20240514-")
    start = NEW.draft.text.index(DAYCARE)
    assert quote == {
        "speaker": "Ute Pfützner-Groß",
        "text": DAYCARE,
        "published": "2024-05-14",
        "house": "Ministerium der Finanzen",
        "number": None,
        "title": "Kita und Lieferketten",
        "url": "https://presse.example/2024-05-14",
        "start": start,
        "end": start + len(DAYCARE),
    }


def test_the_shape_is_the_documented_one(indexed: Path) -> None:
    documented = json.loads(re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)[1])
    told = json.loads(run(indexed, "Lieferketten", "--format", "json").stdout)
    assert list(told) == list(documented)
    assert [list(quote) for quote in told["quotes"][:1]] == [
        list(quote) for quote in documented["quotes"]
    ]


def test_jsonl_and_csv_give_a_quote_a_line(path: Path) -> None:
    lines = run(path, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["format_version"] for line in lines] == [1] * 4
    table = list(csv.DictReader(io.StringIO(run(path, "--format", "csv").stdout)))
    assert [row["text"] for row in table] == [json.loads(line)["text"] for line in lines]


@pytest.fixture
def indexed(path: Path) -> Path:
    with Archive.writer(path) as archive:
        bring_up_to_date(archive, WhooshEngine(jobs=1))
    return path


def test_a_query_keeps_quotes_of_matching_releases_those_with_its_words_first(
    indexed: Path,
) -> None:
    told = json.loads(run(indexed, "Lieferketten", "--format", "json").stdout)
    assert told["query"] == "Lieferketten"
    assert [quote["text"] for quote in told["quotes"]] == [CHAINS, DAYCARE, MARKETS]
    only = json.loads(run(indexed, "titel:Kita", "--format", "json").stdout)
    assert [quote["text"] for quote in only["quotes"]] == [DAYCARE]


def test_a_query_and_a_speaker_must_both_fit(indexed: Path) -> None:
    done = run(
        indexed, "Lieferketten", "--speaker", "Wiesenthal", "--limit", "1", "--format", "json"
    )
    told = json.loads(done.stdout)
    assert (told["total"], [quote["text"] for quote in told["quotes"]]) == (2, [CHAINS])


def test_text_shows_twenty_and_a_table_all(tmp_path: Path) -> None:
    said = [f"Das ist nun schon Satz Nummer {number}." for number in range(25)]
    build(tmp_path, Told("2020-01-01", "T", " ".join(said), quotes=[("A B", one) for one in said]))
    assert "20 of 25 quotes" in run(tmp_path).stdout
    assert len(run(tmp_path, "--format", "jsonl").stdout.splitlines()) == 25
    assert len(run(tmp_path, "--format", "jsonl", "--limit", "3").stdout.splitlines()) == 3


def test_a_query_without_hits_finds_nothing(indexed: Path) -> None:
    done = run(indexed, "Raumfahrtprogramm", "--format", "json")
    assert (done.exit_code, json.loads(done.stdout)["total"]) == (0, 0)


def test_what_was_put_right_in_a_query_is_told(indexed: Path) -> None:
    assert "runs backwards" in run(indexed, "datum:2024..2022").stderr


def test_a_query_needs_an_index_and_must_be_understood(path: Path) -> None:
    with pytest.raises(IndexMissing):
        run(path, "Lieferketten")
    with pytest.raises(QueryError):
        run(path, "Lieferketten (")


def test_text_shows_speaker_day_and_where_to_find_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    shown = run(path, "--speaker", "Wiesenthal").stdout
    assert "Konrad Wiesenthal, 22. März 2022" in shown
    assert f"„{CHAINS}“" in shown
    assert "Ministerium der Finanzen · 26/2022 · st-20220322-" in shown
    assert "2 of 2 quotes" in shown


def test_escapes_in_a_quote_do_not_reach_the_terminal(tmp_path: Path) -> None:
    said = "Das ist \x1b[31mrot und sehr gefährlich."
    build(tmp_path, Told("2020-01-01", "T", f"„{said}“", quotes=(("A \x1b[2J B", said),)))
    done = run(tmp_path, "--speaker", "B")
    assert "␛[31mrot" in done.stdout
    assert "\x1b" not in done.stdout


def test_an_unknown_speaker_is_no_error(path: Path) -> None:
    done = run(path, "--speaker", "Wiesental", "--format", "json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["quotes"] == []
    assert "no quote of 'Wiesental'. Similar names: Konrad Wiesenthal." in done.stderr


@pytest.mark.parametrize("asked", ["Minister Wiesenthal", "Petra Wiesenthal"])
def test_an_office_or_a_wrong_first_name_leads_to_the_namesakes(path: Path, asked: str) -> None:
    assert "Similar names: Konrad Wiesenthal." in run(path, "--speaker", asked).stderr


@pytest.mark.parametrize("asked", ["", " ", "..."])
def test_a_speaker_without_a_name_finds_nobody(path: Path, asked: str) -> None:
    assert ask(path, speaker=asked) == Quotes(0, ())


def test_a_surname_of_several_people_is_told(tmp_path: Path) -> None:
    first, second = "Das sage ich ganz allein dazu.", "Und das sage ich noch dazu."
    build(
        tmp_path,
        Told(
            "2020-01-01",
            "T",
            f"„{first}“ „{second}“",
            quotes=(("Uta Lang", first), ("Udo Lang", second)),
        ),
    )
    done = run(tmp_path, "--speaker", "Lang")
    assert "'Lang' is taken as any of: Udo Lang, Uta Lang." in done.stderr
    assert run(tmp_path, "--speaker", "Uta Lang").stderr == ""


def test_quotes_of_a_taken_down_release_are_gone(path: Path) -> None:
    import sqlalchemy as sa

    from corpus.schema import release

    with Archive.writer(path) as archive, archive.begin() as connection:
        connection.execute(
            sa.update(release)
            .where(release.c.published < date(2023, 1, 1))
            .values(state="withdrawn")
        )
    assert ask(path).total == 2
    assert ask(path, speaker="Wiesenthal").total == 0


@pytest.mark.parametrize("option", ["--since", "--until"])
@pytest.mark.parametrize("value", ["bald", "31.2.2024", "2014..2016", ""])
def test_a_bad_date_is_wrong_usage(path: Path, option: str, value: str) -> None:
    with pytest.raises(WrongUsage, match=option):
        run(path, option, value)


def test_an_archive_without_readings_says_what_to_do(tmp_path: Path) -> None:
    with Archive.writer(tmp_path):
        pass
    assert "pressearchiv annotate" in run(tmp_path).stderr
