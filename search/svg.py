"""What our pictures share: the frame of an SVG, and writing it to a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from corpus.errors import WrongUsage
from corpus.files import write_whole
from search.markup import markup

WIDTH: Final = 960


def document(title: str, height: int, lines: Iterable[str]) -> str:
    """An SVG of the drawn ``lines`` on white, ``WIDTH`` pixels wide; ``title`` is its name, not
    drawn."""
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
            f'width="{WIDTH}" height="{height}" role="img" font-family="sans-serif" '
            'font-size="12">',
            f"<title>{markup(title)}</title>",
            f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
            *lines,
            "</svg>",
            "",
        )
    )


def check_folder(path: Path) -> None:
    """Is there a directory for a picture? Raises WrongUsage."""
    if not path.absolute().parent.is_dir():
        raise WrongUsage(f"There is no directory {str(path.parent)!r} to write the picture into.")


def write(path: Path, content: bytes) -> None:
    """Write a picture in one step. Raises WrongUsage where that is not allowed."""
    try:
        write_whole(path, content)
    except PermissionError as error:
        raise WrongUsage(f"{str(path)!r} can't be written: {error.strerror}.") from error
