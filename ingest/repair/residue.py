"""Style sheets and settings that Word left in the text."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.release import Block

_WORD = re.compile(
    r"Normal\s+0(?:\s+21)?\s+false\s+false\s+false(?:\s+[A-Z]{1,2}(?:-[A-Z]{2,4})?\b){0,4}"
    r"(?:\s+MicrosoftInternetExplorer4)?"
    r"|/\*\s*Style Definitions\s*\*/[^{}]{0,200}\{[^{}]{0,4000}\}"
    r"|(?:[a-z0-9]{1,4}\\?:\*|\.shape)\s*\{\s*behavior:\s*url\([^)]{0,60}\);?\s*\}"
    r"|(?<!\S)800x600(?!\S)"
)


def without(body: tuple[Block, ...]) -> tuple[Block, ...]:
    """The body without Word's style sheets and settings, 2012 to 2020, wherever they stand."""
    mended = (replace(block, text=" ".join(_WORD.sub(" ", block.text).split())) for block in body)
    return tuple(block for block in mended if block.text)
