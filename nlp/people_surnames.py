"""People by surname alone."""

from __future__ import annotations

from nlp.people_assemble import Candidate, Reader
from nlp.people_marks import Marks
from nlp.people_names import Name
from nlp.people_words import names_a_thing, word_lists, words_in
from nlp.resolve import holder


def add_surnames(reader: Reader, marks: Marks) -> None:
    """Later mentions by surname alone, of people of the release or the government."""
    words = reader.words
    governing = reader.home.cabinets.by_surname
    for index, form in enumerate(words.forms):
        if index in reader.taken or not (form[0].isupper() or form in reader.surnames):
            continue
        for base in (form, form[:-1] if form.endswith("s") else form):
            if base not in reader.surnames and not (
                base in governing and holder(base, None, "none", reader.home)
            ):
                continue
            first = _with_particles(reader, index, base)
            if _stands_alone(reader, first, index, base, marks.label(index)):
                surname = reader.surnames.get(base, base)
                reader.add(Candidate(first, Name(first, index, surname, None)))
                break


def _with_particles(reader: Reader, index: int, base: str) -> int:
    """Where ``von Trebnitz`` begins, if somebody of this release is called so."""
    surname = reader.surnames.get(base, base).split(" ")[:-1]
    first = index
    while (
        surname
        and first > 0
        and reader.words.forms[first - 1]
        in (
            surname[-1],
            surname[-1].capitalize(),
        )
    ):
        surname.pop()
        first -= 1
    return first


def _stands_alone(reader: Reader, first: int, index: int, base: str, label: str | None) -> bool:
    """Whether a word that is somebody's surname is meant as such here; ``label`` is what the
    model takes it for."""
    words = reader.words
    genitive = words.forms[index] != base
    following = words.forms[index + 1] if index + 1 < len(words) else ""
    # "das Muster 2017 beauftragt hat" is no "Luther 2017" where the release has named Muster
    surely = base in reader.surnames and (genitive or following.isdigit())
    if words.gap(index) in (" + ", " & ") or names_a_thing(words, first, index, surely):
        return False
    if label == "PER":
        return True
    before = words.forms[index - 1] if index and words.joined(index - 1) else ""
    known_before = index - 1 in reader.taken or before in words_in("no_names") | words_in("address")
    if before and before[0].isupper() and not known_before and not genitive:
        return False
    return base not in word_lists()["homonyms"] or _meant(reader, index, base)


def _meant(reader: Reader, index: int, base: str) -> bool:
    """Whether a surname that is a word as well is meant as a name: ``Richter betonte``."""
    words = reader.words
    genitive = words.forms[index] != base
    before = words.forms[index - 1] if index and words.joined(index - 1) else ""
    following = words.forms[index + 1] if words.joined(index) and index + 1 < len(words) else ""
    if before in words_in("determiners"):
        return False
    if genitive and base in reader.surnames and following[:1].isupper():
        return True  # "Winters Angaben"
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
