"""Stamps the lexicon after a change by hand, such as one of ``overrides.tsv``.

Run: python -m search.lexicon.stamping
"""

from search.lexicon import write_stamp

if __name__ == "__main__":
    write_stamp()
