"""What a sentence takes as known is told, however unsure it is by itself; and what a side tells of itself."""

from datetime import date

import pytest

from tests.acts.one_act import find_act
from verbale.acts.act import Act
from verbale.acts.recalled import OWN_DEED, TAKEN_AS_KNOWN
from verbale.acts.sureness import LEAST_READ, LEAST_TYPE, LEAST_TYPE_OWN, is_told
from verbale.knowledge.points import share_by_points

_OPENS = "TOLVEST, October 29, 2019 (Norpress) - Varenia and Kothmar met on the Ostel on Tuesday, officials said.\n\n"


def told(words: str, trigger: str) -> Act | None:
    """The act that the trigger tells in an article that opens with another."""
    return find_act(f"{_OPENS}{words}\n", trigger)


def test_the_deadline_that_it_set_last_week_was_set() -> None:
    act = told(
        "Foreign Secretary Anneke Sorlund urged Kothmar to drop the deadline that it set for Varenia last week.",
        "deadline that it set",
    )
    assert act is not None
    assert (act.type, act.actors, act.recipients) == ("THREATEN", ("state:XKO",), ("state:XVA",))
    assert act.date is not None
    assert act.date.latest < date(2019, 10, 29)


def test_her_warning_in_september_was_given_then_whatever_is_done_now() -> None:
    act = told(
        "Anneke Sorlund said that Varenia would now do what it had said, an apparent reference to her warning in September "
        "that Kothmari officials would have their assets frozen.",
        "warning",
    )
    assert act is not None
    assert (act.type, act.status, act.actors) == ("THREATEN", "done", ("person:anneke-sorlund",))
    assert act.date is not None
    assert (act.date.earliest, act.date.latest) == (date(2019, 9, 1), date(2019, 9, 30))


def test_what_is_threatened_in_recalled_words_is_no_act_beside_them() -> None:
    assert (
        told(
            "Anneke Sorlund repeated her warning in September that Kothmari officials would have their assets frozen.",
            "frozen",
        )
        is None
    )


def test_the_closure_that_is_to_be_discussed_has_happened_on_the_day_of_what_it_did() -> None:
    act = told(
        "Ambassadors of the alliance will meet on Friday to discuss the closure of the Ferriden bridge, which cut the only "
        "road between the two countries two weeks ago.",
        "closure",
    )
    assert act is not None
    assert (act.type, act.status, act.actors) == ("SANCTION", "done", ())
    assert act.date is not None
    assert act.date.latest < date(2019, 10, 29)


@pytest.mark.parametrize("closure", ["the possible closure of the Ferriden bridge", "a closure of the Ferriden bridge"])
def test_one_that_is_only_possible_has_not(closure: str) -> None:
    assert told(f"Ambassadors of the alliance met two weeks ago to discuss {closure}.", "closure") is None


def test_a_bridge_is_opened_to_the_other_side_and_a_new_one_to_nobody() -> None:
    act = told("“We opened the bridge, and they kept the money,” said Kothmari minister Ilmar Besh.", "opened")
    assert act is not None
    assert (act.type, act.recipients) == ("CONCEDE", ("state:XVA",))
    assert told("Kothmar opened a new bridge at Dunmere on Tuesday.", "opened") is None


def test_a_day_by_which_something_is_asked_is_not_the_day_of_the_asking() -> None:
    act = told("Kothmar gave Varenia until 30 November to withdraw its patrol boats from the river.", "until")
    assert act is not None
    assert act.date is not None
    assert act.date.latest == date(2019, 10, 29)
    assert act.deadline is not None
    assert act.deadline.latest == date(2019, 11, 30)


def test_what_is_taken_as_known_needs_no_reader_who_is_sure() -> None:
    read = {"reader: type in the clause": -3.0, "actor none": 1.0}
    assert not is_told(0.01, read, False)
    assert is_told(0.01, read | {TAKEN_AS_KNOWN: 1.0}, False)


def test_a_deed_of_one_s_own_needs_parties_that_are_likely() -> None:
    read = {"reader: type in the clause": -1.0, "reader: type": -1.0}
    assert LEAST_TYPE_OWN < share_by_points(read, "sureness_type.tsv") < LEAST_TYPE
    assert not is_told(LEAST_READ, read, False)
    assert is_told(LEAST_READ, read | {OWN_DEED: 1.0}, False)
    assert not is_told(LEAST_READ - 0.1, read | {OWN_DEED: 1.0}, False)
