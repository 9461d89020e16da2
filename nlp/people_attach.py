"""Which office belongs to whom: before the name, beside it, or shared by several."""

from __future__ import annotations

from nlp.people_assemble import Candidate, Reader
from nlp.people_offices import Office, office_at, office_head
from nlp.people_phrases import complement_end
from nlp.resolve import government_of_owner

_AND = ("und", "sowie")
_BESIDE = frozenset((", ", "., ", "), "))
_OPENING = frozenset((", ", " (", ",\n", "\n", " – ", " - "))


def attach_offices(reader: Reader) -> None:
    """Gives every office to the person it is worded for."""
    for head in reader.heads:
        office = office_at(reader.words, head)
        if office is not None and head not in reader.taken:
            _attach(reader, office)
    for candidate in list(reader.found.values()):
        if candidate.office is None:
            _attach_behind(reader, candidate)


def _attach(reader: Reader, office: Office) -> None:
    """An office to the name that stands behind it, directly or after its complement."""
    words = reader.words
    last = office.last
    following = words.forms[last + 1] if last + 1 < len(words) else ""
    if last + 1 not in reader.starts and following.islower() and following not in _AND:
        last = complement_end(words, office.head, reader.starts)
    if last + 1 not in reader.starts:
        return
    candidate = reader.found[reader.starts[last + 1]]
    if candidate.office is not None or candidate.first != last + 1:
        return
    gap = words.gap(last)
    owner = words.forms[office.first - 1] if office.first else ""
    if office.plural and gap == " ":
        _share(reader, office, candidate)
    elif owner.lower() in ("dessen", "deren"):
        _give(reader, candidate, office, last)
    elif gap.strip() in ("", ")", *("." if office.last > office.head else "")) and (
        gap.count("\n") < 2
    ):
        candidate.first = office.first
        reader.taken.update(range(office.first, last + 1))
        _give(reader, candidate, office, last)
    elif gap in _BESIDE and _closed(reader, candidate):
        _give(reader, candidate, office, last)


def _give(reader: Reader, candidate: Candidate, office: Office, last: int) -> None:
    candidate.office, candidate.office_last = office, last
    if office.first > 0:
        candidate.owner = government_of_owner(reader.words.forms[office.first - 1])


def _closed(reader: Reader, candidate: Candidate) -> bool:
    return reader.words.after(candidate.name.last) in (",", ".", ";", ")", ":", "")


def _share(reader: Reader, office: Office, first: Candidate) -> None:
    """``Die Minister Muster und Beispiel``: the plural is the office of both, in the mention of
    neither."""
    words = reader.words
    candidate = first
    while True:
        if candidate.office is None:
            _give(reader, candidate, office, office.last)
        at = candidate.name.last + 1
        if at >= len(words) or words.gap(at - 1) not in (", ", " "):
            return
        at += words.forms[at] in _AND
        if at not in reader.starts:
            return
        candidate = reader.found[reader.starts[at]]


def _attach_behind(reader: Reader, candidate: Candidate) -> None:
    """``Sven Schulze, Minister für Wirtschaft, …``: the office stands beside the mention."""
    words = reader.words
    last = candidate.name.last
    if words.gap(last) not in _OPENING:
        return
    for at in range(last + 1, min(last + 5, len(words))):
        if office_head(words.forms[at]) is not None:
            office = office_at(words, at)
            if office is not None and at not in reader.taken and office.first <= last + 2:
                _give_behind(reader, candidate, office)
            return
        if not words.forms[at].islower() and at > last + 1:
            return


def _give_behind(reader: Reader, candidate: Candidate, office: Office) -> None:
    """Unless the office is that of the next person: ``Anna Meyer, Ministerin Grimm-Benne``."""
    end = complement_end(reader.words, office.head, reader.starts)
    if end + 1 in reader.starts and reader.words.gap(end).strip() == "":
        return
    candidate.office, candidate.office_last = office, end
