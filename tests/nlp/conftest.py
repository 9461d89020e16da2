"""The pipeline, loaded once for all tests that read with it."""

from __future__ import annotations

import pytest

from nlp.reader import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()
