"""Places: municipalities, districts, regions and countries that a release names."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from corpus.release import Mention
from nlp.doc import mentions_of
from nlp.gazetteer import Found, Words, words_of
from nlp.people_names import words_in
from nlp.places_known import place_at, place_words

# "Magdeburg.", "Magdeburg (MJ).", "Magdeburg/Weimar.", "Halle (Saale), 9. April" open a text.
_DATELINE_BEFORE = re.compile(r"[\s*#]*(?:[A-ZÄÖÜ][\w-]{1,40}(?: \([A-ZÄÖÜ]\w{1,20}\))?/){0,3}")
_DATELINE_BEHIND = re.compile(
    r"(?:/[A-ZÄÖÜ][\w-]{1,40}(?: \([A-ZÄÖÜ]\w{1,20}\))?){0,3}"
    r"(?:\s?\([A-ZÄÖÜ/ ]{1,20}\)\s?[.:–-]|\.(?=\s|$)|,\s(?:den\s|am\s)?\d{1,2}\.)"
)
_DISTRICT_BEHIND = re.compile(r" \((?:Landkreis |Kreis |[A-ZÄÖÜ]\w{1,20}kreis)")
_CUED = re.compile(
    r"\b(?:in|nach|aus|bei|von|Stadt|Gemeinde|Ort|Ortsteil|Ortschaft|zwischen|bis|um|Raum|Kreis) $"
)
_NO_PLACE = re.compile(
    r"(?:straße|str|platz|allee|weg|ring|brücke|haus|schloss|dom|park|see|kanal|bahnhof|museum|"
    r"theater|kirche|schule|stadion|halle|burg|tal|autobahn|flughafen|messe)$",
    re.IGNORECASE,
)


@Language.component("places")
def read_places(doc: Doc) -> Doc:
    """Appends the places of a release to its mentions, none inside another mention."""
    words = words_of(doc)
    taken = _Taken(mentions_of(doc))
    found: list[Mention] = []
    index = 0
    while index < len(words):
        place = place_at(words, index)
        if place is None:
            index += 1
            continue
        if _is_meant(words, place) and taken.free(words.starts[place.first], place.end):
            found.append(_mention(words, words.starts[place.first], place.end, place.item, 1.0))
        index = place.last + 1
    taken = _Taken([*mentions_of(doc), *found])
    found += [mention for mention in _entities(doc) if taken.free(mention.start, mention.end)]
    mentions_of(doc).extend(sorted(found, key=lambda mention: mention.start))
    return doc


class _Taken:
    """Which characters other mentions cover."""

    def __init__(self, mentions: list[Mention]) -> None:
        spans = sorted((mention.start, mention.end) for mention in mentions)
        self._starts = [start for start, _ in spans]
        self._reach: list[int] = []
        reach = 0
        for _, end in spans:
            reach = max(reach, end)
            self._reach.append(reach)

    def free(self, start: int, end: int) -> bool:
        before = bisect_right(self._starts, end - 1)
        return before == 0 or self._reach[before - 1] <= start


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(place_words()["doubtful"][group])


def _is_meant(words: Words, place: Found[str]) -> bool:
    """Whether the words name the place here: no date line, no castle (``die Burg``)."""
    start = words.starts[place.first]
    if _is_dateline(words.text, start, place.end):
        return False
    form = words.text[start : place.end]
    bare = form.removesuffix("s")
    before = words.forms[place.first - 1] if place.first else ""
    gap = words.gap(place.first - 1) if place.first else ""
    if {form, bare} & _words("cued"):
        if _DISTRICT_BEHIND.match(words.text, place.end):
            return True
        return gap.strip() == "/" or (before in _words("cues") and not gap.strip())
    if {form, bare} & _words("guarded"):
        return before not in words_in("determiners") and not (
            before.islower()
            and before.endswith(("en", "er"))
            and before not in ("zwischen", "über", "unter")
        )
    return True


def _is_dateline(text: str, start: int, end: int) -> bool:
    line = text.rfind("\n", max(0, start - 200), start) + 1
    if not _DATELINE_BEFORE.fullmatch(text, line, start):
        return False
    return _DATELINE_BEHIND.match(text, end) is not None


def _mention(words: Words, start: int, end: int, name: str, confidence: float) -> Mention:
    return Mention("place", start, end, words.text[start:end], name, {}, confidence)


def _entities(doc: Doc) -> list[Mention]:
    """Places that only the statistical model has seen, behind a word that places stand behind
    without an article; no streets, rivers and buildings."""
    rivers = _words("rivers")
    text = doc.text
    return [
        Mention("place", entity.start_char, entity.end_char, entity.text, entity.text, {}, 0.6)
        for entity in doc.ents
        if entity.label_ == "LOC"
        and entity.text[0].isupper()
        and "\n" not in entity.text
        and _CUED.search(text, max(0, entity.start_char - 20), entity.start_char)
        and entity.text not in rivers
        and not _NO_PLACE.search(entity.text)
        and not entity.text.endswith(("er", "ischen", "ische"))
    ]
