"""What ``doctor`` asks of the readings."""

from __future__ import annotations

from sqlalchemy import Connection

from corpus.health import Finding
from corpus.readings import count_unread
from nlp.fingerprint import fingerprint


def check_readings(connection: Connection, model: str) -> Finding:
    """How many releases wait to be read with this model. Raises BadModel."""
    unread = count_unread(connection, fingerprint(model))
    mend = "run 'pressearchiv annotate'" if unread else None
    return Finding("readings", f"{unread} releases wait to be read", mend)
