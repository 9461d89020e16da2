"""A trace for people: what is known of the measure, its timeline, its sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from rich import box
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from corpus.terminal import german_date, german_number
from search.plain import one_line, shorten, trace_command
from search.trace import Name, Station, Trace
from search.trace_entries import bundled, by_sentence, entries
from search.trace_sums import Paid, sums
from search.trace_words import cabinet, day, happened

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

EVIDENCE: Final = 400  # characters of a sentence shown; longer ones are rather whole paragraphs
PURPOSE: Final = 160  # of what a sum is for
FEW: Final = 3  # mere mentions that follow each other and are shown one by one
NAMES: Final = 12  # names of one measure that are listed
WIDE: Final = 100  # columns from which a mere mention's line has its id too


def show(console: Console, trace: Trace) -> None:
    """Print the measure's life so that it fits the window."""
    for line in _head(trace):
        console.print(line)
    console.print()
    table = Table(box=box.MINIMAL, show_header=False, show_edge=False, pad_edge=False)
    table.add_column(no_wrap=True, justify="right")
    table.add_column(ratio=1)
    for when, told in _timeline(trace, console.width):
        table.add_row(when, told)
    console.print(table)
    if any(len(entry.stations) > FEW for entry in entries(trace)):
        every = f"Every release: {trace_command(trace.asked)} --format csv"
        console.print(Text(every, style="dim"))
    paid = sums(trace)
    if paid:
        console.print()
        console.print(_sums(paid))
        if len(paid) > 1:
            console.print(
                Text("Not added up: releases tell the same money in parts and again.", style="dim")
            )
    if trace.similar:
        similar = f"Similar, not taken in (the same? --merge NAME): {counted(trace.similar)}"
        console.print()
        console.print(Text(similar, style="dim"))


def _head(trace: Trace) -> Iterator[Text]:
    first, last = trace.stations[0].release.published, trace.stations[-1].release.published
    total = len(trace.stations)
    yield Text.assemble(
        (one_line(trace.measure or ""), "bold"),
        (f"  {', '.join(kind.replace('_', ' ') for kind in trace.types)}", "dim"),
    )
    days = german_date(first) + (f" to {german_date(last)}" if last != first else "")
    yield Text(f"{german_number(total)} release{'s' if total > 1 else ''}, {days}")
    by_rule = [name for name in trace.names if name.name not in trace.by_hand]
    by_hand = [name for name in trace.names if name.name in trace.by_hand]
    if len(by_rule) > 1:
        yield Text.assemble(
            ("Taken together: ", "bold"), counted(by_rule), (" (wrong? --split NAME)", "dim")
        )
    if by_hand:
        yield Text.assemble(
            ("Joined by hand: ", "bold"), counted(by_hand), (" (undo: --split NAME)", "dim")
        )
    if trace.apart:
        yield Text.assemble(
            ("Kept apart by hand: ", "bold"), counted(trace.apart), (" (undo: --merge NAME)", "dim")
        )
    for label, kin in (("Predecessor", trace.predecessors), ("Successor", trace.successors)):
        for one in kin:
            yield Text.assemble(
                (f"{label}: ", "bold"),
                f"{one_line(one.name)} ({one.release.id})\n  ",
                (trace_command(one.name), "cyan"),
            )


def counted(names: Sequence[Name]) -> str:
    """``Schulbauprogramm (12), Schulbauprogramm 2030 (4)``, the number of releases in brackets."""
    told = [f"{one_line(one.name)} ({german_number(one.releases)})" for one in names[:NAMES]]
    more = [f"and {german_number(len(names) - NAMES)} more"] if len(names) > NAMES else []
    return ", ".join([*told, *more])


def _timeline(trace: Trace, width: int) -> Iterator[tuple[Text, RenderableType]]:
    """What stands at the left and at the right of each entry."""
    for entry in entries(trace):
        if entry.kind != "mentions":
            (station,) = entry.stations
            left = Text(day(station.release.published), style="bold")
            yield left, _told(entry.kind, station, with_names=len(trace.names) > 1)
        elif len(entry.stations) > FEW:
            yield Text("⋮", style="dim"), Text(bundled(entry.stations), style="dim")
        else:
            for station in entry.stations:
                yield Text(day(station.release.published), style="dim"), _line(station, width)


def _line(station: Station, width: int) -> Text:
    release = station.release
    line = Text(one_line(release.title), style="dim", no_wrap=True, overflow="ellipsis")
    if width >= WIDE:
        room = width - len(day(release.published)) - len(release.id) - 8
        line.truncate(room, overflow="ellipsis")
        line.append(f"  {release.id}", style="dim")
    return line


def _told(kind: str, station: Station, *, with_names: bool) -> Group:
    """What one release says: stages with their sentences, or the sentence that mentions the
    measure; ``with_names`` says which name a stage is about."""
    lines: list[RenderableType] = []
    for sentence, stages in by_sentence(station).items() if kind == "stages" else ():
        told = happened(stages, station.release.published, with_names=with_names)
        if all(stage.again for stage in stages):
            lines.append(Text(f"○ {told} (told before)", style="green"))
        else:
            lines.append(Text(f"● {told}", style="bold green"))
        if sentence != station.release.title:
            lines.append(_quoted(sentence))
    if kind != "stages":
        lines.append(Text(f"○ {kind} mention", style="bold"))
        if station.mentioned:
            lines.append(_quoted(station.mentioned.text))
    release = station.release
    place = [part for part in (release.house, release.number, release.id) if part]
    title = Text.assemble(
        (one_line(release.title), ""), (f"  {' · '.join(map(one_line, place))}", "dim")
    )
    lines.append(Padding(title, (0, 0, 0, 2), expand=False))
    if people := cabinet(station):
        lines.append(Padding(Text(people, style="cyan"), (0, 0, 0, 2), expand=False))
    return Group(*lines)


def _quoted(sentence: str) -> Padding:
    return Padding(Text(shorten(sentence, EVIDENCE), style="italic"), (0, 0, 0, 2), expand=False)


def _sums(paid: Sequence[Paid]) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, title="Sums", title_justify="left")
    table.title_style = "bold"
    table.add_column(no_wrap=True, justify="right")
    table.add_column(ratio=1)
    for one in paid:
        told = Text.assemble(
            (one_line(one.sum.text), "bold"), f"  {shorten(one.stage.sentence.text, PURPOSE)}"
        )
        told.append(f"  {one.release.id}", style="dim")
        if one.again:
            number = german_number(len(one.again))
            last = day(one.again[-1].published)
            told.append(f" and {number} more until {last}", style="dim")
        table.add_row(day(one.release.published), told)
    return table
