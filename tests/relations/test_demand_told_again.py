"""A demand that several articles tell: the one that refuses it and the one that sets its day count, whichever told it first."""

from dataclasses import replace
from datetime import date

from tests.relations.written_ledger import DEMAND, KORLAND, LATEST, PROMISE, QUESSA, VARENIA, act, only
from verbale.relations.entry import make_entry
from verbale.relations.following import Later, find_bearing
from verbale.relations.ledger import build_ledger
from verbale.relations.scoring import Join
from verbale.text.spans import Span

FIRST = replace(DEMAND, words="Varenia called on Korland to enter talks in the harbour hall of Tarn")
AGAIN = replace(
    DEMAND, id="a-0041", article="article41", published=(date(2019, 1, 16),) * 2, deadline=date(2019, 1, 31)
)  # fmt: skip


def test_the_article_that_tells_it_again_may_tell_that_it_was_refused() -> None:
    words = "Korland rejected the demand as a provocation"
    refusal = replace(
        act(42, date(2019, 1, 16), "REJECT", words, actors=(KORLAND,), recipients=(VARENIA,)),
        article=AGAIN.article,
        evidence=Span(500, 500 + len(words)),
    )
    entry = make_entry([(one, Join(one.id, 1.0, ("told",))) for one in (FIRST, AGAIN)])
    assert entry is not None
    assert entry.act.id == FIRST.id
    assert [f.how for f in find_bearing(entry, Later([refusal]))] == ["refuses"]
    before = replace(refusal, evidence=Span(0, len(words)))
    later = replace(AGAIN, evidence=Span(900, 940))
    entry = make_entry([(one, Join(one.id, 1.0, ("told",))) for one in (FIRST, later)])
    assert entry is not None
    assert find_bearing(entry, Later([before])) == []


def test_the_day_that_any_report_sets_is_the_day_by_which_it_is_due() -> None:
    entry = make_entry([(one, Join(one.id, 1.0, ("told",))) for one in (FIRST, AGAIN)])
    assert entry is not None
    assert entry.due == date(2019, 1, 31)


def test_aid_that_reaches_the_place_for_which_it_was_promised_keeps_the_promise() -> None:
    pledge = replace(PROMISE, words="Varenia pledged two million crowns to shelter families who left the Tarn valley",
        recipients=(replace(QUESSA, id="group:families", name="families", kind="group", country=None),))  # fmt: skip
    convoy = act(
        43, date(2019, 2, 20), "AID", "A convoy with tents from Varenia reached the Tarn valley", recipients=()
    )
    assert only(build_ledger([pledge, convoy, LATEST]), pledge).outcome == "carried out"
    elsewhere = replace(convoy, words="A convoy with tents from Varenia reached the Ferrow hills")
    assert only(build_ledger([pledge, elsewhere, LATEST]), pledge).outcome != "carried out"


def test_a_deed_that_names_nothing_of_where_a_threat_points_does_not_carry_it_out() -> None:
    threat = act(44, date(2019, 1, 10), "THREATEN", "Varenia threatened to fire four rockets into the sea off Ferrow in Korland",
        status="done", consequence="MOBILIZE")  # fmt: skip
    fired = act(45, date(2019, 2, 1), "MOBILIZE", "Varenia fired a rocket eastward from Tolvest", recipients=())
    assert only(build_ledger([threat, fired, LATEST]), threat).outcome != "carried out"
    there = replace(fired, words="Varenia fired four rockets into the sea off Ferrow")
    assert only(build_ledger([threat, there, LATEST]), threat).outcome == "carried out"


def test_of_two_tellings_the_one_that_names_the_deed_tells_what_is_looked_for() -> None:
    pledge = replace(PROMISE, confidence=0.5)
    named = act(46, date(2019, 1, 20), "AGREE", "the hospitals which Varenia pledged to Quessa last week", status="promised",
        recipients=(QUESSA,), confidence=0.9)  # fmt: skip
    entry = make_entry([(one, Join(one.id, 1.0, ("told",))) for one in (pledge, named)])
    assert entry is not None
    assert entry.expected == ("AID",)
