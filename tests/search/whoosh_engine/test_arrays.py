"""Arrays in a file are read as they were written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays_of

from search.whoosh_engine.arrays import Arrays, written

kinds = st.sampled_from(["u1", "<u4", "<u8", "<f4", "<i8"])
arrays = kinds.flatmap(
    lambda kind: (
        arrays_of.arrays(kind, st.integers(0, 9), elements={"allow_nan": False})
        if kind == "<f4"
        else arrays_of.arrays(kind, st.integers(0, 9))
    )
)
once = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@once
@given(content=st.dictionaries(st.text("abc/", max_size=5), arrays | st.binary(max_size=20)))
def test_what_is_written_is_read(tmp_path: Path, content: dict[str, np.ndarray | bytes]) -> None:
    path = tmp_path / "arrays"
    with written(path) as writer:
        for name, array in content.items():
            writer.add(name, array)
    found = Arrays(path)
    for name, array in content.items():
        if isinstance(array, bytes):
            assert bytes(found.text(name)) == found[name].tobytes() == array
        else:
            assert found[name].dtype == array.dtype
            assert np.array_equal(found[name], array)


@pytest.mark.parametrize("content", [b"", b"1234", b"\xff" * 64, b"[]".ljust(8) + b"\0" * 8])
def test_what_holds_no_arrays_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "arrays"
    path.write_bytes(content)
    with pytest.raises(ValueError):
        Arrays(path)
