"""Speakers told by more than a name: offices behind names, pronouns over what spoke in between, sources known by what they do."""

from __future__ import annotations

import pytest

from verbale.coding import read
from verbale.knowledge import known
from verbale.pages.page import Page

TEXT = """NORWICK, July 25 - The park will open soon, said the Minister of Tourism, Odra Vellin.

The cost was four million, the Ministry of Tourism said.

She also explained that the work went on.

The Minister of Housing, Petar Lund, said that the homes were ready.

The Minister of Roads and Transport Karl Tolen said that the bridge was late.

Both Mira Dolan and Finance Minister Alek Gilden said that wages would rise.

"The talks went well," said the director of the Department of Rural Works of the Norwick Bank, Henk Young TAMSIN.

A member of the party's district board and a former deputy, Gerd Brandel, said that the wedding was wrong.

Tariq Halden, OC of Morsa Police Station, said that no one had been hurt. "We tried to help her," said the OC.

Lena Ip Suk-fan, a member of the council, said that the law was needed. Ip said that candidates had to be honest.

EAKB announced that the pipe had been mended.

The circular says that the cards must be shown at the gate.

The 2012 census said that four in ten were farmers.

One user said that the page was slow.

Varania's Criminal Code says that thieves are jailed.

Anna Brandt, 53, a baker, said that her house was gone. The 53-year-old said that she would stay. The mother of three added
that the water came at night.

In a statement, the firm said that it was sorry. The statement said that work would begin soon.

Media reports said that a trader was taken. They added that the army looked for him.
"""
SPEAKERS = {
    "The park": "Odra Vellin",
    "that the work": "Odra Vellin",
    "that the homes": "Petar Lund",
    "that the bridge": "Karl Tolen",
    "that wages": "Mira Dolan",
    '"The talks': "Henk Young TAMSIN",
    "that the wedding": "Gerd Brandel",
    '"We tried': "Tariq Halden",
    "that candidates": "Lena Ip Suk-fan",
    "that the pipe": "EAKB",
    "that the cards": "circular",
    "that four": "2012 census",
    "that the page": "user",
    "that thieves": "Criminal Code",
    "that she would stay": "Anna Brandt",
    "that the water": "Anna Brandt",
    "that work": "firm",
    "that the army": "media reports",
}


@pytest.fixture(scope="module")
def told() -> dict[str, list[str]]:
    one = read(Page("norwick.txt", TEXT.encode()), known())
    return {s.content[0].of(one.parse.text): [one.cast.actors[a].name for a in s.speakers] for s in one.statements}


@pytest.mark.parametrize(("begins", "speaker"), SPEAKERS.items())
def test_the_speaker_is_who_is_meant(told, begins, speaker):
    assert [names[0] for words, names in told.items() if words.startswith(begins)] == [speaker]


def test_two_persons_of_one_source_are_two_speakers(told):
    assert [names for words, names in told.items() if words.startswith("that wages")] == [["Mira Dolan", "Alek Gilden"]]
