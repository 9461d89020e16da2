"""Which statistical model reads: the two that ship with the package, or an installed one of spaCy.

Apart from ``pipeline`` so that a command may ask for it without loading spaCy.
"""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path
from typing import Final

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
    nothing. Raises BadModel."""
    path = archive / "config.toml"
    if not path.is_file():
        return DEFAULT
    try:
        config = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadModel(f"{path} can't be read as TOML: {error}.") from None
    table = config.get("nlp", {})
    name = table.get("model", DEFAULT) if isinstance(table, dict) else None
    if not isinstance(name, str):
        raise BadModel(f"{path}: nlp.model must be the name of a model, like 'fast'.")
    return name
