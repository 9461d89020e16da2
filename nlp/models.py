"""Which statistical model reads: the two that ship with the package, or an installed one of spaCy.

Apart from ``pipeline`` so that a command may ask for it without loading spaCy.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Final

from corpus.config import config
from nlp.errors import BadModel

DEFAULT: Final = "accurate"
_SHIPPED: Final = Path(__file__).parent / "model"
SHIPPED: Final = ("accurate", "fast")


def model_path(name: str) -> Path:
    """The directory of a model: ``accurate``, ``fast``, an installed spaCy package
    (``de_core_news_lg``) or a directory. Raises BadModel."""
    if name in SHIPPED:
        return _SHIPPED / name
    if name and Path(name).is_dir():
        return Path(name)
    spec = importlib.util.find_spec(name) if name.isidentifier() else None
    if spec is not None and spec.origin is not None:
        # A package of spaCy holds its model in a directory beside its code.
        for meta in sorted(Path(spec.origin).parent.glob("*/meta.json")):
            return meta.parent
    raise BadModel(
        f"There is no model {name!r}: say accurate, fast, the name of an installed spaCy model, "
        "or the directory of one."
    )


def configured(archive: Path) -> str:
    """What the archive's ``config.toml`` says under ``[nlp] model``; ``accurate`` where it says
    nothing. Raises BadConfig."""
    said = config(archive).model
    return DEFAULT if said is None else said
