"""What ``spacy train --code`` loads: our tokenizer, and the faster matrix product."""

from __future__ import annotations

from thinc.api import NumpyOps, set_current_ops

import nlp.tokens  # noqa: F401  # registers the tokenizer that the config names

# OpenBLAS multiplies three times as fast as thinc's own blis on what this was trained on.
set_current_ops(NumpyOps(use_blis=False))
