"""The command line: one group that loads its commands when they are called for."""

from __future__ import annotations

import shlex
import sys
import tempfile
import time
import tomllib
import uuid
from dataclasses import asdict
from pathlib import Path
from types import TracebackType

import click

from corpus.lazy import LazyGroup
from corpus.output import emit_json, format_option, rss_option
from corpus.settings import Settings, archive_path

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
    "calendar": "search.calendar_command:calendar",
    "compare": "search.compare_command:compare",
    "export": "search.export_commands:export",
    "cite": "search.export_commands:cite",
    "show": "corpus.commands:show",
    "takedown": "corpus.commands:takedown",
    "snapshots": "corpus.snapshots_command:snapshots",
    "backup": "corpus.backup_commands:backup",
    "restore": "corpus.backup_commands:restore",
    "diff": "corpus.commands:diff",
    "stats": "corpus.commands:stats",
}


CRAWL_SHARE = 0.7  # of a night's time; reading and indexing need the rest
BUDGET_HELP = "Stop asking for pages after 70 % of this, and reading after all of it."


@click.group(
    cls=LazyGroup, places=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
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
    from corpus import sample
    from corpus.sample.portal import SamplePortal
    from ingest.crawl import crawl
    from ingest.source import load

    tour = tomllib.loads((Path(sample.__file__).parent / "demo.toml").read_text(encoding="utf-8"))
    place = Path(tempfile.mkdtemp(prefix="pressearchiv-demo-"))
    with SamplePortal(sample.load()) as portal:
        click.secho(f"A portal of invented releases runs on {portal.url}", bold=True)
        [report] = crawl(place, [load(place)["sample"].at(portal.url)])
    click.echo(f"Crawled {report.new} releases from {report.fetched} pages into {place}\n")
    for line in tour["shown"]:
        click.secho(f"$ pressearchiv {line}", bold=True)
        app.main(["--archive", str(place), *shlex.split(line)], standalone_mode=False)
        click.echo()
    click.secho("Now it is your turn:", bold=True)
    click.echo(f"  export PRESSEARCHIV_ARCHIVE={shlex.quote(str(place))}")
    for line in tour["next"]:
        click.echo(f"  pressearchiv {line}")


@click.command("nightly")
@click.option("--budget", type=click.IntRange(min=1), metavar="MINUTES", help=BUDGET_HELP)
@rss_option
@click.option(
    "--metrics",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write figures for Prometheus' textfile collector, in one step.",
)
@format_option("text", "json", "html")
@click.pass_obj
def nightly(
    settings: Settings, budget: int | None, rss: Path | None, metrics: Path | None, format: str
) -> None:
    """Crawl all sources, read and index what is new, run the saved queries, and report it.

    Ends with 3 if some sources could not be collected or have gone silent; what the others gave
    is read and indexed. Only one night runs at a time (4).

    \b
    Examples:
      pressearchiv nightly
      pressearchiv nightly --budget 120 --format html | mail -a 'Content-Type: text/html' ...
      pressearchiv nightly --format json > report.json
    """
    from corpus import clock, embargoes, linking, night, recalls
    from corpus.room import check_room, check_writable, room
    from corpus.snapshots_command import prune_at_night
    from corpus.store import Archive, only_one
    from ingest import expectation
    from ingest.crawl import crawl
    from ingest.report import check
    from ingest.source import choose, load
    from nlp.annotate import annotate
    from nlp.models import configured
    from search.lifecycle import bring_up_to_date
    from search.watch_commands import looked, write_feeds
    from search.whoosh_engine import WhooshEngine

    check_room(settings.archive)
    if metrics is not None:
        check_writable(metrics)
    model = configured(settings.archive)  # a mistake there is told before hours of crawling
    sources = choose(load(settings.archive), ())
    began, start = clock.now(), time.monotonic()
    seconds = None if budget is None else budget * 60.0
    end = None if seconds is None else start + seconds
    with only_one(settings.archive, "nightly"):
        share = None if seconds is None else seconds * CRAWL_SHARE
        reports = crawl(settings.archive, sources, seconds=share, debug=settings.debug)
        with Archive.writer(settings.archive) as archive:
            with archive.begin() as connection:
                expectation.judge(connection, sources, reports, clock.now())
                ended = embargoes.end_due(connection, clock.now())
                embargoed = {"ended": ended, "under_way": embargoes.under_way(connection)}
                recalls.settle(connection)
                recalled = recalls.to_act_on(connection, clock.now())
            tally = annotate(
                archive, model=model, jobs=1, limit=None, advance=lambda steps: None, end=end
            )
            linking.bring_up_to_date(archive)
            built = bring_up_to_date(archive, WhooshEngine())
        with looked(settings) as (found, failed):
            if rss is not None:
                write_feeds(rss, found)
            told = night.Night(
                run=uuid.uuid4().hex[:12],
                began=began,
                seconds=round(time.monotonic() - start, 2),
                sources=[report.as_dict() for report in reports],
                read={"releases": tally.releases, "failures": tally.failures},
                index=asdict(built),
                embargoes=embargoed,
                recalls=recalled,
                room=room(settings.archive),
                news=[news for one in found for news in one.as_news()],
                problems=[f"saved query {name}: {error}" for name, error in failed.items()],
            )
            night.put_out(told, format, metrics)
    prune_at_night(settings.archive)
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
    from corpus.health import Finding, check_database, show
    from corpus.readings import count_unread
    from corpus.store import Archive, is_busy
    from nlp.fingerprint import fingerprint
    from nlp.models import configured
    from search.lifecycle import state
    from search.sentinel import altered_file
    from search.whoosh_engine import WhooshEngine

    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        found = list(check_database(connection, busy=is_busy(settings.archive)))
        unread = count_unread(connection, fingerprint(configured(settings.archive)))
        mend = "run 'pressearchiv annotate'" if unread else None
        found.append(Finding("readings", f"{unread} releases wait to be read", mend))
        index = state(connection, archive.index_path, WhooshEngine())
        mend = None if index.status == "fresh" else "run 'pressearchiv index'"
        found.append(Finding("index", f"{index.status}: {index.told}", mend))
        altered = altered_file(archive.index_path)
        told = f"{altered} is not as it was written" if altered else "as they were written"
        mend = "run 'pressearchiv index --full'" if altered else None
        found.append(Finding("index files", told, mend))
    if format == "json":
        emit_json({"checks": [asdict(finding) for finding in found]})
    else:
        show(found)
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
