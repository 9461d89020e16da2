"""The commands that tell of one person or organisation: person, org."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from corpus.output import emit_json, format_option
from corpus.settings import Settings
from corpus.terminal import console, message
from search.plain import one_line, shorten
from search.story_commands import UNREAD

if TYPE_CHECKING:
    from search.entity import Page
    from search.entity_names import EntityKind

_limit = click.option(
    "--limit", type=click.IntRange(1), default=10, show_default=True, help="Names in each list."
)


@click.command("person")
@click.argument("name")
@_limit
@format_option("text", "json")
@click.pass_obj
def person(settings: Settings, name: str, limit: int, format: str) -> None:
    """Show the page of a person: offices over time, releases by year, people, organisations and
    measures named in the same releases, the latest quotes, the first and last release.

    NAME is the full name, or the surname if only one person has it; case, umlauts and titles don't
    matter. Offices are told as the releases word them, from the first to the last day on which one
    does so.

    \b
    Examples:
      pressearchiv person Wiesenthal
      pressearchiv person 'Ute Karsdorf' --limit 25
      pressearchiv person pfuetzner --format json | jq .offices
    """
    _page(settings, "person", name, limit, format)


@click.command("org")
@click.argument("name")
@_limit
@format_option("text", "json")
@click.pass_obj
def org(settings: Settings, name: str, limit: int, format: str) -> None:
    """Show the page of an organisation or house: releases that name it or that it issued, by
    year; people, organisations and measures named in them; the first and last release.

    NAME is its name in any inflection, an abbreviation the releases use, or a part of the name that
    only one has.

    \b
    Examples:
      pressearchiv org Landesrechnungshof
      pressearchiv org 'Ministerium der Finanzen' --limit 25
      pressearchiv org Landtag --format json | jq .years
    """
    _page(settings, "organisation", name, limit, format)


def _page(settings: Settings, kind: EntityKind, name: str, limit: int, format: str) -> None:
    from corpus.documents import pipeline
    from corpus.store import Archive
    from search import entity_output as output
    from search.entity import page

    with Archive.reader(settings.archive) as archive, archive.connect() as connection:
        found = page(connection, kind, name, limit)
        read = pipeline(connection) is not None
    if format == "json":
        emit_json(output.as_dict(found))
    elif found.entity is not None:
        output.show(console(), found.entity)
    if not read:
        message(UNREAD)
    else:
        _tell_candidates(found, kind)


def _tell_candidates(found: Page, kind: EntityKind) -> None:
    """Who else is meant, and how to ask for one of them."""
    from search.entity_output import counted

    asked, others = shorten(found.asked, 80), counted(found.candidates)
    if found.entity is not None:
        if found.candidates:
            message(f"Namesakes: {others}.")
    elif found.ambiguous and found.candidates:
        command = "person" if kind == "person" else "org"
        example = shlex.quote(one_line(found.candidates[0].name))
        message(
            f"'{asked}' may be any of: {others}. "
            f"Write one in full: pressearchiv {command} {example}"
        )
    else:
        hint = f" Similar names: {others}." if found.candidates else ""
        message(f"The archive knows no {kind} '{asked}'.{hint}")
