"""Front matter: the facts that a text file states before its text."""

from __future__ import annotations

import re
import tomllib

from ingest.errors import Unreadable

_TOML = re.compile(
    r"\s*\+\+\+[ \t]*\n(?P<inner>.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_KEYS = re.compile(r"\s*---[ \t]*\n(?P<inner>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]{0,60})\s*:\s*(?P<value>.*)")


def split(text: str) -> tuple[dict[str, object], str]:
    """The facts and the text after them: TOML between ``+++`` rows, or ``key: value`` rows
    between ``---`` rows. Raises Unreadable for what is neither."""
    if match := _TOML.match(text):
        try:
            return tomllib.loads(match["inner"]), text[match.end() :]
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise Unreadable(f"its front matter is no TOML ({error})") from None
    match = _KEYS.match(text)
    if match and (facts := _facts(match["inner"])):
        return facts, text[match.end() :]
    return {}, text


def _facts(inner: str) -> dict[str, object]:
    """The simple keys; what is indented or listed below one is passed over. Nothing if a row is
    neither: then the rows were rules and what stands between them is text."""
    facts: dict[str, object] = {}
    for row in inner.splitlines():
        found = _KEY.fullmatch(row.rstrip())
        if found:
            facts[found["key"]] = _unquoted(found["value"])
        elif row.strip() and not row.startswith((" ", "\t", "- ", "#")):
            return {}
    return facts


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
