"""What the compound splitter knows, as data, and how it was made."""

import zlib
from pathlib import Path

LEXICON = Path(__file__).parent
STAMP = LEXICON / "stamp.txt"
"""The CRC-32 of the data, so that not every search has to read all of it."""


def stamp(folder: Path = LEXICON) -> str:
    """What the stamp of the data in a folder must be."""
    seen = 0
    for path in sorted(folder.glob("*.tsv")):
        seen = zlib.crc32(path.read_bytes(), seen)
    return f"{seen:08x}"


def write_stamp(folder: Path = LEXICON) -> None:
    """Stamp the data in a folder; ``python -m search.lexicon.stamping`` does."""
    (folder / STAMP.name).write_text(f"{stamp(folder)}\n", encoding="utf-8")
