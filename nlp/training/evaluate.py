"""How well temporal expressions are read, against articles annotated in TimeML or TIMEX2.

    python -m nlp.training.evaluate DIRECTORY [--found DIRECTORY] [--errors]

reads every ``*.tml`` article of a directory (KRAUTS and its like), or the pairs ``in/*.sgm`` and
``key/*.apf.xml`` (WikiWars), and prints precision, recall and F1 as JSON: strict (same span),
relaxed (overlap) and value (overlap and the same TIMEX3 value). ``--found`` scores the articles
of another directory instead of our own reading. What TimeML marks beyond what the archive keeps
(clock times, sets, vague expressions, articles) comes from ``nlp.dates_timeml``.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lxml import etree

from corpus.errors import PressearchivError
from nlp.dates_timeml import Expression, find_timexes


class NotAnArticle(PressearchivError):
    """A file that should hold an annotated article does not."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text, its date, and the expressions marked in it."""

    name: str
    text: str
    published: date
    marked: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How many expressions fit, of those found and those marked."""

    fitting: int
    found: int
    marked: int

    @property
    def precision(self) -> float:
        return self.fitting / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.fitting / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        total = self.found + self.marked
        return 2 * self.fitting / total if total else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.fitting + other.fitting, self.found + other.found, self.marked + other.marked
        )

    def as_json(self) -> dict[str, float]:
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": round(self.f1, 4),
        }


_TAG = re.compile(rb"<[^>]*>")

_CLOCK_SLIP = re.compile(r"T(\d{1,2})[.:](\d\d)")
_WEEKDAY_SLIP = re.compile(r"WXX-0(?=\d)")

MEASURES = ("strict", "relaxed", "value")


def same_span(one: Expression, other: Expression) -> bool:
    return one.start == other.start and one.end == other.end


def overlap(one: Expression, other: Expression) -> bool:
    return one.start < other.end and other.start < one.end


def same_value(one: str, other: str) -> bool:
    """Whether two TIMEX3 values say the same; slips of writing in the articles are forgiven:
    ``2014_07``, ``T8:30``, ``T19.30``, ``XXXX-WXX-01``."""
    return _plain(one) == _plain(other)


def _plain(value: str) -> str:
    plain = _WEEKDAY_SLIP.sub("WXX-", value.strip().replace("_", "-").upper())
    return _CLOCK_SLIP.sub(lambda match: f"T{match[1]:0>2}:{match[2]}", plain)


def pair(
    marked: Sequence[Expression], found: Sequence[Expression]
) -> list[tuple[Expression, Expression]]:
    """Expressions of both sides that overlap, each in one pair at most; equal spans first."""
    free = list(found)
    pairs: list[tuple[Expression, Expression]] = []
    for strictly in (True, False):
        for one in marked:
            if any(one is taken for taken, _ in pairs):
                continue
            for other in free:
                if same_span(one, other) if strictly else overlap(one, other):
                    pairs.append((one, other))
                    free.remove(other)
                    break
    return pairs


def score(marked: Sequence[Expression], found: Sequence[Expression]) -> dict[str, Score]:
    """The scores of one article by measure."""
    pairs = pair(marked, found)
    fitting = {
        "strict": sum(same_span(one, other) for one, other in pairs),
        "relaxed": len(pairs),
        "value": sum(same_value(one.value, other.value) for one, other in pairs),
    }
    return {name: Score(count, len(found), len(marked)) for name, count in fitting.items()}


def _parse(path: Path) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise NotAnArticle(f"{path} is no XML; give a directory of annotated articles.")
    return root


def read_timeml(path: Path) -> Article:
    """One TimeML article with its TIMEX3 inline."""
    root = _parse(path)
    body, created = root.find("TEXT"), root.find("DCT/TIMEX3")
    if body is None or created is None:
        raise NotAnArticle(f"{path} has no TEXT or no DCT; give TimeML articles.")
    text = body.text or ""
    marked = []
    for element in body:
        inner = "".join(element.itertext())
        if element.tag == "TIMEX3":
            start = len(text)
            value, type_ = element.get("value", ""), element.get("type", "")
            marked.append(Expression(start, start + len(inner), type_, value))
        text += inner + (element.tail or "")
    published = date.fromisoformat(created.get("value", "")[:10])
    return Article(path.name, text, published, tuple(marked))


def read_timex2(source: Path, key: Path) -> Article:
    """One WikiWars article; offsets in the key count UTF-8 bytes outside the tags."""
    raw = _TAG.sub(b"", source.read_bytes())
    expressions = []
    published = None
    for element in _parse(key).iter("timex2"):
        extent = element.find(".//charseq")
        value = element.get("VAL", "")
        if extent is None:
            continue
        start = len(raw[: int(extent.get("START", "0"))].decode())
        end = len(raw[: int(extent.get("END", "0")) + 1].decode())
        if published is None:
            published = date.fromisoformat(value[:10])
            continue
        expressions.append(Expression(start, end, "", value))
    if published is None:
        raise NotAnArticle(f"{key} marks no expression; give TIMEX2 keys.")
    return Article(source.name, raw.decode(), published, tuple(expressions))


def read_articles(directory: Path) -> list[Article]:
    """The annotated articles of a directory, in the order of their names."""
    articles = [read_timeml(path) for path in sorted(directory.glob("*.tml"))]
    for source in sorted(directory.glob("in/*.sgm")):
        key = directory / "key" / f"{source.stem}.key.apf.xml"
        articles.append(read_timex2(source, key))
    if not articles:
        raise NotAnArticle(f"{directory} holds no *.tml and no in/*.sgm; give such a directory.")
    return articles


def our_reading(article: Article) -> list[Expression]:
    return find_timexes(article.text, article.published)


def evaluate(pairs: Iterable[tuple[Article, Sequence[Expression]]]) -> dict[str, Score]:
    """The scores over all articles together, by measure."""
    totals = dict.fromkeys(MEASURES, Score(0, 0, 0))
    for article, found in pairs:
        for measure, result in score(article.marked, found).items():
            totals[measure] += result
    return totals


def errors(article: Article, found: Sequence[Expression]) -> list[str]:
    """One line for each expression that was missed, invented or read otherwise."""
    pairs = pair(article.marked, found)
    lines = []
    for one, other in pairs:
        if not same_value(one.value, other.value):
            lines.append(f"value    {_shown(article, one)} READ {_shown(article, other)}")
        elif not same_span(one, other):
            lines.append(f"span     {_shown(article, one)} READ {_shown(article, other)}")
    marked, ours = [one for one, _ in pairs], [other for _, other in pairs]
    lines += [f"missed   {_shown(article, one)}" for one in article.marked if one not in marked]
    lines += [f"invented {_shown(article, other)}" for other in found if other not in ours]
    return lines


def _shown(article: Article, item: Expression) -> str:
    text = article.text
    context = text[max(0, item.start - 40) : item.start], text[item.end : item.end + 30]
    marked = f"{context[0]}[{text[item.start : item.end]}]{context[1]}"
    return f"{item.value!r} {' '.join(marked.split())}"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Score temporal expressions.")
    parser.add_argument("directory", type=Path)
    parser.add_argument("--found", type=Path, help="score these articles instead of our reading")
    parser.add_argument("--errors", action="store_true", help="list what differs, on stderr")
    options = parser.parse_args(arguments)
    articles = read_articles(options.directory)
    if options.found:
        others = {article.name: article.marked for article in read_articles(options.found)}
        pairs = [(article, list(others.get(article.name, ()))) for article in articles]
    else:
        pairs = [(article, our_reading(article)) for article in articles]
    if options.errors:
        for article, found in pairs:
            for line in errors(article, found):
                sys.stderr.write(f"{article.name} {article.published} {line}\n")
    scores = {name: result.as_json() for name, result in evaluate(pairs).items()}
    sys.stdout.write(json.dumps({"articles": len(articles), **scores}, indent=2) + "\n")


if __name__ == "__main__":
    main()
