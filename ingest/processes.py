"""How the worker processes begin: their job, their parent, their log, their word to the parent.

Twisted's reactor can be run but once in each process, so whatever asks portals has one of its own.
It reads one job as a JSON line from standard input and writes events as JSON lines to standard
output. It ends when its standard input does, that is with its parent.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
from typing import Any, Protocol, TypeVar

from pydantic import TypeAdapter

from corpus.errors import PressearchivError
from corpus.terminal import safe


class _HasDebug(Protocol):
    @property
    def debug(self) -> bool: ...


Job = TypeVar("Job", bound=_HasDebug)


def receive(adapter: TypeAdapter[Job]) -> Job | None:
    """The job, once all is set up to do it; None if the parent was killed before it could say."""
    line = sys.stdin.readline()
    if not line:
        return None
    job = adapter.validate_json(line)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _log_to_stderr(debug=job.debug)
    return job


def emit(event: dict[str, Any]) -> None:
    """Tell the parent."""
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def emit_error(error: PressearchivError) -> None:
    """Tell the parent what it is to raise."""
    emit({"error": type(error).__name__, "message": str(error)})


def _end_with_parent() -> None:
    """Wait for the end of standard input, which is that of the parent."""
    sys.stdin.read()
    os._exit(1)  # at once: what is not committed is fetched again by the next crawl


class _OneLine(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return safe(f"{record.name}: {record.getMessage()}".replace("\n", " "))


def _log_to_stderr(*, debug: bool) -> None:
    """Warnings as one line each; everything, with where errors come from, when debugging."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.DEBUG if debug else logging.WARNING)
    handler.setFormatter(logging.Formatter("%(name)s: %(message)s") if debug else _OneLine())
    logging.getLogger().addHandler(handler)
