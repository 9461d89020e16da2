"""Text from the archive as one harmless line for people."""

from __future__ import annotations

import shlex
import textwrap

from corpus.terminal import safe


def one_line(text: str) -> str:
    """The text without line breaks and control characters."""
    return " ".join(safe(text).split())


def shorten(text: str, width: int) -> str:
    """One line of at most ``width`` characters that ends with a whole word."""
    return textwrap.shorten(safe(text), width, placeholder=" …")


def trace_command(name: str) -> str:
    """What to type to trace a measure."""
    return f"pressearchiv trace {shlex.quote(one_line(name))}"
