"""Whoosh reads our index of terms like its own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.filedb.filestore import RamStorage
from whoosh.filedb.filetables import OrderedHashReader, OrderedHashWriter

from search.whoosh_engine.term_index import TermIndex


def reader(entries: dict[bytes, bytes]) -> OrderedHashReader:
    storage = RamStorage()
    index = TermIndex(OrderedHashWriter(storage.create_file("terms")))
    index.extras["fieldmap"] = {"words": 0}
    for key in sorted(entries):
        index.add(key, entries[key])
    index.close()
    return OrderedHashReader.open(storage, "terms")


@settings(deadline=None)
@given(st.dictionaries(st.binary(min_size=1, max_size=3), st.binary(max_size=5), max_size=400))
def test_every_key_is_found_with_its_value(entries: dict[bytes, bytes]) -> None:
    found = reader(entries)
    assert {key: found[key] for key in entries} == entries
    assert list(found.items()) == sorted(entries.items())
    assert found.extras["fieldmap"] == {"words": 0}


def test_keys_that_are_not_there_are_not_found() -> None:
    entries = {b"%d" % number: b"" for number in range(0, 5_000, 2)}
    found = reader(entries)
    assert all(b"%d" % number in found for number in range(0, 5_000, 2))
    assert not any(b"%d" % number in found for number in range(1, 5_000, 2))


def test_the_order_is_kept() -> None:
    found = reader({b"b": b"1", b"d": b"2", b"f": b"3"})
    assert list(found.keys_from(b"c")) == [b"d", b"f"]
    with pytest.raises(KeyError):
        found[b"c"]
