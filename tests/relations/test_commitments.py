"""What is a threat, a promise, a demand, to whom it is, and which of them stands first."""

from dataclasses import replace
from datetime import date

import pytest

from tests.relations.written_ledger import DEMAND, KORLAND, LATEST, PROMISE, QUESSA, TOLLAND, VARENIA, act, only
from verbale.record.rows import ActRow, Party
from verbale.relations.entry import make_entry
from verbale.relations.ledger import build_ledger
from verbale.relations.scoring import Join
from verbale.text.spans import Span


def test_what_is_denied_or_alleged_is_no_commitment() -> None:
    assert build_ledger([replace(PROMISE, status="denied"), replace(PROMISE, status="alleged")]) == []


def test_what_is_best_supported_stands_first() -> None:
    plan = act(
        30, date(2019, 1, 10), "CONSULT", "Varenia and Korland are to meet in the harbour hall", status="planned"
    )
    met = act(31, date(2019, 2, 1), "CONSULT", "Varenia and Korland met in the harbour hall")
    asked = act(32, date(2019, 1, 2), "REQUEST", "Varenia urged Korland to reopen the docks", recipients=(KORLAND,))
    vague = replace(
        act(33, date(2019, 1, 1), "REQUEST", "Varenia urged Korland to free the pilots"),
        published=(date(2018, 9, 1), date(2019, 1, 31)),
    )
    ledger = build_ledger([asked, plan, met, vague, LATEST])
    assert next(line.act.id for line in ledger if line.act.id != LATEST.id) == plan.id
    last = ledger[-1]
    assert (last.act.id, last.made, last.said) == (vague.id, date(2018, 9, 1), date(2019, 1, 31))


def test_what_only_sounds_like_a_commitment_is_none() -> None:
    for type_, status, words in (
        ("ASSAULT", "planned", "Varenia was able to strike the cities of Korland"),
        ("ASSAULT", "planned", "their decision to shoot the bear of Korland"),
        ("AGREE", "done", "Varenia agreed with the chairman of the dockers of Korland"),
        ("AGREE", "done", "Varenia and Korland agreed that the winter is a danger to both"),
        ("REQUEST", "done", "Varenia fired a rocket, prompting warnings to the people of Korland"),
        ("REQUEST", "done", "why Varenia should close its docks to Korland"),
    ):
        told = replace(act(40, date(2019, 1, 10), type_, words, status=status), trigger=Span(0, len(words)))
        assert build_ledger([told, LATEST]) == [] or all(
            line.act.id != told.id for line in build_ledger([told, LATEST])
        )


@pytest.mark.parametrize(
    "words",
    [
        "Varenia called for more pressure on Korland",
        "Varenia demanded that the envoys of Korland be tried",
        "Varenia urged its own courts to meet in response to Korland",
        "Varenia ordered the envoys of Korland to be moved inland",
    ],
)
def test_whom_a_demand_is_about_is_not_whom_it_is_to(words: str) -> None:
    assert only(build_ledger([replace(DEMAND, words=words), LATEST]), DEMAND).to == ()


def test_what_somebody_is_said_to_be_after_is_no_demand() -> None:
    after = replace(DEMAND, words="Varenia was trying to pressure Korland into talks on the river")
    assert [c.act.id for c in build_ledger([after, LATEST]) if c.act.id == after.id] == []


def test_a_demand_that_addresses_somebody_stands_before_a_pledge_that_is_only_named() -> None:
    named = act(7, date(2019, 1, 2), "AID", "Varenia recalled its pledge to send Korland grain", status="promised")
    ledger = build_ledger([named, DEMAND, LATEST])
    assert [c.act.id for c in ledger][:2] == [DEMAND.id, named.id]


@pytest.mark.parametrize(
    ("words", "kind"),
    [("Varenia offered Korland talks on the river", "promise"), ("Varenia made an overture to Korland", None)],
)
def test_an_offer_is_no_agreement(words: str, kind: str | None) -> None:
    told = act(51, date(2019, 1, 10), "AGREE", words, trigger_words=" ".join(words.split()[1:4]))
    assert [one.kind for one in build_ledger([told, LATEST]) if one.act.id == told.id] == ([kind] if kind else [])


def test_who_will_ask_for_something_plans_to() -> None:
    told = replace(DEMAND, words="Varenia will ask Korland to lower the tolls", status="planned")
    assert only(build_ledger([told, LATEST]), told).kind == "plan"


@pytest.mark.parametrize(
    ("type_", "words", "rule"),
    [
        ("THREATEN", "Varenia warned that one cannot tame Korland by force and blockades", "test"),
        ("REQUEST", "Korland should clearly understand that the river is shared", "judge-must"),
    ],
)
def test_what_cannot_work_is_no_threat_and_what_is_to_be_understood_no_demand(
    type_: str, words: str, rule: str
) -> None:
    told = act(52, date(2019, 1, 10), type_, words, rule=rule)
    assert [one for one in build_ledger([told, LATEST]) if one.act.id == told.id] == []


def test_what_somebody_thinks_right_stands_behind_what_was_asked() -> None:
    thought = replace(
        DEMAND, id="a-0053", article="article53", words="Varenia says Korland should lower its tolls", rule="judge-must"
    )
    early = {"published": (date(2019, 1, 2),) * 2, "earliest": date(2019, 1, 2), "latest": date(2019, 1, 2)}
    ledger = build_ledger([replace(thought, **early), DEMAND, LATEST])  # type: ignore[arg-type]
    assert [one.act.id for one in ledger][:2] == [DEMAND.id, "a-0053"]


def test_what_quotes_the_same_word_is_one_commitment_told_again() -> None:
    first = act(
        1, date(2019, 1, 10), "THREATEN", 'Korland was told that Varenia would "sink" the ferries off Port Varen'
    )
    again = act(2, date(2019, 2, 1), "THREATEN", 'since Varenia has threatened to "sink" its ferries, tempers run high')
    assert len(build_ledger([first, again])) == 1
    assert len(build_ledger([first, replace(again, words=again.words.replace('"', ""))])) == 2


def test_an_order_to_a_government_that_was_not_found_stands_behind_one_to_nobody() -> None:
    def order(number: int, words: str) -> ActRow:
        trigger = Span(8, 15)
        return act(
            number, date(2019, 1, number), "REQUEST", words, recipients=(), trigger=trigger, trigger_words="ordered"
        )

    to_one = order(1, "Varenia ordered its government on Monday to send barges")
    to_nobody = order(2, "Varenia ordered that grain be sold")
    assert [entry.act.id for entry in build_ledger([to_one, to_nobody])] == [to_nobody.id, to_one.id]


def test_what_all_parties_should_do_is_put_to_no_group_of_one_country() -> None:
    parties = Party("group:XVA.parties", "Varenian parties", "group", "XVA")
    words = "All parties concerned should return to the ferry talks"
    entry = only(build_ledger([replace(DEMAND, words=words, recipients=(parties,)), LATEST]), DEMAND)
    assert entry.to == ()
    told = replace(DEMAND, words="Varenia called on its parties to return to the ferry talks", recipients=(parties,))
    assert only(build_ledger([told, LATEST]), DEMAND).to == (parties,)


def test_a_demand_that_is_only_named_as_a_thing_is_none() -> None:
    words = "Varenia repeated its view on pushing for talks with Korland"
    at = Span(words.index("pushing"), words.index(" talks"))
    named = replace(DEMAND, words=words, trigger=at, trigger_words="pushing for")
    assert DEMAND.id not in {entry.act.id for entry in build_ledger([named, LATEST])}


def test_whom_another_report_only_guessed_a_commitment_is_not_to() -> None:
    again = replace(
        DEMAND, id="a-0014", article="article14", words="They called on both sides to enter talks", recipients=(QUESSA,),
        rule="call-on/done+other side",
    )  # fmt: skip
    joined = [(DEMAND, Join(DEMAND.id, 1.0, ())), (again, Join(again.id, 0.9, ()))]
    entry = make_entry(joined)
    assert entry is not None
    assert entry.to == (KORLAND,)
    about = replace(DEMAND, words="Both ministers called for more pressure on Korland", confidence=0.9)
    entry = make_entry([(about, Join(about.id, 1.0, ())), joined[1]])
    assert entry is not None
    assert entry.to == ()


def test_what_is_to_be_yielded_to_another_land_is_promised_and_what_both_agree_on_agreed() -> None:
    opened = act(50, date(2019, 1, 10), "CONCEDE", "Varenia will also reopen the crossing", status="planned")
    home = replace(opened, id="a-0051", article="article51", recipients=(VARENIA,))
    swap = act(
        52, date(2019, 1, 10), "RETREAT", "Varenia and Korland agreed to exchange 14 fishermen", status="promised",
        actors=(VARENIA, KORLAND), recipients=(VARENIA, KORLAND),
    )  # fmt: skip
    assert [only(build_ledger([one, LATEST]), one).kind for one in (opened, home, swap)] == [
        "promise",
        "plan",
        "agreement",
    ]


def test_what_an_article_opens_with_stands_before_what_a_feature_tells_of_others() -> None:
    words = "Varenia urged Korland to reopen the docks"
    far = act(60, date(2019, 1, 2), "REQUEST", words)
    news = act(61, date(2019, 1, 10), "REQUEST", "Varenia urged Korland to free the pilots")
    deep = replace(far, evidence=Span(4000, 4000 + len(words)), trigger=Span(4008, 4013))
    assert [line.act.id for line in build_ledger([far, news])] == [far.id, news.id]
    assert [line.act.id for line in build_ledger([deep, news])] == [news.id, deep.id]


def test_one_minister_refuses_nothing_that_another_was_told() -> None:
    cabinet = Party("group:XVA.ministers", "Varenian ministers", "group", "XVA", "GOV")
    lorn = Party("person:ada-lorn", "Ada Lorn", "person", "XVA", "GOV")
    told = act(
        70, date(2019, 1, 10), "REQUEST", "Ms Tolland told ministers to vote", actors=(TOLLAND,), recipients=(cabinet,)
    )
    shrugs = act(71, date(2019, 1, 10), "REJECT", "Ms Lorn rejects proposals", actors=(lorn,), recipients=())
    here = replace(shrugs, article=told.article, evidence=Span(900, 925))
    assert only(build_ledger([told, here, LATEST]), told).outcome != "answered"


def test_what_is_told_right_after_a_demand_answers_it() -> None:
    words = "Varenia urged Korland to release the pilots"
    urged = act(80, date(2019, 1, 10), "REQUEST", words)
    freed = act(
        81,
        date(2019, 1, 10),
        "RETREAT",
        "Korland released the pilots at noon",
        actors=(KORLAND,),
        recipients=(VARENIA,),
    )
    here = replace(freed, article=urged.article, evidence=Span(90, 125))
    far = replace(here, evidence=Span(2000, 2035))
    told = [only(build_ledger([urged, one, LATEST]), urged).outcome for one in (here, far)]
    assert told[0] == "answered"
    assert told[1] != "answered"


def test_support_that_was_called_lasting_is_kept_where_it_is_said_to_continue() -> None:
    called = act(90, date(2019, 1, 10), "SUPPORT", "Varenia's support for Quessa is unwavering", recipients=(QUESSA,))
    goes_on = act(
        91,
        date(2019, 4, 2),
        "SUPPORT",
        "Varenia will continue to support Quessa",
        recipients=(QUESSA,),
        status="promised",
    )
    begins = replace(goes_on, id="a-0092", article="article92", words="Varenia will support Quessa with a fleet in May")
    outcomes = [only(build_ledger([called, one, LATEST]), called).outcome for one in (goes_on, begins)]
    assert outcomes[0] == "carried out"
    assert outcomes[1] in ("open", "not found in this record")


@pytest.mark.parametrize(
    ("kind", "words", "rule", "meant"),
    [
        ("AGREE", "Varenia agreed to send 60 observers to Korland", "test", "agreement"),
        ("RETREAT", "Varenia to pull its soldiers back from Korland by Friday", "withdraw-troops/bound", "agreement"),
        ("RETREAT", "Varenia to pull its soldiers back from Korland by Friday", "withdraw-troops/promise", "promise"),
        ("AGREE", "Varenia pledged to send 60 observers to Korland", "test", "promise"),
    ],
)
def test_what_one_side_is_to_do_by_what_was_agreed_is_an_agreement(
    kind: str, words: str, rule: str, meant: str
) -> None:
    told = replace(act(50, date(2019, 1, 10), kind, words, status="promised"), rule=rule)
    assert only(build_ledger([told, LATEST]), told).kind == meant


def test_who_says_that_he_will_come_promises_it_and_who_is_to_meet_plans_it() -> None:
    come = act(
        51, date(2019, 1, 10), "CONSULT", "Varenia would attend the talks with Korland", status="planned",
        trigger_words="attend the talks", claimant=VARENIA,
    )  # fmt: skip
    assert only(build_ledger([come, LATEST]), come).kind == "promise"
    for other in (
        replace(come, claimant=KORLAND),
        replace(come, claimant=None),
        replace(come, trigger_words="meet", words="Varenia would meet Korland"),
    ):
        assert only(build_ledger([other, LATEST]), other).kind == "plan"


def test_words_before_the_one_that_demands_ask_for_nothing() -> None:
    words = "She said that she would come with an open diary, and urged Korland to drop the deadline"
    at = words.index("urged")
    asked = replace(
        act(52, date(2019, 1, 14), "REQUEST", words), trigger=Span(at, at + 5), evidence=Span(0, len(words))
    )
    opened = act(
        53, date(2019, 4, 1), "CONCEDE", "We opened the bridge", actors=(KORLAND,), recipients=(VARENIA,)
    )  # fmt: skip
    assert only(build_ledger([asked, opened, LATEST]), asked).outcome == "not found in this record"


def test_what_who_was_asked_promises_right_after_answers_the_demand() -> None:
    words = "Varenia asked Korland for fuel for its trawlers"
    asked = replace(act(54, date(2019, 1, 14), "REQUEST", words), evidence=Span(0, len(words)))
    said = "Korland said it would supply the fuel"
    given = replace(
        act(55, date(2019, 1, 14), "AID", said, status="promised", actors=(KORLAND,), recipients=(VARENIA,)),
        article=asked.article,
        evidence=Span(60, 60 + len(said)),
    )
    entry = only(build_ledger([asked, given, LATEST]), asked)
    assert (entry.outcome, entry.reason) == ("answered", "AID promised by Korland, told right after it")
    bread = replace(given, words="Korland said it would send bread")
    assert only(build_ledger([asked, bread, LATEST]), asked).outcome == "not found in this record"


def test_who_welcomes_what_is_asked_does_nothing_of_it() -> None:
    asked = act(
        56, date(2019, 1, 14), "REQUEST", "Varenia called upon Korland to take the valley of Ferrow into its care"
    )
    said = "Korland welcomed the call to take the valley of Ferrow into its care"
    welcome = act(57, date(2019, 1, 20), "SUPPORT", said, actors=(KORLAND,), recipients=(VARENIA,))
    assert only(build_ledger([asked, welcome, LATEST]), asked).followed == ()
    taken = replace(welcome, type="COERCE", words="Korland took the valley of Ferrow into its care")
    assert only(build_ledger([asked, taken, LATEST]), asked).outcome == "answered"


def test_what_a_later_report_says_of_the_week_leaves_the_day_of_the_report_that_was_news() -> None:
    day = date(2019, 1, 10)
    words = "Varenia gave Korland until 30 January to withdraw its patrol boats from the bay"
    news = act(58, day, "REQUEST", words, trigger_words="gave Korland until", deadline=date(2019, 1, 30))
    again = replace(
        news, id="a-0059", article="article59", published=(date(2019, 1, 16),) * 2, earliest=date(2019, 1, 7),
        latest=date(2019, 1, 13), words="the deadline that Varenia set last week for Korland to withdraw its patrol boats from the bay",
        trigger_words="deadline that Varenia set",
    )  # fmt: skip
    entry = next(e for e in build_ledger([news, again, LATEST]) if e.act.id != LATEST.id)
    assert (len(entry.reports), entry.made, entry.said or entry.made) == (2, day, day)
