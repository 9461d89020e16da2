"""What all parts of a declaration are: frozen, and without anything that is not understood."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A part of a declaration; a key that it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)
