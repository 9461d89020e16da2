"""A job's log: one JSON object a line, each with the id of its run, for machines that watch.

Nothing of a release's text is written, and no access data. The file is opened anew for each line,
so that it may be moved away at any time.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import click

from corpus import clock
from corpus.errors import PressearchivError, WrongUsage
from corpus.terminal import safe

Level = Literal["info", "warning", "error"]

MAX_MESSAGE = 500  # characters; what is longer quotes a page
_ACCESS_DATA = re.compile(r"(?<=//)[^/\s@]*@")
_SECRETS = re.compile(
    r"(?i)(?<=[?&;])(\w*(?:token|key|secret|password|passwort|passwd|signature))=[^&;\s]*"
)


class Log:
    """The log of one run; without a file nothing is written. ``run`` is the run's id."""

    def __init__(self, file: Path | None = None) -> None:
        self.run = uuid.uuid4().hex[:12]
        self._file = file
        self._is_broken = False
        self._start = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long the run has lasted."""
        return round(time.monotonic() - self._start, 2)

    def begin(self, job: str) -> None:
        """Write the first line. Raises WrongUsage if the file can't be written."""
        if self._file is not None:
            try:
                _append(self._file, self._line("info", "run started", None, None, {"job": job}))
            except OSError as error:
                raise WrongUsage(f"{self._file} can't be written: {error.strerror}.") from error

    def write(
        self,
        event: str,
        *,
        level: Level = "info",
        source: str | None = None,
        message: str | None = None,
        **more: Any,
    ) -> None:
        """Append one event. An address that the message names stands in ``url`` too. A file that
        can't be written any more ends no job: it is told once on standard error."""
        if self._file is None or self._is_broken:
            return
        try:
            _append(self._file, self._line(level, event, source, message, more))
        except OSError as error:
            self._is_broken = True
            told = f"The log {self._file} can't be written any more: {error.strerror}."
            click.echo(safe(told), err=True)

    def _line(
        self, level: Level, event: str, source: str | None, message: str | None, more: Any
    ) -> bytes:
        told = None if message is None else without_secrets(message)
        stated = {
            "time": clock.now().isoformat(timespec="milliseconds"),
            "run": self.run,
            "level": level,
            "event": event,
            "source": source,
            "url": None if told is None else address_in(told),
            "message": told if told is None else told[:MAX_MESSAGE],
            **more,
        }
        kept = {name: value for name, value in stated.items() if value is not None}
        # Of what JSON needn't escape, this leaves ASCII alone, of whose controls one remains.
        return json.dumps(kept).replace("\x7f", "\\u007f").encode() + b"\n"


@contextmanager
def logged(file: Path | None, job: str) -> Iterator[Log]:
    """The log of a job from its start to its end, which is logged however it comes: with the exit
    code and the error. Raises WrongUsage if the file can't be written."""
    log = Log(file)
    log.begin(job)
    level: Level = "error"
    code, message = 1, None
    try:
        yield log
        code, level = 0, "info"
    except PressearchivError as error:
        code, message = error.exit_code, str(error)
        raise
    except BaseException as error:
        message = type(error).__name__
        raise
    finally:
        log.write("run finished", level=level, message=message, exit=code, seconds=log.seconds)


def address_in(message: str) -> str | None:
    """The first address a sentence names."""
    words = (word.rstrip(".,:;") for word in message.split())
    return next((word for word in words if word.startswith(("http://", "https://"))), None)


def without_secrets(text: str) -> str:
    """Without what addresses may carry of a password or a key."""
    return _SECRETS.sub(r"\1=…", _ACCESS_DATA.sub("…@", text))


def _append(file: Path, line: bytes) -> None:
    """Add a line in one write, under a lock that only writers of logs take. If a power cut or a
    full disk left half a line, it stays alone on its line. Raises OSError."""
    handle = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        size = os.fstat(handle).st_size
        is_cut = size > 0 and os.pread(handle, 1, size - 1) != b"\n"
        whole = b"\n" + line if is_cut else line
        if os.write(handle, whole) < len(whole):
            os.ftruncate(handle, size)
            raise OSError(28, "the disk is full")
    finally:
        os.close(handle)
