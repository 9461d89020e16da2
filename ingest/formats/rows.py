"""From the rows of Markdown and plain text to the visual lines that page readers work on."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from corpus.release import Block, BlockKind
from ingest.text import Line, clean

_HEADING = re.compile(r" {0,3}(?P<signs>#{1,6})\s+(?P<text>.*?)(?:\s+#+)?\s*")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_RULE = re.compile(r"(?:[-*_]\s*){3,}")
_ITEM = re.compile(r"[-–—•·▪*+]\s+(?P<text>.+)")
# "9. April" is a date and "1. FC Magdeburg" a name: a list has two numbers in a row at least.
_NUMBERED = re.compile(
    r"(?P<number>\d{1,2})[.)]\s+"
    r"(?P<text>(?!Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\S.*)"
)
_FENCE = re.compile(r"(?:```|~~~).{0,100}")
_CITED = re.compile(r"^>\s?")
# The dash of a sentence may begin a broken row; these begin nothing but an item.
_SURE_BULLETS = ("-", "*", "•", "▪")

# Every part is bounded, so that hostile rows take no longer than others.
_IMAGE = re.compile(r"!\[[^\[\]]{0,500}\]\([^()\s]{0,2000}(?:\s{1,3}\"[^\"]{0,300}\")?\)")
_LINK = re.compile(
    r"\[(?P<label>[^\[\]]{1,500})\]\((?P<url>[^()\s]{0,2000})(?:\s{1,3}\"[^\"]{0,300}\")?\)"
)
_ADDRESS = re.compile(r"<(?P<url>(?:https?:|mailto:)[^<>\s]{1,2000})>")
_BREAK = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
# Emphasis hugs its words; a gender sign ("Bürger*innen", "Lehrer_innen") stands inside one.
_EMPHASIS = re.compile(
    r"(?<![\w\\])(?:\*{1,3}|_{1,3}|`)(?=\S)|(?<=[^\s\\])(?:\*{1,3}|_{1,3}|`)(?!\w)"
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_STRONG = re.compile(r"(?P<sign>\*\*|__)(?!\s)[^*_]{1,200}(?<!\s)(?P=sign)")


def by_row(body: str) -> list[Block]:
    """A body whose every row is a paragraph, a ``#`` heading or an item, as dumps hold it."""
    return [_block(row) for raw in body.splitlines() if (row := clean(raw))]


def _block(row: str) -> Block:
    if heading := _HEADING.fullmatch(row):
        return Block("heading", heading["text"]) if heading["text"] else Block("paragraph", row)
    if item := _ITEM.fullmatch(row):
        return Block("item", item["text"])
    return Block("paragraph", row)


def plain(body: str) -> list[Line]:
    """The lines of a text file. Empty rows part its paragraphs; rows between them are one
    paragraph if they look wrapped, else each stands for itself, as addresses and headings do."""
    found: list[Line] = []
    group: list[str] = []
    for raw in [*body.splitlines(), ""]:
        row = clean(raw)
        item = _ITEM.fullmatch(row)
        if row and not item:
            group.append(row)
            continue
        found += _group(group)
        group = []
        if item:
            found.append(Line("item", item["text"]))
    return found


def _group(rows: Sequence[str]) -> list[Line]:
    if _is_wrapped(rows):
        return [Line("paragraph", " ".join(rows))]
    return [Line("paragraph", row) for row in rows]


def _is_wrapped(rows: Sequence[str]) -> bool:
    """Mail programs and editors break rows between 60 and 80 characters."""
    return len(rows) > 1 and all(50 <= len(row) <= 100 for row in rows[:-1]) and len(rows[-1]) < 100


def markdown(body: str) -> list[Line]:
    """The lines of a Markdown text: headings with their level, items, paragraphs whose rows are
    parted by line feeds. Marks of emphasis are cut off, links become their label."""
    return [line for kind, level, rows in _parts(body) if (line := _line(kind, level, rows))]


_Part = tuple[BlockKind, int, list[str]]


def _parts(body: str) -> Iterator[_Part]:
    kind: BlockKind = "paragraph"
    rows: list[str] = []
    for row in _unnumbered([_CITED.sub("", " ".join(raw.split())) for raw in body.splitlines()]):
        heading = _HEADING.fullmatch(row)
        if rows and len(rows) == 1 and kind == "paragraph" and _UNDERLINE.fullmatch(row):
            yield "heading", 1 if row[0] == "=" else 2, rows
        elif heading:
            yield kind, 0, rows
            yield "heading", len(heading["signs"]), [heading["text"]]
        elif not row or _RULE.fullmatch(row) or _FENCE.fullmatch(row):
            yield kind, 0, rows
        elif item := _item(row, kind, rows):
            yield kind, 0, rows
            kind, rows = "item", [item]
            continue
        else:
            rows.append(row)
            continue
        kind, rows = "paragraph", []


def _unnumbered(rows: list[str]) -> list[str]:
    """The rows with bullets for the numbers of lists, and an empty one at the end."""
    numbered: set[int] = set()
    before, place = 0, 0
    for at, row in enumerate(rows):
        found = _NUMBERED.fullmatch(row)
        if found and before and int(found["number"]) == before + 1:
            numbered |= {place, at}
        if row:
            before, place = (int(found["number"]), at) if found else (0, 0)
    for at in numbered:
        rows[at] = _NUMBERED.sub(r"- \g<text>", rows[at])
    return [*rows, ""]


def _item(row: str, kind: BlockKind, before: Sequence[str]) -> str | None:
    """The text of an item that begins here. In the middle of a paragraph, a dash is that of its
    sentences."""
    found = _ITEM.fullmatch(row)
    is_sure = kind == "item" or not before or row.startswith(_SURE_BULLETS)
    return found["text"] if found and is_sure else None


def _line(kind: BlockKind, level: int, rows: Sequence[str]) -> Line | None:
    text = "\n".join(rows)
    anchors: list[tuple[str, str]] = []

    def label(match: re.Match[str]) -> str:
        anchors.append((clean(match["label"]), match["url"]))
        return match["label"]

    strong = _STRONG.fullmatch(text) is not None
    text = _BREAK.sub("\n", _IMAGE.sub("", text))
    text = _ADDRESS.sub(lambda match: match["url"], _LINK.sub(label, text))
    text = html.unescape(_ESCAPE.sub(r"\1", _EMPHASIS.sub("", text)))
    cleaned = "\n".join(row for raw in text.split("\n") if (row := clean(raw.rstrip("\\"))))
    if not cleaned:
        return None
    return Line(kind, cleaned, level, strong, tuple(anchors))
