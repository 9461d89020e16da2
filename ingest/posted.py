"""Addresses of pages that are asked for by POST.

All pages of such a list have one URL, so the body stands behind it, as a fragment that is never
sent: pages, bookmarks and snapshots are told apart by it like those of any other list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, unquote

Packing = Literal["form", "json"]
_TYPES: dict[Packing, str] = {
    "form": "application/x-www-form-urlencoded",
    "json": "application/json",
}


@dataclass(frozen=True, slots=True)
class Posted:
    """What is sent to ``url``, and of which media type it is."""

    url: str
    body: bytes
    content_type: str


def address(url: str, packing: Packing, body: str) -> str:
    """The address that stands for a POST of that body."""
    return f"{url}#{packing}={quote(body)}"


def posted(address: str) -> Posted | None:
    """What an address asks to be posted; None if it is one to be got."""
    url, _, fragment = address.partition("#")
    for packing, content_type in _TYPES.items():
        if fragment.startswith(f"{packing}="):
            body = unquote(fragment.removeprefix(f"{packing}="))
            return Posted(url, body.encode(), content_type)
    return None
