"""What the archive's ``config.toml`` says about crawling: whom a portal may write to."""

from __future__ import annotations

import tomllib
from importlib.metadata import version
from pathlib import Path

from ingest.errors import BadSource, ContactMissing

CONFIG = "config.toml"
_MAX_CONTACT = 200


def user_agent(archive: Path, *, needs_contact: bool) -> str:
    """``pressearchiv/<version> (+contact)``. Raises ContactMissing if a contact is needed and the
    archive's configuration names none."""
    name = f"pressearchiv/{version('pressearchiv')}"
    contact = _contact(archive / CONFIG)
    if contact:
        return f"{name} (+{contact})"
    if needs_contact:
        raise ContactMissing(
            "Portals are told who asks them, and no contact is configured. Write into "
            f'{archive / CONFIG}: [crawl] and below it contact = "you@example.org" (an e-mail '
            "address or web page of yours)."
        )
    return name


def _contact(path: Path) -> str | None:
    if not path.is_file():
        return None
    try:
        config = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSource(f"{path} can't be read as TOML: {error}.") from None
    contact = config.get("crawl", {}).get("contact")
    if contact is None:
        return None
    sendable = isinstance(contact, str) and contact.isascii() and contact.isprintable()
    if not sendable or len(contact) > _MAX_CONTACT or not ("@" in contact or "://" in contact):
        raise BadSource(
            f"{path}: crawl.contact must be an e-mail address or a web address in plain ASCII."
        )
    return str(contact).strip()
