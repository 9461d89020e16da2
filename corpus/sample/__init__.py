"""Invented releases, one Markdown file each: the demo's portal and many tests live on them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from corpus.release import Block, Kind

RELEASES = Path(__file__).parent / "releases"
_BERLIN = ZoneInfo("Europe/Berlin")
_MARKUP = re.compile(r"\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|\[([^\]]*)\]\([^)]*\)")
_ITEM = re.compile(r"^(?:-|\d{1,2}\.)\s+")


@dataclass(frozen=True, slots=True)
class SampleRelease:
    """One sample as its file states it. ``published_at`` is aware, where a time is stated;
    ``attachments`` are labels and file names."""

    name: str
    number: str
    house: str
    kind: Kind
    place: str
    published: date
    title: str
    contact: str
    body: tuple[Block, ...]
    published_at: datetime | None = None
    overline: str | None = None
    subtitle: str | None = None
    attachments: tuple[tuple[str, str], ...] = ()


def load() -> list[SampleRelease]:
    """All sample releases, oldest first."""
    releases = [parse(path.stem, path.read_text(encoding="utf-8")) for path in _files()]
    return sorted(releases, key=lambda release: (release.published, release.name))


def _files() -> list[Path]:
    return sorted(RELEASES.glob("*.md"))


def parse(name: str, text: str) -> SampleRelease:
    """One file: TOML front matter between ``+++`` lines, then the body in Markdown. Raises
    ValueError for a file that isn't of that form."""
    opening, *parts = re.split(r"^\+\+\+\s*$", text, maxsplit=2, flags=re.MULTILINE)
    if opening.strip() or len(parts) != 2:
        raise ValueError(f"{name}: the front matter must stand between two lines of +++")
    fields = tomllib.loads(parts[0])
    stated = fields.pop("published")
    moment = stated.replace(tzinfo=_BERLIN) if isinstance(stated, datetime) else None
    attachments = tuple((label, file) for label, file in fields.pop("attachments", ()))
    return SampleRelease(
        name=name,
        published=stated.date() if isinstance(stated, datetime) else stated,
        published_at=moment,
        attachments=attachments,
        body=tuple(block for part in parts[1].split("\n\n") for block in _blocks(part.strip())),
        **fields,
    )


def _blocks(part: str) -> list[Block]:
    """The blocks of what stands between two empty lines."""
    if not part:
        return []
    if part.startswith("## "):
        return [Block("heading", _plain(part.removeprefix("## ")))]
    rows = part.split("\n")
    if all(_ITEM.match(row) for row in rows):
        return [Block("item", _plain(_ITEM.sub("", row))) for row in rows]
    return [Block("paragraph", _plain(part))]


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub(lambda match: match[1] or "", text).split())
