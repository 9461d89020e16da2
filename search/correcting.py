"""Put right by a person which names are one measure: join a name, or take one out."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from corpus.errors import WrongUsage
from corpus.store import Archive
from search import trace_rows
from search.errors import UnknownMeasure
from search.grouping import Corrections, Group, group, joined, load, parted, same, save
from search.naming import choose, key, near
from search.plain import one_line, shorten, trace_command

Grouped = Callable[[Corrections], Group]
Wordings = Mapping[str, Iterable[str]]


def correct(archive: Path, asked: str, merge: Sequence[str], split: Sequence[str]) -> list[str]:
    """Join names with the measure that ``asked`` means, or take them out, all or none; gives what
    was done, in sentences.

    Raises UnknownMeasure, WrongUsage for what can't be taken out, ArchiveBusy and
    MeasuresUnreadable.
    """
    with Archive.writer(archive, create=False) as writer, writer.connect() as connection:
        names = trace_rows.known(connection)
        wordings = trace_rows.wordings(connection)
        corrections = load(archive)

        def grouped(now: Corrections) -> Group:
            return group(asked, names, now, lambda: wordings)

        first = grouped(corrections)
        if not first.names:
            raise unknown(asked, names)
        head = _head(asked, first)
        told = []
        now = corrections
        for typed in merge:
            for name in _meant(typed, names, wordings):
                joins = name not in grouped(now).names
                now = _merge(now, head, name, grouped)
                told.append(_told(name, head, "is now" if joins else "already was", "--split"))
        for typed in split:
            for name in _within(typed, head, grouped(now), names):
                now = _split(now, name, grouped)
                told.append(_told(name, head, "is no longer", "--merge"))
        if now != corrections:
            save(archive, now)
    return told


def _told(name: str, head: str, happened: str, undo: str) -> str:
    command = f"{trace_command(head)} {undo} {shlex.quote(one_line(name))}"
    return f"'{one_line(name)}' {happened} taken together with '{one_line(head)}'; undo: {command}"


def unknown(asked: str, names: Collection[str]) -> UnknownMeasure:
    """What to say of a name that the archive doesn't have."""
    alike = ", ".join(f"'{one_line(name)}'" for name in near(asked, names)[:5])
    hint = f" Similar names: {alike}." if alike else ""
    return UnknownMeasure(f"The archive knows no measure '{shorten(asked, 80)}'.{hint}")


def _head(asked: str, found: Group) -> str:
    """The name the others are joined with: the one typed, if it is one."""
    wanted = key(asked)
    return min(found.names, key=lambda name: (not same(name, asked), key(name) != wanted))


def _meant(typed: str, names: Collection[str], wordings: Wordings) -> list[str]:
    """The names of the archive that somebody typed: this very one, else all it can stand for."""
    literal = [name for name in names if same(name, typed)]
    meant = literal or list(choose(typed, wordings).names)
    if not meant:
        raise unknown(typed, names)
    return meant


def _within(typed: str, head: str, found: Group, names: Collection[str]) -> list[str]:
    """The names of the measure that somebody typed, to be taken out."""
    wanted = key(typed)
    meant = [name for name in found.names if same(name, typed)]
    meant = meant or [name for name in found.names if key(name) == wanted]
    others = [name for name in meant if name != head]
    if others:
        return others
    if meant:
        raise WrongUsage(
            f"'{one_line(head)}' is the name the trace is about; name another one to take out."
        )
    if not any(key(name) == wanted for name in names):
        raise unknown(typed, names)
    together = ", ".join(f"'{one_line(name)}'" for name in found.names)
    raise WrongUsage(
        f"'{shorten(typed, 80)}' is not taken for this measure; these are: {together}."
    )


def _merge(now: Corrections, head: str, name: str, grouped: Grouped) -> Corrections:
    freed = replace(now, apart=tuple(it for it in now.apart if it != name))
    return freed if name in grouped(freed).names else joined(freed, head, name)


def _split(now: Corrections, name: str, grouped: Grouped) -> Corrections:
    """No longer by rule, or no longer by hand, or neither: the least that takes the name out, so
    that what else was joined with it stays."""
    apart, alone = (
        replace(it, apart=(*it.apart, name)) if name not in it.apart else it
        for it in (now, parted(now, name))
    )
    ways = (apart, parted(now, name), alone)
    return next(it for it in ways if name not in grouped(it).names)
