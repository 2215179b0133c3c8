"""Tests of what is only alleged, which nobody asserts."""

import pytest

from verbale.relations.denials import HEDGED


@pytest.mark.parametrize("words", ["The alleged swap was bittersweet", "the purported deal", "a rumoured exchange"])
def test_what_is_only_alleged_is_asserted_by_nobody(words: str) -> None:
    assert HEDGED.search(words)


@pytest.mark.parametrize("words", ["He alleged that they had been exchanged", "They were exchanged for four men"])
def test_what_somebody_alleges_is_asserted(words: str) -> None:
    assert HEDGED.search(words) is None
