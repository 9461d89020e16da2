"""The page of a person or an organisation for machines and for people."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from corpus.terminal import german_date, german_number
from search.citation import Citation, as_row
from search.entity import Counted, Entity, Office, Page, Year
from search.plain import one_line, shorten
from search.quotes_output import rows as quote_rows

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

QUOTE = 300  # characters of a quote shown
NAMES = 20  # told in one line
BAR = 30  # the widest bar of a year
WIDE = 110  # columns from which lists stand side by side
HEADS = {"person": "People", "organisation": "Organisations", "measure": "Measures"}
KEYS = {"person": "people", "organisation": "organisations", "measure": "measures"}


def as_dict(page: Page) -> dict[str, Any]:
    """The page as ``--format json`` gives it; the shape is part of the format version."""
    entity = page.entity
    told: dict[str, Any] = {"asked": page.asked, "name": entity.names[0].name if entity else None}
    if entity:
        told |= {
            "kind": entity.kind,
            "names": [asdict(one) for one in entity.names],
            "total": entity.total,
            "named": entity.named,
            "issued": entity.issued,
            "first": as_row(entity.first),
            "last": as_row(entity.last),
            "offices": [_office(one) for one in entity.offices],
            "years": [asdict(one) for one in entity.years],
            **{KEYS[kind]: [asdict(one) for one in it] for kind, it in entity.beside.items()},
            "quotes": {"total": entity.quotes.total, "latest": quote_rows(entity.quotes.said)},
        }
    return {
        **told,
        "ambiguous": page.ambiguous,
        "candidates": [asdict(one) for one in page.candidates],
    }


def _office(office: Office) -> dict[str, Any]:
    days = {"first": office.first.isoformat(), "last": office.last.isoformat()}
    return {**asdict(office), **days}


def show(console: Console, entity: Entity) -> None:
    """Print the page, one part below the other."""
    for part in _parts(entity, console.width):
        console.print(part)


def _parts(entity: Entity, width: int) -> Iterator[RenderableType]:
    yield Text(one_line(entity.names[0].name), style="bold cyan")
    if len(entity.names) > 1:
        yield Text(f"Taken together: {counted(entity.names)}", style="dim")
    if entity.named:
        yield f"named in {releases(entity.named)}"
    if entity.issued:
        yield f"issued {releases(entity.issued)} itself"
    if entity.offices:
        yield _headed("Offices, and when releases name them", map(_held, entity.offices))
    yield _headed("Releases by year, and their share of all", [_chart(entity.years, width)])
    if entity.quotes.said:
        shown, total = len(entity.quotes.said), german_number(entity.quotes.total)
        yield _headed(f"Latest quotes ({shown} of {total})", _said(entity))
    yield from _beside(entity, width)
    yield _headed("First and last release", [_cited(entity.first), _cited(entity.last)])
    yield _headed("More", [Text(line, style="cyan") for line in _more(entity)])


def _beside(entity: Entity, width: int) -> Iterator[RenderableType]:
    """The lists of names: side by side in a wide window."""
    lists = [(HEADS[kind], _table(names)) for kind, names in entity.beside.items() if names]
    if width < WIDE:
        yield from (_headed(f"{head} in the same releases", [it]) for head, it in lists)
    elif lists:
        table = Table.grid(padding=(0, 2, 0, 0))
        for _ in lists:
            table.add_column(max_width=width // len(lists))
        table.add_row(*(Text(head, style="bold") for head, _ in lists))
        table.add_row(*(it for _, it in lists))
        yield _headed("In the same releases", [table])


def _headed(head: str, lines: Iterable[RenderableType]) -> Group:
    shown = (Padding(line, (0, 0, 0, 2), expand=False) for line in lines)
    return Group("", Text(head, style="bold"), *shown)


def _held(office: Office) -> Text:
    days = list(dict.fromkeys(german_date(day) for day in (office.first, office.last)))
    name = one_line(office.office) if office.office else office.role.replace("_", " ")
    when = f"{' to '.join(days)}, {releases(office.releases)}"
    return Text.assemble((name, ""), (f"  {when}", "dim"))


def _chart(years: Sequence[Year], width: int) -> Table:
    """A bar a year, and which share of all releases of that year these are."""
    most = max(year.releases for year in years)
    widest = max(5, min(BAR, width - 40))
    table = Table.grid(padding=(0, 2, 0, 0))
    for justify in ("left", "right", "right", "left"):
        table.add_column(justify=justify, no_wrap=True)
    for year in years:
        share = f"{german_number(round(100 * year.releases / (year.all or 1), 1))} %"
        bar = "█" * -(-widest * year.releases // most)
        table.add_row(str(year.year), german_number(year.releases), share, Text(bar, style="cyan"))
    return table


def _table(names: Iterable[Counted]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for one in names:
        table.add_row(german_number(one.releases), Text(one_line(one.name)))
    return table


def _said(entity: Entity) -> Iterator[Text]:
    for one in entity.quotes.said:
        words = shorten(one.text, QUOTE)
        release = one.release
        yield Text.assemble(
            f"„{words}“ ", (f"{german_date(release.published)}, {release.id}", "dim")
        )


def _cited(release: Citation) -> Text:
    about = [german_date(release.published), release.house, release.number, release.id]
    told = " · ".join(one_line(part) for part in about if part)
    return Text.assemble(one_line(release.title), (f"  {told}", "dim"))


def _more(entity: Entity) -> Iterator[str]:
    name = one_line(entity.names[0].name)
    if entity.quotes.total:
        yield f"pressearchiv quotes --speaker {shlex.quote(name)}"
    if entity.named:
        yield f"pressearchiv search --filter {shlex.quote(f'{entity.kind}={name}')} --sort -date"
    if entity.issued:
        yield f"pressearchiv search --filter {shlex.quote(f'house={name}')} --sort -date"
    for measure in entity.beside["measure"][:1]:
        yield f"pressearchiv trace {shlex.quote(one_line(measure.name))}"


def releases(number: int) -> str:
    return f"{german_number(number)} release{'' if number == 1 else 's'}"


def counted(names: Sequence[Counted]) -> str:
    """``Sven Schulze (12), Petra Schulze (4)``, the number of releases in brackets."""
    told = [f"{one_line(one.name)} ({german_number(one.releases)})" for one in names[:NAMES]]
    more = len(names) - NAMES
    return ", ".join(told) + (f" and {german_number(more)} more" if more > 0 else "")
