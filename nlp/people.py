"""People: who is named in a release, in which office, and who that is."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Mention, Role
from nlp.doc import context_of, mentions_of
from nlp.gazetteer import Words, words_of
from nlp.people_assemble import Candidate, Reader, before_titles, candidates
from nlp.people_names import Name, nameable, names_a_thing, word_lists, words_in
from nlp.people_offices import office_head
from nlp.places_known import place_at, place_words
from nlp.resolve import RANK, Home, holder, home_of, role_on_day


@Language.component("people")
def read_people(doc: Doc) -> Doc:
    """Appends the people of a release to its mentions."""
    words = words_of(doc)
    home = home_of(context_of(doc), words)
    reader = candidates(words, home)
    _add_entities(reader, doc)
    _add_surnames(reader)
    mentions_of(doc).extend(_mentions(reader))
    return doc


def _add_entities(reader: Reader, doc: Doc) -> None:
    """Names that only the statistical model has seen, if they have two words or more."""
    words = reader.words
    at = {start: index for index, start in enumerate(words.starts)}
    for entity in doc.ents:
        if entity.label_ != "PER" or entity.start_char not in at:
            continue
        first = at[entity.start_char]
        while first < len(words) and words.forms[first] in words_in("titles"):
            first += 1
        last = first
        while last + 1 < len(words) and words.ends[last + 1] <= entity.end_char:
            last += 1
        if last == first or last >= len(words) or last - first > 4:
            continue
        if reader.taken.intersection(range(first, last + 1)) or not nameable(words.forms[last]):
            continue
        if not nameable(words.forms[first]) or names_a_thing(words, first, last):
            continue
        if words.forms[last] in place_words()["doubtful"]["rivers"] or place_at(words, last):
            continue  # "Schwarze Elster"
        forms = words.forms[first : last + 1]
        name = Name(first, last, forms[-1], " ".join(forms))
        reader.add(Candidate(before_titles(words, first), name, guessed=True))


def _add_surnames(reader: Reader) -> None:
    """Later mentions by surname alone, of people of the release or the government."""
    words = reader.words
    named: set[str] = set()
    for candidate in reader.found.values():
        if candidate.name.surname:
            named.add(candidate.name.surname.split()[-1])
    governing = reader.home.cabinets.by_surname
    for index, form in enumerate(words.forms):
        if index in reader.taken or not form[0].isupper():
            continue
        for base in (form, form[:-1] if form.endswith("s") else form):
            if base in named:
                fits = _stands_alone(reader, index, base)
            elif base in governing:
                someone = holder(base, None, "none", reader.home)
                fits = someone is not None and _stands_alone(reader, index, base)
            else:
                continue
            if fits:
                reader.add(Candidate(index, Name(index, index, base, None)))
                break


def _stands_alone(reader: Reader, index: int, base: str) -> bool:
    """Whether a word that is somebody's surname is meant as such here."""
    words = reader.words
    if names_a_thing(words, index, index):
        return False
    before = words.forms[index - 1] if index and words.joined(index - 1) else ""
    following = words.forms[index + 1] if words.joined(index) and index + 1 < len(words) else ""
    known_before = index - 1 in reader.taken or before in words_in("no_names") | words_in("address")
    if before and before[0].isupper() and not known_before:
        return False
    if base not in word_lists()["homonyms"]:
        return True
    if before in words_in("determiners"):
        return False
    beside = before in words_in("speech") or following in words_in("speech")
    return beside or words.after(index) == ":" or _coordinated(reader, index)


def _coordinated(reader: Reader, index: int) -> bool:
    words = reader.words
    if index >= 2 and words.forms[index - 1] in ("und", "sowie") and index - 2 in reader.taken:
        return True
    return (
        index + 2 < len(words)
        and words.forms[index + 1] in ("und", "sowie")
        and index + 2 in reader.starts
    )


def _mentions(reader: Reader) -> list[Mention]:
    found = [reader.found[first] for first in sorted(reader.found)]
    resolved = _resolve(found, reader)
    roles = _roles(found, resolved, reader)
    return [
        _mention(candidate, resolved[index], roles, reader.words)
        for index, candidate in enumerate(found)
    ]


def _resolve(found: list[Candidate], reader: Reader) -> list[str | None]:
    """The canonical name of every candidate, None where a surname allows no or many readings."""
    people: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in found:
        if candidate.name.full:
            for surname in {candidate.name.surname, candidate.name.surname.split(" ")[-1]}:
                people[surname].append(candidate)
    return [candidate.name.full or _by_surname(candidate, people, reader) for candidate in found]


def _by_surname(
    candidate: Candidate, people: dict[str, list[Candidate]], reader: Reader
) -> str | None:
    home, words = reader.home, reader.words
    surname = candidate.name.surname
    role: Role = candidate.office.role if candidate.office else "none"
    head = office_head(words.forms[candidate.office.head]) if candidate.office else None
    for called in (surname, surname.removesuffix("s"), _small(surname)):
        here = people.get(called, [])
        names = {other.name.full for other in here}
        if candidate.office is not None:
            names = {
                other.name.full
                for other in here
                if role in (_worded_role(other.name.full, here), _table_role(other, home))
            }
        if len(names) == 1:
            return names.pop()
        if not names or candidate.office is not None:
            someone = holder(called, head, role, home, candidate.owner)
            if someone is not None:
                return someone
    return None


def _small(surname: str) -> str:
    """A name in capitals as it is written elsewhere: ``HASELOFF``, ``GRIMM-BENNE``."""
    return surname.title() if surname.isupper() else surname


def _worded_role(name: str | None, here: list[Candidate]) -> Role | None:
    return next(
        (other.office.role for other in here if other.name.full == name and other.office), None
    )


def _table_role(candidate: Candidate, home: Home) -> Role:
    return role_on_day(candidate.name.full or "", home)


def _roles(found: list[Candidate], resolved: list[str | None], reader: Reader) -> dict[str, Role]:
    """The role of every person of the release: as worded; else from the tables."""
    worded: dict[str, list[Role]] = defaultdict(list)
    for candidate, name in zip(found, resolved, strict=True):
        if name and candidate.office:
            worded[name].append("none" if candidate.office.former else candidate.office.role)
    return {
        name: _role(worded.get(name, []), role_on_day(name, reader.home))
        for name in {name for name in resolved if name}
    }


def _role(said: list[Role], known: Role) -> Role:
    """The role the release words, where it words one; a federal Staatsminister is no minister."""
    if not said or known in said or (known == "other_office" and set(said) == {"minister"}):
        return known
    return next((role for role in RANK if role in said), "none")


def _mention(
    candidate: Candidate, name: str | None, roles: dict[str, Role], words: Words
) -> Mention:
    start, end = words.starts[candidate.first], words.ends[candidate.name.last]
    value: dict[str, Any] = {"office": None, "role": "none"}
    office = candidate.office
    if office is not None:
        worded = words.text[words.starts[office.first] : words.ends[candidate.office_last]]
        if worded.count("(") > worded.count(")"):
            worded += ")"
        if worded.endswith((". D", ".D", ". V", ".V")):
            worded += "."  # "Minister a. D.", "Präsident des Verbandes e. V."
        value["office"] = " ".join(worded.split())
        value["role"] = "none" if office.former else office.role
    if name is not None:
        value["role"] = roles[name]
    return Mention(
        kind="person",
        start=start,
        end=end,
        surface=words.text[start:end],
        entity=name,
        value=value,
        confidence=0.8 if candidate.guessed else 1.0,
    )
