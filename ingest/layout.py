"""What a declaration says of a portal's pages: eras of layouts, each with its CSS selectors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from pydantic import model_validator

from ingest.strict import Strict


class ListLayout(Strict):
    """CSS selectors of a list: its items, and within each the link, the date, the title and the
    number. All links of an item must lead to one page."""

    item: str
    link: str = "a[href]"
    date: str | None = None
    title: str | None = None
    number: str | None = None


class ReleaseLayout(Strict):
    """CSS selectors of a release's page; all but ``scope`` within what that selects. What stands
    at ``drop`` and at every other selector is no part of the text. ``version`` is where the page
    says which of its versions it shows, behind a dash if a date stands before it."""

    scope: str = "main"
    title: str = "h1"
    date: str
    text: str
    subtitle: str | None = None
    house: str | None = None
    number: str | None = None
    place: str | None = None
    version: str | None = None
    contact: str | None = None
    attachments: str | None = None
    drop: str | None = None


class Known(Strict):
    """How sure each selector is: seen on a stored page or in code that reads the portal, derived
    from such, or unsure, which is to be checked first when pages turn out unreadable."""

    seen: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()


class Layout(Strict):
    """One era of a portal's pages, of releases up to the day ``until``. ``certainty`` says where
    its selectors are known from, ``known`` how sure each is, as ``list.item`` or ``release.date``.
    """

    name: str
    certainty: str
    until: date | None = None
    known: Known | None = None
    list: ListLayout | None = None
    release: ReleaseLayout

    @model_validator(mode="after")
    def _all_rated(self) -> Layout:
        if self.known is not None:
            rated = Counter((*self.known.seen, *self.known.derived, *self.known.unsure))
            wrong = (rated - Counter(self.selectors())) + (Counter(self.selectors()) - rated)
            if wrong:
                raise ValueError(f"'known' must name each selector once; see {min(wrong)}")
        return self

    def selectors(self) -> Iterator[str]:
        """The selectors it has, also those that stand where nothing is said."""
        for part, selectors in (("list", self.list), ("release", self.release)):
            if selectors is not None:
                stated = selectors.model_dump(exclude_none=True)
                yield from (f"{part}.{name}" for name in stated)
