"""What time it is, for everything that the archive remembers of time."""

from __future__ import annotations

import os
from datetime import UTC, datetime

NOW = "PRESSEARCHIV_NOW"
"""Environment variable for simulations: an instant in ISO 8601 at which time stands still, so that
a month of nights can be played in minutes. Pauses and timeouts go on by the real clock."""


def now() -> datetime:
    """This moment in UTC."""
    stated = os.environ.get(NOW)
    return datetime.now(UTC) if stated is None else datetime.fromisoformat(stated).astimezone(UTC)
