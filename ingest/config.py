"""How the crawler names itself to portals."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from corpus.config import CONFIG, config
from ingest.errors import ContactMissing


def user_agent(archive: Path, *, needs_contact: bool) -> str:
    """``pressearchiv/<version> (+contact)``. Raises BadConfig, and ContactMissing if a contact is
    needed and the archive's configuration names none."""
    name = f"pressearchiv/{version('pressearchiv')}"
    contact = config(archive).contact
    if contact:
        return f"{name} (+{contact})"
    if needs_contact:
        raise ContactMissing(
            "Portals are told who asks them, and no contact is configured. Write into "
            f'{archive / CONFIG}: [crawl] and below it contact = "you@example.org" (an e-mail '
            "address or web page of yours)."
        )
    return name
