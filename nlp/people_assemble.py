"""From names and offices to people: what belongs to one mention."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.release import Role
from nlp.gazetteer import Words
from nlp.people_names import Name, after_particles, full_names, surnames
from nlp.people_offices import Office, office_at, office_head
from nlp.people_words import nameable, names_a_thing, surely_nameable, words_in
from nlp.places_known import place_at
from nlp.resolve import Home

_TITLE_GAPS = frozenset((" ", ". ", ".", ".-", "-", ".\u00a0", "\u00a0"))
# "Prof. Dr. Dr. h. c. mult." has 6 words.
_MOST_TITLES = 9
# Heads of offices whose next word is a name even if nobody knows it.
_SURE_HEADS = ("landrat", "landrät", "bürgermeister", "bischof", "bischöf")


@dataclass(slots=True)
class Candidate:
    """A mention in the making: words ``first`` to ``name.last``, with the office worded in it or
    beside it. ``role`` is one told without an office: ``Muster leitet die Klinik``."""

    first: int
    name: Name
    office: Office | None = None
    office_last: int = -1
    owner: str | None = None
    guessed: bool = False
    role: Role | None = None


@dataclass(slots=True)
class Reader:
    """The words of one text and who begins where in it: ``found`` by the first word of the name,
    ``starts`` from the first word of the mention to that of the name, ``surnames`` by their last
    word, ``heads`` of offices."""

    words: Words
    home: Home
    found: dict[int, Candidate] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    surnames: dict[str, str] = field(default_factory=dict)
    heads: list[int] = field(default_factory=list)

    def add(self, candidate: Candidate) -> None:
        name = candidate.name
        for surname in surnames(name):
            self.surnames.setdefault(surname.split(" ")[-1], surname)
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
        if name.thing:
            reader.taken.update(range(name.first, name.last + 1))
        else:
            reader.add(_ruler(words, name) or Candidate(before_titles(words, name.first), name))
    for index, form in enumerate(words.forms):
        if form[0].isupper():
            _add_behind(reader, index, form)
    return reader


def _ruler(words: Words, name: Name) -> Candidate | None:
    """``Kaiser Otto I.``, ``Papst Franziskus``: the title is no word that offices are known by."""
    at = name.first - 1
    if at < 0 or name.surname or not words.joined(at) or words.forms[at] not in words_in("rulers"):
        return None
    return Candidate(at, name, Office(at, at, at, "none", former=False), at)


def _add_behind(reader: Reader, index: int, form: str) -> None:
    """A surname behind a word that only stands before names."""
    if office_head(form) is not None:
        reader.heads.append(index)
        _name_behind_office(reader, index)
    elif form in words_in("leading_titles") and index not in reader.taken:
        _name_behind_title(reader, index)
    elif form in words_in("address") and reader.words.joined(index):
        _name_behind_address(reader, index)


def guessed_name(words: Words, index: int, home: Home, alone: bool) -> Name | None:
    """A name by its place only: one or two capitalised words that can be names."""
    last = after_particles(words, index)
    if last is None or not nameable(words.forms[last]):
        return None
    if last > index and place_at(words, last) is not None:
        return None  # "Landrat von Stendal"
    if words.forms[index] in ("zu", "zur") and words.forms[last] not in home.cabinets.by_surname:
        return None  # "der Minister zu Plänen der Kommission"
    surname = " ".join(words.forms[index : last + 1])
    form = words.forms[last]
    if words.joined(last) and not _governs(form, home):
        second = after_particles(words, last + 1)
        if second is not None and surely_nameable(words.forms[second]):
            full = " ".join(words.forms[index : second + 1])
            return Name(index, second, " ".join(words.forms[last + 1 : second + 1]), full)
    return Name(index, last, surname, None) if alone else None


def _governs(form: str, home: Home) -> bool:
    """Whether somebody of the government of that day is called so."""
    called = (form, form.removesuffix("s"))
    return home.government is not None and any(
        home.cabinets.called(surname, home.day, home.government) for surname in called
    )


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
    known = form in reader.home.cabinets.by_surname or form in reader.surnames
    if words.forms[head].startswith("Vorsitzende") and form == "Richter":
        return  # an office of its own
    alone = sure or known or index > begin
    if alone or not words.forms[head].lower().endswith(("leiter", "chef", "general")):
        _add_guess(reader, begin, index, alone)


def _name_behind_title(reader: Reader, index: int) -> None:
    begin = before_titles(reader.words, index)
    at = after_titles(reader.words, index)
    if reader.words.forms[index] == "PD" and place_at(reader.words, at) is not None:
        return  # a Polizeidirektion: "(PD Halle)"
    if at > index and at not in reader.taken:
        _add_guess(reader, begin, at, alone=True)


def _name_behind_address(reader: Reader, index: int) -> None:
    at = after_titles(reader.words, index + 1)
    if at in reader.starts:
        reader.found[reader.starts[at]].first = index
        reader.starts[index] = reader.starts[at]
        reader.taken.update(range(index, at))
    elif at < len(reader.words):
        _add_guess(reader, index, at, alone=True)
