"""Is the archive's database sound? Each check tells what it found and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

import click
import sqlalchemy as sa
from sqlalchemy import Connection

from corpus import schema
from corpus.output import emit_json
from corpus.terminal import safe

FAR_DAYS = 110  # the reader takes no day further away than 100, by the clock of its visit


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check. ``mend`` says what to do, None where nothing is wrong."""

    check: str
    told: str
    mend: str | None = None


def check_database(connection: Connection, *, busy: bool) -> Iterator[Finding]:
    """Schema, file integrity, references, orphans, days of events, interrupted runs.

    ``busy`` says that a process is writing: a run that has not ended is then at work.
    """
    yield Finding("schema", f"version {schema.SCHEMA}")
    yield _integrity(connection)
    yield _references(connection)
    yield _orphans(connection)
    yield _events(connection)
    yield Finding("runs", "one is at work") if busy else _interrupted(connection)


def put_out(found: Sequence[Finding], format: str) -> None:
    """Print the findings, each with how to mend it; ends with 1 if something is to be mended."""
    if format == "json":
        emit_json({"checks": [asdict(finding) for finding in found]})
    else:
        _show(found)
    if any(finding.mend for finding in found):
        raise click.exceptions.Exit(1)


def _show(found: Sequence[Finding]) -> None:
    for finding in found:
        click.echo(f"{'!!' if finding.mend else 'ok'}  {finding.check}: {safe(finding.told)}")
        if finding.mend:
            click.echo(f"      To mend it, {finding.mend}.")


def _integrity(connection: Connection) -> Finding:
    told = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(5)")]
    if told == ["ok"]:
        return Finding("integrity", "the database file is sound")
    return Finding(
        "integrity", "; ".join(told), "restore archive.db from a backup; the index can be rebuilt"
    )


def _references(connection: Connection) -> Finding:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if not broken:
        return Finding("references", "every row's parent exists")
    tables = ", ".join(sorted({str(row[0]) for row in broken}))
    return Finding(
        "references",
        f"{len(broken)} rows of {tables} refer to rows that are gone",
        "restore archive.db from a backup",
    )


def _orphans(connection: Connection) -> Finding:
    """Releases without their version, and mentions no reading stands for."""
    release, version = schema.release, schema.version
    headless = connection.scalar(
        sa.select(sa.func.count())
        .select_from(release.outerjoin(version, version.c.id == release.c.version_id))
        .where(version.c.id.is_(None), release.c.state != "taken_down")
    )
    stray = connection.scalar(
        sa.select(sa.func.count(sa.distinct(schema.mention.c.version_id)))
        .select_from(
            schema.mention.outerjoin(
                schema.reading, schema.reading.c.version_id == schema.mention.c.version_id
            )
        )
        .where(schema.reading.c.version_id.is_(None))
    )
    if not headless and not stray:
        return Finding("orphans", "none")
    return Finding(
        "orphans",
        f"{headless} releases without a text, {stray} versions with mentions of no reading",
        "fetch or import those releases again, then run 'pressearchiv annotate --again'",
    )


def _events(connection: Connection) -> Finding:
    """Events are announced some weeks before their day, and seen until some days after it."""
    event = schema.event
    far = sa.func.abs(sa.func.julianday(event.c.day) - sa.func.julianday(event.c.first_seen))
    is_odd = (far > FAR_DAYS) | (event.c.last_seen < event.c.first_seen)
    count = connection.scalar(sa.select(sa.func.count()).select_from(event)) or 0
    odd = list(connection.scalars(sa.select(event.c.day).where(is_odd).order_by(event.c.day)))
    if not odd:
        return Finding("events", f"{count}, each announced near its day")
    return Finding(
        "events",
        f"{len(odd)} of {count} have a day far from when they were announced, from "
        f"{odd[0]:%d.%m.%Y} to {odd[-1]:%d.%m.%Y}",
        "compare them with their page by 'pressearchiv calendar --format json', and check the "
        "clock of this machine",
    )


def _interrupted(connection: Connection) -> Finding:
    """Runs that never ended although nobody is writing."""
    newest = sa.select(sa.func.max(schema.run.c.id)).group_by(schema.run.c.job, schema.run.c.source)
    jobs = list(
        connection.scalars(
            sa.select(schema.run.c.job).where(
                schema.run.c.id.in_(newest), schema.run.c.status == "running"
            )
        )
    )
    if not jobs:
        return Finding("runs", "none was interrupted")
    return Finding(
        "runs",
        f"interrupted: {', '.join(sorted(jobs))} (nothing is lost, what was under way is not done)",
        "run the command again",
    )
