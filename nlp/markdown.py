"""Markdown's signs, found so that they can be cut out of a text before it is read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.excerpt import Excerpt, Range

# TOML between plus signs at the head, as our own sample and Hugo write it.
_FRONT_MATTER = re.compile(r"\A\ufeff?\s*\+\+\+\n(?P<toml>.*?)\n\+\+\+(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+", re.MULTILINE)
_CITATION = re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE)
# The address may hold no blank and no bracket, the label no line break: each is bounded.
_LINK = re.compile(r"(?P<open>!?\[)(?=[^\[\]\n]{1,500}\]\([^()\s]{0,2000}\))")
_LINK_END = re.compile(r"\]\([^()\s]{0,2000}\)")
_ADDRESS = re.compile(r"<(?:https?:|mailto:)[^<>\s]{1,2000}>")
# Emphasis hugs its words; a gender sign ("Bürger*innen", "Lehrer_innen") stands inside one.
_EMPHASIS = re.compile(r"(?<!\w)(?P<sign>\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?!\w)")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
# A line of 50 to 100 characters that a mail program or editor broke: it goes on in the next one.
_WRAP = re.compile(
    r"^(?P<line>[^\n]{50,100})(?<![.!?:\\])(?<!  )(?P<end>\r?\n)(?=[^\s#>*+•–-])(?!\d{1,2}[.)] )",
    re.MULTILINE,
)
_RETURN = re.compile(r"\r(?=\n)")
_HARD_BREAK = re.compile(r"(?<![ \t])(?:[ \t]{2,}|\\)(?=\n)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before the text, as TOML; ``end`` is where the text begins."""

    fields: dict[str, object]
    end: int


def front_matter(text: str) -> FrontMatter | None:
    """The head between ``+++`` lines, None if there is none or it is no TOML."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return None
    try:
        return FrontMatter(tomllib.loads(match["toml"]), match.end())
    except tomllib.TOMLDecodeError:
        return None


def markup(text: str) -> Iterator[Range]:
    """The ranges of Markdown's signs; they may overlap."""
    for pattern in (_HEADING, _CITATION, _ESCAPE, _HARD_BREAK, _ADDRESS):
        for match in pattern.finditer(text):
            yield match.span()
    for match in _LINK.finditer(text):
        yield match.span("open")
        end = _LINK_END.search(text, match.end())
        if end:
            yield end.span()
    for match in _EMPHASIS.finditer(text):
        yield match.span()


def readable(text: str) -> Excerpt:
    """What is to be read of a Markdown or plain text, with broken lines joined."""
    head = front_matter(text)
    start = head.end if head else 0
    lines = _WRAP.sub(lambda match: match["line"] + " " * len(match["end"]), text)
    joined = Excerpt(lines, [(0, start), *_returns(text)])
    return joined.without(markup(joined.text))


def _returns(text: str) -> Iterator[Range]:
    """The carriage returns of Windows line ends."""
    for match in _RETURN.finditer(text):
        yield match.span()
