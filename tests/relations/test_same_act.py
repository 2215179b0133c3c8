"""Reports are joined into events: copies count once, a plan is not its deed, two sides stay two."""

import random
from dataclasses import replace
from datetime import date, timedelta

from tests.relations.written_reports import KORLAND, ONE, TOLLAND, TWO, VARENIA, report
from verbale.acts.guessed import Guessed, guessed
from verbale.record.rows import ActRow, Party
from verbale.relations.days_apart import clause_of, is_dated
from verbale.relations.doers import are_alike
from verbale.relations.evidence import weigh
from verbale.relations.grouping import ENOUGH, Tie
from verbale.relations.likeness import share_a_run
from verbale.relations.marks import sums_up
from verbale.relations.same_act import join_acts
from verbale.relations.scoring import weigh_pair
from verbale.relations.words import stems
from verbale.text.spans import Span


def test_two_reports_of_one_act_are_one_event() -> None:
    (event,) = join_acts([ONE, TWO])
    assert len(event.reports) == 2
    assert event.outlets == ("Outlet 1", "Outlet 2")
    assert event.texts == 2


def test_a_copy_of_an_agency_text_counts_once() -> None:
    (event,) = join_acts([ONE, report(3, ONE.words)])
    assert (len(event.reports), event.texts) == (2, 1)


def test_what_was_planned_and_what_was_done_are_two_events() -> None:
    assert len(join_acts([ONE, replace(TWO, status="planned")])) == 2


def test_acts_toward_different_recipients_stay_apart() -> None:
    other = Party("state:XQU", "Quessa", "state", "XQU")
    assert len(join_acts([ONE, replace(TWO, recipients=(other,))])) == 2


def test_acts_of_different_weeks_stay_apart() -> None:
    late = date(2019, 3, 25)
    assert len(join_acts([ONE, replace(TWO, earliest=late, latest=late, published=(late, late))])) == 2


def test_two_acts_of_one_article_are_one_only_where_told_in_like_words() -> None:
    (event,) = join_acts([ONE, replace(TWO, article=ONE.article)])
    assert event.articles == 1
    other = replace(TWO, article=ONE.article, words="Port Varen closed its harbours to the trawlers of Korland")
    assert len(join_acts([ONE, other])) == 2


def test_protesters_do_not_act_for_their_state() -> None:
    crowd = Party("group:XVA.protesters", "Varenian protesters", "group", "XVA")
    assert len(join_acts([ONE, replace(TWO, actors=(crowd,))])) == 2


def test_the_order_of_the_input_does_not_matter() -> None:
    acts = [ONE, TWO, report(3, ONE.words), replace(TWO, id="a-9", article="article9", status="planned")]
    first = join_acts(acts)
    for seed in range(5):
        mixed = acts[:]
        random.Random(seed).shuffle(mixed)
        assert join_acts(mixed) == first


def test_every_act_is_in_exactly_one_event() -> None:
    acts = [report(n, f"Varenia imposed sanctions on goods of kind {n}") for n in range(12)]
    told = [a.id for e in join_acts(acts) for a in e.reports]
    assert sorted(told) == sorted(a.id for a in acts)


def test_each_join_tells_its_score_and_reasons() -> None:
    (event,) = join_acts([ONE, TWO])
    assert event.joins[0].why == ("first report",)
    assert event.joins[1].score > 0.6
    assert any("words agree" in w for w in event.joins[1].why)


def test_what_one_side_alleges_is_not_what_the_other_tells_of_itself() -> None:
    told = report(1, "Varenian soldiers returned fire", type="ASSAULT", status="done")
    alleged = report(
        2, "a Varenian patrol opened fire first on soldiers at the jetty", type="ASSAULT", status="alleged",
        claimant=KORLAND,
    )  # fmt: skip
    assert len(join_acts([told, alleged])) == 2


REBELS = Party("org:red-oar", "Red Oar", "organisation", "XKO", "REB")
LONG = "the harbour council of Port Varen voted to double its tariffs on grain barges from Korland"


def test_one_sentence_in_two_papers_is_one_act_however_it_was_coded() -> None:
    one = report(1, LONG, trigger_words="voted")
    other = report(2, LONG, type="REJECT", status="planned", trigger_words="voted")
    assert len(join_acts([one, other])) == 1
    assert len(join_acts([one, replace(other, trigger_words="tariffs")])) == 2


def test_one_speakers_words_in_two_papers_are_one_utterance() -> None:
    one = report(1, "they agreed to increase the pressure on the grain barges", type="THREATEN", claimant=TOLLAND)
    other = report(
        2, "agreed to a meeting and to increase the pressure on barges", type="AGREE", status="promised",
        claimant=TOLLAND,
    )  # fmt: skip
    assert len(join_acts([one, other])) == 1
    assert len(join_acts([one, replace(other, claimant=KORLAND)])) == 2


def test_a_weekday_that_was_read_a_week_off_does_not_part_two_reports() -> None:
    told = replace(ONE, words="Varenia imposed sanctions on Korland's grain exporters")
    before = date(2019, 2, 26)
    misread = replace(TWO, words="Varenia imposed sanctions on grain exporters Tuesday", earliest=before, latest=before)
    assert len(join_acts([told, misread])) == 1
    other = replace(misread, words="Varenia imposed sanctions on the makers of oars", recipients=())
    assert len(join_acts([told, other])) == 2


def test_a_release_may_be_told_of_either_side() -> None:
    freed = report(1, "Red Oar frees 21 dockers of Port Varen", type="RETREAT", actors=(REBELS,), recipients=())
    secured = report(
        2, "Varenia secured that 21 of more than 90 dockers are free whom Red Oar took", type="RETREAT", recipients=(),
    )  # fmt: skip
    assert len(join_acts([freed, secured])) == 1
    assert len(join_acts([freed, replace(secured, words="Varenia secured that 3 of the sailors are free")])) == 2


def test_a_common_word_alone_joins_nothing() -> None:
    one = report(
        1, "the day of blood on the quay", type="ASSAULT", actors=(), recipients=(KORLAND,), trigger_words="blood"
    )
    other = report(2, "a new day of fire", type="ASSAULT", actors=(), recipients=(KORLAND,), trigger_words="fire")
    assert len(join_acts([one, other])) == 2


def test_two_events_that_a_report_ties_together_become_one() -> None:
    first = report(1, "Varenia closed the harbour of Port Oran to grain barges", recipients=(), trigger_words="closed")
    second = report(
        2,
        "Varenia shut the lighthouse gates to trawlers at dawn as the barges lay at anchor in fog and rain off Rook Point",
        recipients=(),
        trigger_words="shut",
    )
    tying = report(
        3, "Varenia closed the harbour of Port Oran to grain barges and shut the lighthouse gates to trawlers at dawn",
        recipients=(), trigger_words="closed",
    )  # fmt: skip
    assert len(join_acts([first, second])) == 2
    assert len(join_acts([first, second, tying])) == 1
    late = date(2019, 3, 5)
    assert len(join_acts([first, second, replace(tying, published=(late, late))])) == 1


def test_what_two_articles_open_with_is_one_act_where_more_than_the_state_is_common() -> None:
    one = report(1, "Varenian gunboats fired on trawlers near Rook Point", type="ASSAULT", trigger_words="fired")
    other = report(2, "Varenia attacked fishing boats off Rook Point", type="ASSAULT", trigger_words="attacked")
    deep = replace(other, evidence=Span(4000, 4000 + len(other.words)))
    elsewhere = replace(other, words="Varenia attacked a customs post in the hills")
    assert len(join_acts([one, other])) == 1
    assert len(join_acts([one, elsewhere])) == 2
    first, later = weigh_pair(one, other), weigh_pair(one, deep)
    assert first is not None
    assert later is not None
    assert first.odds > later.odds + 2


def test_one_likeness_among_many_differences_ties_nothing() -> None:
    assert Tie(total=4.0, pairs=1, surest=4.0, why=()).odds > ENOUGH
    assert Tie(total=4.0 - 4 * 4.0, pairs=5, surest=4.0, why=()).odds > ENOUGH
    assert Tie(total=1.0 - 4 * 4.0, pairs=5, surest=1.0, why=()).odds < ENOUGH


def test_eight_of_a_thing_are_not_two_of_it() -> None:
    eight = report(
        1, "police in Korland arrested eight dock officers over bribes", type="COERCE", trigger_words="arrested"
    )
    two = report(
        2, "police in Korland arrested two dock officers in the hills", type="COERCE", trigger_words="arrested"
    )
    assert any("not as many" in point.what for point in weigh(eight, two))
    assert not any("not as many" in point.what for point in weigh(eight, eight))


def test_what_is_done_to_another_person_is_another_act() -> None:
    girls = Party("group:XKO.dockers", "Korlander dockers", "group", "XKO")
    man = Party("person:x.0a1b2c3d", "man", "person", "XKO")
    one = report(1, "Red Oar kidnapped 21 dockers at the quay", type="ASSAULT", actors=(REBELS,), recipients=(girls,))
    other = report(2, "he, too, had been kidnapped by Red Oar", type="ASSAULT", actors=(REBELS,), recipients=(man,))
    assert any("somebody else" in point.what for point in weigh(one, other))
    assert not any("somebody else" in point.what for point in weigh(one, replace(one, id="a-0009")))


def test_who_launches_is_not_the_launch() -> None:
    assert stems("mobile rocket launchers").isdisjoint(stems("a launch"))
    assert stems("launched") == stems("launches")


def test_groups_described_in_like_words_are_alike() -> None:
    girls, schoolgirls = (Party(f"group:XVA.{n}", f"Varenian {n}", "group", "XVA") for n in ("girls", "schoolgirls"))
    assert are_alike((girls,), (schoolgirls,))
    assert not are_alike((girls,), (replace(schoolgirls, country="XKO"),))
    assert not are_alike((girls,), (replace(schoolgirls, name="Varenian soldiers"),))


def test_what_is_recalled_of_somebody_does_not_date_the_act() -> None:
    words = "Varenia freed the sailors seized by Korland two years ago"
    freed = report(5, words, trigger=Span(8, 13), trigger_words="freed")
    assert is_dated(freed)
    assert not is_dated(report(6, "Varenia freed sailors two years ago", trigger=Span(8, 13), trigger_words="freed"))


def test_many_people_are_not_many_acts() -> None:
    assert sums_up("Varenia held more than 80 rocket tests")
    assert not sums_up("Varenia freed 21 of the more than 200 sailors")


def test_who_denies_an_act_is_not_counted_as_telling_it() -> None:
    denial = replace(TWO, id="a-0009", article="article9", outlet="Outlet 9", status="denied", confidence=0.99)
    (event,) = join_acts([ONE, TWO, denial])
    assert (len(event.reports), event.articles, event.texts) == (3, 2, 2)
    assert event.outlets == ("Outlet 1", "Outlet 2")
    assert event.head.status == "done"
    (alone,) = join_acts([denial])
    assert (alone.articles, alone.status) == (1, "denied")


def test_the_dead_are_not_lost_in_a_deed_of_another_type_told_in_the_same_breath() -> None:
    words = "Korland's marines crossed the strait on Monday and seized two lighthouses, killing at least nine keepers"
    seized = report(11, words, type="COERCE", mode="seize", trigger_words="seized two lighthouses")
    killed = replace(seized, id="a-0012", type="ASSAULT", mode=None, trigger_words="killing")
    again = replace(killed, id="a-0013", article="article13", outlet="Outlet 13")
    events = join_acts([seized, killed, again])
    assert sorted((event.type, event.articles) for event in events) == [("ASSAULT", 2), ("COERCE", 1)]


def test_a_headline_and_its_first_sentence_are_one_act_though_they_were_coded_as_two_kinds() -> None:
    headline = report(
        1, "Red Oar releases 21 dockers of Port Varen", type="RETREAT", actors=(REBELS,), recipients=(KORLAND,)
    )
    lead = report(
        1, "Red Oar handed over 21 dockers of Port Varen to the harbour council on Monday", id="a-0009",
        type="COOPERATE", actors=(REBELS,), recipients=(KORLAND,), evidence=Span(60, 138), trigger_words="handed over",
    )  # fmt: skip
    assert len(join_acts([headline, lead])) == 1
    assert len(join_acts([headline, replace(lead, article="article9")])) == 2
    inside = replace(lead, evidence=Span(5, 40))
    assert weigh_pair(headline, inside) is None


def test_two_groups_that_are_described_otherwise_may_be_one_where_the_words_agree() -> None:
    words = "separatists left three villages on the outskirts of Port Varen on Monday"
    loose = Party("group:separatists", "separatists", "group", None)
    rebels = Party("group:XKO.rebels", "Korlander rebels", "group", "XKO")
    firm = Party("org:oars", "Varen Oars", "organisation", "XVA", "BUS")
    one = report(1, words, type="AID", actors=(loose,), recipients=(KORLAND,), trigger_words="left")
    other = report(
        2, "rebels left villages on the outskirts of Port Varen", type="AID", actors=(rebels,),
        recipients=(KORLAND,), trigger_words="left",
    )  # fmt: skip
    assert len(join_acts([one, other])) == 1
    assert len(join_acts([replace(one, actors=(firm,)), other])) == 2
    assert len(join_acts([replace(one, actors=(VARENIA,)), other])) == 2


def test_two_days_between_two_known_days_speak_against_one_act() -> None:
    later = date(2019, 3, 6)
    assert any("two days" in point.what for point in weigh(ONE, replace(TWO, earliest=later, latest=later)))
    vague = replace(TWO, earliest=later, latest=date(2019, 3, 9))
    assert not any("two days" in point.what for point in weigh(ONE, vague))


def test_a_party_that_was_worked_out_parts_no_two_reports() -> None:
    quessa = Party("state:XQU", "Quessa", "state", "XQU")
    other = replace(TWO, recipients=(quessa,))
    assert len(join_acts([ONE, other])) == 2
    assert len(join_acts([ONE, replace(other, rule="test/done+chosen: often")])) == 1
    other = replace(TWO, actors=(quessa,))
    assert len(join_acts([ONE, other])) == 2
    assert len(join_acts([ONE, replace(other, rule="test/done+doer chosen: is state; often")])) == 1
    assert guessed("test/done+doer chosen: is state") == Guessed(actors=True, recipients=False)
    assert guessed("test/done+other side") == Guessed(actors=False, recipients=True)
    assert guessed("test/done") == Guessed(actors=False, recipients=False)


def test_who_claims_a_deed_and_who_is_kept_from_one_tell_of_no_deed() -> None:
    words = "Red Oar attacked the customs house of Port Varen with rockets"
    deed = report(1, words, type="ASSAULT", actors=(REBELS,), trigger_words="attacked")
    claim = replace(
        deed, id="a-0009", article="article9", words="Red Oar claimed responsibility for the attack on the customs house of Port Varen",
        trigger_words="claimed responsibility for the attack",
    )  # fmt: skip
    assert weigh_pair(deed, claim) is None
    assert weigh_pair(claim, replace(claim, id="a-0010", article="article10")) is not None
    kept = "banned Red Oar from attacking the customs house of Port Varen with rockets"
    ban = replace(claim, words=kept, evidence=Span(0, len(kept)), trigger=Span(20, 29), trigger_words="attacking")
    assert weigh_pair(deed, ban) is None


def test_a_summary_is_one_in_the_clause_of_the_act_and_one_thing_since_a_year_is_the_first() -> None:
    assert sums_up("Varenia fired rockets over Korland since 2009")
    assert not sums_up("a Varenian rocket was fired over Korland since 2009")
    words = "Red Oar handed over 21 dockers after a series of talks"
    one = report(1, words, type="RETREAT", trigger=Span(8, 19), trigger_words="handed over")
    assert clause_of(one) == "Red Oar handed over 21 dockers "


def test_words_in_a_row_in_common_are_one_saying() -> None:
    said = report(
        1, "Mira Tolland called on all coastal nations to take new measures", type="REQUEST", actors=(TOLLAND,)
    )
    again = replace(
        said, id="a-0009", article="article9", words="we call on all coastal nations to take new measures now"
    )
    assert share_a_run(said, again)
    assert not share_a_run(said, replace(again, words="new measures were taken by all nations on the coast"))


def test_two_sides_hardly_meet_twice_on_a_day() -> None:
    marsh = Party("person:dov-marsh", "Dov Marsh", "person", "XKO")
    deep = Span(5000, 5027)
    met = report(
        1, "Tolland sat down with Marsh", type="CONSULT", actors=(TOLLAND,), recipients=(marsh,), evidence=deep
    )
    rang = replace(
        met, id="a-0009", article="article9", words="an hour on the telephone with Dov Marsh", trigger_words="telephone"
    )
    assert len(join_acts([met, rang])) == 1
    week = date(2019, 3, 12)
    assert len(join_acts([met, replace(rang, earliest=week, latest=week, published=(week, week))])) == 2
    assert len(join_acts([replace(met, type="REJECT"), replace(rang, type="REJECT")])) == 2


def shelled_on_two_days() -> tuple[ActRow, ActRow]:
    tuesday = report(1, "Varenia shelled the port of Oran on Tuesday", type="ASSAULT", trigger_words="shelled")
    friday = replace(
        report(2, "Varenia shelled the port of Oran on Friday", type="ASSAULT", trigger_words="shelled"),
        earliest=tuesday.earliest and tuesday.earliest + timedelta(days=3),
        latest=tuesday.latest and tuesday.latest + timedelta(days=3),
    )
    return tuesday, friday


def test_two_that_each_name_another_day_are_two_acts_however_alike() -> None:
    assert len(join_acts(shelled_on_two_days())) == 2


def test_a_report_without_a_day_does_not_tie_two_that_name_their_own() -> None:
    tuesday, friday = shelled_on_two_days()
    bridge = report(3, "Varenia shelled the port of Oran", type="ASSAULT", trigger_words="shelled")
    assert len(join_acts([tuesday, bridge])) == 1
    assert len(join_acts([tuesday, bridge, friday])) == 2
