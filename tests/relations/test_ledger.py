"""What became of a threat, a promise, a demand: found where it is in the record, and never where it is not."""

import random
from dataclasses import replace
from datetime import date

import pytest

from tests.relations.written_ledger import (
    CARRIED,
    DEMAND,
    KORLAND,
    LATEST,
    PROMISE,
    QUESSA,
    THREAT,
    TOLLAND,
    VARENIA,
    act,
    only,
)
from verbale.record.rows import ActRow, Party
from verbale.relations.entry import make_entry
from verbale.relations.ledger import build_ledger
from verbale.relations.scoring import Join
from verbale.text.spans import Span


def test_a_threat_that_was_carried_out_shows_both_passages() -> None:
    entry = only(build_ledger([THREAT, CARRIED]), THREAT)
    assert (entry.kind, entry.outcome) == ("threat", "carried out")
    assert entry.condition == "any crossing of the river"
    assert entry.followed[0].act.words == CARRIED.words


@pytest.mark.parametrize(
    "miss",
    [
        replace(CARRIED, recipients=(QUESSA,)),
        replace(CARRIED, actors=(QUESSA,)),
        replace(CARRIED, type="ACCUSE"),
        replace(CARRIED, status="planned"),
        replace(CARRIED, status="denied"),
        replace(CARRIED, published=(date(2018, 9, 1),) * 2, earliest=date(2018, 9, 1), latest=date(2018, 9, 1)),
    ],
    ids=["wrong recipient", "wrong actor", "another act", "only planned", "denied", "before the threat"],
)
def test_a_near_miss_is_never_carried_out(miss: ActRow) -> None:
    assert only(build_ledger([THREAT, miss]), THREAT).outcome != "carried out"


def test_an_act_of_the_same_article_does_not_carry_out_its_threat() -> None:
    assert only(build_ledger([THREAT, replace(CARRIED, article=THREAT.article)]), THREAT).outcome == "open"


def test_a_promise_is_carried_out_by_aid_to_the_same_recipient() -> None:
    sent = act(5, date(2019, 2, 1), "AID", "Varenia delivered two field hospitals to Quessa", recipients=(QUESSA,))
    assert only(build_ledger([PROMISE, sent]), PROMISE).outcome == "carried out"


def test_a_demand_for_talks_is_answered_by_talks() -> None:
    met = act(
        6,
        date(2019, 2, 1),
        "CONSULT",
        "Envoys of Korland and Varenia held talks",
        actors=(KORLAND, VARENIA),
        recipients=(),
    )
    entry = only(build_ledger([DEMAND, met]), DEMAND)
    assert (entry.kind, entry.outcome) == ("demand", "answered")


def test_a_refused_demand_says_so() -> None:
    no = act(
        7,
        date(2019, 1, 20),
        "REJECT",
        "Korland refused to enter talks with Varenia",
        actors=(KORLAND,),
        recipients=(VARENIA,),
    )
    entry = only(build_ledger([DEMAND, no]), DEMAND)
    assert entry.outcome == "answered"
    assert "refused" in entry.reason


def test_absence_is_called_not_found_in_this_record_only_after_the_record_has_gone_on() -> None:
    assert only(build_ledger([THREAT]), THREAT).outcome == "open"
    entry = only(build_ledger([THREAT, LATEST]), THREAT)
    assert entry.outcome == "not found in this record"
    assert "2019-08-01" in entry.reason


def test_a_promise_past_its_deadline_is_overdue() -> None:
    due = replace(PROMISE, deadline=date(2019, 2, 1))
    assert only(build_ledger([due, LATEST]), due).outcome == "overdue"
    assert only(build_ledger([due], as_of=date(2019, 1, 25)), due).outcome == "due"


def test_an_act_in_the_words_of_the_condition_is_shown_as_meeting_it() -> None:
    crossed = act(
        8,
        date(2019, 2, 20),
        "ASSAULT",
        "Korland's troops made a crossing of the river at dawn",
        actors=(KORLAND,),
        recipients=(VARENIA,),
    )
    entry = only(build_ledger([THREAT, CARRIED, crossed]), THREAT)
    assert {f.how for f in entry.followed} == {"carries out", "meets the condition"}


def test_an_unnamed_threat_stays_open() -> None:
    vague = act(9, date(2019, 1, 10), "THREATEN", "Varenia warned Korland of grave harm")
    assert only(build_ledger([vague, CARRIED, LATEST]), vague).outcome == "open"


def test_the_order_of_the_input_does_not_matter() -> None:
    acts = [THREAT, CARRIED, PROMISE, DEMAND, LATEST]
    first = build_ledger(acts)
    for seed in range(5):
        mixed = acts[:]
        random.Random(seed).shuffle(mixed)
        assert build_ledger(mixed) == first


def test_an_article_known_to_a_decade_does_not_make_the_record_go_on() -> None:
    vague = replace(LATEST, published=(date(2019, 2, 1), date(2029, 2, 1)))
    assert only(build_ledger([THREAT, vague]), THREAT).outcome == "open"


def test_a_minister_who_warns_what_her_state_would_do_threatens_a_deed_of_her_own() -> None:
    warned = act(
        20, date(2019, 1, 10), "THREATEN", "Tolland warned that Varenia would ban imports of timber unless the soldiers left",
        actors=(TOLLAND,), status="conditional", consequence="SANCTION",
    )  # fmt: skip
    theirs = act(
        21, date(2019, 1, 11), "THREATEN", "Tolland warned that Korland would attack the ports before the winter",
        actors=(TOLLAND,), consequence="ASSAULT",
    )  # fmt: skip
    threats = {line.made: line for line in build_ledger([warned, theirs, LATEST]) if line.kind == "threat"}
    own, other = threats[date(2019, 1, 10)], threats[date(2019, 1, 11)]
    assert (own.expected, other.expected) == (("SANCTION",), ())


def test_what_was_planned_for_a_day_is_not_done_by_a_meeting_weeks_after_it() -> None:
    plan = act(
        22, date(2019, 1, 10), "CONSULT", "Varenia and Korland are to meet again on Wednesday in the old harbour hall",
        status="planned", earliest=date(2019, 1, 16), latest=date(2019, 1, 16),
    )  # fmt: skip
    met = act(23, date(2019, 1, 16), "CONSULT", "Varenia and Korland met again in the old harbour hall")
    weeks = replace(met, id="a-0024", article="article24", published=(date(2019, 2, 6),) * 2, earliest=date(2019, 2, 6), latest=date(2019, 2, 6))  # fmt: skip
    (kept,) = (line for line in build_ledger([plan, met, LATEST]) if line.kind == "plan")
    (late,) = (line for line in build_ledger([plan, weeks, LATEST]) if line.kind == "plan")
    assert (kept.outcome, late.outcome) == ("carried out", "overdue")


def test_what_goes_on_elsewhere_in_the_world_does_not_make_a_commitment_old() -> None:
    elsewhere = act(
        25, date(2021, 3, 1), "SUPPORT", "Ostmark praised the harvest of Lund", actors=(Party("state:XOS", "Ostmark", "state", "XOS"),),
        recipients=(Party("state:XLU", "Lund", "state", "XLU"),),
    )  # fmt: skip
    near = act(
        26, date(2019, 2, 1), "ACCUSE", "Korland criticised Varenia's tariffs", actors=(KORLAND,), recipients=(VARENIA,)
    )
    (alone,) = (line for line in build_ledger([PROMISE, near]) if line.kind == "promise")
    (beside,) = (line for line in build_ledger([PROMISE, near, elsewhere]) if line.kind == "promise")
    assert alone.outcome == beside.outcome == "open"
    assert alone.reason == beside.reason


def test_what_was_agreed_before_its_articles_days_was_made_then() -> None:
    told = act(
        41, date(2019, 3, 1), "MOBILIZE", "Varenia agreed in January to station gunboats over objections from Korland",
        status="planned", earliest=date(2019, 1, 1), latest=date(2019, 1, 31),
    )  # fmt: skip
    (line,) = (one for one in build_ledger([told, LATEST]) if one.act.id == told.id)
    assert (line.made, line.said, line.to) == (date(2019, 1, 1), date(2019, 1, 31), ())


PLANNED = act(
    40, date(2019, 2, 1), "CONSULT", "Korland would attend talks in the Quessan town of Ferrow next month",
    actors=(KORLAND,), recipients=(QUESSA,), status="planned", confidence=0.6, trigger_words="attend talks",
)  # fmt: skip
MET = act(
    41, date(2019, 3, 3), "CONSULT", "The ministers of Varenia and Korland met in Ferrow on Sunday", trigger_words="met"
)
RANG = act(
    42, date(2019, 2, 20), "CONSULT", "that he had telephoned Korland", actors=(QUESSA,), trigger_words="telephoned"
)


def test_who_is_to_attend_talks_does_not_do_so_by_telephone() -> None:
    entry = only(build_ledger([PLANNED, RANG, MET, LATEST]), PLANNED)
    assert [one.act.id for one in entry.followed] == [MET.id]
    assert only(build_ledger([PLANNED, RANG, LATEST]), PLANNED).followed == ()


def test_an_invitation_that_was_accepted_is_carried_out_by_the_meeting_not_by_another_acceptance() -> None:
    words = "that both governments had accepted the mediator's invitation"
    accepted = act(
        43, date(2019, 2, 1), "AGREE", words, actors=(VARENIA, KORLAND), recipients=(QUESSA,), trigger_words="accepted"
    )
    anew = replace(accepted, id="a-0044", article="article44", published=(date(2019, 7, 1),) * 2, earliest=date(2019, 7, 1),
        latest=date(2019, 7, 1), actors=(KORLAND,), words="Korland has accepted the invitation of the mediator")  # fmt: skip
    entry = only(build_ledger([accepted, MET, anew, LATEST]), accepted)
    assert (entry.outcome, [one.act.id for one in entry.followed]) == ("carried out", [MET.id])
    assert only(build_ledger([accepted, anew, LATEST]), accepted).outcome != "carried out"


def test_of_a_demand_the_words_behind_the_one_that_demands_are_compared() -> None:
    words = "Mira Tolland condemned the closure as a tax on ordinary people and demanded that Korland reopen the weir at once"
    at = words.index("demanded")
    asked = replace(DEMAND, words=words, mode=None, trigger=Span(at, at + 8), evidence=Span(0, len(words)))
    done = act(
        45, date(2019, 4, 1), "CONCEDE", "it reopened the Ferrow weir to barges", actors=(KORLAND,), recipients=()
    )
    assert only(build_ledger([asked, done, LATEST]), asked).outcome == "answered"


@pytest.mark.parametrize("type_", ["THREATEN", "REQUEST"])
def test_a_commitment_was_made_on_the_days_that_its_words_tell(type_: str) -> None:
    words = "earlier this month Varenia warned Korland that it would close the strait"
    told = act(50, date(2019, 1, 29), type_, words, earliest=date(2019, 1, 1), latest=date(2019, 1, 29))
    entry = only(build_ledger([told, LATEST]), told)
    assert (entry.made, entry.said) == (date(2019, 1, 1), date(2019, 1, 29))
    ahead = replace(told, status="planned", latest=date(2019, 2, 28))
    assert {(one.made, one.said) for one in build_ledger([ahead, LATEST]) if one.act.id == told.id} == {
        (date(2019, 1, 29), date(2019, 1, 29))
    }


def test_what_was_done_on_a_day_on_which_it_may_have_been_threatened_does_not_follow() -> None:
    threat = replace(THREAT, earliest=date(2019, 1, 1), status="done", published=(date(2019, 1, 29),) * 2)
    threat = replace(threat, latest=date(2019, 1, 29))
    early = replace(CARRIED, published=(date(2019, 1, 20),) * 2, earliest=date(2019, 1, 20), latest=date(2019, 1, 20))
    assert only(build_ledger([threat, early, LATEST]), threat).outcome != "carried out"
    assert only(build_ledger([threat, CARRIED, LATEST]), threat).outcome == "carried out"


def test_of_two_reports_the_one_that_names_the_deed_tells_what_is_looked_for() -> None:
    bare = replace(THREAT, id="a-0054", words="Tolland threatens Korland over the river", consequence=None, confidence=0.9,
        status="done", condition_words=None)  # fmt: skip
    entry = make_entry([(one, Join(one.id, 1.0, ("told",))) for one in (bare, THREAT)])
    assert entry is not None
    assert entry.expected == ("SANCTION",)


def test_whom_a_threat_is_to_only_by_guess_takes_no_deed_elsewhere_for_it() -> None:
    words = "Varenia threatened to fire rockets into the sea off Ferrow"
    told = act(55, date(2019, 1, 10), "THREATEN", words, rule="threaten-to/done+other side", consequence="MOBILIZE")
    fired = act(56, date(2019, 2, 1), "MOBILIZE", "Varenia fires more rockets over Tarn in Korland")
    assert only(build_ledger([told, fired, LATEST]), told).outcome != "carried out"
    there = replace(fired, words="Varenia fired two rockets into the sea near Ferrow")
    assert only(build_ledger([told, there, LATEST]), told).outcome == "carried out"


def test_the_closest_days_that_a_report_tells_count_no_later_than_it_was_first_reported() -> None:
    later = replace(
        THREAT,
        id="a-0057",
        published=(date(2019, 2, 5),) * 2,
        earliest=date(2019, 1, 1),
        latest=date(2019, 1, 31),
        status="done",
    )
    for told, made in (
        (later, (date(2019, 1, 10), None)),  # 'in January' says no more than the news of 10 January
        (replace(later, earliest=date(2019, 1, 9), latest=date(2019, 1, 9)), (date(2019, 1, 9), None)),
        (replace(later, earliest=date(2019, 1, 8), latest=date(2019, 1, 9)), (date(2019, 1, 8), date(2019, 1, 9))),
    ):
        entry = make_entry([(one, Join(one.id, 1.0, ("told",))) for one in (replace(THREAT, status="done"), told)])
        assert entry is not None
        assert (entry.made, entry.said if entry.said != entry.made else None) == made


def test_a_visit_to_two_states_of_which_one_is_told_is_kept_in_part() -> None:
    plan = act(
        61, date(2019, 1, 5), "CONSULT", "Tolland said he plans to visit Korland and Quessa in March",
        actors=(TOLLAND,), recipients=(KORLAND, QUESSA), status="planned",
    )  # fmt: skip
    came = act(
        62, date(2019, 3, 4), "CONSULT", "Tolland arrived in Korland for a visit", actors=(TOLLAND,),
        recipients=(KORLAND,),
    )  # fmt: skip
    assert only(build_ledger([plan, came]), plan).outcome == "partly"
    both = replace(
        came, recipients=(KORLAND, QUESSA), words="Tolland arrived in Korland and then in Quessa for a visit"
    )
    assert only(build_ledger([plan, both]), plan).outcome == "carried out"


def test_the_condition_of_a_threat_is_read_from_its_words_where_nothing_tells_it_apart() -> None:
    told = replace(
        THREAT, condition=None, condition_words=None, status="done", type="THREATEN",
        words="Varenia warned that Korland would be met with force if it crossed the river, again",
    )  # fmt: skip
    assert only(build_ledger([told]), told).condition == "if it crossed the river"


def test_what_is_to_be_built_is_not_built_by_being_fired() -> None:
    plan = act(
        63, date(2019, 1, 5), "MOBILIZE", "Varenia plans to build heavier rockets against Korland",
        actors=(VARENIA,), recipients=(KORLAND,), status="planned", trigger_words="build",
    )  # fmt: skip
    fired = act(
        64, date(2019, 3, 4), "MOBILIZE", "Varenia fired rockets in a drill against Korland", actors=(VARENIA,),
        recipients=(KORLAND,), trigger_words="fired",
    )  # fmt: skip
    assert only(build_ledger([plan, fired]), plan).outcome == "open"
    built = replace(fired, words="Varenia has built heavier rockets against Korland", trigger_words="built")
    assert only(build_ledger([plan, built]), plan).outcome == "carried out"


def test_what_is_planned_in_return_for_a_deed_is_a_threat() -> None:
    told = act(
        65, date(2019, 1, 5), "SANCTION", "Varenia would restrict trade with Korland as a consequence",
        actors=(VARENIA,), recipients=(KORLAND,), status="planned",
    )  # fmt: skip
    assert only(build_ledger([told]), told).kind == "threat"


def test_a_demand_that_its_own_article_tells_as_refused_is_answered() -> None:
    words = "Korland rejected the demand as a provocation"
    refusal = replace(
        act(5, date(2019, 1, 14), "REJECT", words, actors=(KORLAND,), recipients=(VARENIA,)),
        article=DEMAND.article,
        evidence=Span(500, 500 + len(words)),
    )
    entry = only(build_ledger([DEMAND, refusal, LATEST]), DEMAND)
    assert (entry.outcome, entry.followed[0].how) == ("answered", "refuses")
    before = replace(refusal, evidence=Span(0, len(words)))
    assert only(build_ledger([replace(DEMAND, evidence=Span(900, 940)), before, LATEST]), DEMAND).outcome != "answered"
    another = replace(refusal, words="Korland rejected reports of a drought")
    assert only(build_ledger([DEMAND, another, LATEST]), DEMAND).outcome != "answered"


def test_what_was_vowed_in_the_past_on_no_day_that_is_known_is_no_entry() -> None:
    vow = replace(THREAT, words="Varenia has in the past vowed to freeze Korland's banks", earliest=None, latest=None)
    assert [entry for entry in build_ledger([vow, LATEST]) if entry.act.id == vow.id] == []
    again = replace(THREAT, id="a-0031", article="article31", words="Varenia vowed to freeze Korland's banks")
    assert only(build_ledger([again, LATEST]), again).kind == "threat"


def test_what_is_withdrawn_from_one_place_in_time_is_what_was_promised_in_other_words() -> None:
    promise = act(
        40, date(2019, 1, 10), "RETREAT", "Korland to pull its soldiers back across the Tarn by 20 January",
        status="promised", mode="withdraw", deadline=date(2019, 1, 20), actors=(KORLAND,), recipients=(VARENIA,),
    )  # fmt: skip
    done = act(
        41, date(2019, 1, 21), "RETREAT", "that it had completed the withdrawal of its forces from the west bank of the Tarn",
        mode="withdraw", actors=(KORLAND,), recipients=(VARENIA,),
    )  # fmt: skip
    assert only(build_ledger([promise, done, LATEST]), promise).outcome == "carried out"
    elsewhere = replace(done, words="that it had completed the withdrawal of its forces from the hills of Dorra")
    assert only(build_ledger([promise, elsewhere, LATEST]), promise).outcome != "carried out"
