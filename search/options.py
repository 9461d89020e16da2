"""What the commands that search share: the options that narrow, and the open index."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from corpus.settings import Settings
    from search.engine import Searcher


def narrowing(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say which releases are meant: ``any_word`` and ``given``."""
    for option in (
        click.option("--any", "any_word", is_flag=True, help="Any word will do, not all of them."),
        click.option(
            "--filter",
            "given",
            multiple=True,
            metavar="F=V",
            help="Keep field F's value V, or leave it out with F!=V. May be repeated: values of "
            "one field are alternatives, different fields must all fit.",
        ),
    ):
        command = option(command)
    return command


def open_searcher(settings: Settings) -> AbstractContextManager[Searcher]:
    """The index of the archive. Raises ArchiveMissing, IndexMissing or IndexUnusable."""
    _hasten()
    # Here, where few calls are open: deep inside other imports it takes half as long again, as
    # CPython gets a new piece of stack for each call at the edge of one.
    import numpy  # noqa: F401

    from search.lifecycle import open_index
    from search.whoosh_engine import WhooshEngine

    return open_index(settings.archive, WhooshEngine())


def _hasten() -> None:
    """Leave out what a process that answers one question has nothing from."""
    # For algebra, which isn't done here, numpy would start threads.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Nearly all that is made stays, and would be looked through for cycles again and again.
    gc.set_threshold(50_000)
