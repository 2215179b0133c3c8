"""Knows that everyday sentences of conflict are coded as a desk officer would: who did what to whom, and what it is about."""

from pathlib import Path

import pytest

from verbale.acts.contexts import contexts_of
from verbale.coding import code
from verbale.knowledge import Knowledge, known
from verbale.pages import Page

_ACTORS = Path(__file__).with_name("probes") / "actors.yaml"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return known((_ACTORS,))


def _acts(sentence: str, knowledge: Knowledge) -> list[str]:
    """'TYPE/mode actors > recipients', by what stands last in their ids."""
    coded = code(Page("text.txt", f"May 4, 2021\n\n{sentence}\n".encode()), knowledge)
    return [
        f"{a.type}/{a.mode or '-'} {','.join(_last(i) for i in a.actors)} > {','.join(_last(i) for i in a.recipients)}"
        for a in coded.acts
    ]


def _last(actor: str) -> str:
    return actor.rpartition(":")[2].rpartition(".")[2]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Boko Haram fighters attacked a village in Borno state on Monday, killing nine people and burning dozens of homes, "
            "witnesses and police said.",
            ["ASSAULT/- boko-haram > NGA", "ASSAULT/- boko-haram > people", "ASSAULT/- boko-haram > NGA"],
        ),
        (
            "Militants ambushed an army convoy in Borno state, two security sources and an elder said, and killed six soldiers.",
            ["ASSAULT/- militants > army-convoy", "ASSAULT/- militants > soldiers"],
        ),
        (
            "Soldiers shot dead three protesters in Khartoum, a doctor and two residents said.",
            ["ASSAULT/- soldiers > protesters"],
        ),
        ("Hezbollah fired dozens of rockets into northern Israel.", ["ASSAULT/heavy-weapons hezbollah > ISR"]),
        ("Two soldiers were killed when their vehicle hit a roadside mine near Gao.", ["ASSAULT/- > soldiers"]),
        (
            "A suicide bomber blew herself up at a checkpoint in Mogadishu, killing four policemen.",
            ["ASSAULT/suicide-attack > SOM", "ASSAULT/- > policemen"],
        ),
        ("Clashes between herders and farmers left 12 dead in Plateau state.", ["ASSAULT/- herders > farmers"]),
        ("A car bomb killed eight people in Mogadishu on Friday.", ["ASSAULT/- > people"]),
        ("M23 rebels captured Bunagana after two days of fighting.", ["COERCE/seize m23 > COD"]),
        ("Islamic State militants captured Palmyra from Syrian troops.", ["COERCE/seize islamic-state > troops"]),
        ("Taliban fighters seized a district in Ghazni province.", ["COERCE/seize taliban > AFG"]),
        ("The army drove the insurgents out of the town of Palma on Sunday.", ["COERCE/seize army > insurgents"]),
        ("Uganda closed its side of the border with Congo.", ["SANCTION/discontinue UGA > COD"]),
        (
            "Al-Shabaab fighters stormed a hotel in Mogadishu and killed nine people.",
            ["ASSAULT/- al-shabaab > SOM", "ASSAULT/- al-shabaab > people"],
        ),
        ("Police fired tear gas to disperse protesters in Nairobi.", ["ASSAULT/crowd-control police > protesters"]),
        ("Rival militias clashed in Tripoli, leaving 20 people dead.", ["ASSAULT/- militias > militias"]),
        ("A missile strike killed nine people, including two children, in Kharkiv.", ["ASSAULT/- > people"]),
        (
            "Fighters of the Allied Democratic Forces attacked an outpost in Beni, killing nine soldiers.",
            ["ASSAULT/- adf-rebels > soldiers", "ASSAULT/- adf-rebels > soldiers"],
        ),
        ("North Korea fired two ballistic missiles into the sea on Monday.", ["MOBILIZE/weapons PRK >"]),
    ],
)
def test_a_sentence_of_conflict_tells(sentence: str, told: list[str], knowledge: Knowledge) -> None:
    assert [t.replace("  ", " ").strip() for t in _acts(sentence, knowledge)] == told


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("Police fired tear gas and a water cannon", ()),
        ("Gunmen raided a market and hacked to death nine traders", ()),
        ("Rebels from the Democratic Republic of Congo held a post", ()),
        ("The air campaign went on in the West Bank", ()),
        ("The gas pipeline was closed", ("natural_resource",)),
        ("The democratic opposition won the poll", ("election", "pro_democracy")),
        ("Stock markets fell", ("economic",)),
    ],
)
def test_what_an_act_is_about(words: str, about: tuple[str, ...]) -> None:
    assert contexts_of(words) == about
