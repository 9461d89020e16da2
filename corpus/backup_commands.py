"""The commands that copy the archive and bring it back: backup and restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus.output import emit_json, format_option
from corpus.settings import Settings
from corpus.terminal import german_number, message

if TYPE_CHECKING:
    from corpus.backup import Backup

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command("backup")
@click.argument("path", metavar="FILE", type=_FILE)
@format_option("text", "json")
@click.pass_obj
def backup(settings: Settings, path: Path, format: str) -> None:
    """Copy the archive's database to FILE, also while a night is at work, and check the copy.

    FILE appears in one step, with its SHA-256 beside it; an older backup of that name stands
    until then. The index is not in it: 'pressearchiv index' makes it anew.

    \b
    Examples:
      pressearchiv backup /srv/backup/archive-$(date +%F).db
      cd /srv/backup && sha256sum -c archive-2026-11-27.db.sha256
    """
    from corpus.backup import backup as back_up

    _tell(back_up(settings.archive, path), format, "Backed up")


@click.command("restore")
@click.argument("path", metavar="FILE", type=_FILE)
@format_option("text", "json")
@click.pass_obj
def restore(settings: Settings, path: Path, format: str) -> None:
    """Make an archive of a backup, where none is yet.

    The backup is checked first, against its SHA-256 if that stands beside it.

    \b
    Examples:
      pressearchiv --archive /srv/new restore /srv/backup/archive-2026-11-27.db
    """
    from corpus.backup import restore as bring_back

    _tell(bring_back(path, settings.archive), format, "Restored")
    message("Run 'pressearchiv index' to make the index anew.")


def _tell(found: Backup, format: str, done: str) -> None:
    if format == "json":
        counts = {"releases": found.releases, "versions": found.versions}
        counts |= {"snapshots": found.snapshots, "events": found.events, "size": found.size}
        emit_json({"path": str(found.path), **counts, "sha256": found.sha256})
        return
    click.echo(
        f"{done} {german_number(found.releases)} releases in {german_number(found.versions)} "
        f"versions, {german_number(found.snapshots)} snapshots and {german_number(found.events)} "
        f"events ({german_number(round(found.size / 1e6, 1))} MB)."
    )
