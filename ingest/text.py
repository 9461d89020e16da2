"""From the bytes of a page to clean text: charset, bounded HTML, lines, blocks, links."""

from __future__ import annotations

import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, PreformattedString, Tag
from w3lib.encoding import (
    html_body_declared_encoding,
    http_content_type_encoding,
    read_bom,
    resolve_encoding,
)

from corpus.release import Block, BlockKind, Link
from ingest.errors import Unreadable

MAX_CHARACTERS = 5_000_000
MAX_TAGS = 100_000
MAX_DEPTH = 200
MAX_LINKS = 200

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCK_NAMES = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody "
    "td tfoot th thead tr ul"
)
_SKIPPED_NAMES = "script style noscript template head iframe object svg button select nav footer"
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_SKIPPED = frozenset(_SKIPPED_NAMES.split())
# Soft hyphens and zero-width characters split words that the reader sees whole.
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_BULLET = re.compile(r"^[-–—•·▪*]\s+")


def decode(body: bytes, content_type: str | None = None) -> str:
    """The page's characters. UTF-8 where the bytes are, else what header or page declare, else
    Windows-1252, which is what pages that declare nothing or wrongly are written in."""
    marked, mark = read_bom(body)
    if marked and mark:
        return body[len(mark) :].decode(marked, "replace")
    declared = [
        http_content_type_encoding(content_type) if content_type else None,
        html_body_declared_encoding(body[:4096]),
    ]
    names = [resolve_encoding(name) for name in declared if name]
    wide = [name for name in names if name and name.startswith(("utf-16", "utf-32"))]
    for name in (*wide, "utf-8", *names):
        if name:
            try:
                return body.decode(name)
            except UnicodeDecodeError:
                continue
    return body.decode("cp1252", "replace")


def parse(html: str) -> BeautifulSoup:
    """The page as a tree. Raises Unreadable if it is too big, too nested or too full of tags."""
    if len(html) > MAX_CHARACTERS:
        raise Unreadable(f"the page has {len(html)} characters, more than {MAX_CHARACTERS}")
    if html.count("<") > MAX_TAGS:
        raise Unreadable(f"the page has more than {MAX_TAGS} tags")
    with warnings.catch_warnings():
        # Pages of the years of XHTML begin as XML does, and are read as all others.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        tree = BeautifulSoup(html, "lxml")
    if _depth(tree) > MAX_DEPTH:
        raise Unreadable(f"the page nests its tags deeper than {MAX_DEPTH}")
    return tree


def _depth(tree: BeautifulSoup) -> int:
    deepest, level = 0, [tag for tag in tree.children if isinstance(tag, Tag)]
    while level and deepest <= MAX_DEPTH:
        deepest += 1
        level = [child for tag in level for child in tag.children if isinstance(child, Tag)]
    return deepest


def clean(text: str) -> str:
    """NFC, without control and invisible characters, every run of white space one space."""
    text = _SURROGATES.sub("\ufffd", _INVISIBLE.sub("", text.replace("\r", "\n")))
    return " ".join(unicodedata.normalize("NFC", text).split())


@dataclass(frozen=True, slots=True)
class Line:
    """One visual block of a page. ``text`` keeps ``<br>`` as a line feed; ``level`` is that of a
    heading tag, else 0; ``strong`` says that all of it is set bold; ``anchors`` are the label and
    target of its links as they stand there."""

    kind: BlockKind
    text: str
    level: int = 0
    strong: bool = False
    anchors: tuple[tuple[str, str], ...] = ()

    @property
    def plain(self) -> str:
        return self.text.replace("\n", " ")


def lines(node: Tag) -> list[Line]:
    """The visual blocks below a node in reading order; navigation and scripts are left out."""
    return list(_Walk().read(node))


class _Walk:
    """Collects inline text until a block begins or ends."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, bool]] = []
        self._anchors: list[tuple[str, str]] = []

    def read(self, node: Tag) -> Iterator[Line]:
        kind, level = _kind(node, "paragraph", 0)
        yield from self._descend(node, kind, level, strong=False)
        yield from self._flush(kind, level)

    def _descend(self, node: Tag, kind: BlockKind, level: int, *, strong: bool) -> Iterator[Line]:
        for child in node.children:
            if isinstance(child, PreformattedString):
                continue  # comments, declarations
            if isinstance(child, NavigableString):
                self._pieces.append((re.sub(r"\s+", " ", str(child)), strong))
            elif isinstance(child, Tag) and child.name not in _SKIPPED:
                yield from self._enter(child, kind, level, strong=strong)

    def _enter(self, tag: Tag, kind: BlockKind, level: int, *, strong: bool) -> Iterator[Line]:
        if tag.name == "br":
            self._pieces.append(("\n", strong))
            return
        if tag.name == "a" and tag.has_attr("href"):
            self._anchors.append((clean(tag.get_text(" ")), str(tag["href"])))
        if tag.name not in _BLOCKS:
            inner = strong or tag.name in ("b", "strong")
            yield from self._descend(tag, kind, level, strong=inner)
            return
        yield from self._flush(kind, level)
        kind, level = _kind(tag, kind, level)
        yield from self._descend(tag, kind, level, strong=strong)
        yield from self._flush(kind, level)

    def _flush(self, kind: BlockKind, level: int) -> Iterator[Line]:
        pieces, self._pieces = self._pieces, []
        anchors, self._anchors = tuple(self._anchors), []
        strong = all(bold for text, bold in pieces if text.strip())
        rows = [clean(row) for row in "".join(text for text, _ in pieces).split("\n")]
        for paragraph in re.split(r"\n{2,}", "\n".join(rows)):
            if text := paragraph.strip():
                yield Line(kind, text, level, strong, anchors)
                anchors = ()


def _kind(tag: Tag, kind: BlockKind, level: int) -> tuple[BlockKind, int]:
    if tag.name in _HEADINGS:
        return "heading", _HEADINGS[tag.name]
    if tag.name == "li":
        return "item", 0
    return kind, level


def blocks(found: Iterable[Line]) -> tuple[Block, ...]:
    """Body blocks: short bold lines become headings, lines begun with a bullet become items."""
    return tuple(block for line in found for block in _blocks(line))


def _blocks(line: Line) -> Iterator[Block]:
    rows = line.text.split("\n")
    if line.kind == "paragraph" and all(_BULLET.match(row) for row in rows):
        yield from (Block("item", _BULLET.sub("", row)) for row in rows)
    elif line.kind == "paragraph" and line.strong and _is_short_label(line.plain):
        yield Block("heading", line.plain)
    else:
        yield Block(line.kind, line.plain)


def _is_short_label(text: str) -> bool:
    return len(text) <= 80 and not text.endswith((".", "!", "?", ";", ",", "“", '"'))


def links(found: Iterable[Line], base: str) -> tuple[Link, ...]:
    """The web links of the lines with absolute addresses, each once, at most 200."""
    kept: dict[str, Link] = {}
    for label, href in (anchor for line in found for anchor in line.anchors):
        url = absolute(href, base)
        if url is not None and len(kept) < MAX_LINKS:
            kept.setdefault(url, Link(label or url, url))
    return tuple(kept.values())


def absolute(href: str, base: str) -> str | None:
    """The web address a link leads to, without its fragment; None for what is no web address."""
    try:
        url = urljoin(base, clean(href)).split("#", 1)[0]
        parts = urlsplit(url)
    except ValueError:
        return None
    leads_elsewhere = parts.scheme in ("http", "https") and parts.hostname
    return url if leads_elsewhere and href.strip()[:1] not in ("#", "") else None
