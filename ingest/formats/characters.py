"""The characters of a file whose encoding nobody states."""

from __future__ import annotations

from ingest.errors import Unreadable
from ingest.text import decode

_LOST = "\ufffd"


def characters(body: bytes) -> str:
    """UTF-8 where the bytes are, else what the text declares, else Windows-1252.

    Raises Unreadable for UTF-8 that was damaged: reading it as Windows-1252 would turn every
    umlaut of it into two wrong letters. Text is taken for such if more of its characters beyond
    ASCII are right in UTF-8 than wrong.
    """
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start
    guess = body.decode("utf-8", "replace")
    wrong = guess.count(_LOST)
    right = len(guess) - len(guess.encode("ascii", "ignore")) - wrong
    text = decode(body)
    if right > wrong or _LOST in text:
        row = body.count(b"\n", 0, at) + 1
        raise Unreadable(
            f"its characters are damaged (row {row}, byte 0x{body[at]:02x}): it is neither UTF-8 "
            "nor Windows-1252; save it as UTF-8"
        )
    return text
