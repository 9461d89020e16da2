"""The errors of importing files."""

from __future__ import annotations

from corpus.errors import PressearchivError


class SomeRefused(PressearchivError):
    """Some files or records could not be taken; all the others were."""
