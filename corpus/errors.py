"""The errors of the archive. Every error a user can meet carries one sentence and an exit code."""

from __future__ import annotations

from typing import ClassVar


class PressearchivError(Exception):
    """Base of all errors that are told to the user in one sentence: what, where, what to do."""

    exit_code: ClassVar[int] = 1


class WrongUsage(PressearchivError):
    """A query, value or option that can't be understood."""

    exit_code: ClassVar[int] = 2


class BadConfig(WrongUsage):
    """The archive's ``config.toml`` can't be understood."""


class ExtraMissing(PressearchivError):
    """A package is missing that only an extra of the installation brings."""


class ArchiveMissing(PressearchivError):
    """There is no archive at the place given."""


class ArchiveCorrupt(PressearchivError):
    """The archive's files can't be read as an archive."""


class ArchiveNewer(PressearchivError):
    """The archive was written by a newer version of the program."""


class ArchiveBusy(PressearchivError):
    """Another process is writing into the archive."""

    exit_code: ClassVar[int] = 4


class ArchiveFull(PressearchivError):
    """The disk under the archive has no room left."""


class UnknownRelease(PressearchivError):
    """No release has the id given."""


class BackupDamaged(PressearchivError):
    """A backup is not what it should be."""


class BackupRefused(WrongUsage):
    """A backup can't be written or restored there."""
