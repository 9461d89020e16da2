"""Training texts for the fast model: what people marked, and plain text that the accurate one read.

    python -m nlp.training.silver SHARED_DATA ACCURATE_MODEL OUT

Writes ``train.spacy`` and ``dev.spacy``. The accurate model reads paragraphs of speeches and laws
and the sets of others; a sentence is kept if it was sure of every word. Our own releases come
several times, their persons and places renamed.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from nlp.names import NameReader, by_label, mark
from nlp.training import own
from nlp.training.convert import sets
from nlp.training.examples import marked, sentencer
from nlp.training.plain import lines
from nlp.training.renaming import renamed

OWN_TIMES = 8
_EVERY = 12  # paragraphs of speeches and laws; about 1.5 million words
_SURE = 0.7  # least certainty of the likeliest label of any word
_SHORT = 40  # characters; shorter paragraphs are headings and cries
_NAMELESS = 4  # of the sentences without a name, one in so many is kept


def plain_texts(data: Path) -> Iterator[str]:
    yield from (line.strip() for line in islice(lines(data), 0, None, _EVERY))
    for training, _ in sets(data).values():
        yield from (item.text for item in training)


def silver(language: Language, reader: NameReader, texts: Iterable[str]) -> Iterator[Doc]:
    """The sentences the reader is sure of, with the names it found."""
    nameless = 0
    docs = language.pipe(text for text in texts if len(text) > _SHORT)
    for doc in docs:
        shares = reader.shares(doc)
        mark(doc, shares)
        sure = by_label(shares).max(axis=1)
        for sentence in doc.sents:
            if len(sentence) < 4 or sure[sentence.start : sentence.end].min() < _SURE:
                continue
            nameless += not sentence.ents
            if sentence.ents or nameless % _NAMELESS == 0:
                yield sentence.as_doc()


def ours(language: Language) -> Iterator[Doc]:
    chance = random.Random(7)  # noqa: S311  # the same invented names in every training
    texts = list(own.texts("train"))
    again = chain.from_iterable(renamed(texts, chance) for _ in range(OWN_TIMES - 1))
    for item in chain(texts, again):
        for sentence in marked(language, item, own=True).sents:
            yield sentence.as_doc()


def main(data: Path, model: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    language = sentencer()
    reader = spacy.load(model).get_pipe("names")
    assert isinstance(reader, NameReader)
    train = DocBin(docs=ours(language))
    for doc in silver(language, reader, plain_texts(data)):
        train.add(doc)
    train.to_disk(out / "train.spacy")
    held = (marked(language, item, own=True) for item in own.texts("dev"))
    DocBin(docs=held).to_disk(out / "dev.spacy")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
