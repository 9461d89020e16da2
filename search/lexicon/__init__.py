"""What the compound splitter knows, as data, and how it was made."""

import zlib
from pathlib import Path

LEXICON = Path(__file__).parent
STAMP = LEXICON / "stamp.txt"
"""The CRC-32 of the data, so that not every search has to read all of it."""


def stamp() -> str:
    """What the stamp must be; ``python -m search.lexicon.stamping`` writes it."""
    seen = 0
    for path in sorted(LEXICON.glob("*.tsv")):
        seen = zlib.crc32(path.read_bytes(), seen)
    return f"{seen:08x}"
