"""The command that brings the index up to date."""

from __future__ import annotations

import click

from corpus.errors import PressearchivError
from corpus.settings import Settings
from corpus.terminal import german_number, message, progress


@click.command("index")
@click.option("--if-needed", is_flag=True, help="Do nothing if the index is up to date.")
@click.option("--full", is_flag=True, help="Build it anew, not only what has changed.")
@click.pass_obj
def index(settings: Settings, if_needed: bool, full: bool) -> None:
    """Bring the index up to date with the archive.

    First the links between releases are found: corrections, joint releases, reprints, references.
    What has changed is added to the index; after a new version of the program or a new annotation
    it is built anew. The old index serves until the new one is complete.

    \b
    Examples:
      pressearchiv index
      pressearchiv index --if-needed
      pressearchiv index --full
    """
    from corpus import clock, embargoes, linking, recalls, runs
    from corpus.documents import count_documents
    from corpus.store import Archive
    from search.lifecycle import bring_up_to_date, state
    from search.sentinel import read_sentinel
    from search.whoosh_engine import WhooshEngine

    engine = WhooshEngine()
    with Archive.writer(settings.archive, create=False) as archive:
        with archive.begin() as connection:
            embargoes.end_due(connection, clock.now())
            recalls.settle(connection)
        linked = linking.bring_up_to_date(archive)
        if linked.links:
            message(f"Links between releases: {german_number(linked.links)} came or went.")
        with archive.connect() as connection:
            found = state(connection, archive.index_path, engine)
            sentinel = read_sentinel(archive.index_path)
            since = 0 if full or found.full or sentinel is None else sentinel.change
            number = count_documents(connection, since)
        if found.status == "fresh" and if_needed and not full:
            message(f"The index is up to date: {found.told}.")
            return
        with archive.begin() as connection:
            run = runs.start(connection, "index", None)
        try:
            with progress("Indexing", number) as advance:
                built = bring_up_to_date(archive, engine, full=full, advance=advance)
        except PressearchivError as error:
            with archive.begin() as connection:
                runs.finish(connection, run, "failed", {}, str(error))
            raise
        counts = {"indexed": built.documents, "total": built.total}
        with archive.begin() as connection:
            runs.finish(connection, run, "done", counts)
    noun = "release" if built.documents == 1 else "releases"
    message(
        f"Indexed {german_number(built.documents)} {noun}"
        f"{'' if built.full else ' that changed'}; the index holds {german_number(built.total)}."
    )
