"""People by surname alone, and names that only the statistical model has seen."""

from __future__ import annotations

from spacy.tokens import Doc

from nlp.people_assemble import Candidate, Reader, before_titles
from nlp.people_names import Name, names_a_thing, surely_nameable, word_lists, words_in
from nlp.places_known import place_at, place_words
from nlp.resolve import holder

# What the model takes for a given name by mistake is most often an adjective.
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_LONGEST_NAME = 4


def add_surnames(reader: Reader) -> None:
    """Later mentions by surname alone, of people of the release or the government."""
    words = reader.words
    governing = reader.home.cabinets.by_surname
    for index, form in enumerate(words.forms):
        if index in reader.taken or not form[0].isupper():
            continue
        for base in (form, form[:-1] if form.endswith("s") else form):
            if base not in reader.surnames and not (
                base in governing and holder(base, None, "none", reader.home)
            ):
                continue
            if _stands_alone(reader, index, base):
                first = _with_particles(reader, index, base)
                surname = reader.surnames.get(base, base)
                reader.add(Candidate(first, Name(first, index, surname, None)))
                break


def _with_particles(reader: Reader, index: int, base: str) -> int:
    """Where ``von Trebnitz`` begins, if somebody of this release is called so."""
    surname = reader.surnames.get(base, base).split(" ")
    first = index - len(surname) + 1
    return first if first >= 0 and reader.words.forms[first:index] == surname[:-1] else index


def _stands_alone(reader: Reader, index: int, base: str) -> bool:
    """Whether a word that is somebody's surname is meant as such here."""
    words = reader.words
    if names_a_thing(words, index, index) or words.gap(index) in (" + ", " & "):
        return False
    before = words.forms[index - 1] if index and words.joined(index - 1) else ""
    following = words.forms[index + 1] if words.joined(index) and index + 1 < len(words) else ""
    genitive = words.forms[index] != base
    known_before = index - 1 in reader.taken or before in words_in("no_names") | words_in("address")
    if before and before[0].isupper() and not known_before and not genitive:
        return False
    if base not in word_lists()["homonyms"]:
        return True
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


def add_entities(reader: Reader, doc: Doc) -> None:
    """Names of two words or more that no list knows, where more than the model speaks for them:
    a verb of speech, a comma or bracket behind it."""
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
        if first < last < min(len(words), first + _LONGEST_NAME) and _is_person(
            reader, first, last
        ):
            forms = words.forms[first : last + 1]
            name = Name(first, last, forms[-1], " ".join(forms))
            reader.add(Candidate(before_titles(words, first), name, guessed=True))


def _is_person(reader: Reader, first: int, last: int) -> bool:
    words = reader.words
    given, surname = words.forms[first], words.forms[last]
    if reader.taken.intersection(range(first, last + 1)) or names_a_thing(words, first, last):
        return False
    if given.endswith(_ADJECTIVE_ENDINGS) or not surely_nameable(given):
        return False
    if surname in place_words()["doubtful"]["rivers"] or place_at(words, last) is not None:
        return False  # "Schwarze Elster"
    before = words.forms[first - 1] if first else ""
    following = words.forms[last + 1] if last + 1 < len(words) and words.joined(last) else ""
    spoken = before in words_in("speech") or following in words_in("speech")
    return surely_nameable(surname) and (spoken or words.after(last) in (",", "("))
