"""Knows how a test gets the act that a word tells in a text of the example's states, coded as any page is."""

from pathlib import Path

from verbale.acts.act import Act
from verbale.coded import Coded
from verbale.coding import code
from verbale.knowledge import known
from verbale.pages.page import Page

_EXAMPLES = Path(__file__).parents[2] / "examples"


def code_text(text: str) -> Coded:
    """The text as it is coded with the example's actors."""
    return code(Page("text.txt", text.encode()), known((_EXAMPLES / "actors.yaml",)))


def find_act(text: str, word: str) -> Act | None:
    """The first act in whose trigger the word stands; None where the text tells none."""
    coded = code_text(text)
    return next((act for act in coded.acts if word in act.trigger.of(coded.article.text)), None)


def the_act(text: str, word: str) -> Act:
    """The same, of a text that tells one."""
    act = find_act(text, word)
    assert act is not None
    return act
