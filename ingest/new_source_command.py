"""The command that drafts a source for a new site."""

from __future__ import annotations

import click

from corpus.settings import Settings
from corpus.terminal import message, safe


@click.command("new")
@click.argument("url")
@click.pass_obj
def new(settings: Settings, url: str) -> None:
    """Look at a site and draft a source for it: give the page that lists its releases.

    At most some twenty pages of this one host are asked for, one every two seconds, as its
    robots.txt allows. The draft is written into the archive's folder "sources", switched off, with
    a page to test by and how it was read. Nothing that is there is overwritten.

    \b
    Examples:
      pressearchiv sources new https://www.example.org/presse
    """
    from ingest import new_source

    new_source.paths(settings.archive, url)  # before anybody is asked in vain
    found = new_source.look(settings.archive, url, debug=settings.debug)
    path = new_source.write(settings.archive, found)
    read = [reading for reading in found.readings if not reading.reason]
    click.echo(safe(f"{path}: lists {len(found.lists)}, feeds {len(found.feeds)}"))
    click.echo(f"{len(read)} of {len(found.readings)} pages tried could be read")
    for reading in found.readings:
        if reading.reason:
            message(f"{reading.url}: {reading.reason}")
    click.echo("It is switched off: check it, fill in its licence, then enable it.")
