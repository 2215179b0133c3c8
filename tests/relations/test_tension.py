"""Dyads and tension: events are counted, not reports; the index follows its formula; the band is wide where little is told."""

from dataclasses import replace
from datetime import date

import pytest

from tests.relations.written import KORLAND, QUESSA, TOLLAND, VARENIA, written_act
from verbale.relations.dyads import count_dyad, find_exchanges, period_of
from verbale.relations.tension import PRIOR, measure_tension

A, B = frozenset({VARENIA.id, TOLLAND.id}), frozenset({KORLAND.id})
STRIKE = written_act("1", date(2031, 1, 5), "ASSAULT", "Varenia shelled the fort at Marle in Korland")
AGAIN = replace(STRIKE, id="a-00000002", article="other", outlet="The Hill Post")
MEETING = written_act(
    "3", date(2031, 3, 5), "CONSULT", "Varenia and Korland met", actors=(VARENIA, KORLAND), recipients=()
)
AID = written_act("4", date(2031, 3, 9), "AID", "Korland sent Varenia grain", actors=(KORLAND,), recipients=(VARENIA,))
ELSEWHERE = written_act("5", date(2031, 3, 9), "ASSAULT", "Varenia shelled Quessa", recipients=(QUESSA,))


def test_two_reports_of_one_act_are_one_event() -> None:
    (period,) = count_dyad(find_exchanges([STRIKE, AGAIN], A, B), "Varenia", "Korland")
    assert (period.events, period.reports) == (1, 2)


def test_periods_follow_one_another_and_empty_ones_have_no_index() -> None:
    periods = count_dyad(find_exchanges([STRIKE, MEETING, AID, ELSEWHERE], A, B), "Varenia", "Korland")
    assert [(p.start.month, p.events) for p in periods] == [(1, 1), (2, 0), (3, 2)]
    assert [(p.a_to_b, p.b_to_a, p.together) for p in periods] == [(1, 0, 0), (0, 0, 0), (0, 1, 1)]
    measured = measure_tension(periods)
    assert measured[1].index is None
    assert measured[1].strongest == ()


def test_the_index_is_that_of_the_formula() -> None:
    (measured,) = measure_tension(count_dyad(find_exchanges([STRIKE], A, B), "Varenia", "Korland"))
    assert measured.index == pytest.approx(50 - 5 * (-9 / (PRIOR + 1)))
    assert measured.low is not None
    assert measured.high is not None
    assert measured.low < measured.index < measured.high  # type: ignore[operator]


def test_what_only_a_claimant_tells_weighs_half_and_what_is_denied_nothing() -> None:
    alleged = replace(STRIKE, status="alleged", claimant=KORLAND)
    (measured,) = measure_tension(count_dyad(find_exchanges([alleged], A, B), "Varenia", "Korland"))
    assert measured.index == pytest.approx(50 - 5 * (-4.5 / (PRIOR + 0.5)))
    assert find_exchanges([replace(STRIKE, status="denied")], A, B) == []


def test_more_events_make_the_band_narrower() -> None:
    words = "granary mill quarry bridge depot tower harbour station".split()
    many = [
        replace(STRIKE, id=f"a-{n:08}", article=f"x{n}", words=f"Varenia shelled the {word} of town {n}",
                earliest=date(2031, 1, 2 + 3 * n), latest=date(2031, 1, 2 + 3 * n))
        for n, word in enumerate(words)
    ]  # fmt: skip

    def width(acts: list[object]) -> float:
        (measured,) = measure_tension(count_dyad(find_exchanges(acts, A, B), "Varenia", "Korland"))  # type: ignore[arg-type]
        assert measured.high is not None
        assert measured.low is not None
        return measured.high - measured.low

    assert width(list(many)) < width([STRIKE])


@pytest.mark.parametrize(
    ("step", "first", "last"),
    [
        ("day", date(2031, 5, 7), date(2031, 5, 7)),
        ("week", date(2031, 5, 5), date(2031, 5, 11)),
        ("month", date(2031, 5, 1), date(2031, 5, 31)),
        ("year", date(2031, 1, 1), date(2031, 12, 31)),
    ],
)
def test_periods_have_their_ends(step: str, first: date, last: date) -> None:
    assert period_of(date(2031, 5, 7), step) == (first, last)  # type: ignore[arg-type]
