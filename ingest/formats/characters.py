"""The characters of a file whose encoding nobody states."""

from __future__ import annotations

import re

from ingest.errors import Unreadable
from ingest.text import decode

_LOST = "\ufffd"
# What two or three bytes say in UTF-8 alone: in Windows-1252 they would be "Ã¤" or "â€ž".
_GERMAN = re.compile("[äöüÄÖÜß„“”‚‘’–…€]")


def characters(body: bytes) -> str:
    """UTF-8 where the bytes are, else what the text declares, else Windows-1252.

    Raises Unreadable for UTF-8 that was damaged, which some letters of German give away: reading
    it as Windows-1252 would turn every umlaut of it into two wrong letters.
    """
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start
    text = decode(body)
    if _GERMAN.search(body.decode("utf-8", "ignore")) or _LOST in text:
        before = body.count(b"\n", 0, at)
        row = f"row {before + 1}, " if b"\n" in body.strip() else ""
        raise Unreadable(
            f"its characters are damaged ({row}byte 0x{body[at]:02x}): it is neither UTF-8 "
            "nor Windows-1252; save it as UTF-8"
        )
    return text
