"""The title of a page of unknown layout, and where on the page it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from ingest import fields
from ingest.text import clean, lines
from ingest.unknown import day, stated, words, written
from ingest.unknown.bold import is_set_apart

MAX_TITLE = 400
_HEADINGS = {"h1": 3.0, "h2": 2.5, "h3": 1.5, "h4": 1.0, "h5": 0.5, "h6": 0.5, "legend": 1.0}
_ASIDE = ("aside", "nav", "footer", "dialog")
_TITLE_NAMES = ("title", "titel", "headline", "heading", "ueberschrift", "betreff")
_OVERLINE_NAMES = ("overline", "dachzeile", "kicker", "roofline", "topline", "spitzmarke")
_INNER_PARTS = frozenset(("content", "article", "entry", "inhalt", "main", "post"))
_HEADS = frozenset(("header", "kopf"))
_PROSE = 120  # characters of a run of text that is of a text
_LEAST_WORDS, _LEAST_TEXT = 3, 80  # of a title without heading; characters of what follows it
_MAX_BEFORE = 400  # characters of text before a title


@dataclass(frozen=True, slots=True)
class Title:
    """``tag`` is None where only the head of the page names it; ``is_stated`` says that head or
    address speak of it too; ``beside`` is what else stands in the heading."""

    text: str
    tag: Tag | None
    is_stated: bool = True
    beside: str = ""


def find(tree: BeautifulSoup, url: str) -> Title | None:
    """The heading that title element, address and place on the page speak for."""
    said = stated.titles(tree)
    slug = stated.slug(url)
    late = _below_text(tree)
    best, points = None, 0.0
    for at, (tag, base) in enumerate(_candidates(tree, said)):
        text = shown(tag)
        if not 3 <= len(text) <= MAX_TITLE or not re.search(r"[^\W\d]{3}", text):
            continue
        agreed = stated.agreement(text, said)
        is_stated = agreed > 0 or stated.overlap(text, slug) >= 2
        score = base + agreed + stated.overlap(text, slug) + _place(tag) - at * 0.02
        score -= 3.0 * fields.is_house(text) + 2.0 * (len(text.split()) < 3)
        score -= 4.0 * words.is_section(text) + 3.0 * (id(tag) in late and not is_stated)
        if best is None or score > points:
            best, points = Title(text, tag, is_stated), score
    named = stated.without_site(said, tree)
    if best is not None and best.tag is not None:
        narrowed = _narrowed(best.tag, best.text, said, slug)
        best = replace(best, text=narrowed, beside=best.text.replace(narrowed, "", 1))
    if best is None or (points < 2.0 and named):
        return Title(named, None) if named else best or _over_text(tree)
    if words.is_section(best.text) and not re.search(r"\d", best.text):
        return _over_text(tree) or best
    return best


def _over_text(tree: BeautifulSoup) -> Title | None:
    """The row over the text, facts aside, on a page that has neither headings nor a name."""
    found = lines(tree.body or tree)
    texts = (at for at, line in enumerate(found) if _is_text(line.plain, _LEAST_TEXT))
    above = [line for line in found[: next(texts, 0)] if not day.facts(line)]
    rows = [line for line in above if not line.plain.endswith((",", ".", ":"))]
    text = rows[-1].plain if rows else ""
    if len(text.split()) < _LEAST_WORDS or len(text) > MAX_TITLE or rows[-1].anchors:
        return None
    own = ("td", "div", "p", "span", "center", "li")
    small = (tag for tag in tree.find_all(own) if len(tag.find_all(True, limit=6)) < 6)
    tag = next((tag for tag in small if clean(tag.get_text(" ")) == text), None)
    return Title(text, tag, is_stated=False)


def _is_text(said: str, least: int) -> bool:
    return len(said) >= least and said.endswith((".", "!", "?", "\u201c", '"'))


def _below_text(tree: BeautifulSoup) -> set[int]:
    """Which elements stand below a good piece of text: their words head a part of it."""
    below, length = set(), 0
    for node in tree.descendants:
        if isinstance(node, Tag):
            if length >= _MAX_BEFORE:
                below.add(id(node))
        elif not isinstance(node, NavigableString):
            continue
        elif _is_text(node.strip(), _PROSE):
            around = list(node.parents)[:6]
            is_aside = any(tag.name in (*_ASIDE, "header", "form", "script", "a") for tag in around)
            if not is_aside and not any(words.is_noise(tag) for tag in around):
                length += len(node)
    return below


def _narrowed(tag: Tag, text: str, said: Sequence[str], slug: frozenset[str]) -> str:
    """A title without the overline or subtitle that stands in an element of its own at the
    beginning or end of the heading: small, with the day, or not named in the address where the rest
    is. What the head says whole stays whole."""
    if any(text in each for each in said):
        return text
    inner = tag
    while (only := _only(inner)) is not None:
        inner = only
    pieces = [piece for piece in inner.children if clean(piece.get_text(" "))]
    for at in (0, -1):
        piece = pieces[at] if len(pieces) > 1 else None
        if not isinstance(piece, Tag) or piece.name in ("a", "br"):
            continue
        beside = clean(piece.get_text(" "))
        rest = text.removeprefix(beside) if at == 0 else text.removesuffix(beside)
        is_named = stated.overlap(rest, slug) >= 2 and not stated.overlap(beside, slug)
        is_stated = any(stated.is_most(rest.strip(), each) for each in said)
        days, words_beside = written.dated(beside)
        is_bare = not re.search(r"[^\W\d_]{2}", words_beside)
        is_dated = bool(days) and (is_bare or not written.dates(rest))
        if rest != text and (is_named or is_stated or is_dated or piece.name == "small"):
            return rest.strip(" |\u2013-") or text
    return text


def _only(tag: Tag) -> Tag | None:
    """The one element that holds all text of another."""
    pieces = [piece for piece in tag.children if clean(piece.get_text(" "))]
    return pieces[0] if len(pieces) == 1 and isinstance(pieces[0], Tag) else None


def shown(tag: Tag) -> str:
    """The text of a heading, without the overline that some put into it."""
    skipped = {
        id(inner)
        for inner in tag.find_all(True)
        if any(name in words.names(inner) for name in (*_OVERLINE_NAMES, "sr-only", "hidden"))
        or (inner.name == "a" and _is_sign(inner))
    }
    said = [
        " " if isinstance(piece, Tag) else str(piece)
        for piece in tag.descendants
        if (not isinstance(piece, Tag) or piece.name == "br")
        and not any(id(parent) in skipped for parent in piece.parents)
    ]
    return clean("".join(said)) or clean(tag.get_text(" ")) or _drawn(tag)


def _is_sign(link: Tag) -> bool:
    """Whether a link is a sign by which the heading itself is linked."""
    return 0 < len(said := clean(link.get_text())) <= 2 and not re.search(r"\w", said)


def _drawn(tag: Tag) -> str:
    """The words of a heading that is a picture."""
    picture = tag.find("img", alt=True)
    return clean(str(picture["alt"])) if picture is not None else ""


def _candidates(tree: BeautifulSoup, said: Sequence[str]) -> Iterator[tuple[Tag, float]]:
    """Headings, elements named so, those labelled as a title, and any that say just what the head
    says."""
    for tag in tree.find_all(True):
        if tag.name in _HEADINGS:
            yield tag, _HEADINGS[tag.name]
        elif tag.name in ("div", "p", "span", "td", "b", "strong", "font", "big", "th", "dd"):
            if len(tag.find_all(True, limit=6)) > 5:
                continue
            text = clean(tag.get_text(" "))
            if not 3 <= len(text) <= MAX_TITLE:
                continue
            if any(name in words.names(tag) for name in _OVERLINE_NAMES):
                continue
            if tag.name in ("dd", "td") and _is_labelled(tag):
                yield tag, 3.5
            elif any(name in words.names(tag) for name in _TITLE_NAMES):
                yield tag, 1.5
            elif (points := is_set_apart(tag)) or any(stated.is_most(text, each) for each in said):
                yield tag, points or 0.5


def _is_labelled(tag: Tag) -> bool:
    label = tag.find_previous_sibling(("dt", "th", "td"))
    said = label.get_text(" ")[:40] if label is not None else ""
    return clean(said).rstrip(" :").casefold() in words.TITLE_LABELS


def _place(tag: Tag) -> float:
    """What the place on the page says against an element: links to elsewhere, lists of others."""
    score = 0.0
    around = [tag, *tag.parents]
    for each in around:
        if each.name in _ASIDE:
            score -= 4.0
        # A heading named so itself heads a card or an article, not the site.
        kind = words.parts(each) - (_HEADS if each is tag and tag.name in _HEADINGS else set())
        if kind & words.SITE_PARTS and each.name not in ("body", "html", "article"):
            score -= 1.5 if kind & _INNER_PARTS or _is_inner(each) else 4.0
        if words.is_noise(each):
            score -= 3.0 if each.name not in ("body", "html", "main") else 0.0
    inner = [each for each in tag.find_all("a", href=True, limit=3) if not _is_sign(each)]
    linked = inner or tag.find_parent("a")
    return max(score, -6.0) - (3.0 if linked else 0.0) + _room(tag)


def _room(tag: Tag) -> float:
    """How much text follows the element before the next heading of its own kind."""
    length = 0
    for after in tag.find_all_next(string=True, limit=120):
        parent = after.parent
        is_rival = parent is not None and parent is not tag and parent.name == tag.name
        if is_rival and tag.name in _HEADINGS:
            break
        if parent is not None and parent.name not in ("script", "style", "a"):
            said = len(str(after).strip())
            length += said if said > 60 else 0
    return min(2.0, length / 400)


def _is_inner(tag: Tag) -> bool:
    """Whether it lies in what is named as the page's content: its header is no site's."""
    return any(
        each.name in ("main", "article") or words.parts(each) & _INNER_PARTS
        for each in tag.parents
        if each.name not in ("body", "html")
    )
