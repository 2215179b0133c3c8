"""Checks who somebody is by what he was in public life: the role of the day, a state that the article tells of, later and before."""

from datetime import date

import pytest

from verbale.actors import careers
from verbale.actors.known_roles import sector_of_role
from verbale.knowledge.facts import Holder

ROWS = {
    "jonas harrow": (
        Holder(("Jonas Harrow",), "other", "opposition politician", "XVA", date(2012, 1, 1), date(2020, 12, 31), "m"),
        Holder(("Jonas Harrow",), "other", "party leader", "XVA", date(2015, 1, 1), None, "m"),
        Holder(("Jonas Harrow",), "other", "Harbour Minister", "XVA", date(2021, 1, 1), date(2022, 12, 31), "m"),
    ),
    "anna brandt": (
        Holder(("Anna Brandt",), "other", "army chief", "XVA", date(2019, 1, 1), None, "f"),
        Holder(("Anna Brandt",), "other", "Senator", "XMA", date(2019, 1, 1), None, "f"),
    ),
}


@pytest.fixture(autouse=True)
def _table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(careers, "career", lambda name: ROWS.get(name.lower(), ()))


def test_who_governs_and_leads_a_party_governs(cast_of) -> None:
    actor = cast_of("Jonas Harrow spoke in Varania on Monday.").actors["person:jonas-harrow"]
    assert (actor.country, actor.sector, actor.office) == ("XVA", "GOV", "Harbour Minister")


def test_before_the_office_he_was_of_the_opposition(cast_of) -> None:
    actor = cast_of("Jonas Harrow spoke in Varania on Monday.", date(2016, 5, 1)).actors["person:jonas-harrow"]
    assert actor.sector == "OPP"


def test_of_two_of_one_name_the_one_is_meant_whose_state_is_told_of(cast_of) -> None:
    varanian = cast_of("Anna Brandt spoke in Varania on Monday.").actors["person:anna-brandt"]
    marlander = cast_of("Anna Brandt spoke in Marland on Monday.").actors["person:anna-brandt"]
    assert (varanian.country, varanian.sector) == ("XVA", "MIL")
    assert (marlander.country, marlander.sector) == ("XMA", "LEG")


def test_where_both_states_are_told_of_neither_is_taken(cast_of) -> None:
    actor = cast_of("Anna Brandt went from Varania to Marland on Monday.").actors["person:anna-brandt"]
    assert actor.sector not in ("MIL", "LEG")


def test_an_article_of_other_states_means_somebody_else(cast_of) -> None:
    actor = cast_of("Jonas Harrow opened a bakery in the Ostrava Republic on Monday.").actors["person:jonas-harrow"]
    assert actor.country != "XVA"


@pytest.mark.parametrize(
    ("title", "sector"),
    [
        ("Home Secretary", "GOV"), ("Chief of the General Staff", "MIL"), ("presidential chief of staff", "GOV"), ("Prosecutor General", "JUD"),
        ("separatist foreign minister", "REB"), ("shadow chancellor", "OPP"), ("Senator", "LEG"), ("presidential candidate", "PTY"),
        ("police chief", "COP"), ("Plough Party leader", "PTY"), ("tribal leader", "ELI"), ("former Finance Minister", "ELI"),
        ("central bank governor", "GOV"), ("trade union leader", "LAB"), ("archbishop", "REL"), ("newspaper editor", "JRN"),
    ],
)  # fmt: skip
def test_a_title_tells_the_sector(title: str, sector: str) -> None:
    from types import SimpleNamespace

    from verbale.actors.vocabulary import vocabulary

    assert sector_of_role(SimpleNamespace(words=vocabulary(), small=frozenset(), field_told=""), title) == sector  # type: ignore[arg-type]
