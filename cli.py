"""The command line: one group that loads its commands when they are called for."""

from __future__ import annotations

import errno
import importlib
import sys
from types import TracebackType
from typing import Any

import click

from corpus.errors import PressearchivError
from corpus.settings import Settings, archive_path

COMMANDS = {
    "demo": "cli:demo",
    "nightly": "cli:nightly",
    "doctor": "cli:doctor",
    "crawl": "ingest.commands:crawl",
    "import": "ingest.files_command:import_",
    "sources": "ingest.commands:sources",
    "annotate": "nlp.commands:annotate",
    "extract": "nlp.commands:extract",
    "index": "search.commands:index",
    "search": "search.commands:search",
    "count": "search.commands:count",
    "facets": "search.commands:facets",
    "quotes": "search.story_commands:quotes",
    "trace": "search.story_commands:trace",
    "show": "corpus.commands:show",
    "diff": "corpus.commands:diff",
    "stats": "corpus.commands:stats",
}


class LazyGroup(click.Group):
    """Knows its commands by name; loads the module of one when that one is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        found = getattr(importlib.import_module(module), name)
        assert isinstance(found, click.Command)
        return found

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except PressearchivError as error:
            if ctx.params.get("debug"):
                raise
            told = click.ClickException(str(error))
            told.exit_code = error.exit_code
            raise told from error
        except OSError as error:
            if ctx.params.get("debug") or error.errno != errno.ENOSPC:
                raise
            raise click.ClickException(
                f"The disk is full ({error.filename or 'while writing'}); free some room and run "
                "the command again."
            ) from error


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--archive",
    metavar="PATH",
    envvar="PRESSEARCHIV_ARCHIVE",
    help="The archive's directory. Default: PRESSEARCHIV_ARCHIVE, else your user data directory.",
)
@click.option("--debug", is_flag=True, help="Show where an error comes from.")
@click.version_option(package_name="pressearchiv")
@click.pass_context
def app(ctx: click.Context, archive: str | None, debug: bool) -> None:
    """An archive of state press releases that reads what it keeps.

    \b
    Examples:
      pressearchiv demo
      pressearchiv import releases.jsonl && pressearchiv annotate && pressearchiv index
      pressearchiv search 'Außenhandel' --facet minister --facet year

    Exit codes: 0 done, 1 failed, 2 wrong usage or query, 3 some sources failed, 4 archive busy.
    """
    ctx.obj = Settings(archive_path(archive), debug)


def main() -> None:
    """Entry point. An error nobody foresaw is told in one line, with the way to see more."""
    if "--debug" not in sys.argv:
        sys.excepthook = _tell
    app(prog_name="pressearchiv")


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    print(  # noqa: T201
        f"Error: unexpected {kind.__name__}: {error}. This is a defect of pressearchiv; "
        "run the command with 'pressearchiv --debug' to see where it comes from.",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
