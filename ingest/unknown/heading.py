"""What a heading says: its text without overline and signs, and of a heading in parts the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bs4.element import Tag

from ingest.text import clean
from ingest.unknown import stated, words, written

OVERLINE_NAMES = ("overline", "dachzeile", "kicker", "roofline", "topline", "spitzmarke")


def shown(tag: Tag) -> str:
    """The text of a heading, without the overline that some put into it."""
    skipped = {
        id(inner)
        for inner in tag.find_all(True)
        if any(name in words.names(inner) for name in (*OVERLINE_NAMES, "sr-only", "hidden"))
        or (inner.name == "a" and is_sign(inner))
    }
    said = [
        " " if isinstance(piece, Tag) else str(piece)
        for piece in tag.descendants
        if (not isinstance(piece, Tag) or piece.name == "br")
        and not any(id(parent) in skipped for parent in piece.parents)
    ]
    return clean("".join(said)) or clean(tag.get_text(" ")) or _drawn(tag)


def is_sign(link: Tag) -> bool:
    """Whether a link is a sign by which the heading itself is linked."""
    return 0 < len(said := clean(link.get_text())) <= 2 and not re.search(r"\w", said)


def _drawn(tag: Tag) -> str:
    """The words of a heading that is a picture."""
    picture = tag.find("img", alt=True)
    return clean(str(picture["alt"])) if picture is not None else ""


def narrowed(tag: Tag, text: str, said: Sequence[str], slug: frozenset[str]) -> str:
    """A title without the overline or subtitle that stands in an element of its own at the
    beginning or end of the heading: small, with the day, or not named in the address where the rest
    is. What the head says whole stays whole."""
    if any(text in each for each in said):
        return text
    inner = tag
    while (only := _only(inner)) is not None:
        inner = only
    pieces = [piece for piece in inner.children if clean(piece.get_text(" "))]
    for at in (0, -1):
        piece = pieces[at] if len(pieces) > 1 else None
        if not isinstance(piece, Tag) or piece.name in ("a", "br"):
            continue
        beside = clean(piece.get_text(" "))
        rest = text.removeprefix(beside) if at == 0 else text.removesuffix(beside)
        is_named = stated.overlap(rest, slug) >= 2 and not stated.overlap(beside, slug)
        is_stated = any(stated.is_most(rest.strip(), each) for each in said)
        days, words_beside = written.dated(beside)
        is_bare = not re.search(r"[^\W\d_]{2}", words_beside)
        is_dated = bool(days) and (is_bare or not written.dates(rest))
        if rest != text and (is_named or is_stated or is_dated or piece.name == "small"):
            return rest.strip(" |\u2013-") or text
    return text


def _only(tag: Tag) -> Tag | None:
    """The one element that holds all text of another."""
    pieces = [piece for piece in tag.children if clean(piece.get_text(" "))]
    return pieces[0] if len(pieces) == 1 and isinstance(pieces[0], Tag) else None
