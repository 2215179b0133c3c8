"""What one side says has left and another says is there still stands side by side."""

from dataclasses import replace
from datetime import date

from tests.relations.written import KORLAND, MARSH, TOLLAND, VARENIA, written_act
from verbale.relations.accounts import find_accounts

LEFT = written_act(
    "1", date(2031, 3, 4), "RETREAT", "that it had completed the withdrawal of its forces from the delta",
    actors=(KORLAND,), recipients=(VARENIA,), claimant=MARSH,
)  # fmt: skip
STAYS = written_act(
    "2", date(2031, 3, 24), "MOBILIZE", "that two Korland battalions were still dug in on the delta",
    actors=(KORLAND,), recipients=(VARENIA,), status="alleged", claimant=TOLLAND,
)  # fmt: skip


def test_forces_that_have_left_and_are_there_still_are_two_accounts() -> None:
    (account,) = find_accounts([LEFT, STAYS], [])
    assert (account.kind, account.one.row, account.other.row) == ("asserted and denied", LEFT.id, STAYS.id)
    assert account.other.who == TOLLAND


def test_forces_that_stayed_before_others_left_or_that_are_no_forces_are_no_other_account() -> None:
    before = replace(STAYS, earliest=date(2031, 3, 1), latest=date(2031, 3, 1))
    much_later = replace(STAYS, earliest=date(2031, 8, 1), latest=date(2031, 8, 1))
    own = replace(STAYS, claimant=MARSH)
    farmers = replace(STAYS, words="that farmers were still on the delta")
    in_part = replace(LEFT, words="that it had begun the withdrawal of its forces from the delta")
    for pair in ([LEFT, before], [LEFT, much_later], [LEFT, own], [LEFT, farmers], [in_part, STAYS]):
        assert find_accounts(pair, []) == []
