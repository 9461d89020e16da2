"""The commands that give releases away: export, cite."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus.output import format_option
from corpus.settings import Settings
from corpus.terminal import german_number, message, safe
from search.options import narrowing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from corpus.store import Archive
    from search.asking import Join
    from search.export import Provenance


_ENDINGS = {"parquet": "parquet", "warc": "warc.gz"}  # formats that need a file


@click.command("export")
@click.argument("query", default="")
@narrowing
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write here, and where it comes from into FILE.provenance.json beside it.",
)
@click.option(
    "--format",
    type=click.Choice(("jsonl", "csv", "parquet", "bibtex", "ris", "csl-json", "warc")),
    default="jsonl",
    show_default=True,
    help="A table with texts and names (jsonl, csv, parquet), a list of references, or the pages "
    "as they were fetched (warc).",
)
@click.pass_obj
def export(
    settings: Settings,
    query: str,
    any_word: bool,
    given: tuple[str, ...],
    out: Path | None,
    format: str,
) -> None:
    """Export all releases that match QUERY, the oldest first, so that a paper can cite them.

    With --out a file beside it says where the data comes from: archive, its version, the query as
    it was understood, day, number of releases, program. Without, that is told on stderr.

    \b
    Examples:
      pressearchiv export 'Außenhandel datum:2014..' --format csv --out aussenhandel.csv
      pressearchiv export Krankenhausplan --filter kind=release --format bibtex --out plan.bib
      pressearchiv export --format parquet --out all.parquet
      pressearchiv export 'jahr:2019' --format warc --out 2019.warc.gz
      pressearchiv export Lieferketten | jq -r .title
    """
    from corpus.errors import WrongUsage
    from corpus.store import Archive

    if out is None and (ending := _ENDINGS.get(format)):
        raise WrongUsage(f"{format} is no text; name a file with --out FILE.{ending}.")
    if out is not None and not os.access(out.parent, os.W_OK):
        raise WrongUsage(
            f"Nothing can be written into {out.parent}; make it, or name another place."
        )
    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        join: Join = "or" if any_word else "and"
        ids, told = _found(archive, connection, query, join, given, format)
        if out is None:
            from search.export_files import WRITERS

            WRITERS[format](sys.stdout, connection, ids, told)
        else:
            _write(out, connection, ids, told)
    noun = "release" if told.releases == 1 else "releases"
    message(
        f"{german_number(told.releases)} {noun} of archive {told.archive}, change {told.change}; "
        f"query {told.understood}{''.join(f', {one}' for one in told.filters)}; {told.program}, "
        f"{told.exported:%Y-%m-%d}."
    )


def _found(
    archive: Archive,
    connection: Connection,
    query: str,
    join: Join,
    given: tuple[str, ...],
    format: str,
) -> tuple[list[str], Provenance]:
    """The ids of what matches, in order, and where it comes from."""
    from datetime import UTC, datetime
    from importlib.metadata import version

    from corpus.documents import archive_id, last_change, pipeline
    from search.asking import filters, understand_today, unknown_values
    from search.export import Provenance, found_ids, in_order
    from search.lifecycle import open_index, state
    from search.printer import write
    from search.whoosh_engine import WhooshEngine

    engine, chosen = WhooshEngine(), filters(given)
    understood = understand_today(query, join)
    with open_index(archive.path, engine) as searcher:
        notices = (*understood.notices, *unknown_values(chosen, searcher))
        ids = in_order(connection, found_ids(searcher, understood.node, chosen))
    index = state(connection, archive.index_path, engine)
    if index.status != "fresh":
        notices += (f"The index is stale ({index.told}); 'pressearchiv index' renews it.",)
    for notice in notices:
        message(notice)
    return ids, Provenance(
        f"pressearchiv {version('pressearchiv')}",
        datetime.now(UTC).replace(microsecond=0),
        archive_id(connection),
        last_change(connection),
        pipeline(connection),
        query,
        write(understood.node),
        given,
        format,
        len(ids),
    )


def _write(out: Path, connection: Connection, ids: Sequence[str], told: Provenance) -> None:
    """The file, then the one that says where it comes from; each is there whole or not at all."""
    import hashlib

    from corpus.files import whole, write_whole
    from search.export import rows
    from search.export_files import WRITERS

    with whole(out) as temporary:
        if told.format == "parquet":
            from search.parquet import write

            write(temporary, rows(connection, ids), told)
        elif told.format == "warc":
            _write_pages(temporary, connection, ids, told, out.name)
        else:
            with temporary.open("w", encoding="utf-8", newline="") as stream:
                WRITERS[told.format](stream, connection, ids, told)
        with temporary.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    beside = {"format_version": 1, "file": out.name, "sha256": digest, **told.as_dict()}
    written = json.dumps(beside, ensure_ascii=False, indent=2) + "\n"
    write_whole(out.with_name(f"{out.name}.provenance.json"), written.encode())


def _write_pages(
    path: Path, connection: Connection, ids: Sequence[str], told: Provenance, name: str
) -> None:
    from corpus import warc

    written = warc.write(path, connection, ids, told.as_dict(), name)
    message(f"{german_number(written.pages)} pages, of all versions of the releases.")
    if written.without:
        message(
            f"{german_number(written.without)} of the releases came from files: no page is kept."
        )


@click.command("cite")
@click.argument("release_id", metavar="ID")
@format_option("text", "bibtex", "ris", "csl-json")
@click.pass_obj
def cite(settings: Settings, release_id: str, format: str) -> None:
    """Cite one release. The day of access is the last one on which the archive saw it online.

    \b
    Examples:
      pressearchiv cite st-20240409-3f9c2a
      pressearchiv cite st-20240409-3f9c2a --format bibtex >> quellen.bib
    """
    from corpus import releases
    from corpus.errors import UnknownRelease
    from corpus.store import Archive
    from search import bibliography
    from search.references import references

    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        releases.get(connection, release_id)
        reference = next(references(connection, [release_id]), None)
    if reference is None:
        raise UnknownRelease(f"The text of {release_id} was taken down.")
    if format == "csl-json":
        click.echo(json.dumps([bibliography.csl(reference)], ensure_ascii=False, indent=2))
    elif format == "text":
        click.echo(safe(bibliography.text(reference)))
    else:
        write = bibliography.bibtex if format == "bibtex" else bibliography.ris
        click.echo(write(reference), nl=False)
