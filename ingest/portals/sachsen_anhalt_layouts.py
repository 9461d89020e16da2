"""The layouts of Sachsen-Anhalt's release pages: each cuts the lines of a page into its parts.

No class names of these pages are known for sure, so they are read by the order of their lines,
which has been the same since 1999.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ingest import fields, imprint
from ingest.errors import Unreadable
from ingest.text import Line

_LABEL = re.compile(r"^(?P<label>[^\W\d]*(?:mitteilung|meldung))?\s*:\s*(?P<number>\d.*)$")
_META = re.compile(
    r"^(?P<date>\d{2}\.\d{2}\.\d{4}),\s+(?P<place>[^\d]{2,60}?)\s+[–-]\s+(?P<number>.*\d.*)$"
)
_HEADED = re.compile(
    r"^(?P<house>\D{4,120}?)\s+[-–]\s+(?P<label>Presse(?:mitteilung|information))\s+Nr\.?\s*:?\s*"
    r"(?P<number>\d{1,5}\s*/\s*\d{2,4})$"
)
_MAX_TITLE_DISTANCE = 5  # lines between dateline and title: house, overline


@dataclass(frozen=True, slots=True)
class Parts:
    """A page cut into its parts. ``imprints`` in their order: the last is the page's own, one
    before it belongs to the text. ``mark`` is the house that stands over the title; singles have
    one too, which is left out, as it was always turned over to the successor."""

    label: str
    number: str | None
    place: str
    shown: date
    overline: str | None
    title: str
    subtitle: str | None
    text: Sequence[Line]
    imprints: Sequence[str]
    rest: Sequence[Line]
    mark: str | None
    house: str | None = None
    """Who the page itself names above place and date, by the name of that day."""


def detail(found: list[Line]) -> Parts | None:
    """presse.sachsen-anhalt.de: ``Pressemitteilung: 419/2023``, place and date, overline, title,
    subtitle, text, imprint, attachments. Old pages have ``: 295`` for the first line."""
    datelines = _datelines(found)
    if not datelines:
        return None
    if len(datelines) > 1:
        raise Unreadable(f"{len(datelines)} lines with place and date where one is meant")
    at = datelines[0]
    said = fields.dateline(found[at].plain)
    label = _LABEL.match(found[at - 1].plain) if at else None
    title = _title(found, at + 1)
    over = [line.plain for line in found[at + 1 : title]]
    marks = [text for text in over if fields.is_house(text)]
    tail = found[title + 1 :]
    has_subtitle = len(tail) > 1 and tail[0].kind == "heading" and tail[1].kind != "heading"
    text, imprints, rest = imprint.cut(tail[1:] if has_subtitle else tail)
    return Parts(
        label=(label["label"] or "") if label else "",
        number=label["number"] if label else None,
        place=said[0] if said else "",
        shown=said[1] if said else date.min,
        overline=" ".join(text for text in over if text not in marks) or None,
        title=found[title].plain,
        subtitle=tail[0].plain if has_subtitle else None,
        text=text,
        imprints=imprints,
        rest=rest,
        mark=marks[0] if len(marks) == 1 else None,
    )


def _datelines(found: list[Line]) -> list[int]:
    """Where the page's own datelines stand and not those in its text: right under a label, or
    anywhere if no line of the page is a label."""
    stated = [at for at, line in enumerate(found) if fields.dateline(line.plain)]
    if not any(_LABEL.match(line.plain) for line in found):
        return stated
    return [at for at in stated if at and _LABEL.match(found[at - 1].plain)]


def _title(found: list[Line], start: int) -> int:
    near = range(start, min(start + _MAX_TITLE_DISTANCE, len(found)))
    named = [at for at in near if not fields.is_house(found[at].plain)]
    headings = [at for at in named if found[at].kind == "heading"]
    if not named:
        raise Unreadable("no title stands under place and date")
    return (headings or named)[0]


def single(found: list[Line]) -> Parts | None:
    """The TYPO3 single: title, subtitle, ``TT.MM.JJJJ, Ort – Nummer``, the house as an item, text,
    imprint, ``Pressemitteilung als PDF``; round it the page of the authority."""
    metas = [(at, said) for at, line in enumerate(found) if (said := _META.match(line.plain))]
    if not metas:
        return None
    if len(metas) > 1:
        raise Unreadable(f"{len(metas)} lines with date, place and number where one is meant")
    at, said = metas[0]
    shown = fields.day(said["date"])
    titles = [i for i in range(max(0, at - 2), at) if found[i].kind == "heading"]
    if shown is None or not titles:
        raise Unreadable("no title stands over date, place and number")
    tail = found[at + 1 :]
    mark = tail[0].plain if tail and tail[0].kind == "item" else ""
    text, imprints, rest = imprint.cut(tail[1:] if fields.is_house(mark) else tail)
    return Parts(
        label="",
        number=said["number"],
        place=said["place"],
        shown=shown,
        overline=None,
        title=found[titles[0]].plain,
        subtitle=" ".join(line.plain for line in found[titles[0] + 1 : at]) or None,
        text=text,
        imprints=imprints,
        rest=rest,
        mark=None,
    )


def archived(found: list[Line]) -> Parts | None:
    """The portal before October 2020, as the headers show that it left in texts:
    ``Staatskanzlei - Pressemitteilung Nr.: 295/05``, place and date, title, text, imprint."""
    heads = [(at, said) for at, line in enumerate(found) if (said := _HEADED.match(line.plain))]
    heads = [(at, said) for at, said in heads if fields.is_house(said["house"])]
    if not heads:
        return None
    at, said = heads[0]
    stated = fields.dateline(found[at + 1].plain) if at + 1 < len(found) else None
    if stated is None:
        raise Unreadable("no place and date stand under house and number")
    title = _title(found, at + 2)
    text, imprints, rest = imprint.cut(found[title + 1 :])
    return Parts(
        label=said["label"],
        number=said["number"],
        place=stated[0],
        shown=stated[1],
        overline=" ".join(line.plain for line in found[at + 2 : title]) or None,
        title=found[title].plain,
        subtitle=None,
        text=text,
        imprints=imprints,
        rest=rest,
        mark=None,
        house=said["house"].strip(),
    )
