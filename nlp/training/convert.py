"""The training sets of others, brought to one shape: PER, ORG and LOC over our own tokens.

    python -m nlp.training.convert SHARED_DATA OUT

Writes ``train.spacy``, ``dev.spacy`` and one ``test_NAME.spacy`` a set held out. The split is by
order, never shuffled, so that neighbouring sentences of one text stay on one side.
"""

from __future__ import annotations

import csv
import gzip
import json
import random
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.util import filter_spans

import nlp
from nlp.tokens import blank

Span = tuple[int, int, str]


@dataclass(frozen=True)
class Labelled:
    """A text with its character spans."""

    text: str
    spans: tuple[Span, ...]


# Streets, routes and stops of the traffic corpora are left out: no release calls the A 14 a place.
_LABELS = {
    "PER": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "person": "PER",
    "organization": "ORG",
    "organization-company": "ORG",
    "location": "LOC",
    "location-city": "LOC",
    # German Legal Entities: judges, lawyers; companies, institutions, courts; countries, towns
    "RR": "PER",
    "AN": "PER",
    "UN": "ORG",
    "INN": "ORG",
    "GRT": "ORG",
    "LD": "LOC",
    "ST": "LOC",
    "LDS": "LOC",
}

_NO_SPACE_BEFORE = set(".,;:!?)]}%“’…") | {"..."}
_NO_SPACE_AFTER = set("([{„‚")
_TRAFFIC_OR_TWEET = re.compile(
    r"[#@]|https?:|\b[ABL]\d|\bHbf\b|[Ss]tau\b|gesperrt|Zeitverlust|[Rr]ichtung|Abschnitt"
)
_UNDIRECTED = {'"', "'", "``", "''"}


def joined(words: list[str], tags: list[str]) -> Labelled:
    """Tokens with IOB tags written out as running text, as a release would have it.

    Takes IOB1 and IOB2: an ``I-`` that continues nothing begins a name.
    """
    text = ""
    spans: list[Span] = []
    glue = True  # no blank before the next word
    open_quotes: set[str] = set()
    previous = "O"
    for word, tag in zip(words, tags, strict=True):
        closes = word in _UNDIRECTED and word in open_quotes
        if not (glue or closes or word in _NO_SPACE_BEFORE):
            text += " "
        start = len(text)
        text += word
        glue = word in _NO_SPACE_AFTER
        if word in _UNDIRECTED:
            open_quotes ^= {word}
            glue = not closes
        prefix, _, name = tag.partition("-")
        label = _LABELS.get(name)
        if label and prefix == "I" and previous == name and spans:
            spans[-1] = (spans[-1][0], len(text), label)
        elif label:
            spans.append((start, len(text), label))
        previous = name if label else "O"
    return Labelled(text, tuple(spans))


def columns(path: Path, word: int, tag: int, separator: str | None = "\t") -> Iterator[Labelled]:
    """The sentences of a file of one token a line, empty lines between sentences."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith(("#\t", "-DOCSTART-")):
            continue
        cells = line.split(separator)
        if len(cells) > max(word, tag):
            words.append(cells[word])
            tags.append(cells[tag])
        elif words:
            yield joined(words, tags)
            words, tags = [], []


def smartdata(path: Path) -> Iterator[Labelled]:
    """The paragraphs of SmartData's news and company pages, without tweets and traffic messages."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            start = 0
            for paragraph in record["text"].split("\n"):
                end = start + len(paragraph)
                spans = tuple(
                    (a - start, b - start, _LABELS[label])
                    for a, b, label in record["spans"]
                    if start <= a and b <= end and label in _LABELS
                )
                if re.search(r"\w", paragraph) and not _TRAFFIC_OR_TWEET.search(paragraph):
                    yield Labelled(paragraph, spans)
                start = end + 1


def few_names(items: Iterable[Labelled], keep_each: int) -> Iterator[Labelled]:
    """All texts with a name and each n-th of those without."""
    empty = 0
    for item in items:
        if item.spans:
            yield item
        else:
            empty += 1
            if empty % keep_each == 0:
                yield item


def renamed(items: Iterable[Labelled]) -> Iterator[Labelled]:
    """Each text with a full name again, its persons called otherwise.

    The corpora know few names, and each over and over; so the model learns the place of a name
    rather than the name. First names are those of ``knowledge/first_names.csv``, surnames those of
    the ministers of the Länder and of the corpora themselves.
    """
    items = list(items)
    chance = random.Random(9)  # noqa: S311  # the same invented names in every training
    knowledge = Path(nlp.__file__).parent / "knowledge"
    firsts = (knowledge / "first_names.csv").read_text(encoding="utf-8").split("\n")[1:-1]
    with (knowledge / "cabinets_laender.csv").open(encoding="utf-8", newline="") as file:
        full_names = [row["name"] for row in csv.DictReader(file)]
    full_names += [name for item in items for name in _people(item)]
    lasts = sorted({name.split()[-1] for name in full_names if len(name.split()) > 1})
    for item in items:
        if any(len(name.split()) > 1 for name in _people(item)):
            called = {
                name: (chance.choice(firsts), chance.choice(lasts))
                for name in sorted({name.split()[-1] for name in _people(item)})
            }
            yield _with_names(item, called)


def _people(item: Labelled) -> list[str]:
    return [item.text[start:end] for start, end, label in item.spans if label == "PER"]


def _with_names(item: Labelled, called: dict[str, tuple[str, str]]) -> Labelled:
    text = ""
    spans: list[Span] = []
    position = 0
    for start, end, label in sorted(item.spans):
        text += item.text[position:start]
        name = item.text[start:end]
        if label == "PER":
            first, last = called[name.split()[-1]]
            name = f"{first} {last}" if len(name.split()) > 1 else last
        spans.append((len(text), len(text) + len(name), label))
        text += name
        position = end
    return Labelled(text + item.text[position:], tuple(spans))


def sets(data: Path) -> dict[str, tuple[list[Labelled], list[Labelled]]]:
    """By name: what to train on, what to hold out."""
    ner = data / "ner"
    germeval = list(columns(ner / "germeval2014_dev.tsv", 1, 2))
    smart = list(few_names(smartdata(ner / "smartdata.jsonl.gz"), 4))
    legal = list(few_names(columns(ner / "ler_dev.conll", 0, 1, " "), 6))
    traffic = columns(ner / "mobie" / "train.conll2003", 0, 3)
    calm = [item for item in traffic if not _TRAFFIC_OR_TWEET.search(item.text)]
    return {
        "germeval": (germeval[:-400], germeval[-400:]),
        "europarl": (
            list(columns(ner / "europarl_train.tsv", 0, 4)),
            list(columns(ner / "europarl_dev.tsv", 0, 4)),
        ),
        "smartdata": (smart[: -len(smart) // 10], smart[-len(smart) // 10 :]),
        "ler": (legal[: -len(legal) // 10], legal[-len(legal) // 10 :]),
        # Traffic messages are another genre: a fifth of the calmer ones, none held out.
        "mobie": (list(islice(calm, 0, None, 5)), []),
    }


def docs(items: Iterable[Labelled]) -> Iterator[Doc]:
    tokenizer = blank().tokenizer
    for item in items:
        doc = tokenizer(item.text)
        # Names inside a compound ("Merkel-Kritik") and adjectives ("deutscher") are no names.
        spans = (doc.char_span(*span) for span in item.spans if not item.text[span[0]].islower())
        doc.ents = filter_spans([span for span in spans if span is not None])
        yield doc


def main(data: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    train = DocBin()
    dev = DocBin()
    for name, (training, held_out) in sets(data).items():
        for doc in docs([*training, *renamed(training)]):
            train.add(doc)
        if not held_out:
            continue
        # Half of what is held out chooses the best epoch, the other half is measured once.
        half = len(held_out) // 2
        for doc in docs(held_out[:half]):
            dev.add(doc)
        DocBin(docs=list(docs(held_out[half:]))).to_disk(out / f"test_{name}.spacy")
    train.to_disk(out / "train.spacy")
    dev.to_disk(out / "dev.spacy")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
