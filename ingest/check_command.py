"""The command that checks portals, and its text for people."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from corpus.output import emit_json, format_option
from corpus.settings import Settings
from corpus.terminal import german_number, progress, safe

if TYPE_CHECKING:
    from ingest.check_found import Checked, Entrance, ReleasePage
    from ingest.source import Source

_WIDTH = 80
_INDENT = " " * 12


@click.command("check")
@click.argument("names", metavar="[SOURCE]...", nargs=-1)
@format_option("text", "json")
@click.pass_obj
def check(settings: Settings, names: tuple[str, ...], format: str) -> None:
    """See how portals are: those of the sources named, or of all that are enabled.

    At most six pages of each are asked for beside robots.txt, as politely as a crawl does, and
    nothing is kept: lists, feeds, calendars, and the page of the newest release. Sources that are
    switched off are checked when named, which is how to decide whether to enable one. Ends with 3
    if a portal is not as its declaration says.

    \b
    Examples:
      pressearchiv sources check
      pressearchiv sources check sachsen bayern
      pressearchiv sources check --format json | jq '.sources[] | select(.state != "ok")'
    """
    from ingest import source
    from ingest.check_found import CHECKED
    from ingest.errors import SourcesFailed

    chosen = source.choose(source.load(settings.archive), names, even_disabled=True)
    with progress("Portals", len(chosen)) as advance:
        found = _run(settings, chosen, lambda: advance(1))
    if format == "json":
        rows = [{"state": one.state, **CHECKED.dump_python(one, mode="json")} for one in found]
        emit_json({"sources": rows})
    else:
        click.echo(safe("\n\n".join("\n".join(_lines(one)) for one in found)))
    failed = [one.source for one in found if one.state == "failed"]
    if failed:
        raise SourcesFailed(
            f"{len(failed)} of {len(found)} portals are not as declared: {', '.join(failed)}; "
            "what to do stands with each finding."
        )


def _run(settings: Settings, chosen: Sequence[Source], told: Callable[[], None]) -> list[Checked]:
    """What the worker process found of each source. Raises ContactMissing and CrawlFailed."""
    from ingest.check_found import CHECKED
    from ingest.check_worker import JOB, Job
    from ingest.config import user_agent
    from ingest.crawl import error_of, events
    from ingest.errors import CrawlFailed

    if not chosen:
        return []
    needs_contact = not all(source.is_loopback for source in chosen)
    agent = user_agent(settings.archive, needs_contact=needs_contact)
    job = JOB.dump_json(Job(list(chosen), agent, settings.debug)).decode()
    found: dict[str, Checked] = {}
    for event in events("ingest.check_worker", job):
        if "checked" not in event:
            raise error_of(event)
        checked = CHECKED.validate_python(event["checked"])
        found[checked.source] = checked
        told()
    missing = [source.name for source in chosen if source.name not in found]
    if missing:
        raise CrawlFailed(
            f"The check of {', '.join(missing)} broke off; run it again, with --debug to see more."
        )
    return [found[source.name] for source in chosen]


def _lines(checked: Checked) -> Iterator[str]:
    yield f"{checked.source}: {checked.state}"
    for entrance in checked.entrances:
        yield from _row(entrance.label, entrance.url, _entrance(entrance))
    if checked.left_out:
        yield from _wrapped("", f"{checked.left_out} further lists and feeds were not asked for")
    if (page := checked.page) is not None:
        yield from _row("page", page.url, _page(page))
    yield from _wrapped("pace", f"a request every {checked.delay:g} s at most")
    for finding in checked.findings:
        yield from _wrapped(finding.level.upper(), f"{finding.label}: {finding.said}.")
        yield from _wrapped("", finding.advice)


def _entrance(found: Entrance) -> str:
    if not found.robots_allow:
        return "forbidden by robots.txt"
    if found.status is None:
        return "no answer"
    parts = [f"status {found.status}", f"{found.seconds or 0:.2f} s"]
    if found.trouble is None:
        parts.append(f"{found.entries} entries")
        parts += [f"newest {found.newest}"] if found.newest else []
    return ", ".join(parts)


def _page(page: ReleasePage) -> str:
    if page.trouble is not None:
        return "not read"
    named = [f"number {page.number}"] if page.number else []
    layouts = [f"layout {name}" for name in page.layouts]
    size = f"{german_number(page.characters)} characters"
    house = page.house or "no house"
    return f"“{page.title}”, " + ", ".join([str(page.published), house, *named, size, *layouts])


def _row(label: str, url: str, said: str) -> Iterator[str]:
    room = _WIDTH - len(_INDENT)
    yield f"  {label:<10}{url if len(url) <= room else url[: room - 1] + '…'}"
    yield from _wrapped("", said)


def _wrapped(label: str, said: str) -> list[str]:
    return textwrap.wrap(
        " ".join(said.split()),
        _WIDTH,
        initial_indent=f"  {label:<10}",
        subsequent_indent=_INDENT,
    )
