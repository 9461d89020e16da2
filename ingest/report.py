"""What a crawl tells of each source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from corpus.counting import OUTCOMES, in_words
from corpus.log import Level
from ingest.errors import SourcesFailed

MAX_PROBLEMS = 50


def _nobody(event: str, level: Level, told: str) -> None:
    pass


@dataclass(slots=True)
class Report:
    """Counts of one visit to one source, in pages and releases.

    ``fetched``: answers with content; ``new``, ``changed``, ``same``: releases; ``gone``: 404 and
    410; ``withdrawn``: releases that were gone on two days; ``unreadable``: pages the reader
    doesn't know; ``failed``: no usable answer; ``forbidden``: kept out by robots.txt. ``problems``
    are sentences with the address, ``warnings`` such on what may be right; ``status`` is failed
    when the source could not be collected as it should. ``new_events``, ``changed_events``,
    ``vanished_events``: of its calendars, the last before their day. ``out_of_time``: the next
    crawl takes up the rest. ``hears`` is called with each sentence, its event and level as a log
    has them, also with those that are too many to keep; it is no part of what is told.
    """

    source: str
    status: Literal["done", "failed"] = "done"
    fetched: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    gone: int = 0
    withdrawn: int = 0
    unreadable: int = 0
    failed: int = 0
    forbidden: int = 0
    new_events: int = 0
    changed_events: int = 0
    vanished_events: int = 0
    out_of_time: bool = False
    seconds: float = 0.0
    problems: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    hears: Callable[[str, Level, str], None] = field(default=_nobody, repr=False, compare=False)

    def count(self, outcome: str) -> None:
        """Count a release by what became of it; one that was taken down is no news."""
        if outcome == "new":
            self.new += 1
        elif outcome == "changed":
            self.changed += 1
        else:
            self.same += 1

    def fail(self, problem: str) -> None:
        """The source as a whole is not as it should be."""
        self.status = "failed"
        self._keep("problem", "error", problem)

    def note(self, problem: str) -> None:
        self._keep("problem", "warning", problem)

    def misread(self, problem: str) -> None:
        """A page that its reader doesn't know."""
        self.unreadable += 1
        self._keep("page unreadable", "warning", problem)

    def warn(self, warning: str) -> None:
        self.warnings.append(warning)
        self.hears("warning", "warning", warning)

    def _keep(self, event: str, level: Level, problem: str) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(problem)
        self.hears(event, level, problem)

    def counts(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in ("fetched", *OUTCOMES)}

    def as_dict(self) -> dict[str, Any]:
        names = (one.name for one in fields(self) if one.name != "hears")
        return {name: getattr(self, name) for name in names}


def line(report: Report) -> str:
    """The report in one line."""
    return f"{report.source}: {in_words(report.as_dict())}"


def check(reports: Sequence[Report]) -> None:
    """Raises SourcesFailed, naming them, if some sources could not be collected."""
    failed = [report.source for report in reports if report.status == "failed"]
    if failed:
        raise SourcesFailed(
            f"{len(failed)} of {len(reports)} sources failed: {', '.join(failed)}; what they gave "
            "is kept, and the next crawl tries the rest again."
        )
