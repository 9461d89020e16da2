"""Stamps the lexicon after a change by hand, such as one of ``overrides.tsv``.

Run: python -m search.lexicon.stamping
"""

from search.lexicon import STAMP, stamp

if __name__ == "__main__":
    STAMP.write_text(f"{stamp()}\n", encoding="utf-8")
