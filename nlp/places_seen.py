"""Places that the statistical model has seen: villages and towns that no list knows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Protocol

from spacy.tokens import Doc

from corpus.release import Mention
from nlp.doc import confidence_of, mentions_of
from nlp.gazetteer import Words
from nlp.places_known import place_at, place_words

# Below this the model is wrong as often as right; behind a word that places stand behind it may
# be less sure (judged on texts it hasn't seen).
_COUNTS = 0.9
_COUNTS_CUED = 0.75
_MEASURE = 0.65
# Longer names are none.
_LONGEST = 60

_CUED = re.compile(
    r"\b(?:in|nach|aus|bei|von|Stadt|Gemeinde|Ort|OT|Ortsteil|Ortschaft|Stadtteil|zwischen|bis|um|"
    r"Raum|Kreis|Landkreis|Woiwodschaft|Insel|über) $"
)
_NO_PLACE = re.compile(
    r"(?:straße|str|platz|allee|weg|ring|brücke|haus|schloss|dom|park|see|kanal|bahnhof|museum|"
    r"theater|kirche|schule|stadion|halle|tal|autobahn|flughafen|messe|werk|wald|wälder|höhle|"
    r"mühle|kloster|burgen|revier|land[es]s?|länder|ländern|[a-zäöü]bank|wurst|hühner|huhns?|"
    r"büffeln?|boden|obhut|propst|isch|ischen|ische|ungen|lingen? |heiten)$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[\s(,;:/.–—-]+$|\s(?:am|an|bei|der|im|in|und)$")
_FOREIGN = re.compile(r" (?:nad|pod|sur|upon|on) [A-ZÁÉÍÓÚ]\w+")
_OF_PLACES = re.compile(r"[A-ZÄÖÜ]\w+\s?[–-]\s?[A-ZÄÖÜ]\w+")


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Taken:
    """Which characters spans cover."""

    def __init__(self, spans: Iterable[_Span]) -> None:
        pairs = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in pairs]
        self._reach: list[int] = []
        reach = 0
        for _, end in pairs:
            reach = max(reach, end)
            self._reach.append(reach)

    def free(self, start: int, end: int) -> bool:
        before = bisect_right(self._starts, end - 1)
        return before == 0 or self._reach[before - 1] <= start


def measures_named(doc: Doc) -> list[Mention]:
    """Where the model reads a measure's name (one word only behind a quotation mark). A place in
    it is part of that name, except the two ends of a line (``Strecke Merseburg - Querfurt``)."""
    return [
        Mention("measure", entity.start_char, entity.end_char, entity.text)
        for entity in doc.ents
        if entity.label_ == "MEASURE"
        and (len(entity) > 1 or doc.text[max(0, entity.start_char - 1)] in '„"»')
        and confidence_of(entity) >= _MEASURE
        and not _OF_PLACES.fullmatch(entity.text)
    ]


def seen_places(doc: Doc) -> list[Mention]:
    """The model's places by their names in base form; no streets, rivers and buildings, nor
    anybody's surname."""
    text = doc.text
    surnames = {
        (mention.entity or "").rsplit(" ", 1)[-1]
        for mention in mentions_of(doc)
        if mention.kind == "person"
    }
    found = []
    for entity in doc.ents:
        length = entity.end_char - entity.start_char
        if entity.label_ != "LOC" or length > _LONGEST:
            continue
        start, end = _mended(text, entity.start_char, entity.end_char)
        surface = text[start:end]
        if not surface or surface in surnames or not _is_place(surface):
            continue
        cued = _CUED.search(text, max(0, start - 20), start)
        sure = confidence_of(entity)
        if sure >= (_COUNTS_CUED if cued else _COUNTS):
            name = _name(surface, cued is not None, text)
            found.append(Mention("place", start, end, surface, name, {}, round(sure, 2)))
    return found


def _mended(text: str, start: int, end: int) -> tuple[int, int]:
    """Without marks, brackets and small words that belong to what follows."""
    bracket = text.find("(", start, end)
    if bracket >= 0 and ")" not in text[bracket:end]:
        end = bracket
    line = text.find("\n", start, end)
    end = line if line >= 0 else end
    while end > start and (match := _ENDS.search(text, start, end)):
        end = match.start()
    more = _FOREIGN.match(text, end)
    return start, more.end() if more else end


def _is_place(surface: str) -> bool:
    rivers = place_words()["doubtful"]["rivers"]
    if not surface[0].isupper() or surface in rivers or len(surface) < 3:
        return False
    return not _NO_PLACE.search(surface) or place_at(Words(surface), 0) is not None


def _name(surface: str, cued: bool, text: str) -> str:
    """``KIEL`` is Kiel, ``Kasans`` Kasan, ``Kreis Stendal`` the Landkreis Stendal."""
    name = surface.title() if surface.isupper() and len(surface) > 3 else surface
    for called in (name, name.replace("Landkreises", "Landkreis")):
        words = Words(called)
        place = place_at(words, 0)
        if place is not None and place.end == len(called):
            return place.item
    if name.endswith("s") and not cued and re.search(rf"\b{re.escape(name[:-1])}\b", text):
        return name[:-1]
    return name
