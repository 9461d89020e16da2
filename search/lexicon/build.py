"""Makes the lexicon of the compound splitter from German text and simplemma's dictionary.

    python -m search.lexicon.build speeches.txt.xz laws.txt.xz

Expectation maximisation over word types: every noun is read as each of its possible splits, in
proportion to how likely the split is; modifiers, heads and linking elements are counted anew
from that, four times over. Words that HanTa takes for simple although a weak split exists are
kept as simple. ``bound.tsv`` and ``overrides.tsv`` are written by hand.
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from search.compounds import LINKS, Lexicon, Splitter, read_lexicon
from search.folding import umlauts
from search.lexicon import LEXICON, write_stamp
from search.lexicon.words import RARE, Words

ROUNDS = 4
KEPT = 0.95  # compounds a part must stand in to be kept
COMMON = 20  # a noun seen so often in the text is kept as a part anyway,
SHORT = 9  # and so is every noun of the dictionary without parts, up to these letters
PRODUCTIVE = 5.0  # irregular forms of parts in fewer compounds are left out
SURE = -17.0  # a split scoring above this is believed against HanTa,
FREQUENT = 100  # unless the word is seen so often

_VOWEL = re.compile("[aeiouy]")


def learn(words: Words) -> Lexicon:
    """Modifiers, heads and links by expectation maximisation."""
    known = sorted(words.known())  # sums depend on their order, a little
    lexicon = Lexicon(
        modifiers=dict.fromkeys(known, 1.0),
        heads=dict.fromkeys(known, 1.0),
        lemmas=words.lemmas,
        bound=_bound(),
    )
    reader = Splitter(lexicon)
    readings = {
        word: found for word in sorted(words.types()) if (found := list(reader.candidates(word)))
    }
    for turn in range(ROUNDS):
        scorer = Splitter(lexicon)
        modifiers: dict[str, float] = defaultdict(float)
        heads: dict[str, float] = defaultdict(float)
        links: dict[tuple[str, str], float] = defaultdict(float)
        for found in readings.values():
            scores = [
                _guess(words, s.modifier, s.link, s.head)
                if turn == 0
                else scorer.score(s.modifier, s.link, s.head)
                for s in found
            ]
            best = max(scores)
            chances = [math.exp(score - best) for score in scores]
            whole = sum(chances)
            for split, chance in zip(found, chances, strict=True):
                modifiers[split.modifier] += chance / whole
                heads[split.head] += chance / whole
                links[split.modifier[-2:], split.link] += chance / whole
        lexicon.modifiers = {word: modifiers.get(word, 0.0) for word in known}
        lexicon.heads = {word: heads.get(word, 0.0) for word in known}
        lexicon.links = dict(links)
    return lexicon


def _guess(words: Words, modifier: str, link: str, head: str) -> float:
    """The first guess: frequent and long parts, common linking elements."""
    return (
        math.log(words.counts[modifier] + 1.3)
        + math.log(words.counts[head] + 1.3)
        + min(len(modifier), 8) / 2
        + min(len(head), 8) / 2
        - (link not in ("", "s", "n"))
    )


def prune(lexicon: Lexicon, words: Words) -> Lexicon:
    """What is worth shipping: productive parts, links that occur, irregular forms."""
    import Stemmer

    stem = Stemmer.Stemmer("german").stemWord
    units = _units(lexicon, words)
    kept = Lexicon(
        modifiers={word: lexicon.modifiers[word] for word in units},
        heads={word: lexicon.heads[word] for word in units},
        links={key: n for key, n in lexicon.links.items() if n >= 1 and key[1] in _ALL_LINKS},
        bound=lexicon.bound,
    )
    regular = Splitter(kept)
    for form, lemma in words.lemmas.items():
        if form == lemma or len(form) < 3:
            continue
        needed = (
            lemma in units
            and lemma in words.nouns
            and lexicon.modifiers[lemma] + lexicon.heads[lemma] >= PRODUCTIVE
            and regular.base(form) != lemma
        )
        seen = words.counts[form] >= RARE and stem(umlauts(form)) != stem(umlauts(lemma))
        if needed or seen:
            kept.lemmas[form] = lemma
    return kept


def _units(lexicon: Lexicon, words: Words) -> set[str]:
    """Words that may be parts: those in several compounds, frequent nouns, short simple nouns."""
    modifiers, heads = lexicon.modifiers, lexicon.heads
    splitter = Splitter(lexicon)

    def kept(word: str) -> bool:
        if max(modifiers[word], heads[word]) >= _least(word):
            return True
        if word not in words.nouns or len(word) < 5:
            return False
        simple = len(word) <= SHORT and splitter.split(word) is None
        return simple or words.counts[word] >= COMMON

    found = {word for word in modifiers if kept(word)}
    # The dictionary has some modifiers with their linking element as words.
    return {w for w in found if not (w.endswith("s") and len(w) > 5 and w[:-1] in found)}


_ALL_LINKS = {*LINKS, "~", "-e", "-en", "-n"}


def _least(word: str) -> float:
    """Short parts are found everywhere by chance; they must have proved themselves."""
    if not _VOWEL.search(word):
        return math.inf
    return {3: 12.0, 4: 4.0}.get(len(word), KEPT)


def simple_words(lexicon: Lexicon, words: Words) -> set[str]:
    """Words with a weak split that HanTa takes for one stem."""
    from HanTa import HanoverTagger

    tagger = HanoverTagger.HanoverTagger("morphmodel_ger.pgz")
    splitter = Splitter(lexicon)
    found: set[str] = set()
    for word, count in words.counts.items():
        if count < RARE:
            continue
        split = splitter.split(word)
        if split is None or isinstance(split, tuple):
            continue
        if split.score > SURE and count < FREQUENT:
            continue
        morphemes = tagger.analyze(words.shown[word], taglevel=3)[1]
        stems = [m for m, tag in morphemes if tag.split("_")[0] in _STEMS]
        if len(stems) == 1 and len(stems[0]) < 11:  # longer ones HanTa only doesn't know
            found.add(splitter.base(word))
    return found


_STEMS = {"NN", "NE", "VV", "VVnp", "ADJ", "ADV", "CARD", "ACR"}


def _bound() -> dict[str, set[str]]:
    bound: dict[str, set[str]] = {"modifier": set(), "head": set()}
    for line in (LEXICON / "bound.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        morpheme, side = line.split("\t")
        bound[side].add(morpheme)
    return bound


def write(lexicon: Lexicon, folder: Path = LEXICON) -> None:
    units = sorted(lexicon.modifiers.keys() | lexicon.heads.keys())
    _write(
        folder / "units.tsv",
        "word\tmodifier\thead",
        (f"{w}\t{lexicon.modifiers[w]:.3g}\t{lexicon.heads[w]:.3g}" for w in units),
    )
    _write(
        folder / "links.tsv",
        "ending\tlink\tcount",
        (f"{ending}\t{link}\t{n:.3g}" for (ending, link), n in sorted(lexicon.links.items())),
    )
    _write(
        folder / "lemmas.tsv",
        "form\tlemma",
        (f"{form}\t{lemma}" for form, lemma in sorted(lexicon.lemmas.items())),
    )
    _write(folder / "simple.tsv", "word", sorted(lexicon.simple))
    write_stamp(folder)


def _write(path: Path, header: str, lines: Iterable[str]) -> None:
    path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")


def main(paths: list[str]) -> None:
    words = Words(Path(path) for path in paths)
    lexicon = prune(learn(words), words)
    lexicon.simple = simple_words(lexicon, words)
    write(lexicon)
    read_lexicon()  # what was written must be readable


if __name__ == "__main__":
    main(sys.argv[1:])
