"""People: who is named in a release, in which office, and who that is."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Mention, Role
from nlp.doc import context_of, mentions_of
from nlp.gazetteer import Words, words_of
from nlp.people_assemble import Candidate, Reader, candidates
from nlp.people_attach import attach_offices, raise_heads
from nlp.people_marks import Marks, add_marked, drop_names_of_bodies
from nlp.people_names import surnames
from nlp.people_offices import nominative, office_head
from nlp.people_phrases import closed
from nlp.people_surnames import add_surnames
from nlp.people_told import tell_offices
from nlp.people_words import word_lists
from nlp.resolve import RANK, Home, holder, home_of, role_on_day

# A word that a line break of an old page has parted: "Verkehrs-minister".
_BROKEN = re.compile(r"(?<=[a-zäöüß])[-¿](?!(?:von|van|de|und|anhalt)\b)(?=[a-zäöüß])")


@Language.component("people")
def read_people(doc: Doc) -> Doc:
    """Appends the people of a release to its mentions."""
    words = words_of(doc)
    home = home_of(context_of(doc), words)
    reader = candidates(words, home)
    marks = Marks(doc, words)
    add_marked(reader, marks)
    add_surnames(reader, marks)
    drop_names_of_bodies(reader, marks)
    attach_offices(reader)
    raise_heads(reader)
    tell_offices(reader)
    mentions_of(doc).extend(_mentions(reader))
    return doc


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
    people = _by_name(found)
    names = [candidate.name.full or _by_surname(candidate, people, reader) for candidate in found]
    meant: dict[str, set[str]] = defaultdict(set)
    for candidate, name in zip(found, names, strict=True):
        if name:
            meant[candidate.name.surname].add(name)
    return [
        name or _named_elsewhere(candidate, meant)
        for candidate, name in zip(found, names, strict=True)
    ]


def _by_name(found: list[Candidate]) -> dict[str, list[Candidate]]:
    """Who is named in full, by surname: each person once, with an office where one is worded."""
    people: dict[str, dict[str, Candidate]] = defaultdict(dict)
    for candidate in found:
        full = candidate.name.full
        for surname in surnames(candidate.name) if full else ():
            known = people[surname].setdefault(full or "", candidate)
            if known.office is None and candidate.office is not None:
                people[surname][full or ""] = candidate
    return {surname: list(bearers.values()) for surname, bearers in people.items()}


def _named_elsewhere(candidate: Candidate, meant: dict[str, set[str]]) -> str | None:
    """Whom a bare surname means where the release names its bearer by office only:
    ``Staatssekretär Klang … Klang erläuterte``."""
    surname = candidate.name.surname
    names = meant.get(surname, set()) | meant.get(surname.removesuffix("s"), set())
    return names.pop() if candidate.office is None and len(names) == 1 else None


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
        # "Altbischof Kranz", his widow Dora Kranz, and later "Kranz"
        told = {other.name.full for other in here if other.office}
        if candidate.office is None and len(told) == 1:
            return told.pop()
        # "Bürgermeister Kluge", and later only "Klaus-Dieter Kluge"
        unheld = {other.name.full for other in here if not _role_of(other, here, home)}
        if len({other.name.full for other in here}) == len(unheld) == 1:
            return unheld.pop()
    return None


def _role_of(candidate: Candidate, here: list[Candidate], home: Home) -> bool:
    """Whether the release or the tables tell an office of somebody."""
    worded = _worded_role(candidate.name.full, here)
    return worded is not None or _table_role(candidate, home) != "none"


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
        office = candidate.office
        if name and office and (office.former or office.role != "none"):
            worded[name].append("none" if office.former else office.role)
        if name and candidate.role:  # also of one called by a rank
            worded[name].append(candidate.role)
    return {
        name: "none"
        if name in word_lists()["historical"]
        else _role(worded.get(name, []), role_on_day(name, reader.home))
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
    if (candidate.name.full or "").endswith(".") and words.after(candidate.name.last) == ".":
        end += 1  # "Otto I."
    value: dict[str, Any] = {"office": None, "role": "none"}
    office = candidate.office
    if office is not None:
        worded = words.text[words.starts[office.first] : words.ends[candidate.office_last]]
        worded = closed(_BROKEN.sub("", worded), words.after(candidate.office_last))
        if worded.endswith((". D", ".D", ". V", ".V", ". R", ".R", "Ltd")):
            worded += "."  # "Minister a. D.", "Präsident des Verbandes e. V."
        worded, head = " ".join(worded.split()), words.forms[office.head]
        article = words.forms[office.first - 1] if office.first else ""
        value["office"] = worded if office.plural else nominative(worded, head, article)
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
