"""What the compound splitter knows, as data, and how it was made."""
