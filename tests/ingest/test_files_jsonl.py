"""JSON lines: which fields are taken, and what is wrong with a line that isn't."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.release import Block, Draft
from ingest.errors import Unreadable
from ingest.formats import jsonl
from ingest.formats.record import Defaults

GOOD = {"title": "Haushalt beschlossen", "published": "2024-04-09", "body": "Das Kabinett tagte."}


def read(data: bytes, **defaults: Any) -> list[tuple[int, Draft | Unreadable]]:
    return list(jsonl.read(io.BytesIO(data), Defaults(**defaults)))


def one(fields: object, **defaults: Any) -> Draft:
    """The draft of a line that must be taken."""
    [(_, found)] = read(json.dumps(fields).encode(), **defaults)
    assert isinstance(found, Draft), found
    return found


def refusal(line: bytes | dict[str, Any]) -> str:
    """What is said of a line that must be refused."""
    raw = line if isinstance(line, bytes) else json.dumps(line).encode()
    [(row, found)] = read(raw)
    assert row == 1
    assert isinstance(found, Unreadable)
    return str(found)


def test_every_field_of_the_contract_is_taken() -> None:
    record = {
        **GOOD,
        "id": "stk-17",
        "url": "https://presse.example/17",
        "source": "sachsen-anhalt",
        "subtitle": "Minister: „Ein guter Tag“",
        "house": "Ministerium der Finanzen",
        "number": "055/24",
        "place": "Magdeburg",
        "kind": "correction",
    }
    assert one(record) == Draft(
        source="sachsen-anhalt",
        title="Haushalt beschlossen",
        subtitle="Minister: „Ein guter Tag“",
        published=date(2024, 4, 9),
        house="Ministerium der Finanzen",
        number="55/2024",
        place="Magdeburg",
        kind="correction",
        body=(Block("paragraph", "Das Kabinett tagte."),),
        url="https://presse.example/17",
        external_id="stk-17",
    )


def test_the_record_counts_before_what_the_user_says() -> None:
    said = {"published": date(2020, 1, 1), "house": "Landesamt", "source": "mine"}
    silent = {"title": "Titel", "body": "Text"}
    assert one(silent, **said).published == date(2020, 1, 1)
    assert one(silent, **said).house == "Landesamt"
    assert one(silent, **said).source == "mine"
    stated = one({**GOOD, "house": "Staatskanzlei", "source": "st"}, **said)
    assert (stated.published, stated.house, stated.source) == (
        date(2024, 4, 9),
        "Staatskanzlei",
        "st",
    )


def test_records_of_the_swiss_federal_administration_are_taken_as_they_are() -> None:
    draft = one(
        {
            "id": "ch-51558",
            "revoked": False,
            "published": "2014-01-01",
            "departments": ["Bundeskanzlei", "EJPD"],
            "originators": ["Bundeskanzlei"],
            "city": "Bern",
            "title": "Bundesratsfoto",
            "lead": "Das Foto ist da.",
            "body": "Es zeigt den Bundesrat. \nEs wurde gedruckt.",
            "topics": ["\n   "],
        }
    )
    assert (draft.house, draft.place, draft.external_id) == ("Bundeskanzlei", "Bern", "ch-51558")
    assert [block.text for block in draft.body] == [
        "Das Foto ist da.",
        "Es zeigt den Bundesrat.",
        "Es wurde gedruckt.",
    ]


def test_a_body_is_paragraphs_items_and_headings() -> None:
    body = "Erster Satz.\n\n## Hintergrund\n- eins\n• zwei\n– drei\n1. Januar 2015: Beginn\n#keins"
    assert one({**GOOD, "body": body}).body == (
        Block("paragraph", "Erster Satz."),
        Block("heading", "Hintergrund"),
        Block("item", "eins"),
        Block("item", "zwei"),
        Block("item", "drei"),
        Block("paragraph", "1. Januar 2015: Beginn"),
        Block("paragraph", "#keins"),
    )


BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2024-04-09", None),
        ("9. April 2024", None),
        ("09.04.2024", None),
        ("2024-04-09T00:00:00", None),
        ("2024-04-09T13:15:00", datetime(2024, 4, 9, 13, 15, tzinfo=BERLIN)),
        ("2024-04-09 13:15:00+02:00", datetime(2024, 4, 9, 13, 15, tzinfo=BERLIN)),
    ],
)
def test_a_time_is_kept_where_one_is_stated_and_never_invented(
    said: str, moment: datetime | None
) -> None:
    draft = one({**GOOD, "published": said})
    assert (draft.published, draft.published_at) == (date(2024, 4, 9), moment)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"title": None}, "no title"),
        ({"title": " \x07 "}, "no title"),
        ({"title": ["a"]}, "'title' is a list where text is meant"),
        ({"title": "x" * 2001}, "'title' has 2001 characters"),
        ({"body": ""}, "no text"),
        ({"body": 5}, "'body' is a number where text is meant"),
        ({"body": "x" * 1_000_001}, "more than 1000000"),
        ({"published": None}, "--published DATE"),
        ({"published": "gestern"}, "'gestern' is none like 2024-04-09"),
        ({"published": "2024-02-30"}, "none like 2024-04-09"),
        ({"published": "0001-01-01"}, "can't be that of a release"),
        ({"published": 1712649600}, "no date"),
        ({"house": {"name": "x"}}, "'house' is an object where text is meant"),
        ({"kind": "blog"}, "'blog' is none of release, invitation"),
        ({"url": "javascript:alert(1)"}, "no web address"),
    ],
)
def test_a_record_with_a_wrong_fact_is_refused_with_the_reason(
    change: dict[str, Any], words: str
) -> None:
    assert words in refusal({**GOOD, **change})


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"title": "abgebro', "no JSON (Unterminated string"),
        (b"Pressemitteilung", "no JSON"),
        (b'["title"]', "no object"),
        (b"7", "no object"),
        (b'{"title": ' + b"9" * 5000 + b"}", "no JSON"),
        (b'{"title": ' + b"[" * 100_000, "nests too deep"),
        (
            '{"title": "Für Städte"}'.encode().replace(b"\xc3\xbc", b"\xc3"),
            "characters are damaged",
        ),
    ],
)
def test_a_line_that_is_no_object_is_refused_with_the_reason(line: bytes, words: str) -> None:
    assert words in refusal(line)


def test_refused_lines_are_told_by_number_and_the_rest_is_taken() -> None:
    good = json.dumps(GOOD).encode()
    found = read(b"\n".join([good, b"", b"nonsense", b"\xef\xbb\xbf" + good, b"[]"]))
    assert [(row, isinstance(one, Draft)) for row, one in found] == [
        (1, True),
        (3, False),
        (4, True),
        (5, False),
    ]


def test_windows_1252_is_read() -> None:
    [(_, draft)] = read(
        json.dumps({**GOOD, "title": "Für „Köthen“"}, ensure_ascii=False).encode("cp1252")
    )
    assert isinstance(draft, Draft)
    assert draft.title == "Für „Köthen“"


def test_control_characters_and_loose_surrogates_do_not_get_in() -> None:
    draft = one({**GOOD, "title": "\x1b[31mRot\x1b[0m\x00", "body": "a\ud800b\u202e\x07\tc"})
    assert draft.title == "[31mRot[0m"
    assert "\ud800" not in draft.text
    assert not any(ord(sign) < 32 for block in draft.body for sign in block.text)


def test_what_a_cut_off_gzip_file_still_holds_is_taken() -> None:
    lines = [json.dumps({**GOOD, "title": f"Nummer {n} {hash(str(n))}"}) for n in range(2000)]
    packed = gzip.compress("\n".join(lines).encode())
    *taken, (row, damage) = read(packed[: len(packed) // 2])
    assert len(taken) > 500
    assert all(isinstance(draft, Draft) for _, draft in taken)
    assert row == len(taken) + 1
    assert "cut off or damaged" in str(damage)


def test_damage_in_the_middle_of_a_gzip_file_is_told() -> None:
    packed = bytearray(gzip.compress(json.dumps(GOOD).encode() * 50))
    packed[len(packed) // 2] ^= 0xFF
    assert "cut off or damaged" in str(read(bytes(packed))[-1][1])


class Endless(io.RawIOBase):
    """A body of 200 MB in one line and a good record after it, held nowhere."""

    def __init__(self, size: int) -> None:
        self._left = size
        self._tail = io.BytesIO(b"\n" + json.dumps(GOOD).encode())

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        count = min(len(buffer), self._left)
        if not count:
            return self._tail.readinto(buffer)
        buffer[:count] = b"x" * count
        self._left -= count
        return count


def test_a_giant_line_is_passed_over_in_little_memory() -> None:
    tracemalloc.start()
    stream = io.BufferedReader(Endless(200_000_000))
    found = list(jsonl.read(stream, Defaults()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "more than 10000000 bytes" in str(found[0][1])
    assert isinstance(found[1][1], Draft)
    assert peak < 60_000_000


def test_a_gzip_bomb_is_left_alone() -> None:
    good = json.dumps(GOOD).encode()
    packed = gzip.compress(good + b"\n" + b" " * 150_000_000 + b"\n" + good, compresslevel=1)
    found = read(packed)
    assert isinstance(found[0][1], Draft)
    assert "unpacks to more than 200 times" in str(found[-1][1])
    assert len(found) == 2


LINE = st.text(min_size=1, max_size=60)
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
FIELDS = ["id", "url", "title", "published", "house", "kind", "body", "departments", "lead", "city"]


@given(st.dictionaries(st.sampled_from(FIELDS) | LINE, ANY | LINE) | ANY)
def test_any_json_is_taken_or_refused(found: object) -> None:
    [(row, result)] = read(json.dumps(found).encode() + b"\n")
    assert row == 1
    assert isinstance(result, Draft | Unreadable)


@given(st.binary(max_size=300))
def test_any_bytes_are_taken_or_refused(data: bytes) -> None:
    for row, result in read(data):
        assert row >= 1
        assert isinstance(result, Draft | Unreadable)
