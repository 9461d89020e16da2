"""Parts the text of a release from the imprint below it, as pages and feeds carry both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.text import Line

_IMPRINT = re.compile(r"^Impressum\s*:\s*")
_END = re.compile(r"^(?:Anhänge zur Pressemitteilung|\W*Pressemitteilung als PDF)\b")
_MAX_LINES = 15  # longer ones have run into foreign text


def cut(found: Sequence[Line]) -> tuple[list[Line], list[str], list[Line]]:
    """Text, imprints in their order, and all lines from the first imprint on."""
    end = next((at for at, line in enumerate(found) if _END.match(line.plain)), len(found))
    starts = [at for at in range(end) if _IMPRINT.match(found[at].plain)]
    text_end = starts[0] if starts else end
    bounds = [*starts[1:], end]
    imprints = [_rows(found[at:until]) for at, until in zip(starts, bounds, strict=bool(starts))]
    return list(found[:text_end]), [rows for rows in imprints if rows], list(found[text_end:])


def _rows(found: Sequence[Line]) -> str:
    """The rows of an imprint without its heading, up to the next heading or what is too long."""
    rows = [_IMPRINT.sub("", found[0].text)]
    for line in found[1:_MAX_LINES]:
        if line.kind == "heading":
            break
        rows.append(line.text)
    return "\n\n".join(row for row in rows if row).strip()
