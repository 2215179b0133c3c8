"""What is two acts however like it is told, and what is one though each report tells it otherwise."""

from dataclasses import replace
from datetime import date

from tests.relations.written_reports import KORLAND, ONE, TWO, VARENIA, report
from verbale.record.rows import Party
from verbale.relations.days_apart import is_near
from verbale.relations.doers import are_alike, clash
from verbale.relations.evidence import weigh
from verbale.relations.scoring import weigh_pair
from verbale.text.spans import Span

NORVIA = Party("state:XNO", "Norvia", "state", "XNO")


def test_a_threat_is_not_the_deed_that_carries_it_out_even_in_one_article() -> None:
    words = "Varenia would freeze the assets of the grain exporters of Korland"
    threat = report(1, words, type="THREATEN", status="conditional", trigger_words="freeze")
    deed = replace(threat, id="a-0009", type="SANCTION", status="done", evidence=Span(500, 500 + len(words)))
    assert weigh_pair(threat, deed) is None
    planned = replace(deed, status="planned")
    assert weigh_pair(threat, planned) is not None


def test_two_verbs_of_one_sentence_are_two_acts_and_one_verb_coded_twice_is_one() -> None:
    words = "Varenia expelled the attaché of Korland and recalled its envoy"
    one = report(1, words, trigger=Span(8, 16), trigger_words="expelled")
    other = replace(one, id="a-0009", trigger=Span(words.index("recalled"), words.index("recalled") + 8))
    assert weigh_pair(one, other) is None
    again = replace(one, id="a-0010", status="planned", trigger=other.trigger)
    told = weigh_pair(one, again)
    assert told is not None
    assert told.why == ("told in one sentence",)


def test_a_state_s_troops_are_not_those_who_fight_them() -> None:
    words = "were driven back at the gate of the depot in Port Varen"
    troops = Party("group:XVA.troops", "Varenian troops", "group", "XVA", "MIL")
    gunmen = Party("group:gunmen", "gunmen", "group", None, None)
    rebels = Party("org:river-front", "River Front", "organisation", None, "REB")
    one = report(1, words, type="MOBILIZE", actors=(troops,), recipients=())
    assert clash(one, replace(one, id="a-0009", article="article9", actors=(rebels,)))
    assert not clash(replace(one, actors=(gunmen,)), replace(one, id="a-0009", article="article9", actors=(rebels,)))


def test_who_meets_may_be_told_with_the_host() -> None:
    met = report(1, "Varenia and Korland met in the harbour hall", type="CONSULT")
    hosted = replace(
        met,
        id="a-0009",
        article="article9",
        words="Norvia hosted talks",
        actors=(NORVIA,),
        recipients=(VARENIA, KORLAND),
    )
    assert not clash(met, hosted)
    apart = replace(met, words="both met in the harbour hall")
    assert clash(apart, replace(hosted, recipients=(Party("state:XQU", "Quessa", "state", "XQU"),)))


def test_a_land_that_both_name_is_taken_but_once() -> None:
    taken = report(
        1, "Varenia used its troops to take over the land of Tarn last March", type="COERCE", trigger_words="take over"
    )
    annexed = replace(
        taken,
        id="a-0009",
        article="article9",
        words="Varenia is under pressure for annexing Tarn",
        trigger_words="annexing",
    )
    once = "what is done to one but once"
    assert once in {point.what for point in weigh(taken, annexed)}
    elsewhere = replace(annexed, words="Varenia is under pressure for annexing Ferrow", trigger_words="occupying")
    assert once not in {point.what for point in weigh(taken, elsewhere)}


def test_daughters_are_girls() -> None:
    girls = Party("group:XVA.girls", "Varenian schoolgirls", "group", "XVA", "CVL")
    daughters = Party("group:XVA.daughters", "Varenian daughters", "group", "XVA", "CVL")
    sons = Party("group:XVA.sons", "Varenian sons", "group", "XVA", "CVL")
    assert are_alike([girls], [daughters])
    assert not are_alike([girls], [sons])


def test_what_is_told_of_earlier_this_month_is_near_its_day() -> None:
    late = date(2019, 3, 29)
    recalled = replace(
        ONE, id="a-0009", article="article9", earliest=date(2019, 3, 1), latest=late, published=(late, late)
    )
    assert is_near(ONE, recalled)
    assert not is_near(ONE, replace(recalled, earliest=date(2019, 3, 20)))


def test_drills_with_tanks_and_with_missiles_are_two() -> None:
    tanks = replace(ONE, type="MOBILIZE", words="its army carried out a live tank fire exercise along the border")
    missiles = replace(TWO, type="MOBILIZE", words="Port Varen announced a live-fire missile drill")
    either = replace(TWO, type="MOBILIZE", words="Port Varen announced a live-fire drill")
    assert "arms of other kinds" in [point.what for point in weigh(tanks, missiles)]
    assert "arms of other kinds" not in [point.what for point in weigh(tanks, either)]


def test_its_last_launch_is_not_the_launch_of_the_day() -> None:
    today = replace(ONE, type="MOBILIZE", words="Varenia fired a missile over the strait of Korland on Monday")
    last = replace(
        today,
        id="a-0008",
        article="article8",
        words="its last firing of a rocket eastward",
        trigger=Span(9, 15),
        earliest=None,
        latest=None,
    )
    assert weigh_pair(today, last) is None
    assert weigh_pair(today, replace(last, words="its new firing of a rocket eastward")) is not None


def test_a_demand_with_a_day_is_not_the_one_that_only_asked() -> None:
    words = "asked Korland to take its patrol boats out of the bay of Tarn"
    asked = report(1, f"Varenia has {words}", type="REQUEST", trigger_words="asked")
    given = report(
        2, "Varenia gave Korland until 30 March to take its patrol boats out of the bay of Tarn", type="REQUEST",
        trigger_words="gave Korland until", deadline=date(2019, 3, 30),
    )  # fmt: skip
    assert weigh_pair(asked, given) is None
    assert weigh_pair(replace(asked, deadline=date(2019, 3, 30)), given) is not None
    assert weigh_pair(replace(asked, trigger_words="demanded"), given) is not None
