"""The data model: what a release is, and what was read out of one.

Plain frozen dataclasses, so that a command that only searches need not load the database.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, get_args

Kind = Literal["release", "invitation", "police", "court", "speech", "correction"]
KINDS: tuple[Kind, ...] = get_args(Kind)

BlockKind = Literal["paragraph", "heading", "item"]
State = Literal["live", "embargoed", "withdrawn", "taken_down"]

MentionKind = Literal["person", "organisation", "place", "date", "money", "measure"]
MENTION_KINDS: tuple[MentionKind, ...] = get_args(MentionKind)

Role = Literal["minister_president", "minister", "state_secretary", "other_office", "none"]

MeasureType = Literal[
    "law",
    "ordinance",
    "guideline",
    "programme",
    "strategy",
    "plan",
    "treaty",
    "fund",
    "project",
    "decision",
    "agency_founding",
]

RelationType = Literal[
    "replaces",
    "amends",
    "implements",
    "continues",
    "adopts",
    "announces",
    "funds",
    "ends",
    "enters_into_force",
    "evaluates",
    "rejects",
]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or list item of a body, without markup."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link or an attachment as the page offers it."""

    label: str
    url: str


def compose(title: str, subtitle: str | None, body: tuple[Block, ...]) -> str:
    """The one text of a release that every offset counts in: title, subtitle, body.

    Blocks are set apart by an empty line; items of one list follow each other line by line,
    each with ``- `` before it.
    """
    parts: list[str] = [title]
    if subtitle:
        parts.append(subtitle)
    previous: BlockKind | None = None
    for block in body:
        line = f"- {block.text}" if block.kind == "item" else block.text
        if block.kind == "item" and previous == "item":
            parts[-1] += f"\n{line}"
        else:
            parts.append(line)
        previous = block.kind
    return "\n\n".join(parts)


@dataclass(frozen=True, slots=True)
class Draft:
    """A release as a reader took it from one page or file, before the archive knows it.

    ``published_at`` is set only where the source states a time of day; it is then aware and
    falls on ``published``. ``external_id`` is an id that the source itself promises to keep.
    ``original`` is ``{"title", "subtitle", "body"}`` as the page gave them, set where repairs
    changed one of them; its body is a list of ``{"kind", "text"}``. ``embargo_until`` is when the
    embargo that its text states ends.
    """

    source: str
    title: str
    published: date
    body: tuple[Block, ...]
    house: str | None = None
    published_at: datetime | None = None
    number: str | None = None
    kind: Kind = "release"
    overline: str | None = None
    subtitle: str | None = None
    place: str | None = None
    contact: str | None = None
    attachments: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
    url: str | None = None
    external_id: str | None = None
    repairs: tuple[str, ...] = ()
    original: dict[str, Any] | None = None
    embargo_until: datetime | None = None

    @property
    def text(self) -> str:
        return compose(self.title, self.subtitle, self.body)


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of a release; a change of the normalised text makes the next one."""

    id: int
    release_id: str
    sequence: int
    seen_at: datetime
    overline: str | None
    title: str
    subtitle: str | None
    body: tuple[Block, ...]
    contact: str | None
    attachments: tuple[Link, ...]
    links: tuple[Link, ...]
    repairs: tuple[str, ...]
    original: dict[str, Any] | None
    snapshot_id: int | None

    @property
    def text(self) -> str:
        return compose(self.title, self.subtitle, self.body)


@dataclass(frozen=True, slots=True)
class Release:
    """A release as the archive keeps it, with its latest version."""

    id: str
    source: str
    house: str | None
    number: str | None
    kind: Kind
    place: str | None
    published: date
    published_at: datetime | None
    state: State
    state_reason: str | None
    embargo_until: datetime | None
    first_seen: datetime
    last_seen: datetime
    urls: tuple[str, ...]
    version: Version | None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in a version's text that names somebody or something.

    ``start`` and ``end`` count characters of the text; ``surface`` is ``text[start:end]``.
    ``entity`` is the canonical name it was resolved to. ``value`` by kind:
    person ``{"office": str|None, "role": Role}``, date ``{"type": str, "value": str}`` (TIMEX3),
    money ``{"amount": number, "amount_max": number|None, "currency": str}``,
    measure ``{"type": MeasureType}``, others ``{}``.
    """

    kind: MentionKind
    start: int
    end: int
    surface: str
    entity: str | None = None
    value: dict[str, Any] = field(default_factory=dict)
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Quote:
    """Direct speech: ``text[start:end]`` without its quotation marks, and who said it."""

    start: int
    end: int
    text: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class End:
    """One end of a relation: ``kind`` is a mention kind or ``house``, ``name`` the canonical
    name of it, or the value of a date or sum."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What the text says happened between two things, and the words that say it."""

    type: RelationType
    source: End
    target: End
    start: int
    end: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one pipeline read out of one version."""

    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A release as the index takes it: flat, with its facet values. ``corrected_by`` are the ids
    of the releases that say they correct it."""

    id: str
    change: int
    state: State
    source: str
    house: str | None
    kind: Kind
    number: str | None
    published: date
    published_at: datetime | None
    place: str | None
    url: str | None
    overline: str | None
    title: str
    subtitle: str | None
    body: str
    persons: tuple[str, ...]
    ministers: tuple[str, ...]
    organisations: tuple[str, ...]
    places: tuple[str, ...]
    measures: tuple[str, ...]
    measure_types: tuple[str, ...]
    corrected_by: tuple[str, ...] = ()
