"""One release for people: its head, its text with the mentions marked, what was read out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from corpus import repairs
from corpus.release import Mention, MentionKind, Reading, Release, Version
from corpus.terminal import german_date, german_time, safe

if TYPE_CHECKING:
    from rich.console import Console

    from corpus.links import Related

# Of each kind of mention: its style on a terminal with colours, its tag on one without, its name.
KINDS: dict[MentionKind, tuple[str, str, str]] = {
    "person": ("bold cyan", "{P}", "People"),
    "organisation": ("blue", "{O}", "Organisations"),
    "place": ("green", "{L}", "Places"),
    "date": ("magenta", "{D}", "Dates"),
    "money": ("yellow", "{€}", "Sums"),
    "measure": ("bold red", "{M}", "Measures"),
}


def show(
    console: Console,
    release: Release,
    version: Version,
    reading: Reading,
    related: Sequence[Related],
    recalled_by: str | None = None,
) -> None:
    """Print the release with its mentions marked: by colours, or by tags where there are none."""
    from rich.text import Text

    tagged = console.no_color or console.color_system is None
    head = [german_date(release.published), release.place, release.house, release.number]
    console.print(Text(" · ".join(safe(part) for part in head if part), style="dim"))
    if version.overline:
        console.print(Text(safe(version.overline), style="dim"))
    console.print()
    console.print(_marked(version, reading.mentions, tagged))
    console.print()
    for line in _summary(reading, tagged):
        console.print(line)
    for url in release.urls:
        console.print(Text(safe(url), style="dim"), soft_wrap=True)
    if release.state == "embargoed" and release.embargo_until is not None:
        told = f"under embargo until {german_time(release.embargo_until)}: in no search until then"
        console.print(Text(told, style="bold red"))
    elif release.state != "live":
        reason = f": {safe(release.state_reason)}" if release.state_reason else ""
        console.print(Text(f"{release.state}{reason}", style="bold red"))
    elif release.state_reason:
        console.print(Text(safe(release.state_reason), style="bold red"))
    if recalled_by is not None:
        told = f"recalled by {recalled_by}: attachments and pictures are not shown"
        console.print(Text(told, style="bold red"))
    for one in related:
        line = Text.assemble((f"{one.relation} {safe(one.id)}", "bold"), f": {safe(one.evidence)}")
        console.print(line)
    for name in version.repairs:
        console.print(Text(f"mended: {safe(repairs.told(name))}", style="dim"))
    console.print(Text(f"{release.id}, version {version.sequence}", style="dim"))


def as_dict(
    release: Release,
    version: Version,
    reading: Reading,
    related: Sequence[Related],
    recalled_by: str | None = None,
) -> dict[str, Any]:
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
        "embargo_until": release.embargo_until.isoformat() if release.embargo_until else None,
        "recalled_by": recalled_by,
        "first_seen": release.first_seen.isoformat(),
        "last_seen": release.last_seen.isoformat(),
        "urls": list(release.urls),
        "version": version.sequence,
        "overline": version.overline,
        "title": version.title,
        "subtitle": version.subtitle,
        "text": version.text,
        "repairs": list(version.repairs),
        "contact": version.contact,
        "attachments": [{"label": link.label, "url": link.url} for link in version.attachments],
        "links": [{"label": link.label, "url": link.url} for link in version.links],
        "related": [asdict(one) for one in related],
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


def _marked(version: Version, mentions: tuple[Mention, ...], tagged: bool) -> Any:
    """The text with styles or tags. ``safe`` keeps the length of a text, so offsets still fit."""
    from rich.text import Text

    text = Text(safe(version.text))
    text.stylize("bold", 0, len(version.title))
    for mention in mentions:
        text.stylize(KINDS[mention.kind][0], mention.start, mention.end)
    if not tagged:
        return text
    ends = sorted({(mention.end, KINDS[mention.kind][1]) for mention in mentions})
    pieces = text.divide([end for end, _ in ends])
    return Text.assemble(
        *(
            part
            for pair in zip(pieces, [tag for _, tag in ends] + [""], strict=True)
            for part in pair
        )
    )


def _summary(reading: Reading, tagged: bool) -> Iterator[Any]:
    from rich.text import Text

    for kind, (style, tag, label) in KINDS.items():
        names = _names(reading, kind)
        if names:
            head = f"{label} {tag}: " if tagged else f"{label}: "
            yield Text.assemble((head, style), safe("; ".join(names)))
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
    """What is named, each once: people with the first office the text gives them."""
    offices: dict[str, str | None] = {}
    for mention in reading.mentions:
        if mention.kind == kind:
            name = _name(mention)
            offices[name] = offices.get(name) or mention.value.get("office")
    return [f"{name} ({office})" if office else name for name, office in offices.items()]


def _name(mention: Mention) -> str:
    if mention.kind == "date":
        return f"{mention.surface} ({mention.value.get('value')})"
    if mention.kind == "money":
        return mention.surface
    return mention.entity or mention.surface
