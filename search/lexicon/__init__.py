"""What the compound splitter knows, as data, and how it was made."""

from pathlib import Path

LEXICON = Path(__file__).parent
