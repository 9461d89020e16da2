"""A trace for people: what is known of the measure, its timeline, its sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rich import box
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from corpus.terminal import german_date, german_number
from search.plain import one_line, shorten, trace_command
from search.stages import Stage
from search.trace import Name, Station, Trace
from search.trace_sums import Paid, sums
from search.trace_words import day, happened, in_cabinet

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
    paid = sums(trace)
    if paid:
        console.print()
        console.print(_sums(paid))
        if len(paid) > 1:
            console.print(
                Text("Not added up: releases tell the same money in parts and again.", style="dim")
            )


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
    if trace.similar:
        yield Text.assemble(
            ("Similar, not taken in: ", "dim"),
            (f"{counted(trace.similar)} (the same? --merge NAME)", "dim"),
        )


def counted(names: Sequence[Name]) -> str:
    """``Schulbauprogramm (12), Schulbauprogramm 2030 (4)``, the number of releases in brackets."""
    told = [f"{one_line(one.name)} ({german_number(one.releases)})" for one in names[:NAMES]]
    more = [f"and {german_number(len(names) - NAMES)} more"] if len(names) > NAMES else []
    return ", ".join([*told, *more])


def _timeline(trace: Trace, width: int) -> Iterator[tuple[Text, RenderableType]]:
    """What stands at the left and at the right of each entry."""
    first, last = trace.stations[0], trace.stations[-1]
    with_names = len(trace.names) > 1

    def bundles(station: Station) -> bool:
        return not station.stages and station is not first and station is not last

    for mere, group in groupby(trace.stations, bundles):
        stations = list(group)
        if mere and len(stations) > FEW:
            yield Text("⋮", style="dim"), Text(_bundle(stations), style="dim")
            continue
        for station in stations:
            published = day(station.release.published)
            if mere:
                yield Text(published, style="dim"), _line(station, width)
            else:
                label = "first mention" if station is first else "last mention"
                yield Text(published, style="bold"), _told(station, label, with_names=with_names)


def _bundle(stations: Sequence[Station]) -> str:
    """``12 more mentions: 2015 4 · 2016 8``."""
    years = Counter(station.release.published.year for station in stations)
    told = f"{german_number(len(stations))} more mentions"
    if len(years) == 1:
        return f"{told} in {next(iter(years))}"
    by_year = " · ".join(f"{year}: {german_number(years[year])}" for year in sorted(years))
    return f"{told} ({by_year})"


def _line(station: Station, width: int) -> Text:
    release = station.release
    line = Text(one_line(release.title), style="dim", no_wrap=True, overflow="ellipsis")
    if width >= WIDE:
        room = width - len(day(release.published)) - len(release.id) - 8
        line.truncate(room, overflow="ellipsis")
        line.append(f"  {release.id}", style="dim")
    return line


def _told(station: Station, label: str, *, with_names: bool) -> Group:
    """What one release says: stages with their sentences, or the sentence that mentions the
    measure; ``with_names`` says which name a stage is about."""
    lines: list[RenderableType] = []
    by_sentence: dict[str, list[Stage]] = {}
    for stage in station.stages:
        by_sentence.setdefault(stage.sentence.text, []).append(stage)
    for sentence, stages in by_sentence.items():
        told = happened(stages, with_names=with_names)
        if all(stage.again for stage in stages):
            lines.append(Text(f"○ {told} (told before)", style="green"))
        else:
            lines.append(Text(f"● {told}", style="bold green"))
        lines.append(_quoted(sentence))
    if not station.stages:
        lines.append(Text(f"○ {label}", style="bold"))
        if station.mentioned:
            lines.append(_quoted(station.mentioned.text))
    release = station.release
    place = [part for part in (release.house, release.number, release.id) if part]
    title = Text.assemble(
        (one_line(release.title), ""), (f"  {' · '.join(map(one_line, place))}", "dim")
    )
    lines.append(Padding(title, (0, 0, 0, 2), expand=False))
    if station.ministers:
        cabinet = Text("Cabinet: " + ", ".join(map(in_cabinet, station.ministers)), style="cyan")
        lines.append(Padding(cabinet, (0, 0, 0, 2), expand=False))
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
