"""From the named facts of a record, as JSON or front matter states them, to a draft."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import get_args
from zoneinfo import ZoneInfo

from corpus.release import KINDS, Block, Draft, Kind, Link
from ingest import fields
from ingest.errors import Unreadable
from ingest.text import absolute, clean

MAX_LINE = 2_000
"""Characters of a title, house or other fact; none known comes near."""
MAX_TEXT = 1_000_000
"""Characters of a text: 500 printed pages are no press release."""
YEARS = range(1900, 2101)
"""A day outside is an empty value of some database."""

_BERLIN = ZoneInfo("Europe/Berlin")
_NUMBER = re.compile(r"(?:Nr\.?\s*:?\s*)?\d{1,5}(?:\s*/\s*(?:\d{4}|\d{2}))?")
_GERMAN_DAY = re.compile(r"\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d]+)\s?\d{4}")
_JSON_TYPES = {bool: "true or false", int: "a number", float: "a number", list: "a list"}


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the user says for records that don't say it themselves."""

    published: date | None = None
    house: str | None = None
    source: str = "import"


def draft(
    stated: Mapping[str, object],
    body: Sequence[Block],
    defaults: Defaults,
    links: tuple[Link, ...] = (),
) -> Draft:
    """The release that the facts and the body make.

    Facts: ``id url source title subtitle overline published house number place kind contact``;
    others are passed over. Raises Unreadable if title, date or text is missing or a fact is of
    the wrong type.
    """
    title = line(stated, "title")
    if title is None:
        raise Unreadable("it has no title")
    published, published_at = _published(stated.get("published"), defaults)
    if not body:
        raise Unreadable("it has no text")
    check_length(body)
    house = line(stated, "house") or defaults.house
    overline = line(stated, "overline")
    return Draft(
        source=line(stated, "source") or defaults.source,
        title=title,
        published=published,
        published_at=published_at,
        body=tuple(body),
        house=house,
        number=_number(line(stated, "number"), published),
        kind=_kind(line(stated, "kind")) or fields.kind("", title, overline, house),
        overline=overline,
        subtitle=line(stated, "subtitle"),
        place=line(stated, "place"),
        contact=_rows(stated, "contact"),
        links=links,
        url=_url(line(stated, "url")),
        external_id=line(stated, "id"),
    )


def check_length(body: Sequence[Block]) -> None:
    """Raises Unreadable for a text that is too long for a release."""
    length = sum(len(block.text) for block in body)
    if length > MAX_TEXT:
        raise Unreadable(f"its text has {length} characters, more than {MAX_TEXT}")


def housed(draft: Draft, defaults: Defaults) -> Draft:
    """The draft of a portal's reader with the house the user names, where the page names none."""
    if draft.house or not defaults.house:
        return draft
    kind = fields.kind("", draft.title, draft.overline, defaults.house)
    return replace(
        draft, house=defaults.house, kind=kind if draft.kind == "release" else draft.kind
    )


def text(stated: Mapping[str, object], name: str) -> str:
    """A fact that may have several rows, as it stands; empty where it isn't stated."""
    value = stated.get(name)
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool) and name in ("id", "number"):
        return str(value)
    if not isinstance(value, str):
        kind = _JSON_TYPES.get(type(value), "an object")
        raise Unreadable(f"its field {name!r} is {kind} where text is meant")
    return value


def line(stated: Mapping[str, object], name: str) -> str | None:
    """A fact of one row, cleaned; None where it isn't stated or empty."""
    found = clean(text(stated, name)) or None
    if found and len(found) > MAX_LINE:
        raise Unreadable(f"its field {name!r} has {len(found)} characters, more than {MAX_LINE}")
    return found


def _rows(stated: Mapping[str, object], name: str) -> str | None:
    """A fact of several rows, cleaned, with one empty row where there are any."""
    rows = "\n".join(clean(row) for row in text(stated, name).splitlines())
    return re.sub(r"\n{3,}", "\n\n", rows).strip() or None


def _published(value: object, defaults: Defaults) -> tuple[date, datetime | None]:
    if value is None or value == "":
        if defaults.published is None:
            raise Unreadable("it states no date of publication; --published DATE says it")
        return defaults.published, None
    day, moment = moment_of(value)
    if day.year not in YEARS:
        raise Unreadable(f"its date {day} can't be that of a release")
    return day, moment


def moment_of(value: object) -> tuple[date, datetime | None]:
    """The day, and the moment where a time of day is stated: from ISO 8601 or ``9. April 2024``.

    A time without a zone is German; midnight is what programs write when they know no time.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value, None
    if isinstance(value, str):
        value = _parsed(clean(value))
    if not isinstance(value, datetime):
        raise Unreadable("its field 'published' is no date like 2024-04-09")
    if value.time() == time():
        return value.date(), None
    return value.date(), value if value.tzinfo else value.replace(tzinfo=_BERLIN)


def _parsed(said: str) -> datetime:
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        german = fields.day(said) if _GERMAN_DAY.fullmatch(said) else None
    if german is None:
        raise Unreadable(f"its date {said[:40]!r} is none like 2024-04-09")
    return datetime.combine(german, time())


def _number(said: str | None, published: date) -> str | None:
    """``58/2014`` for ``058/14`` and the like, as from pages; other schemes stay as they are."""
    if said and _NUMBER.fullmatch(said):
        return fields.number(said, published)
    return said


def _kind(said: str | None) -> Kind | None:
    if said is None:
        return None
    for kind in get_args(Kind):
        if said == kind:
            return kind  # type: ignore[no-any-return]
    raise Unreadable(f"its kind {said[:40]!r} is none of {', '.join(KINDS)}")


def _url(said: str | None) -> str | None:
    if said is None:
        return None
    url = absolute(said, "")
    if url is None:
        raise Unreadable(f"its url {said[:80]!r} is no web address")
    return url
