"""The pipeline: our tokenizer, a statistical model, then one component a kind.

Order matters: what stands later builds on the mentions of what stands before.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops

from nlp.errors import ModelMissing, ReadingFailed
from nlp.models import DEFAULT, model_path
from nlp.tokens import TOKENIZER, create_tokenizer

# Of a spaCy model only what marks names takes part.
_MARKERS = ["names", "ner", "tok2vec", "transformer"]

# Each lives in the module of its name.
COMPONENTS = (
    "dates",
    "money",
    "people",
    "organisations",
    "places",
    "measures",
    "quotes",
    "relations",
)


def build(model: str = DEFAULT) -> Language:
    """The whole pipeline, ready to read; takes about a second. ``model`` as in
    :func:`nlp.models.model_path`. Raises BadModel, ModelMissing.

    An error inside a component reaches the caller as ReadingFailed.
    """
    nlp = _statistical(model_path(model))
    importlib.import_module("nlp.sentences")
    nlp.add_pipe("sentences", first=True)
    for name in COMPONENTS:
        importlib.import_module(f"nlp.{name}")
        nlp.add_pipe(name)
    # set_error_handler would also set it on the NER, which in spaCy 3.8 can't hold one.
    nlp.default_error_handler = _tell
    # The reader hands over texts in bounded parts; spaCy's own bound would only be in the way.
    nlp.max_length = 2**31
    return nlp


def _statistical(path: Path) -> Language:
    """The model's own pipeline, as far as it marks names, over our words."""
    if (path / "names").is_dir():
        importlib.import_module("nlp.names")
    try:
        # OpenBLAS multiplies three times as fast as thinc's own blis.
        with use_ops("numpy", use_blis=False):
            nlp: Language = spacy.load(path, enable=_MARKERS)
    except (OSError, ValueError) as error:
        raise ModelMissing(
            f"The model in {path} can't be loaded ({error}); install the package again."
        ) from error
    if nlp.config["nlp"]["tokenizer"] != {"@tokenizers": TOKENIZER}:
        nlp.tokenizer = create_tokenizer()(nlp)
    return nlp


def _tell(
    name: str, component: Callable[[Doc], Doc], docs: Sequence[Doc], error: Exception
) -> NoReturn:
    del component
    texts: list[Any] = [doc.text for doc in docs]
    beginning = texts[0][:60].strip() if texts else ""
    raise ReadingFailed(
        f"The component {name!r} failed on the text that begins {beginning!r}: "
        f"{type(error).__name__}: {error}. This is a defect; please report it with the text."
    ) from error
