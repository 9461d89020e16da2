"""The house stands as designed: floors, sizes, one schema, documented commands."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ("corpus", "ingest", "nlp", "search")
ALLOWED = {
    "corpus": {"corpus"},
    "ingest": {"ingest", "corpus"},
    "nlp": {"nlp", "corpus"},
    "search": {"search", "corpus"},
}
HEAVY = ("spacy", "scrapy", "twisted", "sqlalchemy", "numpy", "pydantic", "whoosh")


def modules(floor: str) -> list[Path]:
    return sorted((ROOT / floor).rglob("*.py"))


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("floor", FLOORS)
def test_a_floor_imports_only_what_it_stands_on(floor: str) -> None:
    above = {*FLOORS, "cli"} - ALLOWED[floor]
    for path in modules(floor):
        assert not imported(path) & above, f"{path} reaches across floors"


@pytest.mark.parametrize("floor", [*FLOORS, "cli.py"])
def test_a_module_holds_one_thought(floor: str) -> None:
    paths = [ROOT / floor] if floor.endswith(".py") else modules(floor)
    for path in paths:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        assert lines <= 260, f"{path} has {lines} lines"


@pytest.mark.parametrize(
    "command",
    ["--help", *(f"{name} --help" for name in ("search", "extract", "crawl", "person", "export"))],
)
def test_help_loads_nothing_heavy(command: str) -> None:
    code = (
        "import sys, cli\n"
        f"try: cli.app({command.split()!r})\n"
        "except SystemExit: pass\n"
        f"loaded = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "sys.exit(f'help loaded {loaded}' if loaded else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr


def test_every_command_explains_itself_with_examples() -> None:
    import click

    import cli

    context = click.Context(cli.app)
    for name in cli.app.list_commands(context):
        command = cli.app.get_command(context, name)
        assert command is not None
        assert command.help, name
        assert "Examples:" in command.help, f"{name} shows no example"
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.help, f"{name} {option.opts} is not explained"


def test_the_schema_the_code_names_is_the_newest_migration() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from corpus.schema import SCHEMA

    config = Config()
    config.set_main_option("script_location", str(ROOT / "corpus" / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA
