"""Reads and writes texts with everything marked that a careful reader would find in them.

The format is meant for people with an editor; ``docs/annotation.md`` describes it:

    [Minister Muster|person: Sven Muster; minister; Minister] nannte [40 Euro|money: 40 EUR].
    „{Das ist viel Geld für unser Land.|quote: Sven Muster}“

Relations stand below the text, after a line ``---``. A backslash before ``[ ] { } |`` or another
backslash makes it an ordinary character.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from corpus.errors import PressearchivError
from corpus.release import (
    End,
    MeasureType,
    Mention,
    MentionKind,
    Quote,
    Reading,
    Relation,
    RelationType,
    Role,
)
from nlp.ends import end_name

KINDS: dict[str, MentionKind] = {
    "person": "person",
    "org": "organisation",
    "place": "place",
    "date": "date",
    "money": "money",
    "measure": "measure",
}
_SPECIAL = re.compile(r"([\[\]{}|\\])")
_MONEY = re.compile(
    r"(?P<low>\d+(?:\.\d+)?)(?:\.\.(?P<high>\d+(?:\.\d+)?))? (?P<currency>[A-Z]{3})"
)
_RELATION = re.compile(r"(?P<type>\w+): (?P<source>.+?) -> (?P<target>.+?) \| (?P<evidence>.+)")


class BadGold(PressearchivError):
    """A marked text that can't be read; names the file, the line and what is wrong."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A marked text: ``text`` without the marks, and what they say of it. ``meta`` is the head:
    id, published, house, source, genre, topic, split, writer, checker."""

    meta: dict[str, Any]
    text: str
    reading: Reading


def read(path: Path) -> Gold:
    """One file. Raises BadGold."""
    return parse(path.read_text(encoding="utf-8"), str(path))


def parse(content: str, name: str = "text") -> Gold:
    """A whole file's content, head included. Raises BadGold naming ``name`` and the line."""
    if not content.startswith("+++\n") or "\n+++\n" not in content:
        raise BadGold(f"{name}: it must begin with a head between two lines '+++'.")
    head, _, rest = content[4:].partition("\n+++\n")
    try:
        meta = tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        raise BadGold(f"{name}: the head is no TOML: {error}.") from None
    marked, _, below = rest.partition("\n---\n")
    first_line = content[: len(content) - len(rest)].count("\n") + 1
    scanner = _Scanner(marked.strip("\n"), name, first_line)
    scanner.scan()
    text = "".join(scanner.out)
    relations = tuple(_relations(below, text, scanner.mentions, name))
    mentions = tuple(sorted(scanner.mentions, key=lambda mention: (mention.start, mention.end)))
    return Gold(meta, text, Reading(mentions, tuple(scanner.quotes), relations))


@dataclass
class _Scanner:
    """One pass over the marked text. A mention holds no marks; a quote may hold mentions."""

    marked: str
    name: str
    first_line: int
    at: int = 0
    length: int = 0
    out: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)

    def scan(self) -> None:
        opened: tuple[int, int] | None = None  # where the open quote began: in the text, in out
        while self.at < len(self.marked):
            character = self.marked[self.at]
            if character == "[":
                self.mention()
            elif character == "{":
                if opened is not None:
                    raise self.wrong("a quote inside a quote")
                opened = (self.length, len(self.out))
                self.at += 1
            elif character == "|" and opened is not None:
                self.quote(*opened)
                opened = None
            elif character in "]}|":
                raise self.wrong(f"a {character} that closes nothing; write \\{character}")
            else:
                self.put(self.plain())
        if opened is not None:
            raise self.wrong("a quote is never closed with |quote: …}")

    def plain(self) -> str:
        if self.marked[self.at] == "\\":
            self.at += 2
            return self.marked[self.at - 1 : self.at]
        found = re.compile(r"[^\[\]{}|\\]+").match(self.marked, self.at)
        assert found is not None
        self.at = found.end()
        return found.group()

    def put(self, text: str) -> None:
        self.out.append(text)
        self.length += len(text)

    def mention(self) -> None:
        self.at += 1
        start, before = self.length, len(self.out)
        while self.at < len(self.marked) and self.marked[self.at] not in "[]{}|":
            self.put(self.plain())
        if not self.marked.startswith("|", self.at):
            raise self.wrong("a mention needs its |kind: … and holds no other mark")
        label = self.label("]")
        self.mentions.append(self.built(start, "".join(self.out[before:]), label))

    def quote(self, start: int, before: int) -> None:
        label = self.label("}")
        kind, _, speaker = label.partition(":")
        if kind != "quote":
            raise self.wrong("braces hold a quote: {…|quote: Name}")
        text = "".join(self.out[before:])
        self.quotes.append(Quote(start, self.length, text, speaker.strip() or None))

    def label(self, closing: str) -> str:
        end = self.marked.find(closing, self.at)
        if end < 0:
            raise self.wrong(f"a mark is never closed with {closing}")
        label = self.marked[self.at + 1 : end]
        self.at = end + 1
        return label.strip()

    def built(self, start: int, surface: str, label: str) -> Mention:
        written, _, values = label.partition(":")
        kind = KINDS.get(written.strip())
        if kind is None:
            raise self.wrong(f"there is no kind {written!r}; there are {', '.join(KINDS)}")
        parts = (
            [part.strip() for part in values.split(";")]
            if kind != "organisation"
            else [values.strip()]
        )
        if not parts[0]:
            raise self.wrong(f"the {written} {surface!r} has no name or value")
        entity, value = self.valued(kind, parts)
        return Mention(kind, start, self.length, surface, entity, value)

    def valued(self, kind: MentionKind, parts: list[str]) -> tuple[str | None, dict[str, Any]]:
        first, *more = parts
        match kind:
            case "person":
                role = more[0] if more else "none"
                if role not in get_args(Role):
                    raise self.wrong(f"there is no role {role!r}")
                return first, {"office": more[1] if len(more) > 1 else None, "role": role}
            case "measure":
                if len(more) != 1 or more[0] not in get_args(MeasureType):
                    raise self.wrong(f"the measure {first!r} needs a type after a ;")
                return first, {"type": more[0]}
            case "date":
                return None, {
                    "type": "DURATION"
                    if first[0] == "P" and first[1:2].isalnum() and "REF" not in first
                    else "DATE",
                    "value": first,
                }
            case "money":
                return None, self.sum(first)
            case _:
                return first, {}

    def sum(self, written: str) -> dict[str, Any]:
        match = _MONEY.fullmatch(written)
        if match is None:
            raise self.wrong(f"{written!r} is no sum; write 135000 EUR or 10000..15000 EUR")
        high = match["high"]
        return {
            "amount": float(match["low"]),
            "amount_max": float(high) if high else None,
            "currency": match["currency"],
        }

    def wrong(self, told: str) -> BadGold:
        line = self.first_line + self.marked.count("\n", 0, self.at)
        return BadGold(f"{self.name}, line {line}: {told}.")


def _relations(below: str, text: str, mentions: list[Mention], name: str) -> Iterator[Relation]:
    ends: dict[str, End] = {}
    for mention in mentions:
        end = End(mention.kind, end_name(mention))
        ends[end.name] = end
        if mention.kind == "money":
            ends[mention.surface] = end
    for line in filter(None, map(str.strip, below.splitlines())):
        match = _RELATION.fullmatch(line)
        if match is None or match["type"] not in get_args(RelationType):
            raise BadGold(f"{name}: {line!r} is no relation; write type: A -> B | evidence.")
        start = text.find(match["evidence"])
        if start < 0:
            raise BadGold(f"{name}: the evidence {match['evidence']!r} is not in the text.")
        for side in ("source", "target"):
            if match[side] not in ends:
                raise BadGold(f"{name}: {match[side]!r} of {line!r} is marked nowhere.")
        yield Relation(
            match["type"],  # type: ignore[arg-type]  # checked above
            ends[match["source"]],
            ends[match["target"]],
            start,
            start + len(match["evidence"]),
            match["evidence"],
        )


def escape(text: str) -> str:
    """The text with its brackets, braces, bars and backslashes made ordinary characters."""
    return _SPECIAL.sub(r"\\\1", text)
