"""A click group that loads its commands when they are called for, and tells errors in one line."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from collections.abc import Mapping
from typing import Any, NoReturn

import click

from corpus.errors import PressearchivError
from corpus.terminal import safe


class LazyGroup(click.Group):
    """Knows its commands by name and ``module:function``; loads a module when it is called."""

    def __init__(self, *arguments: Any, places: Mapping[str, str], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._places = places

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        place = self._places.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        found = getattr(importlib.import_module(module), name)
        assert isinstance(found, click.Command)
        return found

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()  # here a full disk can still be told, at the exit it can't
            return result
        except PressearchivError as error:
            if ctx.params["debug"]:
                raise
            _end(str(error), error.exit_code)
        except OSError as error:
            if ctx.params["debug"] or error.errno != errno.ENOSPC:
                raise
            where = error.filename or "standard output or a temporary file"
            _drop_output()
            _end(f"The disk is full ({where}); free some room and run the command again.", 1)


def _drop_output() -> None:
    """What can't be written would be tried again at the exit, and end with a code of its own."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _end(told: str, exit_code: int) -> NoReturn:
    click.echo(f"Error: {safe(told)}", err=True)
    raise click.exceptions.Exit(exit_code)
