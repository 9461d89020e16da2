"""One text in, the contract's result out; what the command ``extract`` does."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from corpus.release import Mention, Reading
from nlp.dateline import stated_date
from nlp.doc import Context
from nlp.markdown import front_matter

LONGEST = 10_000_000  # bytes of a file or line; no release has a hundredth of it

_SURROGATES = re.compile("[\ud800-\udfff]")
_TITLE_LINE = re.compile(r"\s*(?P<title>[^\n]{1,300})\n")
_HEADINGS = re.compile(r"\s*(?:#{1,6}[ \t]+[^\n]+\s*)+")


@dataclass(frozen=True, slots=True)
class Source:
    """A text to read out, as a file, a line or standard input gave it."""

    id: Any
    where: str
    text: str
    published: date | None = None
    house: str | None = None

    def context(self, published: date | None, house: str | None) -> tuple[Context, bool]:
        """The context to read it in, and whether its date is only assumed to be today.

        The text's own date comes before what the user says for texts that state none.
        """
        head = front_matter(self.text)
        stated = head.fields.get("house") if head else None
        house = self.house or house or (stated if isinstance(stated, str) else None)
        day = self.published or published or stated_date(self.text)
        today = datetime.now().astimezone().date()
        return Context(day or today, house, None, title_end(self.text)), day is None


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be taken: its id as far as known, where it stands, and why."""

    id: Any
    where: str
    why: str


def title_end(text: str) -> int:
    """Where the title ends: after the headings at the top, else after a first line without a
    full stop; 0 if the text begins with a sentence or its title is in the head of its file."""
    if front_matter(text):
        return 0
    headings = _HEADINGS.match(text)
    if headings:
        return len(headings[0].rstrip())
    line = _TITLE_LINE.match(text)
    if line and not line["title"].rstrip().endswith((".", ",", ":")):
        return line.end("title")
    return 0


def from_files(names: Iterable[str]) -> Iterator[Source | Failure]:
    """One text a file; ``-`` is standard input."""
    for name in names:
        try:
            with _opened(name) as stream:
                yield Source(name, name, _decoded(stream.read(LONGEST + 1)))
        except (OSError, ValueError) as error:
            yield Failure(name, name, _reason(error))


def from_lines(names: Iterable[str]) -> Iterator[Source | Failure]:
    """One text a line of JSON, from files or standard input; empty lines are passed over."""
    for name in names:
        try:
            with _opened(name) as stream:
                for number, line in enumerate(_bounded_lines(stream), 1):
                    if line.strip():
                        yield _from_line(line, f"{name}, line {number}")
        except OSError as error:
            yield Failure(None, name, _reason(error))


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb")


def _bounded_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines, each cut off one byte after the longest allowed."""
    while line := stream.readline(LONGEST + 1):
        yield line
        while len(line) > LONGEST and not line.endswith(b"\n"):
            line = stream.readline(LONGEST + 1)


def _decoded(content: bytes) -> str:
    """Raises ValueError with a reason for the user."""
    if len(content) > LONGEST:
        raise ValueError(f"longer than {LONGEST // 1_000_000} MB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 (byte {error.start + 1}); save it as UTF-8") from error


def _reason(error: OSError | ValueError) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _from_line(line: bytes, where: str) -> Source | Failure:
    key = None
    try:
        record = json.loads(_decoded(line))
        if not isinstance(record, dict):
            raise ValueError('no object like {"id": …, "text": …, "published": …}')
        key = _key(record.get("id"))
        return _from_record(record, key, where)
    except json.JSONDecodeError as error:
        return Failure(None, where, f"no JSON ({error.msg}, character {error.pos + 1})")
    except RecursionError:
        return Failure(None, where, "nested too deep")
    except ValueError as error:
        return Failure(key, where, str(error))


def _key(value: object) -> str | int | None:
    if isinstance(value, str):
        return _whole(value)
    if value is None or isinstance(value, int):
        return value
    raise ValueError('"id" is neither text nor a whole number')


def _from_record(record: dict[str, Any], key: str | int | None, where: str) -> Source:
    """Raises ValueError with a reason for the user."""
    text, published, house = record.get("text"), record.get("published"), record.get("house")
    if not isinstance(text, str):
        raise ValueError('"text" is missing or no text')
    if not (house is None or isinstance(house, str)):
        raise ValueError('"house" is no text')
    if not (published is None or isinstance(published, str)):
        raise ValueError('"published" is no date like 2024-04-09')
    try:
        day = datetime.fromisoformat(published).date() if published else None
    except ValueError:
        raise ValueError('"published" is no date like 2024-04-09') from None
    return Source(key, where, _whole(text), day, house)


def _whole(text: str) -> str:
    """Without halves of characters, which JSON can write and nothing else can hold."""
    return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)


def result(key: Any, reading: Reading) -> dict[str, Any]:
    """The contract's object, without the format version."""
    kinds: dict[str, list[Mention]] = {}
    for mention in reading.mentions:
        kinds.setdefault(mention.kind, []).append(mention)
    return {
        "id": key,
        "people": [_person(name, group) for name, group in _grouped(kinds.get("person", []))],
        "organisations": [
            {"name": name, "mentions": _places(group)}
            for name, group in _grouped(kinds.get("organisation", []))
        ],
        "places": [
            {"name": name, "mentions": _places(group)}
            for name, group in _grouped(kinds.get("place", []))
        ],
        "dates": [{**_place(one), **one.value} for one in kinds.get("date", [])],
        "money": [{**_place(one), **one.value} for one in kinds.get("money", [])],
        "measures": [
            {"name": name, "type": group[0].value.get("type"), "mentions": _places(group)}
            for name, group in _grouped(kinds.get("measure", []))
        ],
        "quotes": [
            {"speaker": one.speaker, "text": one.text, "start": one.start, "end": one.end}
            for one in reading.quotes
        ],
        "relations": [
            {
                "type": one.type,
                "from": one.source.name,
                "to": one.target.name,
                "evidence": {"text": one.evidence, "start": one.start, "end": one.end},
            }
            for one in reading.relations
        ],
    }


def _grouped(mentions: Iterable[Mention]) -> Iterable[tuple[str, list[Mention]]]:
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.entity or mention.surface, []).append(mention)
    return groups.items()


def _person(name: str, mentions: list[Mention]) -> dict[str, Any]:
    """The role of the first mention that has one, and of its offices the most telling: the
    longest ("Wirtschaftsminister" rather than "Minister")."""
    roles = [role for one in mentions if (role := one.value.get("role", "none")) != "none"]
    role = roles[0] if roles else "none"
    offices = [
        office
        for one in mentions
        if one.value.get("role", "none") == role and (office := one.value.get("office"))
    ]
    return {
        "name": name,
        "office": max(offices, key=len, default=None),
        "role": role,
        "mentions": _places(mentions),
    }


def _places(mentions: list[Mention]) -> list[dict[str, Any]]:
    return [_place(one) for one in mentions]


def _place(mention: Mention) -> dict[str, Any]:
    return {"text": mention.surface, "start": mention.start, "end": mention.end}
