"""The title of a page of unknown layout, and where on the page it stands."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import Tag

from ingest.unknown import words
from ingest.unknown.candidates import Candidate, candidates


@dataclass(frozen=True, slots=True)
class Title:
    """``tag`` is None where only the head of the page names it; ``is_stated`` says that head or
    address speak of it too; ``beside`` is what else stands in the heading."""

    text: str
    tag: Tag | None
    is_stated: bool = True
    beside: str = ""


@cache
def weights() -> dict[str, float]:
    """What each sign counts for a title, as learned by ``benchmarks/titles.py``."""
    file = Path(__file__).with_name("title.toml")
    return dict(tomllib.loads(file.read_text(encoding="utf-8"))["weights"])


def find(tree: BeautifulSoup, url: str) -> Title | None:
    """What the sum of all signs speaks for most."""
    found = candidates(tree, url)
    if not found:
        return None
    best = max([each for each in found if not _is_no_title(each)] or found, key=score)
    is_stated = best.tag is None or best.signs["agreed"] > 0 or best.signs["slug"] >= 2 / 3
    return Title(best.text, best.tag, is_stated, best.whole.replace(best.text, "", 1))


def _is_no_title(candidate: Candidate) -> bool:
    """Whether it only names the site or the section."""
    return words.is_section(candidate.text) and not re.search(r"\d", candidate.text)


def score(candidate: Candidate) -> float:
    return sum(weights().get(name, 0.0) * sign for name, sign in candidate.signs.items())
