"""Differing accounts: an assertion and its denial, numbers that cannot both hold, each side blaming the other."""

from dataclasses import replace
from datetime import date

import pytest

from tests.relations.written import KORLAND, MARSH, QUESSA, TOLLAND, VARENIA, written_act, written_statement
from verbale.relations.accounts import find_accounts
from verbale.relations.counting import Count, disagree, find_counts
from verbale.text.spans import Span

DAY = date(2031, 5, 2)
SAYS = written_statement("1", DAY, TOLLAND, "Korland's gunboats shelled the lighthouse at dawn", act="say")
DENIES = written_statement("2", DAY, MARSH, "that gunboats had shelled the lighthouse", act="deny")
KNOWN = [
    written_act("8", DAY, "ACCUSE", "Mira Tolland accused Dov Marsh", actors=(TOLLAND,), recipients=(MARSH,)),
]


def test_an_assertion_and_its_denial_stand_side_by_side() -> None:
    (account,) = find_accounts(KNOWN, [SAYS, DENIES])
    assert account.kind == "asserted and denied"
    assert (account.one.who, account.other.who) == (TOLLAND, MARSH)
    assert account.one.words == SAYS.words
    assert account.other.row == DENIES.id


@pytest.mark.parametrize(
    "other",
    [
        replace(SAYS, speaker=MARSH.id, speaker_name=MARSH.name),
        replace(SAYS, published=date(2031, 8, 1)),
        replace(SAYS, words="Korland's gunboats never shelled the lighthouse"),
        replace(SAYS, words="the lighthouse keeper grows roses"),
        replace(SAYS, act="demand"),
    ],
    ids=["the same side", "long after", "also denied", "another thing", "a demand"],
)
def test_what_does_not_contradict_a_denial_is_not_set_against_it(other: object) -> None:
    assert find_accounts(KNOWN, [other, DENIES]) == []  # type: ignore[list-item]


def test_words_far_behind_a_denial_are_not_what_is_denied() -> None:
    """'He denied the charge, and said that ...' denies the charge."""
    far = replace(DENIES, cue=(Span(0, 6),), content=(Span(60, 98),))
    assert find_accounts(KNOWN, [SAYS, far]) == []
    assert find_accounts(KNOWN, [SAYS, replace(far, content=(Span(7, 45),))]) != []


def test_entry_that_is_denied_to_somebody_is_no_account() -> None:
    refused = replace(DENIES, words="entry to the lighthouse")
    assert find_accounts(KNOWN, [replace(SAYS, words="boats have entry to the lighthouse"), refused]) == []


def test_the_promise_that_was_never_made() -> None:
    told = replace(SAYS, article="x", words="that Mr Marsh had promised to keep the boats away", act="tell")
    never = replace(DENIES, article="x", words="that no such promise had been made", act="say")
    told = replace(told, words="that a promise to keep the boats away was given")
    (account,) = find_accounts(KNOWN, [told, never])
    assert account.one.row == told.id


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("killing at least 11 people", [("dead", 11, None)]),
        ("three soldiers were killed and nine wounded", [("dead", 3, 3), ("hurt", 9, 9)]),
        ("about 900 soldiers at the mill", [("armed", 750, 1050)]),
        ("up to 40 people are missing", [("missing", 0, 40)]),
        ("forty-two people died", [("dead", 42, 42)]),
        ("some 2,500 villagers had fled", [("fled", 2084, 2916)]),
        ("two villages were seized, killing at least 11 people", [("dead", 11, None)]),
        ("on 12 May 2031 a court sat for 3 hours", []),
        ("a two-car train killed nobody named", []),
        ("Resolution 2202 on the dead", []),
        ("12 years after the war people died", []),
        ("another five sailors were killed at the mole", []),
    ],
)
def test_counts_are_read_with_their_ranges(words: str, counts: list[tuple[str, int, int | None]]) -> None:
    assert [(c.of, c.low, c.high) for c in find_counts(words)] == counts


def test_counts_disagree_only_where_both_cannot_hold() -> None:
    def count(low: int, high: int | None, of: str = "dead") -> Count:
        return Count(of, low, high, "", 0)

    assert disagree(count(11, None), count(3, 3))
    assert not disagree(count(11, None), count(34, 34))
    assert not disagree(count(5, 5), count(5, 5))
    assert not disagree(count(3, 3), count(9, 9, "hurt"))


def test_numbers_of_one_thing_that_differ_are_shown_with_their_tellers() -> None:
    one = replace(SAYS, words="12 sailors were killed when the ferry struck the pier at Marle")
    other = replace(SAYS, id="s-00000003", article="z", words="the ferry struck the pier at Marle and 9 sailors died",
                    speaker=MARSH.id, speaker_name=MARSH.name)  # fmt: skip
    (account,) = find_accounts(KNOWN, [one, other])
    assert account.kind == "numbers differ"
    assert {account.one.value, account.other.value} == {"12", "9"}
    later = replace(other, published=date(2031, 5, 9))
    assert find_accounts(KNOWN, [one, later]) == []
    elsewhere = replace(other, words="9 sailors died of fever in a hospital")
    assert find_accounts(KNOWN, [one, elsewhere]) == []


def test_each_blames_the_other() -> None:
    one = written_act("1", DAY, "ASSAULT", "Korland's guards fired across the bridge", actors=(KORLAND,),
                      recipients=(VARENIA,), status="alleged", claimant=TOLLAND)  # fmt: skip
    other = written_act("2", DAY, "ASSAULT", "a Varenian patrol had fired first", actors=(VARENIA,),
                        recipients=(KORLAND,), status="alleged", claimant=MARSH)  # fmt: skip
    (account,) = find_accounts([one, other], [])
    assert account.kind == "each blames the other"
    assert find_accounts([one, replace(other, claimant=QUESSA)], []) == []


def test_an_account_told_again_is_counted_not_repeated() -> None:
    again = replace(DENIES, id="s-00000009", article="y", outlet="The Hill Post")
    (account,) = find_accounts(KNOWN, [SAYS, DENIES, again])
    assert account.others == 1


def test_a_count_that_a_relative_clause_adds_is_told_by_the_article() -> None:
    """'The keepers claim that he slept in the wreck that killed seven': the keepers claim no seven."""
    wreck = "the ferry pilot was asleep off Rook Point in the wreck"
    seven = written_act("3", DAY, "ACCUSE", f"{wreck} that killed seven sailors", actors=(TOLLAND,), claimant=TOLLAND)
    five = written_act("4", DAY, "ACCUSE", f"{wreck}; five sailors were killed", actors=(MARSH,), claimant=MARSH)
    (account,) = find_accounts([seven, five], [])
    told = {account.one.value: account.one.who, account.other.value: account.other.who}
    assert told == {"seven": None, "five": MARSH}
