"""What can go wrong while reading texts."""

from __future__ import annotations

from corpus.errors import PressearchivError


class BadModel(PressearchivError):
    """There is no model of the name that an option or the configuration gives."""

    exit_code = 2


class ModelMissing(PressearchivError):
    """The trained model that ships with the package is not there or can't be loaded."""


class ReadingFailed(PressearchivError):
    """One component of the pipeline failed on one text; other texts are not concerned."""


class ReaderCrashed(PressearchivError):
    """A reading process died, by a signal or for want of memory."""


class SomeTextsFailed(PressearchivError):
    """The work was done but for some texts, which were named before."""
