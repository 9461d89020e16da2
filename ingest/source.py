"""What a source is: its TOML declaration, validated, and where declarations are found."""

from __future__ import annotations

import ipaddress
import os
import tomllib
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError, model_validator

from ingest.entrances import Calendar, EntryList, FeedPage
from ingest.errors import BadSource, UnknownSource
from ingest.layout import Layout
from ingest.portals import Family
from ingest.strict import Strict

SHIPPED = Path(__file__).parent / "sources"
SAMPLE_URL = "PRESSEARCHIV_SAMPLE"
OWN = "sources"  # the folder in an archive that holds the user's declarations


class Politeness(Strict):
    """How the portal is treated. Seconds and bytes; one request at a time is a rule of the house.

    ``max_wait`` bounds how long a ``Retry-After`` is waited for; a longer one ends the visit.
    """

    delay: float = Field(default=2.0, ge=0)
    timeout: float = Field(default=30.0, gt=0)
    max_bytes: int = Field(default=5_000_000, gt=0)
    retries: int = Field(default=2, ge=0)
    retry_delay: float = Field(default=5.0, ge=0)
    max_wait: float = Field(default=300.0, ge=0)


class Expectations(Strict):
    """Releases a month as far as they are known, or ``estimated``. Above 0, an empty list is a
    failure."""

    min_a_month: int = Field(ge=0)
    max_a_month: int = Field(gt=0)
    estimated: bool = False


class Source(Strict):
    """A portal as its TOML file declares it. ``code`` is what the ids of its releases begin with;
    ``reason`` says why a disabled source is so, ``coverage`` which releases there are to be had,
    ``contact`` who answers for the portal, ``ended_hosts`` which of its hosts may answer no more:
    one that does not is no failure, and is asked once a visit. ``discover`` names domains below
    which every further host is the portal's too."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    code: Annotated[str, Field(pattern=r"^[a-z][a-z0-9]{0,11}$")]
    publisher: str
    state: Literal["enabled", "disabled"] = "enabled"
    reason: str | None = None
    hosts: tuple[str, ...] = Field(min_length=1)
    ended_hosts: tuple[str, ...] = ()
    discover: tuple[Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")], ...] = ()
    reader: Family | Literal["selectors", "unknown"]
    layouts: tuple[Layout, ...] = ()
    dropped_parameters: tuple[str, ...] = ()
    lists: tuple[EntryList, ...] = ()
    feeds: tuple[str, ...] = ()
    feed_pages: tuple[FeedPage, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    politeness: Politeness = Politeness()
    expectations: Expectations
    robots: str
    licence: str
    coverage: str | None = None
    contact: str | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Source:
        if self.state == "disabled" and not self.reason:
            raise ValueError("a disabled source must give its reason")
        if bool(self.layouts) != (self.reader == "selectors"):
            raise ValueError("layouts belong to the reader 'selectors', which needs at least one")
        if not self.lists and not self.feeds and not self.calendars:
            raise ValueError("a source needs at least one list, feed or calendar")
        below = (entry.below for entry in self.calendars if entry.below)
        if not set(self.ended_hosts) < set(self.hosts):
            raise ValueError("the hosts that may have ended must be some of the hosts, not all")
        listed = (entry.url for entry in self.lists)
        calendars = (entry.url for entry in self.calendars)
        feed_pages = (entry.url for entry in self.feed_pages)
        for url in (*listed, *self.feeds, *feed_pages, *calendars, *below):
            if not self.has(urlsplit(url).hostname):
                raise ValueError(f"{url} is on none of the hosts declared")
        return self

    def has(self, host: str | None) -> bool:
        """Whether a host is the portal's: declared, or below a domain that is."""
        below = tuple(f".{domain}" for domain in self.discover)
        return host is not None and (host in self.hosts or host.endswith(below))

    def may_be_silent(self, url: str) -> bool:
        """Whether an address lies on a host that may answer no more."""
        return urlsplit(url).hostname in self.ended_hosts

    @property
    def is_loopback(self) -> bool:
        """Whether all of it lies on this machine, so that nobody needs to know who asks."""
        return not self.discover and all(_is_loopback(host) for host in self.hosts)

    def at(self, base: str) -> Source:
        """The same source, enabled, served at another base such as the demo's free port."""
        moved = {**self.model_dump(), "state": "enabled", "reason": None}
        moved["hosts"] = (urlsplit(base).hostname,)
        moved["ended_hosts"] = moved["discover"] = ()
        moved["lists"] = [{**entry, "url": _rebase(entry["url"], base)} for entry in moved["lists"]]
        moved["calendars"] = [
            {
                name: _rebase(said, base) if name in ("url", "below") and said else said
                for name, said in entry.items()
            }
            for entry in moved["calendars"]
        ]
        moved["feed_pages"] = [
            {**entry, "url": _rebase(entry["url"], base)} for entry in moved["feed_pages"]
        ]
        moved["feeds"] = [_rebase(url, base) for url in self.feeds]
        return Source.model_validate(moved)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _rebase(url: str, base: str) -> str:
    to = urlsplit(base)
    return urlsplit(url)._replace(scheme=to.scheme, netloc=to.netloc).geturl()


def load(archive: Path) -> dict[str, Source]:
    """All sources by name; the archive's own stand in for shipped ones of the same name. Raises
    BadSource. ``PRESSEARCHIV_SAMPLE`` says where the sample portal is served, if it is."""
    found: dict[str, Source] = {}
    for folder in (SHIPPED, archive / OWN):
        for path in sorted(folder.glob("*.toml")):
            source = read(path)
            found[source.name] = source
    if served_at := os.environ.get(SAMPLE_URL):
        found["sample"] = found["sample"].at(served_at)
    return found


def read(path: Path) -> Source:
    """One declaration. Raises BadSource naming the file and what is wrong in it."""
    try:
        return Source.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the declaration"
        said = first["msg"].removeprefix("Value error, ")
        raise BadSource(f"{path}: {place}: {said}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise BadSource(f"{path} can't be read as TOML: {error}.") from None


def choose(
    sources: dict[str, Source], names: tuple[str, ...], *, even_disabled: bool = False
) -> list[Source]:
    """The sources named, or all that are enabled. Raises UnknownSource, also for one named that is
    disabled unless ``even_disabled``."""
    if not names:
        return [source for source in sources.values() if source.state == "enabled"]
    for name in names:
        if name not in sources:
            known = ", ".join(sorted(sources))
            raise UnknownSource(f"There is no source {name!r}; there are: {known}.")
        if sources[name].state == "disabled" and not even_disabled:
            raise UnknownSource(f"The source {name!r} is switched off: {sources[name].reason}")
    return [sources[name] for name in dict.fromkeys(names)]
