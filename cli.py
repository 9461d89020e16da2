"""The command line: one group that loads its commands when they are called for."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from types import TracebackType

import click

from corpus import ending
from corpus.lazy import LazyGroup
from corpus.output import format_option, log_option, rss_option
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

    It makes an archive of its own in a temporary folder; yours is not touched.

    \b
    Examples:
      pressearchiv demo
    """
    import shlex
    import tempfile
    import tomllib

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
@log_option
@format_option("text", "json", "html")
@click.pass_obj
def nightly(
    settings: Settings,
    budget: int | None,
    rss: Path | None,
    metrics: Path | None,
    log_file: Path | None,
    format: str,
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
    from corpus import clock, linking, nightly
    from corpus.log import logged
    from corpus.night import Night
    from corpus.room import check_room, check_writable
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
    share = None if budget is None else budget * 60 * CRAWL_SHARE
    end = None if budget is None else time.monotonic() + budget * 60
    with logged(log_file, "nightly") as log, only_one(settings.archive, "nightly"):
        told = Night(log.run, clock.now())
        reports = crawl(settings.archive, sources, seconds=share, debug=settings.debug, log=log)
        if reports:
            with Archive.reader(settings.archive) as archive, archive.connect() as connection:
                expectation.judge(connection, sources, reports, clock.now())
        told.sources = [report.as_dict() for report in reports]
        ending = (settings.archive, log, format, metrics)
        with (
            nightly.told_if_broken(told, *ending),
            Archive.writer(settings.archive) as archive,
        ):
            nightly.settle(told, archive)
            tally = annotate(
                archive, model=model, jobs=1, limit=None, advance=lambda steps: None, end=end
            )
            told.read = tally.as_step()
            log.write("reading finished", **{**told.read, "failures": len(tally.failures)})
            linking.bring_up_to_date(archive)
            told.index = bring_up_to_date(archive, WhooshEngine())._asdict()
            log.write("indexed", **told.index)
        with looked(settings) as (found, failed):
            if rss is not None:
                write_feeds(rss, found)
            told.news = [news for one in found for news in one.as_news()]
            told.problems += [f"saved query {name}: {error}" for name, error in failed.items()]
            nightly.finish(told, *ending)
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
    from corpus.health import check_database, put_out
    from corpus.store import Archive, is_busy
    from nlp.health import check_readings
    from nlp.models import configured
    from search.health import check_index

    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        put_out(
            [
                *check_database(connection, busy=is_busy(settings.archive)),
                check_readings(connection, configured(settings.archive)),
                *check_index(connection, archive.index_path),
            ],
            format,
        )


def main() -> None:
    """Entry point. An error nobody foresaw is told in one line, with the way to see more."""
    if "--debug" not in sys.argv:
        sys.excepthook = _tell
    ending.run(lambda: app(prog_name="pressearchiv"))


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    print(  # noqa: T201
        f"Error: unexpected {kind.__name__}: {error}. This is a defect of pressearchiv; "
        "run the command with 'pressearchiv --debug' to see where it comes from.",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
