"""Knows how one page is coded so that whatever goes wrong with it is that page's problem and nobody else's."""

from __future__ import annotations

import gc
import logging
import traceback
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from verbale import settings
from verbale.problem import Problem

if TYPE_CHECKING:
    # loading the stages takes a while; the process that only hands out pages does without them
    from verbale.coded import Coded
    from verbale.knowledge import Knowledge
    from verbale.pages.page import Page

log = logging.getLogger("verbale")


def prepare(knowledge_files: tuple[Path, ...]) -> Knowledge:
    """Load the stages, the parser, the reader and what is known beforehand: a fault in them is not to be taken for a page's."""
    from verbale.knowledge import known
    from verbale.reader import load_reader
    from verbale.text.parser import load

    import_module("verbale.coding")
    load(settings.MODEL)
    load_reader()
    knowledge = known(knowledge_files)
    gc.freeze()  # what is loaded lasts as long as the process: looking through it for garbage cost a millisecond an article
    return knowledge


def code_one(page: Page, knowledge: Knowledge) -> tuple[Coded | Problem, str]:
    """The page coded, or the problem with it and where in the program it arose."""
    from verbale.coding import code

    try:
        return code(page, knowledge), ""
    # the edge: whatever goes wrong in a stage is this page's problem, and the others go on
    except Exception as error:  # noqa: BLE001
        return _problem(page.uri, f"{type(error).__name__}: {error}".rstrip(": ")), traceback.format_exc()


def _problem(uri: str, reason: str) -> Problem:
    return Problem(uri, "coding", reason, "this is a fault of Verbale: please report it with the page")


def tell_trace(uri: str, trace: str) -> None:
    if trace:
        log.debug("%s could not be coded:\n%s", uri, trace)
