"""UTF-8 that had been read as windows-1252 is restored; text that only looks a little like it is not touched."""

import pytest

from verbale.pages import Page
from verbale.pages.decoding import decode
from verbale.pages.mojibake import undo_mojibake

SAID = "Varda’s envoy, Jón Þóris, said: “We will pay £5m – or €6m…” It’s “naïve”."


def misread(text: str) -> str:
    return text.encode().decode("cp1252", "replace")


def test_a_misread_page_is_restored_sign_by_sign() -> None:
    assert undo_mojibake(misread(SAID)) == SAID
    assert undo_mojibake(SAID.encode().decode("latin-1")) == SAID
    found = decode(Page("x.txt", misread(SAID).encode(), "text/plain"))
    assert (found.text, found.encoding) == (SAID, "utf-8")
    assert "undone" in found.why


def test_a_page_that_was_misread_twice_is_restored() -> None:
    said = "Varda’s Jón"
    assert undo_mojibake(misread(misread(said))) == said


@pytest.mark.parametrize(
    "text",
    [SAID, "", "plain words", "He wrote “CAFÉ” and ‘SÃO’.", "In CAFÉ” ROMÂNIA", "They call â€™ for ’ “mojibake”: ‘bad’.",
     "Министр сказал", "Â", "â€"],
)  # fmt: skip
def test_text_that_is_sound_stays_as_it_is(text: str) -> None:
    assert undo_mojibake(text) == text
