"""Knows how a test gets a parsed text."""

import re
from collections.abc import Callable

import pytest

from verbale.text.parse import Parse
from verbale.text.parser import parse
from verbale.text.spans import Span


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Parse]:
    """A function that parses a text, each non-empty line as a paragraph."""
    known: dict[str, Parse] = {}

    def parsed_text(text: str) -> Parse:
        if text not in known:
            known[text] = parse(text, [Span(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)])
        return known[text]

    return parsed_text
