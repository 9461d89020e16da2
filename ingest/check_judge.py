"""What of a checked portal is not as its declaration says, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ingest.check_found import Checked, Entrance, Finding, Level, ReleasePage
from ingest.expectation import MONTH, SURELY
from ingest.source import Source

_SLOW = 5.0  # seconds
_LATER = "Check again later; a crawl tries again by itself."
_ADVICE = (  # the first that fits: a robots.txt fails for the reasons that pages do
    ("certificate", "It is never passed over: tell the portal's operator."),
    ("/robots.txt forbids", "This is respected: ask the portal's operator, or take it out."),
    ("is no host of the source", "If the portal has moved, name the new host in 'hosts'."),
    ("private address", "Nothing is fetched from there: see who answers for that host."),
    ("redirected", "See where it is now, and put its address right in the declaration."),
    ("status 404", "See where it is now, and put its address right in the declaration."),
    ("status 410", "See where it is now, and put its address right in the declaration."),
    ("status 401", "The portal wants no crawlers there: ask its operator, or take it out."),
    ("status 403", "The portal wants no crawlers there: ask its operator, or take it out."),
    ("status 429", "The portal asks for a pause: check again later, or set a longer delay."),
    ("/robots.txt", _LATER),
    ("can't be read", "Its layout may have changed: compare it with what the reader knows."),
)


def judge(source: Source, checked: Checked, today: date) -> list[Finding]:
    """The findings in the order of what was asked."""
    parts = [_entrance(source, found) for found in checked.entrances]
    found = [finding for part in parts for finding in part]
    return [*found, *_page(source, checked), *_age(source, checked, today)]


def advice(trouble: str) -> str:
    return next((told for mark, told in _ADVICE if mark in trouble), _LATER)


def _entrance(source: Source, found: Entrance) -> Iterator[Finding]:
    if found.trouble is not None:
        level: Level = "warning" if source.may_be_silent(found.url) else "failed"
        yield Finding(level, found.label, found.trouble, advice(found.trouble))
        return
    if not found.entries and found.if_empty is not None:
        told = "See it in a browser: if there are entries, its selectors need a new layout."
        yield Finding(found.if_empty, found.label, "it has no entries", told)
    if found.redirect is not None:
        told = "Put the new address into the declaration if it is to stay."
        yield Finding("warning", found.label, f"it leads on to {found.redirect}", told)
    if found.seconds is not None and found.seconds > _SLOW:
        told = "If it stays so, set a longer delay and timeout."
        yield Finding("warning", found.label, f"it answers after {found.seconds:.1f} s", told)


def _page(source: Source, checked: Checked) -> Iterator[Finding]:
    page = checked.page
    if page is None:
        if any(found.entries for found in checked.entrances if "calendar" not in found.label):
            told = "Name the hosts of its releases in 'hosts'."
            yield Finding("failed", "page", "no entry lies on a host of the source", told)
        return
    if page.trouble is not None:
        yield Finding("failed", "page", page.trouble, advice(page.trouble))
    elif source.reader == "selectors" and page.layouts != (source.layouts[-1].name,):
        yield from _older_layout(source, page)


def _older_layout(source: Source, page: ReleasePage) -> Iterator[Finding]:
    ended = {layout.name for layout in source.layouts if layout.until is not None}
    if page.layouts and set(page.layouts) <= ended:
        told = "See whether the layout is right that should read it."
        said = f"only a layout that has ended fits it: {', '.join(page.layouts)}"
        yield Finding("warning", "page", said, told)


def _age(source: Source, checked: Checked, today: date) -> Iterator[Finding]:
    """Silence, by the rule that nights are judged by."""
    days = [found.newest for found in checked.entrances if found.newest is not None]
    if checked.page is not None and checked.page.published is not None:
        days.append(checked.page.published)
    if not days:
        return
    past = (today - max(days)).days
    expected = source.expectations.min_a_month * past / MONTH
    if expected >= SURELY:
        said = f"the newest release is of {max(days)}, where {expected:.0f} are expected since"
        told = "See whether the portal has moved, or correct its expectations."
        yield Finding("failed", "source", said, told)
