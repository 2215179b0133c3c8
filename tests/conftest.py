"""Knows how a test gets a parsed text, the example story coded, and a script of tools/."""

import importlib.util
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from verbale.coded import Coded
from verbale.coding import code
from verbale.knowledge import known
from verbale.pages import Page, read_pages
from verbale.text.parse import Parse
from verbale.text.parser import parse
from verbale.text.spans import Span

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Parse]:
    """A function that parses a text, each non-empty line as a paragraph."""
    known: dict[str, Parse] = {}

    def parsed_text(text: str) -> Parse:
        if text not in known:
            known[text] = parse(text, [Span(m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text)])
        return known[text]

    return parsed_text


@pytest.fixture(scope="session")
def coded_story() -> tuple[tuple[Page, Coded], ...]:
    """The pages of the example story, each with what was found in it; coded once for all tests."""
    knowledge = known((EXAMPLES / "actors.yaml",))
    pages = [page for page in read_pages([EXAMPLES / "story"]) if isinstance(page, Page)]
    return tuple((page, code(page, knowledge)) for page in pages)


@pytest.fixture(scope="session")
def load_tool() -> Callable[[str], ModuleType]:
    """A function that loads the script of that name in tools/ as a module."""

    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(name, Path(__file__).parents[1] / "tools" / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module

    return load
