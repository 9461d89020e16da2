"""A reference as text in the German manner, as BibTeX, RIS and CSL-JSON.

A release is a report by its house in all three, with its kind as the type: the one type that
BibTeX (``techreport``), biblatex, RIS (``RPRT``) and CSL (``report``: what an institution
distributes) share and that has a number. RIS has ``PRESS`` only in newer lists, and programs that
don't know it take it for an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from corpus.terminal import german_date
from search.references import Reference

KINDS = {
    "release": "Pressemitteilung",
    "invitation": "Presseeinladung",
    "police": "Polizeimeldung",
    "court": "Pressemitteilung",
    "speech": "Rede",
    "correction": "Korrekturmeldung",
}

# BibTeX counts braces even behind a backslash, so they are named. A straight quotation mark is a
# command of babel's in German documents.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        '"': r"\textquotedbl{}",
        **{letter: f"\\{letter}" for letter in "#$%&_"},
    }
)
# Addresses are read as they stand; these would end the field, or the address.
_IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"})
_CONTROLS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


def text(it: Reference) -> str:
    """``Ministerium der Finanzen (Hrsg.): Titel. Pressemitteilung Nr. 58/2014 vom 20. Mai 2014.
    URL: https://… (abgerufen am 3. Juni 2024).``"""
    title = _line(it.title)
    parts = [f"{_line(it.house)} (Hrsg.):"] if it.house else []
    parts.append(title if title.endswith((".", "!", "?")) else f"{title}.")
    number = f" Nr. {_line(it.number)}" if it.number else ""
    parts.append(f"{KINDS[it.kind]}{number} vom {german_date(it.published)}.")
    if it.url and it.accessed:
        gone = "" if it.online else "; inzwischen nicht mehr abrufbar"
        parts.append(f"URL: {_line(it.url)} (abgerufen am {german_date(it.accessed)}{gone}).")
    return " ".join(parts)


def bibtex(it: Reference) -> str:
    """An entry for BibTeX (``year``) and biblatex (``date``, ``urldate``), in UTF-8. Titles and
    houses stand in double braces, so that no style changes their capitals or takes a house for a
    list of people."""
    fields = {
        "author": _held(it.house),
        "title": _held(it.title),
        "type": KINDS[it.kind],
        "number": _tex(it.number),
        "institution": _held(it.house),
        "address": _tex(it.place),
        "year": str(it.published.year),
        "date": it.published.isoformat(),
        "url": _address(it.url),
        "urldate": it.accessed.isoformat() if it.accessed else None,
        "langid": "ngerman",
    }
    lines = (f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@techreport{{{it.id},\n{''.join(lines)}}}\n"


def ris(it: Reference) -> str:
    """A record whose lines end in CR LF: a tag of two letters, two spaces, a dash, a space.

    The number of a report is ``SN``, its type ``M3``. An author is cut at a comma into surname and
    first name, and a star is not allowed in it, so a house with one stands as publisher alone.
    """
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _ris(it)) + "\r\n"


def _ris(it: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "RPRT"
    house = _line(it.house)
    fields = {
        "AU": "" if set(house) & set(",*") else house,
        "TI": _line(it.title),
        "M3": KINDS[it.kind],
        "SN": _line(it.number),
        "PB": house,
        "CY": _line(it.place),
        "PY": str(it.published.year),
        "DA": _slashed(it.published),
        "UR": _address(it.url),
        "Y2": _slashed(it.accessed),
        "LA": "de",
        "AN": it.id,
    }
    yield from ((tag, value) for tag, value in fields.items() if value)
    yield "ER", ""


def csl(it: Reference) -> dict[str, Any]:
    """An item of CSL-JSON 1.0.2."""
    house = _line(it.house)
    item = {
        "id": it.id,
        "type": "speech" if it.kind == "speech" else "report",
        "genre": KINDS[it.kind],
        "title": _line(it.title),
        "author": [{"literal": house}] if house else None,
        "publisher": house,
        "publisher-place": _line(it.place),
        "number": _line(it.number),
        "issued": _parts(it.published),
        "URL": _address(it.url),
        "accessed": _parts(it.accessed) if it.accessed else None,
        "language": "de",
    }
    return {name: value for name, value in item.items() if value}


def _line(value: str | None) -> str:
    """One line without control characters."""
    return _CONTROLS.sub(" ", value or "").strip()


def _tex(value: str | None) -> str:
    return _line(value).translate(_TEX)


def _held(value: str | None) -> str:
    held = _tex(value)
    return f"{{{held}}}" if held else ""


def _address(url: str | None) -> str:
    return _line(url).translate(_IN_ADDRESS)


def _slashed(day: date | None) -> str:
    return f"{day:%Y/%m/%d}" if day else ""


def _parts(day: date) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]}
