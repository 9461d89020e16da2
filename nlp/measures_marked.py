"""What the statistical model marks as measures, mended to whole names.

A network labels word by word: it breaks names in two ("Sanierung des | Zittauer Hauses"), takes
an article or a quotation mark along, or loses the closing one. Here such pieces become the
stretches that a reader would mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc

from nlp.doc import confidence_of
from nlp.measures_lexicon import BARE, DOINGS, NEVER_IN_NAME, compound, is_generic
from nlp.measures_names import ordinal_before

LABEL = "MEASURE"
_QUOTES = '„“”"»«‚‘›‹¿?'
_BACK = 80  # characters before a name that may belong to it
_LONGEST = 260  # characters of a name
# What may stand between two pieces of one name.
_BETWEEN = re.compile(
    r"\s?(?:(?:(?:für|zur|zum|gegen|über|von|vom)\s)(?:(?:die|das|de[nrm]|eine[rnm]?|ein)\s)?"
    rf"|(?:de[rs]|eine[rs])\s)?[{_QUOTES}]?|[–-]"
)
_BEFORE = re.compile(
    rf"(?:[\s{_QUOTES}(,;:.–-]+"
    r"|(?:§{1,2}|Art\.|Artikels?|Paragra(?:f|ph)(?:en)?|Abs\.|Absatz|Satz|Nr\.)\s(?:\d+[a-z]?\s)?"
    r"|\d+[a-z]?\s(?=[A-ZÄÖÜ]\w*[A-ZÄÖÜ]\b)"
    r"|Entwurf\s(?:eines|einer|des|der|zum|zur)\s"
    rf"|(?:{'|'.join(DOINGS)})\s(?:de[rs]|von|vom)\s|(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]es|[Dd]em|[Dd]en|[Ee]ine?[srnm]?"
    r"|[Zz]u[mr]|[Vv]o[mn]|[Ii]m|[Ff]ür|[Gg]egen|[Aa]us|[Mm]it|[Nn]eue[nrs]?|[Ss]ogenannte[nrs]?)\s"
    rf"|(?:{'|'.join(sorted(NEVER_IN_NAME))})(?:e|en|er|es|em)\s)+"
)
_BEHIND = re.compile(
    r"(?:\s(?:der|die|das|des|dem|den|und|sowie|oder|für|zur|zum|über|von|vom|im|in|am|an|bei|mit"
    r"|aus|als|um|ein|eine[srnm]?|zwischen|bis|nach|auf|durch|gegen|unter|seit|ab)"
    r"|\sdes Bundes|\sdes Landes|\sder Landesregierung|\sder (?:EU|Europäischen Union)"
    r"|\s(?:zwischen|von) (?:Bund|Land|Landesregierung)\b.*|\sum\s.*|\sin Höhe.*|[\s(,;:.–-])+$"
)
# "So dient die Verordnung der Umsetzung der Konvention": a dative, no part of the name.
_SERVES = re.compile(
    r"[\w-]+(?P<end>)\sder\s(?:Umsetzung|Ausführung|Durchführung)\s(?:de[rs]|von)\s"
)
_OF_YEAR = re.compile(
    r"\s(?:von|vom|aus|des)\s(?:dem\s|Jahre?s?\s){0,2}(?:\d{1,2}\.\s\w+\s)?(?:19|20)\d\d$"
)
# The work done on a building, which a network leaves out before it.
_WORK = re.compile(
    r"\b(?:[A-ZÄÖÜ]\w*)?(?:[Bb]au|sanierung|gestaltung|erneuerung|erweiterung|modernisierung|restaurierung"
    r"|instandsetzung|Sanierung|Umgestaltung|Neugestaltung|Erneuerung|Erweiterung|Modernisierung|Restaurierung"
    r"|Instandsetzung|Lückenschluss|Nordverlängerung|Sicherung|Gründung|Klimatisierung)(?:e?s)?\s"
    r"(?:de[rs]|eine[rs]|von)\s(?:[a-zäöü]\w+\s){0,2}$"
)
# What has a proper name needs no number: "seit dem ersten Verwaltungsabkommen Altlasten".
_PROPER = re.compile(r"\S+ [A-ZÄÖÜ][a-zäöü]")
_ABBREVIATION = re.compile(r"\s\((?!EU\))[A-ZÄÖÜ][\wÄÖÜ]*[A-ZÄÖÜ]\w*(?:[ -](?:LSA|M-V))?\)$")
# Behind the town of a date line in one paragraph with the title: "… Magdeburg (MJ). Von …"
_DATE_LINE = re.compile(r"\s?\((?:M[A-Z]\w{0,4}|StK)\)")
_CLOSING = re.compile(r"[.!]?[“”\"«»’'‹›¿?]")
_KIND = re.compile(rf"(?P<kind>[A-ZÄÖÜ][\wäöüß-]+)\s(?P<mark>[{_QUOTES}])?(?=\S)")


class Marked(NamedTuple):
    """A stretch of the text that the model takes for a measure's name."""

    start: int
    end: int
    confidence: float


def marked(doc: Doc) -> Iterator[Marked]:
    """The model's names of measures from left to right; they don't overlap."""
    text = doc.text
    for piece in _joined(doc):
        end = piece.start + len(text[piece.start : piece.end].partition("\n")[0])
        start, end = _trimmed(text, piece.start, end)
        if end - start > 1:
            yield Marked(start, end, piece.confidence)


def _joined(doc: Doc) -> Iterator[Marked]:
    last: Marked | None = None
    for entity in doc.ents:
        if entity.label_ != LABEL:
            continue
        piece = Marked(entity.start_char, entity.end_char, confidence_of(entity))
        if last is not None:
            between = doc.text[last.end : piece.start]
            if _BETWEEN.fullmatch(between) and piece.end - last.start <= _LONGEST:
                likelihood = min(last.confidence, piece.confidence)
                last = Marked(last.start, piece.end, likelihood)
                continue
            yield last
        last = piece
    if last is not None:
        yield last


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The name alone: no article, no preposition left over, quotation marks in pairs."""
    before = _BEFORE.match(text, start, end)
    start = before.end() if before else start
    behind = _BEHIND.search(text[start:end])
    end = start + behind.start() if behind else end
    serves = _SERVES.match(text, start, end)
    end = serves.end("end") if serves else end
    name = text[start:end]
    if _DATE_LINE.match(text, end) and " " in name:
        end = start + name.rindex(" ")
        name = text[start:end]
    abbreviation = _ABBREVIATION.search(name)  # another name of the same measure
    if abbreviation:
        end = start + abbreviation.start()
        name = text[start:end]
    bracket = name.find("(")
    closing = name.find(")")
    if closing >= 0 and (bracket < 0 or closing < bracket):
        end = start + closing
    elif bracket >= 0 and closing < 0:
        end = start + len(name[:bracket].rstrip())
    year = _OF_YEAR.search(text[start:end])
    end = start + year.start() if year and year.start() else end
    end, quoted = _paired(text, start, end)
    start, end = _without_kind(text, start, end, quoted)
    return _with_work(text, start), end


def _with_work(text: str, start: int) -> int:
    """Where a name begins with what is done to a building, or with its ordinal."""
    window = text[max(0, start - _BACK) : start]
    work = _WORK.search(window)
    if work:
        return start - (len(window) - work.start())
    return start if _PROPER.match(text, start) else ordinal_before(text, start)


def _paired(text: str, start: int, end: int) -> tuple[int, int]:
    """The end, and where a quoted part begins (or -1), after the marks have been paired."""
    places = [at for at in range(start, end) if text[at] in _QUOTES]
    for at in places:
        if text[at] == "“" and "„" not in text[start:at]:
            return at, -1  # what follows is another name
    if len(places) % 2:
        closing = _CLOSING.match(text, end)
        if closing:
            return closing.end(), places[-1]
        if places[-1] == end - 1:
            return len(text[: end - 1].rstrip()), -1
    return end, places[0] if places else -1


def _without_kind(text: str, start: int, end: int, quoted: int) -> tuple[int, int]:
    """A name behind "Programm" or "Landesprogramm" is the whole name; behind a telling kind
    ("Sondervermögen „Corona“") it is not."""
    kind = _KIND.match(text, start, end)
    if kind is None or not _is_bare(kind["kind"]):
        return start, end
    if kind["mark"] and quoted == kind.start("mark") and text[end - 1] in _QUOTES:
        return kind.end(), end - 1
    return start, end


def _is_bare(word: str) -> bool:
    form = BARE.get(word)
    if form is None:
        parts = compound(word)
        if parts is None or not is_generic(parts.modifier, parts.form.head):
            return False
        form = parts.form
    return form.head.type in ("programme", "project", "strategy")
