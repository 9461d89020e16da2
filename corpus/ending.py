"""Runs the command of a process, and ends the process when it is done."""

from __future__ import annotations

import atexit
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path


def run(command: Callable[[], object]) -> None:
    """Run a click command and end the process with its exit code, at once if nothing else runs.

    Python would first take apart all modules and free every object: a tenth of a search's time.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who called; nobody reads it
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    try:
        command()
    except SystemExit as ending:
        if threading.active_count() > 1:
            raise
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        code = ending.code
        os._exit(code if isinstance(code, int) else int(code is not None))
