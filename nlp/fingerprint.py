"""Which pipeline made a reading: changes whenever the same text might be read differently.

Apart from ``pipeline`` so that a command may ask for it without loading spaCy.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_ROOT = Path(__file__).parent
# Training and the commands' own words have no part in what is read.
_BYSTANDERS = {"commands.py", "annotate.py", "extract.py", "MODEL_CARD.md", "metrics.json"}


@cache
def fingerprint() -> str:
    """``VERSION+HASH`` over this package's code, knowledge and model, and spaCy's version.

    Same on every machine for the same installation; computed once a process (about 20 ms).
    """
    digest = hashlib.sha256(version("spacy").encode())
    for path in sorted(_parts()):
        digest.update(path.relative_to(_ROOT).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return f"{version('pressearchiv')}+{digest.hexdigest()[:12]}"


def _parts() -> list[Path]:
    places = [*_ROOT.glob("*.py"), *(_ROOT / "knowledge").glob("*"), *(_ROOT / "model").rglob("*")]
    return [path for path in places if path.is_file() and path.name not in _BYSTANDERS]
