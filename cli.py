"""The command line: one group that loads its commands when they are called for."""

from __future__ import annotations

import errno
import importlib
import os
import shlex
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn

import click

from corpus.errors import PressearchivError
from corpus.output import emit_json, format_option
from corpus.settings import Settings, archive_path
from corpus.terminal import safe

COMMANDS = {
    "demo": "cli:demo",
    "nightly": "cli:nightly",
    "doctor": "cli:doctor",
    "crawl": "ingest.commands:crawl",
    "import": "ingest.files_command:import_",
    "sources": "ingest.commands:sources",
    "annotate": "nlp.commands:annotate",
    "extract": "nlp.commands:extract",
    "evaluate": "nlp.evaluate_command:evaluate",
    "index": "search.index_command:index",
    "search": "search.commands:search",
    "count": "search.commands:count",
    "facets": "search.facet_commands:facets",
    "similar": "search.similar_command:similar",
    "watch": "search.watch_commands:watch",
    "quotes": "search.story_commands:quotes",
    "trace": "search.story_commands:trace",
    "person": "search.entity_commands:person",
    "org": "search.entity_commands:org",
    "compare": "search.compare_command:compare",
    "export": "search.export_commands:export",
    "cite": "search.export_commands:cite",
    "show": "corpus.commands:show",
    "takedown": "corpus.commands:takedown",
    "diff": "corpus.commands:diff",
    "stats": "corpus.commands:stats",
}


DEMO_SHOWN = (
    "annotate",
    "index",
    "search Strategie --limit 3 --facet minister --facet measure --facet year",
    "show sample-20240514-5b4c9a",
    "trace Außenwirtschaftskonzept",
    "quotes Lieferketten --limit 2",
)
DEMO_NEXT = (
    "search 'Krankenhausplan datum:2019..' --facet house --sort date",
    "search --filter measure_type=law --format json | jq .facets",
    "facets measure",
    "quotes --speaker Hallmann --limit 5",
    "doctor",
)


class LazyGroup(click.Group):
    """Knows its commands by name; loads the module of one when that one is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        found = getattr(importlib.import_module(module), name)
        assert isinstance(found, click.Command)
        return found

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()  # here a full disk can still be told, at the exit it can't
            return result
        except PressearchivError as error:
            if ctx.params["debug"]:
                raise
            _end(str(error), error.exit_code)
        except OSError as error:
            if ctx.params["debug"] or error.errno != errno.ENOSPC:
                raise
            where = error.filename or "standard output or a temporary file"
            _drop_output()
            _end(f"The disk is full ({where}); free some room and run the command again.", 1)


def _drop_output() -> None:
    """What can't be written would be tried again at the exit, and end with a code of its own."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _end(told: str, exit_code: int) -> NoReturn:
    click.echo(f"Error: {safe(told)}", err=True)
    raise click.exceptions.Exit(exit_code)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--archive",
    metavar="PATH",
    envvar="PRESSEARCHIV_ARCHIVE",
    help="The archive's directory. Default: PRESSEARCHIV_ARCHIVE, else your user data directory.",
)
@click.option("--debug", is_flag=True, help="Show where an error comes from.")
@click.version_option(package_name="pressearchiv")
@click.pass_context
def app(ctx: click.Context, archive: str | None, debug: bool) -> None:
    """An archive of state press releases that reads what it keeps.

    \b
    Examples:
      pressearchiv demo
      pressearchiv import releases.jsonl && pressearchiv annotate && pressearchiv index
      pressearchiv search 'Außenhandel' --facet minister --facet year

    Exit codes: 0 done, 1 failed, 2 wrong usage or query, 3 some sources failed, 4 archive busy.
    """
    ctx.obj = Settings(archive_path(archive), debug)


@click.command("demo")
@click.pass_context
def demo(ctx: click.Context) -> None:
    """Show the whole way on an invented portal: crawl, read, index, search. Needs no network.

    \b
    Examples:
      pressearchiv demo
    """
    from corpus.sample import load as samples
    from corpus.sample.portal import SamplePortal
    from ingest.crawl import crawl
    from ingest.source import load

    place = Path(tempfile.mkdtemp(prefix="pressearchiv-demo-"))
    with SamplePortal(samples()) as portal:
        click.secho(f"A portal of invented releases runs on {portal.url}", bold=True)
        [report] = crawl(place, [load(place)["sample"].at(portal.url)])
    click.echo(f"Crawled {report.new} releases from {report.fetched} pages into {place}\n")
    for line in DEMO_SHOWN:
        click.secho(f"$ pressearchiv {line}", bold=True)
        app.main(["--archive", str(place), *shlex.split(line)], standalone_mode=False)
        click.echo()
    click.secho("Now it is your turn:", bold=True)
    click.echo(f"  export PRESSEARCHIV_ARCHIVE={shlex.quote(str(place))}")
    for line in DEMO_NEXT:
        click.echo(f"  pressearchiv {line}")


@click.command("nightly")
@format_option("text", "json")
@click.pass_obj
def nightly(settings: Settings, format: str) -> None:
    """Crawl all sources, read and index what is new, and tell all of it in one report.

    Ends with 3 if some sources could not be collected; what the others gave is read and indexed.

    \b
    Examples:
      pressearchiv nightly
      pressearchiv nightly --format json > report.json
    """
    from corpus.store import Archive
    from ingest.crawl import crawl
    from ingest.report import check, line
    from ingest.source import choose, load
    from nlp.annotate import annotate
    from nlp.models import configured
    from search.lifecycle import bring_up_to_date
    from search.whoosh_engine import WhooshEngine

    model = configured(settings.archive)  # a mistake there is told before hours of crawling
    reports = crawl(settings.archive, choose(load(settings.archive), ()), debug=settings.debug)
    with Archive.writer(settings.archive) as archive:
        tally = annotate(archive, model=model, jobs=1, limit=None, advance=lambda steps: None)
        built = bring_up_to_date(archive, WhooshEngine())
    if format == "json":
        read = {"releases": tally.releases, "failures": tally.failures}
        sources = [asdict(report) for report in reports]
        emit_json({"sources": sources, "read": read, "index": asdict(built)})
    else:
        for told in (*map(line, reports), *tally.failures):
            click.echo(safe(told))
        click.echo(f"Read {tally.releases} releases; the index holds {built.total}.")
    check(reports)


@click.command("doctor")
@format_option("text", "json")
@click.pass_obj
def doctor(settings: Settings, format: str) -> None:
    """Check the archive and its index, and say how to mend what is wrong (exit code 1).

    \b
    Examples:
      pressearchiv doctor
      pressearchiv doctor --format json | jq '.checks[] | select(.mend)'
    """
    from corpus.health import Finding, check_database
    from corpus.readings import count_unread
    from corpus.store import Archive, is_busy
    from nlp.fingerprint import fingerprint
    from nlp.models import configured
    from search.lifecycle import state
    from search.whoosh_engine import WhooshEngine

    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        found = list(check_database(connection, busy=is_busy(settings.archive)))
        unread = count_unread(connection, fingerprint(configured(settings.archive)))
        mend = "run 'pressearchiv annotate'" if unread else None
        found.append(Finding("readings", f"{unread} releases wait to be read", mend))
        index = state(connection, archive.index_path, WhooshEngine())
        mend = None if index.status == "fresh" else "run 'pressearchiv index'"
        found.append(Finding("index", f"{index.status}: {index.told}", mend))
    if format == "json":
        emit_json({"checks": [asdict(finding) for finding in found]})
    else:
        for finding in found:
            click.echo(f"{'!!' if finding.mend else 'ok'}  {finding.check}: {safe(finding.told)}")
            if finding.mend:
                click.echo(f"      To mend it, {finding.mend}.")
    if any(finding.mend for finding in found):
        click.get_current_context().exit(1)


def main() -> None:
    """Entry point. An error nobody foresaw is told in one line, with the way to see more."""
    if "--debug" not in sys.argv:
        sys.excepthook = _tell
    app(prog_name="pressearchiv")


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    print(  # noqa: T201
        f"Error: unexpected {kind.__name__}: {error}. This is a defect of pressearchiv; "
        "run the command with 'pressearchiv --debug' to see where it comes from.",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
