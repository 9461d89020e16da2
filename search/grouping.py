"""Which names one measure goes by: by the rules of naming, and as people have put them right.

What people say stands in ``measures.toml`` in the archive's directory, so that nothing that is
read again or rebuilt can lose it.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeGuard

from corpus.files import write_whole
from search.errors import MeasuresUnreadable
from search.folding import clean
from search.naming import SIMILAR, choose, key

FILE: Final = "measures.toml"
HEAD: Final = """\
# Which names of measures belong together, where the rules err. 'pressearchiv trace MEASURE' reads
# this file, --merge NAME and --split NAME write it anew. You may edit it: names as trace has them.
"""


@dataclass(frozen=True, slots=True)
class Corrections:
    """``together`` are sets of names that are one measure; a name that stands ``apart`` is not
    taken together with others by rule."""

    together: tuple[tuple[str, ...], ...] = ()
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """``names`` are those taken for what was asked, ``by_hand`` the ones of them that only people
    have joined; ``apart`` are names that the rules would join and people keep apart; ``similar``
    ones look alike."""

    names: tuple[str, ...]
    by_hand: frozenset[str] = frozenset()
    apart: tuple[str, ...] = ()
    similar: tuple[str, ...] = ()


def group(
    asked: str,
    names: Collection[str],
    corrections: Corrections,
    wordings: Callable[[], Mapping[str, Iterable[str]]],
) -> Group:
    """The names that ``asked`` means. ``names`` are all of the archive; their ``wordings`` are
    fetched only where none of them fits."""
    known = dict.fromkeys([*names, *(name for set_ in corrections.together for name in set_)])
    chosen = choose(asked, dict.fromkeys(known, ()))
    if not chosen.names:
        chosen = choose(asked, wordings())
    literal = [name for name in chosen.names if same(name, asked)]
    if literal and literal[0] in corrections.apart:
        start = literal
    else:
        start = [name for name in chosen.names if name not in corrections.apart]
        # All that could be meant stand apart: one of them, since the rules join none of these.
        start = start or sorted(chosen.names, key=lambda name: (key(name) != key(asked), name))[:1]
    found = _reach(start, known, corrections, of_all_years=key(asked).year is None)
    stems = {key(name).stem for name in found}
    apart = tuple(
        name for name in corrections.apart if name not in found and key(name).stem in stems
    )
    similar = [name for name in chosen.similar if name not in found and name not in apart]
    return Group(
        tuple(found),
        frozenset(name for name in found if name not in start),
        apart if found else (),
        tuple(similar[:SIMILAR]),
    )


def same(name: str, asked: str) -> bool:
    """Whether somebody typed this very name; case and white space don't count."""
    return " ".join(clean(name).split()).casefold() == " ".join(clean(asked).split()).casefold()


def joined(corrections: Corrections, one: str, other: str) -> Corrections:
    """The two in one set, with all that are in a set with either of them."""
    sets = [set_ for set_ in corrections.together if one in set_ or other in set_]
    merged = tuple(dict.fromkeys([*(name for set_ in sets for name in set_), one, other]))
    rest = [set_ for set_ in corrections.together if set_ not in sets]
    return Corrections((*rest, merged), corrections.apart)


def parted(corrections: Corrections, name: str) -> Corrections:
    """The name in no set any more; one left alone is no set."""
    sets = (tuple(it for it in set_ if it != name) for set_ in corrections.together)
    return Corrections(tuple(set_ for set_ in sets if len(set_) > 1), corrections.apart)


def load(archive: Path) -> Corrections:
    """What people have said of names, nothing if they have not. Raises MeasuresUnreadable."""
    path = archive / FILE
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Corrections()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise MeasuresUnreadable(
            f"{path} can't be read ({error}); mend it, or delete it and join the names again."
        ) from error
    found = _corrections(table)
    if found is None:
        raise MeasuresUnreadable(
            f"{path} is not as expected: a list 'apart' of names, and under each [[measure]] a "
            "list 'names' of those that belong together."
        )
    return found


def _corrections(table: dict[str, Any]) -> Corrections | None:
    """What a file says, None if it is not of that shape."""
    sets, apart = table.get("measure", []), table.get("apart", [])
    if not (set(table) <= {"measure", "apart"} and isinstance(sets, list) and _names(apart)):
        return None
    found = Corrections((), tuple(apart))
    for set_ in sets:
        names = set_.get("names") if isinstance(set_, dict) else None
        if not _names(names):
            return None
        for name in names[1:]:
            found = joined(found, names[0], name)
    return found


def save(archive: Path, corrections: Corrections) -> None:
    """Write the file in one step."""
    lines = [HEAD]
    lines += ["# Names that the rules would join with others, and that stand apart.", "apart = ["]
    lines += [f"  {_quoted(name)}," for name in sorted(corrections.apart)] + ["]"]
    for set_ in sorted(corrections.together):
        lines += ["", "[[measure]]", "names = ["]
        lines += [f"  {_quoted(name)}," for name in set_] + ["]"]
    write_whole(archive / FILE, ("\n".join(lines) + "\n").encode())


def _reach(
    start: Sequence[str], known: Iterable[str], corrections: Corrections, *, of_all_years: bool
) -> list[str]:
    """All names that the first ones lead to: by people's sets and, from a name without a year, by
    the rules."""
    found = dict.fromkeys(start)
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        more = [it for set_ in corrections.together if name in set_ for it in set_]
        mine = key(name)
        if of_all_years and mine.year is None and name not in (*start, *corrections.apart):
            more += [
                it for it in known if key(it).stem == mine.stem and it not in corrections.apart
            ]
        waiting += [it for it in more if it not in found]
        found.update(dict.fromkeys(more))
    return list(found)


def _names(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(name, str) for name in value)


def _quoted(text: str) -> str:
    """A TOML string: as in JSON, but for one character that JSON leaves bare."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
