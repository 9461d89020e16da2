"""Places: municipalities, districts, regions and countries that a release names."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Mention
from nlp.doc import context_of, mentions_of
from nlp.gazetteer import Found, Words, words_of
from nlp.people_words import words_in
from nlp.places_known import name_on, place_at, place_words
from nlp.places_lists import as_districts
from nlp.places_seen import Taken, measures_named, seen_places

_DISTRICT_BEHIND = re.compile(r" \((?:Landkreis |Kreis |[A-ZÄÖÜ]\w{1,20}kreis)")


@Language.component("places")
def read_places(doc: Doc) -> Doc:
    """Appends the places of a release to its mentions, none inside another mention."""
    words = words_of(doc)
    taken = Taken(mentions_of(doc))
    seen = [place for place in seen_places(doc) if taken.free(place.start, place.end)]
    named = Taken(measures_named(doc))
    found = [
        place
        for place in as_districts(_known(words, Taken(seen)), words)
        if taken.free(place.start, place.end) and named.free(place.start, place.end)
    ]
    taken = Taken(found)
    found += [place for place in seen if taken.free(place.start, place.end)]
    day = context_of(doc).published
    found = [replace(place, entity=name_on(place.entity or "", day)) for place in found]
    found.sort(key=lambda place: place.start)
    mentions_of(doc).extend(found)
    return doc


def _known(words: Words, seen: Taken) -> list[Mention]:
    found: list[Mention] = []
    index = 0
    while index < len(words):
        place = place_at(words, index)
        if place is None:
            found += _joined_places(words, index)
            index += 1
            continue
        start = words.starts[place.first]
        if _is_meant(words, place, model=not seen.free(start, place.end)):
            found.append(_mention(words, start, place.end, place.item))
        index = place.last + 1
    return found


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(place_words()["doubtful"][group])


def _is_meant(words: Words, place: Found[str], model: bool) -> bool:
    """Whether the words name the place here, and no castle (``die Burg``), no law of a Land.
    What words of two meanings mean the ``model`` knows best."""
    start = words.starts[place.first]
    thing = _names_a_thing(words, place)  # "Krankenhausgesetz Sachsen-Anhalt"
    if model or thing or _is_castle(words, place):
        return model and not thing
    form = words.text[start : place.end]
    bare = form.removesuffix("s")
    before = words.forms[place.first - 1] if place.first else ""
    gap = words.gap(place.first - 1) if place.first else ""
    if {form, bare} & _words("cued"):
        if _DISTRICT_BEHIND.match(words.text, place.end):
            return True
        return gap.strip() == "/" or (_is_cue(words, place.first - 1) and not gap.strip())
    if {form, bare} & _words("guarded"):
        if words.text[place.end : place.end + 2].strip().isdigit():
            return False  # "Halle 7"
        return before.lower() not in words_in("determiners") and not (
            before.islower()
            and before.endswith(("en", "er"))
            and before not in ("zwischen", "über", "unter")
        )
    return True


def _is_castle(words: Words, place: Found[str]) -> bool:
    """``die Neuenburg``: no town has an article."""
    at = place.first - 1
    article = words.forms[at] if at >= 0 and words.joined(at) else ""
    return article in ("die", "Die") and words.forms[place.last].endswith("burg")


def _is_cue(words: Words, index: int) -> bool:
    """Whether a place may be named behind a word: a preposition, a postal code, another place."""
    before = words.forms[index] if index >= 0 else ""
    if before.lower() in _words("cues") or (before.isdigit() and len(before) == 5):
        return True
    return before in ("und", "sowie") and index > 0 and _ends_place(words, index - 1)


def _ends_place(words: Words, index: int) -> bool:
    return any(
        place is not None and place.last == index
        for place in (place_at(words, max(0, index - 1)), place_at(words, index))
    )


def _names_a_thing(words: Words, place: Found[str]) -> bool:
    """``Schulgesetz des Landes Sachsen-Anhalt``, ``Verdienstorden der Bundesrepublik``."""
    at = place.first - 1
    if at >= 1 and words.forms[at] == "Landes" and words.forms[at - 1] == "des":
        at -= 2
    elif at >= 1 and words.forms[at] == "der":
        at -= 1
    elif at < 0 or words.gap(at) != " ":
        return False
    return at >= 0 and words.forms[at].lower().endswith(tuple(_words("things")))


@cache
def _quarters() -> frozenset[str]:
    return _words("quarters") | frozenset(place_words()["municipalities"]["Ortsteile"])


def _joined_places(words: Words, index: int) -> list[Mention]:
    """Both places of ``Merseburg-Querfurt``."""
    form, start = words.forms[index], words.starts[index]
    left, hyphen, right = form.partition("-")
    if hyphen and right in _quarters() and place_at(Words(left), 0) is not None:
        return [_mention(words, start, words.ends[index], form)]  # "Wolfen-Nord"
    if not (hyphen and left and right) or {left, right} & _words("cued"):
        return []
    found = []
    for part, begin in ((left, start), (right, start + len(left) + 1)):
        place = place_at(Words(part), 0)
        if place is None:
            return []
        found.append(_mention(words, begin, begin + len(part), place.item))
    return found


def _mention(words: Words, start: int, end: int, name: str) -> Mention:
    return Mention("place", start, end, words.text[start:end], name)
