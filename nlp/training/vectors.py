"""floret vectors from plain text: small, and good for words never seen.

    python -m nlp.training.vectors PLAIN.txt OUT.floret

One thread, so that the same text always gives the same vectors (about 8 minutes).
"""

from __future__ import annotations

import sys
from pathlib import Path


def main(plain: Path, out: Path) -> None:
    import floret  # type: ignore[import-untyped,import-not-found,unused-ignore]

    model = floret.train_unsupervised(
        str(plain),
        model="cbow",
        mode="floret",
        hashCount=2,
        bucket=20_000,
        dim=64,
        minn=4,
        maxn=5,
        minCount=10,
        epoch=5,
        neg=10,
        ws=5,
        thread=1,
    )
    model.save_floret_vectors(str(out))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
