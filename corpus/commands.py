"""The commands that look into the archive: show, takedown, diff, stats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from corpus.errors import WrongUsage
from corpus.output import emit_csv, emit_json, emit_jsonl, format_option
from corpus.settings import Settings
from corpus.terminal import console, german_date, german_number, message, safe

if TYPE_CHECKING:
    from corpus.diff import Piece
    from corpus.release import Release, Version


@click.command("show")
@click.argument("release_id", metavar="ID")
@click.option("--version", "sequence", type=int, help="An earlier wording, counted from 1.")
@click.option("--original", is_flag=True, help="The wording as the page gave it, before repairs.")
@format_option("text", "json")
@click.pass_obj
def show(
    settings: Settings, release_id: str, sequence: int | None, original: bool, format: str
) -> None:
    """Show one release with its people, dates, sums and measures marked.

    \b
    Examples:
      pressearchiv show st-20240409-3f9c2a
      pressearchiv show st-20240409-3f9c2a --version 1
      pressearchiv show st-20110409-81c7be --original
      pressearchiv show st-20240409-3f9c2a --format json | jq .mentions
    """
    from corpus import links, recalls, releases
    from corpus import show as shown
    from corpus.release import Reading
    from corpus.store import Archive

    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        release = releases.get(connection, release_id)
        versions = releases.versions(connection, release_id)
        version = _chosen(release, versions, sequence)
        reading = releases.reading(connection, version.id)
        related = links.of(connection, release_id)
        recalled_by = recalls.by(connection, release_id)
    if recalled_by is not None:
        version = recalls.without_pictures(version)
    if original:
        # What was read out has offsets of the repaired text.
        version, reading = releases.before_repair(version), Reading()
    if format == "json":
        emit_json(shown.as_dict(release, version, reading, related, recalled_by))
    else:
        shown.show(console(), release, version, reading, related, recalled_by)


@click.command("takedown")
@click.argument("release_id", metavar="ID")
@click.option("--reason", required=True, help="Why, in a sentence; it stays with the tombstone.")
@click.pass_obj
def takedown(settings: Settings, release_id: str, reason: str) -> None:
    """Erase a release for good: a recalled photo, a court order. A tombstone stays.

    Texts, readings and snapshots go, and no later crawl or import brings them back. Backups and
    exports made before still hold them.

    \b
    Examples:
      pressearchiv takedown st-20201020-8d21e0 --reason 'Fahndung beendet, Meldung zurückgerufen'
    """
    from corpus import states
    from corpus.store import Archive

    if not reason.strip():
        raise WrongUsage("A takedown needs its reason: --reason 'why'.")
    with Archive.writer(settings.archive, create=False) as archive:
        with archive.begin() as connection:
            erased = states.take_down(connection, release_id, reason.strip())
        archive.settle()
    click.echo(f"Erased {erased} version(s) of {safe(release_id)}.")
    message("Run 'pressearchiv index', so that searches forget it too.")


@click.command("diff")
@click.argument("release_id", metavar="ID")
@click.option("--from", "old", type=int, help="The older version; the last but one if not given.")
@click.option("--to", "new", type=int, help="The newer version; the last one if not given.")
@click.option("--repairs", is_flag=True, help="What the repairs of --to changed instead.")
@format_option("text", "json")
@click.pass_obj
def diff(
    settings: Settings,
    release_id: str,
    old: int | None,
    new: int | None,
    repairs: bool,
    format: str,
) -> None:
    """Show what changed between two versions of a release, word by word.

    Removed words stand in [-brackets-], added ones in {+braces+}; on a terminal also in colour.

    \b
    Examples:
      pressearchiv diff st-20240409-3f9c2a
      pressearchiv diff st-20240409-3f9c2a --from 1 --to 3 --format json
      pressearchiv diff st-20110409-81c7be --repairs
    """
    from corpus import releases
    from corpus.diff import pieces
    from corpus.store import Archive

    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        release = releases.get(connection, release_id)
        versions = releases.versions(connection, release_id)
    newer = _chosen(release, versions, new)
    if repairs:
        older = releases.before_repair(newer)
    else:
        older = _chosen(release, versions, old or max(newer.sequence - 1, 1))
    found = pieces(older, newer)
    if format == "json":
        emit_json(
            {
                "id": release_id,
                "from": older.sequence,
                "to": newer.sequence,
                "pieces": [{"change": piece.change, "text": piece.text} for piece in found],
                **({"repairs": list(newer.repairs)} if repairs else {}),
            }
        )
    elif repairs:
        _print_repairs(newer, found if older.text != newer.text else [])
    elif older.sequence == newer.sequence:
        click.echo(f"{release_id} has one version only.", err=True)
    else:
        _print_pieces(found)


@click.command("stats")
@format_option("text", "json", "jsonl", "csv")
@click.pass_obj
def stats(settings: Settings, format: str) -> None:
    """Show how much the archive holds, of which sources, years and houses.

    \b
    Examples:
      pressearchiv stats
      pressearchiv stats --format json | jq .by_year
      pressearchiv stats --format csv > stats.csv
    """
    from corpus.statistics import statistics
    from corpus.store import Archive

    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        found = statistics(connection)
    rows = [
        {"figure": figure, "value": key, "count": count}
        for figure, value in found.items()
        for key, count in (value.items() if isinstance(value, dict) else [("", value)])
    ]
    if format == "json":
        emit_json(found)
    elif format == "jsonl":
        emit_jsonl(rows)
    elif format == "csv":
        emit_csv(rows, ("figure", "value", "count"))
    else:
        _print_statistics(found)


def _chosen(release: Release, versions: list[Version], sequence: int | None) -> Version:
    from corpus.errors import UnknownRelease

    if not versions:
        raise UnknownRelease(
            f"{release.id} of {german_date(release.published)} was taken down: "
            f"{release.state_reason}"
        )
    if sequence is None:
        return versions[-1]
    for version in versions:
        if version.sequence == sequence:
            return version
    raise UnknownRelease(
        f"{release.id} has no version {sequence}; it has 1 to {versions[-1].sequence}."
    )


def _print_repairs(version: Version, found: list[Piece]) -> None:
    """The words that repairs changed, if any, and what the repairs were; dates change no words."""
    from corpus.repairs import told

    if not version.repairs:
        message(f"Nothing was mended in {version.release_id}.")
    if found:
        _print_pieces(found)
    for name in version.repairs:
        message(told(name))


def _print_pieces(found: list[Piece]) -> None:
    from rich.text import Text

    text = Text()
    for piece in found:
        if piece.change == "removed":
            text.append(safe(f"[-{piece.text}-]"), style="red")
        elif piece.change == "added":
            text.append(safe(f"{{+{piece.text}+}}"), style="green")
        else:
            text.append(safe(piece.text))
    console().print(text)


def _print_statistics(found: dict[str, Any]) -> None:
    """Single figures first, then one table a breakdown."""
    from rich.table import Table

    def cell(value: object) -> str:
        return german_number(value) if isinstance(value, int) else safe(str(value or "–"))

    out = console()
    single = {name: value for name, value in found.items() if not isinstance(value, dict)}
    groups = {name: value for name, value in found.items() if isinstance(value, dict) and value}
    for name, rows in {"archive": single, **groups}.items():
        table = Table(box=None, show_header=False, title=name.replace("_", " "), title_style="bold")
        table.title_justify = "left"
        table.add_column(justify="right", no_wrap=True)
        table.add_column()
        for key, value in rows.items():
            table.add_row(cell(value), safe(key.replace("_", " ") or "not known"))
        out.print(table)
        out.print()
