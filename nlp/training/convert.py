"""The training sets of others, brought to one shape: texts with PER, ORG, LOC and LAW.

The split into what is trained on and what is held out is by order, never shuffled, so that
neighbouring sentences of one text stay on one side.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

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
    # German Legal Entities: laws, ordinances, EU norms, administrative rules, treaties
    "GS": "LAW",
    "VO": "LAW",
    "EUN": "LAW",
    "VS": "LAW",
    "VT": "LAW",
    # judges, lawyers; companies, institutions, courts; countries, towns
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
