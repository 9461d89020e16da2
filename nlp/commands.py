"""The commands ``annotate`` and ``extract``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from corpus.output import emit_json, emit_jsonl, format_option
from corpus.settings import Settings
from corpus.terminal import message, progress

if TYPE_CHECKING:
    from nlp.extract import Failure, Source
    from nlp.reader import Reader

# The reading processes share the cores; threads inside each would only get in their way. Must be
# said before numpy loads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# Starting more processes than one takes longer than reading so few releases.
_FEW = 100


_model_option = click.option(
    "--model",
    metavar="NAME",
    help="accurate (the default), fast, or an installed spaCy model such as de_core_news_lg.",
)


@click.command("annotate")
@_model_option
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes. Default: one a core.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Read at most N releases.")
@click.option("--again", is_flag=True, help="Read all releases anew, not only unread ones.")
@click.pass_obj
def annotate(
    settings: Settings, model: str | None, jobs: int | None, limit: int | None, again: bool
) -> None:
    """Read people, dates, measures and quotes out of the archive's releases.

    Only what the present program has not read yet with this model; after an update that is
    everything. May be interrupted at any time: run it again and it goes on. The archive's
    config.toml may name another model for every run: [nlp] and below it model = "fast".

    \b
    Examples:
      pressearchiv annotate
      pressearchiv annotate --jobs 2 --limit 500
      pressearchiv annotate --model fast
      pressearchiv annotate --again
    """
    from corpus import readings
    from corpus.store import Archive
    from nlp import annotate as work
    from nlp.errors import SomeTextsFailed
    from nlp.models import configured

    model = model or configured(settings.archive)
    with Archive.writer(settings.archive, create=False) as archive:
        if again:
            with archive.begin() as connection:
                readings.forget_all(connection)
        waiting = work.count(archive, model)
        if waiting == 0:
            message("Every release has been read already.")
            return
        total = min(waiting, limit or waiting)
        with progress("Reading", total) as advance:
            tally = work.annotate(
                archive, model=model, jobs=jobs or _jobs(total), limit=limit, advance=advance
            )
    for failure in tally.failures:
        message(failure)
    message(
        f"Read {tally.releases:,} releases, {tally.words:,} words in {tally.seconds:.1f} s "
        f"({tally.words_per_second:,} words a second)."
    )
    if tally.failures:
        raise SomeTextsFailed(
            f"{len(tally.failures)} releases could not be read and stay unread; they are named "
            "above."
        )


def _jobs(total: int) -> int:
    return 1 if total < _FEW else len(os.sched_getaffinity(0))


@click.command("extract")
@click.argument("paths", nargs=-1, metavar="[PATH…|-]")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Day of publication, for texts that state none; it says what 'heute' means.",
)
@click.option("--house", metavar="NAME", help="The house that published it.")
@_model_option
@click.option(
    "--jsonl",
    "lines",
    is_flag=True,
    help='Each line is {"id", "text", "published"}; gives one result a line.',
)
@format_option("text", "json", "jsonl")
def extract(
    paths: tuple[str, ...],
    published: datetime | None,
    house: str | None,
    model: str | None,
    lines: bool,
    format: str,
) -> None:
    """Read people, dates, measures and quotes out of texts, without any archive.

    Takes plain text and Markdown in UTF-8, from files or standard input. Offsets count
    characters of the text as given.

    \b
    Examples:
      pressearchiv extract release.md --published 2024-04-09
      pressearchiv extract - --format json < release.txt
      pressearchiv extract --jsonl releases.jsonl > results.jsonl
    """
    from corpus.errors import WrongUsage
    from nlp.errors import SomeTextsFailed
    from nlp.extract import Failure, from_files, from_lines
    from nlp.models import DEFAULT
    from nlp.reader import Reader

    day = published.date() if published else None
    names = paths or ("-",)
    if not paths and sys.stdin.isatty():
        raise WrongUsage("Nothing to read: give a file, or '-' for standard input.")
    if format == "json" and not lines and len(names) > 1:
        raise WrongUsage("--format json holds one text; for several files take --format jsonl.")
    reader = Reader(model or DEFAULT)
    failed = 0

    def results() -> Iterator[dict[str, Any]]:
        nonlocal failed
        for source in from_lines(names) if lines else from_files(names):
            outcome = source if isinstance(source, Failure) else _read(reader, source, day, house)
            if not isinstance(outcome, Failure):
                yield outcome
                continue
            failed += 1
            message(f"{outcome.where}: {outcome.why}.")
            if lines:
                yield {"id": outcome.id, "error": outcome.why}

    _show(results(), "jsonl" if lines else format)
    if failed:
        raise SomeTextsFailed(f"{failed} of the texts could not be read; they are named above.")


def _read(
    reader: Reader, source: Source, day: date | None, house: str | None
) -> dict[str, Any] | Failure:
    from nlp.errors import ReadingFailed
    from nlp.extract import Failure, result

    context, assumed = source.context(day, house)
    if assumed:
        message(
            f"{source.where} states no date; 'heute' is taken to be {context.published}. "
            "Say --published DATE to set it."
        )
    try:
        return result(source.id, reader.read(source.text, context, markdown=True))
    except ReadingFailed as error:
        return Failure(source.id, source.where, str(error))


def _show(results: Iterable[dict[str, Any]], format: str) -> None:
    if format == "jsonl":
        emit_jsonl(results)
        return
    from nlp.summary import show

    for result in results:
        if format == "json":
            emit_json(result)
        else:
            show(result)
