"""The command that takes files into the archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus.output import emit_json, format_option
from corpus.settings import Settings
from corpus.terminal import message, progress

if TYPE_CHECKING:
    from corpus.release import Draft
    from ingest.files import Refusal

SHOWN = 20
"""Refusals of one file that are told one by one."""
LISTED = 1_000
"""Refusals that the report lists."""


@click.command("import")
@click.argument(
    "paths",
    metavar="PATH…",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, allow_dash=True, path_type=Path),
)
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]),
    metavar="DATE",
    help="Date of publication of releases that state none.",
)
@click.option("--house", help="Issuing body of releases that name none.")
@click.option(
    "--source", default="import", show_default=True, help="Source of releases that name none."
)
@format_option("text", "json")
@click.pass_obj
def import_(
    settings: Settings,
    paths: tuple[Path, ...],
    published: datetime | None,
    house: str | None,
    source: str,
    format: str,
) -> None:
    """Take releases from files into the archive.

    PATH is a file, a directory with files, or - for JSONL on standard input. The ending of a
    file tells its form: .html .htm .xhtml .md .markdown .txt .rss .atom .xml .jsonl .jsonl.gz
    .ndjson .ndjson.gz.

    A line of JSONL is one release: title, body, published (2024-04-09, also with a time), and as
    known id, url, source, subtitle, house, number, place, kind. Markdown and text may state the
    same between +++ lines (TOML) or --- lines; else the date is that of a line such as
    "Magdeburg, den 09.04.2024", then that of --published, then that in the file's name.

    What can't be taken is named with its reason and all the rest is taken; then the exit code is
    1. Importing the same again adds nothing.

    \b
    Examples:
      pressearchiv import meldung.md --published 2024-04-09
      pressearchiv import releases.jsonl.gz --source ch
      pressearchiv import saved-pages/ --house "Ministerium der Finanzen"
      zcat dump.jsonl.gz | pressearchiv import - --format json
    """
    from corpus import runs
    from corpus.store import Archive
    from ingest import files, files_store
    from ingest.files_errors import SomeRefused
    from ingest.formats.record import Defaults
    from ingest.source import load

    defaults = Defaults(published.date() if published else None, house, source)
    codes = {name: declared.code for name, declared in load(settings.archive).items()}
    refusals = Refusals()
    with Archive.writer(settings.archive) as archive:
        with archive.begin() as connection:
            run = runs.start(connection, "import", None)
        with progress("Importing", None) as advance:
            drafts = refusals.without(files.read(paths, defaults))
            outcomes = files_store.store(archive, drafts, codes, advance)
        counts = {name: outcomes[name] for name in ("new", "changed", "same")}
        if outcomes["taken_down"]:
            counts["taken_down"] = outcomes["taken_down"]
        counts["refused"] = refusals.count
        with archive.begin() as connection:
            runs.finish(connection, run, "done", counts)
    refusals.tell_rest()
    message(", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counts.items()) + ".")
    if format == "json":
        emit_json({**counts, "refusals": [asdict(refusal) for refusal in refusals.listed]})
    if refusals.count:
        raise SomeRefused(
            f"{refusals.count} could not be taken, see above; all the rest was. Mend them and run "
            "the same command again: nothing is taken twice."
        )


class Refusals:
    """Tells refusals as they come, the first few of each file, and counts all."""

    def __init__(self) -> None:
        self.listed: list[Refusal] = []
        self._by_file: Counter[str] = Counter()

    @property
    def count(self) -> int:
        return self._by_file.total()

    def without(self, found: Iterable[Draft | Refusal]) -> Iterator[Draft]:
        """The drafts; refusals among them are told."""
        from corpus.release import Draft

        for one in found:
            if isinstance(one, Draft):
                yield one
                continue
            self._by_file[one.file] += 1
            if self._by_file[one.file] <= SHOWN:
                message(str(one))
            if len(self.listed) < LISTED:
                self.listed.append(one)

    def tell_rest(self) -> None:
        """How many of each file were not told one by one."""
        for file, count in self._by_file.items():
            if count > SHOWN:
                message(f"{file}: {count - SHOWN} more refused")
