"""The report of a night: what each source gave, what was read and indexed, what watches found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from corpus.counting import OUTCOMES, in_words
from corpus.room import little_left
from corpus.terminal import german_number, safe


@dataclass(frozen=True, slots=True)
class News:
    """A release that a saved query found: new for it, or changed since it was told."""

    watch: str
    id: str
    title: str
    published: str
    url: str | None
    changed: bool


@dataclass(slots=True)
class Night:
    """All of one nightly run. ``sources`` are the crawl's reports as dictionaries; ``read``
    (``releases``, ``failures``, those left ``unread``, and whether some are for want of time:
    ``out_of_time``) and ``index`` are None until that is done; ``embargoes`` (``ended``,
    ``under_way``) are counts; ``recalls`` those of
    photos that wait for a person; ``room``: bytes ``used`` by the archive and ``free`` on its disk;
    ``problems`` are sentences on what else went wrong; ``seconds`` is all of it.
    """

    run: str
    began: datetime
    seconds: float = 0.0
    sources: list[dict[str, Any]] = field(default_factory=list)
    read: dict[str, Any] | None = None
    index: dict[str, Any] | None = None
    embargoes: dict[str, int] = field(default_factory=lambda: {"ended": 0, "under_way": 0})
    recalls: list[dict[str, str | None]] = field(default_factory=list)
    room: dict[str, int] = field(default_factory=dict)
    news: list[News] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return not self.problems and all(one["status"] == "done" for one in self.sources)

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "began": self.began.isoformat(timespec="seconds")}


def as_text(night: Night) -> str:
    """For a terminal or a plain mail: one line a source, then what needs a look, then the news."""
    return "\n".join(safe(line) for line in _text(night))


def _text(night: Night) -> Iterator[str]:
    told = "all is well" if night.is_good else "something needs a look"
    yield f"Night of {night.began:%d.%m.%Y}: {told} ({night.seconds:.0f} s)"
    yield ""
    width = max((len(one["source"]) for one in night.sources), default=0)
    for one in night.sources:
        mark = "  " if one["status"] == "done" else "!!"
        yield f"{mark} {one['source']:<{width}}  {in_words(one)}"
    problems = [*all_problems(night)]
    if problems:
        yield ""
        yield "To be looked at:"
        yield from (f"- {problem}" for problem in problems)
    if night.news:
        yield ""
        yield "New for the saved queries:"
        for news in night.news:
            changed = ", changed" if news.changed else ""
            yield f"- {news.watch}: {news.title} ({news.published}, {news.id}{changed})"
    yield ""
    yield from _work_in_words(night)
    if any(night.embargoes.values()):
        ended, under_way = night.embargoes["ended"], night.embargoes["under_way"]
        yield f"Embargoes: {ended} ended, {under_way} under way."
    if night.room:
        yield _room_in_words(night.room)


def _work_in_words(night: Night) -> Iterator[str]:
    if night.read is not None:
        late = " when the time was over" if night.read["out_of_time"] else ""
        unread, done = german_number(night.read["unread"]), german_number(night.read["releases"])
        yield f"Read {done} releases; {unread} are left unread{late}."
    if night.index is not None:
        yield f"The index holds {german_number(night.index['total'])} releases."


def _room_in_words(room: dict[str, int]) -> str:
    used, free = (german_number(room[name] // 1_000_000) for name in ("used", "free"))
    return f"The archive takes {used} MB; {free} MB are free on its disk."


def all_problems(night: Night) -> Iterator[str]:
    for one in night.sources:
        yield from (f"{one['source']}: {problem}" for problem in one["problems"])
        yield from (f"{one['source']}: {warning}" for warning in one["warnings"])
    for one in night.recalls:
        if one["release"] is None:
            yield f"{one['recall']} recalls a photo, but names no release that is known for sure"
        else:
            yield f"{one['recall']} recalls the photo of {one['release']}: {one['command']}"
    yield from night.read["failures"] if night.read is not None else ()
    yield from night.problems
    if night.room and (warning := little_left(night.room)):
        yield warning


def as_metrics(night: Night, finished: datetime) -> str:
    """For Prometheus' textfile collector: gauges by source, and when a night last went well."""
    lines = ["# TYPE pressearchiv_pages gauge"]
    for one in night.sources:
        source = one["source"]
        for name in (*OUTCOMES, "fetched"):
            lines.append(f'pressearchiv_pages{{source="{source}",outcome="{name}"}} {one[name]}')
    lines.append("# TYPE pressearchiv_source_up gauge")
    lines += [
        f'pressearchiv_source_up{{source="{one["source"]}"}} {int(one["status"] == "done")}'
        for one in night.sources
    ]
    single = {
        "night_good": int(night.is_good),
        "night_seconds": round(night.seconds, 2),
        "night_finished_timestamp_seconds": int(finished.timestamp()),
        "releases_embargoed": night.embargoes["under_way"],
    }
    if night.read is not None:
        single["releases_read"] = night.read["releases"]
        single["releases_unread"] = night.read["unread"]
    if night.index is not None:
        single["releases_indexed"] = night.index["total"]
    if night.room:
        single["archive_bytes"] = night.room["used"]
        single["disk_free_bytes"] = night.room["free"]
    for name, value in single.items():
        lines += [f"# TYPE pressearchiv_{name} gauge", f"pressearchiv_{name} {value}"]
    return "\n".join(lines) + "\n"
