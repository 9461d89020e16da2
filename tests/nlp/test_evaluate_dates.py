"""The scorer of temporal expressions: how articles are read, and what counts as right."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from nlp.dates_timeml import Expression, find_timexes
from nlp.training.evaluate import (
    NotAnArticle,
    errors,
    evaluate,
    main,
    our_reading,
    pair,
    read_articles,
    same_value,
    score,
)

DATES = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "dates"
needs_shared = pytest.mark.skipif(
    not DATES.is_dir(), reason="the annotated articles (../shared/data/dates) are missing"
)

ARTICLE = """<?xml version="1.0" ?>
<TimeML>
<DOCID>1</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2014-02-21">2014-02-21</TIMEX3></DCT>
<TEXT>
Gäste &amp; Wirte: <TIMEX3 tid="t1" type="DATE" value="2014-02-20">gestern</TIMEX3> und
<TIMEX3 tid="t2" type="DATE" value="2014-03">März</TIMEX3>.
</TEXT>
</TimeML>
"""
SGML = """<DOC>
<DOCID>01</DOCID>
<TEXT>
Über Köln im Jahr 1914 hinaus.
</TEXT>
</DOC>
"""
KEY = """<?xml version="1.0"?>
<source_file><document DOCID="01">
<timex2 ID="1" VAL="2011-02-16T17:00:00"><timex2_mention><extent>
<charseq START="0" END="1">xx</charseq></extent></timex2_mention></timex2>
<timex2 ID="2" VAL="1914"><timex2_mention><extent>
<charseq START="{start}" END="{end}">1914</charseq></extent></timex2_mention></timex2>
</document></source_file>
"""


def expression(start: int, end: int, value: str = "2014") -> Expression:
    return Expression(start, end, "DATE", value)


def test_a_timeml_article_gives_its_text_its_day_and_its_expressions(tmp_path: Path) -> None:
    (tmp_path / "one.tml").write_text(ARTICLE, encoding="utf-8")
    (article,) = read_articles(tmp_path)
    assert article.published == date(2014, 2, 21)
    assert "Gäste & Wirte: gestern" in article.text
    assert [(article.text[e.start : e.end], e.value) for e in article.marked] == [
        ("gestern", "2014-02-20"),
        ("März", "2014-03"),
    ]


def test_a_timex2_key_counts_bytes_outside_the_tags(tmp_path: Path) -> None:
    for folder in ("in", "key"):
        (tmp_path / folder).mkdir()
    (tmp_path / "in" / "01.sgm").write_text(SGML, encoding="utf-8")
    start = "\n01\n\nÜber Köln im Jahr ".encode()
    key = KEY.format(start=len(start), end=len(start) + 3)
    (tmp_path / "key" / "01.key.apf.xml").write_text(key, encoding="utf-8")
    (article,) = read_articles(tmp_path)
    assert article.published == date(2011, 2, 16)
    assert [(article.text[e.start : e.end], e.value) for e in article.marked] == [("1914", "1914")]


def test_a_directory_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAnArticle, match="holds no"):
        read_articles(tmp_path)


@pytest.mark.parametrize("content", ["", "<TimeML><TEXT>x</TEXT></TimeML>", "kein XML"])
def test_a_file_that_is_no_article_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "odd.tml").write_text(content, encoding="utf-8")
    with pytest.raises(NotAnArticle, match=r"odd\.tml"):
        read_articles(tmp_path)


def test_strict_wants_the_span_relaxed_an_overlap_and_value_the_same_value() -> None:
    marked = [expression(0, 4), expression(10, 20), expression(30, 40, "2015")]
    found = [expression(0, 4), expression(12, 20), expression(30, 40, "2016"), expression(50, 54)]
    scores = score(marked, found)
    assert scores["strict"].precision == 2 / 4
    assert scores["strict"].recall == 2 / 3
    assert scores["relaxed"].precision == 3 / 4
    assert scores["relaxed"].recall == 1.0
    assert scores["value"].f1 == 2 * 2 / (4 + 3)


def test_each_expression_is_paired_once_and_equal_spans_first() -> None:
    marked = [expression(0, 10), expression(5, 8)]
    found = [expression(5, 8)]
    assert pair(marked, found) == [(marked[1], found[0])]
    assert score([expression(0, 10)], [expression(0, 4), expression(5, 9)])["relaxed"].fitting == 1


def test_nothing_found_and_nothing_marked_score_nothing() -> None:
    assert score([], [])["strict"].f1 == 0.0
    assert score([expression(0, 1)], [])["relaxed"].recall == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2014_07", "2014-07"),
        ("2014-H2 ", "2014-H2"),
        ("2011-03-17T8:30", "2011-03-17T08:30"),
        ("2013-09-23T19.30", "2013-09-23T19:30"),
        ("XXXX-WXX-01", "XXXX-WXX-1"),
    ],
)
def test_slips_of_writing_are_forgiven(one: str, other: str) -> None:
    assert same_value(one, other)
    assert not same_value(one, "2015")


def test_the_command_prints_json_and_tells_the_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.tml").write_text(ARTICLE, encoding="utf-8")
    main([str(tmp_path), "--errors"])
    captured = capsys.readouterr()
    result = json.loads(captured.out)
    assert result["articles"] == 1
    assert result["relaxed"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert captured.err == ""
    main([str(tmp_path), "--found", str(tmp_path)])
    assert json.loads(capsys.readouterr().out)["value"]["f1"] == 1.0


def test_errors_are_told_by_their_kind(tmp_path: Path) -> None:
    (tmp_path / "one.tml").write_text(ARTICLE, encoding="utf-8")
    (article,) = read_articles(tmp_path)
    at = article.text.index("gestern")
    found = [expression(at, at + 7, "1999"), expression(0, 3)]
    kinds = [line.split()[0] for line in errors(article, found)]
    assert kinds == ["value", "missed", "invented"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("im Jahr 2019", [("Jahr 2019", "2019")]),
        ("von 2014 bis 2020", [("2014", "2014"), ("2020", "2020")]),
        ("sechs bis acht Monate", [("sechs", "P6M"), ("acht Monate", "P8M")]),
        ("in den vergangenen Jahren", [("den vergangenen Jahren", "PXY")]),
        ("in den nächsten Jahren", [("den nächsten Jahren", "FUTURE_REF")]),
        ("seit etwa zehn Jahren", [("etwa zehn Jahren", "P10Y")]),
        ("heute um 17.30 Uhr", [("heute", "2024-04-09"), ("17.30 Uhr", "2024-04-09T17:30")]),
        ("gestern Abend", [("gestern Abend", "2024-04-08TEV")]),
        ("jeden Montag", [("jeden Montag", "XXXX-WXX-1")]),
        ("täglich", [("täglich", "P1D")]),
        ("kürzlich", [("kürzlich", "PAST_REF")]),
    ],
)
def test_the_wider_reading_of_timeml(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_timexes(text, date(2024, 4, 9))
    assert [(text[e.start : e.end], e.value) for e in found] == expected


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize("part", ["KRAUTS_Dolomiten-100", "KRAUTS_Dolomiten-42"])
def test_we_read_news_better_than_heideltime(part: str) -> None:
    articles = read_articles(DATES / "krauts" / part)
    theirs = {a.name: a.marked for a in read_articles(DATES / "krauts" / f"{part}_Heideltime")}
    ours = evaluate((article, our_reading(article)) for article in articles)
    heideltime = evaluate((article, theirs[article.name]) for article in articles)
    for measure, goal in (("strict", 0.80), ("relaxed", 0.90), ("value", 0.82)):
        assert ours[measure].f1 > heideltime[measure].f1
        assert ours[measure].f1 >= goal
