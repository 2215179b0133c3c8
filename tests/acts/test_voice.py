"""Checks in whose voice a text is told that quotes nobody: the answers of an interview, a speech, and nobody's elsewhere."""

from pathlib import Path

from verbale.acts.voice import Voice
from verbale.coding import read
from verbale.knowledge import known
from verbale.pages import Page

ACTORS = Path(__file__).parent / "probes" / "actors.yaml"


def _voice_of(text: str, word: str) -> str | None:
    told = read(Page("voice.txt", text.encode(), charset="utf-8"), known((ACTORS,)))
    place = told.article.text.rindex(word)
    token = told.parse.at(place)
    assert token is not None
    who = Voice(told.parse, told.cast).at(token)
    actor = told.cast.get(who) if who else None
    return actor.name if actor is not None else None


_LEAD = (
    "Tomas Ardel has been governor of the lake province for eleven months. Tomas Ardel received us in his office.\n\n"
)


def test_an_answer_is_in_the_voice_of_who_is_interviewed() -> None:
    text = (
        _LEAD
        + "Q: Were you consulted?\n\nA: No. The ministers met without us.\n\nQ: And then?\n\nA: Then I wrote to them.\n"
    )
    assert _voice_of(text, "I wrote") == "Tomas Ardel"
    assert _voice_of(text, "Were you") is None


def test_questions_without_letters_need_a_text_that_says_it_is_an_interview() -> None:
    asked = "Were you consulted?\n\nNo, we were not. I said so.\n\nAnd then?\n\nThen I wrote to the ministers.\n\nWhat now?\n\nNow we wait.\n"
    assert _voice_of("Tomas Ardel, the governor, in an interview.\n\n" + asked, "I wrote") == "Tomas Ardel"
    assert _voice_of("The harbour is closed.\n\n" + asked, "I wrote") is None


def test_a_speech_is_in_the_voice_of_who_gives_it() -> None:
    said = (
        "We thank you. I ask you to help us. We shall help our friends, and I shall go with my people to their aid.\n"
    )
    assert _voice_of("Tomas Ardel's speech to the assembly: full text\n\n" + said, "I shall") == "Tomas Ardel"
    assert _voice_of("Tomas Ardel went to the assembly\n\n" + said, "I shall") is None
