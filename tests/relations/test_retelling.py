"""An agreement is not carried out by what tells of it again, nor by a deed before the day from which it holds."""

from dataclasses import replace
from datetime import date

import pytest

from tests.relations.written import written_act
from verbale.record.rows import ActRow
from verbale.relations.ledger import build_ledger
from verbale.relations.retelling import starts_on
from verbale.text.spans import Span

SUNDAY, MONDAY, WEDNESDAY = date(2031, 5, 4), date(2031, 5, 5), date(2031, 5, 7)
AGREED = written_act(
    "1", MONDAY, "AGREE", "Varenia and Korland agreed on Sunday to a ceasefire that will come into force at midnight on Tuesday",
    earliest=SUNDAY, latest=SUNDAY, trigger_words="agreed",
)  # fmt: skip


def deed(day: date, words: str, **changes: object) -> ActRow:
    return written_act("2", day, "RETREAT", words, trigger_words="ceasefire", **changes)


@pytest.mark.parametrize(
    ("act", "outcome"),
    [
        (deed(MONDAY, "Varenia, Korland agree ceasefire", article=AGREED.article), "open"),
        (deed(MONDAY, "Varenia and Korland agree ceasefire at sea"), "open"),
        (deed(MONDAY, "Varenia and Korland stopped firing under a ceasefire"), "open"),
        (deed(WEDNESDAY, "Varenia and Korland reach a ceasefire"), "open"),
        (deed(WEDNESDAY, "the ceasefire between Varenia and Korland came into force on Tuesday"), "carried out"),
    ],
    ids=["its own headline", "another headline", "a deed before its day", "the same agreeing", "the deed"],
)
def test_a_ceasefire_is_carried_out_by_the_deed_alone(act: ActRow, outcome: str) -> None:
    ledger = build_ledger([AGREED, act], as_of=date(2031, 5, 20))
    (entry,) = [one for one in ledger if one.kind == "agreement" and one.act.id == AGREED.id]
    assert entry.outcome == outcome


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("to let ships pass from Thursday", date(2031, 5, 8)),
        ("to a truce that takes effect on 9 May", date(2031, 5, 9)),
        ("to a truce, to start tomorrow", date(2031, 5, 6)),
        ("to lift the blockade by Thursday", None),
        ("to a truce starting on 31 June", None),
    ],
)
def test_the_day_from_which_it_holds_is_read(words: str, day: date | None) -> None:
    (entry,) = build_ledger([replace(AGREED, words=f"Varenia and Korland agreed {words}")])
    assert starts_on(entry) == day


def test_a_launch_that_is_banned_is_no_launch() -> None:
    plan = written_act("3", MONDAY, "MOBILIZE", "Varenia will launch a rocket", status="planned")
    words = "Varenia from launching a rocket"
    ban = written_act("4", WEDNESDAY, "MOBILIZE", words, trigger=Span(13, 22), recipients=())
    (entry,) = build_ledger([plan, ban])
    assert entry.followed == ()
    (entry,) = build_ledger([plan, replace(ban, words="Varenia was launching a rocket")])
    assert entry.followed


def test_what_is_hoped_to_become_possible_is_no_demand() -> None:
    words = "Varenia suggested that in the next months {} bring in more of the sailors"
    hoped = written_act("5", MONDAY, "REQUEST", words.format("we should be able to"))
    assert build_ledger([hoped]) == []
    assert build_ledger([replace(hoped, words=words.format("Korland should"))]) != []
