"""What stands at the end of old bodies and isn't theirs: imprints, and a note about channels."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from corpus.release import Block
from ingest import fields
from ingest.repair.words import WORDS

_IMPRINT = re.compile(r"(?:^|(?<=[\s.!?“)]))Impressum\s?:\s?")
_MAX_IMPRINT: Final = 500  # characters; longer ones have run into foreign text
_MAX_NOTE: Final = 400

_LABEL = r"(?:Tel(?:efon)?|(?:Tele)?[Ff]ax|E-?Mail|(?<!E-)(?<!E)Mail|Internet|Web)\.?\s?:"
_PRESS = r"(?:Pressestelle|Presse- und Öffentlichkeitsarbeit|Pressesprecher)"
_POSTCODE = r"\d{5}[ ][A-ZÄÖÜ]"
_GLUED = re.compile(
    rf"[a-zäöüß]{_PRESS}|Pressestelle[A-ZÄÖÜ]|Sachsen-Anhalt[A-ZÄÖÜ]"
    rf"|[^\W\d_]{_POSTCODE}|[^\s(/-](?:{_LABEL})|[a-z]www\."
)
_ROWS = re.compile(
    rf"[ ]?(?={_LABEL})|[ ]?(?={_PRESS})|(?<=Pressestelle)[ ]?(?=[A-ZÄÖÜ])"
    r"|(?<=Öffentlichkeitsarbeit)[ ]?(?=[A-ZÄÖÜ\d])|(?<=[a-z])(?=www\.)|[ ](?=www\.)"
)
_BEFORE_POSTCODE = re.compile(rf"(?<=\d)[ ]?(?={_POSTCODE})|(?<=[^\W\d_])(?={_POSTCODE})")
_WORDS_GLUED = re.compile(r"(?<=[a-zäöüß]{3})(?=[A-ZÄÖÜ][a-zäöüß]{2})")
_LABEL_ALONE = re.compile(rf"({_LABEL})\n(?=\S)")


@dataclass(frozen=True, slots=True)
class Closing:
    """A body without its end, and what that was."""

    body: tuple[Block, ...]
    contact: str | None = None
    house: str | None = None


def imprint(body: tuple[Block, ...]) -> Closing:
    """The imprint of its day at the end of the last block, 2001 to 2012: ``Impressum: Staatskanzlei
    des Landes Sachsen-Anhalt Pressestelle Domplatz 4 39104 Magdeburg``. Only where a house follows
    the word. The page's own imprint below it is the successor's."""
    if not body:
        return Closing(body)
    text = body[-1].text
    found = list(_IMPRINT.finditer(text, max(0, len(text) - _MAX_IMPRINT)))
    contact = _parted(text[found[-1].end() :]) if found else ""
    house = fields.house(contact) if contact else None
    if house is None:
        return Closing(body)
    rest = text[: found[-1].start()].rstrip()
    kept = (*body[:-1], *([replace(body[-1], text=rest)] if rest else []))
    return Closing(kept, contact, house) if kept else Closing(body)


def parted(contact: str) -> str:
    """An imprint whose line breaks were lost, until 2020, in its rows again; others as they are:
    ``Sachsen-AnhaltPressestelleDomplatz 2 - 439104 Magdeburg``."""
    if any(_is_glued(row) for row in contact.split("\n")):
        return _parted(contact)
    return contact


def _is_glued(row: str) -> bool:
    beside_labels = re.split(_LABEL, row)[0]
    return bool(_GLUED.search(row) or re.search(rf"\d{{1,3}}{_POSTCODE}", beside_labels))


def _parted(contact: str) -> str:
    rows = [row for line in contact.split("\n") for row in _ROWS.split(line)]
    rows = [part for row in rows for part in _address(row)]
    whole = "\n".join(row for part in rows if (row := part.strip(" ,")))
    return _LABEL_ALONE.sub(r"\1 ", whole)


def _address(row: str) -> list[str]:
    """``Domplatz 2 - 439104 Magdeburg`` as two rows; telephone numbers stay whole."""
    if re.match(_LABEL, row) or "@" in row:
        return [row]
    return [part for whole in _BEFORE_POSTCODE.split(row) for part in _WORDS_GLUED.split(whole)]


def note(body: tuple[Block, ...]) -> Closing:
    """The Staatskanzlei's standing note about its site and channels, since 2022: a last paragraph
    of its own that names the site and two channels at least, and says nothing else."""
    words = WORDS["note"]
    last = body[-1].text if len(body) > 1 else ""
    channels = sum(name in last for name in words["channels"])
    is_note = (
        len(last) <= _MAX_NOTE
        and re.search(rf"(?<![\w/]){re.escape(words['site'])}(?![\w/])", last.replace("www.", ""))
        and channels + bool(re.search(r"\bX\b", last)) >= 2
        and any(re.search(rf"\b{said}\b", last) for said in words["says"])
        and len(re.findall(r"[.!?](?=\s+[A-ZÄÖÜ])", last)) <= 1
        and not re.search(r"[„“0-9]", last)
    )
    return Closing(body[:-1], contact=last) if is_note else Closing(body)
