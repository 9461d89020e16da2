"""Bodies that the statistical model has seen: where exactly they stand, and whether they count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from nlp.doc import confidence_of
from nlp.gazetteer import Words
from nlp.organisations_companies import legal_forms
from nlp.organisations_kinds import kind_of, listed
from nlp.organisations_known import aliases, no_body_endings
from nlp.people_offices import office_head
from nlp.places_known import place_at

# Longer names are none.
_LONGEST = 160
# Below this the model is wrong more often than right (judged on texts it hasn't seen).
_COUNTS = 0.6
_SURE = 0.6
# A bare word with nothing that makes it a name must be surer.
_BARE = 0.7

_TRAILING = re.compile(
    r"(?:[\s,;:–—(„\"*-]+|(?<![VRKGa-z]\.)(?<=[^.])\.|"
    r"\s(?:der|des|die|das|dem|für|in|im|am|und|sowie|mit|bei|zu|zur|zum|von|vom|20\d\d|199\d))+$"
)
_LEADING = re.compile(r"(?:[\s„\"»¿?‚*-]+|(?:[Dd](?:ie|er|as|en|em|es)|[Ff]irma)\s)+")
_CLOSING = '“”"«‘?¿'
_OPENING = '„"»‚?¿'
_LINE = re.compile(r"\n(?=\n|[^\w])")
_WORD_END = re.compile(r"[\w+]*")
_AT_PLACE = re.compile(r"(?<=kammer) zu [A-ZÄÖÜ]\w+")
# "die Stadt Zeitz" acts, "mit dem Landkreis Harz"; "Bürgermeister der Stadt Zeitz" is of a place.
_MUNICIPALITY = re.compile(
    r"(?:[A-Z]\w*s?stadt|Stadt|[A-Z]?\w*[Gg]emeinde|(?P<m>(?:Landk|K)reis(?:es)?))\s(?=[A-ZÄÖÜ])"
)
_ACTS_F = re.compile(
    r"(?:^|(?<!in )(?<!auf )(?<!um ))\b"
    r"(?:[Dd]ie|(?:von|mit|an|bei|gegenüber|neben|durch) der)\s$"
)
_ACTS_M = re.compile(
    r"\b(?:[Dd]er|(?:mit|von|an|gegenüber) dem|vom|beim|(?:an|für|durch|gegen) den)\s$"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the model takes for a body, ``text[start:end]``; ``confidence`` is its own."""

    start: int
    end: int
    confidence: float


def seen_bodies(doc: Doc) -> list[Seen]:
    """The model's bodies from left to right, their ends mended, without those it doubts."""
    text = doc.text
    found: list[Seen] = []
    for entity in doc.ents:
        sure = confidence_of(entity)
        length = entity.end_char - entity.start_char
        if entity.label_ != "ORG" or sure < _COUNTS - 0.1 or length > _LONGEST:
            continue
        start, end = _mended(text, entity.start_char, entity.end_char)
        if found and text[found[-1].end : start] == " " and start < end:
            start = found.pop().start  # "Thüringer" and "Rechnungshof"
        if start < end and (not found or found[-1].end <= start):
            found.append(Seen(start, end, sure))
    return found


def surely_seen(doc: Doc) -> list[tuple[int, int]]:
    """Where a body stands that the model does not doubt."""
    return [(seen.start, seen.end) for seen in seen_bodies(doc) if seen.confidence >= _SURE]


def larger_measures(doc: Doc) -> list[tuple[int, int]]:
    """Where the model is sure of a measure; a body or place behind its first word is part of
    the measure's name."""
    return [
        (entity[0].idx + len(entity[0]), entity.end_char)
        for entity in doc.ents
        if entity.label_ == "MEASURE" and len(entity) > 1 and confidence_of(entity) >= _COUNTS
    ]


def counts_alone(seen: Seen, text: str) -> bool:
    """Whether a body that no rule knows counts on the model's word."""
    surface = text[seen.start : seen.end]
    forms = re.findall(r"\w[\w-]*", surface)
    if seen.confidence < _COUNTS or not forms or not _begins_name(forms[0]):
        return False
    if forms[0].lower().startswith(tuple(listed("parts"))) or surface.isdigit():
        return False
    municipality = _MUNICIPALITY.match(surface)
    if municipality is not None:
        acts = _ACTS_M if municipality["m"] else _ACTS_F
        return acts.search(text, max(0, seen.start - 20), seen.start) is not None
    if surface in aliases():
        return True
    last = forms[-1].lower()
    no_body = last.endswith(no_body_endings()) and kind_of(forms[-1]) is None
    if no_body or forms[0].removesuffix("s") in listed("buildings"):
        return False
    return len(forms) > 1 or (seen.confidence >= _BARE and _bare_name(forms[0]))


def _begins_name(form: str) -> bool:
    return form[0].isdigit() or any(letter.isupper() for letter in form) or form in aliases()


def _bare_name(form: str) -> bool:
    """``Amazon``, ``Landesturnverband``, but no ``Verwaltung``, ``Landrat`` or ``Burg``."""
    kind = kind_of(form)
    base = kind.base if kind is not None else form
    if base.lower() in listed("never") or base.lower().endswith(tuple(listed("never_endings"))):
        return False
    if form.endswith("er") and place_at(Words(form[:-2]), 0) is not None:
        return False  # "Leipziger"
    if form in listed("not_in_company"):
        return False
    return office_head(form) is None and place_at(Words(form), 0) is None


def _mended(text: str, start: int, end: int) -> tuple[int, int]:
    """Without articles and marks at the ends, with the closing bracket, quotation mark and legal
    form that belong to what is inside."""
    word = _WORD_END.match(text, end) if text[end - 1].isalnum() else None
    end = word.end() if word else end
    line = _LINE.search(text, start, end)
    end = line.start() if line else end
    leading = _LEADING.match(text, start, end)
    if leading is not None and not _quoted_part(text, leading.end(), end):
        start = leading.end()
    end = _without_trailing(text, start, end)
    inside = text[start:end]
    if inside.count("(") > inside.count(")"):
        closing = text.startswith(")", end)
        end = end + 1 if closing else _without_trailing(text, start, start + inside.rfind("("))
    elif inside.endswith(")") and "(" not in inside:
        end -= 1
    end = _with_quote(text, start, end)
    if text[end - 1] in "“”«" and not any(mark in text[start:end] for mark in '„"»‚?'):
        end -= 1
    more = _AT_PLACE.match(text, end)
    end = more.end() if more else end
    form = _legal().match(text, end)
    return start, form.end() if form else end


def _quoted_part(text: str, start: int, end: int) -> bool:
    """``„Otto“ gGmbH``: only a part stands in quotation marks."""
    return any(mark in text[start : end - 1] for mark in "“”«")


def _without_trailing(text: str, start: int, end: int) -> int:
    trailing = _TRAILING.search(text, start, end)
    return trailing.start() if trailing else end


def _with_quote(text: str, start: int, end: int) -> int:
    inside = text[start:end]
    opened = max(inside.rfind(mark) for mark in _OPENING)
    if opened < 0 or any(mark in inside[opened + 1 :] for mark in _CLOSING):
        return end
    if end < len(text) and text[end] in _CLOSING:
        return end + 1
    return end


@cache
def _legal() -> re.Pattern[str]:
    forms = sorted(legal_forms(), key=len, reverse=True)
    return re.compile(
        r"[“\"]?\s(?:"
        + "|".join(re.escape(form).replace(r"\ ", r"\s?") for form in forms)
        + r")(?![\w-])"
    )
