"""From names and offices to people: what belongs to one mention."""

from __future__ import annotations

from dataclasses import dataclass, field

from nlp.gazetteer import Words
from nlp.people_names import (
    Name,
    after_particles,
    full_names,
    nameable,
    names_a_thing,
    words_in,
)
from nlp.people_offices import Office, office_at, office_head
from nlp.people_phrases import complement_end
from nlp.places_known import place_at
from nlp.resolve import Home, government_of_owner

_TITLE_GAPS = frozenset((" ", ". ", ".", ".-", "-", ".\u00a0", "\u00a0"))
# "Prof. Dr. Dr. h. c. mult." has 6 words.
_MOST_TITLES = 9
# Heads of offices whose next word is a name even if nobody knows it.
_SURE_HEADS = ("landrat", "landrät", "bürgermeister", "bischof", "bischöf")


@dataclass(slots=True)
class Candidate:
    """A mention in the making: words ``first`` to ``name.last``, with the office worded in it or
    beside it."""

    first: int
    name: Name
    office: Office | None = None
    office_last: int = -1
    owner: str | None = None
    guessed: bool = False


@dataclass(slots=True)
class Reader:
    """The words of one text and who begins where in it."""

    words: Words
    home: Home
    found: dict[int, Candidate] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def add(self, candidate: Candidate) -> None:
        name = candidate.name
        self.found[name.first] = candidate
        for first in range(candidate.first, name.first + 1):
            self.starts[first] = name.first
        self.taken.update(range(candidate.first, name.last + 1))


def after_titles(words: Words, index: int) -> int:
    """The first word from ``index`` on that is no title."""
    at = index
    titles = words_in("titles")
    end = min(len(words) - 1, index + _MOST_TITLES)
    while at < end and words.forms[at] in titles and words.gap(at) in _TITLE_GAPS:
        at += 1
    return at


def before_titles(words: Words, index: int) -> int:
    """The first of the titles right before a name."""
    at = index
    titles = words_in("titles")
    begin = max(0, index - _MOST_TITLES)
    while at > begin and words.forms[at - 1] in titles and words.gap(at - 1) in _TITLE_GAPS:
        at -= 1
    while at < index and words.forms[at] not in words_in("leading_titles"):
        at += 1
    return at


def candidates(words: Words, home: Home) -> Reader:
    """Everybody named with a full name, or by surname behind a title, office or form of address."""
    reader = Reader(words, home)
    for name in full_names(words):
        reader.add(Candidate(before_titles(words, name.first), name))
    heads = []
    for index, form in enumerate(words.forms):
        if not form[0].isupper():
            continue
        if office_head(form) is not None:
            heads.append(index)
            _name_behind_office(reader, index)
        elif form in words_in("leading_titles") and index not in reader.taken:
            _name_behind_title(reader, index)
        elif form in words_in("address") and words.joined(index):
            _name_behind_address(reader, index)
    for head in heads:
        _attach_office(reader, head)
    for candidate in list(reader.found.values()):
        if candidate.office is None:
            _attach_office_behind(reader, candidate)
    return reader


def guessed_name(words: Words, index: int, home: Home, alone: bool) -> Name | None:
    """A name by its place only: one or two capitalised words that can be names."""
    last = after_particles(words, index)
    if last is None or not nameable(words.forms[last]):
        return None
    if last > index and place_at(words, last) is not None:
        return None  # "Landrat von Stendal"
    surname = " ".join(words.forms[index : last + 1])
    known = home.cabinets.by_surname
    form = words.forms[last]
    if form not in known and form.removesuffix("s") not in known and words.joined(last):
        second = after_particles(words, last + 1)
        if second is not None and nameable(words.forms[second]):
            full = " ".join(words.forms[index : second + 1])
            return Name(index, second, " ".join(words.forms[last + 1 : second + 1]), full)
    return Name(index, last, surname, None) if alone else None


def _add_guess(reader: Reader, first: int, index: int, alone: bool) -> None:
    words = reader.words
    if index >= len(words) or index in reader.taken:
        return
    name = guessed_name(words, index, reader.home, alone)
    if name is None or reader.taken.intersection(range(name.first, name.last + 1)):
        return
    if not names_a_thing(words, name.first, name.last):
        reader.add(Candidate(first, name, guessed=name.full is not None))


def _name_behind_office(reader: Reader, head: int) -> None:
    words = reader.words
    office = office_at(words, head)
    if office is None or office.last + 1 >= len(words):
        return
    # "Minister a. D. Müller", but not "wird Staatssekretär. Müller"
    retired = office.last > head and words.gap(office.last) == ". "
    if not retired and not words.joined(office.last):
        return
    begin = office.last + 1
    index = after_titles(words, begin)
    kind = office_head(words.forms[head])
    sure = office.role in ("minister_president", "minister", "state_secretary") or (
        kind is not None and words.forms[head].lower().rstrip("esni").endswith(_SURE_HEADS)
    )
    form = words.forms[index] if index < len(words) else ""
    known = form in reader.home.cabinets.by_surname
    if sure or known or index > begin:
        _add_guess(reader, begin, index, alone=sure or known or index > begin)


def _name_behind_title(reader: Reader, index: int) -> None:
    begin = before_titles(reader.words, index)
    at = after_titles(reader.words, index)
    if at > index and at not in reader.taken:
        _add_guess(reader, begin, at, alone=True)


def _name_behind_address(reader: Reader, index: int) -> None:
    at = after_titles(reader.words, index + 1)
    if at not in reader.taken and at == index + 1:
        _add_guess(reader, at, at, alone=True)


def _attach_office(reader: Reader, head: int) -> None:
    """Gives an office to the name that stands behind it, directly or after its complement."""
    words = reader.words
    office = office_at(words, head)
    if office is None or head in reader.taken:
        return
    last = office.last
    if last + 1 not in reader.starts:
        if last + 1 >= len(words) or not words.forms[last + 1].islower():
            return
        last = complement_end(words, head, reader.starts)
        if last == head:
            return
    if last + 1 not in reader.starts:
        return
    candidate = reader.found[reader.starts[last + 1]]
    gap = words.gap(last)
    if candidate.office is not None or candidate.first != last + 1:
        return
    if gap.strip() in ("", ".", ")") and gap.count("\n") < 2:
        candidate.first = office.first
        reader.taken.update(range(office.first, last + 1))
    elif gap not in (", ", "., ") or not _closed(words, candidate.name.last):
        return
    candidate.office, candidate.office_last = office, last
    if office.first > 0:
        candidate.owner = government_of_owner(words.forms[office.first - 1])


def _closed(words: Words, last: int) -> bool:
    return words.after(last) in (",", ".", ";", ")", ":", "")


def _attach_office_behind(reader: Reader, candidate: Candidate) -> None:
    """``Sven Schulze, Minister für Wirtschaft, …``: the office stands beside the mention."""
    words = reader.words
    last = candidate.name.last
    if words.gap(last) not in (", ", " (", ",\n", "\n", " – ", " - ") or last + 1 >= len(words):
        return
    for at in range(last + 1, min(last + 5, len(words))):
        if office_head(words.forms[at]) is None:
            if not words.forms[at].islower() and at > last + 1:
                return
            continue
        office = office_at(words, at)
        if office is None or at in reader.taken or office.first > last + 2:
            return
        end = complement_end(words, at, reader.starts)
        if end + 1 in reader.starts and words.gap(end).strip() == "":
            return
        candidate.office, candidate.office_last = office, end
        return
