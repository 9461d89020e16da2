"""The command that keeps queries and tells their news: watch."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from corpus.errors import PressearchivError, WrongUsage
from corpus.output import emit_json, format_option, rss_option
from corpus.settings import Settings
from corpus.terminal import console, german_number, message
from search.options import narrowing, open_searcher

if TYPE_CHECKING:
    from collections.abc import Mapping

    from search.engine import Searcher
    from search.watching import Found

NONE: Final = "There are no saved queries yet; 'pressearchiv watch add NAME QUERY' makes one."


@click.group("watch")
def watch() -> None:
    """Keep queries, and list what is new for them since the last time.

    \b
    Examples:
      pressearchiv watch add lieferketten 'lieferkett* OR "kritische Rohstoffe"'
      pressearchiv watch add gesetze --filter measure_type=law
      pressearchiv watch list
      pressearchiv watch run
      pressearchiv watch run --rss /srv/www/feeds
      pressearchiv watch remove gesetze
    """


@watch.command("add")
@click.argument("name")
@click.argument("query", default="")
@narrowing
@click.pass_obj
def add(settings: Settings, name: str, query: str, any_word: bool, given: tuple[str, ...]) -> None:
    """Keep QUERY under NAME. What matches now is known; 'watch run' tells what comes after.

    \b
    Examples:
      pressearchiv watch add lieferketten 'lieferkett* OR "kritische Rohstoffe"'
      pressearchiv watch add schulze minister:schulze --filter kind=release
    """
    from search.asking import filters, unknown_values
    from search.watches import Watch, alone, check_new, save
    from search.watching import begin

    with _opened(settings, told=False) as (searcher, versions), alone(settings.archive):
        name = check_new(settings.archive, name)
        new = Watch(name, query, any_word, given, added=_now(), ran=None, known={})
        new, total = begin(new, searcher, versions)
        for notice in unknown_values(filters(given), searcher):
            message(notice)
        save(settings.archive, new)
    matches = "release matches" if total == 1 else "releases match"
    message(
        f"{german_number(total)} {matches} now; "
        "'pressearchiv watch run' tells those that come after."
    )


@watch.command("list")
@format_option("text", "json")
@click.pass_obj
def list_(settings: Settings, format: str) -> None:
    """Show the saved queries.

    \b
    Examples:
      pressearchiv watch list
      pressearchiv watch list --format json
    """
    from search.watch_output import show_watches, watch_json
    from search.watches import load, names

    watches = [load(settings.archive, name) for name in names(settings.archive)]
    if format == "json":
        emit_json({"watches": [watch_json(one) for one in watches]})
    elif watches:
        show_watches(console(), watches)
    else:
        message(NONE)


@watch.command("remove")
@click.argument("name")
@click.pass_obj
def remove(settings: Settings, name: str) -> None:
    """Forget the saved query NAME.

    \b
    Examples:
      pressearchiv watch remove lieferketten
    """
    from search.watches import remove as remove_watch

    remove_watch(settings.archive, name)
    message(f"Removed {name}.")


@watch.command("run")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@rss_option
@format_option("text", "json")
@click.pass_obj
def run(settings: Settings, names: tuple[str, ...], rss: Path | None, format: str) -> None:
    """List the releases that are new for the saved queries, all of them or those named.

    New is what matches and was not told before: also an old release that was found late, and one
    whose text has changed. A query that can't be understood any more is told on stderr and in
    the exit code (2), and the others are run. If the command is cut off, the next run tells its
    news again.

    \b
    Examples:
      pressearchiv watch run
      pressearchiv watch run lieferketten --format json
      pressearchiv watch run --rss /srv/www/feeds
    """
    from search.watch_output import news_json, show_news
    from search.watches import names as all_names

    if not names and not all_names(settings.archive):
        message(NONE)
    with looked(settings, names) as (found, failed):
        if rss is not None:
            write_feeds(rss, found)
        if format == "json":
            errors = [
                {"name": name, "error": getattr(error, "told", str(error))}
                for name, error in failed.items()
            ]
            emit_json({"watches": [news_json(one) for one in found], "errors": errors})
        else:
            for one in found:
                show_news(console(), one)
        sys.stdout.flush()
    for name, error in failed.items():
        message(f"{name}: {error}")
    if failed:
        raise click.exceptions.Exit(max(error.exit_code for error in failed.values()))


@contextmanager
def looked(
    settings: Settings, names: Sequence[str] = ()
) -> Iterator[tuple[list[Found], dict[str, PressearchivError]]]:
    """The news of the saved queries named, or of all, and the errors of those that can't be run.
    They count as told when the block has ended well: what could not be put out is told again."""
    from search.watches import alone, save
    from search.watches import names as all_names

    with _opened(settings, told=True) as (searcher, versions), alone(settings.archive):
        chosen = dict.fromkeys(names) or all_names(settings.archive)
        found, failed = _looked(settings.archive, list(chosen), searcher, versions)
        yield found, failed
        for one in found:
            save(settings.archive, one.watch)


def _looked(
    archive: Path, names: list[str], searcher: Searcher, versions: Mapping[str, int]
) -> tuple[list[Found], dict[str, PressearchivError]]:
    """What was found, and the errors of those that could not be run."""
    from search.errors import WatchDamaged
    from search.watches import load
    from search.watching import look

    found: list[Found] = []
    failed: dict[str, PressearchivError] = {}
    now = _now()
    for name in names:
        try:
            found.append(look(load(archive, name), searcher, versions, now))
        except (WrongUsage, WatchDamaged) as error:
            failed[name] = error
    return found, failed


def write_feeds(folder: Path, found: list[Found]) -> None:
    """An RSS feed for each saved query, as NAME.rss. Raises WrongUsage."""
    from corpus.files import write_whole
    from search.feed import rss

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for one in found:
            write_whole(folder / f"{one.watch.name}.rss", rss(one).encode())
    except (PermissionError, NotADirectoryError) as error:
        raise WrongUsage(f"No feed can be written into {folder}: {error.strerror}.") from error


@contextmanager
def _opened(settings: Settings, *, told: bool) -> Iterator[tuple[Searcher, Mapping[str, int]]]:
    """The index, and the latest versions of the releases: to be ``told``, of those alone that
    have not changed since they were indexed."""
    from corpus.changes import last
    from corpus.releases import latest_sequences
    from corpus.store import Archive
    from search.sentinel import read_sentinel

    # Read before the index is opened, which may be a newer one then, but never an older one.
    sentinel = read_sentinel(settings.archive / "index")
    change = sentinel.change if sentinel else 0
    with (
        open_searcher(settings) as searcher,
        Archive.reader(settings.archive) as archive,
        archive.connect() as connection,
    ):
        if told and last(connection) > change:
            message("The archive has changed since; 'pressearchiv index' lets all of it be told.")
        yield searcher, latest_sequences(connection, change if told else None)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
