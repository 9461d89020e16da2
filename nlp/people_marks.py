"""What the statistical model says of a text's people: names that no list knows, names longer than
the lists know them, and names that stand inside the name of a body."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

from spacy.tokens import Doc

from nlp.doc import confidence_of
from nlp.gazetteer import Words
from nlp.people_assemble import Candidate, Reader, before_titles
from nlp.people_names import name_between, surname_begins
from nlp.people_offices import office_head
from nlp.people_words import nameable, names_a_thing, words_in

# How sure the model must be: of a name of several words, of one more word of a known name, of a
# body whose name holds that of a person.
_SURE: Final = 0.6
_SURE_OF_MORE: Final = 0.5
_BEYOND_DOUBT: Final = 0.85
_SURE_OF_BODY: Final = 0.65
_LONGEST_NAME: Final = 7
_PERSON: Final = "PER"
_OPENING: Final = ("„", '"', "»", "‚", "¿", "?", "“")
_CLOSING: Final = ("“", '"', "«", "‘", "¿", "?", "”")


class Mark(NamedTuple):
    """Words ``first`` to ``last`` are a name of the kind ``label`` (as in :data:`nlp.labels.OWN`);
    ``confidence`` lies between 0 and 1."""

    first: int
    last: int
    label: str
    confidence: float


class Marks:
    """The model's marks by word."""

    def __init__(self, doc: Doc, words: Words) -> None:
        self.people: list[Mark] = []
        self._at: dict[int, Mark] = {}
        for mark in _joined(_marks(doc, words), words):
            self._at.update(dict.fromkeys(range(mark.first, mark.last + 1), mark))
            if mark.label == _PERSON:
                self.people.append(mark)

    def label(self, index: int) -> str | None:
        """What the model takes a word for."""
        mark = self._at.get(index)
        return mark.label if mark else None

    def around(self, first: int, last: int) -> Mark | None:
        """The mark that holds words ``first`` to ``last`` and more than them."""
        mark = self._at.get(first)
        if mark is None or mark.last < last or (mark.first, mark.last) == (first, last):
            return None
        return mark


def _marks(doc: Doc, words: Words) -> Iterator[Mark]:
    for entity in doc.ents:
        first = bisect_right(words.ends, entity.start_char)
        last = bisect_left(words.starts, entity.end_char) - 1
        if first <= last:
            yield Mark(first, last, entity.label_, confidence_of(entity))


def _joined(marks: Iterator[Mark], words: Words) -> Iterator[Mark]:
    """Marks of people with nothing but a blank between them are one name."""
    before: Mark | None = None
    for mark in marks:
        if (
            before is not None
            and before.label == mark.label == _PERSON
            and before.last + 1 == mark.first
            and words.gap(before.last) == " "
        ):
            sure = max(before.confidence, mark.confidence)
            before = Mark(before.first, mark.last, _PERSON, sure)
            continue
        if before is not None:
            yield before
        before = mark
    if before is not None:
        yield before


def add_marked(reader: Reader, marks: Marks) -> None:
    """Names of two words or more that the model is sure of; a known name that it sees more words
    of takes them in."""
    for mark in marks.people:
        first, last = _bare(reader.words, mark)
        if not first < last < first + _LONGEST_NAME:
            continue
        if reader.words.forms[first] in words_in("particles"):
            continue  # a surname alone: "van der Velde"
        held = sorted({reader.starts[at] for at in range(first, last + 1) if at in reader.starts})
        if not held:
            if mark.confidence >= _SURE and _is_person(reader, first, last, mark.confidence):
                _add(reader, first, last)
        elif len(held) == 1 and mark.confidence >= _SURE_OF_MORE:
            _widen(reader, reader.found[held[0]], first, last)


def _bare(words: Words, mark: Mark) -> tuple[int, int]:
    """The name of a mark on one line, without titles before it."""
    first, last = mark.first, mark.last
    while first < last and words.forms[first] in words_in("titles"):
        first += 1
    for at in range(first, last):
        if "\n" in words.gap(at):
            return first, at
    return first, last


def _is_person(reader: Reader, first: int, last: int, confidence: float) -> bool:
    words = reader.words
    if reader.taken.intersection(range(first, last + 1)) or names_a_thing(words, first, last):
        return False
    if words.gap(first - 1).endswith(_OPENING) and words.gap(last).startswith(_CLOSING):
        return False  # a play, ship or song: „Nathan der Weise“
    if confidence < _BEYOND_DOUBT and words.gap(last) == " " and words.forms[last + 1][0].isupper():
        return False  # "Matthäi Trebbin Straßen- und Tiefbau KG"
    # Inside a name a word may be anything: "Thi Mai Nguyen".
    return nameable(words.forms[first]) and nameable(words.forms[last])


def _add(reader: Reader, first: int, last: int) -> None:
    name = name_between(reader.words, first, surname_begins(reader.words, first, last), last)
    reader.add(Candidate(before_titles(reader.words, first), name, guessed=True))


def _widen(reader: Reader, candidate: Candidate, first: int, last: int) -> None:
    name, words = candidate.name, reader.words
    first, last = min(first, name.first), max(last, name.last)
    new = range(first, name.first), range(name.last + 1, last + 1)
    if name.full is None or not any(new) or any(at in reader.taken for part in new for at in part):
        return
    if not all(nameable(words.forms[at]) for part in new for at in part):
        return
    del reader.found[name.first]
    candidate.name = name_between(words, first, surname_begins(words, first, last), last)
    candidate.first = before_titles(words, first) if first < name.first else candidate.first
    reader.add(candidate)


def drop_names_of_bodies(reader: Reader, marks: Marks) -> None:
    """Takes out who only gives a body, place or programme its name: ``Ebelt Fördertechnik GmbH``,
    ``Ortsbürgermeisterin von Jeggau``. Who stands behind a preposition is somebody all the same:
    ``Förderverein um Sven Muster``."""
    for first, candidate in list(reader.found.items()):
        if _is_namesake(reader.words, candidate, marks):
            del reader.found[first]
            for at in range(candidate.first, candidate.name.last + 1):
                reader.starts.pop(at, None)
                reader.taken.discard(at)


def _is_namesake(words: Words, candidate: Candidate, marks: Marks) -> bool:
    name = candidate.name
    if marks.label(name.last) == "LOC" and name.full is None:
        before = words.forms[name.first - 1] if name.first else ""
        in_place = before in ("in", "aus", "nach") or words.gap(name.first - 1).endswith("(")
        of_place = words.forms[name.first] == "von" and office_head(before or "-") is not None
        return in_place or of_place
    around = marks.around(name.first, name.last)
    return (
        candidate.first == name.first
        and around is not None
        and around.label in ("ORG", "MEASURE")
        and around.confidence >= _SURE_OF_BODY
        and (name.first == around.first or not words.forms[name.first - 1].islower())
    )
