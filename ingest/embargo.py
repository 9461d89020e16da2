"""Finds the embargo note of a release, and the instant at which it ends.

"Sperrfrist: 12. Mai 2025, 18:00 Uhr" is one; a text on the Sperrfrist of the law of insolvency,
manure or unemployment is not. So a note is taken only from the head, the title and the first and
last lines, only if its cue begins a phrase, and only if nothing but a time follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from corpus.release import Draft
from ingest.embargo_time import WINDOW, Stated, read, words

_BERLIN = ZoneInfo("Europe/Berlin")
_EDGE = 240  # characters at either end of a line: old releases are one line
_WORDS = words()
_CUES = _WORDS["cues"]
_LEADS = tuple(_WORDS["words"]["leads"])


def _alternatives(cues: list[str]) -> str:
    ordered = sorted(cues, key=len, reverse=True)
    return "|".join(re.escape(cue).replace("\\ ", r"\s{1,3}") for cue in ordered)


_CUE = re.compile(
    rf"(?<![\w-])(?:(?P<strong>{_alternatives(_CUES['strong'])})"
    rf"|(?P<weak>{_alternatives(_CUES['weak'])}))(?![\w-])",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:^|[.!?:,;|(\[*+/–—]|(?:^|\s)-)[\s*+\"„(\[]*$")
_CLOSES = re.compile(r"[\s.!)\]*+|/–—-]*$")
_NEXT_SENTENCE = re.compile(r"[\s.!)\]*+|/,–—-]*[A-ZÄÖÜ0-9„\"]")


def ends_at(draft: Draft) -> datetime | None:
    """The end of the latest embargo that the release states, in UTC; None if it states none. What
    it states is the time of Berlin.

    A day alone ends at its first minute; a speech without an hour at the end of its day.
    """
    found = [
        end
        for line in _lines(draft)
        if (end := _end(line, draft.published)) is not None
        and end.date() - draft.published <= timedelta(days=_WORDS["max_days"])
    ]
    return max(found, default=None)


def _lines(draft: Draft) -> Iterator[str]:
    """The lines that a note may stand in. The first of a pair is joined to the second where it is
    a cue without its time."""
    body = [line for block in draft.body for line in block.text.splitlines() if line.strip()]
    first, last = _WORDS["first_lines"], _WORDS["last_lines"]
    near = body if len(body) <= first + last else [*body[:first], "", *body[-last:]]
    head = [draft.overline, draft.title, draft.subtitle]
    lines = [*(line for part in head if part for line in part.splitlines()), *near]
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if len(line) <= 2 * _EDGE:
            yield line
            if len(line) <= WINDOW and line.rstrip().endswith(":"):
                yield f"{line.rstrip()} {after[:_EDGE]}"
        else:
            yield line[:_EDGE]
            yield line[-_EDGE:]


def _end(line: str, published: date) -> datetime | None:
    if any(word in line.lower() for word in _CUES["others"]):
        return None
    for cue in _CUE.finditer(line):
        if not _opens(line[: cue.start()]):
            continue
        stated = read(line[cue.end() : cue.end() + WINDOW], published)
        if stated is None:
            continue
        rest = line[cue.end() + stated.length :]
        if _is_note(cue["strong"] is not None, stated, rest):
            return _instant(stated)
    return None


def _opens(before: str) -> bool:
    """Whether a phrase may begin after these characters."""
    if _OPENS.search(before):
        return True
    plain = " ".join(before.lower().split())
    return any(plain.endswith(lead) and not plain[: -len(lead)][-1:].isalnum() for lead in _LEADS)


def _is_note(is_strong: bool, stated: Stated, rest: str) -> bool:
    """Whether nothing follows the time in its line, or, in an old release of one line, the text
    begins after a time that leaves no doubt."""
    if _CLOSES.match(rest):
        return is_strong or stated.hour is not None or stated.has_year
    is_sure = stated.hour is not None or (stated.has_colon and stated.has_year)
    return is_strong and is_sure and _NEXT_SENTENCE.match(rest) is not None


def _instant(stated: Stated) -> datetime | None:
    try:
        if stated.hour is not None:
            midnight = datetime.combine(stated.day, datetime.min.time())
            clock = timedelta(hours=stated.hour, minutes=stated.minute)
            return (midnight + clock).replace(tzinfo=_BERLIN).astimezone(UTC)
        day = stated.day + timedelta(days=1) if stated.is_occasion else stated.day
        return datetime(day.year, day.month, day.day, tzinfo=_BERLIN).astimezone(UTC)
    except OverflowError:  # before the first or after the last day that can be written
        return None
