"""Positions and shifts: what counts for which issue, on which side of the scale, and what turned."""

import random
from dataclasses import replace
from datetime import date

import pytest

from tests.relations.written import KORLAND, MARSH, QUESSA, TOLLAND, VARENIA, written_act, written_statement
from verbale.relations.issues import issues_in, known_issues, side_taken
from verbale.relations.positions import find_positions, parties_of
from verbale.relations.scale import quad_of, score_act, scored_type
from verbale.relations.shifts import find_shifts

URGED = written_act("1", date(2031, 3, 4), "REQUEST", "Ms Tolland urged Korland to come to talks", actors=(TOLLAND,))
WELCOMED = written_act(
    "2", date(2031, 3, 9), "SUPPORT", "Ms Tolland welcomed the talks with Korland", actors=(TOLLAND,)
)
SCORNED = written_act(
    "3", date(2031, 9, 2), "REJECT", "Ms Tolland ruled out further talks with Korland", actors=(TOLLAND,)
)


@pytest.mark.parametrize(
    ("status", "kind", "counts_as", "score"),
    [
        ("done", "AID", "AID", 10.0),
        ("promised", "AID", "AGREE", 2.5),
        ("threatened", "ASSAULT", "THREATEN", -3.5),
        ("planned", "SANCTION", "THREATEN", -3.5),
        ("requested", "AID", "REQUEST", 0.0),
        ("denied", "ASSAULT", None, None),
        ("hypothetical", "ASSAULT", None, None),
    ],
)
def test_an_act_counts_as_what_it_is_reported_as(status: str, kind: str, counts_as: str, score: float) -> None:
    act = written_act("9", date(2031, 1, 1), kind, "words", status=status)
    assert scored_type(act) == counts_as
    assert score_act(act) == score
    assert (quad_of(act) is None) == (score is None)


def test_every_issue_has_words_that_find_it_and_a_type_belongs_to_one_issue_only() -> None:
    issues = known_issues()
    assert issues_in("they spoke of prisoners before any ceasefire") == ("prisoners", "ceasefire")
    types = [kind for issue in issues.values() for kind in issue.types]
    assert len(types) == len(set(types))
    assert issues_in("a harvest festival") == ()


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("The only way forward is dialogue", 1),
        ("There is no point in talks", -1),
        ("Korland has yet to show that it wants talks", -1),
        ("The talks took place in a mill", 0),
    ],
)
def test_words_take_a_side_or_none(words: str, sign: int) -> None:
    assert side_taken(words)[0] == sign


def test_asking_for_talks_speaks_for_talks() -> None:
    (position,) = find_positions([URGED])
    assert (position.issue, position.score) == ("talks", 2.5)
    assert "asks for talks" in position.why


def test_who_backs_sanctions_against_somebody_presses_him() -> None:
    act = written_act("5", date(2031, 4, 1), "SUPPORT", "Varenia backed sanctions on Korland")
    (position,) = find_positions([act])
    assert (position.issue, position.score) == ("sanctions", -2.0)


def test_a_sentence_of_a_statement_is_a_position_and_is_not_told_twice() -> None:
    said = written_statement(
        "1", date(2031, 3, 4), TOLLAND, "There is no point in dialogue with Korland.", article=URGED.article
    )
    talks = [p for p in find_positions([URGED], [said]) if p.statement]
    assert [(p.actor, p.toward, p.issue, p.score) for p in talks] == [(TOLLAND, KORLAND, "talks", -2.0)]
    same = replace(said, words=URGED.words)
    assert [p for p in find_positions([URGED], [same]) if p.statement] == []


def test_a_turn_shows_both_passages_and_how_sure_it_is() -> None:
    (shift,) = find_shifts(find_positions([URGED, WELCOMED, SCORNED]))
    assert (shift.actor, shift.toward, shift.issue, shift.turn) == (TOLLAND, KORLAND, "talks", "toward conflict")
    assert shift.after.words == SCORNED.words
    assert shift.before.words in (URGED.words, WELCOMED.words)
    assert (shift.before_count, shift.after_count) == (2, 1)
    assert 0.5 < shift.sure < 0.9
    assert "little to go on: told by 2 articles before and 1 after" in shift.why


def test_more_passages_make_a_turn_surer() -> None:
    again = replace(SCORNED, id="a-00000004", article="other", published=(date(2031, 9, 9),) * 2)
    once = find_shifts(find_positions([URGED, SCORNED]))[0]
    twice = find_shifts(find_positions([URGED, WELCOMED, SCORNED, again]))[0]
    assert twice.sure > once.sure


def test_a_withdrawal_beside_troops_that_stay_is_no_turn() -> None:
    moved = written_act(
        "5", date(2031, 3, 4), "MOBILIZE", "Korland moved troops to the border of Varenia", actors=(KORLAND,)
    )
    again = written_act(
        "6", date(2031, 4, 4), "MOBILIZE", "Korland sent more troops against Varenia", actors=(KORLAND,)
    )
    left = written_act("7", date(2031, 9, 2), "RETREAT", "Korland withdrew its troops from Varenia", actors=(KORLAND,))
    stay = written_act(
        "8", date(2031, 9, 20), "MOBILIZE", "Korland kept troops dug in against Varenia", actors=(KORLAND,)
    )
    gone = written_act(
        "9", date(2031, 9, 21), "RETREAT", "Korland pulled its last troops out of Varenia", actors=(KORLAND,)
    )

    def turns(*acts: object) -> list[str]:
        apart = [replace(a, article=f"art-{n}", recipients=(VARENIA,)) for n, a in enumerate(acts)]  # type: ignore[type-var]
        return [s.turn for s in find_shifts(find_positions(apart))]  # type: ignore[arg-type]

    assert turns(moved, again, left, stay) == []
    assert turns(moved, again, left, gone) == ["toward cooperation"]


@pytest.mark.parametrize(
    "other",
    [
        replace(SCORNED, actors=(MARSH,), recipients=(QUESSA,)),
        replace(SCORNED, recipients=(QUESSA,)),
        replace(SCORNED, words="Ms Tolland ruled out imports of Korlandic salt"),
        replace(SCORNED, status="denied"),
        replace(SCORNED, published=(date(2031, 3, 5),) * 2, earliest=date(2031, 3, 5), latest=date(2031, 3, 5)),
    ],
    ids=["another actor", "toward another", "another issue", "denied", "in one breath"],
)
def test_what_is_no_turn_is_not_shown(other: object) -> None:
    assert find_shifts(find_positions([URGED, other])) == []  # type: ignore[list-item]


def test_a_denial_that_is_later_given_up_is_a_shift() -> None:
    denied = written_statement("1", date(2031, 3, 4), KORLAND, "that any of its guns stood on the island", act="deny")
    admitted = written_statement("2", date(2031, 6, 1), MARSH, "that Korland's guns stood on the island", act="admit")
    acts = [written_act("7", date(2031, 1, 1), "ACCUSE", "x", actors=(MARSH,), recipients=(VARENIA,))]
    (shift,) = find_shifts([], [denied, admitted], parties_of(acts))
    assert shift.turn == "a denial given up"
    assert (shift.before.words, shift.after.words) == (denied.words, admitted.words)
    assert find_shifts([], [replace(denied, published=date(2031, 7, 1)), admitted], parties_of(acts)) == []


def test_the_order_of_the_input_does_not_matter() -> None:
    acts = [URGED, WELCOMED, SCORNED]
    first = find_shifts(find_positions(acts))
    for seed in range(4):
        mixed = acts[:]
        random.Random(seed).shuffle(mixed)
        assert find_shifts(find_positions(mixed)) == first
