"""Knows what becomes of sources that stand for nobody known."""

import pytest

import verbale
from verbale.coded import Coded

TEXT = """Cranes at Port Ames are unsafe, workers say

PORT AMES. A dock worker said the cranes were unsafe. He said two had fallen.
Court documents showed that the port authority knew of it in spring.
Dozens of sailors said that they would not go back before the summer.
It said that nobody was hurt.
"""


@pytest.fixture(scope="module")
def coded() -> Coded:
    return verbale.code(verbale.Page("cranes.txt", TEXT.encode()))


def speaker_of(coded: Coded, words: str) -> tuple[str, str] | None:
    said = next(s for s in coded.statements if words in s.content[0].of(coded.article.text))
    actor = coded.cast.get(said.speaker) if said.speaker else None
    return (actor.kind, actor.name) if actor is not None else None


def test_a_source_without_a_name_stands_for_itself(coded) -> None:
    kind, name = speaker_of(coded, "the cranes were unsafe")
    assert kind == "person"
    assert "dock worker" in name


def test_a_pronoun_goes_on_from_it(coded) -> None:
    assert speaker_of(coded, "two had fallen") == speaker_of(coded, "the cranes were unsafe")


def test_a_document_that_nobody_is_known_to_have_written_speaks_itself(coded) -> None:
    assert speaker_of(coded, "knew of it") == ("document", "court documents")


def test_of_dozens_of_people_the_people_speak(coded) -> None:
    kind, name = speaker_of(coded, "would not go back")
    assert kind == "group"
    assert "sailors" in name.lower()


def test_a_pronoun_that_fits_nobody_stays_unknown(coded) -> None:
    assert speaker_of(coded, "nobody was hurt") is None


def test_every_speaker_is_among_the_actors(coded) -> None:
    assert {s.speaker for s in coded.statements if s.speaker} <= coded.cast.actors.keys()
