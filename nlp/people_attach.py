"""Which office belongs to whom: before the name, beside it, or shared by several."""

from __future__ import annotations

from dataclasses import replace

from nlp.gazetteer import Words
from nlp.people_assemble import Candidate, Reader
from nlp.people_names import Name
from nlp.people_offices import Office, heads_of_land, office_at, office_head, seconds_of_land
from nlp.people_phrases import OPENED, beyond_complement, complement_end
from nlp.people_words import words_in
from nlp.places_known import place_at
from nlp.resolve import RANK, government_of_owner, holder

_AND = ("und", "sowie")
_BESIDE = frozenset((", ", "., ", "), "))
_PARTED_BY = 4  # words between a name and the end of its verb
_ARTICLES = frozenset(("der", "die", "ein", "eine"))
_LINE = 12  # words of a line that are looked back upon for a name
_OPENING = frozenset((", ", " (", ",\n", "\n", " – ", " - "))


def attach_offices(reader: Reader) -> None:
    """Gives every office to the person it is worded for; ranks first, for an office outdoes them:
    ``der Leiter der Mordkommission, Kriminalrat Muster``."""
    offices = [
        office
        for head in reader.heads
        if head not in reader.taken and (office := office_at(reader.words, head)) is not None
    ]
    for office in sorted(offices, key=lambda office: office.role != "none"):
        if office.head not in reader.taken:
            _attach(reader, office)
    for candidate in list(reader.found.values()):
        if not _in_office(candidate):
            _attach_behind(reader, candidate)


def _in_office(candidate: Candidate) -> bool:
    office = candidate.office
    return office is not None and (office.role != "none" or office.former)


def _attach(reader: Reader, office: Office) -> None:
    """An office to the name that stands behind it, directly or after its complement."""
    words = reader.words
    last = office.last
    following = words.forms[last + 1] if last + 1 < len(words) else ""
    quoted = words.gap(last) in OPENED
    if last + 1 not in reader.starts and (
        quoted or (following.islower() and following not in _AND)
    ):
        last = complement_end(words, office.head, reader.starts)
    beside = last if last + 1 in reader.starts else beyond_complement(words, last, reader.starts)
    if beside + 1 not in reader.starts:
        beside = last = complement_end(words, office.head, reader.starts, loose=True)
        if beside + 1 not in reader.starts or words.gap(beside) not in _BESIDE:
            return
    if _is_of_before(reader, office, beside):
        return
    candidate = reader.found[reader.starts[beside + 1]]
    if _in_office(candidate) or candidate.first != beside + 1:
        return
    gap = words.gap(beside)
    if office.plural and gap == " " and not _relative(reader, office, candidate):
        _share(reader, office, candidate)
    elif (
        candidate.office is None
        and beside == last
        and (gap.strip() in ("", ")") or (gap == ". " and _abbreviated(words, office, last)))
        and gap.count("\n") < 2
    ):
        candidate.first = office.first
        reader.taken.update(range(office.first, last + 1))
        reader.starts.update(dict.fromkeys(range(office.first, last + 1), candidate.name.first))
        _give(reader, candidate, office, last)
    elif (gap in _BESIDE and _closed(reader, candidate)) or (gap == " " and beside > last):
        _give(reader, candidate, office, last)


def _is_of_before(reader: Reader, office: Office, last: int) -> bool:
    """Whether an office is that of who stands before it on its line or before its bracket:
    ``Anna Muster, Rektorin\\nBert Beispiel``."""
    words, at = reader.words, office.first - 1
    if "\n" not in words.gap(last):
        return words.gap(last).startswith(")") and words.gap(at).endswith("(")
    while at > office.first - _LINE and "\n" not in words.gap(at):
        if at in reader.taken:
            return True
        at -= 1
    return False


def _abbreviated(words: Words, office: Office, last: int) -> bool:
    """Whether a full stop belongs to the wording: ``Minister a. D.``, ``des Verbandes e. V.``."""
    return office.last > office.head or words.forms[last] == "V"


def _relative(reader: Reader, office: Office, candidate: Candidate) -> bool:
    """``…, die Staatsminister Muster unterzeichnet hat``: one person, and no article."""
    words = reader.words
    behind = words.forms[candidate.name.last + 1] if words.joined(candidate.name.last) else ""
    return (
        words.forms[office.first - 1] == "die"
        and words.gap(office.first - 2) == ", "
        and behind not in _AND
        and words.after(candidate.name.last) != ","
    )


def _give(reader: Reader, candidate: Candidate, office: Office, last: int) -> None:
    candidate.office, candidate.office_last = _with_highest(reader.words, office, last), last
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
        if at not in reader.starts and not _governs(reader, at, office):
            return
        candidate = reader.found[reader.starts[at]]


def _governs(reader: Reader, at: int, office: Office) -> bool:
    """Whether a word is the surname of somebody who holds such an office; adds that person."""
    form = reader.words.forms[at] if at < len(reader.words) else ""
    head = office_head(reader.words.forms[office.head])
    if not form or holder(form, head, office.role, reader.home) is None:
        return False
    reader.add(Candidate(at, Name(at, at, form, None)))
    return True


def _attach_behind(reader: Reader, candidate: Candidate) -> None:
    """``Sven Schulze, Minister für Wirtschaft, …``: the office stands beside the mention."""
    words = reader.words
    last = _behind_verb(reader, candidate.name.last)
    if words.gap(last) not in _OPENING:
        return
    place = place_at(words, last + 1) if last + 1 < len(words) else None
    if place is not None and words.gap(place.last) in (", ", "), "):
        last = place.last
    begin = _behind_since(words, last + 1)
    for at in range(begin, min(begin + 4, len(words))):
        if office_head(words.forms[at]) is not None:
            office = office_at(words, at)
            near = office is not None and office.first <= begin + 1 + _described(words, begin)
            if office is not None and near and at not in reader.taken:
                _give_behind(reader, candidate, office)
            return
        if not words.forms[at].islower() and at > begin:
            return


def _behind_verb(reader: Reader, last: int) -> int:
    """The last word of a verb that a name stands in: ``nahm Anna Muster entgegen, Bürgermeisterin
    von Kalbe``, ``gab Anna Muster zu bedenken, …``."""
    words, at = reader.words, last
    while at < last + _PARTED_BY and words.gap(at) == " " and at + 1 not in reader.starts:
        at += 1
        if words.forms[at] in words_in("verb_ends") and words.gap(at) == ", ":
            return at
    return last


def _described(words: Words, begin: int) -> bool:
    """``der künftige Leiter``, ``die neue Präsidentin``: an adjective that belongs to no office."""
    article, adjective = (*words.forms[begin : begin + 2], "", "")[:2]
    described = article in _ARTICLES and adjective.islower() and adjective.endswith(("e", "er"))
    return described or adjective in _AND  # "Gründerin und Vorsitzende"


def _behind_since(words: Words, index: int) -> int:
    """The first word behind ``seit 2023``, ``seit Januar``, ``seit drei Wochen``."""
    if index >= len(words) or words.forms[index] != "seit":
        return index
    at = index + 1
    while at < min(index + 4, len(words)):
        form = words.forms[at]
        if not form.isdigit() and form not in words_in("spans") | words_in("time_words"):
            break
        at += 1
    return at


def _give_behind(reader: Reader, candidate: Candidate, office: Office) -> None:
    """Unless the office is that of the next person: ``Anna Meyer, Ministerin Grimm-Benne``."""
    end = complement_end(reader.words, office.head, reader.starts)
    if end + 1 in reader.starts and reader.words.gap(end).strip(" ") == "":
        return
    if office.former and end >= office.last and reader.words.forms[office.first - 1].islower():
        office = replace(office, first=office.first - 1)  # "früherer Wehrleiter"
    end = max(end, office.last)
    candidate.office, candidate.office_last = _with_highest(reader.words, office, end), end


def _with_highest(words: Words, office: Office, end: int) -> Office:
    """The office with the role of the highest that its wording joins: ``Beauftragte der
    Landesregierung und Staatssekretärin``."""
    roles = {office.role}
    for at in range(office.head + 1, end + 1):
        second = office_at(words, at) if words.forms[at - 1] in _AND else None
        if second is not None:
            roles.add(second.role)
    return replace(office, role=next((role for role in RANK if role in roles), office.role))


def raise_heads(reader: Reader) -> None:
    """Where a city is a Land its mayor is the head of that Land, and a ``Staatsrat`` there a
    state secretary: ``Bürgermeister`` in Bremen."""
    words = reader.words
    for candidate in reader.found.values():
        office = candidate.office
        government = candidate.owner or reader.home.government
        if office is None or candidate.office_last != office.last or government is None:
            continue
        worded = words.text[words.starts[office.first] : words.ends[office.last]]
        if worded in heads_of_land(government):
            candidate.office = replace(office, role="minister_president")
        elif worded in seconds_of_land(government):
            candidate.office = replace(office, role="state_secretary")
