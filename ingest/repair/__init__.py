"""Mends the known defects of old pages. Each function holds one defect: its rule and period.

A repair gives back what it was given when it finds nothing to mend; what was mended is named on
the draft (``Draft.repairs``) as in ``corpus/repairs.toml``, which says rule, period and evidence.
Typing errors of the houses are theirs and stay.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any, Final

from corpus.release import Block
from ingest.repair import characters, closing, opening, paragraphs, residue, wording
from ingest.repair.closing import parted
from ingest.repair.dates import NEW_PORTAL, published
from ingest.repair.opening import Header

__all__ = ["NEW_PORTAL", "Header", "Mended", "mend", "parted", "published"]

SMALL_UMLAUTS_UNTIL: Final = date(2006, 1, 1)
QUESTION_MARKS_SINCE: Final = date(2010, 1, 1)
"""A year before the first one seen; until then the portal lost characters to ``¿`` alone."""
ONE_LINE_UNTIL: Final = date(2017, 1, 1)
NOTES_SINCE: Final = date(2021, 1, 1)


@dataclass(frozen=True, slots=True)
class Mended:
    """Title, subtitle and body after all repairs, what they were, and ``original``, which is what
    the page gave, if any word or block of it has changed; ``header`` is
    what the text's own header and imprint say, ``contact`` and
    ``note`` are what was cut off at its end."""

    title: str
    subtitle: str | None
    body: tuple[Block, ...]
    header: Header | None
    contact: str | None
    note: str | None
    repairs: tuple[str, ...]
    original: dict[str, Any] | None


@dataclass(slots=True)
class _Work:
    """A release under repair."""

    title: str
    subtitle: str | None
    body: tuple[Block, ...]
    done: list[str] = field(default_factory=list)

    def take(self, name: str, title: str, subtitle: str | None, body: tuple[Block, ...]) -> None:
        """What a repair gives back, noted by its name if it changed anything."""
        if (title, subtitle, body) != (self.title, self.subtitle, self.body):
            self.title, self.subtitle, self.body = title, subtitle, body
            self.done.append(name)

    def take_body(self, name: str, body: tuple[Block, ...]) -> None:
        self.take(name, self.title, self.subtitle, body)


def mend(title: str, subtitle: str | None, body: tuple[Block, ...], shown: date) -> Mended:
    """Every repair of the text, in the order in which they uncover each other. ``shown`` is the day
    the page shows, by which the defects of its time are known."""
    work = _Work(title, subtitle, body)
    work.take_body("word residue", residue.without(work.body))
    work.take_body("doubled body", paragraphs.once(work.body))
    _single_title(work)
    head = opening.header(work.body, work.title)
    work.take_body("doubled header" if head.house or head.published else "doubled title", head.body)
    if shown < NEW_PORTAL:
        _give_back_characters(work, shown)
        work.take("glued title", wording.parted(work.title), work.subtitle, work.body)
    imprint = closing.imprint(work.body)
    work.take_body("imprint in the text", imprint.body)
    if shown < ONE_LINE_UNTIL:
        work.take_body("paragraphs", paragraphs.parted(work.body))
    note = closing.note(work.body) if shown >= NOTES_SINCE else closing.Closing(work.body)
    work.take_body("closing note", note.body)
    is_same = (work.title, work.subtitle, work.body) == (title, subtitle, body)
    head = replace(head, house=head.house or imprint.house)
    return Mended(
        title=work.title,
        subtitle=work.subtitle,
        body=work.body,
        header=head if head.house or head.number or head.published else None,
        contact=imprint.contact,
        note=note.contact,
        repairs=tuple(dict.fromkeys(work.done)),
        original=None if is_same else _original(title, subtitle, body),
    )


def _single_title(work: _Work) -> None:
    title = wording.once(work.title)
    subtitle = wording.once(work.subtitle) if work.subtitle else None
    work.take("doubled title", title, None if subtitle == title else subtitle, work.body)


def _give_back_characters(work: _Work, shown: date) -> None:
    """A page was written with either sign: where ``¿`` stands, its question marks are real."""
    texts = [work.title, work.subtitle or "", *(block.text for block in work.body)]
    if any("¿" in text for text in texts):
        _replace_texts(work, "lost characters ¿", characters.mended_all(texts, "¿"))
    elif shown >= QUESTION_MARKS_SINCE:
        _replace_texts(work, "lost characters ?", characters.mended_all(texts, "?"))
    if shown < SMALL_UMLAUTS_UNTIL:
        heads = [wording.with_capitals(text) for text in (work.title, work.subtitle or "")]
        _replace_texts(work, "lost capitals", [*heads, *wording.all_with_capitals(work.body)])


def _replace_texts(work: _Work, name: str, texts: list[str]) -> None:
    body = (replace(block, text=text) for block, text in zip(work.body, texts[2:], strict=True))
    work.take(name, texts[0], texts[1] or work.subtitle, tuple(body))


def _original(title: str, subtitle: str | None, body: tuple[Block, ...]) -> dict[str, Any]:
    return {"title": title, "subtitle": subtitle, "body": [asdict(block) for block in body]}
