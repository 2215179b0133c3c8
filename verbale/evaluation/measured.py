"""Knows how well Verbale does, as pages tell it: some figures of docs/evaluation.md, each with the command that makes it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from verbale.knowledge.reading import read_text, read_yaml

_FILE = Path(__file__).with_name("measured.yaml")


@cache
def measured() -> tuple[dict[str, str], ...]:
    """The figures in their order: what was measured, over what, its value (percent), and the command."""
    return tuple(dict(one) for one in read_yaml(_FILE, read_text(_FILE))["figures"])
