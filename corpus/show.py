"""One release for people: its head, its text with the mentions marked, what was read out of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from corpus.release import Mention, MentionKind, Reading, Release, Version
from corpus.terminal import german_date, safe

if TYPE_CHECKING:
    from rich.console import Console

STYLES: dict[MentionKind, str] = {
    "person": "bold cyan",
    "organisation": "blue",
    "place": "green",
    "date": "magenta",
    "money": "yellow",
    "measure": "bold red",
}
LABELS: dict[MentionKind, str] = {
    "person": "People",
    "organisation": "Organisations",
    "place": "Places",
    "date": "Dates",
    "money": "Sums",
    "measure": "Measures",
}


def show(console: Console, release: Release, version: Version, reading: Reading) -> None:
    """Print the release; colours mark the mentions where the terminal has them."""
    from rich.text import Text

    head = [german_date(release.published), release.place, release.house, release.number]
    console.print(Text(" · ".join(safe(part) for part in head if part), style="dim"))
    if version.overline:
        console.print(Text(safe(version.overline), style="dim"))
    console.print()
    console.print(_marked(version, reading.mentions))
    console.print()
    for line in _summary(reading):
        console.print(line)
    for url in release.urls:
        console.print(Text(safe(url), style="dim"), soft_wrap=True)
    if release.state != "live":
        reason = f": {safe(release.state_reason)}" if release.state_reason else ""
        console.print(Text(f"{release.state}{reason}", style="bold red"))
    console.print(Text(f"{release.id}, version {version.sequence}", style="dim"))


def as_dict(release: Release, version: Version, reading: Reading) -> dict[str, Any]:
    """The release for machines; offsets count characters of ``text``."""
    return {
        "id": release.id,
        "source": release.source,
        "house": release.house,
        "number": release.number,
        "kind": release.kind,
        "place": release.place,
        "published": (release.published_at or release.published).isoformat(),
        "state": release.state,
        "state_reason": release.state_reason,
        "first_seen": release.first_seen.isoformat(),
        "last_seen": release.last_seen.isoformat(),
        "urls": list(release.urls),
        "version": version.sequence,
        "overline": version.overline,
        "title": version.title,
        "subtitle": version.subtitle,
        "text": version.text,
        "contact": version.contact,
        "attachments": [{"label": link.label, "url": link.url} for link in version.attachments],
        "links": [{"label": link.label, "url": link.url} for link in version.links],
        "mentions": [
            {
                "kind": mention.kind,
                "text": mention.surface,
                "start": mention.start,
                "end": mention.end,
                "entity": mention.entity,
                **mention.value,
            }
            for mention in reading.mentions
        ],
        "quotes": [
            {"speaker": quote.speaker, "text": quote.text, "start": quote.start, "end": quote.end}
            for quote in reading.quotes
        ],
        "relations": [
            {
                "type": relation.type,
                "from": relation.source.name,
                "to": relation.target.name,
                "evidence": {
                    "text": relation.evidence,
                    "start": relation.start,
                    "end": relation.end,
                },
            }
            for relation in reading.relations
        ],
    }


def _marked(version: Version, mentions: tuple[Mention, ...]) -> Any:
    """The text with styles. Made safe after styling: ``safe`` keeps the length of a text."""
    from rich.text import Text

    text = Text(safe(version.text))
    text.stylize("bold", 0, len(version.title))
    for mention in mentions:
        text.stylize(STYLES[mention.kind], mention.start, mention.end)
    return text


def _summary(reading: Reading) -> Iterator[Any]:
    from rich.text import Text

    for kind, label in LABELS.items():
        names = _names(reading, kind)
        if names:
            yield Text.assemble((f"{label}: ", STYLES[kind]), safe("; ".join(names)))
    for relation in reading.relations:
        yield Text.assemble(
            ("Relation: ", "bold"),
            safe(f"{relation.source.name} —{relation.type}→ {relation.target.name}"),
        )
    for quote in reading.quotes:
        yield Text.assemble(
            ("Quote: ", "bold"), safe(f"{quote.speaker or 'unknown speaker'}: „{quote.text}“")
        )


def _names(reading: Reading, kind: MentionKind) -> list[str]:
    found: dict[str, None] = {}
    for mention in reading.mentions:
        if mention.kind == kind:
            found[_name(mention)] = None
    return list(found)


def _name(mention: Mention) -> str:
    if mention.kind == "date":
        return f"{mention.surface} ({mention.value.get('value')})"
    if mention.kind == "person" and mention.value.get("office"):
        return f"{mention.entity or mention.surface} ({mention.value['office']})"
    return mention.entity or mention.surface
