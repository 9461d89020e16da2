"""``extract``: a text in, the contract's result out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from corpus.release import End, Mention, Quote, Reading, Relation
from nlp.extract import Failure, Source, from_lines, result, title_end
from tests.conftest import answer, run_cli

KEYS = [
    "id",
    "people",
    "organisations",
    "places",
    "dates",
    "money",
    "measures",
    "quotes",
    "relations",
]


def lines(path: Path, content: bytes) -> list[Source | Failure]:
    path.write_bytes(content)
    return list(from_lines([str(path)]))


def mention(kind: Any, surface: str, entity: str | None, start: int = 0, **value: Any) -> Mention:
    return Mention(kind, start, start + len(surface), surface, entity, value)


def test_the_shape_of_a_result() -> None:
    reading = Reading(
        mentions=(
            mention("person", "Schulze", "Sven Schulze", 0, office=None, role="none"),
            mention("person", "Minister Schulze", "Sven Schulze", 9, office="Minister",
                    role="minister"),
            mention("person", "Meier", None, 30, office=None, role="none"),
            mention("organisation", "IMG", "Investitionsgesellschaft", 40),
            mention("place", "Halle", "Halle (Saale)", 50),
            mention("date", "heute", None, 60, type="DATE", value="2024-04-09"),
            mention("money", "1 Euro", None, 70, amount=1, amount_max=None, currency="EUR"),
            mention("measure", "Richtlinie", "Richtlinie Bau", 80, type="guideline"),
        ),
        quotes=(Quote(90, 94, "Gut.", "Sven Schulze"),),
        relations=(
            Relation("funds", End("house", "Land"), End("measure", "Richtlinie Bau"), 1, 5, "gibt"),
        ),
    )  # fmt: skip
    assert result("x", reading) == {
        "id": "x",
        "people": [
            {
                "name": "Sven Schulze",
                "office": "Minister",
                "role": "minister",
                "mentions": [
                    {"text": "Schulze", "start": 0, "end": 7},
                    {"text": "Minister Schulze", "start": 9, "end": 25},
                ],
            },
            {
                "name": "Meier",
                "office": None,
                "role": "none",
                "mentions": [{"text": "Meier", "start": 30, "end": 35}],
            },
        ],
        "organisations": [
            {
                "name": "Investitionsgesellschaft",
                "mentions": [{"text": "IMG", "start": 40, "end": 43}],
            }
        ],
        "places": [
            {"name": "Halle (Saale)", "mentions": [{"text": "Halle", "start": 50, "end": 55}]}
        ],
        "dates": [{"text": "heute", "start": 60, "end": 65, "type": "DATE", "value": "2024-04-09"}],
        "money": [
            {
                "text": "1 Euro",
                "start": 70,
                "end": 76,
                "amount": 1,
                "amount_max": None,
                "currency": "EUR",
            }
        ],
        "measures": [
            {
                "name": "Richtlinie Bau",
                "type": "guideline",
                "mentions": [{"text": "Richtlinie", "start": 80, "end": 90}],
            }
        ],
        "quotes": [{"speaker": "Sven Schulze", "text": "Gut.", "start": 90, "end": 94}],
        "relations": [
            {
                "type": "funds",
                "from": "Land",
                "to": "Richtlinie Bau",
                "evidence": {"text": "gibt", "start": 1, "end": 5},
            }
        ],
    }


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n## Haus\n\n### Titel\n\nText.", "\n\n## Haus\n\n### Titel"),
        ("Titel ohne Punkt\n\nText.", "Titel ohne Punkt"),
        ("Das ist schon Text.\nUnd mehr.", ""),
        ("Nur eine Zeile", ""),
        ('+++\ntitle = "T"\n+++\nText ohne Punkt\n', ""),
        ("", ""),
    ],
)
def test_where_the_title_ends(text: str, title: str) -> None:
    assert text[: title_end(text)] == title


@pytest.mark.parametrize(
    ("line", "key", "why"),
    [
        (b'{"id": "a", "text": ', None, "no JSON"),
        (b"[1]", None, "no object"),
        (b'{"id": "a"}', "a", '"text" is missing'),
        (b'{"id": 7, "text": 5}', 7, '"text" is missing or no text'),
        (b'{"id": [], "text": "x"}', None, '"id"'),
        (b'{"id": "a", "text": "x", "published": "gestern"}', "a", '"published" is no date'),
        (b'{"id": "a", "text": "x", "published": 5}', "a", '"published" is no date'),
        (b'{"id": "a", "text": "x", "house": 5}', "a", '"house"'),
        (b'{"id": "a", "text": "\xff"}', None, "not UTF-8"),
        (b"[" * 100_000, None, "nested too deep"),
        (b'{"text": "' + b"x" * 10_000_001 + b'"}', None, "longer than 10 MB"),
    ],
    ids=range(11),
)
def test_a_bad_line_is_named_and_the_next_is_taken(
    tmp_path: Path, line: bytes, key: Any, why: str
) -> None:
    file = tmp_path / "in.jsonl"
    bad, good = lines(file, line + b'\n\n{"id": "b", "text": "Gut."}\n')
    assert isinstance(bad, Failure)
    assert (bad.id, bad.where) == (key, f"{file}, line 1")
    assert why in bad.why
    assert good == Source("b", f"{file}, line {good.where.rpartition(' ')[2]}", "Gut.")


def test_halves_of_characters_are_replaced_and_offsets_kept(tmp_path: Path) -> None:
    (source,) = lines(tmp_path / "in", b'{"id": "\\ud800", "text": "a\\udc00b"}')
    assert isinstance(source, Source)
    assert (source.id, source.text) == ("\ufffd", "a\ufffdb")


def test_a_text_on_standard_input() -> None:
    found = answer(
        run_cli("extract", "--published", "2024-04-09", "--format", "json", stdin="Heute: 5 Euro.")
    )
    assert list(found) == ["format_version", *KEYS]
    assert found["money"] == [
        {"text": "5 Euro", "start": 7, "end": 13, "amount": 5, "amount_max": None,
         "currency": "EUR"}
    ]  # fmt: skip
    assert [(one["text"], one["value"]) for one in found["dates"]] == [("Heute", "2024-04-09")]


def test_lines_in_lines_out_and_the_bad_one_told(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(
        '{"id": "a", "text": "Gestern.", "published": "2024-04-09"}\n'
        "kaputt\n"
        '{"id": "c", "text": "Heute.", "published": "2020-01-01T10:00:00Z"}\n'
    )
    done = run_cli("extract", "--jsonl", file)
    assert done.returncode == 1
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["a", None, "c"]
    assert [row.get("error") is not None for row in rows] == [False, True, False]
    assert rows[0]["dates"][0]["value"] == "2024-04-08"
    assert rows[2]["dates"][0]["value"] == "2020-01-01"
    assert f"{file}, line 2" in done.stderr


def test_without_a_date_today_is_taken_and_said() -> None:
    done = run_cli("extract", "-", "--format", "json", stdin="Das Land fördert heute.")
    assert done.returncode == 0
    assert "--published" in done.stderr


def test_the_date_line_is_taken_without_a_word(tmp_path: Path) -> None:
    file = tmp_path / "r.txt"
    file.write_text("Titel\n\nMagdeburg, 9. April 2024. Das Land fördert gestern.")
    done = run_cli("extract", file, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["dates"][-1]["value"] == "2024-04-08"


def test_a_file_that_is_no_text_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe")
    (tmp_path / "b.txt").write_text("Am 9. April 2024 gab es 5 Euro.")
    names = [tmp_path / "a.txt", tmp_path / "missing.txt", tmp_path / "b.txt"]
    done = run_cli("extract", *names, "--format", "jsonl", "--published", "2024-04-09")
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [str(names[2])]
    assert "not UTF-8" in done.stderr
    assert "No such file" in done.stderr


def test_json_holds_one_text_only(tmp_path: Path) -> None:
    done = run_cli("extract", "a", "b", "--format", "json")
    assert done.returncode == 2
    assert "jsonl" in done.stderr


def test_for_people_nothing_harmful_reaches_the_terminal() -> None:
    done = run_cli(
        *("extract", "-", "--published", "2024-04-09"),
        stdin="„Das \x1b[31mist ein böses Wort“, sagte Minister Sven Schulze.",
    )
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "Sven Schulze" in done.stdout


@pytest.fixture(scope="module")
def read_seed(seed: Path) -> tuple[str, Any]:
    done = run_cli("extract", seed, "--published", "2024-04-09", "--format", "json")
    return seed.read_text("utf-8"), answer(done)


@pytest.mark.shared
class TestSeed:
    """The one real release, given raw as Markdown."""

    def test_every_offset_is_exact(self, read_seed: tuple[str, Any]) -> None:
        text, found = read_seed
        places = [
            *(m for kind in KEYS[1:] for one in found[kind] for m in one.get("mentions", [])),
            *found["dates"],
            *found["money"],
            *found["quotes"],
            *(one["evidence"] for one in found["relations"]),
        ]
        assert len(places) > 20
        assert all(text[one["start"] : one["end"]] == one["text"] for one in places)

    def test_the_minister_is_one_person(self, read_seed: tuple[str, Any]) -> None:
        _, found = read_seed
        (minister,) = found["people"]
        assert (minister["name"], minister["role"]) == ("Sven Schulze", "minister")
        assert [one["text"] for one in minister["mentions"]] == [
            "Minister Sven Schulze",
            "Wirtschaftsminister Sven Schulze",
            "Wirtschaftsminister Sven Schulze",
            "Minister Schulze",
        ]

    def test_the_dates(self, read_seed: tuple[str, Any]) -> None:
        _, found = read_seed
        dates = [(one["text"], one["value"]) for one in found["dates"]]
        assert ("9. April 2024", "2024-04-09") in dates
        assert ("heute", "2024-04-09") in dates
        assert ("2014", "2014") in dates

    def test_the_two_measures(self, read_seed: tuple[str, Any]) -> None:
        _, found = read_seed
        types = {one["name"]: one["type"] for one in found["measures"]}
        concept = [name for name in types if name.startswith("Außenwirtschaftskonzept")]
        strategy = [name for name in types if name.startswith("Außenwirtschaftsstrategie")]
        assert concept
        assert len(strategy) == 1
        assert {types[name] for name in [*concept, *strategy]} <= {"strategy", "plan"}

    @pytest.mark.parametrize(
        "name",
        [
            "Landesregierung",
            "Investitions- und Marketinggesellschaft",
            "Staatskanzlei und Ministerium für Kultur",
            "Außenhandelskammer",
            "Germany Trade & Invest",
        ],
    )
    def test_an_organisation(self, read_seed: tuple[str, Any], name: str) -> None:
        _, found = read_seed
        assert [one["name"] for one in found["organisations"] if one["name"].startswith(name)]

    def test_both_long_quotes_are_the_ministers(self, read_seed: tuple[str, Any]) -> None:
        _, found = read_seed
        quotes = [one for one in found["quotes"] if len(one["text"]) > 200]
        assert [one["speaker"] for one in quotes] == ["Sven Schulze", "Sven Schulze"]
        assert quotes[0]["text"].startswith("Der Außenhandel in Sachsen-Anhalt hat sich")
        assert quotes[0]["text"].endswith("dieser Entwicklung Rechnung")
        assert quotes[1]["text"].endswith("Störungen von Lieferketten zu werden")

    def test_the_strategy_replaces_the_concept(self, read_seed: tuple[str, Any]) -> None:
        _, found = read_seed
        (replaces,) = [one for one in found["relations"] if one["type"] == "replaces"]
        assert replaces["from"].startswith("Außenwirtschaftsstrategie")
        assert replaces["to"].startswith("Außenwirtschaftskonzept")
        assert "ersetzt" in replaces["evidence"]["text"]

    def test_the_imprint_carries_nothing(self, read_seed: tuple[str, Any]) -> None:
        text, found = read_seed
        end = text.index("*Aktuelle Informationen")
        places = [m for kind in ("people", "organisations", "places") for one in found[kind]
                  for m in one["mentions"]]  # fmt: skip
        assert all(one["end"] <= end for one in places)
