"""The errors of ingest."""

from __future__ import annotations

from typing import ClassVar

from corpus.errors import PressearchivError, WrongUsage


class BadSource(WrongUsage):
    """A source's declaration can't be understood."""


class UnknownSource(WrongUsage):
    """No source has the name given, or it is switched off."""


class SourceExists(WrongUsage):
    """A new source would take the place of one that is there."""


class NothingToCollect(PressearchivError):
    """A site was looked at, and no feed or list of releases is found on it."""


class ContactMissing(WrongUsage):
    """A real portal is to be asked, and nothing says who asks."""


class Unreadable(PressearchivError):
    """A page is not what its reader knows: nothing of it may be kept as a release."""


class CrawlFailed(PressearchivError):
    """The crawl itself broke off, whatever the portals did."""


class SourcesFailed(PressearchivError):
    """Some sources could not be collected; the others were."""

    exit_code: ClassVar[int] = 3
