"""The command that shows what calendars announced: calendar."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import click

from corpus.errors import WrongUsage
from corpus.output import emit_csv, emit_json, emit_jsonl, format_option
from corpus.settings import Settings
from corpus.terminal import console, message

if TYPE_CHECKING:
    from corpus.event_history import Standing
    from corpus.events import Event

_DAY = click.DateTime(["%Y-%m-%d", "%d.%m.%Y"])
_MOVED = timedelta(days=45)  # so far an appointment may have been moved


@click.command("calendar")
@click.argument("query", default="")
@click.option("--person", metavar="NAME", help="Whose appointments; a surname will do.")
@click.option("--house", metavar="NAME", help="Of which house, such as Bildung or Staatskanzlei.")
@click.option("--since", type=_DAY, metavar="DATE", help="First day, 2026-01-27 or 27.01.2026.")
@click.option("--until", type=_DAY, metavar="DATE", help="Last day.")
@format_option("text", "json", "jsonl", "csv", "ics")
@click.pass_obj
def calendar(
    settings: Settings,
    query: str,
    person: str | None,
    house: str | None,
    since: datetime | None,
    until: datetime | None,
    format: str,
) -> None:
    """Show the appointments that calendars announced, by day, also those they have forgotten.

    QUERY are words that all stand in an appointment, also inside of longer words. An appointment
    that was announced otherwise later, or no more before its day, says so; the calendar does not
    tell whether it was held.

    \b
    Examples:
      pressearchiv calendar --since 2026-01-27 --until 2026-01-27
      pressearchiv calendar Wasserstoff --person Willingmann
      pressearchiv calendar --house Bildung --format csv > bildung.csv
      pressearchiv calendar --format ics > termine.ics
    """
    from search.calendar_match import Wanted

    first, last = _day(since), _day(until)
    if first and last and first > last:
        raise WrongUsage(f"--since {first} is after --until {last}.")
    wanted = Wanted(query, person, house)
    wanted.check()
    known = _known(settings, first, last)
    found = [
        one
        for one in known
        if (first is None or one.event.day >= first)
        and (last is None or one.event.day <= last)
        and wanted.meets(one.event)
    ]
    _emit(found, known, query, format)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _known(settings: Settings, first: date | None, last: date | None) -> list[Standing]:
    """What became of the events of those days, and of those around that may be the same."""
    from corpus import events
    from corpus.event_history import standings
    from corpus.store import Archive

    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        start = first and first - min(_MOVED, first - date.min)
        near = events.find(connection, start, last and last + min(_MOVED, date.max - last))
        return standings(near, events.looks(connection))


def _emit(found: list[Standing], known: list[Standing], query: str, format: str) -> None:
    from search import calendar_ics, calendar_text

    rows = [calendar_text.row(one) for one in found]
    if format == "json":
        emit_json({"query": query, "total": len(rows), "events": rows})
    elif format == "jsonl":
        emit_jsonl(rows)
    elif format == "csv":
        emit_csv(rows, calendar_text.COLUMNS)
    elif format == "ics":
        current = (one.event for one in found if one.state == "announced")
        click.echo(calendar_ics.calendar(current), nl=False)
    else:
        _show(found, known)


def _show(found: list[Standing], known: list[Standing]) -> None:
    from rich.text import Text

    from search import calendar_text

    earlier: dict[int, list[Event]] = defaultdict(list)
    for one in known:
        if one.became is not None:
            earlier[one.became.id].append(one.event)
    out = console()
    for line, style in calendar_text.lines(found, earlier, out.width):
        out.print(Text(line, style=style), soft_wrap=True)
    if not found:
        message("No appointments are known for that.")
