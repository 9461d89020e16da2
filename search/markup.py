"""Text from outside in XML."""

from __future__ import annotations

import re
from html import escape

from corpus.terminal import safe

# What no XML may hold, however escaped; control characters ``safe`` has made visible before.
_ILLEGAL = re.compile("[\ud800-\udfff\ufffe\uffff]")


def markup(text: str) -> str:
    """Text as content or attribute of an XML element."""
    return escape(_ILLEGAL.sub("\ufffd", safe(text)))
