"""Which pipeline made a reading: changes whenever the same text might be read differently.

Apart from ``pipeline`` so that a command may ask for it without loading spaCy.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

import corpus.houses
from nlp.models import DEFAULT, model_path

_ROOT = Path(__file__).parent
# Training and the commands' own words have no part in what is read.
_BYSTANDERS = {"commands.py", "annotate.py", "extract.py", "MODEL_CARD.md", "metrics.json"}


@cache
def fingerprint(model: str = DEFAULT) -> str:
    """``VERSION+HASH`` over code and knowledge of reading, the model, and spaCy's version.

    Same on every machine for the same installation; computed once a process (about 40 ms).
    Raises BadModel.
    """
    digest = hashlib.sha256(version("spacy").encode())
    folder = model_path(model)
    houses = Path(corpus.houses.__file__)
    shared = (houses, houses.with_suffix(".toml"))
    for root, paths in ((_ROOT, _parts()), (houses.parent, shared), (folder, folder.rglob("*"))):
        for path in sorted(path for path in paths if _counts(path)):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return f"{version('pressearchiv')}+{digest.hexdigest()[:12]}"


def _parts() -> list[Path]:
    return [*_ROOT.glob("*.py"), *(_ROOT / "knowledge").glob("*")]


def _counts(path: Path) -> bool:
    return path.is_file() and path.name not in _BYSTANDERS
