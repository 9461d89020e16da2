"""What the archive's ``config.toml`` says: yours to write, read in this one place."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import BadConfig

CONFIG = "config.toml"
_KNOWN = {"crawl": {"contact"}, "nlp": {"model"}, "snapshots": {"keep_days"}}
_MAX_CONTACT = 200
_MAX_DAYS = 36_500


@dataclass(frozen=True, slots=True)
class Config:
    """``contact`` is whom a portal may write to, ``model`` reads, ``keep_days`` is how long
    snapshots that nothing stands on are kept; None where nothing is said."""

    contact: str | None = None
    model: str | None = None
    keep_days: int | None = None


def config(archive: Path) -> Config:
    """The configuration of the archive in a directory; an empty one if there is no file. Raises
    BadConfig for anything in it that is not understood: a slip must not pass for silence."""
    path = archive / CONFIG
    if not path.is_file():
        return Config()
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadConfig(f"{path} can't be read as TOML: {error}.") from None
    tables = {name: _table(path, name, table) for name, table in said.items()}
    return Config(
        contact=_contact(path, tables.get("crawl", {})),
        model=_model(path, tables.get("nlp", {})),
        keep_days=_keep_days(path, tables.get("snapshots", {})),
    )


def _table(path: Path, name: str, table: Any) -> dict[str, Any]:
    if name not in _KNOWN:
        known = ", ".join(f"[{one}]" for one in _KNOWN)
        raise BadConfig(f"{path}: {name!r} is not known; there are {known}.")
    if not isinstance(table, dict):
        raise BadConfig(f"{path}: {name} must be a table, which begins with the line [{name}].")
    for key in table:
        if key not in _KNOWN[name]:
            known = ", ".join(sorted(_KNOWN[name]))
            raise BadConfig(f"{path}: {name}.{key} is not known; in [{name}] there is {known}.")
    return table


def _contact(path: Path, table: dict[str, Any]) -> str | None:
    contact = table.get("contact")
    if contact is None:
        return None
    sendable = isinstance(contact, str) and contact.isascii() and contact.isprintable()
    if not sendable or len(contact) > _MAX_CONTACT or not ("@" in contact or "://" in contact):
        raise BadConfig(
            f"{path}: crawl.contact must be an e-mail address or a web address in plain ASCII."
        )
    return str(contact).strip()


def _model(path: Path, table: dict[str, Any]) -> str | None:
    model = table.get("model")
    if model is None or isinstance(model, str):
        return model
    raise BadConfig(f"{path}: nlp.model must be the name of a model, like 'fast'.")


def _keep_days(path: Path, table: dict[str, Any]) -> int | None:
    days = table.get("keep_days")
    if days is None or (type(days) is int and 1 <= days <= _MAX_DAYS):
        return days
    raise BadConfig(
        f"{path}: snapshots.keep_days must be a number of whole days from 1 on, like 90; "
        "leave it out to keep all."
    )
