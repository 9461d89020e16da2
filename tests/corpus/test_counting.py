"""The counts of a visit as they are said, to programs' users and in a mail."""

from __future__ import annotations

from corpus.counting import OUTCOMES, in_german, in_words

SEEN = dict.fromkeys(OUTCOMES, 0) | {"new": 1234, "withdrawn": 2, "fetched": 40, "seconds": 50.0}
QUIET = dict.fromkeys(OUTCOMES, 0) | {"fetched": 0, "seconds": 0.0}


def test_news_are_told_always_and_the_rest_where_there_is_any() -> None:
    assert in_words(SEEN) == "1.234 new, 0 changed, 2 withdrawn; 40 pages, 1.2 s each"
    assert in_words(QUIET) == "0 new, 0 changed; 0 pages, 0.0 s each"


def test_a_mail_says_them_in_german() -> None:
    assert in_german(SEEN) == "1.234 neu, 0 geändert, 2 zurückgezogen; 40 Seiten, je 1,2 s"


def test_each_outcome_has_its_german_word() -> None:
    said = in_german(dict.fromkeys(OUTCOMES, 1) | {"fetched": 1, "seconds": 1.0})
    assert said.count(",") == len(OUTCOMES) + 1
